// A request over a channel that brings the port for its answer along.
const { MessageChannel } = require('node:worker_threads');
const { port1: client, port2: server } = new MessageChannel();
const ask = question => new Promise(resolve => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    port1.close();
    resolve(data);
  };
  client.postMessage({ question, reply: port2 }, [port2]);
});
server.on('message', async ({ question, reply }) => {
  await new Promise(resolve => setTimeout(resolve, question.length));
  reply.postMessage(`${question}? yes`);
});
const answered = Promise.all(['ready', 'still there'].map(ask));

// What waits in a port goes along with it.
const early = new MessageChannel(), carrier = new MessageChannel();
early.port1.postMessage('sent before the port was given away');
carrier.port2.onmessage = ({ data, ports }) => {
  console.log(data, ports.length);
  ports[0].onmessage = event => {
    console.log(event.data);
    ports[0].close();
    carrier.port2.close();
  };
};
carrier.port1.postMessage('here is a port', [early.port2]);
for (const wrong of [() => carrier.port1.postMessage(client), () => carrier.port1.postMessage(1, [{}])]) {
  try {
    wrong();
  } catch (error) {
    console.log(error.name);
  }
}
answered.then(answers => {
  console.log(answers);
  server.close();
});

// Modules that are named by a list.
async function load(names) {
  for (const name of names) {
    const module = await import(name);
    console.log(name, typeof module.default, Object.keys(module).length > 5);
  }
}
load(['node:path', 'os', 'node:util']);
