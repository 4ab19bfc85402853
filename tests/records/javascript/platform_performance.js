performance.mark('start');
await new Promise(resolve => setTimeout(resolve, 50));
performance.mark('end');
const measure = performance.measure('work', 'start', 'end');
console.log(measure.name, measure.duration, measure.entryType, performance.getEntriesByName('work').length);
console.log(performance.getEntriesByType('mark').map(mark => mark.name));
performance.clearMarks();
console.log(performance.getEntriesByType('mark').length);
try { performance.measure('x', 'nothing'); } catch (error) { console.log(error.name, error.message); }
