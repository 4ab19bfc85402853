let beats = 0;
const beat = setInterval(() => {
  beats += 1;
  console.log('beat', beats);
  if (beats === 4) {
    clearInterval(beat);
    console.log('stopped');
  }
}, 250);
