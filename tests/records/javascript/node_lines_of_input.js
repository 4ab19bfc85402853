// Lines of an input that comes in pieces.
const readline = require('node:readline'); const { Readable } = require('stream');
const input = Readable.from(['first line\nsecond', ' line\r\nthird\n', '\nlast']);
const rl = readline.createInterface({ input, crlfDelay: Infinity });
let n = 0;
rl.on('line', (l) => console.log(++n, JSON.stringify(l)));
rl.on('close', async () => {
  console.log('closed');
  const rl2 = readline.createInterface({ input: Readable.from(['a=1\nb=2\n#c\n']) });
  const conf = {};
  for await (const line of rl2) { if (line.startsWith('#')) continue; const [k, v] = line.split('='); conf[k] = +v; }
  console.log(conf);
});
