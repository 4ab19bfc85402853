from enum import IntFlag as _IntFlag

class RegexFlag(_IntFlag):
    NOFLAG = 0
    IGNORECASE = I = 2
    LOCALE = L = 4
    MULTILINE = M = 8
    DOTALL = S = 16
    UNICODE = U = 32
    VERBOSE = X = 64
    ASCII = A = 256

    def __repr__(self):
        return '|'.join([f're.{flag.name}' for flag in RegexFlag if flag and self & flag]) or 're.NOFLAG'

    __str__ = __repr__

NOFLAG, IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, ASCII = [
    RegexFlag(1 << at if at else 0) for at in (0, 1, 2, 3, 4, 5, 6, 8)]
I, L, M, S, U, X, A = IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, ASCII

class error(Exception):
    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
        super().__init__(msg)

error.__module__ = 're'
_most = 4294967295

def _word(letter):
    return letter.isalnum() or letter == '_'

def _ascii(test):
    return lambda letter: letter.isascii() and test(letter)

_classes = {'d': str.isdecimal, 's': str.isspace, 'w': _word}
# A pattern of bytes is read as if each were a letter; its own case and classes end with ASCII.
_narrow = {'d': _ascii(str.isdecimal), 's': lambda letter: letter in ' \t\n\r\f\v', 'w': _ascii(_word)}

def _not(test):
    return lambda letter: not test(letter)

def _range(low, high):
    return lambda letter: low <= letter <= high

