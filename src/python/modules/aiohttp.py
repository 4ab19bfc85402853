# aiohttp's client: a session asks the world, and gives the loop back until the reply is there.
import asyncio
import json as _json
from _http import Headers, Reply, split, unquote, with_params
from _world import wait

__version__ = '3.14.5'

from aiohttp.client_exceptions import (
    ClientConnectionError, ClientConnectionResetError, ClientConnectorDNSError, ClientConnectorError,
    ClientConnectorSSLError, ClientError, ClientOSError, ClientPayloadError, ClientResponseError,
    ClientSSLError, ConnectionTimeoutError, ContentTypeError, InvalidURL, InvalidUrlClientError,
    NonHttpUrlClientError, ServerConnectionError, ServerDisconnectedError, ServerTimeoutError,
    SocketTimeoutError, TooManyRedirects, WSServerHandshakeError,
)
import aiohttp.client_exceptions as client_exceptions

class _Query(dict):
    def __repr__(self):
        return f'<MultiDictProxy({", ".join(f"{key!r}: {value!r}" for key, value in self.items())})>'

class URL:
    def __init__(self, text):
        self._text = str(text)
        self.scheme, self.host, self.port, path = split(self._text)
        self.raw_path, _, self.query_string = path.partition('?')
        if '://' in self._text and self._text.count('/') == 2:
            self._text += '/'
        self.path = self.raw_path

    @property
    def query(self):
        return _Query({
            unquote(key): unquote(value)
            for key, _, value in (part.partition('=') for part in self.query_string.split('&') if part)
        })

    @property
    def name(self):
        return self.path.rsplit('/', 1)[-1]

    def human_repr(self):
        return self._text

    def __truediv__(self, part):
        return URL(f'{self._text.rstrip("/")}/{part}')

    def __eq__(self, other):
        return isinstance(other, URL) and self._text == other._text

    def __hash__(self):
        return hash(self._text)

    def __str__(self):
        return self._text

    def __repr__(self):
        return f'URL({self._text!r})'

URL.__module__ = 'yarl'

class _Proxy(Headers):
    _show = '<CIMultiDictProxy({})>'

    def getall(self, key, default=None):
        return [self[key]] if key in self else default

    def __repr__(self):
        return self._show.format(', '.join(f'{key!r}: {value!r}' for key, value in self.items()))

class _MultiDict(_Proxy):
    _show = '<CIMultiDict({})>'

class RequestInfo:
    def __init__(self, url, method, headers, real_url):
        self.url = url
        self.method = method
        self.headers = headers
        self.real_url = real_url

    def __repr__(self):
        return (f'RequestInfo(url={self.url!r}, method={self.method!r}, headers={self.headers!r}, '
                f'real_url={self.real_url!r})')

class ClientTimeout:
    def __init__(self, total=None, connect=None, sock_read=None, sock_connect=None, ceil_threshold=5):
        self.total = total
        self.connect = connect
        self.sock_read = sock_read
        self.sock_connect = sock_connect
        self.ceil_threshold = ceil_threshold

    def __eq__(self, other):
        return isinstance(other, ClientTimeout) and repr(self) == repr(other)

    def __repr__(self):
        return (f'ClientTimeout(total={self.total!r}, connect={self.connect!r}, sock_read={self.sock_read!r}, '
                f'sock_connect={self.sock_connect!r}, ceil_threshold={self.ceil_threshold!r})')

class BasicAuth:
    def __init__(self, login, password='', encoding='latin1'):
        self.login = login
        self.password = password
        self.encoding = encoding

    def __repr__(self):
        return f'BasicAuth(login={self.login!r}, password={self.password!r}, encoding={self.encoding!r})'

class CookieJar:
    def __init__(self, **options):
        pass

class _Key:
    def __init__(self, host, port, is_ssl):
        self.host = host
        self.port = port
        self.is_ssl = is_ssl
        self.ssl = True

    def __repr__(self):
        return (f'ConnectionKey(host={self.host!r}, port={self.port!r}, is_ssl={self.is_ssl!r}, ssl=True, proxy=None, '
                'proxy_auth=None, proxy_headers_hash=None, server_hostname=None)')

