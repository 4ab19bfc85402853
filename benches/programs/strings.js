let text = '';
for (let i = 0; i < 300_000; i++) {
  text += String.fromCharCode(97 + (i % 26));
}
const words = [];
for (let i = 0; i < 100_000; i++) words.push('word' + i);
const joined = words.join(' ');
let vowels = 0;
for (let i = 0; i < text.length; i++) if ('aeiou'.includes(text[i])) vowels++;
console.log(text.length, joined.length, vowels);
