process.nextTick(() => console.log('tick'));
Promise.reject('just a text');
