{
  const page = new EventTarget();
  class PromiseRejectionEvent extends Event {
    #options;
    constructor(type, options) {
      super(type, options);
      this.#options = options;
    }
    get promise() { return this.#options.promise; }
    get reason() { return this.#options.reason; }
  }
  const asked = type => typeof globalThis['on' + type] === 'function' ? globalThis['on' + type] : undefined;
  const tell = (type, error, promise) => {
    const event = type === 'error'
      ? new ErrorEvent(type, { cancelable: true, error, message: `Uncaught ${error}` })
      : new PromiseRejectionEvent(type, { cancelable: type === 'unhandledrejection', promise, reason: error });
    const handler = asked(type);
    if (handler) {
      const result = type === 'error' ? natives.callback(handler, globalThis, event.message, 'program.js', 0, 0, error) : natives.callback(handler, globalThis, event);
      if (result === true === (type === 'error') && result !== undefined) event.preventDefault();
    }
    return !send(page, event);
  };
  if (natives.watch(tell)) {
    globals({ window: globalThis, PromiseRejectionEvent });
    for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) methods(globalThis, { [name]: page[name].bind(page) });
    if (!('self' in globalThis)) globals({ self: globalThis });
  }
}
