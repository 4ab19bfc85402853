// Records what Node says of each text in javascript_syntax.txt: the file is read, each line's first column (a text as
// JSON) is checked as a module, and the file is written anew with `LINE:COLUMN message`, or `ok`, in the second. Where
// Node marks no column (at the end of the text) it is `?`.
//
//     node tests/records/record_javascript_syntax.mjs

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const record = new URL('javascript_syntax.txt', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'loopscope-'));
const sources = readFileSync(record, 'utf8').split('\n').filter(Boolean).map(line => line.split('\t')[0]);

function check(source, index) {
  const file = join(folder, `${index}.mjs`);
  writeFileSync(file, JSON.parse(source));
  return new Promise(resolve => {
    execFile(process.execPath, ['--check', file], (error, _, complaint) => {
      const message = /^SyntaxError: .*$/m.exec(complaint);
      if (!message) return resolve('ok');
      const [head, , marks] = complaint.split('\n');
      const column = marks.search(/\^/) + 1;
      resolve(`${/:(\d+)$/.exec(head)?.[1]}:${column || '?'} ${message[0]}`);
    });
  });
}

const lines = [];
for (let index = 0; index < sources.length; index++) {
  lines.push(`${sources[index]}\t${await check(sources[index], index)}`);
}
writeFileSync(record, lines.join('\n') + '\n');
rmSync(folder, { recursive: true });
