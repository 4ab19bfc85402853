let open;
const gate = new Promise(resolve => (open = resolve));
gate.then(() => console.log('then 1'));
(async () => {
  await gate;
  console.log('await');
})();
gate.then(() => console.log('then 2'));
open();
console.log('opened');
gate.then(() => console.log('then 3, registered afterwards'));
