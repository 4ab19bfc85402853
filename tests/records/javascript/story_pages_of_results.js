async function* pages(url) {
  while (url) {
    const response = await fetch(url);
    const { items, next } = await response.json();
    yield items;
    url = next;
  }
}
const all = [];
for await (const items of pages('https://api.example.com/items?page=1')) {
  console.log('page of', items.length);
  all.push(...items);
}
console.log(all);
