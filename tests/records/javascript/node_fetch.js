const { setTimeout: sleep } = require('timers/promises');
async function get(name) {
  const response = await fetch(`https://api.example.com/${name}`);
  console.log(name, response.status);
  return response.json();
}
(async () => {
  console.log(await Promise.all([get('a'), get('b')]));
  const winner = await Promise.race([get('b'), sleep(10, 'too slow')]);
  console.log(winner);
  process.nextTick(() => console.log('tick'));
})();
