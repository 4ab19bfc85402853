async function load(path) {
  try {
    const response = await fetch(`https://api.example.com/${path}`);
    if (!response.ok) throw new Error(`HTTP ${response.status} ${response.statusText}`);
    console.log(path, response.headers.get('Content-Type'), await response.json());
  } catch (error) {
    console.log(path, error.name, error.message, error.cause?.message);
  }
}
await Promise.all(['users', 'missing', 'broken', 'down', 'text', 'unknown'].map(load));
console.log('done');
