// A dashboard of a build, with the signs that people like: columns stay in line whatever they hold.
const steps = [
  { step: '🍽️ lunch', state: '✅ done', took: 12 },
  { step: '🚀 release', state: '⏳ waiting', took: null },
  { step: '⚠️ audit', state: '❌ failed', took: 3.5 },
  { step: 'naïve café', state: '✓ ok', took: 0 },
  { step: '日本語 docs', state: '→ next', took: 100 },
  { step: '👨‍👩‍👧 family', state: '🇩🇪 de', took: 7 },
  { step: 'e\u0301te\u0301', state: '“quoted”', took: 1 },
];
console.table(steps);
console.table(new Map([['☕', '1️⃣'], ['⚡', '💡'], ['ℹ️', '★'], ['…', '👍🏽'], ['שלום', 'مَرحبا'], ['ｶﾅ', 'カナ']]));
console.log(steps.map(({ state }) => state));
console.log(['✅ build', '✅ test', '❌ lint', '⏳ deploy', '⚠️ audit', '🚀 release', '日本語', 'ok']);
console.log(['→ a', '→ bb', '— ccc', '… dddd', 'éé', 'ñ', 'ü', '“x”']);
setTimeout(() => console.table([['🥚', 'eggs'], ['🍞', 'toast']], ['0']), 20);
