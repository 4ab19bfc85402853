// The arrays of numbers that programs keep samples, pixels and packets in, and how the console shows them.
const samples = new Float32Array([0.5, -0.25, 1.1]);
console.log(samples, samples.length, samples.byteLength);
const pixels = new Uint8ClampedArray([300, -20, 127.5, 128.5]);
console.log(pixels, [...pixels]);
const counts = new Uint8Array(300).fill(7);
console.log(counts);
console.log(new Int16Array([1, 40000, -1]), new Uint32Array([2 ** 32 + 5, -1]), new Float64Array(0));

// Two views of one buffer see each other's writes.
const buffer = new ArrayBuffer(8);
const words = new Uint16Array(buffer);
const bytes = new Uint8Array(buffer, 2, 4);
words.set([1, 0x0203, 0x0405]);
console.log(buffer, bytes, bytes.byteOffset, bytes.buffer === buffer);
const part = bytes.subarray(1, 3);
const copy = bytes.slice(1, 3);
part[0] = 99;
console.log(part, copy, bytes, words);

// The methods of arrays, which give arrays of the same kind.
const scores = Uint8Array.from([5, 20, 100, 3]);
console.log(scores.map(score => score * 3), scores.filter(score => score > 4));
console.log(scores.toSorted(), scores.sort((a, b) => b - a), scores.reduce((sum, score) => sum + score, 0));
console.log(scores.indexOf(20), scores.includes(7), scores.join('-'), scores.at(-1), scores.findLast(score => score > 10));
console.log(Array.from(scores, score => score * 1000), [...scores.entries()][1], Math.max(...scores));
for (const [index, score] of scores.entries()) if (index % 2 === 0) console.log(index, score);
for (const index in new Uint8Array(2)) console.log(typeof index, index);
console.log(Object.keys(scores), JSON.stringify(scores), `${scores}`, Array.isArray(scores), ArrayBuffer.isView(scores));
const { length, 0: first, ...others } = new Uint8Array([8, 9]);
console.log(length, first, others, { ...new Uint8Array([6]) });
const [head, ...tail] = new Int8Array([1, 2, 3]);
console.log(head, tail, Uint8Array.of(1, 2).constructor.name, Float32Array.BYTES_PER_ELEMENT);

// What does not exist is not written, and says so nowhere.
scores[10] = 1;
scores[-1] = 2;
console.log(scores[10], scores.length, 10 in scores, Object.keys(scores).length);

class Samples extends Float64Array {
  get mean() {
    return this.reduce((sum, value) => sum + value, 0) / this.length;
  }
}
const measured = new Samples([1, 2, 6]);
console.log(measured, measured.mean, measured.map(value => value * 2).mean, measured instanceof Float64Array);
console.log({ nested: { samples, list: [words] } });

for (const wrong of [
  () => new Uint8Array(-1),
  () => Uint8Array(2),
  () => new Int32Array(buffer, 1),
  () => new Int32Array(buffer, 4, 9),
  () => bytes.set([1, 2, 3], 3),
  () => Object.freeze(bytes),
  () => new ArrayBuffer(-5),
  () => new Uint8Array(2).with(2, 0),
]) {
  try {
    console.log(wrong());
  } catch (error) {
    console.log(`${error.name}: ${error.message}`);
  }
}
