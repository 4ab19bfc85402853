// While p1 is awaited nobody listens to p2.
const delay = ms => new Promise(resolve => setTimeout(resolve, ms));
(async () => {
  const p1 = delay(20);
  const p2 = delay(5).then(() => {
    throw new Error('p2');
  });
  try {
    await p1;
    await p2;
  } catch (error) {
    console.log('caught', error.message);
  }
})();
