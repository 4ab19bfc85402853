const querystring = require('querystring');
const { StringDecoder } = require('string_decoder');
const diagnostics = require('node:diagnostics_channel');
const { createRequire, builtinModules } = require('node:module');
const path = require('path');
const util = require('util');

console.log(querystring.parse('a=1&b=2&a=3&c=x%20y+z&empty='), querystring.stringify({ x: [1, 2], y: 'z w', on: true, skip: null }));
console.log({ ...querystring.parse('k:v;l:w', ';', ':') }, querystring.escape('a&b'), querystring.unescape('%41%zz'));

const decoder = new StringDecoder('utf8');
const euro = Buffer.from('€');
console.log([decoder.write(euro.subarray(0, 1)), decoder.write(euro.subarray(1)), decoder.end()]);
console.log([new StringDecoder('hex').write(euro)]);

const channel = diagnostics.channel('jobs');
const listener = (message, name) => console.log(name, message);
console.log(channel.hasSubscribers);
channel.subscribe(listener);
channel.publish({ id: 1 });
console.log(channel.hasSubscribers, channel.unsubscribe(listener), channel.unsubscribe(listener));
channel.publish({ id: 2 });

console.log(path.parse('/home/ada/notes.tar.gz'), path.parse('a/b'), path.format({ dir: '/x', name: 'f', ext: '.js' }), path.format({ root: '/', base: 'b.c' }));
console.log(path.relative('/data/a/b', '/data/c'), path.relative('/a', '/a/b/c'), path.relative('/a', '/a') === '');
console.log(typeof createRequire, builtinModules.includes('fs'), util.getSystemErrorName(-2), util._extend({ a: 1 }, { b: 2 }));
const later = util.promisify(setTimeout);
later(5, 'waited').then(console.log);
util.promisify(setImmediate)('soon').then(console.log);
setTimeout[util.promisify.custom](3, 'by its own').then(console.log);
console.log(process.stdout.isTTY, process.stdout.columns, process.argv0.length > 0, typeof process.umask());
