// Where groups match, and what patterns are refused.
const match = /(?<year>\d{4})-(?<month>\d\d)(-\d\d)?/d.exec('on 2024-05 ok');
console.log(match.indices, match.indices.groups.month, match.indices[3]);
console.log(/a/d.hasIndices, /a/v.unicodeSets, /a/.hasIndices, /x/dg.flags);
for (const [source, flags] of [['(?<a>x)(?<a>y)'], ['a{2,1}'], ['('], [')'], ['['], ['*'], ['a', 'gg'], ['\\', '']]) {
  try {
    new RegExp(source, flags);
    console.log(source, 'is fine');
  } catch (error) {
    console.log(error.name, error.message);
  }
}
console.log(new RegExp('/'), new RegExp('a/[/]\\/').source, new RegExp('\n').source, String(new RegExp('')), /\cJ/.test('\n'));
console.log(new Date('15/01/2024'), new Date('Jan 32 2024'), new Date('Jan 5 2024 25:00'), new Date('01/15/2024').getDate());
