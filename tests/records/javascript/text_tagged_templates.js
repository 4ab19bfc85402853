// Tags, raw strings, nesting, and small template engines.
const show = (strings, ...values) => ({ strings: [...strings], raw: [...strings.raw], values });
console.log(show`a${1}b${'two'}c`, show``, show`${0}`);
console.log(show`line\n${1}\ttab`, String.raw`C:\new\${'x'}`, String.raw`a${1}\u0041`);
const html = (strings, ...values) => strings.reduce((out, s, i) => out + s + (i < values.length ? String(values[i]).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]) : ''), '');
console.log(html`<p class="x">${'<script>alert("hi") & more</script>'}</p>`);
const same = () => show2`x${1}`; const seen = []; function show2(s) { seen.push(s); return s; } same(); same(); console.log(seen[0] === seen[1], Array.isArray(seen[0].raw));
const template = (strings, ...keys) => (dict) => strings.map((s, i) => s + (keys[i] !== undefined ? (typeof keys[i] === 'function' ? keys[i](dict) : dict[keys[i]]) : '')).join('');
const greet = template`Hello ${'name'}, you are ${(d) => d.age + 1} next year`; console.log(greet({ name: 'Ann', age: 41 }));
const items = ['x', 'y']; console.log(`<ul>${items.map((i) => `<li>${i}</li>`).join('')}</ul>`, `${1 + 1} ${[1, 2]} ${{}} ${null} ${undefined} ${() => 1}`);
console.log(`outer ${`inner ${`deep ${1}`}`}`, `a
b`.split('\n'), `\x41\u{1F600}\u0042`);
class Sql { constructor(text, params) { this.text = text; this.params = params; } static tag(s, ...v) { return new Sql(s.join('?'), v); } }
console.log(Sql.tag`SELECT * FROM t WHERE id = ${5} AND name = ${'x'}`);
const chain = { tag(s) { return `${this.name}:${s[0]}`; }, name: 'chain' }; console.log(chain.tag`method`, (() => (s) => s[0])()`call result`);
console.log(((s, ...v) => s.raw.length + v.length)`${1}${2}${3}`, typeof String.raw, `${'$'}{not}`, `\``, '\${}', `$ {} $`);
try { `${Symbol('x')}`; } catch (e) { console.log(e.message); }
const dedent = (s, ...v) => String.raw({ raw: s }, ...v).split('\n').map((l) => l.trim()).filter(Boolean).join('\n'); console.log(dedent`
    first ${1}
      second
`);
