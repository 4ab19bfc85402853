const log = (...a) => console.log(...a);
(async () => {
  const ws = new WritableStream({ start() { log('start'); }, async write(chunk) { await new Promise(r => setTimeout(r, 10)); log('write', chunk); }, close() { log('close'); }, abort(r) { log('abort', r.message); } }, new CountQueuingStrategy({ highWaterMark: 2 }));
  const w = ws.getWriter(); log(w.desiredSize); w.write(1); log(w.desiredSize); w.write(2); log(w.desiredSize); await w.ready; log('ready'); w.write(3); await w.close(); log('closed', await w.closed);
  const upper = new TransformStream({ transform(c, ctl) { ctl.enqueue(c.toUpperCase()); }, flush(ctl) { ctl.enqueue('!'); } });
  const src = new ReadableStream({ start(c) { ['x', 'y'].forEach(v => c.enqueue(v)); c.close(); } });
  for await (const v of src.pipeThrough(upper)) log(v);
  const [a, b] = new ReadableStream({ start(c) { c.enqueue(1); c.enqueue(2); c.close(); } }).tee();
  for await (const x of a) log('a', x); const rb = b.getReader(); log(await rb.read(), await rb.read(), await rb.read());
  await new ReadableStream({ start(c) { c.enqueue('p'); c.enqueue('q'); c.close(); } }).pipeTo(new WritableStream({ write(c) { log('sink', c); }, close() { log('sink closed'); } })); log('piped');
  const bad = new ReadableStream({ pull(c) { c.error(new Error('pull failed')); } }); try { for await (const x of bad) log(x); } catch (e) { log('caught', e.message); }
  const ac = new AbortController(); const inf = new ReadableStream({ async pull(c) { await new Promise(r => setTimeout(r, 5)); c.enqueue(1); }, cancel(r) { log('inf cancelled', r.name); } });
  setTimeout(() => ac.abort(), 12); try { await inf.pipeTo(new WritableStream({ write() { log('tick'); }, abort(r) { log('sink abort', r.name); } }), { signal: ac.signal }); } catch (e) { log(e.name); }
  const it = new ReadableStream({ start(c) { c.enqueue(1); c.enqueue(2); }, cancel(r) { log('early cancel', r); } }); for await (const x of it) { log(x); break; } log(it.locked);
  try { it.getReader(); it.getReader(); } catch (e) { log(e.name, e.code, e.message); }
  const t = new TransformStream(); const tw = t.writable.getWriter(), tr = t.readable.getReader(); tw.write('id'); log(await tr.read()); tw.close(); log(await tr.read());
  log(await new Response('body text').text()); 
  const rd = new Response('hello').body.getReader(); const chunk = await rd.read(); log(chunk.done, chunk.value?.length);
})();
