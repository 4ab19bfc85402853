console.log([1,2,3].map(x=>x*2), new Map([['a',1]]), new Set([1,'b']), [3,1,2].sort((a,b)=>a-b), [3,1,10].sort());
console.log('a-b-c'.split('-'), 'abc'.toUpperCase().padEnd(6,'.'), Object.entries({a:1,b:[2]}));
class A { #p=1; x=2; static s=3; get y(){return this.#p} }
console.log(new A(), A, ()=>1, async function f(){}, Symbol('q'), null, undefined, -0);
console.log(JSON.stringify({a:[1,{b:2}]},null,2), JSON.parse('{"x":[1,2,{"y":null}]}'));
console.log(Array.from({length:3},(_, i)=>i*i), [1,[2,[3,[4]]]].flat(Infinity), [..."héllo"]);
const m=new Map(); m.set('k',{a:{b:{c:{d:1}}}}); m.forEach((v,k)=>console.log(k,v));
console.log([5,1,4].reduce((a,b)=>a+b), Math.max(...[1,5,3]), (1234.5678).toFixed(2), (0.1+0.2), 1e21, 123456789.123);
console.log(new Error('boom').message, String(new TypeError('x')), [undefined,null,,3], Array(5), new Array(3).fill(0));
const o={a:1}; o.self=o; console.log(o);
try { null.x } catch(e) { console.log(e.message, e instanceof TypeError, e.name) }
console.log(Array.from({length:120},(_, i)=>i));
console.log(Promise.resolve(5), Promise.reject(new Error('n')).catch(()=>{}), (async()=>{})());
console.log([1.5,2.25,'x'], {f(){}, g:()=>{}, h:class{}, [Symbol('s')]:1, 'a-b':2});
