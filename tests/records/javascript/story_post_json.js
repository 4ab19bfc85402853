async function save(todo) {
  const response = await fetch('https://api.example.com/todos', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(todo),
  });
  const { status, ok } = response;
  const location = response.headers.get('location');
  return { status, ok, location, saved: await response.json() };
}
const request = new Request('https://api.example.com/todos', { method: 'PUT', body: '{"a":1}', headers: { Accept: 'text/plain' } });
console.log(request.method, request.headers.get('content-type'), await request.clone().json(), request.bodyUsed);
console.log(await save({ title: 'write', done: false }));
const gone = await fetch('https://api.example.com/gone', { method: 'DELETE' });
console.log(gone.status, gone.statusText, gone.body, await gone.text() === '');
try { await fetch('https://api.example.com/todos', { method: 'GET', body: 'x' }); } catch (error) { console.log(error.name, error.message); }
