// A logger that writes to streams of its own, as tests of loggers capture what is printed.
const { Console } = require('node:console');
const { Writable } = require('node:stream');
const kept = { out: [], err: [] };
const into = list => new Writable({ write(chunk, encoding, done) { list.push(String(chunk)); done(); } });
const logger = new Console({ stdout: into(kept.out), stderr: into(kept.err), groupIndentation: 4 });
logger.log('captured %d', 5, { a: 1 });
logger.group('outer');
logger.info('two\nlines');
logger.warn('careful', [1, 2]);
logger.groupEnd();
logger.table([{ a: 1, b: 'x' }]);
logger.count();
logger.count('hits');
logger.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 });
logger.assert(1 > 2, 'one is not %s', 'two');
['detached'].forEach(text => [logger.log, logger.error].forEach(log => log(text)));
console.log(kept);
try { new Console({}); } catch (error) { console.log(error.name, error.message); }
console.clear();
const { log } = logger;
setTimeout(log, 5, 'later');
setTimeout(() => console.log(kept.out.at(-1)), 10);
// The last match of old.
const date = /(?<year>\d{4})-(\d\d)/;
date.exec('on 2024-05, then');
console.log(RegExp.$1, RegExp.$2, RegExp.$3 === '', RegExp.lastMatch, RegExp['$`'], RegExp.rightContext, RegExp.lastParen);
if (/(\w+)@(\w+)/.test('ada@example')) console.log(`${RegExp.$1} at ${RegExp.$2}`);
'x=1;y=2'.replace(/(\w)=(\d)/g, '$2');
console.log(RegExp.$1, RegExp['$&'], RegExp.input);
