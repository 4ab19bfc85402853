{
  const entries = [];
  const printedAs = Symbol.for('nodejs.util.inspect.custom');
  class PerformanceEntry {
    #all;
    constructor(all) { this.#all = all; }
    get name() { return this.#all.name; }
    get entryType() { return this.#all.entryType; }
    get startTime() { return this.#all.startTime; }
    get duration() { return this.#all.duration; }
    get detail() { return this.#all.detail ?? null; }
    toJSON() {
      const { name, entryType, startTime, duration, detail } = this;
      return { name, entryType, startTime, duration, detail };
    }
    [printedAs](depth, options) { return depth < 0 ? this : `${this.constructor.name} ${inspect(this.toJSON(), options.depth)}`; }
  }
  const observers = new Set();
  let telling = false;
  const tell = entry => {
    for (const observer of observers) observer.hear(entry);
    if (telling || ![...observers].some(observer => observer.waiting.length)) return;
    telling = true;
    natives.later(0, () => {
      telling = false;
      for (const observer of [...observers]) observer.flush();
    });
  };
  class PerformanceObserverEntryList {
    #entries;
    constructor(entries) { this.#entries = inOrder(entries); }
    getEntries() { return [...this.#entries]; }
    getEntriesByName(name, type) { return this.#entries.filter(entry => entry.name === name && (type === undefined || entry.entryType === type)); }
    getEntriesByType(type) { return this.#entries.filter(entry => entry.entryType === type); }
  }
  class PerformanceObserver {
    #callback;
    #seen = { waiting: [], types: [], hear: entry => { if (this.#seen.types.includes(entry.entryType)) this.#seen.waiting.push(entry); }, flush: () => {
      const entries = this.#seen.waiting.splice(0);
      if (entries.length) natives.callback(this.#callback, this, new PerformanceObserverEntryList(entries), this);
    } };
    static get supportedEntryTypes() { return ['function', 'mark', 'measure']; }
    constructor(callback) { this.#callback = callback; }
    observe({ entryTypes, type, buffered }) {
      this.#seen.types = entryTypes ?? [...this.#seen.types, type];
      observers.add(this.#seen);
      if (buffered) for (const entry of entries) if (entry.entryType === type) tell(entry);
    }
    disconnect() {
      observers.delete(this.#seen);
      this.#seen.waiting = [];
    }
    takeRecords() { return this.#seen.waiting.splice(0); }
  }
  class PerformanceMark extends PerformanceEntry {}
  class PerformanceMeasure extends PerformanceEntry {}
  const placeOf = mark => {
    if (typeof mark === 'number') return mark;
    const found = entries.findLast(entry => entry.name === mark && entry.entryType === 'mark');
    if (found) return found.startTime;
    throw new DOMException(`The "${mark}" performance mark has not been set`, 'SyntaxError');
  };
  const without = (type, name) => {
    for (let i = entries.length - 1; i >= 0; i--) if (entries[i].entryType === type && (name === undefined || entries[i].name === name)) entries.splice(i, 1);
  };
  const inOrder = list => list.toSorted((left, right) => left.startTime - right.startTime);
  methods(performance, {
    mark(name, { startTime = performance.now(), detail } = {}) {
      const entry = new PerformanceMark({ name: String(name), entryType: 'mark', startTime, duration: 0, detail });
      entries.push(entry);
      tell(entry);
      return entry;
    },
    measure(name, from, to) {
      const options = typeof from === 'object' && from !== null ? from : { start: from, end: to };
      const { duration } = options;
      const end = options.end !== undefined ? placeOf(options.end) : options.start !== undefined && duration !== undefined ? placeOf(options.start) + duration : performance.now();
      const startTime = options.start !== undefined ? placeOf(options.start) : duration !== undefined ? end - duration : 0;
      const entry = new PerformanceMeasure({ name: String(name), entryType: 'measure', startTime, duration: end - startTime, detail: options.detail });
      entries.push(entry);
      tell(entry);
      return entry;
    },
    getEntries() { return inOrder(entries); },
    getEntriesByName(name, type) { return inOrder(entries.filter(entry => entry.name === name && (type === undefined || entry.entryType === type))); },
    getEntriesByType(type) { return inOrder(entries.filter(entry => entry.entryType === type)); },
    clearMarks(name) { without('mark', name); },
    clearMeasures(name) { without('measure', name); },
    toJSON() { return { timeOrigin: performance.timeOrigin }; },
  });
  if (natives.node()) methods(performance, {
    timerify(f) {
      const timed = function (...args) {
        const startTime = performance.now(), result = new.target ? Reflect.construct(f, args, f) : f.apply(this, args);
        const end = () => tell(new PerformanceEntry({ name: f.name, entryType: 'function', startTime, duration: performance.now() - startTime, detail: args }));
        if (typeof result?.finally === 'function') return result.finally(end);
        end();
        return result;
      };
      Object.defineProperty(timed, 'length', { value: f.length, configurable: true });
      return Object.defineProperty(timed, 'name', { value: `timerified ${f.name}`, configurable: true });
    },
    eventLoopUtilization() { return { idle: 0, active: 0, utilization: 0 }; },
  });
  globals({ PerformanceObserver, PerformanceObserverEntryList, PerformanceEntry, PerformanceMark, PerformanceMeasure });
  natives.modules.perf_hooks = { performance, PerformanceObserver, PerformanceEntry, PerformanceObserverEntryList };
}
