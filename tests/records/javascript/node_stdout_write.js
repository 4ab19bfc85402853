process.stdout.write('loading');
let dots = 0;
const timer = setInterval(() => {
  process.stdout.write('.');
  if (++dots === 3) {
    clearInterval(timer);
    process.stdout.write(' done\n');
    console.log('a line', process.argv.length, process.env.NODE_ENV, typeof process.pid, process.platform);
    process.stdout.write('no end of line');
  }
}, 100);
