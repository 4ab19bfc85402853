// `DOMException.ABORT_ERR` and its kin; the name of the code 22 is shorter than the error's.
// Few programs ask for them, and to make them takes much of the library.
for (const name of Object.keys(codes)) DOMException[name === 'IndexSizeError' ? 'INDEX_SIZE_ERR' : name === 'URLMismatchError' ? 'URL_MISMATCH_ERR' : [...name.slice(0, -5)].map((sign, at) => at && sign < 'a' ? '_' + sign : sign.toUpperCase()).join('') + '_ERR'] = codes[name];
