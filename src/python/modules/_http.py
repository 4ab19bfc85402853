# What the HTTP libraries share: addresses, headers, the words of a status, and the question to the world.
from _world import reply

REASONS = {
    200: 'OK', 201: 'Created', 202: 'Accepted', 203: 'Non-Authoritative Information', 204: 'No Content',
    205: 'Reset Content', 206: 'Partial Content', 300: 'Multiple Choices', 301: 'Moved Permanently', 302: 'Found',
    303: 'See Other', 304: 'Not Modified', 307: 'Temporary Redirect', 308: 'Permanent Redirect', 400: 'Bad Request',
    401: 'Unauthorized', 402: 'Payment Required', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed',
    406: 'Not Acceptable', 408: 'Request Timeout', 409: 'Conflict', 410: 'Gone', 413: 'Request Entity Too Large',
    415: 'Unsupported Media Type', 418: "I'm a Teapot", 422: 'Unprocessable Entity', 423: 'Locked',
    425: 'Too Early', 428: 'Precondition Required', 429: 'Too Many Requests', 451: 'Unavailable For Legal Reasons',
    500: 'Internal Server Error', 501: 'Not Implemented', 502: 'Bad Gateway', 503: 'Service Unavailable',
    504: 'Gateway Timeout',
}

def quote(value):
    if isinstance(value, bool):
        value = str(value)
    parts = []
    for char in str(value):
        if char.isascii() and char.isalnum() or char in '_.-~':
            parts.append(char)
        elif char == ' ':
            parts.append('+')
        else:
            parts.extend(f'%{byte:02X}' for byte in char.encode('utf-8'))
    return ''.join(parts)

def unquote(text):
    data = bytearray()
    at = 0
    while at < len(text):
        char = text[at]
        if char == '%':
            data.append(int(text[at + 1:at + 3], 16))
            at += 2
        else:
            data.extend(b' ' if char == '+' else char.encode('utf-8'))
        at += 1
    return bytes(data).decode('utf-8', 'replace')

def pairs(params):
    items = params.items() if hasattr(params, 'items') else params
    for key, value in items:
        if isinstance(value, (list, tuple)):
            for one in value:
                yield key, one
        else:
            yield key, value

def encode(params):
    if isinstance(params, (str, bytes)):
        return params if isinstance(params, str) else params.decode()
    return '&'.join(f'{quote(key)}={quote(value)}' for key, value in pairs(params))

def with_params(url, params):
    query = encode(params) if params else ''
    if not query:
        return url
    url, mark, fragment = url.partition('#')
    return url + ('&' if '?' in url else '?') + query + mark + fragment

def split(url):
    scheme, mark, rest = url.partition('://')
    if not mark:
        return '', '', None, url
    place = rest
    for char in '/?#':
        place = place.split(char)[0]
    path = rest[len(place):].split('#')[0]
    if not path.startswith('/'):
        path = '/' + path
    host, mark, port = place.split('@')[-1].partition(':')
    port = int(port) if port.isdigit() else {'http': 80, 'https': 443}.get(scheme)
    return scheme, host, port, path

class Reply:
    def __init__(self, method, url):
        self.seconds, self.status, text, kind = reply(url)
        self.error = None if self.status else text
        if method == 'HEAD' and not self.error:
            self.body = b''
        else:
            self.body = text.encode('utf-8')
        self.headers = {'Content-Type': kind, 'Content-Length': str(len(text.encode('utf-8')))}
        self.reason = REASONS.get(self.status, '')

class Headers:
    _show = '{}'
    _lower = False

    def __init__(self, headers=None):
        self._items = {}
        self.update(headers or {})

    def update(self, headers):
        for key, value in headers.items() if hasattr(headers, 'items') else headers:
            self[key] = value

    def __getitem__(self, key):
        return self._items[key.lower()][1]

    def __setitem__(self, key, value):
        self._items[key.lower()] = (key.lower() if self._lower else key, value)

    def __delitem__(self, key):
        del self._items[key.lower()]

    def __contains__(self, key):
        return key.lower() in self._items

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self.keys())

    def keys(self):
        return [key for key, value in self._items.values()]

    def values(self):
        return [value for key, value in self._items.values()]

    def items(self):
        return list(self._items.values())

    def get(self, key, default=None):
        return self[key] if key in self else default

    def pop(self, key, default=None):
        value = self.get(key, default)
        self._items.pop(key.lower(), None)
        return value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def copy(self):
        return type(self)(self)

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items())

    def __repr__(self):
        return self._show.format('{' + ', '.join(f'{key!r}: {value!r}' for key, value in self.items()) + '}')
