// Outside of strict code a branch of an `if` may be a function, as old scripts have them.
console.log(typeof trim, typeof pad);
if (typeof String.prototype.trim === 'function') function trim(text) { return text.trim(); }
else function trim(text) { return text.replace(/^\s+|\s+$/g, ''); }
if (!trim) function pad() {}
console.log(typeof trim, typeof pad, `[${trim('  x ')}]`);

function pick(fast) {
  if (fast) function run() { return 'fast'; } else function run() { return 'slow'; }
  return run();
}
console.log(pick(true), pick(false));
