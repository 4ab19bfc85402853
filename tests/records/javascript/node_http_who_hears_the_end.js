// Who hears first that a response is over: the server that wrote it, or the client that reads it?
const http = require('node:http');

const server = http.createServer((req, res) => {
  const parts = [];
  req.on('data', chunk => parts.push(String(chunk)));
  req.on('end', () => {
    res.setHeader('X-Parts', parts.length);
    res.writeHead(201, 'Made', { 'Content-Type': 'text/plain; charset=utf-8' });
    res.write('half, ');
    setTimeout(() => res.end('whole'), 30);
  });
  res.on('finish', () => console.log('server: finish', res.writableFinished));
  res.on('close', () => console.log('server: close'));
  process.nextTick(() => console.log('server: has', req.method, req.url));
});
server.on('listening', () => console.log('listening'));
server.on('close', () => console.log('nobody is served any more'));
server.listen(3917, '127.0.0.1', () => {
  const req = http.request({ host: '127.0.0.1', port: 3917, method: 'POST', path: '/notes?draft=1' }, res => {
    console.log('client:', res.statusCode, res.statusMessage, res.headers['x-parts'], res.headers['content-type']);
    res.setEncoding('utf8');
    res.on('data', chunk => console.log('client: chunk', JSON.stringify(chunk)));
    res.on('end', () => {
      console.log('client: end', res.complete);
      server.close();
    });
  });
  req.write('hello ');
  req.end('world');
});
