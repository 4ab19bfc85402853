_hex = '0123456789abcdef'
_short = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f'}

class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = doc.count('\n', 0, pos) + 1
        self.colno = pos - doc.rfind('\n', 0, pos)
        super().__init__(f'{msg}: line {self.lineno} column {self.colno} (char {pos})')

JSONDecodeError.__module__ = 'json.decoder'

def _blank(text, at):
    while at < len(text) and text[at] in ' \t\n\r':
        at += 1
    return at

def _string(text, start, strict):
    parts = []
    at = start + 1
    end = len(text)
    while True:
        quote = text.find('"', at)
        slash = text.find('\\', at, quote if quote >= 0 else end)
        stop = slash if slash >= 0 else quote
        if strict:
            for place in range(at, end if stop < 0 else stop):
                if text[place] < ' ':
                    raise JSONDecodeError('Invalid control character at', text, place)
        if stop < 0:
            raise JSONDecodeError('Unterminated string starting at', text, start)
        parts.append(text[at:stop])
        if slash < 0:
            return ''.join(parts), quote + 1
        letter = text[stop + 1:stop + 2]
        at = stop + 2
        if letter == 'u':
            code = _unicode(text, at)
            at += 4
            if 0xd800 <= code < 0xdc00 and text[at:at + 2] == '\\u':
                low = _unicode(text, at + 2)
                if 0xdc00 <= low < 0xe000:
                    code = 0x10000 + (code - 0xd800 << 10) + low - 0xdc00
                    at += 6
            parts.append(chr(code))
        elif letter and letter in '"\\/':
            parts.append(letter)
        elif letter and letter in 'bfnrt':
            parts.append('\b\f\n\r\t'['bfnrt'.index(letter)])
        elif letter:
            raise JSONDecodeError('Invalid \\escape', text, stop)
        else:
            raise JSONDecodeError('Unterminated string starting at', text, start)

def _unicode(text, at):
    digits = text[at:at + 4].lower()
    if len(digits) != 4 or any(digit not in _hex for digit in digits):
        raise JSONDecodeError('Invalid \\uXXXX escape', text, at - 1)
    return int(digits, 16)

_words = {'null': None, 'true': True, 'false': False}
_constants = {'NaN': float('nan'), 'Infinity': float('inf'), '-Infinity': float('-inf')}

class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _constants.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, end = self.raw_decode(s, _blank(s, 0))
        end = _blank(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        return self._value(s, idx)

    def _value(self, text, at):
        letter = text[at:at + 1]
        if letter == '"':
            return _string(text, at, self.strict)
        if letter == '{':
            return self._object(text, at)
        if letter == '[':
            return self._array(text, at)
        for word, value in _words.items():
            if text.startswith(word, at):
                return value, at + len(word)
        for word in _constants:
            if text.startswith(word, at):
                return self.parse_constant(word), at + len(word)
        end = at + (letter == '-')
        start = end
        if text[end:end + 1] == '0':
            end += 1
        else:
            while end < len(text) and '0' <= text[end] <= '9':
                end += 1
        if end == start:
            raise JSONDecodeError('Expecting value', text, at)
        is_float = False
        if text[end:end + 1] == '.' and '0' <= text[end + 1:end + 2] <= '9':
            is_float = True
            end += 1
            while end < len(text) and '0' <= text[end] <= '9':
                end += 1
        if end < len(text) and text[end] in 'eE':
            after = end + 1
            if text[after:after + 1] in ('+', '-'):
                after += 1
            if '0' <= text[after:after + 1] <= '9':
                is_float = True
                end = after
                while end < len(text) and '0' <= text[end] <= '9':
                    end += 1
        return (self.parse_float if is_float else self.parse_int)(text[at:end]), end

    def _object(self, text, at):
        pairs = []
        at = _blank(text, at + 1)
        if text[at:at + 1] == '}':
            at += 1
        else:
            while True:
                if text[at:at + 1] != '"':
                    raise JSONDecodeError('Expecting property name enclosed in double quotes', text, at)
                key, at = _string(text, at, self.strict)
                at = _blank(text, at)
                if text[at:at + 1] != ':':
                    raise JSONDecodeError("Expecting ':' delimiter", text, at)
                value, at = self._value(text, _blank(text, at + 1))
                pairs.append((key, value))
                at = _blank(text, at)
                letter = text[at:at + 1]
                at += 1
                if letter == '}':
                    break
                if letter != ',':
                    raise JSONDecodeError("Expecting ',' delimiter", text, at - 1)
                at = _blank(text, at)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), at
        value = dict(pairs)
        return value if self.object_hook is None else self.object_hook(value), at

    def _array(self, text, at):
        items = []
        at = _blank(text, at + 1)
        if text[at:at + 1] == ']':
            return items, at + 1
        while True:
            value, at = self._value(text, at)
            items.append(value)
            at = _blank(text, at)
            letter = text[at:at + 1]
            if letter == ']':
                return items, at + 1
            if letter != ',':
                raise JSONDecodeError("Expecting ',' delimiter", text, at)
            at = _blank(text, at + 1)

