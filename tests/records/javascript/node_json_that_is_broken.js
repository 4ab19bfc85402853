// Where JSON breaks and what V8 says of it, as an editor's checker shows it.
const broken = ['{"a" 1}', '{"a":1,"b" 1}', '{"a":1,"b" "x"}', '{"a":1,"b" {}}', '{"a":1,"b"}', '{"a":1,"b"', '{"a"', '[1 2]', '["a","b""c"]', '{"a":1 2}', '1 2', 'tr1', 't"', 'n-', 'f', '{1:2}', '{"a":1,2:3}', '{"a":1,}', '[1,}', '[,1]', '-x', '{"a"::1}', '{"a":,}', '[1,2', '"a', 'nul', '{"list": [1, 2, 3], "name": "a longer text", "open" true}'];
for (const text of broken) {
  try {
    console.log(JSON.parse(text));
  } catch (error) {
    const at = Number(/position (\d+)/.exec(error.message)?.[1]);
    console.log(`${error.name}: ${error.message}`, Number.isNaN(at) ? '' : `<${text.slice(0, at)}|${text.slice(at)}>`);
  }
}
console.log(process.argv.length);
