const user = null;
setTimeout(() => console.log(user.name), 5);
