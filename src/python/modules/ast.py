# `literal_eval` alone: trees of a program are not here.
import re as _re

_token = _re.compile(r'''\s*(?:(?P<number>(?:0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?)j?)|(?P<name>[A-Za-z_]\w*)|(?P<op>[\[\](){},:+\-]))''')
_escapes = {'n': '\n', 't': '\t', 'r': '\r', '\\': '\\', "'": "'", '"': '"', 'a': '\a', 'b': '\b', 'f': '\f', 'v': '\v', '0': '\0', '\n': ''}

class _Reader:
    def __init__(self, text):
        self.text, self.at = text, 0

    def fail(self):
        raise SyntaxError('invalid syntax')

    def skip(self):
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1

    def take(self, op):
        self.skip()
        if self.text.startswith(op, self.at):
            self.at += len(op)
            return True
        return False

    def items(self, end, one):
        found, comma = [], False
        while not self.take(end):
            if found and not comma:
                self.fail()
            found.append(one())
            comma = self.take(',')
        return found, comma

    def pair(self):
        key = self.value()
        if not self.take(':'):
            return key, self
        return key, self.value()

    def string(self, prefix):
        raw, is_bytes = 'r' in prefix, 'b' in prefix
        quote = self.text[self.at]
        if self.text.startswith(quote * 3, self.at):
            quote *= 3
        self.at += len(quote)
        out = []
        while not self.text.startswith(quote, self.at):
            if self.at >= len(self.text) or len(quote) == 1 and self.text[self.at] == '\n':
                raise SyntaxError('unterminated string literal (detected at line 1)')
            letter = self.text[self.at]
            self.at += 1
            if letter != '\\' or raw:
                out.append(letter)
                continue
            letter = self.text[self.at]
            self.at += 1
            size = {'x': 2, 'u': 4, 'U': 8}.get(letter)
            if size and not (is_bytes and size > 2):
                out.append(chr(int(self.text[self.at:self.at + size], 16)))
                self.at += size
            else:
                out.append(_escapes.get(letter, '\\' + letter))
        self.at += len(quote)
        text = ''.join(out)
        return text.encode('latin-1') if is_bytes else text

    def value(self):
        left = self.term()
        if self.take('+') or self.take('-'):
            # Only complex numbers may be written as sums.
            self.term()
            self.malformed()
        return left

    def term(self):
        self.skip()
        found = _re.match(r'(?i)(rb|br|b|r|u|)(?=[\'"])', self.text[self.at:self.at + 3])
        if found:
            self.at += len(found[0])
            text = self.string(found[0].lower())
            while True:
                self.skip()
                found = _re.match(r'(?i)(rb|br|b|r|u|)(?=[\'"])', self.text[self.at:self.at + 3])
                if not found:
                    return text
                self.at += len(found[0])
                text += self.string(found[0].lower())
        found = _token.match(self.text, self.at)
        if not found:
            self.fail()
        self.at = found.end()
        if found['number']:
            text = found['number'].replace('_', '')
            if text[-1] == 'j':
                self.malformed()
            if text[:2].lower() in ('0x', '0o', '0b'):
                return int(text, 0)
            return float(text) if any(letter in text for letter in '.eE') else int(text)
        name = found['name']
        if name:
            if name in ('None', 'True', 'False'):
                return {'None': None, 'True': True, 'False': False}[name]
            if name == 'set' and self.take('('):
                if self.take(')'):
                    return set()
            self.malformed()
        op = found['op']
        if op == '-':
            return -self.number()
        if op == '+':
            return self.number()
        if op == '[':
            return self.items(']', self.value)[0]
        if op == '(':
            items, comma = self.items(')', self.value)
            return items[0] if len(items) == 1 and not comma else tuple(items)
        if op == '{':
            pairs = self.items('}', self.pair)[0]
            if pairs and pairs[0][1] is self:
                return {key for key, _ in pairs}
            return dict(pairs)
        self.fail()

    def number(self):
        value = self.term()
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            self.malformed()
        return value

    def malformed(self):
        raise ValueError(f'malformed node or string on line 1: <ast.Call object at {id(self):#x}>')

def literal_eval(node_or_string):
    reader = _Reader(node_or_string.lstrip(' \t'))
    value = reader.value()
    reader.skip()
    if reader.take(','):
        items, _ = [value], reader.skip()
        while reader.at < len(reader.text):
            items.append(reader.value())
            reader.take(',')
            reader.skip()
        return tuple(items)
    if reader.at < len(reader.text):
        if reader.text[reader.at] in '(.*/%<>=':
            reader.malformed()
        reader.fail()
    return value
