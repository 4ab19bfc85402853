// Errors as Node's own, which have a code in their text.
const coded = natives.codedAs = (error, code) => {
  Object.defineProperty(error, 'stack', { value: `${error.name} [${code}]: ${error.message}\n    at <anonymous>`, configurable: true, writable: true });
  Object.defineProperty(error, 'toString', { value() { return `${this.name} [${code}]: ${this.message}`; }, configurable: true, writable: true });
  return Object.assign(error, { code });
};
