# CPython's pickle in its protocol 4: the same bytes for built-in values and for objects of the program's classes. Objects of
# the library that say nothing of how they are pickled stand for themselves, as copies.

import struct as _struct
from copy import deepcopy as _deepcopy
from _pickle import PickleError, PicklingError, UnpicklingError

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
# What was pickled by its name, and what stands for itself.
_named = {}
_opaque = []
_END = object()

class Pickler:
    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        protocol = DEFAULT_PROTOCOL if protocol is None else protocol
        self._protocol = HIGHEST_PROTOCOL if protocol < 0 else protocol
        if self._protocol > HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
        if self._protocol < 4:
            raise NotImplementedError(f'loopscope pickles by protocols 4 and 5, not by {protocol}')
        self._file = file
        self._memo = {}

    def persistent_id(self, obj):
        return None

    def clear_memo(self):
        self._memo.clear()

    def dump(self, obj):
        self._out = []
        self._save(obj)
        body = b''.join(self._out) + b'.'
        frame = b'\x95' + _struct.pack('<Q', len(body)) if len(body) >= 4 else b''
        self._file.write(b'\x80' + bytes([self._protocol]) + frame + body)

    def _memoize(self, obj):
        self._memo[self._key(obj)] = len(self._memo), obj
        self._out.append(b'\x94')

    def _key(self, obj):
        return obj if type(obj) is str else id(obj)

    def _save(self, obj):
        put, kind = self._out.append, type(obj)
        key = self._key(obj) if kind not in (int, float, bool, type(None)) else None
        if key in self._memo:
            number = self._memo[key][0]
            return put(b'h' + bytes([number]) if number < 256 else b'j' + _struct.pack('<I', number))
        if obj is None or kind is bool:
            put({None: b'N', True: b'\x88', False: b'\x89'}[obj])
        elif kind is int:
            put(_int(obj))
        elif kind is float:
            put(b'G' + _struct.pack('>d', obj))
        elif kind is str:
            text = obj.encode('utf-8')
            put((b'\x8c' + bytes([len(text)]) if len(text) < 256 else b'X' + _struct.pack('<I', len(text))) + text)
            self._memoize(obj)
        elif kind is bytes:
            put((b'C' + bytes([len(obj)]) if len(obj) < 256 else b'B' + _struct.pack('<I', len(obj))) + obj)
            self._memoize(obj)
        elif kind is tuple:
            self._save_tuple(obj)
        elif kind is list:
            put(b']')
            self._memoize(obj)
            self._save_items(obj)
        elif kind is dict:
            put(b'}')
            self._memoize(obj)
            self._save_pairs(obj)
        elif kind is set:
            put(b'\x8f')
            self._memoize(obj)
            if obj:
                put(b'(')
                for item in obj:
                    self._save(item)
                put(b'\x90')
        elif kind is frozenset:
            put(b'(')
            for item in obj:
                self._save(item)
            put(b'\x91')
            self._memoize(obj)
        elif isinstance(obj, type) or hasattr(obj, '__code__') and not hasattr(obj, '__self__'):
            self._save_name(obj, obj.__qualname__)
        elif kind in (type(len), type(...), type(NotImplemented)):
            self._save_name(obj, getattr(obj, '__qualname__', repr(obj)))
        else:
            self._save_object(obj, kind)

    def _save_tuple(self, obj):
        if not obj:
            return self._out.append(b')')
        if len(obj) > 3:
            self._out.append(b'(')
        for item in obj:
            self._save(item)
        self._out.append(b't' if len(obj) > 3 else bytes([0x84 + len(obj)]))
        self._memoize(obj)

    def _save_items(self, items):
        items = list(items)
        for start in range(0, len(items), 1000):
            part = items[start:start + 1000]
            if len(part) > 1:
                self._out.append(b'(')
            for item in part:
                self._save(item)
            self._out.append(b'e' if len(part) > 1 else b'a')

    def _save_pairs(self, pairs):
        pairs = list(pairs.items())
        for start in range(0, len(pairs), 1000):
            part = pairs[start:start + 1000]
            if len(part) > 1:
                self._out.append(b'(')
            for key, value in part:
                self._save(key)
                self._save(value)
            self._out.append(b'u' if len(part) > 1 else b's')

    def _save_name(self, obj, name):
        module = getattr(obj, '__module__', None) or 'builtins'
        if '<locals>' in name:
            raise AttributeError(f"Can't pickle local object {name!r}")
        if name == '<lambda>':
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup <lambda> on {module} failed")
        _named[module, name] = obj
        self._save(module)
        self._save(name)
        self._out.append(b'\x93')
        self._memoize(obj)

    def _save_object(self, obj, kind):
        if kind.__name__ in ('coroutine', 'generator', 'async_generator', 'module', 'lock', 'RLock', 'TextIOWrapper', 'Task', 'Future'):
            name = {'lock': '_thread.lock', 'RLock': '_thread.RLock', 'TextIOWrapper': '_io.TextIOWrapper',
                    'Task': '_asyncio.Task', 'Future': '_asyncio.Future'}.get(kind.__name__, kind.__name__)
            raise TypeError(f"cannot pickle {name!r} object")
        reduce = getattr(kind, '__reduce__', None)
        reduce_ex = getattr(kind, '__reduce_ex__', None)
        if hasattr(reduce_ex, '__code__'):
            self._save_reduced(obj, reduce_ex(obj, self._protocol))
        elif hasattr(reduce, '__code__'):
            self._save_reduced(obj, reduce(obj))
        elif hasattr(obj, '_member_map_') or hasattr(kind, '_member_map_'):
            self._save_reduced(obj, (kind, (obj._value_,)))
        elif isinstance(obj, BaseException):
            self._save_reduced(obj, (kind, obj.args, dict(obj.__dict__) or None))
        elif kind.__module__ == '__main__' or hasattr(kind, '_fields'):
            self._save_new(obj, kind)
        else:
            _opaque.append(_deepcopy(obj))
            self._save_reduced(obj, (_known, (len(_opaque) - 1,)))

    def _save_reduced(self, obj, reduced):
        if isinstance(reduced, str):
            return self._save_name(obj, reduced)
        function, args, state, items, pairs = (*reduced, None, None, None)[:5]
        self._save(function)
        self._save(args)
        self._out.append(b'R')
        self._finish(obj, state, items, pairs)

    def _finish(self, obj, state, items, pairs):
        if id(obj) not in self._memo:
            self._memoize(obj)
        if items is not None:
            self._save_items(items)
        if pairs is not None:
            self._save_pairs(dict(pairs))
        if state is not None:
            self._save(state)
            self._out.append(b'b')

    def _save_new(self, obj, kind):
        arguments = obj.__getnewargs__() if hasattr(kind, '__getnewargs__') else ()
        self._save(kind)
        self._save(tuple(arguments))
        self._out.append(b'\x81')
        if hasattr(kind, '__getstate__') and hasattr(kind.__getstate__, '__code__'):
            state = obj.__getstate__()
        else:
            state = dict(obj.__dict__) if hasattr(obj, '__dict__') else {}
            slots = [name for base in kind.__mro__ for name in getattr(base, '__slots__', ()) if name != '__dict__']
            slots = {name: getattr(obj, name) for name in slots if hasattr(obj, name)}
            state = (state or None, slots) if slots else state or None
        self._finish(obj, state, list(obj) if isinstance(obj, list) else None, dict(obj) if isinstance(obj, dict) else None)

