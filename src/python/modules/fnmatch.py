import re as _re

def translate(pat):
    out = ''
    at = 0
    while at < len(pat):
        letter = pat[at]
        at += 1
        if letter == '*':
            if not out.endswith('.*'):
                out += '.*'
        elif letter == '?':
            out += '.'
        elif letter == '[':
            end = at + 1 if pat[at:at + 1] == '!' else at
            end = pat.find(']', end + 1)
            if end < 0:
                out += '\\['
                continue
            inside = pat[at:end].replace('\\', '\\\\')
            at = end + 1
            if inside[0] == '!':
                inside = '^' + inside[1:]
            elif inside[0] in '^[':
                inside = '\\' + inside
            out += f'[{inside}]'
        else:
            out += _re.escape(letter)
    return f'(?s:{out})\\Z'

def fnmatchcase(name, pat):
    return _re.match(translate(pat), name) is not None

fnmatch = fnmatchcase

def filter(names, pat):
    pattern = _re.compile(translate(pat))
    return [name for name in names if pattern.match(name)]
