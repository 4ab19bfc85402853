// Where texts may be cut: between signs, words and sentences.
const g = new Intl.Segmenter('en', { granularity: 'grapheme' }), w = new Intl.Segmenter('en', { granularity: 'word' }), s = new Intl.Segmenter('en', { granularity: 'sentence' });
for (const t of ['👨‍👩‍👧‍👦a', 'e\u0301x', '🇩🇪🇫🇷!', '👍🏽👋', 'a\r\nb', 'héllo']) console.log([...g.segment(t)].map(x => x.segment.length), [...g.segment(t)].length);
for (const t of ["Hello, world! Can't stop.", '3.14 and 1,000 items', 'snake_case foo-bar', "it's  two  blanks", 'a.b c:d', 'x  y', '"quoted" (paren)', 'Ann 42nd', '😀 ok']) console.log([...w.segment(t)].filter(x => x.isWordLike).map(x => x.segment), [...w.segment(t)].map(x => x.segment));
for (const t of ['Hello there. How are you? Fine!', 'One sentence', 'Is it? Yes.  No!', 'a. b. C.']) console.log([...s.segment(t)].map(x => x.segment));
console.log([...g.segment('ab')], w.segment('hi there').containing(4), g.resolvedOptions());
