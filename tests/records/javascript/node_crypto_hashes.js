// Digests of contents: a cache by hash, an etag, a signature.
const crypto = require('crypto');
const { createHash, createHmac, timingSafeEqual, randomUUID, randomBytes } = crypto;

const sha256 = text => createHash('sha256').update(text).digest('hex');
console.log(sha256('hello'));
console.log(createHash('md5').update('hello').digest('hex'), createHash('sha1').update('hello').digest('base64'));
console.log(createHash('sha512').update('hello').digest('base64'), createHash('sha384').update('a'.repeat(150)).digest('hex'));
console.log(createHash('sha256').update('').digest(), createHash('md5').update(Buffer.from('é'.repeat(40))).digest('base64'));

const cache = new Map();
let loads = 0;
function cached(key, load) {
  const name = sha256(JSON.stringify(key)).slice(0, 12);
  if (!cache.has(name)) cache.set(name, load());
  return cache.get(name).then(value => ({ name, value }));
}
const load = () => new Promise(resolve => setTimeout(() => resolve(++loads), 50));

const sign = (body, secret) => createHmac('sha256', secret).update(body).digest('hex');
const verify = (body, secret, given) => {
  const [left, right] = [Buffer.from(sign(body, secret), 'hex'), Buffer.from(given, 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
};

async function main() {
  console.log(await Promise.all([cached({ user: 1 }, load), cached({ user: 2 }, load), cached({ user: 1 }, load)]), loads);
  const signature = sign('{"paid":true}', 'secret');
  console.log(signature, verify('{"paid":true}', 'secret', signature), verify('{"paid":false}', 'secret', signature));
  const hash = createHash('sha256');
  for (const part of ['one', 'two', 'three']) {
    await new Promise(resolve => setTimeout(resolve, 10));
    hash.update(part);
  }
  console.log(hash.copy().digest('base64url'), hash.digest('hex') === sha256('onetwothree'));
  try {
    hash.update('more');
  } catch (error) {
    console.log(error.code, error.message);
  }
  const ids = new Set(Array.from({ length: 20 }, () => randomUUID()));
  console.log(ids.size, [...ids].every(id => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)));
  console.log(randomBytes(16).length, randomBytes(4).toString('hex').length, crypto.getRandomValues(new Uint32Array(2)).length);
}
main();
