# Views of bytes, compiled only into programs that name `memoryview`.

class memoryview:
    itemsize, ndim, format, contiguous, c_contiguous = 1, 1, 'B', True, True
    suboffsets = ()

    def __init__(self, object):
        if isinstance(object, memoryview):
            self.obj, self._at, self.readonly = object.obj, object._at, object.readonly
        elif isinstance(object, (bytes, bytearray)):
            self.obj, self._at, self.readonly = object, range(len(object)), isinstance(object, bytes)
        else:
            raise TypeError(f"memoryview: a bytes-like object is required, not '{type(object).__name__}'")

    def _check(self):
        if self._at is None:
            raise ValueError('operation forbidden on released memoryview object')

    def _part(self, at):
        new = memoryview(self)
        new._at = at
        return new

    @property
    def nbytes(self):
        self._check()
        return len(self._at)

    @property
    def shape(self):
        return (self.nbytes,)

    @property
    def strides(self):
        return (self._at.step,)

    def __len__(self):
        return self.nbytes

    def __getitem__(self, key):
        self._check()
        if isinstance(key, slice):
            return self._part(self._at[key])
        if not hasattr(key, '__index__'):
            raise TypeError('memoryview: invalid slice key')
        try:
            return self.obj[self._at[key]]
        except IndexError:
            raise IndexError('index out of bounds on dimension 1') from None

    def __setitem__(self, key, value):
        self._check()
        if self.readonly:
            raise TypeError('cannot modify read-only memory')
        if isinstance(key, slice):
            at, data = self._at[key], bytes(value)
            if len(at) != len(data):
                raise ValueError('memoryview assignment: lvalue and rvalue have different structures')
            for place, byte in zip(at, data):
                self.obj[place] = byte
            return
        if not isinstance(value, int):
            raise TypeError("memoryview: invalid type for format 'B'")
        if not 0 <= value < 256:
            raise ValueError("memoryview: invalid value for format 'B'")
        try:
            place = self._at[key]
        except IndexError:
            raise IndexError('index out of bounds on dimension 1') from None
        self.obj[place] = value

    def __iter__(self):
        self._check()
        return iter(self.tolist())

    def __contains__(self, value):
        return value in self.tolist()

    def __eq__(self, other):
        if not isinstance(other, (bytes, bytearray, memoryview)):
            return NotImplemented
        return self.tobytes() == bytes(other)

    def __hash__(self):
        if not self.readonly:
            raise ValueError('cannot hash writable memoryview object')
        return hash(self.tobytes())

    def __repr__(self):
        return f"<{'released ' if self._at is None else ''}memory at {id(self):#x}>"

    def __bytes__(self):
        return self.tobytes()

    def tobytes(self, order='C'):
        self._check()
        data = bytes(self.obj)
        if self._at.step == 1:
            return data[self._at.start:self._at.stop]
        return bytes([data[place] for place in self._at])

    def tolist(self):
        return list(self.tobytes())

    def hex(self, *separator):
        return self.tobytes().hex(*separator)

    def toreadonly(self):
        new = self._part(self._at)
        new.readonly = True
        return new

    def cast(self, format, shape=None):
        if format not in ('B', 'b', 'c') or shape is not None:
            raise NotImplementedError(f'memoryview.cast to {format!r} is not supported by loopscope')
        return self._part(self._at)

    def release(self):
        self._at = None

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *error):
        self.release()

memoryview.__module__ = 'builtins'
