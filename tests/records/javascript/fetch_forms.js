// A form is filled, sent and read again.
const form = new FormData();
form.append('user', 'ada');
form.append('tag', 'a');
form.append('tag', 2);
form.set('token', null);
console.log(form, [...form], form.getAll('tag'), form.get('none'), form.has('user'));
form.set('tag', 'only');
form.delete('token');
form.forEach((value, name) => console.log(name, value));
console.log(Object.fromEntries(form), [...form.keys()], [...form.values()], new URLSearchParams(form).toString());
try { form.append('alone'); } catch (error) { console.log(error.message); }
try { form.append('a', 'b', 'c'); } catch (error) { console.log(error.message); }

const request = new Request('https://example.com/users', { method: 'POST', body: form });
console.log(request.headers.get('content-type').replace(/\d+/, 'N'));
const sent = await request.formData();
console.log([...sent], request.bodyUsed);
const encoded = new Response(new URLSearchParams({ q: 'a b', n: '1' }));
console.log(encoded.headers.get('content-type'), [...await encoded.formData()]);
await new Response('plain', { headers: { 'content-type': 'text/plain' } }).formData().catch(error => console.log(error.name));
