{
  const { setTimeout: startTimer, setInterval: startInterval, clearTimeout: stopTimer } = globalThis;
  const wrong = (what, value) => {
    const received = value === null ? 'null' : typeof value === 'object' ? `an instance of ${value.constructor?.name}` : `type ${typeof value} (${inspect(value, 0)})`;
    return Promise.reject(natives.codedAs(new TypeError(`The ${what}. Received ${received}`), 'ERR_INVALID_ARG_TYPE'));
  };
  const waiting = (start, value, signal, stop) => {
    if (signal !== undefined && !(signal instanceof AbortSignal)) {
      return wrong('"options.signal" property must be an instance of AbortSignal', signal);
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
    setTimeout(ms, value, options = {}) {
      if (ms !== undefined && typeof ms !== 'number') return wrong('"delay" argument must be of type number', ms);
      if (options === null || typeof options !== 'object') return wrong('"options" argument must be of type object', options);
      const { signal, ref = true } = options;
      if (typeof ref !== 'boolean') return wrong('"options.ref" property must be of type boolean', ref);
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
