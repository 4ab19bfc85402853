// What V8 says when a value cannot be taken apart.
function attempt(name, action) {
  try {
    action();
    console.log(name, 'worked');
  } catch (error) {
    console.log(`${name}: ${error.name}: ${error.message}`);
  }
}

const user = { name: 'Ann', address: null };

attempt('null property', () => { const { street } = user.address; });
attempt('missing property', () => { const { x } = user.position; });
attempt('parameter', () => { (({ id }) => id)(null); });
attempt('parameter left out', () => { (({ id }) => id)(); });
attempt('parameter with default', () => { (({ id } = {}) => id)(null); });
attempt('nested default', () => { (({ a: { b } = {} } = {}) => b)({ a: null }); });
attempt('map over null', () => { [null].map(({ id }) => id); });
attempt('loop', () => { for (const { id } of [null]); });
attempt('pairs', () => { for (const [key, value] of [1]); });
attempt('catch', () => { try { throw undefined; } catch ({ message }) { console.log(message); } });
attempt('empty pattern', () => { (({}) => 1)(null); });
attempt('symbol of null', () => { null[Symbol.iterator]; });
attempt('super of null', () => { class Nothing extends null {} new Nothing(); });
attempt('assign a text', () => console.log(Object.assign({}, 'ab', null, [7])));
