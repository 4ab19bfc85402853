// Intervals that are late when the clamp of nested timers reaches them: the four milliseconds are added on the grid of before.
const busy = ms => {
    const end = performance.now() + ms;
    while (performance.now() < end) {}
};
const every = (name, ms, times) => {
    let n = 0;
    const handle = setInterval(() => {
        console.log(name, n);
        if (n === 1) busy(9);
        if (++n === times) clearInterval(handle);
    }, ms);
};
every('two', 2, 9);
every('none', 0, 8);
setTimeout(() => setTimeout(() => setTimeout(() => {
    every('three', 3, 5);
    every('nested', 0, 4);
    busy(7);
}, 1), 1), 1);
