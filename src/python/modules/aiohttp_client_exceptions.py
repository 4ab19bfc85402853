class ClientError(Exception):
    pass

class ClientResponseError(ClientError):
    def __init__(self, request_info, history, *, status=None, message='', headers=None):
        self.request_info = request_info
        self.status = self.code = 0 if status is None else status
        self.message = message
        self.headers = headers
        self.history = history
        self.args = (request_info, history)

    def __str__(self):
        return f'{self.status}, message={self.message!r}, url={str(self.request_info.real_url)!r}'

    def __repr__(self):
        args = f'{self.request_info!r}, {self.history!r}'
        if self.status != 0:
            args += f', status={self.status!r}'
        if self.message != '':
            args += f', message={self.message!r}'
        if self.headers is not None:
            args += f', headers={self.headers!r}'
        return f'{type(self).__name__}({args})'

class ContentTypeError(ClientResponseError):
    pass

class TooManyRedirects(ClientResponseError):
    pass

class WSServerHandshakeError(ClientResponseError):
    pass

class ClientConnectionError(ClientError):
    pass

class ClientConnectionResetError(ClientConnectionError, ConnectionResetError):
    pass

class ClientOSError(ClientConnectionError, OSError):
    pass

class ClientConnectorError(ClientOSError):
    def __init__(self, connection_key, os_error):
        self._conn_key = connection_key
        self._os_error = os_error
        self.args = (connection_key, os_error)

    @property
    def os_error(self):
        return self._os_error

    @property
    def host(self):
        return self._conn_key.host

    @property
    def port(self):
        return self._conn_key.port

    @property
    def ssl(self):
        return self._conn_key.ssl

    def __str__(self):
        return f'Cannot connect to host {self.host}:{self.port} ssl:default [{self._os_error}]'

class ClientConnectorDNSError(ClientConnectorError):
    pass

class ClientSSLError(ClientConnectorError):
    pass

class ClientConnectorSSLError(ClientSSLError):
    pass

class ServerConnectionError(ClientConnectionError):
    pass

class ServerDisconnectedError(ServerConnectionError):
    def __init__(self, message=None):
        self.message = 'Server disconnected' if message is None else message
        self.args = (self.message,)

class ServerTimeoutError(ServerConnectionError, TimeoutError):
    pass

class ConnectionTimeoutError(ServerTimeoutError):
    pass

class SocketTimeoutError(ServerTimeoutError):
    pass

class ClientPayloadError(ClientError):
    pass

class InvalidURL(ClientError, ValueError):
    def __init__(self, url, description=None):
        self._url = url
        self._description = description
        self.args = (url, description) if description else (url,)

    @property
    def url(self):
        return self._url

    @property
    def description(self):
        return self._description

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'

    def __str__(self):
        return f'{self._url} - {self._description}' if self._description else str(self._url)

class InvalidUrlClientError(InvalidURL):
    pass

class NonHttpUrlClientError(ClientError):
    pass
