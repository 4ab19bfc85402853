def dedent(text):
    lines = text.split('\n')
    margin = None
    for index, line in enumerate(lines):
        if not line.strip(' \t'):
            lines[index] = ''
            continue
        indent = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None:
            margin = indent
        while not indent.startswith(margin):
            margin = margin[:-1]
    return '\n'.join(line[len(margin):] if line else line for line in lines) if margin else '\n'.join(lines)

def indent(text, prefix, predicate=None):
    return ''.join(prefix + line if (predicate(line) if predicate else line.strip()) else line
                   for line in text.splitlines(True))

def _chunks(text, hyphens):
    chunks = []
    for index, word in enumerate(text.split(' ')):
        if index:
            if chunks and chunks[-1][0] == ' ':
                chunks[-1] += ' '
            else:
                chunks.append(' ')
        while word and hyphens:
            at = 1
            while True:
                at = word.find('-', at)
                if at < 0 or at + 1 >= len(word):
                    at = -1
                    break
                if at >= 2 and word[at - 2:at].isalpha() and word[at + 1].isalpha() and word[at + 1:at + 3].isalpha():
                    break
                at += 1
            if at < 0:
                break
            chunks.append(word[:at + 1])
            word = word[at + 1:]
        if word:
            chunks.append(word)
    return chunks

class TextWrapper:
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True,
                 tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def wrap(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for blank in '\t\n\v\f\r':
                text = text.replace(blank, ' ')
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        chunks = _chunks(text, self.break_on_hyphens)[::-1]
        lines = []
        while chunks:
            line, length = [], 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                room = max(width - length, 1)
                if self.break_long_words:
                    word = chunks[-1]
                    if self.break_on_hyphens and len(word) > room:
                        hyphen = word.rfind('-', 0, room)
                        if hyphen > 0 and word[:hyphen].strip('-'):
                            room = hyphen + 1
                    line.append(word[:room])
                    chunks[-1] = word[room:]
                elif not line:
                    line.append(chunks.pop())
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            if (self.max_lines is None or len(lines) + 1 < self.max_lines or
                    (not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
                    and length <= width):
                lines.append(indent + ''.join(line))
                continue
            while line:
                if line[-1].strip() and length + len(self.placeholder) <= width:
                    lines.append(indent + ''.join(line) + self.placeholder)
                    break
                length -= len(line.pop())
            else:
                if lines:
                    before = lines[-1].rstrip()
                    if len(before) + len(self.placeholder) <= self.width:
                        lines[-1] = before + self.placeholder
                        break
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def fill(self, text):
        return '\n'.join(self.wrap(text))

def wrap(text, width=70, **kwargs):
    return TextWrapper(width, **kwargs).wrap(text)

def fill(text, width=70, **kwargs):
    return TextWrapper(width, **kwargs).fill(text)

def shorten(text, width, **kwargs):
    return TextWrapper(width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))
