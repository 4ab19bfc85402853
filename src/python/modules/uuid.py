from random import Random as _Random

_random = _Random()
RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = (
    'reserved for NCS compatibility', 'specified in RFC 4122', 'reserved for Microsoft compatibility',
    'reserved for future definition')

class UUID:
    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        if hex is not None:
            text = hex.replace('urn:', '').replace('uuid:', '').strip('{}').replace('-', '').lower()
            if len(text) != 32 or any(digit not in '0123456789abcdef' for digit in text):
                raise ValueError('badly formed hexadecimal UUID string')
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            text = bytes.hex()
        elif int is not None:
            text = f'{int:032x}'
        else:
            raise NotImplementedError('only UUIDs from hex, bytes and int are supported by loopscope')
        if version is not None:
            text = f"{text[:12]}{version}{text[13:16]}{'89ab'['0123456789abcdef'.index(text[16]) & 3]}{text[17:]}"
        self.__dict__['hex'] = text

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    def __str__(self):
        text = self.hex
        return f'{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}'

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __eq__(self, other):
        return self.hex == other.hex if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.hex < other.hex if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.hex)

    def __int__(self):
        return int(self.hex, 16)

    @property
    def int(self):
        return int(self.hex, 16)

    @property
    def bytes(self):
        return bytes.fromhex(self.hex)

    @property
    def urn(self):
        return 'urn:uuid:' + str(self)

    @property
    def version(self):
        return self.hex[12] in '12345' and '012345'.index(self.hex[12]) or None

    @property
    def variant(self):
        return RFC_4122 if self.hex[16] in '89ab' else RESERVED_NCS if self.hex[16] < '8' else RESERVED_FUTURE

def uuid4():
    return UUID(hex=''.join(f'{_random.getrandbits(32):08x}' for _ in range(4)), version=4)

NAMESPACE_DNS = UUID('6ba7b810-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_URL = UUID('6ba7b811-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_OID = UUID('6ba7b812-9dad-11d1-80b4-00c04fd430c8')
NAMESPACE_X500 = UUID('6ba7b814-9dad-11d1-80b4-00c04fd430c8')

def uuid3(namespace, name):
    from hashlib import md5
    return UUID(hex=md5(namespace.bytes + name.encode()).hexdigest(), version=3)

def uuid5(namespace, name):
    from hashlib import sha1
    return UUID(hex=sha1(namespace.bytes + name.encode()).hexdigest()[:32], version=5)