class _Parser:
    def __init__(self, text, flags):
        self.text = text
        self.at = 0
        self.flags = flags
        self.groups = 1
        self.names = {}
        self.open = []

    def fail(self, message, at=None):
        raise error(message, self.text, self.at if at is None else at)

    def peek(self, word):
        return self.text.startswith(word, self.at)

    def take(self, word):
        if self.peek(word):
            self.at += len(word)
            return True
        return False

    def next(self):
        letter = self.text[self.at]
        self.at += 1
        return letter

    def until(self, end, what):
        stop = self.text.find(end, self.at)
        name = self.text[self.at:] if stop < 0 else self.text[self.at:stop]
        if not name:
            self.fail(f'missing {what}')
        if stop < 0:
            self.fail(f'missing {end}, unterminated name')
        self.at = stop + 1
        return name

    def name(self, end):
        # The name of a group, as it must be written.
        place = self.at
        name = self.until(end, 'group name')
        if not name.isidentifier():
            self.fail(f'bad character in group name {name!r}', place)
        return name

    def known(self, number, place):
        if number >= self.groups:
            self.fail(f'invalid group reference {number}', place)
        if number in self.open:
            self.fail('cannot refer to an open group', place - 1)
        return number

    def alternatives(self):
        branches = [self.sequence()]
        while self.take('|'):
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else ('or', branches)

    def sequence(self):
        items = []
        while self.at < len(self.text) and not self.peek('|') and not self.peek(')'):
            if self.flags & 64:
                if self.text[self.at].isspace():
                    self.at += 1
                    continue
                if self.peek('#'):
                    end = self.text.find('\n', self.at)
                    self.at = len(self.text) if end < 0 else end
                    continue
            start = self.at
            item = self.atom()
            if item is not None:
                items.append(self.repeated(item, start))
        return ('all', items)

    def repeated(self, item, start):
        place = self.at
        if self.take('*'):
            least, most = 0, _most
        elif self.take('+'):
            least, most = 1, _most
        elif self.take('?'):
            least, most = 0, 1
        elif self.peek('{'):
            end = self.text.find('}', self.at)
            low, comma, high = self.text[self.at + 1:end].partition(',')
            if end < 0 or not (low or comma) or low and not low.isdigit() or high and not high.isdigit():
                return item
            self.at = end + 1
            least = int(low or 0)
            most = int(high) if high else _most if comma else least
            if least >= _most or high and most >= _most:
                raise OverflowError('the repetition number is too large')
            if most < least:
                self.fail('min repeat greater than max repeat', place + 1)
        else:
            return item
        if item[0] == 'at':
            self.fail('nothing to repeat', place)
        lazy = self.take('?')
        whole = not lazy and self.take('+')
        for more in '*+?':
            if self.peek(more):
                self.fail('multiple repeat')
        item = ('repeat', item, least, most, lazy)
        return ('atomic', item) if whole else item

    def atom(self):
        start = self.at
        letter = self.next()
        if letter == '(':
            return self.group(start)
        if letter == '[':
            return ('one', self.set(start))
        if letter == '.':
            return ('one', (lambda letter: True) if self.flags & 16 else (lambda letter: letter != '\n'))
        if letter == '^':
            return ('at', 'line start' if self.flags & 8 else 'A')
        if letter == '$':
            return ('at', 'line end' if self.flags & 8 else 'end')
        if letter in '*+?':
            self.fail('nothing to repeat', start)
        if letter == '\\':
            return self.escape()
        return self.literal(letter)

    def literal(self, letter):
        if self.flags & 2:
            low = letter.lower()
            return ('one', lambda letter: letter.lower() == low)
        return ('one', lambda other: other == letter)

    def escape(self):
        if self.at == len(self.text):
            self.fail('bad escape (end of pattern)', self.at - 1)
        start = self.at - 1
        letter = self.next()
        if letter in 'AbBZ':
            return ('at', letter + ' ascii' if self.flags & 256 and letter in 'bB' else letter)
        if letter in '123456789':
            while self.text[self.at:self.at + 1].isdigit():
                letter += self.next()
            return ('back', self.known(int(letter), start + 1))
        if letter.lower() in _classes:
            return ('one', self.category(letter))
        return self.literal(self.character(letter, start))

    def category(self, letter):
        test = (_narrow if self.flags & 256 else _classes)[letter.lower()]
        return test if letter.islower() else _not(test)

    def character(self, letter, start):
        if letter in 'nrtfva0':
            return '\n\r\t\f\v\a\0'['nrtfva0'.index(letter)]
        if letter in 'xuU':
            count = {'x': 2, 'u': 4, 'U': 8}[letter]
            digits = self.text[self.at:self.at + count]
            for length, digit in enumerate(digits):
                if digit not in '0123456789abcdefABCDEF':
                    digits = digits[:length]
                    break
            if len(digits) < count:
                self.fail(f'incomplete escape \\{letter}{digits}', start)
            self.at += count
            return chr(int(digits, 16))
        if letter.isalpha() and letter.isascii():
            self.fail(f'bad escape \\{letter}', start)
        return letter

    def set(self, start):
        negated = self.take('^')
        tests = []
        first = True
        while True:
            if self.at >= len(self.text):
                self.fail('unterminated character set', start)
            place = self.at
            letter = self.next()
            if letter == ']' and not first:
                break
            first = False
            if letter == '\\':
                letter = self.next()
                if letter.lower() in _classes:
                    tests.append(self.category(letter))
                    continue
                letter = '\b' if letter == 'b' else self.character(letter, place)
            if self.peek('-') and self.text[self.at + 1:self.at + 2] not in (']', ''):
                self.at += 1
                high = self.next()
                if high == '\\':
                    high = self.character(self.next(), place)
                if high < letter:
                    self.fail(f'bad character range {self.text[place:self.at]}', place)
            else:
                high = letter
            tests.append(_range(letter, high))
            if self.flags & 2:
                if letter.lower() != letter or high.lower() != high:
                    tests.append(_range(letter.lower(), high.lower()))
                if letter.upper() != letter or high.upper() != high:
                    tests.append(_range(letter.upper(), high.upper()))
        test = tests[0] if len(tests) == 1 else lambda letter: any([test(letter) for test in tests])
        return _not(test) if negated else test

    def group(self, start):
        number = None
        flags = self.flags
        look = None
        if self.take('?'):
            if self.take('P<'):
                name = self.name('>')
                if name in self.names:
                    self.fail(f'redefinition of group name {name!r} as group {self.groups}; was group {self.names[name]}',
                              self.at - len(name) - 1)
                number = self.names[name] = self.groups
                self.groups += 1
            elif self.take('P='):
                place = self.at
                name = self.name(')')
                if name not in self.names:
                    self.fail(f'unknown group name {name!r}', place)
                return ('back', self.known(self.names[name], place))
            elif self.take('P'):
                self.fail('unexpected end of pattern' if self.at == len(self.text) else 'unknown extension ?P' + self.text[self.at],
                          self.at if self.at == len(self.text) else start + 1)
            elif self.take('#'):
                stop = self.text.find(')', self.at)
                if stop < 0:
                    self.fail('missing ), unterminated comment', start)
                self.at = stop + 1
                return None
            elif self.take('>'):
                look = ()
            elif self.take('('):
                return self.conditional(start)
            elif self.take('='):
                look = (1, False)
            elif self.take('!'):
                look = (1, True)
            elif self.take('<='):
                look = (-1, False)
            elif self.take('<!'):
                look = (-1, True)
            elif self.take('<'):
                self.fail('unexpected end of pattern' if self.at == len(self.text) else 'unknown extension ?<' + self.text[self.at],
                          self.at if self.at == len(self.text) else start + 1)
            elif not self.take(':'):
                if self.in_line(start):
                    return None
        else:
            number = self.groups
            self.groups += 1
        if number is not None:
            self.open.append(number)
        body = self.alternatives()
        if not self.take(')'):
            self.fail('missing ), unterminated subpattern', start)
        self.flags = flags
        if number is not None:
            self.open.remove(number)
        if look is not None:
            return ('look', body, *look) if look else ('atomic', body)
        return ('all', [body]) if number is None else ('group', body, number)

    def in_line(self, start):
        # Flags within a pattern; whether they hold for the whole of it.
        on = off = 0
        negated = False
        while True:
            if self.at == len(self.text):
                self.fail('missing -, : or )' if on or off else 'unexpected end of pattern')
            letter = self.next()
            if letter == ')' and on and not negated:
                if start:
                    self.fail('global flags not at the start of the expression', start)
                self.flags |= on
                return True
            if letter == ':' and (on or off):
                self.flags = (self.flags | on) & ~off
                return False
            if letter == '-' and not negated:
                negated = True
                continue
            if letter not in 'iLmsuxa':
                if not on and not off and not negated:
                    self.fail('unknown extension ?' + letter, start + 1)
                self.fail('unknown flag' if letter.isalpha() else 'missing flag' if negated and not off else 'missing :' if negated else 'missing -, : or )', self.at - 1)
            flag = RegexFlag['ILMSUXA'['iLmsuxa'.index(letter)]]._value_
            if negated:
                off |= flag
            else:
                on |= flag

    def conditional(self, start):
        place = self.at
        name = self.until(')', 'group name')
        if name.isdigit():
            number = int(name)
            if not number:
                self.fail('bad group number', place)
            if number >= self.groups:
                self.fail(f'invalid group reference {number}', place)
        else:
            if not name.isidentifier():
                self.fail(f'bad character in group name {name!r}', place)
            if name not in self.names:
                self.fail(f'unknown group name {name!r}', place)
            number = self.names[name]
        yes = self.sequence()
        no = ('all', [])
        if self.take('|'):
            no = self.sequence()
            if self.peek('|'):
                self.fail('conditional backref with more than two branches')
        if not self.take(')'):
            self.fail('missing ), unterminated subpattern', start)
        return ('if', number, yes, no)

