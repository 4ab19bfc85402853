const error = new DOMException('no more', 'AbortError');
console.log(error.name, error.message, error.code, String(error), error instanceof Error, Object.prototype.toString.call(error));
console.log(new DOMException().name, new DOMException('x').code, new DOMException('x', 'Strange').code, DOMException.ABORT_ERR);
class Mine extends DOMException { constructor() { super('mine', 'DataError'); } }
console.log(new Mine().name, new Mine() instanceof DOMException);
console.log(Object.keys(error), 'message' in error);
