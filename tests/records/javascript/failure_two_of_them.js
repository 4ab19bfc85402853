Promise.reject(new Error('first'));
Promise.reject(new Error('second'));
console.log('script');
