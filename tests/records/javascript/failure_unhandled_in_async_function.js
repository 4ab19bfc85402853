async function main() { console.log('start'); await new Promise((r) => setTimeout(r, 10)); const user = undefined; console.log(user.name); }
main(); setTimeout(() => console.log('goes on'), 20);
