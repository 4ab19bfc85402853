console.group('g'); console.log('in'); console.group(); console.log({a:1,b:'two\nlines'}); console.groupEnd(); console.groupEnd(); console.log('out');
console.assert(true); console.dir({a:{b:{c:{d:1}}}},{depth:0}); console.log(`${[1,[2,3]]} ${{}}`);
