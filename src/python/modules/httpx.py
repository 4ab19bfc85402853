# httpx: one Response for two clients, Client keeps the thread and AsyncClient gives the loop back.
import asyncio as _asyncio
import json as _json
from _http import Headers as _Headers, Reply as _Reply, encode as _encode, split as _split, unquote as _unquote
from _http import with_params as _with_params
from _world import hold as _hold, log as _log, wait as _wait

__version__ = '0.28.1'

class HTTPError(Exception):
    def __init__(self, message):
        super().__init__(message)
        self._request = None

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError('The .request property has not been set.')
        return self._request

class RequestError(HTTPError):
    def __init__(self, message, *, request=None):
        super().__init__(message)
        self._request = request

class TransportError(RequestError):
    pass

class TimeoutException(TransportError):
    pass

class ConnectTimeout(TimeoutException):
    pass

class ReadTimeout(TimeoutException):
    pass

class WriteTimeout(TimeoutException):
    pass

class PoolTimeout(TimeoutException):
    pass

class NetworkError(TransportError):
    pass

class ConnectError(NetworkError):
    pass

class ReadError(NetworkError):
    pass

class WriteError(NetworkError):
    pass

class CloseError(NetworkError):
    pass

class ProtocolError(TransportError):
    pass

class LocalProtocolError(ProtocolError):
    pass

class RemoteProtocolError(ProtocolError):
    pass

class ProxyError(TransportError):
    pass

class UnsupportedProtocol(TransportError):
    pass

class DecodingError(RequestError):
    pass

class TooManyRedirects(RequestError):
    pass

class HTTPStatusError(HTTPError):
    def __init__(self, message, *, request, response):
        super().__init__(message)
        self._request = request
        self.response = response

class InvalidURL(Exception):
    pass

class StreamError(RuntimeError):
    pass

class StreamConsumed(StreamError):
    def __init__(self):
        super().__init__(
            'Attempted to read or stream some content, but the content has already been streamed. For requests, this '
            'could be due to passing a generator as request content, and then receiving a redirect response or a '
            'secondary request as part of an authentication flow.For responses, this could be due to attempting to '
            'stream the response content more than once.')

class ResponseNotRead(StreamError):
    def __init__(self):
        super().__init__('Attempted to access streaming response content, without having called `read()`.')

class Headers(_Headers):
    _show = 'Headers({})'
    _lower = True

class QueryParams(dict):
    pass

class URL:
    def __init__(self, url=''):
        self._text = str(url)
        self.scheme, self.host, self.port, path = _split(self._text)
        if self.port in (80, 443) and ':' not in self._text.partition('://')[2].split('/')[0]:
            self.port = None
        self.path, _, query = path.partition('?')
        self.query = query.encode()
        self.raw_path = path.encode()

    @property
    def params(self):
        parts = (part.partition('=') for part in self.query.decode().split('&') if part)
        return QueryParams({_unquote(key): _unquote(value) for key, _, value in parts})

    def join(self, url):
        return URL(url if '://' in str(url) else self._text.rstrip('/') + '/' + str(url).lstrip('/'))

    def __eq__(self, other):
        return self._text == str(other)

    def __hash__(self):
        return hash(self._text)

    def __str__(self):
        return self._text

    def __repr__(self):
        return f'URL({self._text!r})'

class Timeout:
    def __init__(self, timeout=..., *, connect=..., read=..., write=..., pool=...):
        if isinstance(timeout, Timeout):
            self.connect, self.read, self.write, self.pool = timeout.connect, timeout.read, timeout.write, timeout.pool
            return
        if isinstance(timeout, tuple):
            connect, read, write, pool = (timeout + (None, None))[:4]
            timeout = None
        if timeout is ... and ... in (connect, read, write, pool):
            raise ValueError('httpx.Timeout must either include a default, or set all four parameters explicitly.')
        self.connect = timeout if connect is ... else connect
        self.read = timeout if read is ... else read
        self.write = timeout if write is ... else write
        self.pool = timeout if pool is ... else pool

    def __eq__(self, other):
        return isinstance(other, Timeout) and repr(self) == repr(other)

    def __repr__(self):
        if self.connect == self.read == self.write == self.pool:
            return f'Timeout(timeout={self.connect})'
        return f'Timeout(connect={self.connect}, read={self.read}, write={self.write}, pool={self.pool})'

