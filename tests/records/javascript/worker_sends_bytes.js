// A worker of a file that makes bytes; the page itself names none.
const w = new Worker('./worker.js');
w.onmessage = e => { console.log(e.data, e.data.sum, e.data.list.length); w.terminate(); };
w.postMessage(5);
