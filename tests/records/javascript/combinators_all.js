const delay = ms => new Promise(resolve => setTimeout(resolve, ms));

async function fetchUser(id) {
  await delay(100 * id);
  console.log('fetched', id);
  return { id, name: `user ${id}` };
}

async function main() {
  const users = await Promise.all([3, 1, 2].map(fetchUser));
  console.log(users.map(user => user.name).join(', '));
  console.log(await Promise.all([1, Promise.resolve(2), 'three']));
}

main();
