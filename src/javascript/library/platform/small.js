{
  const list = key => typeof key === 'object' && key !== null ? Object.entries(key) : [];
  const querystring = {
    escape(text) { return encodeURIComponent(text); },
    unescape(text) {
      try { return decodeURIComponent(text); } catch {
        const [first, ...rest] = String(text).split('%');
        return first + rest.map(part => {
          const code = parseInt(part.slice(0, 2), 16);
          return part.length > 1 && code.toString(16).padStart(2, '0') === part.slice(0, 2).toLowerCase() ? String.fromCharCode(code) + part.slice(2) : '%' + part;
        }).join('');
      }
    },
    stringify(object, between = '&', equals = '=', { encodeURIComponent: encode = querystring.escape } = {}) {
      const word = value => typeof value === 'string' ? value : typeof value === 'bigint' || typeof value === 'boolean' || (typeof value === 'number' && isFinite(value)) ? String(value) : '';
      return list(object).flatMap(([key, value]) => (Array.isArray(value) ? value : [value]).map(one => encode(key) + equals + encode(word(one)))).join(between);
    },
    parse(text, between = '&', equals = '=', { decodeURIComponent: decode = querystring.unescape, maxKeys = 1000 } = {}) {
      const result = Object.create(null);
      if (typeof text !== 'string' || text === '') return result;
      for (const part of text.split(between).slice(0, maxKeys || Infinity)) {
        if (part === '') continue;
        const at = part.indexOf(equals), [key, value] = (at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + equals.length)]).map(word => decode(word.split('+').join(' ')));
        result[key] = !(key in result) ? value : Array.isArray(result[key]) ? [...result[key], value] : [result[key], value];
      }
      return result;
    },
  };
  querystring.encode = querystring.stringify;
  querystring.decode = querystring.parse;
  class StringDecoder {
    #decoder;
    constructor(encoding = 'utf8') {
      this.encoding = String(encoding).toLowerCase() === 'utf-8' ? 'utf8' : String(encoding).toLowerCase();
      if (this.encoding === 'utf8') this.#decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    }
    write(bytes) { return typeof bytes === 'string' ? bytes : this.#decoder ? this.#decoder.decode(bytes, { stream: true }) : Buffer.from(bytes).toString(this.encoding); }
    end(bytes) { return (bytes === undefined ? '' : this.write(bytes)) + (this.#decoder?.decode() ?? ''); }
  }
  const channels = new Map();
  class Channel {
    constructor(name) { this._subscribers = undefined; this.name = name; }
    get hasSubscribers() { return !!this._subscribers?.length; }
    subscribe(listener) { (this._subscribers ??= []).push(listener); }
    unsubscribe(listener) {
      const at = this._subscribers?.indexOf(listener) ?? -1;
      if (at >= 0) this._subscribers = this._subscribers.filter((_, i) => i !== at);
      return at >= 0;
    }
    publish(message) {
      for (const listener of this._subscribers ?? []) {
        try { listener(message, this.name); } catch (error) { natives.nextTick(() => { throw error; }); }
      }
    }
  }
  const channel = name => channels.get(name) ?? channels.set(name, new Channel(name)).get(name);
  const diagnostics = {
    channel,
    hasSubscribers(name) { return channel(name).hasSubscribers; },
    subscribe(name, listener) { channel(name).subscribe(listener); },
    unsubscribe(name, listener) { return channel(name).unsubscribe(listener); },
    Channel,
  };
  Object.assign(natives.modules, {
    querystring,
    string_decoder: { StringDecoder },
    diagnostics_channel: diagnostics,
    console: globalThis.console,
    module: { createRequire: () => globalThis.require, builtinModules: ['assert', 'async_hooks', 'buffer', 'crypto', 'events', 'fs', 'os', 'path', 'process', 'querystring', 'readline', 'stream', 'string_decoder', 'timers', 'url', 'util', 'worker_threads'], isBuiltin: name => String(name).startsWith('node:') || name in natives.modules },
  });
}
