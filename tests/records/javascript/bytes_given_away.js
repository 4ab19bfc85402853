// Buffers are copied by structuredClone and messages, unless they are given away: then the sender keeps nothing.
const buffer = new Uint8Array([1, 2, 3, 4]).buffer;
const copy = structuredClone({ whole: buffer, part: new Uint8Array(buffer, 1, 2) });
console.log(copy, copy.part.buffer === copy.whole, copy.whole === buffer);
const view = new Uint8Array(buffer);
const moved = structuredClone(buffer, { transfer: [buffer] });
console.log(moved, buffer, buffer.byteLength, view, view[0], view.length);
try {
  structuredClone(buffer);
} catch (error) {
  console.log(error.name, error.message);
}

const { port1, port2 } = new MessageChannel();
const received = new Promise(resolve => {
  port2.onmessage = event => resolve(event.data);
});
const frame = { id: 7, pixels: new Uint8ClampedArray([10, 20, 30]) };
port1.postMessage(frame, [frame.pixels.buffer]);
console.log('sent', frame.pixels.length);
console.log('received', await received);
port1.close();

const growing = new ArrayBuffer(2, { maxByteLength: 6 });
const all = new Uint8Array(growing);
growing.resize(5);
console.log(all, growing.resizable, growing.maxByteLength, growing.slice(1, 3));
const response = new Response(new Uint8Array([104, 105]));
console.log(await response.text(), await new Response('héllo').arrayBuffer());
