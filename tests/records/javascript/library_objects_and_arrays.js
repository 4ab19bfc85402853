console.log(Object.assign({},{a:1},null,{b:2}), Object.fromEntries([['a',1]]), Object.create({x:1},{y:{value:2,enumerable:true}}), Object.hasOwn({a:1},'a'), Object.getOwnPropertyDescriptors({get a(){return 1},b:2}));
console.log([1,2,3,4].fill(0,1,3), [1,2,1].lastIndexOf(1), [3,1,2].toSorted(), [1,2,3].with(1,9), [1,2,3].toReversed(), [1,[2,[3]]].flat(), [1,2,3].at(-1));
