const readline = require('node:readline');
const { Readable } = require('node:stream');
const rl = readline.createInterface({ input: Readable.from(['first line\nsecond ', 'line\n', 'third\r\n', 'last without newline']), crlfDelay: Infinity });
rl.on('line', l => console.log('line:', l)).on('close', () => console.log('closed'));
process.nextTick(() => console.log('tick')); setImmediate(() => console.log('immediate'));