class BaseConnector:
    # A connection is taken from the request to the reply; who comes when none is free stands in line.
    def __init__(self, *, limit=100, limit_per_host=0, **options):
        asyncio.get_running_loop()
        self._limit = limit
        self._limit_per_host = limit_per_host
        self._used = {}
        self._waiters = []
        self._closed = False

    @property
    def limit(self):
        return self._limit

    @property
    def limit_per_host(self):
        return self._limit_per_host

    @property
    def closed(self):
        return self._closed

    def _is_free(self, key):
        if self._limit and sum(self._used.values()) >= self._limit:
            return False
        return not self._limit_per_host or self._used.get(key, 0) < self._limit_per_host

    async def _acquire(self, key):
        if not self._is_free(key) or any(waiting == key for waiting, _ in self._waiters):
            waiter = asyncio.get_running_loop().create_future()
            entry = (key, waiter)
            self._waiters.append(entry)
            try:
                await waiter
            except asyncio.CancelledError:
                if waiter.done() and not waiter.cancelled():
                    self._used[key] -= 1
                    self._wake()
                elif entry in self._waiters:
                    self._waiters.remove(entry)
                raise
        else:
            self._used[key] = self._used.get(key, 0) + 1

    def _release(self, key):
        self._used[key] -= 1
        self._wake()

    def _wake(self):
        for entry in self._waiters:
            key, waiter = entry
            if not waiter.done() and self._is_free(key):
                self._waiters.remove(entry)
                self._used[key] = self._used.get(key, 0) + 1
                waiter.set_result(None)
                break

    async def close(self):
        self._closed = True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        await self.close()

class TCPConnector(BaseConnector):
    pass

class _Content:
    def __init__(self, body):
        self._body = body
        self._at = 0

    def at_eof(self):
        return self._at >= len(self._body)

    async def read(self, n=-1):
        end = len(self._body) if n < 0 else self._at + n
        part = self._body[self._at:end]
        self._at += len(part)
        return part

    async def readany(self):
        return await self.read()

    async def readexactly(self, n):
        return await self.read(n)

    async def readline(self):
        end = self._body.find(b'\n', self._at)
        return await self.read(-1 if end < 0 else end + 1 - self._at)

    async def iter_chunked(self, n):
        while not self.at_eof():
            yield await self.read(n)

    async def iter_any(self):
        while not self.at_eof():
            yield await self.read()

    async def iter_chunks(self):
        while not self.at_eof():
            yield await self.read(), True

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.at_eof():
            raise StopAsyncIteration
        return await self.readline()

class ClientResponse:
    def __init__(self, method, url, reply, request_info):
        self.method = method
        self.url = self.real_url = url
        self.status = reply.status
        self.reason = reply.reason
        self.headers = _Proxy(reply.headers)
        self.request_info = request_info
        self.history = ()
        self.cookies = {}
        self.version = (1, 1)
        self._body = reply.body
        self.content = _Content(reply.body)
        self.closed = False
        self.host = url.host

    @property
    def ok(self):
        return self.status < 400

    @property
    def content_type(self):
        return self.headers.get('Content-Type', 'application/octet-stream').split(';')[0]

    @property
    def content_length(self):
        return int(self.headers['Content-Length'])

    @property
    def charset(self):
        return 'utf-8' if 'charset=' in self.headers.get('Content-Type', '') else None

    def get_encoding(self):
        return 'utf-8'

    async def read(self):
        self.closed = True
        return self._body

    async def text(self, encoding=None, errors='strict'):
        self.closed = True
        return self._body.decode(encoding or 'utf-8', errors)

    async def json(self, *, encoding=None, loads=_json.loads, content_type='application/json'):
        self.closed = True
        if content_type and not self._is_expected(content_type):
            raise ContentTypeError(
                self.request_info, self.history, status=self.status, headers=self.headers,
                message=f'Attempt to decode JSON with unexpected mimetype: {self.headers.get("Content-Type", "").lower()}')
        body = self._body.strip()
        if not body:
            return None
        return loads(body.decode(encoding or 'utf-8'))

    def _is_expected(self, expected):
        actual = self.content_type
        if expected == 'application/json':
            return actual == expected or actual.startswith('application/') and actual.endswith('+json')
        return expected in self.headers.get('Content-Type', '')

    def raise_for_status(self):
        if not self.ok:
            self.closed = True
            raise ClientResponseError(
                self.request_info, self.history, status=self.status, message=self.reason, headers=self.headers)

    def release(self):
        self.closed = True

    def close(self):
        self.closed = True

    async def wait_for_close(self):
        self.closed = True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        self.release()

    def __repr__(self):
        return f'<ClientResponse({self.url}) [{self.status} {self.reason}]>\n{self.headers!r}\n'

class _RequestContextManager:
    def __init__(self, coro, session=None):
        self._coro = coro
        self._session = session

    def __await__(self):
        return self._coro.__await__()

    def send(self, value):
        return self._coro.send(value)

    def throw(self, *error):
        return self._coro.throw(*error)

    def close(self):
        return self._coro.close()

    async def __aenter__(self):
        self._resp = await self._coro
        return self._resp

    async def __aexit__(self, *error):
        self._resp.release()
        if self._session is not None:
            await self._session.close()