class Limits:
    def __init__(self, *, max_connections=None, max_keepalive_connections=None, keepalive_expiry=5.0):
        self.max_connections = max_connections
        self.max_keepalive_connections = max_keepalive_connections
        self.keepalive_expiry = keepalive_expiry

    def __repr__(self):
        return (f'Limits(max_connections={self.max_connections}, '
                f'max_keepalive_connections={self.max_keepalive_connections}, keepalive_expiry={self.keepalive_expiry})')

class BasicAuth:
    def __init__(self, username, password):
        pass

class _Codes:
    def __init__(self):
        from _http import REASONS
        for code, reason in REASONS.items():
            setattr(self, reason.upper().replace(' ', '_').replace('-', '_').replace("'", ''), code)

codes = _Codes()

class Request:
    def __init__(self, method, url, *, params=None, headers=None, cookies=None, content=None, data=None, files=None,
                 json=None, stream=None, extensions=None):
        self.method = method.upper()
        self.url = URL(_with_params(str(url), params))
        self.headers = Headers(headers)
        body = content if content is not None else b''
        if json is not None:
            body = _json.dumps(json, separators=(',', ':'), ensure_ascii=False)
            self.headers['Content-Type'] = 'application/json'
        elif data is not None:
            body = _encode(data)
            self.headers['Content-Type'] = 'application/x-www-form-urlencoded'
        self.content = body.encode() if isinstance(body, str) else body
        if self.content:
            self.headers['Content-Length'] = str(len(self.content))

    def read(self):
        return self.content

    def __repr__(self):
        return f'<Request({self.method!r}, {str(self.url)!r})>'

class _Elapsed:
    def __init__(self, seconds):
        self._seconds = seconds

    def total_seconds(self):
        return self._seconds

    def __str__(self):
        whole = int(self._seconds)
        micros = round((self._seconds - whole) * 1000000)
        return f'{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}' + (f'.{micros:06}' if micros else '')

