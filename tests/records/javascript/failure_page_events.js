window.addEventListener('unhandledrejection', event => {
  console.log('unhandled', event.reason.message, event.promise instanceof Promise);
  if (event.reason.message !== 'reported') event.preventDefault();
});
window.addEventListener('rejectionhandled', () => console.log('handled after all'));
window.addEventListener('error', event => { console.log('error event', event.message, event.error instanceof TypeError); event.preventDefault(); });
Promise.reject(new Error('nobody looks'));
const late = Promise.reject(new Error('late'));
setTimeout(() => late.catch(error => console.log('caught', error.message)), 10);
setTimeout(() => { throw new TypeError('in a timer'); }, 20);
setTimeout(() => Promise.reject(new Error('reported')), 30);
setTimeout(() => console.log('the end'), 40);
