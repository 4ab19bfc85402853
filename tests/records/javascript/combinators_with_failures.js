const after = (ms, v, fail) => new Promise((res, rej) => setTimeout(() => { console.log(fail ? 'fails' : 'done', v); fail ? rej(new Error(v)) : res(v); }, ms));
const show = (name) => [(v) => console.log(name, 'ok', v), (e) => console.log(name, 'error', e instanceof AggregateError ? [e.message, e.errors.map((x) => x.message)] : e.message)];
await Promise.all([after(10, 'a'), after(5, 'b', true), after(20, 'c', true)]).then(...show('all'));
await Promise.allSettled([after(10, 'a'), after(5, 'b', true)]).then(...show('allSettled'));
await Promise.race([after(10, 'a'), after(5, 'b', true)]).then(...show('race'));
await Promise.any([after(10, 'a'), after(5, 'b', true)]).then(...show('any')); await Promise.any([after(10, 'a', true), after(5, 'b', true)]).then(...show('any'));
await Promise.any([]).then(...show('any of nothing')); await Promise.all([]).then(...show('all of nothing')); await Promise.allSettled([]).then(...show('allSettled of nothing')); await Promise.all('ab').then(...show('text')); await Promise.all(new Set([1, after(1, 's')])).then(...show('set')); await Promise.all(5).then(...show('number')); await Promise.all().then(...show('nothing'));
await Promise.all([1, , 3]).then(...show('holes')); await Promise.all((function* () { yield 1; yield after(1, 'g'); })()).then(...show('generator')); await Promise.all((function* () { yield 1; throw new Error('iterator failed'); })()).then(...show('bad iterator'));
const nested = await Promise.all([Promise.all([1, 2]), Promise.allSettled([Promise.reject(0)]), Promise.race([after(2, 'r'), 5])]); console.log(nested); await new Promise((r) => setTimeout(r, 30)); console.log('end');
