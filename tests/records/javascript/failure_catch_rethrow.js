const delay = ms => new Promise(resolve => setTimeout(resolve, ms));
class ApiError extends Error {
  name = 'ApiError';
}
async function load() {
  await delay(10);
  throw new Error('socket closed');
}
async function main() {
  try {
    await load();
  } catch (error) {
    console.log('wrapping', error.message);
    throw new ApiError('cannot load', { cause: error });
  }
}
main();
