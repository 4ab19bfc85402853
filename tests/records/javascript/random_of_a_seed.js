const dice = () => 1 + Math.floor(Math.random() * 6);
console.log(Array.from({ length: 12 }, dice).join(' '));
const delay = ms => new Promise(resolve => setTimeout(resolve, ms));
async function racer(name) {
  const ms = Math.floor(Math.random() * 500);
  await delay(ms);
  console.log(name, 'after', ms);
}
await Promise.all(['hare', 'tortoise', 'snail'].map(racer));
const deck = [1, 2, 3, 4, 5, 6, 7, 8];
for (let i = deck.length - 1; i > 0; i--) {
  const j = Math.floor(Math.random() * (i + 1));
  [deck[i], deck[j]] = [deck[j], deck[i]];
}
console.log(deck, Math.random(), Array.from({ length: 100 }, Math.random).at(-1));
