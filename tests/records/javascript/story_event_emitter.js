class Emitter {
  listeners = new Map();
  on(name, listener) {
    if (!this.listeners.has(name)) this.listeners.set(name, []);
    this.listeners.get(name).push(listener);
    return this;
  }
  once(name) {
    return new Promise(resolve => this.on(name, resolve));
  }
  emit(name, ...values) {
    (this.listeners.get(name) ?? []).forEach(listener => listener(...values));
  }
}

const door = new Emitter();
door.on('knock', times => console.log('knocked', times, 'times'));
(async () => {
  console.log('waiting for the bell');
  console.log('the bell:', await door.once('bell'));
})();
setTimeout(() => door.emit('knock', 3), 10);
setTimeout(() => door.emit('bell', 'ding dong'), 20);
