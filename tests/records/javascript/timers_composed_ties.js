const delay = ms => new Promise(resolve => setTimeout(resolve, ms));
const walk = async (name, ...steps) => {
  for (const ms of steps) await delay(ms);
  console.log(name);
};
walk('10', 10);
walk('5+5', 5, 5);
walk('2+8', 2, 8);
walk('8+2', 8, 2);
