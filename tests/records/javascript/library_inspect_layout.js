console.log(['apple','banana','cherry','date','elderberry','fig','grape'], Array.from({length:30},(_, i)=>'item'+i), new Set(Array.from({length:120},(_, i)=>i)), Array.from({length:7},(_, i)=>({id:i})));
console.log({f(){}, get a(){return 1}, set a(v){}, get b(){return 2}, set c(v){}}, [function foo(){}, ()=>{}], new Map([[{a:1},new Set([1])]]), {m:new Map([['a',{b:{c:{}}}]])});
console.log(Promise.resolve({a:1}), (async()=>{throw 1})().catch(()=>0), new Promise(()=>{}), [Promise.resolve([1,2])]);
console.log(-0, [-0], 0, 1e-7, 123456789012345680000, 1e300*10, -1e-300, 0x10, 1_000);
console.log("%s|%s|%s|%s", null, undefined, 1.50, {a:1}, 'extra', {b:{c:{d:{}}}}); console.log('%d%%', 50); console.log('%i %f %j', '42.9', '1.50', {a:[1]}); console.log('%o', {a:1}); console.log('%O', {a:{b:{c:{d:1}}}}); console.log('%c styled', 'color:red'); console.log('%', 1, '%x', 2); console.log('%s', 'a', 'b'); console.log('100%', 5); console.log('%s'); console.log(); console.log('');
