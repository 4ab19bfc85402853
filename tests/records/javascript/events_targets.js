class Bus extends EventTarget {
  say(detail) { return this.dispatchEvent(new CustomEvent('say', { detail, cancelable: true })); }
}
const bus = new Bus();
const first = event => console.log('first', event.detail, event.target === bus, event.currentTarget === bus);
bus.addEventListener('say', first);
bus.addEventListener('say', first);
bus.addEventListener('say', event => console.log('once', event.detail), { once: true });
bus.addEventListener('say', { handleEvent(event) { console.log('object', this !== bus, event.type); } });
bus.addEventListener('say', event => { if (event.detail === 2) event.stopImmediatePropagation(); });
bus.addEventListener('say', event => { console.log('last'); event.preventDefault(); });
console.log(bus.say(1));
console.log(bus.say(2));
bus.removeEventListener('say', first);
console.log(bus.say(3));
const controller = new AbortController();
bus.addEventListener('tick', () => console.log('tick'), { signal: controller.signal });
bus.dispatchEvent(new Event('tick'));
controller.abort();
bus.dispatchEvent(new Event('tick'));
const event = new Event('x', { cancelable: true });
console.log(event.type, event.bubbles, event.cancelable, event.defaultPrevented, event.target, event.eventPhase);
bus.addEventListener('nested', () => { console.log('outer'); bus.dispatchEvent(new Event('inner')); console.log('outer ends'); });
bus.addEventListener('inner', () => { console.log('inner'); Promise.resolve().then(() => console.log('microtask')); });
bus.dispatchEvent(new Event('nested'));
console.log('dispatched synchronously', bus, new EventTarget());
try { bus.dispatchEvent('x'); } catch (error) { console.log(error.name); }
