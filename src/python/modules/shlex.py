# The words of a command line, as a shell parts them.

_SAFE = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_@%+=:,./-')

def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError('s argument must not be None')
    if not posix:
        return _split_as_written(s, comments)
    words = []
    # The word so far: None between words, as '' is a word where it was quoted.
    word = None
    quote = None
    chars = iter(s)
    for char in chars:
        if quote is not None:
            if char == quote:
                quote = None
            elif char == '\\' and quote == '"':
                following = next(chars, None)
                if following is None:
                    raise ValueError('No escaped character')
                word += following if following in '"\\' else char + following
            else:
                word += char
        elif char in ' \t\r\n':
            if word is not None:
                words.append(word)
                word = None
        elif char == '#' and comments:
            if word is not None:
                words.append(word)
                word = None
            for char in chars:
                if char == '\n':
                    break
        elif char in '\'"':
            word = word or ''
            quote = char
        elif char == '\\':
            following = next(chars, None)
            if following is None:
                raise ValueError('No escaped character')
            word = (word or '') + following
        else:
            word = (word or '') + char
    if quote is not None:
        raise ValueError('No closing quotation')
    if word is not None:
        words.append(word)
    return words

# Quotes stay, a backslash is a character like others, and a word ends where a quotation that began it ends.
def _split_as_written(s, comments):
    words = []
    word = ''
    quote = None
    chars = iter(s)
    for char in chars:
        if quote is not None:
            word += char
            if char == quote:
                quote = None
                words.append(word)
                word = ''
        elif char in ' \t\r\n':
            if word:
                words.append(word)
                word = ''
        elif char == '#' and comments:
            if word:
                words.append(word)
                word = ''
            for char in chars:
                if char == '\n':
                    break
        elif char in '\'"' and not word:
            word = quote = char
        else:
            word += char
    if quote is not None:
        raise ValueError('No closing quotation')
    if word:
        words.append(word)
    return words

def quote(s):
    if not s:
        return "''"
    if all(char in _SAFE for char in s):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"

def join(split_command):
    return ' '.join(quote(word) for word in split_command)
