// An error thrown into a generator that delegates to an iterator without a throw method closes that iterator first.
const countdown = from => ({
    [Symbol.iterator]() {
        return this;
    },
    next: () => (from > 0 ? { value: from--, done: false } : { value: 'over', done: true }),
    return(value) {
        console.log('closed', value);
        return {};
    },
});

function* outer() {
    try {
        console.log('result', yield* countdown(3));
    } catch (error) {
        console.log(error.name, error.message);
    }
    yield* [1, 2];
}

const it = outer();
console.log(it.next(), it.throw(new Error('stop')));
try {
    it.throw(new Error('again'));
} catch (error) {
    console.log(error.name, error.message);
}
console.log(it.next());
