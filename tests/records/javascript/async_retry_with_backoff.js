// Retry a flaky operation, waiting twice as long each time.
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

class RetryError extends Error {
  constructor(attempts, options) {
    super(`failed after ${attempts} attempts`, options);
    this.name = 'RetryError';
    this.attempts = attempts;
  }
}

async function retry(fn, { retries = 3, delay = 100, factor = 2, onRetry = () => {} } = {}) {
  let lastError;
  for (let attempt = 1; attempt <= retries; attempt++) {
    try {
      return await fn(attempt);
    } catch (error) {
      lastError = error;
      if (attempt === retries) break;
      const wait = delay * factor ** (attempt - 1);
      onRetry({ attempt, wait, error });
      await sleep(wait);
    }
  }
  throw new RetryError(retries, { cause: lastError });
}

const flaky = (failures) => async (attempt) => {
  await sleep(50);
  if (attempt <= failures) throw new Error(`attempt ${attempt} failed`);
  return `succeeded on attempt ${attempt}`;
};

const onRetry = ({ attempt, wait, error: { message } }) => console.log(`#${attempt}: ${message}; next in ${wait} ms`);
console.log(await retry(flaky(2), { onRetry }));
try {
  await retry(flaky(5), { retries: 4, delay: 10, onRetry });
} catch (error) {
  console.log(error.name, error.message, error.attempts);
  console.log('cause:', error.cause.message, error instanceof RetryError, error instanceof Error);
  console.log(`${error}`, Object.keys(error));
}
