const { parseArgs } = require('node:util');
const options = {
  port: { type: 'string', short: 'p', default: '3000' },
  verbose: { type: 'boolean', short: 'v' },
  tag: { type: 'string', multiple: true, short: 't' },
};
const tell = (args, more) => {
  try {
    const { values, positionals } = parseArgs({ args, options, ...more });
    console.log(args.join(' '), '=>', values, positionals);
  } catch (error) {
    console.log(error.code, error.message);
  }
};
tell([]);
tell(['--port', '80', '-v']);
tell(['-p8080', '--tag=a', '-t', 'b', '-vp', '1']);
tell(['build', '--verbose', 'src', '--', '--not-an-option'], { allowPositionals: true });
tell(['build']);
tell(['--nope']);
tell(['--verbose=yes']);
tell(['--port']);
tell(['--port', '--verbose']);
tell(['--what', '-x', 'y'], { strict: false });
const { tokens } = parseArgs({ args: ['-v', '--port=1', 'file'], options, allowPositionals: true, tokens: true });
console.log(tokens);
