function animate(duration, draw) {
  return new Promise(resolve => {
    const start = performance.now();
    requestAnimationFrame(function frame(now) {
      const progress = Math.min((now - start) / duration, 1);
      draw(progress);
      if (progress < 1) requestAnimationFrame(frame);
      else resolve();
    });
  });
}
await animate(60, progress => console.log(progress.toFixed(2)));
console.log('done');
