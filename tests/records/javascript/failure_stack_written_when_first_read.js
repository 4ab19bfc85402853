// What an error is called when somebody first looks at its stack stays in the stack.
class AppError extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = 'AppError';
  }
}
const early = new Error('first');
console.log(early);
early.message = 'second';
early.name = 'Renamed';
console.log(early);
console.log(String(early), early.stack.split('\n')[0]);

const late = new Error('first');
late.message = 'second';
console.log(late);

async function load(id) {
  try {
    if (id > 1) throw new AppError('no such user', { cause: id });
    return id;
  } catch (error) {
    error.message = `load(${id}): ${error.message}`;
    error.code = 'E_LOAD';
    throw error;
  }
}
load(2).catch(error => {
  console.log(error);
  error.message = 'changed after it was printed';
  console.log({ error, text: `${error}` });
});
class Plain extends Error {}
const plain = new Plain('p');
console.log(plain.stack.split('\n')[0]);
plain.name = 'Fancy';
console.log(plain);
const holder = { name: 'Holder', message: 'is no error' };
Error.captureStackTrace(holder);
holder.name = 'Other';
console.log(holder.stack.split('\n')[0], Object.keys(holder));
holder.message = 'later';
console.log(holder.stack.split('\n')[0]);
