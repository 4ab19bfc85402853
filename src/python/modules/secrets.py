from random import Random as _Random
from base64 import urlsafe_b64encode as _encode

_random = _Random()
choice = _random.choice
randbits = _random.getrandbits
DEFAULT_ENTROPY = 32

def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError('Upper bound must be positive.')
    return _random.randrange(exclusive_upper_bound)

def token_bytes(nbytes=None):
    return _random.randbytes(DEFAULT_ENTROPY if nbytes is None else nbytes)

def token_hex(nbytes=None):
    return token_bytes(nbytes).hex()

def token_urlsafe(nbytes=None):
    return _encode(token_bytes(nbytes)).rstrip(b'=').decode()

def compare_digest(a, b):
    return a == b
