const log = [];
const arr = new Proxy([1, 2], {
  get(t, k, r) { if (typeof k === 'string') log.push('get ' + k); return Reflect.get(t, k, r); },
  set(t, k, v, r) { log.push('set ' + String(k) + '=' + v); return Reflect.set(t, k, v, r); },
  deleteProperty(t, k) { log.push('del ' + k); return delete t[k]; },
  has(t, k) { log.push('has ' + String(k)); return k in t; },
});
const show = (name, f) => { log.length = 0; let r; try { r = f(); } catch (e) { r = String(e); } console.log(name, JSON.stringify(r), log.join(', ')); };
show('push', () => arr.push(3));
show('pop', () => arr.pop());
show('shift', () => arr.shift());
show('unshift', () => arr.unshift(9));
show('splice', () => arr.splice(0, 1, 'a', 'b'));
show('reverse', () => { arr.reverse(); });
show('sort', () => { arr.sort(); });
show('fill', () => { arr.fill(0); });
show('map', () => arr.map(x => x));
show('forEach', () => arr.forEach(() => {}));
show('filter', () => arr.filter(() => true));
show('reduce', () => arr.reduce((a, b) => a + b, 0));
show('indexOf', () => arr.indexOf(0));
show('includes', () => arr.includes(0));
show('join', () => arr.join());
show('slice', () => arr.slice(1));
show('concat', () => arr.concat([1]));
show('spread', () => [...arr]);
show('for of', () => { for (const x of arr); });
show('keys', () => Object.keys(arr));
show('length', () => { arr.length = 0; });
show('isArray', () => Array.isArray(arr));
show('json', () => JSON.stringify(arr));
show('dest', () => { const [a, b] = arr; return [a, b]; });
show('entries', () => [...arr.entries()]);
show('find', () => arr.find(x => x));
show('some', () => arr.some(x => x));
show('at', () => arr.at(-1));
