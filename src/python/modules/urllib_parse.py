# urllib.parse: what programs that ask for URLs take from it.
from collections import namedtuple

_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~'

def quote(string, safe='/', encoding=None, errors=None):
    data = string.encode(encoding or 'utf-8') if isinstance(string, str) else string
    return ''.join(chr(byte) if byte < 128 and chr(byte) in _SAFE + safe else f'%{byte:02X}' for byte in data)

def quote_plus(string, safe='', encoding=None, errors=None):
    return quote(string, safe + ' ').replace(' ', '+')

def unquote(string, encoding='utf-8', errors='replace'):
    first, *rest = string.split('%')
    data = bytearray(first.encode('utf-8'))
    for part in rest:
        digits = part[:2]
        if len(digits) == 2 and all(digit in '0123456789abcdefABCDEF' for digit in digits):
            data.append(int(digits, 16))
            part = part[2:]
        else:
            part = '%' + part
        data.extend(part.encode('utf-8'))
    return bytes(data).decode(encoding, errors)

def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)

def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    parts = []
    for key, value in query.items() if hasattr(query, 'items') else query:
        values = value if doseq and isinstance(value, (list, tuple)) else [value]
        for one in values:
            parts.append(quote_via(str(key), safe) + '=' + quote_via(str(one), safe))
    return '&'.join(parts)

def parse_qsl(qs, keep_blank_values=False, strict_parsing=False):
    pairs = []
    for part in qs.split('&'):
        key, mark, value = part.partition('=')
        if part and (value or keep_blank_values):
            pairs.append((unquote_plus(key), unquote_plus(value)))
    return pairs

def parse_qs(qs, keep_blank_values=False, strict_parsing=False):
    found = {}
    for key, value in parse_qsl(qs, keep_blank_values):
        found.setdefault(key, []).append(value)
    return found

class _Place:
    @property
    def hostname(self):
        host = self.netloc.rpartition('@')[2].partition(':')[0]
        return host.lower() or None

    @property
    def port(self):
        port = self.netloc.rpartition('@')[2].partition(':')[2]
        return int(port) if port else None

    @property
    def username(self):
        user, mark, _ = self.netloc.rpartition('@')
        return user.partition(':')[0] if mark else None

    @property
    def password(self):
        user, mark, _ = self.netloc.rpartition('@')
        return user.partition(':')[2] if mark and ':' in user else None

class SplitResult(_Place, namedtuple('SplitResult', 'scheme netloc path query fragment')):
    def geturl(self):
        return urlunsplit(self)

class ParseResult(_Place, namedtuple('ParseResult', 'scheme netloc path params query fragment')):
    def geturl(self):
        return urlunparse(self)

def urlsplit(url, scheme='', allow_fragments=True):
    netloc = query = fragment = ''
    head, mark, rest = url.partition(':')
    if mark and head and head[0].isalpha() and all(char.isalnum() or char in '+-.' for char in head):
        scheme, url = head.lower(), rest
    if url.startswith('//'):
        end = min([at for at in (url.find(char, 2) for char in '/?#') if at >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
    if allow_fragments and '#' in url:
        url, _, fragment = url.partition('#')
    if '?' in url:
        url, _, query = url.partition('?')
    return SplitResult(scheme, netloc, url, query, fragment)

def urlparse(url, scheme='', allow_fragments=True):
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if ';' in path.rpartition('/')[2]:
        path, _, params = path.rpartition(';')
    return ParseResult(scheme, netloc, path, params, query, fragment)

def urlunsplit(parts):
    scheme, netloc, path, query, fragment = parts
    if netloc:
        path = '//' + netloc + ('/' if path and not path.startswith('/') else '') + path
    return (scheme + ':' if scheme else '') + path + ('?' + query if query else '') + ('#' + fragment if fragment else '')

def urlunparse(parts):
    scheme, netloc, path, params, query, fragment = parts
    return urlunsplit((scheme, netloc, f'{path};{params}' if params else path, query, fragment))

def urljoin(base, url, allow_fragments=True):
    if not base or not url:
        return base or url
    here, there = urlsplit(base), urlsplit(url, urlsplit(base).scheme)
    if there.scheme != here.scheme:
        return url
    if there.netloc:
        return urlunsplit(there)
    if not there.path:
        return urlunsplit((here.scheme, here.netloc, here.path, there.query or here.query, there.fragment))
    whole = there.path if there.path.startswith('/') else here.path.rpartition('/')[0] + '/' + there.path
    steps = []
    parts = whole.split('/')
    for part in parts[1:] if whole.startswith('/') else parts:
        if part == '..':
            if steps:
                steps.pop()
        elif part != '.':
            steps.append(part)
    if parts[-1] in ('.', '..'):
        steps.append('')
    return urlunsplit((here.scheme, here.netloc, '/' + '/'.join(steps), there.query, there.fragment))

class DefragResult(namedtuple('DefragResult', 'url fragment')):
    def geturl(self):
        return self.url + ('#' + self.fragment if self.fragment else '')

def urldefrag(url):
    if '#' not in url:
        return DefragResult(url, '')
    parts = urlparse(url)
    return DefragResult(urlunparse(parts._replace(fragment='')), parts.fragment)

def quote_from_bytes(bs, safe='/'):
    return quote(bytes(bs), safe)

def unquote_to_bytes(string):
    data = string.encode() if isinstance(string, str) else bytes(string)
    parts = data.split(b'%')
    out = parts[0]
    for part in parts[1:]:
        try:
            out += bytes.fromhex(part[:2].decode()) + part[2:]
        except ValueError:
            out += b'%' + part
    return out
