# Adapters, which a session sends its requests through: they try again where a Retry says so.
from requests import PreparedRequest, _attempt, _hold, _pool, _respond
from requests.exceptions import ConnectionError, ReadTimeout, RetryError
from urllib3.exceptions import MaxRetryError, NewConnectionError, ReadTimeoutError, ResponseError
from urllib3.util.retry import Retry

DEFAULT_POOLBLOCK = False
DEFAULT_POOLSIZE = 10
DEFAULT_RETRIES = 0

class BaseAdapter:
    def __init__(self):
        pass

class HTTPAdapter(BaseAdapter):
    def __init__(self, pool_connections=10, pool_maxsize=10, max_retries=0, pool_block=False):
        super().__init__()
        self.max_retries = Retry(0, read=False) if max_retries == 0 else Retry.from_int(max_retries)
        self.config = {}
        self.proxy_manager = {}

    def send(self, request, stream=False, timeout=None, verify=True, cert=None, proxies=None):
        retries = self.max_retries
        pool = _pool(request)
        path = request.path_url
        elapsed = 0
        try:
            while True:
                error = None
                reply, seconds, kind, words = _attempt(request, timeout)
                elapsed += seconds
                if kind == 'ReadTimeoutError':
                    error = ReadTimeoutError(pool, path, words)
                elif kind == 'NewConnectionError':
                    error = NewConnectionError(pool.replace('ConnectionPool', 'Connection'), words)
                elif not retries.is_retry(request.method, reply.status):
                    break
                try:
                    retries = retries.increment(request.method, path, None if error else reply, error, pool)
                except MaxRetryError as failure:
                    if error is None and not retries.raise_on_status:
                        break
                    raise
                pause = retries.get_backoff_time()
                if pause:
                    _hold(pause)
                    elapsed += pause
        except MaxRetryError as failure:
            kind = RetryError if isinstance(failure.reason, ResponseError) else ConnectionError
            raise kind(failure, request=request)
        except ReadTimeoutError as failure:
            raise ReadTimeout(failure, request=request)
        return _respond(request, reply, elapsed)

    def close(self):
        pass
