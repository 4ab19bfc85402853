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
