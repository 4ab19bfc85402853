// A measurement written far beyond the end of a list: what lies between are holes.
const samples = [];
samples[20_000] = "late";
console.log(samples.length, samples.at(-1), samples.indexOf("late"), Object.keys(samples));

samples[1_500_000] = "much later";
console.log(samples.length, 1_499_999 in samples, samples.filter(Boolean));
console.log(samples);

Object.defineProperty(samples, 1_600_000, { value: "last", writable: true, enumerable: true, configurable: true });
console.log(samples.length, samples.pop(), samples.length);

samples.length = 20_001;
console.log(samples.length, samples.findLast((sample) => sample));

const counts = { sum: 0, holes: 0 };
samples.forEach(() => counts.sum++);
for (const sample of samples) if (sample === undefined) counts.holes++;
console.log(counts, samples.flat());

const sparse = [1, , 3];
sparse[30_000] = 4;
console.log(sparse.reduce((sum, value) => sum + value, 0), sparse.map((value) => value * 2).length, JSON.stringify(sparse).length);