class Response:
    def __init__(self, status_code, *, headers=None, content=None, text=None, html=None, json=None, stream=None,
                 request=None, extensions=None, history=None):
        self.status_code = status_code
        self.headers = Headers(headers)
        if json is not None:
            content = _json.dumps(json, separators=(',', ':'), ensure_ascii=False)
            self.headers.setdefault('Content-Type', 'application/json')
        elif text is not None or html is not None:
            content = html if text is None else text
            self.headers.setdefault('Content-Type', f'text/{"plain" if html is None else "html"}; charset=utf-8')
        content = b'' if content is None else content
        self._content = content.encode() if isinstance(content, str) else content
        self.headers.setdefault('Content-Length', str(len(self._content)))
        self._request = request
        self._is_read = True
        self.is_stream_consumed = True
        self.is_closed = True
        self.history = history or []
        self.cookies = {}
        self.encoding = 'utf-8'
        self.http_version = 'HTTP/1.1'
        self._elapsed = 0

    @property
    def request(self):
        if self._request is None:
            raise RuntimeError('The request instance has not been set on this response.')
        return self._request

    @property
    def elapsed(self):
        if not self.is_closed:
            raise RuntimeError("'.elapsed' may only be accessed after the response has been read or closed.")
        return _Elapsed(self._elapsed)

    @property
    def url(self):
        return self.request.url

    @property
    def reason_phrase(self):
        from _http import REASONS
        return REASONS.get(self.status_code, '')

    @property
    def content(self):
        if not self._is_read:
            raise ResponseNotRead()
        return self._content

    @property
    def text(self):
        return self.content.decode(self.encoding or 'utf-8', 'replace')

    @property
    def num_bytes_downloaded(self):
        return len(self._content)

    @property
    def charset_encoding(self):
        return 'utf-8' if 'charset=' in self.headers.get('Content-Type', '') else None

    is_informational = property(lambda self: 100 <= self.status_code <= 199)
    is_success = property(lambda self: 200 <= self.status_code <= 299)
    is_redirect = property(lambda self: 300 <= self.status_code <= 399)
    is_client_error = property(lambda self: 400 <= self.status_code <= 499)
    is_server_error = property(lambda self: 500 <= self.status_code <= 599)
    is_error = property(lambda self: 400 <= self.status_code <= 599)
    has_redirect_location = property(lambda self: False)

    def json(self, **options):
        return _json.loads(self.content, **options)

    def raise_for_status(self):
        request = self.request
        if self.is_success:
            return self
        kinds = {1: 'Informational response', 3: 'Redirect response', 4: 'Client error', 5: 'Server error'}
        kind = kinds.get(self.status_code // 100, 'Invalid status code')
        raise HTTPStatusError(
            f"{kind} '{self.status_code} {self.reason_phrase}' for url '{self.url}'\nFor more information check: "
            f'https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/{self.status_code}',
            request=request, response=self)

    def _consume(self):
        if not self._is_read and self.is_stream_consumed:
            raise StreamConsumed()
        self.is_stream_consumed = True
        return self._content

    def read(self):
        if not self._is_read:
            self._consume()
            self._is_read = True
        return self._content

    async def aread(self):
        return self.read()

    def iter_bytes(self, chunk_size=None):
        content = self._consume()
        size = chunk_size or len(content) or 1
        for start in range(0, len(content), size):
            yield content[start:start + size]

    def iter_raw(self, chunk_size=None):
        yield from self.iter_bytes(chunk_size)

    def iter_text(self, chunk_size=None):
        content = self._consume().decode()
        size = chunk_size or len(content) or 1
        for start in range(0, len(content), size):
            yield content[start:start + size]

    def iter_lines(self):
        yield from self._consume().decode().splitlines()

    async def aiter_bytes(self, chunk_size=None):
        for part in self.iter_bytes(chunk_size):
            yield part

    async def aiter_raw(self, chunk_size=None):
        for part in self.iter_bytes(chunk_size):
            yield part

    async def aiter_text(self, chunk_size=None):
        for part in self.iter_text(chunk_size):
            yield part

    async def aiter_lines(self):
        for line in self.iter_lines():
            yield line

    def close(self):
        self.is_closed = True

    async def aclose(self):
        self.is_closed = True

    def __repr__(self):
        return f'<Response [{self.status_code} {self.reason_phrase}]>'

_DEFAULT = object()

class BaseTransport:
    def close(self):
        pass

class AsyncBaseTransport:
    async def aclose(self):
        pass

class HTTPTransport(BaseTransport):
    def __init__(self, verify=True, cert=None, trust_env=True, http1=True, http2=False, limits=None, proxy=None, uds=None,
                 local_address=None, retries=0, socket_options=None):
        self._retries = retries

class AsyncHTTPTransport(HTTPTransport, AsyncBaseTransport):
    pass

class MockTransport(AsyncBaseTransport, BaseTransport):
    def __init__(self, handler):
        self.handler = handler

    def handle_request(self, request):
        return self.handler(request)

    async def handle_async_request(self, request):
        response = self.handler(request)
        return response if isinstance(response, Response) else await response

class _BaseClient:
    def __init__(self, *, auth=None, params=None, headers=None, cookies=None, verify=True, cert=None, http1=True,
                 http2=False, proxy=None, mounts=None, timeout=5.0, follow_redirects=False,
                 limits=Limits(max_connections=100, max_keepalive_connections=20), max_redirects=20,
                 event_hooks=None, base_url='', transport=None, trust_env=True, default_encoding='utf-8'):
        self.base_url = URL(base_url)
        if self.base_url.path not in ('', '/') and not self.base_url.path.endswith('/'):
            self.base_url = URL(f'{base_url}/')
        self.params = params or {}
        self.headers = Headers({'Accept': '*/*', 'Accept-Encoding': 'gzip, deflate', 'Connection': 'keep-alive',
                                'User-Agent': f'python-httpx/{__version__}'})
        self.headers.update(headers or {})
        self.timeout = Timeout(timeout)
        self.cookies = cookies or {}
        self.is_closed = False
        self._state = 'unopened'
        self._limit = limits.max_connections
        self._hooks = event_hooks or {}
        self._free = None
        self._transport = transport
        self._retries = getattr(transport, '_retries', 0)

    def build_request(self, method, url, *, content=None, data=None, files=None, json=None, params=None, headers=None,
                      cookies=None, timeout=_DEFAULT, extensions=None):
        text = str(url)
        if '://' not in text and str(self.base_url):
            text = str(self.base_url).rstrip('/') + '/' + text.lstrip('/')
        sent = self.headers.copy()
        sent.update(headers or {})
        host = _split(text)[1]
        all_headers = Headers({'Host': host} if host else {})
        all_headers.update(sent)
        return Request(method, _with_params(text, self.params), params=params, headers=all_headers, content=content,
                       data=data, json=json)

    def _begin(self, request, timeout):
        # What the request waits for, the error that cuts it short, and the reply.
        if self.is_closed:
            raise RuntimeError('Cannot send a request, as the client has been closed.')
        self._state = 'opened'
        text = str(request.url)
        scheme, host, port, path = _split(text)
        if not scheme or not host and scheme in ('http', 'https'):
            raise UnsupportedProtocol("Request URL is missing an 'http://' or 'https://' protocol.", request=request)
        if scheme not in ('http', 'https'):
            raise UnsupportedProtocol(f"Request URL has an unsupported protocol '{scheme}://'.", request=request)
        timeout = self.timeout if timeout is _DEFAULT else Timeout(timeout)
        reply = _Reply(request.method, text)
        limit, error = reply.seconds, None
        if timeout.read is not None and timeout.read <= limit:
            limit, error = timeout.read, ReadTimeout(self._timed_out, request=request)
        elif reply.error is not None:
            # The connection is tried again after 0, 0.5, 1, 2, ... seconds.
            pauses = [0, *(0.5 * 2 ** number for number in range(self._retries))][:self._retries]
            limit = limit * (self._retries + 1) + sum(pauses)
            error = ConnectError(reply.error, request=request)
        return limit, error, reply

    def _end(self, request, reply, streams):
        response = Response(reply.status, headers=reply.headers, content=reply.body, request=request)
        response._elapsed = reply.seconds
        return self._told(response, streams)

    def _told(self, response, streams):
        request = response._request
        _log('httpx', 'info', f'HTTP Request: {request.method} {request.url} "{response.http_version} {response.status_code} {response.reason_phrase}"')
        if streams:
            response._is_read = response.is_stream_consumed = response.is_closed = False
        return response

class Client(_BaseClient):
    _timed_out = 'timed out'

    def send(self, request, *, stream=False, auth=None, follow_redirects=False, timeout=_DEFAULT):
        for hook in self._hooks.get('request', ()):
            hook(request)
        if hasattr(self._transport, 'handle_request'):
            response = self._transport.handle_request(request)
            response._request = request
            self._told(response, stream)
        else:
            limit, error, reply = self._begin(request, timeout)
            _hold(limit)
            if error is not None:
                raise error
            response = self._end(request, reply, stream)
        for hook in self._hooks.get('response', ()):
            hook(response)
        return response

    def request(self, method, url, *, timeout=_DEFAULT, auth=None, follow_redirects=False, **options):
        return self.send(self.build_request(method, url, **options), timeout=timeout)

    def stream(self, method, url, *, timeout=_DEFAULT, auth=None, follow_redirects=False, **options):
        return _Stream(self, self.build_request(method, url, **options), timeout)

    def get(self, url, **options):
        return self.request('GET', url, **options)

    def options(self, url, **options):
        return self.request('OPTIONS', url, **options)

    def head(self, url, **options):
        return self.request('HEAD', url, **options)

    def post(self, url, **options):
        return self.request('POST', url, **options)

    def put(self, url, **options):
        return self.request('PUT', url, **options)

    def patch(self, url, **options):
        return self.request('PATCH', url, **options)

    def delete(self, url, **options):
        return self.request('DELETE', url, **options)

    def close(self):
        self.is_closed = True

    def __enter__(self):
        if self._state != 'unopened':
            raise RuntimeError('Cannot reopen a client instance, once it has been closed.' if self.is_closed else
                               'Cannot open a client instance more than once.')
        self._state = 'opened'
        return self

    def __exit__(self, *error):
        self.close()

class AsyncClient(_BaseClient):
    _timed_out = ''

    async def send(self, request, *, stream=False, auth=None, follow_redirects=False, timeout=_DEFAULT):
        for hook in self._hooks.get('request', ()):
            await hook(request)
        if hasattr(self._transport, 'handle_async_request'):
            response = await self._transport.handle_async_request(request)
            response._request = request
            self._told(response, stream)
        else:
            response = self._end(request, await self._ask(request, timeout), stream)
        for hook in self._hooks.get('response', ()):
            await hook(response)
        return response

    async def _ask(self, request, timeout):
        limit, error, reply = self._begin(request, timeout)
        if self._limit is None:
            await _wait(limit)
        else:
            if self._free is None:
                self._free = _asyncio.Semaphore(self._limit)
            patience = (self.timeout if timeout is _DEFAULT else Timeout(timeout)).pool
            if patience is not None and self._free.locked():
                try:
                    async with _asyncio.timeout(patience):
                        await self._free.acquire()
                except TimeoutError:
                    raise PoolTimeout('', request=request) from None
            else:
                await self._free.acquire()
            try:
                await _wait(limit)
            finally:
                self._free.release()
        if error is not None:
            raise error
        return reply

    async def request(self, method, url, *, timeout=_DEFAULT, auth=None, follow_redirects=False, **options):
        return await self.send(self.build_request(method, url, **options), timeout=timeout)

    def stream(self, method, url, *, timeout=_DEFAULT, auth=None, follow_redirects=False, **options):
        return _Stream(self, self.build_request(method, url, **options), timeout)

    async def get(self, url, **options):
        return await self.request('GET', url, **options)

    async def options(self, url, **options):
        return await self.request('OPTIONS', url, **options)

    async def head(self, url, **options):
        return await self.request('HEAD', url, **options)

    async def post(self, url, **options):
        return await self.request('POST', url, **options)

    async def put(self, url, **options):
        return await self.request('PUT', url, **options)

    async def patch(self, url, **options):
        return await self.request('PATCH', url, **options)

    async def delete(self, url, **options):
        return await self.request('DELETE', url, **options)

    async def aclose(self):
        self.is_closed = True

    async def __aenter__(self):
        if self._state != 'unopened':
            raise RuntimeError('Cannot reopen a client instance, once it has been closed.' if self.is_closed else
                               'Cannot open a client instance more than once.')
        self._state = 'opened'
        return self

    async def __aexit__(self, *error):
        await self.aclose()

class _Stream:
    def __init__(self, client, request, timeout):
        self._client = client
        self._request = request
        self._timeout = timeout

    def __enter__(self):
        self._response = self._client.send(self._request, stream=True, timeout=self._timeout)
        return self._response

    def __exit__(self, *error):
        self._response.close()

    async def __aenter__(self):
        self._response = await self._client.send(self._request, stream=True, timeout=self._timeout)
        return self._response

    async def __aexit__(self, *error):
        await self._response.aclose()

def request(method, url, *, timeout=5.0, verify=True, trust_env=True, proxy=None, cookies=None, **options):
    with Client(timeout=timeout) as client:
        return client.request(method, url, **options)

def stream(method, url, *, timeout=5.0, **options):
    return Client(timeout=timeout).stream(method, url, **options)

def get(url, **options):
    return request('GET', url, **options)

def options(url, **options):
    return request('OPTIONS', url, **options)

def head(url, **options):
    return request('HEAD', url, **options)

def post(url, **options):
    return request('POST', url, **options)

def put(url, **options):
    return request('PUT', url, **options)

def patch(url, **options):
    return request('PATCH', url, **options)

def delete(url, **options):
    return request('DELETE', url, **options)
