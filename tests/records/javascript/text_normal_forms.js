// Texts that look alike, by their normal forms.
const codes = text => [...text].map(c => c.codePointAt(0).toString(16)).join(' ');
for (const text of ['\u1ea1\u0307', 'q\u0307\u0323', 'Tiếng Việt', 'ΐ', 'й', 'が', '한글', '\u212b', '\u1e9b\u0323']) {
  console.log(text, ...['NFC', 'NFD', 'NFKC', 'NFKD'].map(form => `${form} ${codes(text.normalize(form))}`));
}
// Signs that only look otherwise.
console.log(['ﬁne', 'Ⅷ', '①②', 'ｆｕｌｌ　ｗｉｄｔｈ', 'x²', '½', '℃', '…', '™', '𝓗𝓮𝓵𝓵𝓸', '\u00a0'].map(text => text.normalize('NFKC')));
// As articles take accents off, and compare what was typed in different ways.
const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
console.log(plain('Crème Brûlée'), plain('Ångström'), plain('Đặng Thị Hồng'), plain('ÀÉÎÕÜçñ'));
console.log('caf\u00e9' === 'cafe\u0301', 'caf\u00e9'.normalize() === 'cafe\u0301'.normalize(), 'cafe\u0301'.length, 'cafe\u0301'.normalize().length);
const slug = title => plain(title).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
console.log(slug('¿Qué Pasó — Señor?'), slug('  Łódź & Kraków '));
try {
  'x'.normalize('nfc');
} catch (error) {
  console.log(error.name, error.message);
}
console.log(/^\p{Hex_Digit}+$/u.test('09afAF'), /^\p{AHex}+$/u.test('0g'), /\p{Lowercase_Letter}/u.test('É'));
