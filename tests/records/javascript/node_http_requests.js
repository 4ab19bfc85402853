// A server and its clients in one program.
const http = require('node:http');
const routes = { '/': () => ({ hello: 'world' }), '/time': async () => { await new Promise(r => setTimeout(r, 50)); return { waited: 50 }; } };
const server = http.createServer(async (req, res) => {
  const handler = routes[req.url];
  if (!handler) { res.writeHead(404, 'Nope', { 'X-Why': 'unknown' }); return res.end('not found'); }
  const body = JSON.stringify(await handler());
  res.setHeader('Content-Type', 'application/json'); res.statusCode = 201;
  res.end(body);
});
const get = path => new Promise((resolve, reject) => http.get({ host: '127.0.0.1', port: 4101, path }, res => { let s = ''; res.setEncoding('utf8'); res.on('data', c => (s += c)); res.on('end', () => resolve([res.statusCode, res.statusMessage, res.headers['content-length'], res.headers['x-why'], s])); }).on('error', reject));
server.listen(4101, '127.0.0.1', async () => {
  console.log(server.address(), server.listening);
  console.log(await Promise.all(['/', '/time', '/zip'].map(get)));
  server.close(() => console.log('closed', server.listening));

});
server.on('listening', () => console.log('listening')); server.on('close', () => console.log('close event'));
