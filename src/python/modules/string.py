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
    def __init__(self, template):
        self.template = template

    def substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws}, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws}, True)

    def _fill(self, values, safe):
        text, out = self.template, []
        while True:
            before, dollar, text = text.partition('$')
            out.append(before)
            if not dollar:
                return ''.join(out)
            if text[:1] == '$':
                out.append('$')
                text = text[1:]
                continue
            braced = text[:1] == '{'
            end = start = int(braced)
            while end < len(text) and text[end].isascii() and (text[end].isalnum() or text[end] == '_'):
                end += 1
            name = text[start:end]
            if not name.isidentifier() or braced and text[end:end + 1] != '}':
                if not safe:
                    done = self.template[:len(self.template) - len(text) - 1]
                    line = done.count('\n') + 1
                    column = len(done) - done.rfind('\n')
                    raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')
                out.append('$')
                continue
            whole = text[:end + braced]
            text = text[end + braced:]
            if safe and name not in values:
                out.append('$' + whole)
            else:
                out.append(str(values[name]))
