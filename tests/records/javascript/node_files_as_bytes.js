// Without an encoding a file is bytes.
const fs = require('fs');
const { readFile, writeFile } = require('fs/promises');

async function main() {
  await writeFile('notes.txt', 'naïve café');
  const bytes = await readFile('notes.txt');
  console.log(bytes, bytes.length, bytes.toString());
  console.log(await readFile('notes.txt', 'utf8'));
  await writeFile('copy.txt', Buffer.concat([bytes.subarray(0, 6), Buffer.from('!')]));
  console.log(fs.readFileSync('copy.txt', { encoding: 'utf8' }), fs.readFileSync('copy.txt').equals(Buffer.from('naïve!')));
  fs.readFile('copy.txt', (error, data) => console.log(error, Buffer.isBuffer(data), String(data)));
}
main().catch(error => console.log(error.code));
