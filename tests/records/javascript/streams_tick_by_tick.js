const log = (...a) => console.log(...a);
const tick = (n) => { let p = Promise.resolve(); for (let i = 1; i <= n; i++) p = p.then(() => log('t' + i)); };
const ws = new WritableStream({ write(c) { log('write', c); if (c === 'bad') throw new Error('sink failed'); }, abort(r) { log('abort', r?.message); }, close() { log('close'); } });
const w = ws.getWriter(); tick(14);
w.ready.then(() => log('ready1')); w.write('a').then(() => log('wrote a')); w.write('b').then(() => log('wrote b')); w.close().then(() => log('closed p')); w.closed.then(() => log('closed'));
setTimeout(async () => {
  tick(16);
  const ws2 = new WritableStream({ write(c) { log('w2', c); throw new Error('sink failed'); } }); const w2 = ws2.getWriter(); w2.write(1).catch(e => log('1', e.message)); w2.write(2).catch(e => log('2', e.message)); w2.closed.catch(e => log('closed', e.message)); w2.ready.catch(e => log('ready', e.message));
  await new Promise(r => setTimeout(r, 5)); log(ws2, w2.desiredSize); try { await w2.write(3); } catch (e) { log('3', e.message); }
  const rs = new ReadableStream({ start(c) { c.enqueue(1); c.enqueue(2); c.close(); } }); tick(24); rs.pipeTo(new WritableStream({ write(c) { log('sink', c); }, close() { log('sink close'); } })).then(() => log('piped'));
  await new Promise(r => setTimeout(r, 5)); tick(30);
  const ts = new TransformStream({ start() { log('tstart'); }, transform(c, ctl) { log('tr', c); ctl.enqueue(c * 2); }, flush() { log('flush'); } }); (async () => { for await (const x of new ReadableStream({ start(c) { c.enqueue(1); c.enqueue(2); c.close(); } }).pipeThrough(ts)) log('out', x); log('tdone'); })();
  await new Promise(r => setTimeout(r, 5)); tick(12);
  const [a, b] = new ReadableStream({ pull(c) { log('tee pull'); c.enqueue('x'); c.close(); } }).tee(); a.getReader().read().then(r => log('a', r)); const rb = b.getReader(); rb.read().then(r => log('b', r));
  await new Promise(r => setTimeout(r, 5)); tick(12);
  const er = new ReadableStream({ start(c) { c.enqueue(1); setTimeout(() => c.error(new Error('late')), 2); } }); (async () => { try { for await (const x of er) log(x); } catch (e) { log(e.message); } })();
  await new Promise(r => setTimeout(r, 5)); tick(10);
  const it = ReadableStream.from((async function* () { try { yield 1; yield 2; yield 3; } finally { log('gen finally'); } })()); for await (const x of it) { log('from', x); if (x === 2) break; } log('after from');
  const rdr = new ReadableStream({ cancel(r) { log('cancel', r); return new Promise(r => setTimeout(r, 3)); } }).getReader(); rdr.closed.then(() => log('rdr closed')); await rdr.cancel('why'); log('cancelled', await rdr.read());
  const ac = new AbortController(); const w5 = new WritableStream({ write(c, ctl) { log('signal', ctl.signal.aborted); return new Promise(r => ctl.signal.addEventListener('abort', () => { log('saw abort', ctl.signal.reason); r(); })); }, abort(r) { log('aborted', r); } }).getWriter(); w5.write(1).then(() => log('w ok'), e => log('w err', e)); await null; await null; await w5.abort('stop'); await w5.closed.catch(e => log('closed err', e));
  log(new ReadableStream(), new WritableStream(), new TransformStream(), new ReadableStream().getReader(), new WritableStream().getWriter());
  try { new ReadableStream().pipeThrough(5); } catch (e) { log(e.name); }
}, 1);
