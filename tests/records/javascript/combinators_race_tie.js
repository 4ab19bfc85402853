const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

(async () => {
  const first = delay(20).then(() => 'set first');
  const second = delay(20).then(() => 'set second');
  console.log(await Promise.race([second, first]));
  console.log(await Promise.race([delay(5).then(() => '5'), delay(4).then(() => '4')]));
})();
