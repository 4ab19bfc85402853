const delay = ms => new Promise(resolve => setTimeout(resolve, ms));
console.time('whole');
console.time();
await delay(12);
console.timeEnd();
await delay(988.5);
console.timeLog('whole', 'on the way', { step: 2 });
await delay(60000);
console.timeEnd('whole');
