console.log('waiting for a promise that nobody settles');
(async () => {
  await new Promise(() => {});
  console.log('never');
})();
