import sys as _sys

def _sorted(items):
    try:
        return sorted(items)
    except TypeError:
        return sorted(items, key=lambda item: str(item))

class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = stream
        self._compact = compact
        self._sort = sort_dicts

    def pprint(self, object):
        (_sys.stdout if self._stream is None else self._stream).write(self.pformat(object) + '\n')

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, 1)
        return ''.join(out)

    def _plain(self, object, level):
        if isinstance(object, dict) and type(object).__repr__ is dict.__repr__:
            if not object:
                return '{}'
            if self._depth and level > self._depth:
                return '{...}'
            items = _sorted(object.items()) if self._sort else object.items()
            return '{' + ', '.join(f'{self._plain(k, level + 1)}: {self._plain(v, level + 1)}' for k, v in items) + '}'
        if type(object) in (list, tuple):
            is_list = type(object) is list
            if not object:
                return '[]' if is_list else '()'
            if self._depth and level > self._depth:
                return '[...]' if is_list else '(...)'
            text = ', '.join(self._plain(item, level + 1) for item in object)
            return f'[{text}]' if is_list else f'({text},)' if len(object) == 1 else f'({text})'
        return repr(object)

    def _format(self, object, out, indent, allowance, level):
        text = self._plain(object, level)
        if len(text) <= self._width - indent - allowance:
            out.append(text)
            return
        deep = self._depth and level > self._depth
        if deep or not object:
            out.append(text)
        elif isinstance(object, dict) and type(object).__repr__ is dict.__repr__:
            self._pairs(list(_sorted(object.items()) if self._sort else object.items()), out, indent, allowance + 1, level)
        elif type(object) in (list, tuple, set, frozenset):
            kind = type(object)
            items = _sorted(object) if kind in (set, frozenset) else list(object)
            start, end = {list: ('[', ']'), tuple: ('(', ')'), set: ('{', '}'), frozenset: ('frozenset({', '})')}[kind]
            if kind is tuple and len(items) == 1:
                end = ',)'
            if kind is frozenset:
                indent += 10
            self._items(items, out, indent, allowance + len(end), level, start, end)
        elif type(object) is str:
            self._string(object, out, indent, allowance, level)
        elif hasattr(type(object), '__dataclass_fields__'):
            self._fields(object, out, indent, allowance, level)
        elif not self._known(object, out, indent, allowance, level):
            out.append(text)

    def _pairs(self, items, out, indent, allowance, level):
        out.append('{' + ' ' * (self._indent - 1))
        indent += self._indent
        for at, (key, value) in enumerate(items):
            shown = self._plain(key, level)
            last = at == len(items) - 1
            out.append(f'{shown}: ')
            self._format(value, out, indent + len(shown) + 2, allowance if last else 1, level + 1)
            out.append('}' if last else ',\n' + ' ' * indent)

    def _known(self, object, out, indent, allowance, level):
        kind = type(object)
        name = kind.__name__
        if name == 'SimpleNamespace':
            fields = list(object.__dict__.items())
            out.append('namespace(')
            self._named(fields, out, indent + 10, allowance, level)
            return True
        module = getattr(kind, '__module__', '')
        if kind is bytes or kind is bytearray:
            return self._bytes(object, out, indent, allowance, level)
        if name == 'mappingproxy':
            out.append('mappingproxy(')
            self._format(dict(object), out, indent + 13, allowance + 1, level)
        elif module != 'collections':
            return False
        elif name == 'OrderedDict':
            out.append('OrderedDict(')
            self._format(list(object.items()), out, indent + 12, allowance + 1, level)
        elif name == 'defaultdict':
            factory = self._plain(object.default_factory, level)
            indent += 12
            out.append(f'defaultdict({factory},\n' + ' ' * indent)
            self._format(dict(object), out, indent, allowance + 1, level)
        elif name == 'Counter':
            out.append('Counter(')
            self._pairs(object.most_common(), out, indent + 8, allowance + 2, level)
        elif name == 'ChainMap':
            indent += 9
            out.append('ChainMap(')
            for at, one in enumerate(object.maps):
                last = at == len(object.maps) - 1
                self._format(one, out, indent, allowance + 1 if last else 1, level)
                out.append('' if last else ',\n' + ' ' * indent)
        elif name == 'deque':
            out.append('deque(')
            indent += 6
            if object.maxlen is None:
                self._items(list(object), out, indent, allowance + 2, level, '[', ']')
            else:
                self._items(list(object), out, indent, 2, level, '[', ']')
                out.append(f',\n{" " * indent}maxlen={self._plain(object.maxlen, level)}')
        elif name in ('UserDict', 'UserList', 'UserString'):
            self._format(object.data, out, indent, allowance, level - 1)
            return True
        else:
            return False
        out.append(')')
        return True

    def _bytes(self, object, out, indent, allowance, level):
        if type(object) is bytearray:
            out.append('bytearray(')
            self._bytes_of(bytes(object), out, indent + 10, allowance + 1, level)
            out.append(')')
            return True
        if len(object) <= 4:
            return False
        around = level == 1
        if around:
            indent += 1
            allowance += 1
            out.append('(')
        self._bytes_of(object, out, indent, allowance, level)
        if around:
            out.append(')')
        return True

    def _bytes_of(self, object, out, indent, allowance, level):
        current, parts = b'', []
        last = len(object) // 4 * 4
        width = self._width - indent
        for at in range(0, len(object), 4):
            part = object[at:at + 4]
            if at == last:
                width -= allowance
            if len(repr(current + part)) > width:
                if current:
                    parts.append(repr(current))
                current = part
            else:
                current += part
        if current:
            parts.append(repr(current))
        out.append(('\n' + ' ' * indent).join(parts))

    def _named(self, fields, out, indent, allowance, level):
        for at, (name, value) in enumerate(fields):
            last = at == len(fields) - 1
            out.append(name + '=')
            self._format(value, out, indent + len(name) + 1, allowance + 1 if last else 1, level)
            if not last:
                out.append(',\n' + ' ' * indent)
        out.append(')')

    def _fields(self, object, out, indent, allowance, level):
        name = type(object).__name__
        out.append(name + '(')
        fields = [(field.name, getattr(object, field.name)) for field in object.__dataclass_fields__.values()
                  if field.repr and not field._kind]
        self._named(fields, out, indent + len(name) + 1, allowance, level)

    def _items(self, items, out, indent, allowance, level, start, end):
        out.append(start + ' ' * (self._indent - 1))
        indent += self._indent
        width = room = self._width - indent + 1
        between = ''
        for at, item in enumerate(items):
            last = at == len(items) - 1
            if last:
                width -= allowance
                room -= allowance
            if self._compact:
                shown = self._plain(item, level + 1)
                needed = len(shown) + 2
                if width < needed:
                    width = room
                    between = between and ',\n' + ' ' * indent
                if width >= needed:
                    width -= needed
                    out += between, shown
                    between = ', '
                    continue
            out.append(between)
            between = ',\n' + ' ' * indent
            self._format(item, out, indent, allowance if last else 1, level + 1)
        out.append(end)

    def _string(self, text, out, indent, allowance, level):
        if level == 1:
            indent += 1
            allowance += 1
        lines = text.splitlines(True)
        chunks = []
        for index, line in enumerate(lines):
            shown = repr(line)
            last_line = index == len(lines) - 1
            room = self._width - indent - (allowance if last_line else 0)
            if len(shown) <= room:
                chunks.append(shown)
                continue
            parts, word = [], ''
            for letter in line:
                if word and not letter.isspace() and word[-1].isspace():
                    parts.append(word)
                    word = ''
                word += letter
            parts.append(word)
            current = ''
            for at, part in enumerate(parts):
                candidate = current + part
                most = self._width - indent
                if at == len(parts) - 1 and last_line:
                    most -= allowance
                if len(repr(candidate)) > most:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            out.append(chunks[0])
            return
        text = ('\n' + ' ' * indent).join(chunks)
        out.append(f'({text})' if level == 1 else text)

def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts).pformat(object)

def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts).pprint(object)

def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)

def saferepr(object):
    return PrettyPrinter()._plain(object, 1)
