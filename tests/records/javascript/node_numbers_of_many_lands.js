// Amounts, shares and hours as several lands write them; paths that end in slashes; placeholders for bytes and proxies.
const path = require('node:path');
const amounts = [0, 1234.5, -1234567.891, 0.256, NaN];
for (const land of ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'pt-BR', 'nl-NL', 'sv-SE', 'pl-PL', 'ru-RU', 'tr-TR', 'ja-JP', 'zh-CN', 'ko-KR', 'en-IN']) {
  console.log(land, amounts.map(n => n.toLocaleString(land)).join(' | '));
  console.log(land, amounts.map(n => n.toLocaleString(land, { style: 'currency', currency: 'EUR' })).join(' | '));
  console.log(land, amounts.map(n => n.toLocaleString(land, { style: 'percent' })).join(' | '));
}
for (const n of [0, 1, 12.5, 1234.5678, 99.995]) console.log(n.toLocaleString('en-US', { minimumSignificantDigits: 3 }), n.toLocaleString('en-US', { minimumSignificantDigits: 2, maximumSignificantDigits: 3 }), n.toLocaleString('en-US', { notation: 'scientific' }));
const early = new Date(Date.UTC(2024, 0, 5, 8, 5, 9));
for (const land of ['en-GB', 'de-DE', 'fr-FR']) console.log(land, early.toLocaleTimeString(land), early.toLocaleTimeString(land, { hour: 'numeric', minute: '2-digit' }), early.toLocaleTimeString(land, { timeStyle: 'short' }), early.toLocaleDateString(land, { month: '2-digit' }), early.toLocaleDateString(land, { weekday: 'long', day: 'numeric' }));
console.log(path.parse('/a/'), path.parse('./a//b/../c/'), path.parse('/'), path.basename('x.js', 'x.js') === '', path.basename('/a/x.js', 'x.js'), path.basename('/a/b/', 'b'));
console.log('%s %s %s', new Uint8Array([1, 2]), new Float32Array(2), [1, [2]], new Uint8Array(1));
console.log('%o %O', new Proxy({ a: 1 }, {}), new Proxy({ a: 1 }, {}), new Proxy([1], {}));
