# requests: whoever asks keeps the thread until the reply is there.
import json as _json
from _http import Headers as _Headers, Reply as _Reply, encode as _encode, split as _split, with_params as _with_params
from _world import hold as _hold

__version__ = '2.34.2'

from requests.exceptions import (
    ConnectionError, ConnectTimeout, HTTPError, InvalidSchema, InvalidURL, JSONDecodeError, MissingSchema, ReadTimeout,
    RequestException, Timeout, TooManyRedirects, URLRequired,
)
import requests.exceptions as exceptions

class _Codes:
    ok = okay = 200
    created = 201
    accepted = 202
    no_content = 204
    moved_permanently = moved = 301
    found = 302
    not_modified = 304
    bad_request = bad = 400
    unauthorized = 401
    forbidden = 403
    not_found = 404
    method_not_allowed = not_allowed = 405
    conflict = 409
    gone = 410
    im_a_teapot = teapot = 418
    too_many_requests = too_many = 429
    internal_server_error = server_error = 500
    bad_gateway = 502
    service_unavailable = unavailable = 503
    gateway_timeout = 504

    def __getitem__(self, name):
        return getattr(self, name)

codes = _Codes()

class _Elapsed:
    def __init__(self, seconds):
        self._seconds = seconds
        self.days = 0
        self.seconds = int(seconds)
        self.microseconds = round((seconds - int(seconds)) * 1000000)

    def total_seconds(self):
        return self._seconds

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        text = f'{minutes // 60}:{minutes % 60:02}:{seconds:02}'
        return text + (f'.{self.microseconds:06}' if self.microseconds else '')

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in (('seconds', self.seconds), ('microseconds', self.microseconds)) if value]
        return f'datetime.timedelta({", ".join(parts) or 0})'

class CaseInsensitiveDict(_Headers):
    pass

class PreparedRequest:
    def __init__(self, method, url, headers, body):
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body

    @property
    def path_url(self):
        return _split(self.url)[3]

    def __repr__(self):
        return f'<PreparedRequest [{self.method}]>'

class Response:
    def __init__(self):
        self._content = b''
        self.status_code = None
        self.headers = CaseInsensitiveDict()
        self.url = None
        self.encoding = None
        self.history = []
        self.reason = None
        self.cookies = {}
        self.elapsed = _Elapsed(0)
        self.request = None

    def __repr__(self):
        return f'<Response [{self.status_code}]>'

    def __bool__(self):
        return self.ok

    def __iter__(self):
        return self.iter_content(128)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    @property
    def ok(self):
        return not 400 <= self.status_code < 600

    @property
    def is_redirect(self):
        return False

    @property
    def content(self):
        return self._content

    @property
    def text(self):
        return self._content.decode(self.encoding or 'utf-8', 'replace')

    @property
    def apparent_encoding(self):
        return 'ascii' if self._content.isascii() else 'utf-8'

    @property
    def links(self):
        return {}

    def json(self, **options):
        try:
            return _json.loads(self._content.decode('utf-8'), **options)
        except _json.JSONDecodeError as error:
            raise JSONDecodeError(error.msg, error.doc, error.pos)

    def iter_content(self, chunk_size=1, decode_unicode=False):
        content = self.text if decode_unicode else self._content
        size = chunk_size or len(content) or 1
        for start in range(0, len(content), size):
            yield content[start:start + size]

    def iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None):
        content = self.text if decode_unicode else self._content
        yield from content.split(delimiter) if delimiter else content.splitlines()

    def raise_for_status(self):
        if 400 <= self.status_code < 500:
            kind = 'Client'
        elif 500 <= self.status_code < 600:
            kind = 'Server'
        else:
            return
        raise HTTPError(f'{self.status_code} {kind} Error: {self.reason} for url: {self.url}', response=self)

    def close(self):
        pass