def _width(node):
    kind = node[0]
    if kind == 'one':
        return 1
    if kind in ('at', 'look'):
        return 0
    if kind == 'all':
        return sum(map(_width, node[1]))
    if kind in ('group', 'atomic'):
        return _width(node[1])
    if kind in ('or', 'if'):
        widths = {_width(branch) for branch in (node[1] if kind == 'or' else node[2:])}
        if len(widths) == 1:
            return widths.pop()
    if kind == 'repeat' and node[2] == node[3]:
        return node[2] * _width(node[1])
    raise error('look-behind requires fixed-width pattern')

# Each matcher takes what is matched and a place in it, and gives the end of the whole match, or None.

class _State:
    def __init__(self, text, end, groups):
        self.text = text
        self.end = end
        self.spans = [None] * groups
        self.loops = {}

def _build(node, then, ignore):
    kind = node[0]
    if kind == 'all':
        for item in reversed(node[1]):
            then = _build(item, then, ignore)
        return then
    if kind == 'one':
        test = node[1]
        return lambda s, i: then(s, i + 1) if i < s.end and test(s.text[i]) else None
    if kind == 'or':
        return _or([_build(branch, then, ignore) for branch in node[1]])
    if kind == 'group':
        return _group(node[1], node[2], then, ignore)
    if kind == 'repeat':
        return (_repeat_one if node[1][0] == 'one' else _repeat)(node, then, ignore)
    if kind == 'at':
        test = _places[node[1]]
        return lambda s, i: then(s, i) if test(s.text, i, s.end) else None
    if kind == 'look':
        return _look(node, then, ignore)
    if kind == 'atomic':
        inner = _build(node[1], lambda s, i: i, ignore)
        def whole(s, i):
            end = inner(s, i)
            return None if end is None else then(s, end)
        return whole
    number = node[1]
    if kind == 'if':
        yes, no = _build(node[2], then, ignore), _build(node[3], then, ignore)
        return lambda s, i: (no if s.spans[number] is None else yes)(s, i)
    def back(s, i):
        span = s.spans[number]
        if span is None:
            return None
        text = s.text[span[0]:span[1]]
        here = s.text[i:i + len(text)]
        return then(s, i + len(text)) if here == text or ignore and here.lower() == text.lower() else None
    return back

