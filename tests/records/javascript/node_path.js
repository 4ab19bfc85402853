const path = require('node:path');
console.log(path.join('a', '..', 'b', './c.txt'), path.join('', ''), path.basename('/x/y.html', '.html'), path.extname('a.b.c'), path.dirname('/a/b/c'), path.dirname('a'));
console.log(path.resolve('/a', 'b', '../c'), path.normalize('/../a//b/'.slice(0, -1)), path.isAbsolute('/a'), path.extname('.hidden'), path.join('..', '..', 'x'));
