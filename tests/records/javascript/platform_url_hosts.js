// Hosts in other letters and as numbers; signs beyond 16 bits in addresses; headers that cannot be.
const told = f => { try { console.log(f()); } catch (e) { console.log(e.name, e.message); } };
for (const host of ['münchen.de', 'bücher.example', '日本語.jp', 'EXAMPLE.com', '127.1', '0x7f.1', '256', '1.2.3.256', 'a.1', 'ex%41mple.com', '😀.com']) told(() => `${host} ${new URL(`http://${host}/x`).hostname}`);
console.log(decodeURIComponent('😀é%41'), decodeURI('😀%F0%9F%98%80'), new URL('http://x/😀?q=é').href);
told(() => new Headers({ ok: 'v' }).get('OK'));
try { new Headers({ 'bad name': 1 }); } catch (e) { console.log(e.name); }
