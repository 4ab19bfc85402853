function debounce(f, ms) {
  let timer;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => f(...args), ms);
  };
}
const search = debounce(text => console.log('searching for', text), 100);
'async'.split('').forEach((_, i) => setTimeout(() => search('async'.slice(0, i + 1)), i * 60));
setTimeout(() => search('again'), 600);
