console.log([undefined, null, NaN], [,'a'], [1,,3], {a:undefined}, [[[[1]]]], {a:{b:{c:{}}}}, {a:{b:{c:[]}}}, [[[[]]]]);
class Foo { constructor(){ this.a=1 } } class Bar extends Foo { get [Symbol.toStringTag](){ return 'Tag' } }
console.log(new Foo, new Bar, Foo, Bar, [new Foo], Object.create(null), Object.create(Foo.prototype), Foo.prototype, function(){}, class{}, async()=>{}, function*g(){}, async function*ag(){}, Math.max, Math, JSON);
console.log('a'.repeat(100), ['a'.repeat(80)], {k:'a'.repeat(75)}, ['it\'s','"q"','both\'"', 'new\nline', '\u0001']);
console.log({aaaaaaaaaaaaaaaaaaaa:1,bbbbbbbbbbbbbbbbbbbbbbbbb:2,cccccccccccccccccccccc:3,d:4}, {aaaaaaaaaaaaaaaaaaaa:1,bbbbbbbbbbbbbbbbbbbbbbbbb:2,cccccccccccccccccccccc:3,dd:44});
