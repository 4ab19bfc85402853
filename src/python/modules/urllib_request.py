# urllib.request: whoever asks keeps the thread until the reply is there.
from _http import Headers, Reply, split
from _world import hold
from urllib.error import HTTPError, URLError

Headers.__module__ = 'http.client'

class Request:
    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.type, self.host, port, self.selector = split(url)
        if not self.type:
            raise ValueError(f'unknown url type: {url!r}')
        self.data = data
        self.headers = {key.capitalize(): value for key, value in headers.items()}
        self.method = method

    def add_header(self, key, value):
        self.headers[key.capitalize()] = value

    def get_header(self, name, default=None):
        return self.headers.get(name, default)

    def has_header(self, name):
        return name in self.headers

    def get_method(self):
        return self.method or ('GET' if self.data is None else 'POST')

    def get_full_url(self):
        return self.full_url

class HTTPResponse:
    def __init__(self, url, reply):
        self.url = url
        self.status = self.code = reply.status
        self.reason = self.msg = reply.reason
        self.headers = Headers(reply.headers)
        self.version = 11
        self.closed = False
        self._body = reply.body
        self._at = 0

    def read(self, size=None):
        end = len(self._body) if size is None or size < 0 else self._at + size
        part = self._body[self._at:end]
        self._at += len(part)
        return part

    def readline(self):
        end = self._body.find(b'\n', self._at)
        return self.read(None if end < 0 else end + 1 - self._at)

    def readlines(self):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def getcode(self):
        return self.status

    def geturl(self):
        return self.url

    def info(self):
        return self.headers

    def getheader(self, name, default=None):
        return self.headers.get(name, default)

    def getheaders(self):
        return self.headers.items()

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

HTTPResponse.__module__ = 'http.client'

def urlopen(url, data=None, timeout=None, *, cafile=None, capath=None, cadefault=False, context=None):
    request = url if isinstance(url, Request) else Request(url, data)
    if request.type not in ('http', 'https'):
        raise URLError(f'unknown url type: {request.type}')
    if not request.host:
        raise URLError('no host given')
    reply = Reply(request.get_method(), request.full_url)
    if timeout is not None and timeout <= reply.seconds:
        hold(timeout)
        raise TimeoutError('timed out')
    hold(reply.seconds)
    if reply.error is not None:
        raise URLError(OSError(reply.error))
    response = HTTPResponse(request.full_url, reply)
    if not 200 <= reply.status < 300:
        raise HTTPError(request.full_url, reply.status, reply.reason, response.headers, response)
    return response

def urlretrieve(url, filename=None, reporthook=None, data=None):
    with urlopen(url, data) as response, open(filename, 'wb') as file:
        file.write(response.read())
    return filename, response.headers
