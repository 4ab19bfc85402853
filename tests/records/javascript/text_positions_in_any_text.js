// Where things stand in texts with signs of several bytes, from every position, and in plain ones.
const signs = 'naïve café, señor naïf';
for (const at of [0, 2, 3, 5, 9, 10, 18, 22, 30, -1, NaN, Infinity]) {
  console.log(at, signs.charCodeAt(at), signs.codePointAt(at), signs.indexOf('é', at), signs.lastIndexOf('n', at));
  console.log([signs.slice(at), signs.slice(0, at), signs.substring(at, 4)], signs.indexOf('', at), signs.lastIndexOf('naï', at));
}
const plain = 'plain text here';
for (const at of [0, 3, 14, 15, 16, -3, NaN, Infinity]) {
  console.log(at, plain.charCodeAt(at), plain.indexOf('e', at), plain.lastIndexOf('e', at), plain.at(at));
  console.log([plain.slice(at), plain.slice(at, -2), plain.substr(at, 3)], plain.lastIndexOf('', at));
}
console.log('😀a😀'.lastIndexOf('a', 1), '😀a😀'.lastIndexOf('a', 2), '😀a😀'.indexOf('😀', 1), 'ab'.lastIndexOf('abc'), 'é'.lastIndexOf('éé', 5));
