class ConfigError extends Error { constructor(key) { super(`missing key: ${key}`); this.name = 'ConfigError'; this.key = key; } }
function load(config) { if (!config.url) throw new ConfigError('url'); return config.url; }
console.log('before'); console.log(load({ url: 'https://x' })); load({}); console.log('never');
