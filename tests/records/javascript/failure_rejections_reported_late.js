const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
async function fails(ms) { await sleep(ms); throw new Error(`failed at ${ms}`); }
const a = fails(10); const b = fails(5);
try { await a; } catch (e) { console.log('a', e.message); }
try { await b; } catch (e) { console.log('b', e.message); }
const c = Promise.reject(new Error('late')); await sleep(20); c.catch((e) => console.log('handled late', e.message)); await sleep(5); console.log('still alive');
