let frames = 0;
function frame(time) {
  console.log('frame', ++frames, Math.round(time * 1000));
  if (frames < 4) requestAnimationFrame(frame);
}
requestAnimationFrame(frame);
setTimeout(() => { console.log('timer 20'); requestAnimationFrame(() => console.log('from the timer')); }, 20);
Promise.resolve().then(() => console.log('microtask'));
const cancelled = requestAnimationFrame(() => console.log('never'));
cancelAnimationFrame(cancelled);
