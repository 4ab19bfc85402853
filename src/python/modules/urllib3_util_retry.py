# How often a request is tried again, and after which pauses.
import urllib3.exceptions as _exceptions

class Retry:
    DEFAULT_ALLOWED_METHODS = frozenset(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PUT', 'TRACE'])
    RETRY_AFTER_STATUS_CODES = frozenset([413, 429, 503])
    DEFAULT_BACKOFF_MAX = 120

    def __init__(self, total=10, connect=None, read=None, redirect=None, status=None, other=None,
                 allowed_methods=DEFAULT_ALLOWED_METHODS, status_forcelist=None, backoff_factor=0, backoff_max=120,
                 raise_on_redirect=True, raise_on_status=True, history=None, respect_retry_after_header=True,
                 remove_headers_on_redirect=frozenset(['Authorization', 'Cookie', 'Proxy-Authorization']), backoff_jitter=0.0):
        self.total = total
        self.connect = connect
        self.read = read
        self.redirect = 0 if redirect is False or total is False else redirect
        self.status = status
        self.other = other
        self.allowed_methods = allowed_methods
        self.status_forcelist = status_forcelist or set()
        self.backoff_factor = backoff_factor
        self.backoff_max = backoff_max
        self.raise_on_redirect = raise_on_redirect and redirect is not False
        self.raise_on_status = raise_on_status
        self.history = history or ()
        self.respect_retry_after_header = respect_retry_after_header
        self.remove_headers_on_redirect = remove_headers_on_redirect
        self.backoff_jitter = backoff_jitter

    @classmethod
    def from_int(cls, retries, redirect=True, default=None):
        if retries is None:
            retries = 3 if default is None else default
        return retries if isinstance(retries, Retry) else cls(retries, redirect=redirect and None)

    def new(self, **changes):
        values = {name: getattr(self, name) for name in (
            'total', 'connect', 'read', 'redirect', 'status', 'other', 'allowed_methods', 'status_forcelist',
            'backoff_factor', 'backoff_max', 'raise_on_redirect', 'raise_on_status', 'history',
            'respect_retry_after_header', 'remove_headers_on_redirect', 'backoff_jitter')}
        values.update(changes)
        return type(self)(**values)

    def get_backoff_time(self):
        failures = len(self.history)
        if failures <= 1:
            return 0
        pause = self.backoff_factor * 2 ** (failures - 1)
        if self.backoff_jitter:
            import random
            pause += random.random() * self.backoff_jitter
        return float(max(0, min(self.backoff_max, pause)))

    def _is_method_retryable(self, method):
        return not self.allowed_methods or method.upper() in self.allowed_methods

    def is_retry(self, method, status_code, has_retry_after=False):
        return self._is_method_retryable(method) and bool(self.status_forcelist) and status_code in self.status_forcelist

    def is_exhausted(self):
        counts = [count for count in (self.total, self.connect, self.read, self.redirect, self.status, self.other) if count]
        return bool(counts) and min(counts) < 0

    def increment(self, method=None, url=None, response=None, error=None, _pool=None, _stacktrace=None):
        if self.total is False and error:
            raise error
        total, connect, read, status = self.total, self.connect, self.read, self.status
        if total is not None:
            total -= 1
        if isinstance(error, _exceptions.ConnectTimeoutError):
            if connect is False:
                raise error
            if connect is not None:
                connect -= 1
        elif error is not None:
            if read is False or method is None or not self._is_method_retryable(method):
                raise error
            if read is not None:
                read -= 1
        elif status is not None:
            status -= 1
        code = None if response is None else response.status
        new = self.new(total=total, connect=connect, read=read, status=status,
                       history=(*self.history, (method, url, error, code, None)))
        if new.is_exhausted():
            reason = error or _exceptions.ResponseError(f'too many {code} error responses')
            raise _exceptions.MaxRetryError(_pool, url, reason) from reason
        return new

    def __repr__(self):
        return (f'{type(self).__name__}(total={self.total}, connect={self.connect}, read={self.read}, '
                f'redirect={self.redirect}, status={self.status})')
