const response = await fetch('/api/data');
const copy = response.clone();
console.log(response.bodyUsed, copy.bodyUsed);
console.log(await response.json(), response.bodyUsed);
try { await response.text(); } catch (error) { console.log(error.name + ': ' + error.message); }
try { response.clone(); } catch (error) { console.log(error.name); }
console.log(await copy.text());
console.log(await new Response('plain').text(), await Response.json({ a: [1, 2] }, { status: 201 }).json());
console.log(await new Response(null).text() === '');
try { await new Response('<p>').json(); } catch (error) { console.log(error.name + ': ' + error.message); }
