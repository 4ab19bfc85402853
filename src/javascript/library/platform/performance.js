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
  class PerformanceMark extends PerformanceEntry {}
  class PerformanceMeasure extends PerformanceEntry {}
  const placeOf = mark => {
    if (typeof mark === 'number') return mark;
    const found = entries.findLast(entry => entry.name === mark && entry.entryType === 'mark');
    if (found) return found.startTime;
    const error = new SyntaxError(`The "${mark}" performance mark has not been set`);
    throw Object.assign(error, { code: 'ERR_INVALID_PERFORMANCE_MARK' });
  };
  const without = (type, name) => {
    for (let i = entries.length - 1; i >= 0; i--) if (entries[i].entryType === type && (name === undefined || entries[i].name === name)) entries.splice(i, 1);
  };
  const inOrder = list => list.toSorted((left, right) => left.startTime - right.startTime);
  methods(performance, {
    mark(name, { startTime = performance.now(), detail } = {}) {
      const entry = new PerformanceMark({ name: String(name), entryType: 'mark', startTime, duration: 0, detail });
      entries.push(entry);
      return entry;
    },
    measure(name, from, to) {
      const options = typeof from === 'object' && from !== null ? from : { start: from, end: to };
      const end = options.end === undefined ? performance.now() : placeOf(options.end), startTime = options.start === undefined ? 0 : placeOf(options.start);
      const entry = new PerformanceMeasure({ name: String(name), entryType: 'measure', startTime, duration: end - startTime, detail: options.detail });
      entries.push(entry);
      return entry;
    },
    getEntries() { return inOrder(entries); },
    getEntriesByName(name, type) { return inOrder(entries.filter(entry => entry.name === name && (type === undefined || entry.entryType === type))); },
    getEntriesByType(type) { return inOrder(entries.filter(entry => entry.entryType === type)); },
    clearMarks(name) { without('mark', name); },
    clearMeasures(name) { without('measure', name); },
    toJSON() { return { timeOrigin: performance.timeOrigin }; },
  });
  natives.modules.perf_hooks = { performance };
}
