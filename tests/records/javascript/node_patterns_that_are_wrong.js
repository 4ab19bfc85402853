// What V8 says of patterns that are none, as validators of user input show it, and what old and new patterns mean.
const wrong = [
  '(', ')', '[', '\\', 'a**', '?', '{1}', 'x{1}{2}', 'a{2,1}', '^*', '\\b+', '(?<=a)+', '(?<n>a)(?<n>b)', '[b-a]', '(?z)', '(?<1a>x)', '(?<a>.)\\k', '\\k<x>(?<y>)',
];
const wrongForUnicode = ['{', 'a{,2}', ']', '\\-', '\\1', '\\07', '\\x1', '\\u{110000}', '\\p{Foo}', '[\\d-z]', '(?=a)+', '\\k<a>', '\\c1', '[\\B]'];
const judge = (source, flags) => {
  try {
    return `${new RegExp(source, flags)} is fine`;
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};
for (const source of wrong) console.log(judge(source));
for (const source of wrongForUnicode) console.log(judge(source, 'u'));
for (const source of wrongForUnicode.slice(0, 10)) console.log(judge(source));
for (const flags of ['gg', 'x', 'uv', 'G', 'dgimsuy']) console.log(judge('a', flags));
console.log(process.release.name);
