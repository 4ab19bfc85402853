// Who has the last word about the exit status: the error, or a listener of 'exit'?
process.on('exit', code => {
  console.log('the error says', code, 'and so does process.exitCode:', process.exitCode);
  process.exitCode = 9;
});
process.on('exit', code => {
  console.log('the next listener still hears', code, 'but reads', process.exitCode);
  process.exit(7);
});
process.on('exit', () => console.log('never: the one before has left'));
setTimeout(() => console.log('working'), 5);
setTimeout(() => {
  throw new RangeError('out of paper');
}, 10);
