const timers = new Map(), counts = new Map();
const lasted = ms => {
  const hours = whole(ms / 3600000), minutes = whole(ms / 60000) % 60, rest = hours || minutes ? ms % 60000 : ms;
  if (ms < 1000) return `${Number(ms.toFixed(3))}ms`;
  const seconds = (rest / 1000).toFixed(3);
  if (!hours && !minutes) return seconds + 's';
  return `${hours ? `${hours}:${two(minutes)}` : minutes}:${seconds.padStart(6, '0')} (${hours ? 'h:m' : ''}m:ss.mmm)`;
};
const warn = text => console.error('Warning: ' + text);
const timed = (label, who, more) => {
  if (timers.has(label)) console.log('%s: %s', label, lasted(performance.now() - timers.get(label)), ...more);
  else warn(`No such label '${label}' for console.${who}()`);
};
Object.assign(console, {
  time(label = 'default') {
    if (timers.has(label = String(label))) warn(`Label '${label}' already exists for console.time()`);
    else timers.set(label, performance.now());
  },
  timeEnd(label = 'default') {
    timed(label = String(label), 'timeEnd', []);
    timers.delete(label);
  },
  timeLog(label = 'default', ...more) { timed(String(label), 'timeLog', more); },
  count(label = 'default') {
    counts.set(label = String(label), (counts.get(label) ?? 0) + 1);
    console.log(`${label}: ${counts.get(label)}`);
  },
  countReset(label = 'default') { if (!counts.delete(String(label))) warn(`Count for '${label}' does not exist`); },
  assert(value, ...args) {
    if (value) return;
    if (args.length) args[0] = `Assertion failed: ${args[0]}`;
    console.error(...args.length ? args : ['Assertion failed']);
  },
  dir(value, options) { console.log(natives.show(value, options ?? {})); },
  trace(...args) {
    if (args.length) args[0] = `Trace: ${args[0]}`;
    console.error(...args.length ? args : ['Trace']);
  },
  table(data, only) {
    if (data === null || typeof data !== 'object') return console.log(data);
    const cell = value => natives.show(value, { depth: value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 2 ? -1 : 0, maxArrayLength: 3, breakLength: Infinity });
    let head, rows = [];
    if (data instanceof Map || data instanceof Set) {
      const isMap = data instanceof Map;
      head = isMap ? ['(iteration index)', 'Key', 'Values'] : ['(iteration index)', 'Values'];
      for (const item of data) rows.push([String(rows.length), ...(isMap ? item : [item]).map(cell)]);
    } else {
      // Columns are the keys of an object: those that are numbers come first, in their order.
      const found = Object.create(null), isRow = item => item !== null && (typeof item === 'object' || typeof item === 'function');
      const items = Object.entries(data);
      let values = false;
      for (const [, item] of items) {
        if (isRow(item)) for (const key of only ?? Object.keys(item)) found[key] = true;
        values ||= !isRow(item) && !only;
      }
      const columns = Object.keys(found);
      head = ['(index)', ...columns, ...values ? ['Values'] : []];
      rows = items.map(([key, item]) => [
        key,
        ...columns.map(column => isRow(item) && Object.hasOwn(item, column) ? cell(item[column]) : ''),
        ...values ? [isRow(item) ? '' : cell(item)] : [],
      ]);
    }
    const widths = head.map((name, i) => Math.max(...[head, ...rows].map(row => width(row[i]))));
    const line = (left, middle, right) => left + widths.map(size => '─'.repeat(size + 2)).join(middle) + right;
    const row = cells => `│ ${cells.map((text, i) => text + ' '.repeat(widths[i] - width(text))).join(' │ ')} │`;
    console.log([line('┌', '┬', '┐'), row(head), line('├', '┼', '┤'), ...rows.map(row), line('└', '┴', '┘')].join('\n'));
  },
});
