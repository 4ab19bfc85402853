// What is said when a private member is asked of the wrong object.
class Account {
  #balance = 0;
  #check(amount) { return amount > 0 && this.#balance >= 0; }
  get #doubled() { return this.#balance * 2; }
  static #registry = new Map();
  static #note(name) { Account.#registry.set(name, true); }
  get balance() { return this.#balance; }
  deposit(amount) {
    if (this.#check(amount)) this.#balance += amount;
    return this.#doubled;
  }
  static open(name) {
    this.#note(name);
    return new this();
  }
  static readsField(object) { return object.#balance; }
  static writesField(object) { object.#balance = 1; }
  static callsMethod(object) { return object.#check(1); }
  static readsAccessor(object) { return object.#doubled; }
  static callsStatic(other) { return other.#note('x'); }
  static has(object) { return #balance in object && #check in object; }
}
const attempt = f => {
  try { console.log(f()); } catch (error) { console.log(`${error.name}: ${error.message}`); }
};
const account = Account.open('ada');
attempt(() => account.deposit(5));
attempt(() => Account.has(account) && !Account.has({}));
attempt(() => Account.readsField({}));
attempt(() => Account.writesField({}));
attempt(() => Account.callsMethod({}));
attempt(() => Account.readsAccessor([]));
attempt(() => Account.callsStatic(class Other {}));
attempt(() => Account.prototype.balance);
attempt(() => Account.prototype.deposit(1));
attempt(() => account.deposit.call(undefined, 1));
const { deposit } = account;
attempt(() => deposit(1));
attempt(() => new Proxy(account, {}).deposit(1));
class Savings extends Account {}
attempt(() => Savings.open('bob'));
attempt(() => Reflect.set(Object.freeze({ a: 1 }), 'a', 2));
attempt(() => [Reflect.deleteProperty(Object.freeze({ a: 1 }), 'a'), Reflect.defineProperty(Object.freeze({}), 'a', { value: 1 })]);
attempt(() => Object.defineProperty(Object.defineProperty({}, 'x', { value: 1 }), 'x', { value: 1 }).x);
attempt(() => Object.defineProperty(Object.defineProperty({}, 'x', { value: 1 }), 'x', { value: 2 }));
class Counter {
  #count = 0;
  increment() {
    this.#count += 1;
    return this.#count;
  }
  read() { return this.#count; }
  static isOne(object) { return #count in object; }
}
const { increment, read } = new Counter();
attempt(increment);
attempt(read);
attempt(() => Counter.isOne(null));
attempt(() => Counter.isOne(Object.create(new Counter())));
attempt(() => Object.create(new Counter()).read());
setTimeout(function () { attempt(read); }, 1);
