let controller;
async function search(text) {
  controller?.abort();
  controller = new AbortController();
  const { signal } = controller;
  try {
    const response = await fetch(`https://api.example.com/search?q=${encodeURIComponent(text)}`, { signal });
    console.log(text, '->', await response.json());
  } catch (error) {
    if (error.name === 'AbortError') console.log(text, 'was superseded');
    else throw error;
  }
}
const typed = [['a', 0], ['ab', 80], ['abc', 150], ['abcd e', 600]];
for (const [text, at] of typed) setTimeout(search, at, text);
