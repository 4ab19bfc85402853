// Shared bytes and what changes them at once.
const shared = new SharedArrayBuffer(16);
const counters = new Int32Array(shared);
Atomics.store(counters, 0, 5);
console.log(Atomics.add(counters, 0, 2), Atomics.load(counters, 0), Atomics.sub(counters, 0, 1), Atomics.exchange(counters, 1, 9));
console.log(Atomics.compareExchange(counters, 1, 9, 10), Atomics.compareExchange(counters, 1, 9, 11), counters);
console.log(Atomics.and(counters, 0, 4), Atomics.or(counters, 0, 3), Atomics.xor(counters, 0, 1), Atomics.isLockFree(4), Atomics.notify(counters, 0));
console.log(shared, shared.slice(4, 8), shared instanceof ArrayBuffer, Object.prototype.toString.call(shared), Atomics);
console.log(Atomics.wait(counters, 0, 99));
for (const wrong of [() => Atomics.add([1], 0, 1), () => Atomics.load(new Float64Array(1), 0), () => Atomics.load(counters, 9), () => Atomics.wait(new Int32Array(4), 0, 0), () => SharedArrayBuffer(1)]) {
  try { wrong(); } catch (error) { console.log(error.name, error.message); }
}
const bytes = new Uint8Array(shared);
console.log(Atomics.store(bytes, 0, 300), bytes[0], Atomics.add(bytes, 0, 250), bytes[0]);
const big = new BigInt64Array(new SharedArrayBuffer(8));
console.log(Atomics.add(big, 0, 5n), Atomics.load(big, 0));

class SpinLock {
  #cell = new Int32Array(new SharedArrayBuffer(4));
  tryLock() { return Atomics.compareExchange(this.#cell, 0, 0, 1) === 0; }
  unlock() { Atomics.store(this.#cell, 0, 0); }
}
const lock = new SpinLock();
console.log(lock.tryLock(), lock.tryLock());
lock.unlock();
console.log(lock.tryLock());
