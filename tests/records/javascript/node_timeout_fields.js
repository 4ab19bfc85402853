// What Node shows of the objects that its timer functions give, as articles print them. How asynchronous resources are
// numbered hangs on what else the process does.
const { inspect } = require('node:util');
const show = (...values) => console.log(...values.map(value => inspect(value).replace(/(asyncId\)\]): \d+/g, '$1: n')));
const later = setTimeout(() => console.log('later'), 50);
show(later);
const named = setTimeout(function greet(name) { console.log('hello', name); }, 50, 'Ann');
show(named, [later]);
const immediate = setImmediate(() => console.log('immediate'));
show(immediate);
const interval = setInterval(() => {}, 10);
console.log(interval._repeat, interval._destroyed, later._idleTimeout, typeof later._onTimeout);
clearInterval(interval);
show(interval);
clearTimeout(later);
console.log(later._destroyed, later._onTimeout, later._idleTimeout);
show({ timer: later });
