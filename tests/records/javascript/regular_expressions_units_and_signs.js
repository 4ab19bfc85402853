// Signs beyond 16 bits, looking behind with groups, sets of signs, octal escapes of old, and case.
const text = 'naïve 😀 café №5 Ωmega 😀😎 1053';
console.log(/\d+/u.exec(text)[0], /x/u.test('😀'), /^.$/u.test('😀'), /^.$/.test('😀'), /^..$/.test('😀'));
console.log(text.match(/\p{Extended_Pictographic}+/gu), text.match(/[^\p{L}\s]+/gu), text.match(/\p{Script=Greek}\w*/u)[0]);
console.log([...text.matchAll(/[😀-😎]/gu)].map(match => match.index), text.split(/\s+(?=😀)/u), text.replace(/\p{L}+/gu, word => word.length));
console.log(/(?<=(\d+)(\d+))$/.exec('1053'), /(?<=\1(a))b/.exec('aab'), 'ab12cd'.match(/(?<=(?<letter>[a-z]))\d+/).groups.letter);
console.log('$10 €20 30'.match(/(?<![$€\d])\d+/g), /(?<=^|,)[^,]*(?=,|$)/g[Symbol.match]('a,,c'));
console.log(/^[\w--\d]+$/v.test('abc'), /^[\w--\d]+$/v.test('abc1'), 'a1b2'.match(/[[a-z]&&[^b]]/gv), /^\p{Lowercase}$/v.test('é'));
console.log(/\101\x42\u0043\cJ?/.test('ABC'), /[\101-\103]+/.exec('xABCD')[0], /\0/.test('\0'), /(a)\2/.exec('a\u0002')[0].length, /(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)\10/.test('abcdefghijj'));
console.log(/\u212a/i.test('k'), /\u212a/iu.test('k'), /ſ/i.test('s'), /ſ/iu.test('s'), /[^x]/i.test('X'), /ß/i.test('SS'), /É/i.test('é'), /[à-ý]/i.test('É'));
console.log(/a{,2}/.test('a{,2}'), /]/.test(']'), /x{/.test('x{'), /\c/.test('\\c'), /[\b]/.test('\b'), /\k/.test('k'), /(?:)/.source, new RegExp('/').source);
console.log('aBc'.replace(/(?<first>[a-z])(?<rest>.*)/i, '$<rest>$<first>'), 'x'.repeat(3).replace(/x*?/g, '-'), 'abc'.replace(/(?=b)|$/g, '|'), /(?=(a+))a*b\1/.exec('baaabac'));
console.log(/(z)((a+)?(b+)?(c))*/.exec('zaacbbbcac'), /(?:(a)|b)*/.exec('ab'), /(a*)*/.exec('b'), /(?=(a))(?!\1b)a/.exec('abac').index);
console.log('line one\r\nline two\u2028three'.match(/^.*$/gm), /a.b/.test('a\u2028b'), /a.b/s.test('a\nb'));
console.log('a1b2'.split(/\d/y), 'one, two'.split(/,\s*/gy), 'xay'.search(/a/y), 'axy'.search(/a/y), /(?:^)*a/.test('ba'), /(?:\b)+x/.exec('a x').index, ''.split(/,/y), 'a,b'.replace(/,/y, ';'), ',b'.replace(/,/y, ';'));
