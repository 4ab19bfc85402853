{
  const frames = { queue: [], handle: 0, next: undefined };
  const frame = () => {
    const { queue } = frames, now = performance.now();
    frames.queue = [];
    frames.next = undefined;
    for (const one of queue) if (one.callback) natives.callback(one.callback, undefined, now);
  };
  methods(globalThis, {
    requestAnimationFrame(callback) {
      check(callback);
      const one = { handle: ++frames.handle, callback };
      frames.queue.push(one);
      if (frames.next === undefined) {
        const now = natives.micros(), count = Math.floor(now * 60 / 1e6) + 1;
        frames.next = natives.later(Math.ceil(count * 1e6 / 60) - now, frame);
      }
      return one.handle;
    },
    cancelAnimationFrame(handle) {
      const one = frames.queue.find(other => other.handle === handle);
      if (one) one.callback = undefined;
      if (frames.queue.every(other => !other.callback) && frames.next !== undefined) {
        natives.drop(frames.next);
        frames.next = undefined;
        frames.queue = [];
      }
    },
    requestIdleCallback(callback) {
      check(callback);
      return natives.later(0, () => natives.callback(callback, undefined, { didTimeout: false, timeRemaining() { return 50; } }));
    },
    cancelIdleCallback(handle) { natives.drop(handle); },
  });
}
