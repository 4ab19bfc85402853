for (const name of ['A', 'B']) {
  setTimeout(() => {
    console.log('timer', name);
    Promise.resolve()
      .then(() => console.log('microtask 1 of', name))
      .then(() => console.log('microtask 2 of', name));
  }, 5);
}
