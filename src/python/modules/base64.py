_letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

class Error(ValueError):
    pass

Error.__module__ = 'binascii'

def b64encode(s, altchars=None):
    if not isinstance(s, bytes):
        raise TypeError(f"a bytes-like object is required, not '{type(s).__name__}'")
    out = []
    for at in range(0, len(s), 3):
        chunk = s[at:at + 3]
        bits = int.from_bytes(chunk + b'\0' * (3 - len(chunk)), 'big')
        text = ''.join(_letters[bits >> shift & 63] for shift in (18, 12, 6, 0))
        out.append(text[:len(chunk) + 1].ljust(4, '='))
    text = ''.join(out)
    if altchars is not None:
        text = text.replace('+', chr(altchars[0])).replace('/', chr(altchars[1]))
    return text.encode()

def b64decode(s, altchars=None, validate=False):
    text = s if isinstance(s, str) else s.decode('latin-1')
    if altchars is not None:
        altchars = altchars if isinstance(altchars, str) else altchars.decode()
        text = text.replace(altchars[0], '+').replace(altchars[1], '/')
    if validate and any(letter not in _letters for letter in text.rstrip('=')):
        raise Error('Only base64 data is allowed')
    letters = [letter for letter in text if letter in _letters]
    padding = len(text) - len(text.rstrip('='))
    if len(letters) % 4 == 1:
        raise Error(f'Invalid base64-encoded string: number of data characters ({len(letters)}) cannot be 1 more than a multiple of 4')
    if (len(letters) + padding) % 4 and (4 - len(letters) % 4) % 4 > padding:
        raise Error('Incorrect padding')
    out = []
    for at in range(0, len(letters), 4):
        chunk = letters[at:at + 4]
        bits = 0
        for letter in chunk + ['A'] * (4 - len(chunk)):
            bits = bits << 6 | _letters.index(letter)
        out += [bits >> 16, bits >> 8 & 255, bits & 255][:len(chunk) - 1]
    return bytes(out)

standard_b64encode = b64encode
standard_b64decode = b64decode

def urlsafe_b64encode(s):
    return b64encode(s, b'-_')

def urlsafe_b64decode(s):
    return b64decode(s, b'-_')

def b16encode(s):
    return s.hex().upper().encode()

def b16decode(s, casefold=False):
    return bytes.fromhex(s if isinstance(s, str) else s.decode())

def encodebytes(s):
    text = b64encode(s).decode()
    return ''.join(text[at:at + 76] + '\n' for at in range(0, len(text), 76)).encode()

decodebytes = b64decode

_thirty_two = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

def b32encode(s):
    out = []
    for at in range(0, len(s), 5):
        chunk = s[at:at + 5]
        bits = int.from_bytes(chunk + b'\0' * (5 - len(chunk)), 'big')
        text = ''.join(_thirty_two[bits >> shift & 31] for shift in range(35, -1, -5))
        out.append(text[:(len(chunk) * 8 + 4) // 5].ljust(8, '='))
    return ''.join(out).encode()

def b32decode(s, casefold=False, map01=None):
    text = s if isinstance(s, str) else s.decode('latin-1')
    if len(text) % 8:
        raise Error('Incorrect padding')
    text = text.upper() if casefold else text
    letters = text.rstrip('=')
    if len(text) - len(letters) not in (0, 1, 3, 4, 6):
        raise Error('Incorrect padding')
    out = b''
    for at in range(0, len(letters), 8):
        bits = 0
        chunk = letters[at:at + 8]
        for letter in chunk.ljust(8, 'A'):
            if letter not in _thirty_two:
                raise Error('Non-base32 digit found')
            bits = bits << 5 | _thirty_two.index(letter)
        out += bits.to_bytes(5, 'big')[:len(chunk) * 5 // 8]
    return out

_eighty_five = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'
_ascii_85 = ''.join(map(chr, range(33, 118)))

def _fives(data, letters, pad, short=''):
    out = []
    for at in range(0, len(data), 4):
        chunk = data[at:at + 4]
        bits = int.from_bytes(chunk + b'\0' * (4 - len(chunk)), 'big')
        if short and not bits and len(chunk) == 4:
            out.append(short)
            continue
        text = ''.join(letters[bits // 85 ** place % 85] for place in (4, 3, 2, 1, 0))
        out.append(text if pad else text[:len(chunk) + 1])
    return ''.join(out)

def _unfives(text, letters, what, short=''):
    out = b''
    chunk = []
    for place, letter in enumerate(text):
        if short and letter == short and not chunk:
            out += b'\0\0\0\0'
            continue
        if letter not in letters:
            raise ValueError(what.format(letter=letter, place=place))
        chunk.append(letters.index(letter))
        if len(chunk) == 5:
            out += _word(chunk)
            chunk = []
    if chunk:
        out += _word(chunk + [84] * (5 - len(chunk)))[:len(chunk) - 1]
    return out

def _word(chunk):
    bits = 0
    for digit in chunk:
        bits = bits * 85 + digit
    return bits.to_bytes(4, 'big')

def b85encode(b, pad=False):
    return _fives(b, _eighty_five, pad).encode()

def b85decode(b):
    text = b if isinstance(b, str) else b.decode('latin-1')
    return _unfives(text, _eighty_five, 'bad base85 character at position {place}')

def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    text = _fives(b, _ascii_85, pad, 'z')
    return f'<~{text}~>'.encode() if adobe else text.encode()

def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    text = b if isinstance(b, str) else b.decode('latin-1')
    if adobe:
        text = text.removeprefix('<~').removesuffix('~>')
    text = ''.join(letter for letter in text if ord(letter) not in ignorechars)
    return _unfives(text, _ascii_85, 'Non-Ascii85 digit found: {letter}', 'z')
