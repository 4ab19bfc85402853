const delay = ms => new Promise(resolve => setTimeout(resolve, ms));
const mirror = async (name, ms, works) => {
  await delay(ms);
  if (!works) throw new Error(`${name} is down`);
  return name;
};

(async () => {
  console.log(await Promise.any([mirror('a', 10, false), mirror('b', 30, true), mirror('c', 20, true)]));
  try {
    await Promise.any([mirror('d', 20, false), mirror('e', 10, false)]);
  } catch (error) {
    console.log(error.name, '-', error.message);
    console.log(error.errors.map(e => e.message));
  }
})();
