// A reply is a task; its reactions are microtasks of that task.
const log = (...words) => console.log(...words);
setTimeout(() => log('timer 100'), 100);
fetch('https://api.example.com/quick').then(response => {
  log('quick', response.status, response.ok);
  return response.json();
}).then(data => log('quick body', data));
fetch('https://api.example.com/slow').then(response => response.text()).then(text => log('slow body', text.length));
setTimeout(() => log('timer 300'), 300);
Promise.resolve().then(() => log('microtask'));
log('script ends');
