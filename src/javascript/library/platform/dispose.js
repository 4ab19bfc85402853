// The symbols of explicit resource management, which Node 20 has before the syntax.
for (const name of ['dispose', 'asyncDispose']) Object.defineProperty(Symbol, name, { value: Symbol(`nodejs.${name}`) });
