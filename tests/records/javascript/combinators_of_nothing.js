(async () => {
  console.log(await Promise.all([]));
  console.log(await Promise.allSettled([]));
  await Promise.any([]).catch(error => console.log(error.constructor.name));
  Promise.race([]).then(() => console.log('never'));
  console.log('end');
})();
