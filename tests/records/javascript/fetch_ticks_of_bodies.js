async function ticks(name, start) {
  let count = 0, done = false;
  (async () => {
    try { await start(); } catch {}
    done = true;
    console.log(name, count);
  })();
  while (!done) { await null; count++; }
}
await ticks('json', () => new Response('{"a":1}').json());
await ticks('text', () => new Response('a').text());
await ticks('empty text', () => new Response('').text());
await ticks('no body', () => new Response(null).text());
await ticks('bad json', () => new Response('<').json());
await ticks('Response.json', () => Response.json(1).json());
const used = new Response('a');
await used.text();
await ticks('used', () => used.text());