def _known(number):
    return _deepcopy(_opaque[number])

_known.__module__ = 'copyreg'

def _int(number):
    if 0 <= number < 256:
        return b'K' + bytes([number])
    if 0 <= number < 65536:
        return b'M' + number.to_bytes(2, 'little')
    if -1 << 31 <= number < 1 << 31:
        return b'J' + number.to_bytes(4, 'little', signed=True)
    digits = number.to_bytes(number.bit_length() // 8 + 1, 'little', signed=True)
    if number < 0 and len(digits) > 1 and digits[-1] == 255 and digits[-2] & 128:
        digits = digits[:-1]
    return b'\x8a' + bytes([len(digits)]) + digits

class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        self._file = file

    def find_class(self, module, name):
        found = _named.get((module, name), _END)
        if found is _END:
            raise AttributeError(f"Can't get attribute {name!r} on <module {module!r}>")
        return found

    def load(self):
        read = self._file.read
        self._stack, self._marks, memo = [], [], []
        stack = self._stack
        while True:
            code = read(1)
            if not code:
                raise EOFError('Ran out of input')
            if code == b'.':
                return stack.pop()
            self._step(code, read, memo)

    def _number(self, read, size, form):
        return _struct.unpack(form, read(size))[0]

    def _take(self):
        start = self._marks.pop()
        items = self._stack[start:]
        del self._stack[start:]
        return items

    def _step(self, code, read, memo):
        stack = self._stack
        if code == b'\x80':
            read(1)
        elif code == b'\x95':
            read(8)
        elif code == b'\x94':
            memo.append(stack[-1])
        elif code == b'h':
            stack.append(memo[read(1)[0]])
        elif code == b'j':
            stack.append(memo[self._number(read, 4, '<I')])
        elif code in b'N\x88\x89':
            stack.append({b'N': None, b'\x88': True, b'\x89': False}[code])
        elif code == b'K':
            stack.append(read(1)[0])
        elif code == b'M':
            stack.append(self._number(read, 2, '<H'))
        elif code == b'J':
            stack.append(self._number(read, 4, '<i'))
        elif code == b'\x8a':
            stack.append(int.from_bytes(read(read(1)[0]), 'little', signed=True))
        elif code == b'G':
            stack.append(self._number(read, 8, '>d'))
        elif code in b'\x8cX':
            size = read(1)[0] if code == b'\x8c' else self._number(read, 4, '<I')
            stack.append(read(size).decode('utf-8'))
        elif code in b'CB':
            stack.append(read(read(1)[0] if code == b'C' else self._number(read, 4, '<I')))
        elif code == b'(':
            self._marks.append(len(stack))
        elif code in b')]}\x8f':
            stack.append({b')': (), b']': [], b'}': {}, b'\x8f': set()}[code])
        elif code == b't':
            stack.append(tuple(self._take()))
        elif code in b'\x85\x86\x87':
            start = len(stack) - (code[0] - 0x84)
            stack[start:] = [tuple(stack[start:])]
        elif code in b'ae':
            items = [stack.pop()] if code == b'a' else self._take()
            for item in items:
                stack[-1].append(item)
        elif code in b'su':
            items = [stack.pop(), stack.pop()][::-1] if code == b's' else self._take()
            for place in range(0, len(items), 2):
                stack[-1][items[place]] = items[place + 1]
        elif code == b'\x90':
            items = self._take()
            stack[-1].update(items)
        elif code == b'\x91':
            stack.append(frozenset(self._take()))
        elif code == b'\x93':
            name, module = stack.pop(), stack.pop()
            stack.append(self.find_class(module, name))
        elif code == b'\x81':
            args, kind = stack.pop(), stack.pop()
            stack.append(kind.__new__(kind, *args))
        elif code == b'R':
            args, function = stack.pop(), stack.pop()
            stack.append(function(*args))
        elif code == b'b':
            state = stack.pop()
            self._build(stack[-1], state)
        else:
            raise UnpicklingError(f"invalid load key, '{chr(code[0])}'.")

    def _build(self, made, state):
        if hasattr(made, '__setstate__'):
            return made.__setstate__(state)
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            made.__dict__.update(state)
        for name, value in (slots or {}).items():
            object.__setattr__(made, name, value)

class _Buffer:
    def __init__(self, data=b''):
        self._data = data
        self._place = 0

    def write(self, data):
        self._data += data

    def read(self, size):
        self._place += size
        if self._place > len(self._data) and size > 1:
            raise UnpicklingError('pickle data was truncated')
        return self._data[self._place - size:self._place]

def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    buffer = _Buffer()
    Pickler(buffer, protocol).dump(obj)
    return buffer._data

def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol).dump(obj)

def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
    return Unpickler(_Buffer(bytes(data))).load()

def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    return Unpickler(file).load()
