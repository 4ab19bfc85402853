console.log('%o and %o', [1], { f() {} });
