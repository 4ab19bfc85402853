// Numbers of 64 bits in typed arrays, data views and messages.
const ids = new BigUint64Array(3);
ids[0] = 2n ** 64n - 1n;
ids[1] = -1n;
ids[2] = 2n ** 64n + 5n;
console.log(ids, ids.map(id => id >> 60n), ids.reduce((sum, id) => sum + id, 0n));
console.log(new BigInt64Array(ids.buffer), new BigInt64Array([3n, -2n, 1n]).sort(), BigInt64Array.from([1, 2].map(BigInt)));
const view = new DataView(new ArrayBuffer(16));
view.setBigInt64(0, -2n);
view.setBigUint64(8, 0x0102030405060708n, true);
console.log(view.getBigInt64(0), view.getBigUint64(0), view.getBigUint64(8).toString(16), new Uint8Array(view.buffer, 8));
for (const wrong of [() => new BigInt64Array([1]), () => new Uint8Array([1n]), () => (ids[0] = 5), () => view.setBigInt64(0, 1), () => new Uint8Array(ids)]) {
  try {
    wrong();
  } catch (error) {
    console.log(`${error.name}: ${error.message}`);
  }
}
const { port1, port2 } = new MessageChannel();
port2.onmessage = ({ data }) => {
  console.log('received', data);
  port1.close();
};
port1.postMessage({ id: 2n ** 80n, all: ids });
