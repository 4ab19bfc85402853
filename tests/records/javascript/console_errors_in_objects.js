class HttpError extends Error {
  constructor(status) {
    super(`status ${status}`);
    this.name = 'HttpError';
    this.status = status;
  }
}
const error = new HttpError(404);
console.log(error.name, error.message, error.status, String(error));
console.log(`${new TypeError('wrong')}`, error instanceof HttpError, error instanceof Error);
console.log(Object.prototype.toString.call(error), error.toString());
