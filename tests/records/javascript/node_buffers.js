// Buffers as servers use them: texts in many encodings, pieces put together, numbers in a header.
const greeting = Buffer.from('héllo wörld');
console.log(greeting, greeting.length, greeting.toString(), greeting.toString('utf8', 1, 3));
console.log(greeting.toString('base64'), greeting.toString('hex'), Buffer.from('aGk=', 'base64').toString());
console.log(Buffer.from('c3ViamVjdHM_X2Q', 'base64url').toString(), Buffer.from('00ff7f', 'hex'), Buffer.from('zz', 'hex'));
console.log(Buffer.byteLength('€uro'), 'h€'.length, Buffer.from('h€').length, Buffer.from('é', 'latin1'), Buffer.from('hi', 'utf16le'));
console.log(Buffer.from([1, 2, 256, -1]), Buffer.alloc(4), Buffer.alloc(5, 'ab'), Buffer.alloc(60));
console.log(Buffer.concat([Buffer.from('a'), Buffer.from('bc'), Buffer.alloc(1)]), Buffer.concat([]).length);
console.log(JSON.stringify({ body: Buffer.from('hi') }), `${Buffer.from('in a text')}`, [...Buffer.from('AB')]);
console.log({ id: 1, payload: Buffer.from('abc'), nested: { more: [Buffer.from('d')] } });

// A slice looks at the same bytes, a copy does not.
const whole = Buffer.from('abcdef');
const part = whole.subarray(1, 3);
const copied = Buffer.from(whole);
part[0] = 'X'.charCodeAt(0);
console.log(whole.toString(), part.toString(), copied.toString(), whole.slice(-2).toString());
console.log(whole.equals(copied), Buffer.compare(whole, copied), Buffer.isBuffer(part), part instanceof Uint8Array, Buffer.isBuffer(new Uint8Array(1)));
console.log(whole.indexOf('de'), whole.includes('zz'), whole.lastIndexOf(100), whole.indexOf(Buffer.from('f')));
console.log([Buffer.from('b'), Buffer.from('a')].sort(Buffer.compare).map(String));

const header = Buffer.alloc(12);
let at = header.writeUInt8(7, 0);
at = header.writeUInt16BE(0xbeef, at);
at = header.writeInt32LE(-2, at);
at = header.writeFloatBE(1.5, at);
console.log(at, header, header.readUInt8(0), header.readUInt16BE(1).toString(16), header.readInt32LE(3), header.readFloatBE(7));
console.log(header.write('ok', 0), header.fill('-', 2, 6).toString('latin1', 0, 6), whole.copy(header, 6, 0, 2), header);

for (const wrong of [
  () => Buffer.from(5),
  () => Buffer.from(null),
  () => Buffer.from('x', 'rot13'),
  () => Buffer.concat(['a']),
  () => header.readUInt32BE(10),
  () => header.writeUInt8(256, 0),
  () => Buffer.alloc(-1),
  () => whole.equals('abc'),
]) {
  try {
    console.log(wrong());
  } catch (error) {
    console.log(error.name, error.code, error.message);
  }
}
process.stdout.write(Buffer.from('written as bytes\n'));
