// A small event emitter with once, off, wildcards and errors.
class Emitter {
  #listeners = new Map();
  on(event, listener) {
    if (!this.#listeners.has(event)) this.#listeners.set(event, new Set());
    this.#listeners.get(event).add(listener);
    return () => this.off(event, listener);
  }
  once(event, listener) {
    const off = this.on(event, (...args) => { off(); listener(...args); });
    return off;
  }
  off(event, listener) { return this.#listeners.get(event)?.delete(listener) ?? false; }
  emit(event, ...args) {
    const listeners = [...(this.#listeners.get(event) ?? []), ...(this.#listeners.get('*') ?? [])];
    if (event === 'error' && listeners.length === 0) throw args[0];
    listeners.forEach((listener) => listener.apply(this, args));
    return listeners.length > 0;
  }
  get size() { return [...this.#listeners.values()].reduce((n, set) => n + set.size, 0); }
  static once(emitter, event) { return new Promise((resolve) => emitter.once(event, (...args) => resolve(args))); }
}
class Chat extends Emitter {
  say(who, what) { this.emit('message', { who, what, at: Date.now() % 1000 }); return this; }
}
const chat = new Chat();
const stop = chat.on('message', ({ who, what }) => console.log(`${who}: ${what}`));
chat.once('message', () => console.log('(first one)'));
chat.on('*', (data) => console.log('any', data?.what));
chat.say('Ann', 'hi').say('Bob', 'hello');
stop();
console.log(chat.say('Ann', 'anyone?') === chat, chat.size, chat.emit('nothing-else'));
const waiting = Emitter.once(chat, 'ready');
setTimeout(() => chat.emit('ready', 1, 2), 10);
console.log(await waiting);
try { new Emitter().emit('error', new Error('unhandled event')); } catch (e) { console.log(e.message); }
console.log(chat, new Emitter());
