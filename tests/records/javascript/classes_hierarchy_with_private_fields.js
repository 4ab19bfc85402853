// Private fields and methods, static blocks, accessors, super, new.target, instanceof.
class Account {
  static #count = 0;
  static registry = new Map();
  #balance = 0;
  #history = [];
  owner;
  static { this.bank = 'First ' + this.name; }
  constructor(owner, initial = 0) {
    if (new.target === Account) throw new TypeError('Account is abstract');
    this.owner = owner;
    this.#balance = initial;
    this.id = ++Account.#count;
    Account.registry.set(this.id, this);
  }
  get balance() { return this.#balance; }
  set balance(_) { throw new Error('use deposit or withdraw'); }
  #record(type, amount) { this.#history.push({ type, amount }); }
  deposit(amount) { if (amount <= 0) throw new RangeError(`cannot deposit ${amount}`); this.#balance += amount; this.#record('deposit', amount); return this; }
  withdraw(amount) { if (amount > this.available()) throw new RangeError('insufficient funds'); this.#balance -= amount; this.#record('withdraw', amount); return this; }
  available() { return this.#balance; }
  get history() { return [...this.#history]; }
  static isAccount(x) { return #balance in x; }
  static get count() { return Account.#count; }
  toString() { return `${this.constructor.name}(${this.owner}: ${this.#balance})`; }
  toJSON() { return { owner: this.owner, balance: this.balance }; }
}
class Savings extends Account {
  rate = 0.05;
  addInterest() { return this.deposit(this.balance * this.rate); }
  toString() { return super.toString() + ` at ${this.rate * 100}%`; }
}
class Credit extends Account {
  constructor(owner, limit) { super(owner); this.limit = limit; }
  available() { return super.available() + this.limit; }
}
const s = new Savings('Ann', 100), c = new Credit('Bob', 50);
s.deposit(50).withdraw(30).addInterest();
c.withdraw(20);
console.log(`${s}`, String(c), s.balance, c.balance, s.history);
console.log(JSON.stringify([s, c]), Account.count, Account.bank, Savings.bank);
for (const f of [() => new Account('x'), () => s.deposit(-1), () => c.withdraw(100), () => { s.balance = 1; }, () => s.nothing(), () => Account()]) {
  try { f(); } catch (e) { console.log(e.name, '-', e.message); }
}
console.log(s, c, Account.isAccount(s), Account.isAccount({}), s instanceof Account, Savings.prototype instanceof Account);
console.log(Object.getOwnPropertyNames(Savings.prototype), Object.keys(s), 'balance' in s, s.hasOwnProperty('balance'));
console.log(Account, Savings, [Account], Account.registry);
const Mixin = (Base) => class extends Base { greet() { return `hi from ${this.owner}`; } };
class Polite extends Mixin(Savings) {}
console.log(new Polite('Cy').greet(), Polite.name, Object.getPrototypeOf(Polite.prototype).constructor.name, Object.getPrototypeOf(Polite));
