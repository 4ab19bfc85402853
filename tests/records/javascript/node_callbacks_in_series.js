const fs = require('fs'); const util = require('util');
const step1 = (x, cb) => setTimeout(() => cb(null, x + 1), 10), step2 = (x, cb) => setTimeout(() => x > 2 ? cb(new Error('too big')) : cb(null, x * 2), 5);
step1(0, (e, a) => { if (e) throw e; step2(a, (e, b) => { console.log('hell', e, b); step1(b, (e, c) => { step2(c, (e, d) => console.log('end', e?.message, d)); }); }); });
const series = (tasks, done, acc = []) => { const [t, ...rest] = tasks; if (!t) return done(null, acc); t((e, v) => e ? done(e) : series(rest, done, [...acc, v])); };
series([cb => step1(1, cb), cb => process.nextTick(cb, null, 'x'), cb => setImmediate(cb, null, 'imm')], (e, r) => console.log('series', r));
const parallel = (tasks, done) => { const out = []; let n = tasks.length, failed = false; tasks.forEach((t, i) => t((e, v) => { if (failed) return; if (e) { failed = true; return done(e); } out[i] = v; if (--n === 0) done(null, out); })); };
parallel([cb => step1(1, cb), cb => step1(5, cb), cb => step2(1, cb)], (e, r) => console.log('parallel', r)); parallel([cb => step2(9, cb), cb => step1(5, cb)], (e, r) => console.log('failed', e.message));
class Zalgo { static maybe(sync, cb) { if (sync) cb('sync'); else process.nextTick(cb, 'async'); } } Zalgo.maybe(true, console.log); Zalgo.maybe(false, console.log); console.log('after zalgo');
fs.readFile('nope.txt', 'utf8', (err, d) => console.log(err.code, err.message, d)); util.promisify(fs.readFile)('nope2.txt').catch(e => console.log(e.code)); fs.promises.readFile('n').catch(e => console.log(e.syscall)); console.log(fs.existsSync('nope'));