class Session:
    def __init__(self):
        self.headers = CaseInsensitiveDict({
            'User-Agent': f'python-requests/{__version__}', 'Accept-Encoding': 'gzip, deflate', 'Accept': '*/*',
            'Connection': 'keep-alive'})
        self.params = {}
        self.auth = None
        self.cookies = {}
        self.verify = True
        self.hooks = {'response': []}
        self.adapters = {}

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def close(self):
        pass

    def mount(self, prefix, adapter):
        self.adapters[prefix] = adapter

    def get_adapter(self, url):
        found = [prefix for prefix in self.adapters if url.lower().startswith(prefix.lower())]
        return self.adapters[max(found, key=len)] if found else None

    def get(self, url, **options):
        return self.request('GET', url, **options)

    def options(self, url, **options):
        return self.request('OPTIONS', url, **options)

    def head(self, url, **options):
        return self.request('HEAD', url, **options)

    def post(self, url, data=None, json=None, **options):
        return self.request('POST', url, data=data, json=json, **options)

    def put(self, url, data=None, **options):
        return self.request('PUT', url, data=data, **options)

    def patch(self, url, data=None, **options):
        return self.request('PATCH', url, data=data, **options)

    def delete(self, url, **options):
        return self.request('DELETE', url, **options)

    def _prepare(self, method, url, params, data, json, headers):
        scheme, host, port, path = _split(url)
        if not scheme:
            raise MissingSchema(f'Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?')
        if scheme not in ('http', 'https'):
            raise InvalidSchema(f'No connection adapters were found for {url!r}')
        if not host:
            raise InvalidURL(f'Invalid URL {url!r}: No host supplied')
        sent = self.headers.copy()
        for key, value in (headers or {}).items():
            if value is None:
                sent.pop(key)
            else:
                sent[key] = value
        body, kind = data, None
        if json is not None and not data:
            body = _json.dumps(json).encode('utf-8')
            kind = 'application/json'
        elif data and not isinstance(data, (str, bytes)):
            body = _encode(data)
            kind = 'application/x-www-form-urlencoded'
        if body is not None:
            sent['Content-Length'] = str(len(body))
        if kind is not None:
            sent.setdefault('Content-Type', kind)
        url = _with_params(_with_params(url, self.params), params)
        if _split(url)[3] == '/' and url.count('/') == 2:
            url += '/'
        return PreparedRequest(method, url, sent, body)

    def request(self, method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None,
                timeout=None, allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None,
                json=None):
        prepared = self._prepare(method.upper(), str(url), params, data, json, headers)
        auth = auth or self.auth
        if callable(auth):
            auth(prepared)
        adapter = self.get_adapter(prepared.url)
        options = {'stream': bool(stream), 'timeout': timeout, 'verify': True if verify is None else verify, 'cert': cert, 'proxies': proxies or {}}
        response = _send(prepared, timeout) if adapter is None else adapter.send(prepared, **options)
        called = {**self.hooks, **(hooks or {})}.get('response', ())
        for hook in (called,) if callable(called) else called:
            other = hook(response, **options)
            response = response if other is None else other
        return response

def _pool(prepared):
    scheme, host, port, path = _split(prepared.url)
    return f"{scheme.upper()}ConnectionPool(host='{host}', port={port})"

def _attempt(prepared, timeout):
    # The reply, what it took, and which of urllib3's errors it is, in which words.
    reply = _Reply(prepared.method, prepared.url)
    patience = timeout[1] if isinstance(timeout, tuple) else timeout
    if patience is not None and patience <= reply.seconds:
        _hold(patience)
        return reply, patience, 'ReadTimeoutError', f'Read timed out. (read timeout={patience})'
    _hold(reply.seconds)
    if reply.error is not None:
        return reply, reply.seconds, 'NewConnectionError', f'Failed to establish a new connection: {reply.error}'
    return reply, reply.seconds, None, None

def _send(prepared, timeout):
    reply, seconds, kind, words = _attempt(prepared, timeout)
    pool = _pool(prepared)
    if kind == 'ReadTimeoutError':
        raise ReadTimeout(f'{pool}: {words}', request=prepared)
    if kind is not None:
        connection = pool.replace('ConnectionPool', 'Connection')
        raise ConnectionError(
            f'{pool}: Max retries exceeded with url: {prepared.path_url} (Caused by {kind}("{connection}: {words}"))', request=prepared)
    return _respond(prepared, reply, seconds)

def _respond(prepared, reply, seconds):
    response = Response()
    response._content = reply.body
    response.status_code = reply.status
    response.reason = reply.reason
    response.headers = CaseInsensitiveDict(reply.headers)
    response.url = prepared.url
    response.encoding = 'utf-8'
    response.elapsed = _Elapsed(seconds)
    response.request = prepared
    return response

def session():
    return Session()

def request(method, url, **options):
    return Session().request(method, url, **options)

def get(url, params=None, **options):
    return request('GET', url, params=params, **options)

def options(url, **options):
    return request('OPTIONS', url, **options)

def head(url, **options):
    return request('HEAD', url, **options)

def post(url, data=None, json=None, **options):
    return request('POST', url, data=data, json=json, **options)

def put(url, data=None, **options):
    return request('PUT', url, data=data, **options)

def patch(url, data=None, **options):
    return request('PATCH', url, data=data, **options)

def delete(url, **options):
    return request('DELETE', url, **options)

Response.__module__ = PreparedRequest.__module__ = 'requests.models'
Session.__module__ = 'requests.sessions'