def _or(branches):
    def match(s, i):
        for branch in branches:
            end = branch(s, i)
            if end is not None:
                return end
    return match

def _group(body, number, then, ignore):
    starts = []
    def close(s, i):
        before = s.spans[number]
        start = starts.pop()
        s.spans[number] = start, i
        end = then(s, i)
        if end is None:
            s.spans[number] = before
        starts.append(start)
        return end
    inner = _build(body, close, ignore)
    def open(s, i):
        starts.append(i)
        end = inner(s, i)
        starts.pop()
        return end
    return open

def _repeat_one(node, then, ignore):
    _, (_, test), least, most, lazy = node
    def greedy(s, i):
        text = s.text
        j = i
        limit = min(s.end, i + most)
        while j < limit and test(text[j]):
            j += 1
        while j >= i + least:
            end = then(s, j)
            if end is not None:
                return end
            j -= 1
    def reluctant(s, i):
        text = s.text
        j = i
        while True:
            if j >= i + least:
                end = then(s, j)
                if end is not None:
                    return end
            if j >= s.end or j - i >= most or not test(text[j]):
                return None
            j += 1
    return reluctant if lazy else greedy

def _repeat(node, then, ignore):
    _, body, least, most, lazy = node
    key = object()
    def again(s, i):
        count, start = s.loops[key]
        if count > least and i == start:
            return None
        return turn(s, i, count)
    inner = _build(body, again, ignore)
    def more(s, i, count):
        if count >= most:
            return None
        before = s.loops.get(key)
        s.loops[key] = count + 1, i
        end = inner(s, i)
        s.loops[key] = before
        return end
    def rest(s, i):
        before = s.loops.get(key)
        end = then(s, i)
        s.loops[key] = before
        return end
    def turn(s, i, count):
        if count < least:
            return more(s, i, count)
        end = rest(s, i) if lazy else more(s, i, count)
        if end is None:
            end = more(s, i, count) if lazy else rest(s, i)
        return end
    return lambda s, i: turn(s, i, 0)

def _look(node, then, ignore):
    _, body, way, negated = node
    width = _width(body) if way < 0 else 0
    inner = _build(body, lambda s, i: i, ignore)
    def match(s, i):
        start = i - width
        found = start >= 0 and inner(s, start) is not None
        return then(s, i) if found is not negated else None
    return match

def _boundary(text, i, end):
    return (i > 0 and _word(text[i - 1])) != (i < end and _word(text[i]))

def _narrow_boundary(text, i, end):
    test = _narrow['w']
    return (i > 0 and test(text[i - 1])) != (i < end and test(text[i]))

_places = {
    'A': lambda text, i, end: i == 0,
    'Z': lambda text, i, end: i == end,
    'end': lambda text, i, end: i == end or i == end - 1 and text[i] == '\n',
    'line start': lambda text, i, end: i == 0 or text[i - 1] == '\n',
    'line end': lambda text, i, end: i == end or text[i] == '\n',
    'b': _boundary,
    'B': lambda text, i, end: not _boundary(text, i, end),
    'b ascii': _narrow_boundary,
    'B ascii': lambda text, i, end: not _narrow_boundary(text, i, end),
}

