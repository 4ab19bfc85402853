// A text that arrives in chunks of bytes: where a sign lies over two of them, the decoder keeps its beginning.
const sleep = ms => new Promise(resolve => setTimeout(resolve, ms));
const encoder = new TextEncoder();
const bytes = encoder.encode('Grüße, 世界! 👋');
console.log(bytes.length, bytes.subarray(0, 5), new TextDecoder().encoding);

async function* chunks(all, size) {
  for (let at = 0; at < all.length; at += size) {
    await sleep(10);
    yield all.subarray(at, at + size);
  }
}

const decoder = new TextDecoder();
let text = '';
for await (const chunk of chunks(bytes, 3)) {
  const part = decoder.decode(chunk, { stream: true });
  text += part;
  console.log(chunk.length, JSON.stringify(part));
}
text += decoder.decode();
console.log(text, text.length);

const torn = bytes.slice(0, 9);
console.log(new TextDecoder().decode(torn), new TextDecoder('utf-8').decode(torn.buffer));
try {
  new TextDecoder('utf-8', { fatal: true }).decode(torn);
} catch (error) {
  console.log(error.name, error.code, error.message);
}
const target = new Uint8Array(5);
console.log(encoder.encodeInto('aé世', target), target);
console.log(encoder.encode(''), encoder.encode('0 1'), new TextDecoder('latin1').decode(new Uint8Array([72, 233])));
const join = (...parts) => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};
console.log(new TextDecoder().decode(join(encoder.encode('ab'), Uint8Array.of(0x20), encoder.encode('cd'))));
console.log(Array.from(encoder.encode('Az~'), byte => byte.toString(16).padStart(2, '0')).join(' '));
