// `%s` shows a date as the console does, unless the program says otherwise.
class Day extends Date {
    toString() {
        return 'a day';
    }
}
console.log('%s|%s', new Date(0), new Day(0));
console.log('%s', Object.assign(new Date(0), { note: 1 }));
console.log(`${new Date(0).toISOString()} ${new Day(0)}`);
