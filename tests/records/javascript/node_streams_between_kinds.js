// Streams of one kind from another: of a function, for the web and back.
const { Duplex, Readable } = require('stream');
const loud = Duplex.from(async function* (source) { for await (const chunk of source) yield String(chunk).toUpperCase(); });
loud.on('data', chunk => console.log(String(chunk)));
loud.write('abc');
loud.end('def');
loud.on('end', async () => {
  for await (const chunk of Readable.toWeb(Readable.from(['a', 'b']))) console.log('web', chunk);
  const back = Readable.fromWeb(new ReadableStream({ start(control) { control.enqueue('q'); control.close(); } }), { encoding: 'utf8' });
  for await (const chunk of back) console.log('back', chunk);
});
