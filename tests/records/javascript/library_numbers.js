console.log((1234567.891).toLocaleString(), (1234.5).toLocaleString('en-US',{style:'currency',currency:'USD'}), (0.256).toLocaleString('en-US',{style:'percent'}), (12).toLocaleString('en-US',{minimumFractionDigits:2}), (-0.5).toLocaleString());
console.log(new WeakMap(), new WeakSet(), Symbol.for('a')===Symbol.for('a'), Symbol('x').description, Object(1), Object('s'), [Object(true)]);
