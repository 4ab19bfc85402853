// Leaving a for await over something that is not async, and delegating to it: who is told, and how many microtasks that takes.
const count = (name, turns) => {
    let chain = Promise.resolve();
    for (let turn = 1; turn <= turns; turn++) chain = chain.then(() => console.log(name, turn));
};
const counter = (more = {}) => {
    let n = 0;
    return {
        [Symbol.iterator]() {
            return this;
        },
        next: () => ({ value: ++n === 2 ? Promise.resolve('two') : n, done: n > 3 }),
        ...more,
    };
};
const told = () => counter({ return: value => (console.log('return', value), { value, done: true }) });
const sources = { array: () => [1, 2, 3], untold: () => counter(), told };

async function leave(source, how) {
    for await (const value of source) {
        console.log('value', value);
        if (how === 'break') break;
        if (how === 'throw') throw new Error('from the body');
        return 'returned';
    }
    return 'left';
}

async function* delegate(source) {
    try {
        console.log('result', yield* source);
    } catch (error) {
        console.log('inside', error.message);
        yield 'after';
    }
}

const pause = () => new Promise(resolve => setTimeout(resolve, 5));
for (const [name, make] of Object.entries(sources)) {
    for (const how of ['break', 'throw', 'return']) {
        console.log(name, how);
        count('turn', 6);
        leave(make(), how).then(value => console.log(value), error => console.log(error.message));
        await pause();
    }
    for (const method of ['throw', 'return']) {
        console.log(name, method);
        const generator = delegate(make());
        count('turn', 9);
        generator.next().then(({ value }) => console.log('first', value));
        generator[method](new Error('into it')).then(({ value, done }) => console.log(value?.message ?? value, done));
        await pause();
    }
}
