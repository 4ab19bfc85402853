console.time('load');
console.time();
await new Promise(resolve => setTimeout(resolve, 120));
console.timeLog('load', 'still going', { a: 1 });
await new Promise(resolve => setTimeout(resolve, 1130));
console.timeEnd('load');
await new Promise(resolve => setTimeout(resolve, 61000));
console.timeEnd();
console.timeEnd('load');
