const fs = require('node:fs/promises');
const { readFile, readFileSync, existsSync } = require('fs');
async function main() {
  const [a, b] = await Promise.all([fs.readFile('a.txt', 'utf8'), fs.readFile('./b.json', { encoding: 'utf8' })]);
  console.log(a.trim(), JSON.parse(b));
  try { await fs.readFile('none.txt', 'utf8'); } catch (error) { console.log(error.code, error.message); }
  await fs.writeFile('a.txt', 'new text');
  await fs.appendFile('a.txt', ' and more');
  console.log(await fs.readFile('a.txt', 'utf8'), existsSync('a.txt'), existsSync('none.txt'));
  readFile('a.txt', 'utf8', (error, text) => console.log('callback', error, text));
  readFile('none.txt', error => console.log('callback', error.code));
  console.log('before the blocking read');
  console.log(readFileSync('a.txt', 'utf8'));
}
main().finally(() => console.log('main is done'));
