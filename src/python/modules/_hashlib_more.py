# The rarer hashes: SHA-224 and SHA-384 (FIPS 180-4), SHA-3 (FIPS 202) and BLAKE2 (RFC 7693). Their constants are roots of primes.

from hashlib import _Hash, _kinds
from math import isqrt as _isqrt

def _primes(count):
    found = []
    n = 2
    while len(found) < count:
        if all(n % p for p in found):
            found.append(n)
        n += 1
    return found

def _cube_root(n):
    x = 1 << (n.bit_length() + 2) // 3
    while True:
        y = (2 * x + n // (x * x)) // 3
        if y >= x:
            return x
        x = y

def _square_bits(p, bits):
    return _isqrt(p << 2 * bits) & (1 << bits) - 1

_TURNS = {32: ((7, 18, 3), (17, 19, 10), (2, 13, 22), (6, 11, 25), 64), 64: ((1, 8, 7), (19, 61, 6), (28, 34, 39), (14, 18, 41), 80)}

def _sha2(data, bits, start, size):
    first, second, third, fourth, rounds = _TURNS[bits]
    mask = (1 << bits) - 1
    primes = _primes(rounds)
    constants = [_cube_root(p << 3 * bits) & mask for p in primes]
    block = bits * 2
    length = (len(data) * 8).to_bytes(bits // 4, 'big')
    data += b'\x80' + b'\0' * (-(len(data) + 1 + len(length)) % block) + length
    hash = start

    def turned(x, by):
        return (x >> by | x << bits - by) & mask

    for at in range(0, len(data), block):
        w = [int.from_bytes(data[i:i + bits // 8], 'big') for i in range(at, at + block, bits // 8)]
        for i in range(16, rounds):
            x, y = w[i - 15], w[i - 2]
            s0 = turned(x, first[0]) ^ turned(x, first[1]) ^ x >> first[2]
            s1 = turned(y, second[0]) ^ turned(y, second[1]) ^ y >> second[2]
            w.append((w[i - 16] + s0 + w[i - 7] + s1) & mask)
        a, b, c, d, e, f, g, h = hash
        for i in range(rounds):
            s1 = turned(e, fourth[0]) ^ turned(e, fourth[1]) ^ turned(e, fourth[2])
            t1 = h + s1 + (e & f ^ ~e & mask & g) + constants[i] + w[i]
            s0 = turned(a, third[0]) ^ turned(a, third[1]) ^ turned(a, third[2])
            t2 = s0 + (a & b ^ a & c ^ b & c)
            a, b, c, d, e, f, g, h = (t1 + t2) & mask, a, b, c, (d + t1) & mask, e, f, g
        hash = [(x + y) & mask for x, y in zip(hash, (a, b, c, d, e, f, g, h))]
    return b''.join(x.to_bytes(bits // 8, 'big') for x in hash)[:size]

def _sha384(data):
    return _sha2(data, 64, [_square_bits(p, 64) for p in _primes(16)[8:]], 48)

def _sha224(data):
    return _sha2(data, 32, [_square_bits(p, 64) & 0xffffffff for p in _primes(16)[8:]], 28)

def _keccak(data, rate, suffix, size):
    mask = (1 << 64) - 1
    data += bytes([suffix]) + b'\0' * (-(len(data) + 1) % rate)
    data = data[:-1] + bytes([data[-1] | 0x80])
    lanes = [[0] * 5 for _ in range(5)]

    def turned(x, by):
        return (x << by | x >> 64 - by) & mask

    def stir():
        state = 1
        for _ in range(24):
            columns = [lanes[x][0] ^ lanes[x][1] ^ lanes[x][2] ^ lanes[x][3] ^ lanes[x][4] for x in range(5)]
            for x in range(5):
                d = columns[x - 1] ^ turned(columns[(x + 1) % 5], 1)
                for y in range(5):
                    lanes[x][y] ^= d
            x, y = 1, 0
            current = lanes[x][y]
            for t in range(24):
                x, y = y, (2 * x + 3 * y) % 5
                current, lanes[x][y] = lanes[x][y], turned(current, (t + 1) * (t + 2) // 2 % 64)
            for y in range(5):
                row = [lanes[x][y] for x in range(5)]
                for x in range(5):
                    lanes[x][y] = row[x] ^ ~row[(x + 1) % 5] & mask & row[(x + 2) % 5]
            for j in range(7):
                state = (state << 1 ^ (state >> 7) * 0x171) % 256
                if state & 2:
                    lanes[0][0] ^= 1 << (1 << j) - 1

    for at in range(0, len(data), rate):
        for i in range(rate // 8):
            lanes[i % 5][i // 5] ^= int.from_bytes(data[at + 8 * i:at + 8 * i + 8], 'little')
        stir()
    out = b''
    while len(out) < size:
        out += b''.join(lanes[i % 5][i // 5].to_bytes(8, 'little') for i in range(rate // 8))
        stir()
    return out[:size]

_SIGMA = ('0123456789abcdef', 'ea489fd61c02b753', 'b8c052fdae367194', '7931dcbe265a40f8', '905724afe1bc683d',
          '2c6a0b834d75fe19', 'c51fed4a0763928b', 'db7ec13950f4862a', '6fe9b308c2d714a5', 'a2847615fb9e3cd0')
_SIGMA = tuple(tuple(int(digit, 16) for digit in row) for row in _SIGMA)

def _blake2(data, key, size, bits, salt, person):
    mask = (1 << bits) - 1
    block = bits * 2
    word = bits // 8
    turns, rounds = ((32, 24, 16, 63), 12) if bits == 64 else ((16, 12, 8, 7), 10)
    start = [_square_bits(p, bits) for p in _primes(8)]
    room = bits // 4
    settings = bytes([size, len(key), 1, 1]) + b'\0' * (word * 4 - 4) + salt.ljust(room, b'\0') + person.ljust(room, b'\0')
    h = [iv ^ int.from_bytes(settings[i * word:(i + 1) * word], 'little') for i, iv in enumerate(start)]
    if key:
        data = key.ljust(block, b'\0') + data

    def turned(x, by):
        return (x >> by | x << bits - by) & mask

    at = 0
    while True:
        part = data[at:at + block]
        at += block
        is_last = at >= len(data)
        m = [int.from_bytes(part.ljust(block, b'\0')[i * word:(i + 1) * word], 'little') for i in range(16)]
        done = min(at, len(data))
        v = h + start
        v[12] ^= done & mask
        v[13] ^= done >> bits
        if is_last:
            v[14] ^= mask
        for number in range(rounds):
            order = _SIGMA[number % 10]
            for i, (a, b, c, d) in enumerate(((0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15),
                                              (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14))):
                v[a] = (v[a] + v[b] + m[order[2 * i]]) & mask
                v[d] = turned(v[d] ^ v[a], turns[0])
                v[c] = (v[c] + v[d]) & mask
                v[b] = turned(v[b] ^ v[c], turns[1])
                v[a] = (v[a] + v[b] + m[order[2 * i + 1]]) & mask
                v[d] = turned(v[d] ^ v[a], turns[2])
                v[c] = (v[c] + v[d]) & mask
                v[b] = turned(v[b] ^ v[c], turns[3])
        h = [x ^ y ^ z for x, y, z in zip(h, v, v[8:])]
        if is_last:
            return b''.join(x.to_bytes(word, 'little') for x in h)[:size]

_kinds['sha224'] = _sha224, 64
_kinds['sha384'] = _sha384, 128
for _size in (224, 256, 384, 512):
    _rate = 200 - _size // 4
    _kinds[f'sha3_{_size}'] = (lambda data, rate=_rate, size=_size // 8: _keccak(data, rate, 6, size)), _rate
_kinds['blake2b'] = (lambda data: _blake2(data, b'', 64, 64, b'', b'')), 128
_kinds['blake2s'] = (lambda data: _blake2(data, b'', 32, 32, b'', b'')), 64

def sha224(string=b'', *, usedforsecurity=True):
    return _Hash('sha224', string)

def sha384(string=b'', *, usedforsecurity=True):
    return _Hash('sha384', string)

def sha3_224(string=b'', *, usedforsecurity=True):
    return _Hash('sha3_224', string)

def sha3_256(string=b'', *, usedforsecurity=True):
    return _Hash('sha3_256', string)

def sha3_384(string=b'', *, usedforsecurity=True):
    return _Hash('sha3_384', string)

def sha3_512(string=b'', *, usedforsecurity=True):
    return _Hash('sha3_512', string)

class _Shake(_Hash):
    digest_size = 0

    def digest(self, length, /):
        return _keccak(self._data, self.block_size, 31, length)

    def hexdigest(self, length, /):
        return self.digest(length).hex()

    def copy(self):
        return _made(_Shake, self.name, self.block_size, None, 0, self._data)

def _made(kind, name, block_size, digest, size, data):
    made = kind.__new__(kind)
    made.name, made.block_size, made._digest, made.digest_size, made._data = name, block_size, digest, size, b''
    made.update(data)
    return made

def shake_128(string=b'', *, usedforsecurity=True):
    return _made(_Shake, 'shake_128', 168, None, 0, string)

def shake_256(string=b'', *, usedforsecurity=True):
    return _made(_Shake, 'shake_256', 136, None, 0, string)

class _Blake(_Hash):
    def copy(self):
        return _made(_Blake, self.name, self.block_size, self._digest, self.digest_size, self._data)

def _blake(name, bits, data, size, key, salt, person):
    most = bits
    if not 1 <= size <= most:
        raise ValueError(f'digest_size for {name.capitalize()[:-1] + name[-1]} must be between 1 and {most} bytes, here it is {size}')
    if len(key) > most:
        raise ValueError(f'maximum key length is {most} bytes')
    return _made(_Blake, name, bits * 2, lambda data: _blake2(data, bytes(key), size, bits, bytes(salt), bytes(person)), size, data)

def blake2b(data=b'', /, *, digest_size=64, key=b'', salt=b'', person=b'', usedforsecurity=True):
    return _blake('blake2b', 64, data, digest_size, key, salt, person)

def blake2s(data=b'', /, *, digest_size=32, key=b'', salt=b'', person=b'', usedforsecurity=True):
    return _blake('blake2s', 32, data, digest_size, key, salt, person)

def file_digest(fileobj, digest, /):
    from hashlib import new
    made = new(digest) if isinstance(digest, str) else digest()
    made.update(fileobj.getvalue() if hasattr(fileobj, 'getvalue') else fileobj.read())
    return made
