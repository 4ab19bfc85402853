// Streams over what `fs` knows: a file is read after its latency, in parts of 64 KiB, and written at the end of each write.
{
  const { fs, stream: { Readable, Writable } } = natives.modules;
  const asked = options => typeof options === 'string' ? { encoding: options } : options ?? {};
  const opened = (stream, path) => {
    Object.assign(stream, { path: String(path), fd: null, pending: true });
    return () => {
      Object.assign(stream, { fd: 20, pending: false });
      stream.emit('open', 20);
      stream.emit('ready');
    };
  };
  class ReadStream extends Readable {
    constructor(path, options) {
      const { encoding, start = 0, end = Infinity, highWaterMark = 65536, signal, autoClose = true, emitClose = true } = asked(options);
      let bytes, at = start;
      const begin = (callback, read) => read ? callback(null, bytes) : natives.later(0, () => natives.callback(fs.readFile, fs, path, (error, all) => {
        if (error) return callback(error);
        bytes = all;
        tell();
        callback(null);
      }));
      super({ encoding, highWaterMark, signal, autoDestroy: autoClose, emitClose, construct: callback => begin(callback), read(size) {
        const to = Math.min(at + Math.min(size, highWaterMark), bytes.length, end + 1), part = bytes.subarray(at, to);
        natives.later(0, () => {
          if (this.destroyed) return;
          at += part.length;
          this.bytesRead += part.length;
          this.push(part.length ? part : null);
        });
      } });
      this.bytesRead = 0;
      this.flags = 'r';
      const tell = opened(this, path);
    }
    close(callback) {
      if (callback) this.once('close', callback);
      this.destroy();
    }
  }
  class WriteStream extends Writable {
    constructor(path, options) {
      const { encoding = 'utf8', flags = 'w', highWaterMark = 16384, signal, emitClose = true } = asked(options);
      const make = callback => natives.later(0, () => {
        try {
          const first = flags.startsWith('a') && fs.existsSync(path) ? 'a' : flags;
          fs.storeSync(path, '', first);
        } catch (error) { return callback(error); }
        tell();
        callback(null);
      });
      const add = (stream, chunk, callback) => natives.later(0, () => {
        fs.storeSync(path, chunk, 'a');
        stream.bytesWritten += chunk.length;
        callback();
      });
      super({ decodeStrings: true, defaultEncoding: encoding, highWaterMark, signal, emitClose, construct: make, write(chunk, encoding, callback) { add(this, chunk, callback); } });
      this.bytesWritten = 0;
      this.flags = flags;
      const tell = opened(this, path);
    }
    close(callback) {
      if (callback) this.writableFinished ? natives.nextTick(callback) : this.once('close', callback);
      this.end();
    }
  }
  Object.assign(fs, {
    ReadStream,
    WriteStream,
    createReadStream(path, options) { return new ReadStream(path, options); },
    createWriteStream(path, options) { return new WriteStream(path, options); },
  });
}
