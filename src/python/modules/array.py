import struct as _struct

_SIZES = {'b': 1, 'B': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'f': 4, 'd': 8}
typecodes = 'bBuhHiIlLqQfd'
_NAMES = {'b': 'signed char', 'B': 'unsigned byte integer', 'h': 'signed short', 'H': 'unsigned short', 'i': 'signed', 'I': 'unsigned'}

class array:
    __hash__ = None

    def __init__(self, typecode, initializer=(), /):
        if typecode == 'u':
            raise NotImplementedError("arrays of characters are not supported by loopscope")
        if typecode not in _SIZES:
            raise ValueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)')
        self.typecode = typecode
        self.itemsize = _SIZES[typecode]
        self._items = []
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, str):
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        else:
            self.extend(initializer)

    def _one(self, value):
        if self.typecode in 'fd':
            if not isinstance(value, (int, float)):
                raise TypeError(f'must be real number, not {type(value).__name__}')
            value = float(value)
            return value if self.typecode == 'd' else _struct.unpack('f', _struct.pack('f', value))[0]
        if not hasattr(type(value), '__index__'):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        bits = 8 * self.itemsize
        low, high = (0, 1 << bits) if self.typecode.isupper() else (-(1 << bits - 1), 1 << bits - 1)
        if low <= value < high:
            return int(value)
        if self.typecode in 'lLqQ':
            raise OverflowError('int too big to convert' if value >= high or self.typecode in 'lq' else "can't convert negative value to unsigned int")
        name = _NAMES[self.typecode] + (' integer' if self.typecode in 'iI' else '')
        raise OverflowError(f"{name} is {'less than minimum' if value < low else 'greater than maximum'}")

    def append(self, v, /):
        self._items.append(self._one(v))

    def extend(self, values, /):
        if isinstance(values, array) and values.typecode != self.typecode:
            raise TypeError('can only extend with array of same kind')
        for value in list(values):
            self._items.append(self._one(value))

    fromlist = extend

    def insert(self, i, v, /):
        self._items.insert(i, self._one(v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError('pop from empty array')
        return self._items.pop(i)

    def remove(self, v, /):
        if v not in self._items:
            raise ValueError('array.remove(x): x not in array')
        self._items.remove(v)

    def index(self, v, start=0, stop=None, /):
        for place in range(len(self._items))[start:stop]:
            if self._items[place] == v:
                return place
        raise ValueError('array.index(x): x not in array')

    def count(self, v, /):
        return self._items.count(v)

    def reverse(self):
        self._items.reverse()

    def tolist(self):
        return list(self._items)

    def tobytes(self):
        return _struct.pack(f'{len(self._items)}{self.typecode}', *self._items)

    def frombytes(self, buffer, /):
        if len(buffer) % self.itemsize:
            raise ValueError('bytes length not a multiple of item size')
        self._items.extend(_struct.unpack(f'{len(buffer) // self.itemsize}{self.typecode}', bytes(buffer)))

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, value):
        return value in self._items

    def __getitem__(self, key):
        if isinstance(key, slice):
            return array(self.typecode, self._items[key])
        try:
            return self._items[key]
        except IndexError:
            raise IndexError('array index out of range') from None

    def __setitem__(self, key, value):
        if isinstance(key, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
            self._items[key] = value._items
            return
        try:
            self._items[key] = self._one(value)
        except IndexError:
            raise IndexError('array assignment index out of range') from None

    def __delitem__(self, key):
        del self._items[key]

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        return array(self.typecode, self._items + other._items)

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, count):
        return array(self.typecode, self._items * count)

    __rmul__ = __mul__

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __bytes__(self):
        return self.tobytes()

    def __copy__(self):
        return array(self.typecode, self._items)

    def __repr__(self):
        return f"array('{self.typecode}', {self._items!r})" if self._items else f"array('{self.typecode}')"

ArrayType = array
