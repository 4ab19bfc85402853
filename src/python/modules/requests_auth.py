from base64 import b64encode as _encode

def _basic(username, password):
    parts = [part.encode('latin1') if isinstance(part, str) else part for part in (username, password)]
    return 'Basic ' + _encode(b':'.join(parts)).decode()

class AuthBase:
    def __call__(self, r):
        raise NotImplementedError('Auth hooks must be callable.')

class HTTPBasicAuth(AuthBase):
    def __init__(self, username, password):
        self.username = username
        self.password = password

    def __eq__(self, other):
        return self.username == getattr(other, 'username', None) and self.password == getattr(other, 'password', None)

    def __call__(self, r):
        r.headers['Authorization'] = _basic(self.username, self.password)
        return r

class HTTPProxyAuth(HTTPBasicAuth):
    def __call__(self, r):
        r.headers['Proxy-Authorization'] = _basic(self.username, self.password)
        return r
