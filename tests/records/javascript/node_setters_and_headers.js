// Dates whose parts are no numbers, headers that repeat, and arguments of the wrong kind for timers as promises.
const { setTimeout: sleep } = require('node:timers/promises');
const of = (change, from = 1e12) => {
  const date = new Date(from);
  return [change(date), date.getTime()];
};
console.log(of(date => date.setDate(NaN)), of(date => date.setHours(1, undefined)), of(date => date.setMonth('x')), of(date => date.setMinutes()), of(date => date.setSeconds('5')), of(date => date.setMonth(1.9)));
console.log(of(date => date.setHours(1), NaN), of(date => date.setFullYear(2020), NaN), of(date => date.setUTCFullYear(NaN)), of(date => date.setTime()));
const headers = new Headers({ Accept: 'text/html', 'Set-Cookie': 'a=1' });
headers.append('set-cookie', 'b=2; Path=/');
headers.append('accept', 'text/plain');
console.log([...headers], headers.getSetCookie(), headers.get('set-cookie'));
headers.delete('Set-Cookie');
console.log([...headers.keys()], headers.getSetCookie());
const attempts = [
  () => headers.set('x', 'a\nb'), () => new Headers({ 'bad name': 'x' }), () => new Headers([['alone']]), () => new Request('http://example.com', { method: 'bad method' }),
  () => new Request('http://example.com', { method: 'TRACE' }), () => Response.redirect('http://example.com', 200), () => new Request('http://example.com', { body: 'x' }),
  () => sleep('soon'), () => sleep(1, null, null), () => sleep(1, null, { ref: 'no' }), () => sleep(1, null, { signal: {} }),
];
(async () => {
  for (const attempt of attempts) {
    try {
      console.log(await attempt());
    } catch (error) {
      console.log(error.name, error.code ?? '-', error.message);
    }
  }
  console.log(await sleep(3, 'woke', { ref: true, signal: new AbortController().signal }));
})();
