import { fileURLToPath } from 'node:url';
import path from 'node:path';
const main = async () => { const { EventEmitter, once } = await import('node:events'); const ee = new EventEmitter(); setTimeout(() => ee.emit('x', 1), 5); console.log(await once(ee, 'x')); const [{ default: fs }, { setTimeout: sleep }] = await Promise.all([import('node:fs'), import('timers/promises')]); console.log(typeof fs.readFileSync, await sleep(3, 'v')); const util = await import('node:util'); console.log(util.inspect({ a: 1 }), util.default.inspect === util.inspect); };
await main();
console.log(typeof import.meta.url, import.meta.url.startsWith('file://'), path.basename(fileURLToPath(import.meta.url)).startsWith('program'), typeof import.meta.dirname);
const lazy = () => import('node:path'); console.log((await lazy()).join('a', 'b'));
