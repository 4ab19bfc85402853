import base64 as _base64
from base64 import Error
import zlib as _zlib

class Incomplete(Exception):
    pass

def hexlify(data, sep=None, bytes_per_sep=1):
    return (bytes(data).hex() if sep is None else bytes(data).hex(sep, bytes_per_sep)).encode()

b2a_hex = hexlify

def unhexlify(hexstr, /):
    text = hexstr if isinstance(hexstr, str) else bytes(hexstr).decode('latin-1')
    if len(text) % 2:
        raise Error('Odd-length string')
    if any(letter not in '0123456789abcdefABCDEF' for letter in text):
        raise Error('Non-hexadecimal digit found')
    return bytes.fromhex(text)

a2b_hex = unhexlify

def crc32(data, value=0, /):
    return _zlib.crc32(data, value)

def b2a_base64(data, /, *, newline=True):
    return _base64.b64encode(bytes(data)) + (b'\n' if newline else b'')

def a2b_base64(data, /, *, strict_mode=False):
    return _base64.b64decode(data)
