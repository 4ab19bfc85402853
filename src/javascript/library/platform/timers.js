{
  const { setTimeout: startTimer, setInterval: startInterval, clearTimeout: stopTimer } = globalThis;
  const waiting = (start, value, signal, stop) => {
    if (signal !== undefined && !(signal instanceof AbortSignal)) {
      const error = new TypeError(`The "options.signal" property must be an instance of AbortSignal. Received ${signal === null ? 'null' : typeof signal === 'object' ? `an instance of ${signal.constructor?.name}` : `type ${typeof signal} (${inspect(signal, 0)})`}`);
      Object.defineProperty(error, 'stack', { value: `TypeError [ERR_INVALID_ARG_TYPE]: ${error.message}\n    at <anonymous>`, configurable: true, writable: true });
      return Promise.reject(Object.assign(error, { code: 'ERR_INVALID_ARG_TYPE' }));
    }
    if (signal?.aborted) return Promise.reject(nodeError(signal));
    return new Promise((resolve, reject) => {
      if (!signal) return start(resolve, value);
      const timer = start(() => {
        undo(signal, cancel);
        resolve(value);
      });
      const cancel = () => {
        stop(timer);
        reject(nodeError(signal));
      };
      doing(signal, cancel);
    });
  };
  const promised = {
    setTimeout(ms, value, { signal, ref = true } = {}) {
      return waiting((resolve, value) => {
        const timer = startTimer(resolve, ms, value);
        if (!ref) natives.timer(timer, false);
        return timer;
      }, value, signal, stopTimer);
    },
    setImmediate(value, { signal } = {}) { return waiting((resolve, value) => natives.setImmediate(resolve, value), value, signal, stopTimer); },
    async *setInterval(ms, value, { signal } = {}) {
      if (signal?.aborted) throw nodeError(signal);
      let missed = 0, wake, failure;
      const timer = startInterval(() => {
        missed++;
        wake?.();
      }, ms);
      const cancel = () => {
        stopTimer(timer);
        failure = nodeError(signal);
        wake?.();
      };
      if (signal) doing(signal, cancel);
      try {
        for (;;) {
          if (failure) throw failure;
          if (missed === 0) await new Promise(resolve => wake = resolve);
          if (failure) throw failure;
          for (; missed > 0; missed--) yield value;
        }
      } finally {
        stopTimer(timer);
        if (signal) undo(signal, cancel);
      }
    },
    scheduler: {
      wait(ms, options) { return promised.setTimeout(ms, undefined, options); },
      yield() { return promised.setImmediate(); },
    },
  };
  natives.modules['timers/promises'] = promised;
  natives.modules.timers = { setTimeout: startTimer, setInterval: startInterval, setImmediate: globalThis.setImmediate, clearTimeout: stopTimer, clearInterval: stopTimer, clearImmediate: stopTimer, promises: promised };
}
