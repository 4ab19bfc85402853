// A rejection that gets its handler before the unhandled rejections are looked at is fine.
const late = Promise.reject(new Error('late'));
setTimeout(() => late.catch(error => console.log('handled in a zero timer:', error.message)), 0);
console.log('script');