class ClientSession:
    def __init__(self, base_url=None, *, connector=None, cookies=None, headers=None, auth=None, timeout=None,
                 raise_for_status=False, json_serialize=_json.dumps, connector_owner=True, **options):
        asyncio.get_running_loop()
        self._base_url = URL(base_url) if base_url else None
        if base_url and not self._base_url.path.endswith('/'):
            raise ValueError("base_url must have a trailing '/'")
        self._connector = connector or TCPConnector()
        self._owner = connector_owner
        self._headers = _MultiDict(headers)
        self._timeout = ClientTimeout(total=300, sock_connect=30) if timeout is None else timeout
        if isinstance(self._timeout, (int, float)):
            raise ValueError(f'timeout parameter cannot be of {type(timeout)} type, please use \'timeout=ClientTimeout(...)\'')
        self._raise = raise_for_status
        self._closed = False
        self.cookie_jar = CookieJar()

    @property
    def closed(self):
        return self._closed

    @property
    def connector(self):
        return self._connector

    @property
    def headers(self):
        return self._headers

    @property
    def timeout(self):
        return self._timeout

    def __enter__(self):
        raise TypeError('Use async with instead')

    def __exit__(self, *error):
        pass

    async def __aenter__(self):
        return self

    async def __aexit__(self, *error):
        await self.close()

    async def close(self):
        if not self._closed:
            self._closed = True
            if self._owner:
                await self._connector.close()

    def request(self, method, url, **options):
        return _RequestContextManager(self._request(method, url, **options))

    def get(self, url, *, allow_redirects=True, **options):
        return _RequestContextManager(self._request('GET', url, **options))

    def options(self, url, *, allow_redirects=True, **options):
        return _RequestContextManager(self._request('OPTIONS', url, **options))

    def head(self, url, *, allow_redirects=False, **options):
        return _RequestContextManager(self._request('HEAD', url, **options))

    def post(self, url, *, data=None, **options):
        return _RequestContextManager(self._request('POST', url, data=data, **options))

    def put(self, url, *, data=None, **options):
        return _RequestContextManager(self._request('PUT', url, data=data, **options))

    def patch(self, url, *, data=None, **options):
        return _RequestContextManager(self._request('PATCH', url, data=data, **options))

    def delete(self, url, **options):
        return _RequestContextManager(self._request('DELETE', url, **options))

    def _address(self, url, params):
        text = str(url)
        if self._base_url is not None and '://' not in text:
            text = str(self._base_url).rstrip('/') + '/' + text.lstrip('/')
        scheme, host, port, path = split(text)
        if not scheme or not host:
            raise InvalidUrlClientError(text)
        if scheme not in ('http', 'https', 'ws', 'wss'):
            raise NonHttpUrlClientError(URL(text))
        return with_params(text, params)

    async def _request(self, method, url, *, params=None, data=None, json=None, headers=None, timeout=None,
                       raise_for_status=None, auth=None, cookies=None, allow_redirects=True, max_redirects=10,
                       ssl=True, proxy=None, **options):
        if self._closed:
            raise RuntimeError('Session is closed')
        if data is not None and json is not None:
            raise ValueError('data and json parameters can not be used at the same time')
        method = method.upper()
        text = self._address(url, params)
        if timeout is None:
            timeout = self._timeout
        elif isinstance(timeout, (int, float)):
            timeout = ClientTimeout(total=timeout)
        address = URL(text)
        sent = _MultiDict({'Host': address.host})
        sent.update(self._headers)
        sent.update(headers or {})
        for key, value in (('Accept', '*/*'), ('Accept-Encoding', 'gzip, deflate'),
                           ('User-Agent', f'Python/3.11 aiohttp/{__version__}')):
            sent.setdefault(key, value)
        info = RequestInfo(address, method, _Proxy(sent), address)
        key = (address.scheme, address.host, address.port)
        loop = asyncio.get_running_loop()
        start = loop.time()
        connector = self._connector
        if timeout.total and not connector._is_free(key):
            async with asyncio.timeout(timeout.total):
                await connector._acquire(key)
        else:
            await connector._acquire(key)
        try:
            reply = Reply(method, text)
            limit, error = reply.seconds, None
            if timeout.total and timeout.total - (loop.time() - start) <= limit:
                limit, error = timeout.total - (loop.time() - start), TimeoutError()
            if timeout.sock_read and timeout.sock_read <= limit:
                limit, error = timeout.sock_read, SocketTimeoutError('Timeout on reading data from socket')
            await wait(limit)
            if error is not None:
                raise error
        finally:
            connector._release(key)
        if reply.error is not None:
            key = _Key(address.host, address.port, address.scheme == 'https')
            raise ClientConnectorError(key, OSError(reply.error))
        response = ClientResponse(method, address, reply, info)
        check = self._raise if raise_for_status is None else raise_for_status
        if callable(check):
            await check(response)
        elif check:
            response.raise_for_status()
        return response

def request(method, url, *, connector=None, **options):
    session = ClientSession(connector=connector)
    return _RequestContextManager(session._request(method, url, **options), session)

ClientSession.__module__ = ClientResponse.__module__ = ClientTimeout.__module__ = 'aiohttp.client'
TCPConnector.__module__ = BaseConnector.__module__ = 'aiohttp.connector'
