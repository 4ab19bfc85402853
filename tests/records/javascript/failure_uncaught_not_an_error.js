console.log('throwing text'); setTimeout(() => console.log('later'), 5); throw 'just a string';
