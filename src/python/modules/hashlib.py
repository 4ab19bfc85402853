from math import sin as _sin

def _blocks(data, order):
    size = len(data) * 8
    data += b'\x80' + b'\0' * ((55 - len(data)) % 64) + size.to_bytes(8, order)
    for at in range(0, len(data), 64):
        yield [int.from_bytes(data[i:i + 4], order) for i in range(at, at + 64, 4)]

def _turn(x, n):
    return (x << n | x >> 32 - n) & 0xffffffff

def _md5(data):
    hash = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
    for words in _blocks(data, 'little'):
        a, b, c, d = hash
        for i in range(64):
            round = i // 16
            if round == 0:
                f, g = b & c | ~b & d, i
            elif round == 1:
                f, g = d & b | ~d & c, 5 * i + 1
            elif round == 2:
                f, g = b ^ c ^ d, 3 * i + 5
            else:
                f, g = c ^ (b | ~d & 0xffffffff), 7 * i
            f = (f + a + int(abs(_sin(i + 1)) * 4294967296) + words[g % 16]) & 0xffffffff
            shift = ((7, 12, 17, 22), (5, 9, 14, 20), (4, 11, 16, 23), (6, 10, 15, 21))[round][i % 4]
            a, d, c, b = d, c, b, (b + _turn(f, shift)) & 0xffffffff
        hash = [(x + y) & 0xffffffff for x, y in zip(hash, (a, b, c, d))]
    return b''.join(x.to_bytes(4, 'little') for x in hash)

def _sha1(data):
    hash = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
    for words in _blocks(data, 'big'):
        for i in range(16, 80):
            words.append(_turn(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1))
        a, b, c, d, e = hash
        for i, word in enumerate(words):
            if i < 20:
                f, k = b & c | ~b & d, 0x5a827999
            elif i < 40:
                f, k = b ^ c ^ d, 0x6ed9eba1
            elif i < 60:
                f, k = b & c | b & d | c & d, 0x8f1bbcdc
            else:
                f, k = b ^ c ^ d, 0xca62c1d6
            a, b, c, d, e = (_turn(a, 5) + f + e + k + word) & 0xffffffff, a, _turn(b, 30), c, d
        hash = [(x + y) & 0xffffffff for x, y in zip(hash, (a, b, c, d, e))]
    return b''.join(x.to_bytes(4, 'big') for x in hash)

_kinds = {'md5': (_md5, 64), 'sha1': (_sha1, 64), 'sha256': (_sha256, 64), 'sha512': (_sha512, 128)}
algorithms_guaranteed = algorithms_available = set(
    'sha3_512 blake2b sha1 sha3_224 sha3_384 shake_128 shake_256 sha256 sha224 md5 sha384 sha512 blake2s sha3_256'.split())

class _Hash:
    def __init__(self, name, data):
        self.name = name
        self._digest, self.block_size = _kinds[name]
        self._data = b''
        self.update(data)
        self.digest_size = 20 if name == 'sha1' else 16 if name == 'md5' else 64 if name == 'blake2b' else 32 if name == 'blake2s' else int(name[-3:]) // 8

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        if not isinstance(data, bytes):
            raise TypeError('object supporting the buffer API required')
        self._data += data

    def digest(self):
        return self._digest(self._data)

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return _Hash(self.name, self._data)

    def __repr__(self):
        return f'<{self.name} _hashlib.HASH object @ {id(self):#x}>'

def new(name, data=b'', *, usedforsecurity=True):
    name = name.lower().replace('-', '')
    if name not in _kinds:
        raise ValueError(f'unsupported hash type {name}')
    return _Hash(name, data)

def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    kind = hash_name.lower().replace('-', '')
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    if kind not in ('sha256', 'sha512'):
        if kind in _kinds:
            raise NotImplementedError(f'pbkdf2_hmac with {hash_name} is not supported by loopscope')
        raise ValueError(f'unsupported hash type {hash_name}')
    if dklen is None:
        dklen = 32 if kind == 'sha256' else 64
    return _pbkdf2(kind == 'sha512', bytes(password), bytes(salt), iterations, dklen)

def md5(string=b'', *, usedforsecurity=True):
    return _Hash('md5', string)

def sha1(string=b'', *, usedforsecurity=True):
    return _Hash('sha1', string)

def sha256(string=b'', *, usedforsecurity=True):
    return _Hash('sha256', string)

def sha512(string=b'', *, usedforsecurity=True):
    return _Hash('sha512', string)
