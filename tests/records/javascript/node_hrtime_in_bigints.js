// Measuring with process.hrtime.bigint().
const { setTimeout: sleep } = require('timers/promises');

async function timed(name, work) {
  const started = process.hrtime.bigint();
  const result = await work();
  const took = process.hrtime.bigint() - started;
  console.log(name, typeof took, took / 1_000_000n, Number(took / 1_000_000n) >= 0, result);
  return took / 1_000_000n;
}

async function main() {
  const all = [
    await timed('one', () => sleep(30, 'a')),
    await timed('two', () => Promise.all([sleep(50, 'b'), sleep(20, 'c')])),
  ];
  console.log(all.reduce((sum, part) => sum + part, 0n), all.every(part => part > 0n));
  const buffer = Buffer.alloc(8);
  console.log(buffer.writeBigInt64BE(-2n), buffer, buffer.readBigInt64BE(), buffer.readBigUInt64LE());
}
main();
