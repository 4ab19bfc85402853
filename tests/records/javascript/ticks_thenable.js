const thenable = {
  then(resolve) {
    console.log('then is called');
    resolve('from the thenable');
  },
};

(async () => {
  console.log(await thenable);
})();
Promise.resolve(thenable).then(value => console.log('resolve:', value));
Promise.resolve().then(() => console.log('a tick')).then(() => console.log('two ticks'));
console.log('script ends');