class JSONEncoder:
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = ' ' * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default
        self._inside = []

    def default(self, o):
        raise TypeError(f'Object of type {type(o).__name__} is not JSON serializable')

    def encode(self, o):
        parts = []
        self._write(o, parts.append, '\n')
        return ''.join(parts)

    def iterencode(self, o, _one_shot=False):
        parts = []
        self._write(o, parts.append, '\n')
        return iter(parts)

    def _quote(self, text):
        plain = text.isascii() if self.ensure_ascii else True
        if plain and text.isprintable() and '"' not in text and '\\' not in text:
            return f'"{text}"'
        out = []
        for letter in text:
            code = ord(letter)
            if letter in _short:
                letter = _short[letter]
            elif code < 32 or code > 126 and self.ensure_ascii:
                if code > 0xffff:
                    code -= 0x10000
                    letter = f'\\u{0xd800 | code >> 10:04x}\\u{0xdc00 | code & 0x3ff:04x}'
                else:
                    letter = f'\\u{code:04x}'
            out.append(letter)
        return f'"{"".join(out)}"'

    def _number(self, value):
        if isinstance(value, int):
            return int.__repr__(value)
        if value == value and abs(value) != _constants['Infinity']:
            return float.__repr__(value)
        if not self.allow_nan:
            raise ValueError(f'Out of range float values are not JSON compliant')
        return 'NaN' if value != value else 'Infinity' if value > 0 else '-Infinity'

    def _write(self, o, write, line):
        if isinstance(o, str):
            write(self._quote(str.__str__(o)))
        elif o is None:
            write('null')
        elif o is True:
            write('true')
        elif o is False:
            write('false')
        elif isinstance(o, (int, float)):
            write(self._number(o))
        else:
            for other in self._inside:
                if other is o:
                    raise ValueError('Circular reference detected')
            self._inside.append(o)
            if isinstance(o, dict):
                self._dict(o, write, line)
            elif isinstance(o, (list, tuple)):
                self._list(o, write, line)
            else:
                self._write(self.default(o), write, line)
            self._inside.pop()

    def _list(self, o, write, line):
        if not o:
            write('[]')
            return
        inner = line + (self.indent or '')
        before = '[' if self.indent is None else '[' + inner
        between = self.item_separator if self.indent is None else self.item_separator + inner
        for item in o:
            if isinstance(item, (dict, list, tuple)) or item is not None and not isinstance(item, (str, int, float)):
                write(before)
                self._write(item, write, inner)
            else:
                self._write(item, lambda text: write(before + text), inner)
            before = between
        if self.indent is not None:
            write(line)
        write(']')

    def _dict(self, o, write, line):
        if not o:
            write('{}')
            return
        inner = line + (self.indent or '')
        between = self.item_separator if self.indent is None else self.item_separator + inner
        written = False
        write('{')
        if self.indent is not None:
            write(inner)
        for key, value in sorted(o.items()) if self.sort_keys else o.items():
            if isinstance(key, str):
                key = str.__str__(key)
            elif key is None or key is True or key is False:
                key = 'null' if key is None else 'true' if key else 'false'
            elif isinstance(key, (int, float)):
                key = self._number(key)
            elif self.skipkeys:
                continue
            else:
                raise TypeError(f'keys must be str, int, float, bool or None, not {type(key).__name__}')
            if written:
                write(between)
            written = True
            write(self._quote(key))
            write(self.key_separator)
            self._write(value, write, inner)
        if self.indent is not None:
            write(line)
        write('}')

def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    return (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular,
                                allow_nan=allow_nan, indent=indent, separators=separators, default=default,
                                sort_keys=sort_keys, **kw).encode(obj)

def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))

def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    if isinstance(s, str):
        if s.startswith('\ufeff'):
            raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    elif isinstance(s, bytes):
        s = s.decode()
    else:
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {type(s).__name__}')
    hooks = {'object_hook': object_hook, 'parse_float': parse_float, 'parse_int': parse_int,
             'parse_constant': parse_constant, 'object_pairs_hook': object_pairs_hook}
    # A decoder of the program's own may give hooks itself.
    kw.update((name, hook) for name, hook in hooks.items() if hook is not None)
    return (cls or JSONDecoder)(**kw).decode(s)

def load(fp, **kw):
    return loads(fp.read(), **kw)
