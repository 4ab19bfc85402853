whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace

def capwords(s, sep=None):
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))

class Template:
    delimiter = '$'
    idpattern = '(?a:[_a-z][_a-z0-9]*)'

    def __init__(self, template):
        self.template = template

    def get_identifiers(self):
        names = []
        self._fill(_Names(names), False)
        return names

    def is_valid(self):
        try:
            self.get_identifiers()
        except ValueError:
            return False
        return True

    def substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws}, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws}, True)

    def _fill(self, values, safe):
        text, out = self.template, []
        while True:
            before, dollar, text = text.partition(self.delimiter)
            out.append(before)
            if not dollar:
                return ''.join(out)
            if text.startswith(self.delimiter):
                out.append(self.delimiter)
                text = text[len(self.delimiter):]
                continue
            braced = text[:1] == '{'
            end = start = int(braced)
            while end < len(text) and text[end].isascii() and (text[end].isalnum() or text[end] == '_'):
                end += 1
            name = text[start:end]
            if not name.isidentifier() or braced and text[end:end + 1] != '}':
                if not safe:
                    done = self.template[:len(self.template) - len(text) - len(self.delimiter)]
                    line = done.count('\n') + 1
                    column = len(done) - done.rfind('\n')
                    raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')
                out.append(self.delimiter)
                continue
            whole = text[:end + braced]
            text = text[end + braced:]
            if safe and name not in values:
                out.append(self.delimiter + whole)
            else:
                out.append(str(values[name]))

class _Names:
    def __init__(self, names):
        self._names = names

    def __getitem__(self, name):
        if name not in self._names:
            self._names.append(name)
        return ''

class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return text

    def _vformat(self, format_string, args, kwargs, used, depth, number):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        out = []
        for literal, name, spec, conversion in self.parse(format_string):
            out.append(literal)
            if name is None:
                continue
            if name == '':
                if number is False:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                name = str(number)
                number += 1
            elif name.isdigit():
                if number:
                    raise ValueError('cannot switch from manual field specification to automatic field numbering')
                number = False
            obj, first = self.get_field(name, args, kwargs)
            used.add(first)
            obj = self.convert_field(obj, conversion)
            spec, number = self._vformat(spec, args, kwargs, used, depth - 1, number)
            out.append(self.format_field(obj, spec))
        return ''.join(out), number

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in ('s', 'r', 'a'):
            return {'s': str, 'r': repr, 'a': ascii}[conversion](value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        at = 0
        literal = ''
        while at < len(format_string):
            letter = format_string[at]
            at += 1
            if letter not in '{}':
                literal += letter
                continue
            if format_string[at:at + 1] == letter:
                yield literal + letter, None, None, None
                literal = ''
                at += 1
                continue
            if letter == '}':
                raise ValueError("Single '}' encountered in format string")
            start, depth = at, 1
            while at < len(format_string) and depth:
                depth += {'{': 1, '}': -1}.get(format_string[at], 0)
                at += 1
            if depth:
                raise ValueError("expected '}' before end of string" if at > start else "Single '{' encountered in format string")
            field = format_string[start:at - 1]
            end = 0
            while end < len(field) and field[end] not in ':!':
                end = field.index(']', end) + 1 if field[end] == '[' else end + 1
            name, rest = field[:end], field[end:]
            conversion = None
            if rest.startswith('!'):
                conversion, rest = rest[1:2], rest[2:]
                if rest and not rest.startswith(':'):
                    raise ValueError("expected ':' after conversion specifier")
            yield literal, name, rest[1:], conversion
            literal = ''
        if literal:
            yield literal, None, None, None

    def get_field(self, field_name, args, kwargs):
        end = min([place for place in (field_name.find('.'), field_name.find('[')) if place >= 0], default=len(field_name))
        first, rest = field_name[:end], field_name[end:]
        key = int(first) if first.isdigit() else first
        obj = self.get_value(key, args, kwargs)
        while rest:
            if rest[0] == '.':
                ends = [place for place in (rest.find('.', 1), rest.find('[', 1)) if place >= 0]
                end = min(ends, default=len(rest))
                obj, rest = getattr(obj, rest[1:end]), rest[end:]
            else:
                item, rest = rest[1:].split(']', 1)
                obj = obj[int(item) if item.isdigit() else item]
        return obj, key
