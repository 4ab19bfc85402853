// What V8 says where options with defaults are taken from nothing: other words than for those without.
const none = null, missing = undefined, config = { server: null };
function connect({ timeout = 5, retries = 3 }) { return [timeout, retries]; }
function listen({ port, host = 'localhost' }) { return [port, host]; }
function draw(shape, { color = 'red' }) { return [shape, color]; }
class Client { constructor({ base = '/' }) { this.base = base; } }
const load = async ({ url = '/' }) => url;
const tries = [
  () => connect(), () => connect(null), () => listen(), () => draw('circle'), () => new Client(), () => { const { a = 1 } = none; }, () => { const { a = 1, b } = missing; }, () => { const { b, a = 1 } = missing; },
  () => { const { server: { port = 80 } } = config; }, () => { const { port = 80 } = config.server; }, () => { const { port: p = 80 } = config.client; }, () => { const { server: { port } = {} } = none; }, () => { const { client: { port } = {}, b } = missing; },
  () => { const { client: { port = 1 } = null } = {}; }, () => { const { list: [first] = [] } = none; }, () => (({ a = 1 } = null) => a)(), () => { for (const { id = 0 } of [null]); }, () => { for (const { id } of [null]); },
  () => { let a; ({ a = 1 } = none); }, () => { const [{ a = 1 }] = [null]; }, () => { const { ['a']: x = 1 } = none; }, () => { const { 0: x = 1 } = none; }, () => { const { 'a-b': x = 1 } = none; }, () => { const { a = 1, ...rest } = none; },
  () => { try { throw null; } catch ({ message = 'none' }) { return message; } }, () => { const [big] = 5n; }, () => [...5n], () => connect({}), () => listen({ port: 1 }),
];
for (const attempt of tries) {
  try {
    console.log(String(attempt).slice(6), attempt());
  } catch (error) {
    console.log(String(attempt).slice(6), `${error.name}: ${error.message}`);
  }
}
load().catch(error => console.log('later', error.message));
