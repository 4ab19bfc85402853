// Errors as they were written before classes.
function NotFound(message) {
  this.name = 'NotFound';
  this.message = message || 'nothing there';
}
NotFound.prototype = Object.create(Error.prototype);
NotFound.prototype.constructor = NotFound;
console.log(new NotFound('no page'), [new NotFound('in a list')], { error: new NotFound('in an object') });
console.log(String(new NotFound()), new NotFound() instanceof Error, new NotFound().stack, Object.keys(new NotFound('keys')));

function Coded(message, code) {
  Error.call(this, message);
  this.message = message;
  this.code = code;
}
Coded.prototype = Object.create(Error.prototype, { constructor: { value: Coded } });
Coded.prototype.name = 'Coded';
console.log(new Coded('two', 5));

function Captured(message) {
  this.message = message;
  Error.captureStackTrace(this, Captured);
}
Object.setPrototypeOf(Captured.prototype, Error.prototype);
Captured.prototype.name = 'Captured';
console.log(new Captured('five').stack.split('\n')[0]);
console.log(new Captured('six'));

function Made(message) {
  const error = new Error(message);
  Object.setPrototypeOf(error, Made.prototype);
  return error;
}
Made.prototype = Object.create(Error.prototype);
Made.prototype.name = 'Made';
console.log(Made('three'), Made('three') instanceof Made);
const bare = new Error('without a stack');
bare.stack = undefined;
console.log(bare, { bare });
console.log(Object.assign(Object.create(Error.prototype), { message: 'fake', name: 'Fake', extra: 1 }), Object.create(TypeError.prototype));
try {
  throw new NotFound('thrown');
} catch (error) {
  console.log(`${error}`, error.name);
}
setTimeout(() => { throw new NotFound('not caught'); }, 5);
