console.log('defined');
console.log(notDefined);
