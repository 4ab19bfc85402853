let resolveLater;
const p = new Promise(resolve => (resolveLater = resolve));
resolveLater(p);
p.catch(error => console.log(error.name + ': ' + error.message));
