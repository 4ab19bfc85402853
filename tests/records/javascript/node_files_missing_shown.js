// How the console shows that a file is missing: what a callback gets has no stack, what a promise or a throw brings has one.
const fs = require('fs');

fs.readFile('missing.txt', 'utf8', error => {
  console.log('callback:', error);
  console.log({ error, code: error.code }, error instanceof Error);
  console.log(error.stack);
});
fs.promises.readFile('missing.json').catch(error => {
  console.log('promise:', error.message, error.code, error.errno, error.syscall, error.path);
});
fs.unlink('missing.txt', error => console.error(error.message) || console.log(String(error)));
try {
  fs.readFileSync('missing.txt');
} catch (error) {
  console.log('sync:', error.message, Object.keys(error));
}
