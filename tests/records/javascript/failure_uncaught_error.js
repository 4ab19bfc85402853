console.log('before');
setTimeout(() => console.log('the loop goes on'), 10);
throw new Error('uncaught');