class Match:
    def __init__(self, pattern, string, spans, pos, endpos):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._spans = spans

    def _number(self, group):
        number = self.re.groupindex.get(group, -1) if isinstance(group, str) else group
        if not 0 <= number < len(self._spans):
            raise IndexError('no such group')
        return number

    def _text(self, group, default=None):
        span = self._spans[self._number(group)]
        return default if span is None else self.string[span[0]:span[1]]

    def group(self, *groups):
        if len(groups) < 2:
            return self._text(*groups or (0,))
        return tuple([self._text(group) for group in groups])

    def __getitem__(self, group):
        return self._text(group)

    def groups(self, default=None):
        return tuple([self._text(number, default) for number in range(1, len(self._spans))])

    def groupdict(self, default=None):
        return {name: self._text(name, default) for name in self.re.groupindex}

    def span(self, group=0):
        return self._spans[self._number(group)] or (-1, -1)

    def start(self, group=0):
        return self.span(group)[0]

    def end(self, group=0):
        return self.span(group)[1]

    @property
    def lastindex(self):
        ended = [(span[1], -number) for number, span in enumerate(self._spans) if number and span]
        return -max(ended)[1] if ended else None

    @property
    def lastgroup(self):
        last = self.lastindex
        for name, number in self.re.groupindex.items():
            if number == last:
                return name

    def expand(self, template):
        return _expand(template, self)

    def __repr__(self):
        return f'<re.Match object; span={self.span()!r}, match={self[0]!r}>'

def _expand(template, match):
    if isinstance(template, bytes):
        return _replaced(template.decode('latin-1'), match).encode('latin-1')
    return _replaced(template, match)

def _replaced(template, match):
    if '\\' not in template:
        return template
    def text(group):
        found = match._text(group, '')
        return found.decode('latin-1') if isinstance(found, bytes) else found
    out = []
    at = 0
    while at < len(template):
        letter = template[at]
        at += 1
        if letter != '\\':
            out.append(letter)
            continue
        letter = template[at:at + 1]
        at += 1
        if letter == 'g' and template[at:at + 1] == '<':
            end = template.index('>', at)
            name = template[at + 1:end]
            at = end + 1
            if not name.isdigit() and name not in match.re.groupindex:
                raise IndexError(f'unknown group name {name!r}')
            out.append(text(int(name) if name.isdigit() else name))
        elif letter.isdigit():
            if template[at:at + 1].isdigit():
                letter += template[at]
                at += 1
            if int(letter) >= len(match._spans):
                raise error(f'invalid group reference {letter}', template, at - len(letter))
            out.append(text(int(letter)))
        elif letter and letter in 'nrtfva':
            out.append('\n\r\t\f\v\a'['nrtfva'.index(letter)])
        elif letter == '\\':
            out.append(letter)
        elif letter.isalpha():
            raise error(f'bad escape \\{letter}', template, at - 2)
        else:
            out.append('\\' + letter)
    return ''.join(out)

