// Who leaves a pipeline of async generators early closes every stage of it, from the outside in.
async function* readings() {
  try {
    yield 20;
    yield 21;
    yield 22;
  } finally {
    console.log('sensor closed');
  }
}

async function* toFahrenheit(source) {
  for await (const celsius of source) yield celsius * 9 / 5 + 32;
}

async function* labelled(source) {
  try {
    for await (const value of source) yield `${value} °F`;
  } finally {
    console.log('labels done');
  }
}

async function* relay(source) {
  try {
    yield* source;
  } finally {
    console.log('relay done');
  }
}

async function main() {
  for await (const text of labelled(toFahrenheit(readings()))) {
    console.log(text);
    break;
  }

  const stage = toFahrenheit(readings());
  console.log(await stage.next());
  console.log(await stage.return('enough'));
  console.log(await stage.next());

  const relayed = relay(readings());
  console.log(await relayed.next());
  console.log(await relayed.return(Promise.resolve('awaited')));

  const failing = relay(readings());
  await failing.next();
  try {
    await failing.throw(new Error('sensor lost'));
  } catch (error) {
    console.log('caught', error.message);
  }

  const nested = toFahrenheit(toFahrenheit(readings()));
  await nested.next();
  await nested.throw(new RangeError('too hot')).catch(error => console.log(error.name));
}

main();
