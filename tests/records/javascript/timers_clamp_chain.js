// From the fifth timer of a chain on, a delay is at least four milliseconds.
let last = performance.now();
let turns = 0;
function again() {
  const now = performance.now();
  console.log(`turn ${turns}: ${now - last} ms`);
  last = now;
  turns += 1;
  if (turns < 9) setTimeout(again, 0);
}
setTimeout(again, 0);