class Pattern:
    def __init__(self, pattern, flags):
        self.pattern = pattern
        self._bytes = isinstance(pattern, bytes)
        text = pattern.decode('latin-1') if self._bytes else pattern
        parser = _Parser(text, int(flags) | (256 if self._bytes else 0))
        tree = parser.alternatives()
        if parser.at < len(text):
            parser.fail('unbalanced parenthesis')
        self.flags = parser.flags & ~256 if self._bytes else parser.flags | (0 if parser.flags & 256 else 32)
        self.groups = parser.groups - 1
        self.groupindex = parser.names
        self._match = _build(tree, lambda s, i: None if i == s.banned else i, parser.flags & 2)
        self._whole = _build(tree, lambda s, i: i if i == s.end else None, parser.flags & 2)

    def _at(self, matcher, string, start, pos, endpos, banned=-1):
        state = _State(string.decode('latin-1') if self._bytes else string, endpos, self.groups + 1)
        state.banned = banned
        end = matcher(state, start)
        if end is None:
            return None
        state.spans[0] = start, end
        return Match(self, string, state.spans, pos, endpos)

    def _bounds(self, string, pos, endpos):
        if not isinstance(string, bytes if self._bytes else str):
            if hasattr(string, 'decode'):
                raise TypeError('cannot use a string pattern on a bytes-like object')
            if isinstance(string, str):
                raise TypeError('cannot use a bytes pattern on a string-like object')
            raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
        return max(pos, 0), len(string) if endpos is None else min(endpos, len(string))

    def match(self, string, pos=0, endpos=None):
        pos, endpos = self._bounds(string, pos, endpos)
        return self._at(self._match, string, pos, pos, endpos)

    def fullmatch(self, string, pos=0, endpos=None):
        pos, endpos = self._bounds(string, pos, endpos)
        return self._at(self._whole, string, pos, pos, endpos)

    def search(self, string, pos=0, endpos=None):
        pos, endpos = self._bounds(string, pos, endpos)
        for start in range(pos, endpos + 1):
            found = self._at(self._match, string, start, pos, endpos)
            if found is not None:
                return found

    def finditer(self, string, pos=0, endpos=None):
        pos, endpos = self._bounds(string, pos, endpos)
        return self._all(string, pos, endpos)

    def _all(self, string, pos, endpos):
        at = pos
        banned = -1
        while at <= endpos:
            found = self._at(self._match, string, at, pos, endpos, banned)
            if found is None:
                at += 1
                continue
            yield found
            # An empty match may not come twice at a place, but another may begin there.
            banned = found.end() if found.end() == found.start() else -1
            at = found.end()

    def findall(self, string, pos=0, endpos=None):
        if not self.groups:
            return [found[0] for found in self.finditer(string, pos, endpos)]
        if self.groups == 1:
            return [found._text(1, string[:0]) for found in self.finditer(string, pos, endpos)]
        return [found.groups(string[:0]) for found in self.finditer(string, pos, endpos)]

    def subn(self, repl, string, count=0):
        out = []
        at = made = 0
        for found in self.finditer(string):
            if count and made == count:
                break
            out.append(string[at:found.start()])
            out.append(repl(found) if callable(repl) else _expand(repl, found))
            at = found.end()
            made += 1
        out.append(string[at:])
        return string[:0].join(out), made

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def split(self, string, maxsplit=0):
        out = []
        at = made = 0
        for found in self.finditer(string):
            if maxsplit and made == maxsplit:
                break
            out.append(string[at:found.start()])
            out.extend(found.groups())
            at = found.end()
            made += 1
        out.append(string[at:])
        return out

    def scanner(self, string, pos=0, endpos=None):
        return _Scanner(self, string, *self._bounds(string, pos, endpos))

    def __repr__(self):
        flags = RegexFlag(self.flags & ~32)
        return f"re.compile({self.pattern!r}{f', {flags!r}' if flags else ''})"

    def __eq__(self, other):
        return isinstance(other, Pattern) and (self.pattern, self.flags) == (other.pattern, other.flags)

    def __hash__(self):
        return hash((self.pattern, self.flags))

# Matches one after the other from where the last one ended, which may be asked for either way.
class _Scanner:
    def __init__(self, pattern, string, pos, endpos):
        self.pattern, self._string, self._at, self._end, self._banned = pattern, string, pos, endpos, -1

    def match(self):
        found = None
        if self._at is not None:
            found = self.pattern._at(self.pattern._match, self._string, self._at, self._at, self._end, self._banned)
        return self._move(found)

    def search(self):
        start = self._at
        while start is not None and start <= self._end:
            found = self.pattern._at(self.pattern._match, self._string, start, self._at, self._end, self._banned)
            if found is not None:
                return self._move(found)
            start += 1
        return self._move(None)

    def _move(self, found):
        self._at = found and found.end()
        self._banned = -1 if found is None or found.end() > found.start() else found.end()
        return found

_known = {}

def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError('first argument must be string or compiled pattern')
    key = pattern, int(flags)
    if key not in _known:
        _known[key] = Pattern(pattern, flags)
    return _known[key]

def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)

def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)

def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)

def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)

def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)

def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)

def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)

def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)

def escape(pattern):
    if isinstance(pattern, bytes):
        return escape(pattern.decode('latin-1')).encode('latin-1')
    return ''.join(['\\' + letter if letter in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f' else letter for letter in pattern])

def purge():
    _known.clear()
