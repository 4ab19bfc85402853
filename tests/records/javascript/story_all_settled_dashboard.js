const urls = ['users', 'orders', 'broken', 'down'].map(name => `https://api.example.com/${name}`);
const results = await Promise.allSettled(urls.map(async url => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} for ${url}`);
  return response.json();
}));
for (const [i, result] of results.entries()) {
  if (result.status === 'fulfilled') console.log('ok', urls[i], result.value);
  else console.log('failed', urls[i], result.reason.message);
}
console.table(results.map(({ status }, i) => ({ url: urls[i], status })));
const quickest = await Promise.any(urls.map(url => fetch(url).then(response => response.ok ? response.url : Promise.reject(new Error('not ok')))));
console.log(quickest);
console.log(await Promise.race([fetch(urls[0]), fetch(urls[1])]).then(response => response.url));
