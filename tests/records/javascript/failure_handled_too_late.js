const late = Promise.reject(new Error('too late'));
setTimeout(() => late.catch(error => console.log('handled:', error.message)), 5);
