class File extends Blob {
  #all;
  constructor(parts, name, options = {}) {
    if (arguments.length < 2) throw natives.codedAs(new TypeError('The "fileBits" and "fileName" arguments must be specified'), 'ERR_MISSING_ARGS');
    super(parts, options);
    this.#all = { name: String(name), lastModified: options.lastModified === undefined ? Date.now() : Math.trunc(options.lastModified) || 0 };
  }
  get name() { return this.#all.name; }
  get lastModified() { return this.#all.lastModified; }
  [custom](depth, options) {
    const { size, type, name, lastModified } = this;
    return depth < 0 ? this : `File ${inspect({ size, type, name, lastModified }, options.depth - 1)}`;
  }
}
tag(File);
class FormData {
  #all = [];
  constructor(form) {
    if (form !== undefined) throw new TypeError('FormData constructor: Argument 1 could not be converted to: undefined.');
  }
  static #entry(call, args) {
    if (args.length < 2) throw new TypeError(`FormData.${call}: 2 arguments required, but only ${args.length} found.`);
    const [name, value, fileName] = args, blob = value instanceof Blob;
    if (args.length > 2 && !blob) throw new TypeError(`Failed to execute '${call}' on 'FormData': parameter 2 is not of type 'Blob'`);
    if (!blob) return [String(name), String(value)];
    return [String(name), value instanceof File && fileName === undefined ? value : new File([value], fileName ?? 'blob', { type: value.type })];
  }
  append(...args) { this.#all.push(FormData.#entry('append', args)); }
  set(...args) {
    const entry = FormData.#entry('set', args), at = this.#all.findIndex(([name]) => name === entry[0]);
    if (at < 0) this.#all.push(entry);
    else this.#all = this.#all.flatMap((other, i) => i === at ? [entry] : other[0] === entry[0] ? [] : [other]);
  }
  get(wanted) { return this.#all.find(([name]) => name === String(wanted))?.[1] ?? null; }
  getAll(wanted) { return this.#all.filter(([name]) => name === String(wanted)).map(([, value]) => value); }
  has(wanted) { return this.#all.some(([name]) => name === String(wanted)); }
  delete(wanted) { this.#all = this.#all.filter(([name]) => name !== String(wanted)); }
  forEach(callback, self) { for (const [name, value] of this) callback.call(self, value, name, this); }
  *entries() { for (const [name, value] of this.#all) yield [name, value]; }
  *keys() { for (const [name] of this.#all) yield name; }
  *values() { for (const [, value] of this.#all) yield value; }
  [Symbol.iterator]() { return this.entries(); }
  [custom](depth, options) {
    const all = Object.create(null);
    for (const [name, value] of this.#all) all[name] = !(name in all) ? value : Array.isArray(all[name]) ? [...all[name], value] : [all[name], value];
    const text = inspect(all, options.depth - 1);
    return depth < 0 ? this : `FormData ${text.slice(text.indexOf(']') + 2)}`;
  }
}
tag(FormData);
natives.packForm = form => {
  if (!(form instanceof FormData)) return undefined;
  const digits = String(natives.modules.crypto.getRandomValues(new Uint32Array(1))[0]).padStart(11, '0');
  const boundary = `----formdata-undici-0${digits}`, end = String.fromCharCode(13, 10), parts = [];
  for (const [name, value] of form) {
    const heading = `--${boundary}${end}Content-Disposition: form-data; name="${name}"`;
    if (typeof value === 'string') parts.push(`${heading}${end}${end}${value}${end}`);
    else parts.push(`${heading}; filename="${value.name}"${end}Content-Type: ${value.type || 'application/octet-stream'}${end}${end}`, value, end);
  }
  return new Blob([...parts, `--${boundary}--${end}`], { type: `multipart/form-data; boundary=${boundary}` });
};
natives.unpackForm = (text, type) => {
  const form = new FormData(), end = String.fromCharCode(13, 10), quoted = (line, key) => line.split(`${key}="`)[1]?.split('"')[0];
  if (type.startsWith('application/x-www-form-urlencoded')) {
    for (const part of text.split('&').filter(Boolean)) form.append(...part.split('+').join(' ').split('=').map(decodeURIComponent).concat('').slice(0, 2));
    return form;
  }
  if (!type.startsWith('multipart/form-data')) throw new TypeError('Content-Type was not one of "multipart/form-data" or "application/x-www-form-urlencoded".');
  for (const part of text.split(`--${type.split('boundary=')[1]}`).slice(1, -1)) {
    const [head, ...rest] = part.slice(2, -2).split(end + end), value = rest.join(end + end), [line, kind = ''] = head.split(end);
    const name = quoted(line, ' name'), fileName = quoted(line, 'filename');
    form.append(name, fileName === undefined ? value : new File([value], fileName, { type: kind.split(': ')[1] }));
  }
  return form;
};
globals({ File, FormData });
