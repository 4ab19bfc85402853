// Buffers and encodings.
const { Buffer } = require('buffer');
const b = Buffer.from('héllo wörld', 'utf8');
console.log(b, b.length, b.toString('hex'), b.toString('base64'), b.toString('base64url'), b.toString('latin1'), b.slice(1, 4), b.subarray(-3).toString());
console.log(Buffer.alloc(5, 'ab'), Buffer.concat([Buffer.from([1, 2]), Buffer.from([3])]), Buffer.compare(Buffer.from('a'), Buffer.from('b')), Buffer.byteLength('€'), Buffer.isBuffer(b), Buffer.isEncoding('utf8'));
const w = Buffer.alloc(16);
w.writeUInt32BE(0xdeadbeef, 0);
w.writeInt16LE(-2, 4);
w.writeDoubleBE(1.5, 6);
console.log(w, w.readUInt32BE(0).toString(16), w.readInt16LE(4), w.readDoubleBE(6));
console.log(w.equals(Buffer.from(w)), b.indexOf('w'), b.includes('llo'), [...b.entries()].slice(0, 2), b.toJSON().data.length, JSON.stringify(Buffer.from('hi')));
console.log(Buffer.from('68656c6c6f', 'hex').toString(), Buffer.from('aGk=', 'base64').toString(), Buffer.from('zz', 'hex').length, b.fill('x', 0, 3).toString(), b.swap16 && 'swap');
try { w.readUInt32BE(14); } catch (e) { console.log(e.name, e.code, e.message); }
try { Buffer.from(5); } catch (e) { console.log(e.code, e.message); }
console.log(new TextEncoder().encode('€uro'), new TextDecoder('utf-8').decode(new Uint8Array([226, 130, 172])), new TextDecoder('utf-16le').decode(new Uint8Array([104, 0])), atob('aGk='), btoa('hi'));
try { new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([255])); } catch (e) { console.log(e.name, e.code, e.message); }
console.log(new TextEncoder().encodeInto('abc', new Uint8Array(2)));
