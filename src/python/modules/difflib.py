# Differences of sequences: matching blocks as Ratcliff and Obershelp find them (the longest, then what is left and right of it).

from _named import named_tuple as _named_tuple
from heapq import nlargest as _nlargest

Match = _named_tuple('Match', ('a', 'b', 'size'), (), 'difflib')

def _share(matches, length):
    return 2.0 * matches / length if length else 1.0

class SequenceMatcher:
    def __init__(self, isjunk=None, a='', b='', autojunk=True):
        self.isjunk = isjunk
        self.a = self.b = None
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = None
        self._counts = None
        places = self.b2j = {}
        for place, item in enumerate(b):
            places.setdefault(item, []).append(place)
        self.bjunk = {item for item in places if self.isjunk and self.isjunk(item)}
        for item in self.bjunk:
            del places[item]
        self.bpopular = set()
        if self.autojunk and len(b) >= 200:
            most = len(b) // 100 + 1
            self.bpopular = {item for item, found in places.items() if len(found) > most}
            for item in self.bpopular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b = self.a, self.b
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        start, other, size = alo, blo, 0
        lengths = {}
        for i in range(alo, ahi):
            now = {}
            for j in self.b2j.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                k = now[j] = lengths.get(j - 1, 0) + 1
                if k > size:
                    start, other, size = i - k + 1, j - k + 1, k
            lengths = now
        # What is popular, and then junk, may only lengthen a match.
        for is_junk in (False, True):
            while start > alo and other > blo and (b[other - 1] in self.bjunk) == is_junk and a[start - 1] == b[other - 1]:
                start, other, size = start - 1, other - 1, size + 1
            while start + size < ahi and other + size < bhi and (b[other + size] in self.bjunk) == is_junk and \
                    a[start + size] == b[other + size]:
                size += 1
        return Match(start, other, size)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        rest = [(0, len(self.a), 0, len(self.b))]
        found = []
        while rest:
            alo, ahi, blo, bhi = rest.pop()
            i, j, k = match = self.find_longest_match(alo, ahi, blo, bhi)
            if k:
                found.append(match)
                if alo < i and blo < j:
                    rest.append((alo, i, blo, j))
                if i + k < ahi and j + k < bhi:
                    rest.append((i + k, ahi, j + k, bhi))
        joined = []
        for i, j, k in sorted(found):
            if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
                joined[-1] = (joined[-1][0], joined[-1][1], joined[-1][2] + k)
            else:
                joined.append((i, j, k))
        self.matching_blocks = [Match(*block) for block in [*joined, (len(self.a), len(self.b), 0)]]
        return self.matching_blocks

    def get_opcodes(self):
        if self.opcodes is None:
            i = j = 0
            self.opcodes = codes = []
            for ai, bj, size in self.get_matching_blocks():
                tag = 'replace' if i < ai and j < bj else 'delete' if i < ai else 'insert' if j < bj else ''
                if tag:
                    codes.append((tag, i, ai, j, bj))
                i, j = ai + size, bj + size
                if size:
                    codes.append(('equal', ai, i, bj, j))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        codes = list(self.get_opcodes()) or [('equal', 0, 1, 0, 1)]
        if codes[0][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[0]
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == 'equal':
            tag, i1, i2, j1, j2 = codes[-1]
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == 'equal' and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == 'equal'):
            yield group

    def ratio(self):
        return _share(sum(block[2] for block in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        if self._counts is None:
            self._counts = {}
            for item in self.b:
                self._counts[item] = self._counts.get(item, 0) + 1
        left = {}
        matches = 0
        for item in self.a:
            count = left.get(item, self._counts.get(item, 0))
            left[item] = count - 1
            matches += count > 0
        return _share(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        return _share(min(len(self.a), len(self.b)), len(self.a) + len(self.b))

def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError('n must be > 0: %r' % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError('cutoff must be in [0.0, 1.0]: %r' % (cutoff,))
    found = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for one in possibilities:
        matcher.set_seq1(one)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            found.append((matcher.ratio(), one))
    return [one for _, one in _nlargest(n, found)]

class Differ:
    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        for tag, alo, ahi, blo, bhi in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == 'replace':
                yield from self._replaced(a, alo, ahi, b, blo, bhi)
            elif tag == 'delete':
                yield from _marked('-', a, alo, ahi)
            elif tag == 'insert':
                yield from _marked('+', b, blo, bhi)
            else:
                yield from _marked(' ', a, alo, ahi)

    def _plainly(self, a, alo, ahi, b, blo, bhi):
        first, second = _marked('+', b, blo, bhi), _marked('-', a, alo, ahi)
        if bhi - blo >= ahi - alo:
            first, second = second, first
        yield from first
        yield from second

    def _replaced(self, a, alo, ahi, b, blo, bhi):
        # The two lines that are most alike are shown beside each other, then what is before and behind them.
        best, cutoff = 0.74, 0.75
        same = None
        matcher = SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    if same is None:
                        same = i, j
                    continue
                matcher.set_seq1(a[i])
                if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best and matcher.ratio() > best:
                    best, best_i, best_j = matcher.ratio(), i, j
        if best < cutoff:
            if same is None:
                yield from self._plainly(a, alo, ahi, b, blo, bhi)
                return
            best_i, best_j = same
        else:
            same = None
        yield from self._beside(a, alo, best_i, b, blo, best_j)
        old, new = a[best_i], b[best_j]
        if same is None:
            under_old = under_new = ''
            matcher.set_seqs(old, new)
            for tag, i1, i2, j1, j2 in matcher.get_opcodes():
                la, lb = i2 - i1, j2 - j1
                if tag == 'replace':
                    under_old += '^' * la
                    under_new += '^' * lb
                elif tag == 'delete':
                    under_old += '-' * la
                elif tag == 'insert':
                    under_new += '+' * lb
                else:
                    under_old += ' ' * la
                    under_new += ' ' * lb
            under_old, under_new = _with_tabs(old, under_old).rstrip(), _with_tabs(new, under_new).rstrip()
            yield '- ' + old
            if under_old:
                yield f'? {under_old}\n'
            yield '+ ' + new
            if under_new:
                yield f'? {under_new}\n'
        else:
            yield '  ' + old
        yield from self._beside(a, best_i + 1, ahi, b, best_j + 1, bhi)

    def _beside(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi:
            if blo < bhi:
                yield from self._replaced(a, alo, ahi, b, blo, bhi)
            else:
                yield from _marked('-', a, alo, ahi)
        elif blo < bhi:
            yield from _marked('+', b, blo, bhi)

def _marked(tag, lines, low, high):
    for i in range(low, high):
        yield f'{tag} {lines[i]}'

def _with_tabs(line, marks):
    return ''.join(letter if mark == ' ' and letter.isspace() else mark for letter, mark in zip(line, marks))

def IS_LINE_JUNK(line, pat=None):
    return line.strip() in ('', '#')

def IS_CHARACTER_JUNK(ch, ws=' \t'):
    return ch in ws

def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)

def restore(delta, which):
    try:
        tag = {1: '- ', 2: '+ '}[int(which)]
    except KeyError:
        raise ValueError('unknown delta choice (must be 1 or 2): %r' % which) from None
    for line in delta:
        if line[:2] in ('  ', tag):
            yield line[2:]

def _check_types(a, b, *args):
    for lines in (a, b):
        if lines and not isinstance(lines[0], str):
            raise TypeError('lines to compare must be str, not %s (%r)' % (type(lines[0]).__name__, lines[0]))
    for arg in args:
        if not isinstance(arg, str):
            raise TypeError('all arguments must be str, not: %r' % (arg,))

def _head(sign, name, date, lineterm):
    return f"{sign} {name}{chr(9) + date if date else ''}{lineterm}"

def unified_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    begun = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not begun:
            begun = True
            yield _head('---', fromfile, fromfiledate, lineterm)
            yield _head('+++', tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield f'@@ -{_unified(first[1], last[2])} +{_unified(first[3], last[4])} @@{lineterm}'
        for tag, i1, i2, j1, j2 in group:
            if tag == 'equal':
                for line in a[i1:i2]:
                    yield ' ' + line
                continue
            if tag in ('replace', 'delete'):
                for line in a[i1:i2]:
                    yield '-' + line
            if tag in ('replace', 'insert'):
                for line in b[j1:j2]:
                    yield '+' + line

def _unified(start, stop):
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f'{start + bool(length)},{length}'

def context_diff(a, b, fromfile='', tofile='', fromfiledate='', tofiledate='', n=3, lineterm='\n'):
    _check_types(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    marks = {'insert': '+ ', 'delete': '- ', 'replace': '! ', 'equal': '  '}
    begun = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not begun:
            begun = True
            yield _head('***', fromfile, fromfiledate, lineterm)
            yield _head('---', tofile, tofiledate, lineterm)
        first, last = group[0], group[-1]
        yield '***************' + lineterm
        yield f'*** {_context(first[1], last[2])} ****{lineterm}'
        if any(tag in ('replace', 'delete') for tag, *_ in group):
            for tag, i1, i2, _, _ in group:
                if tag != 'insert':
                    for line in a[i1:i2]:
                        yield marks[tag] + line
        yield f'--- {_context(first[3], last[4])} ----{lineterm}'
        if any(tag in ('replace', 'insert') for tag, *_ in group):
            for tag, _, _, j1, j2 in group:
                if tag != 'delete':
                    for line in b[j1:j2]:
                        yield marks[tag] + line

def _context(start, stop):
    length = stop - start
    if length <= 1:
        return str(start + bool(length))
    return f'{start + 1},{start + length}'
