async function fails() {
  throw new Error('inside');
}

async function returnsIt() {
  try {
    return fails();
  } catch {
    return 'never caught here';
  }
}

async function awaitsIt() {
  try {
    return await fails();
  } catch (error) {
    return `caught ${error.message}`;
  }
}

(async () => {
  console.log(await awaitsIt());
  console.log(await returnsIt().catch(error => `escaped: ${error.message}`));
})();
