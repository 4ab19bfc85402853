const delay = (ms, value) => new Promise(resolve => setTimeout(() => resolve(value), ms));

(async () => {
  const results = await Promise.allSettled([
    delay(100, 'fine'),
    delay(50).then(() => {
      throw new Error('broken');
    }),
    'plain value',
  ]);
  for (const result of results) {
    console.log(result.status, result.status === 'fulfilled' ? result.value : result.reason.message);
  }
  console.log(results.map(({ status }) => status));
})();
