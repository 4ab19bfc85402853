// Chunks of bytes that arrive one by one, put together to lines, whatever they cut in two.
const { EventEmitter, once } = require('events');

class Socket extends EventEmitter {
  #chunks;
  constructor(text, size) {
    super();
    const all = Buffer.from(text);
    this.#chunks = Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.subarray(index * size, (index + 1) * size));
    this.#next();
  }
  #next() {
    setTimeout(() => {
      const chunk = this.#chunks.shift();
      if (!chunk) return this.emit('end');
      this.emit('data', chunk);
      this.#next();
    }, 20);
  }
}

class Lines extends EventEmitter {
  #rest = Buffer.alloc(0);
  write(chunk) {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (let end; (end = this.#rest.indexOf('\n')) >= 0; this.#rest = this.#rest.subarray(end + 1)) this.emit('line', this.#rest.toString('utf8', 0, end));
  }
  end() {
    if (this.#rest.length > 0) this.emit('line', this.#rest.toString());
  }
}

async function main() {
  const started = Date.now();
  const socket = new Socket('naïve\ncafé au lait\n東京\nlast', 5);
  const lines = new Lines();
  lines.on('line', line => console.log(Date.now() - started, JSON.stringify(line)));
  const seen = [];
  socket.on('data', chunk => {
    seen.push(chunk);
    lines.write(chunk);
  });
  await once(socket, 'end');
  lines.end();
  console.log(seen);
  console.log(Buffer.concat(seen).length, Buffer.concat(seen).toString('base64'));
}
main();
