// A small protocol over a data view: a length, a kind and a payload, read again from what arrives in pieces.
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
const kinds = ['ping', 'text', 'value'];

function packet(kind, payload) {
  const buffer = new ArrayBuffer(5 + payload.length);
  const view = new DataView(buffer);
  view.setUint32(0, payload.length);
  view.setUint8(4, kinds.indexOf(kind));
  new Uint8Array(buffer, 5).set(payload);
  return new Uint8Array(buffer);
}

class Reader {
  #kept = new Uint8Array(0);
  push(chunk) {
    const all = new Uint8Array(this.#kept.length + chunk.length);
    all.set(this.#kept);
    all.set(chunk, this.#kept.length);
    this.#kept = all;
  }
  *packets() {
    while (this.#kept.length >= 5) {
      const view = new DataView(this.#kept.buffer, this.#kept.byteOffset);
      const length = view.getUint32(0);
      if (this.#kept.length < 5 + length) return;
      yield { kind: kinds[view.getUint8(4)], payload: this.#kept.slice(5, 5 + length) };
      this.#kept = this.#kept.subarray(5 + length);
    }
  }
}

const value = new Uint8Array(12);
const numbers = new DataView(value.buffer);
numbers.setFloat64(0, Math.PI);
numbers.setInt16(8, -2, true);
numbers.setUint16(10, 0xcafe, true);
console.log(value, numbers.getInt16(8), numbers.getUint16(10, true).toString(16), numbers.getFloat64(0));
const stream = [packet('ping', []), packet('text', new TextEncoder().encode('hello')), packet('value', value)];
const wire = stream.flatMap(part => [...part]);
const reader = new Reader();
for (let at = 0; at < wire.length; at += 7) {
  await sleep(5);
  reader.push(Uint8Array.from(wire.slice(at, at + 7)));
  for (const { kind, payload } of reader.packets()) console.log(kind, payload);
}
console.log(numbers);
console.log(new DataView(new ArrayBuffer(4), 1, 2).byteLength, Object.prototype.toString.call(numbers));
for (const wrong of [() => numbers.getInt32(10), () => new DataView([1]), () => new DataView(value.buffer, 20), () => numbers.setInt8(-1, 0)]) {
  try {
    wrong();
  } catch (error) {
    console.log(`${error.name}: ${error.message}`);
  }
}
