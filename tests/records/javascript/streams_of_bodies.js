const log = (...a) => console.log(...a);
(async () => {
  const res = new Response('line 1\nline 2\nline 3');
  log(res.bodyUsed, res.body);
  const reader = res.body.getReader(); const dec = new TextDecoder();
  let text = ''; for (;;) { const { done, value } = await reader.read(); if (done) break; text += dec.decode(value, { stream: true }); log(value.constructor.name, value.length); }
  log(text.split('\n'), res.bodyUsed); await res.text().catch(e => log(e.name, e.message));
  for await (const chunk of new Response('abc').body) log(chunk);
  const s = new ReadableStream({ async start(c) { const e = new TextEncoder(); for (const w of ['{"a"', ':1}']) { await new Promise(r => setTimeout(r, 5)); c.enqueue(e.encode(w)); } c.close(); } });
  log(await new Response(s).json());
  const lines = () => { let rest = ''; return new TransformStream({ transform(chunk, c) { const parts = (rest + chunk).split('\n'); rest = parts.pop(); parts.forEach(p => c.enqueue(p)); }, flush(c) { if (rest) c.enqueue(rest); } }); };
  for await (const l of new Response('x\ny\nz').body.pipeThrough(new TextDecoderStream()).pipeThrough(lines())) log('line', l);
  const r2 = new Response('q'); await r2.text(); log(r2.body, r2.bodyUsed); log(new Response(null).body);
})();
