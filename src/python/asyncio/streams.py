# Streams, transports and servers between the coroutines of one program: connections to 127.0.0.1 that the program itself answers. What the kernel
# does is told by `_Socket` and `_Selector`, which brings what is ready in epoll's order; the rest has the callbacks of CPython's own.

import asyncio as _asyncio

class IncompleteReadError(EOFError):
    def __init__(self, partial, expected):
        wanted = 'undefined' if expected is None else repr(expected)
        super().__init__(f'{len(partial)} bytes read on a total of {wanted} expected bytes')
        self.partial = partial
        self.expected = expected

class LimitOverrunError(Exception):
    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

class gaierror(OSError):
    __module__ = 'socket'

IncompleteReadError.__module__ = LimitOverrunError.__module__ = 'asyncio.exceptions'

class _Selector:
    def __init__(self):
        self.keys = {}
        self.ready = {}
        self.called = []

    def poll(self):
        found, self.called = self.called, []
        waiting, self.ready = self.ready, {}
        for sock in waiting:
            reader, writer = self.keys.get(sock, (None, None))
            can_read = reader is not None and sock.is_readable()
            can_write = writer is not None and sock.is_writable()
            if can_read or can_write:
                self.ready[sock] = None
                if can_read:
                    found.append(reader)
                if can_write:
                    found.append(writer)
        return found

    def changed(self, sock):
        if sock in self.keys:
            self.ready[sock] = self.ready.get(sock)

    def _set(self, sock, reader, writer):
        before = self.keys.get(sock, (None, None))
        if reader is None and writer is None:
            self.keys.pop(sock, None)
            self.ready.pop(sock, None)
        else:
            self.keys[sock] = (reader, writer)
            mask = (reader is None, writer is None)
            if mask != (before[0] is None, before[1] is None):
                if reader is not None and sock.is_readable() or writer is not None and sock.is_writable():
                    self.changed(sock)
        for old, new in zip(before, (reader, writer)):
            if old is not None and old is not new:
                old.cancel()

    def add_reader(self, sock, handle):
        self._set(sock, handle, self.keys.get(sock, (None, None))[1])

    def add_writer(self, sock, handle):
        self._set(sock, self.keys.get(sock, (None, None))[0], handle)

    def remove_reader(self, sock):
        self._set(sock, None, self.keys.get(sock, (None, None))[1])

    def remove_writer(self, sock):
        self._set(sock, self.keys.get(sock, (None, None))[0], None)

def _selector(loop):
    selector = getattr(loop, '_selector', None)
    if selector is None:
        selector = loop._selector = _Selector()
        _set_poller(loop, selector.poll)
    return selector

# The listening sockets by port, and the next number and port that nobody chose.
_listening = {}
_numbers = [6, 40000]

# What Linux takes of one write that nobody reads, and how much has to be read before it wants more.
_CAPACITY, _FREE = 3919467, 294669

class _Socket:
    def __init__(self, selector):
        self.selector = selector
        self.number = _numbers[0]
        _numbers[0] += 1
        self.name = self.peer_name = ('0.0.0.0', 0)
        self.peer = None
        # The pieces that arrived, how much of the first was read, how many bytes are left.
        self.pieces = []
        self.offset = self.held = 0
        self.is_at_end = self.is_shut = self.is_closed = False
        self.backlog = None
        self.error = None

    def is_readable(self):
        return bool(self.held or self.is_at_end or self.error or self.backlog)

    def is_writable(self):
        if self.peer is None or self.error is not None or self.peer.is_closed:
            return self.peer is not None or self.error is not None
        return self.peer.held <= _CAPACITY - _FREE

    def bind(self, address):
        port = int(address[1])
        if not port:
            port = _numbers[1]
            _numbers[1] += 1
        self.name = (address[0], port)
        others = _listening.setdefault(port, [])
        if any(self._overlaps(other, address[0]) for other in others):
            raise OSError(98, 'Address already in use')
        others.append(self)

    def _overlaps(self, other, host):
        return other.name[0] == host or '0.0.0.0' in (other.name[0], host)

    def listen(self):
        self.backlog = []

    def accept(self):
        if not self.backlog:
            return None
        return self.backlog.pop(0)

    def connect(self, address):
        host, port = address[0], int(address[1])
        self.name = ('127.0.0.1', _numbers[1])
        self.peer_name = (host, port)
        _numbers[1] += 1
        for listener in _listening.get(port, ()):
            if listener.backlog is not None and listener.name[0] in (host, '0.0.0.0'):
                other = _Socket(listener.selector)
                other.name = self.peer_name
                other.peer_name = self.name
                other.peer = self
                self.peer = other
                listener.backlog.append(other)
                listener.selector.changed(listener)
                return
        self.error = OSError(111, 'Connection refused')

    def send(self, data):
        # How many bytes it takes.
        # DIFFERENCE: a kernel counts its packets and lets its buffers grow. Here they hold what they hold.
        if self.error is not None:
            error, self.error = self.error, None
            raise error
        if self.is_shut:
            raise OSError(32, 'Broken pipe')
        if self.peer.is_closed:
            self.reset(OSError(32, 'Broken pipe') if self.is_at_end else OSError(104, 'Connection reset by peer'))
            return len(data)
        return self.peer.take(data)

    def take(self, data):
        room = _CAPACITY - self.held
        if room <= 0:
            return 0
        if len(data) > room:
            data = data[:room]
        self.pieces.append(data)
        self.held += len(data)
        self.selector.changed(self)
        return len(data)

    def reset(self, error):
        self.error = error
        self.is_at_end = self.is_shut = True
        self.selector.changed(self)

    def recv(self, size):
        if self.held:
            data = b''
            while self.pieces and len(data) < size:
                first = self.pieces[0]
                piece = first[self.offset:self.offset + size - len(data)]
                data += piece
                self.offset += len(piece)
                if self.offset == len(first):
                    self.pieces.pop(0)
                    self.offset = 0
            was_full = self.held > _CAPACITY - _FREE
            self.held -= len(data)
            if was_full and self.peer is not None and self.peer.is_writable():
                self.peer.selector.changed(self.peer)
            return data
        if self.error is not None:
            error, self.error = self.error, None
            raise error
        return b'' if self.is_at_end else None

    def shut_down(self):
        if not self.is_shut:
            self.is_shut = True
            if not self.peer.is_closed:
                self.peer.is_at_end = True
                self.peer.selector.changed(self.peer)

    def close(self):
        if self.is_closed:
            return
        self.is_closed = True
        self.selector._set(self, None, None)
        if self.backlog is not None:
            _listening[self.name[1]].remove(self)
            for conn in self.backlog:
                conn.held = 1
                conn.close()
        elif self.peer is not None and not self.peer.is_closed:
            if self.held:
                self.peer.reset(OSError(104, 'Connection reset by peer'))
            elif not self.is_shut:
                self.shut_down()

class _Constant(int):
    __module__ = 'socket'

    def __new__(cls, kind, name, value):
        constant = int.__new__(cls, value)
        constant._kind, constant.name, constant.value = kind, name, value
        return constant

    def __repr__(self):
        return f'<{self._kind}.{self.name}: {self.value}>'

class TransportSocket:
    family = _Constant('AddressFamily', 'AF_INET', 2)
    type = _Constant('SocketKind', 'SOCK_STREAM', 1)
    proto = 6

    def __init__(self, sock):
        self._sock = sock

    def __repr__(self):
        sock = self._sock
        text = f'<asyncio.TransportSocket fd={-1 if sock.is_closed else sock.number}, family={int(self.family)}, type={int(self.type)}, proto={self.proto}'
        if not sock.is_closed:
            text += f', laddr={sock.name!r}'
            if sock.peer is not None:
                text += f', raddr={sock.peer_name!r}'
        return text + '>'

    def getsockname(self):
        return self._sock.name

    def getpeername(self):
        if self._sock.peer is None:
            raise OSError(107, 'Transport endpoint is not connected')
        return self._sock.peer_name

    def fileno(self):
        return -1 if self._sock.is_closed else self._sock.number

    def setsockopt(self, *args):
        pass

    def getsockopt(self, *args):
        return 1

    def gettimeout(self):
        return 0

def _is_address(host):
    parts = host.split('.')
    return len(parts) == 4 and all(part.isdigit() and int(part) < 256 for part in parts)

async def _resolve(loop, host, port):
    if host is not None and not isinstance(host, str):
        raise TypeError('getaddrinfo() argument 1 must be string or None')
    if host is not None and _is_address(host):
        return (host, port)
    # A thread looks the name up: its answer comes before what the selector brings.
    future = loop.create_future()
    _selector(loop).called.append(_new_handle(loop, future.set_result, None))
    await future
    if host in (None, ''):
        return ('0.0.0.0', port)
    if host == 'localhost' or host.endswith('.localhost'):
        return ('127.0.0.1', port)
    raise gaierror(-2, 'Name or service not known')

class BaseProtocol:
    __slots__ = ()

    def connection_made(self, transport):
        pass

    def connection_lost(self, exc):
        pass

    def pause_writing(self):
        pass

    def resume_writing(self):
        pass

class Protocol(BaseProtocol):
    __slots__ = ()

    def data_received(self, data):
        pass

    def eof_received(self):
        pass

class BaseTransport:
    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        return self._extra.get(name, default)

class ReadTransport(BaseTransport):
    pass

class WriteTransport(BaseTransport):
    def writelines(self, list_of_data):
        self.write(b''.join(list_of_data))

class Transport(ReadTransport, WriteTransport):
    pass

for _class in (BaseProtocol, Protocol):
    _class.__module__ = 'asyncio.protocols'
for _class in (BaseTransport, ReadTransport, WriteTransport, Transport):
    _class.__module__ = 'asyncio.transports'

class _SelectorTransport(Transport):
    __module__ = 'asyncio.selector_events'

    def __init__(self, loop, sock, protocol, extra, waiter, server=None):
        super().__init__({'peername': sock.peer_name, 'sockname': sock.name, **extra})
        self._loop = loop
        self._sock = sock
        self._number = sock.number
        self._protocol = protocol
        self._server = server
        self._lost = 0
        self._closing = False
        self._buffer = b''
        if server is not None:
            server._attach()
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._add_reader)
        loop.call_soon(_set_unless_cancelled, waiter)

    def __repr__(self):
        info = [type(self).__name__]
        if self._sock is None:
            info.append('closed')
        elif self._closing:
            info.append('closing')
        info.append(f'fd={self._number}')
        if self._loop is not None and not self._loop.is_closed():
            reader, writer = _selector(self._loop).keys.get(self._sock, (None, None))
            info.append('read=idle' if reader is None else 'read=polling')
            info.append(f"write=<{'idle' if writer is None else 'polling'}, bufsize={len(self._buffer)}>")
        return f"<{' '.join(info)}>"

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def _add_reader(self):
        if not self._closing:
            _selector(self._loop).add_reader(self._sock, _new_handle(self._loop, self._read_ready))

    def close(self):
        if not self._closing:
            self._closing = True
            _selector(self._loop).remove_reader(self._sock)
            if not self._buffer:
                self._lost += 1
                _selector(self._loop).remove_writer(self._sock)
                self._loop.call_soon(self._call_connection_lost, None)

    def abort(self):
        self._force_close(None)

    def _fatal_error(self, exc, message):
        if not isinstance(exc, OSError):
            self._loop.call_exception_handler({'message': message, 'exception': exc, 'transport': self, 'protocol': self._protocol})
        self._force_close(exc)

    def _force_close(self, exc):
        if self._lost:
            return
        if self._buffer:
            self._buffer = b''
            _selector(self._loop).remove_writer(self._sock)
        if not self._closing:
            self._closing = True
            _selector(self._loop).remove_reader(self._sock)
        self._lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._sock.close()
            self._sock = self._protocol = self._loop = None
            server, self._server = self._server, None
            if server is not None:
                server._detach()

    def get_write_buffer_size(self):
        return len(self._buffer)

class _SelectorSocketTransport(_SelectorTransport):
    __module__ = 'asyncio.selector_events'

    def __init__(self, loop, sock, protocol, waiter, server=None):
        self._paused = self._eof = False
        self._limits = (16384, 65536)
        self._writing_paused = False
        super().__init__(loop, sock, protocol, {'socket': TransportSocket(sock)}, waiter, server)

    def is_reading(self):
        return not self._closing and not self._paused

    def _add_reader(self):
        if self.is_reading():
            super()._add_reader()

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            _selector(self._loop).remove_reader(self._sock)

    def resume_reading(self):
        if not self._closing and self._paused:
            self._paused = False
            self._add_reader()

    def _read_ready(self):
        if self._lost:
            return
        try:
            data = self._sock.recv(262144)
        except OSError as exc:
            self._fatal_error(exc, 'Fatal read error on socket transport')
            return
        if data is None:
            return
        try:
            if data:
                self._protocol.data_received(data)
                return
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal error: protocol.data_received() call failed.')
            return
        try:
            keep_open = self._protocol.eof_received()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal error: protocol.eof_received() call failed.')
            return
        if keep_open:
            _selector(self._loop).remove_reader(self._sock)
        else:
            self.close()

    def write(self, data):
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f'data argument must be a bytes-like object, not {type(data).__name__!r}')
        if self._eof:
            raise RuntimeError('Cannot call write() after write_eof()')
        if not data:
            return
        if self._lost:
            if self._lost >= 5:
                _warn('socket.send() raised exception.')
            self._lost += 1
            return
        if self._buffer:
            self._buffer += bytes(data)
        else:
            try:
                taken = self._sock.send(bytes(data))
            except OSError as exc:
                self._fatal_error(exc, 'Fatal write error on socket transport')
                return
            if taken == len(data):
                return
            self._buffer = bytes(data)[taken:]
            _selector(self._loop).add_writer(self._sock, _new_handle(self._loop, self._write_ready))
        self._pause_if_full()

    def _write_ready(self):
        if self._lost:
            return
        try:
            taken = self._sock.send(self._buffer)
        except OSError as exc:
            _selector(self._loop).remove_writer(self._sock)
            self._buffer = b''
            self._fatal_error(exc, 'Fatal write error on socket transport')
            return
        self._buffer = self._buffer[taken:]
        if self._writing_paused and len(self._buffer) <= self._limits[0]:
            self._writing_paused = False
            self._protocol.resume_writing()
        if not self._buffer:
            _selector(self._loop).remove_writer(self._sock)
            if self._closing:
                self._call_connection_lost(None)
            elif self._eof:
                self._sock.shut_down()

    def _pause_if_full(self):
        if not self._writing_paused and len(self._buffer) > self._limits[1]:
            self._writing_paused = True
            self._protocol.pause_writing()

    def write_eof(self):
        if not self._closing and not self._eof:
            self._eof = True
            if not self._buffer:
                self._sock.shut_down()

    def can_write_eof(self):
        return True

    def get_write_buffer_limits(self):
        return self._limits

    def set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = 65536 if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f'high ({high!r}) must be >= low ({low!r}) must be >= 0')
        self._limits = (low, high)
        self._pause_if_full()

def _set_unless_cancelled(future):
    if not future.cancelled():
        future.set_result(None)

def _warn(text):
    import logging
    logging.getLogger('asyncio').warning(text)

class AbstractServer:
    __module__ = 'asyncio.events'

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()

class Server(AbstractServer):
    __module__ = 'asyncio.base_events'

    def __init__(self, loop, sockets, protocol_factory):
        self._loop = loop
        self._sockets = sockets
        self._factory = protocol_factory
        self._active_count = 0
        self._waiters = []
        self._serving = False
        self._forever = None

    def __repr__(self):
        return f'<{type(self).__name__} sockets={self.sockets!r}>'

    def _attach(self):
        self._active_count += 1

    def _detach(self):
        self._active_count -= 1
        if self._active_count == 0 and self._sockets is None:
            self._wakeup()

    def _wakeup(self):
        waiters, self._waiters = self._waiters, None
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(waiter)

    def _start_serving(self):
        if not self._serving:
            self._serving = True
            for sock in self._sockets:
                sock.listen()
                sock.selector.add_reader(sock, _new_handle(self._loop, self._accept, sock))

    def _accept(self, sock):
        for _ in range(100):
            conn = sock.accept()
            if conn is None:
                return
            self._loop.create_task(_accept_connection2(self._loop, self._factory, conn, self))

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        return () if self._sockets is None else tuple(TransportSocket(sock) for sock in self._sockets)

    def close(self):
        sockets, self._sockets = self._sockets, None
        if sockets is None:
            return
        for sock in sockets:
            sock.close()
        self._serving = False
        if self._forever is not None and not self._forever.done():
            self._forever.cancel()
            self._forever = None
        if self._active_count == 0:
            self._wakeup()

    async def start_serving(self):
        self._start_serving()
        await _asyncio.sleep(0)

    async def serve_forever(self):
        if self._forever is not None:
            raise RuntimeError(f'server {self!r} is already being awaited on serve_forever()')
        if self._sockets is None:
            raise RuntimeError(f'server {self!r} is closed')
        self._start_serving()
        self._forever = self._loop.create_future()
        try:
            await self._forever
        except _asyncio.CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._forever = None

    async def wait_closed(self):
        if self._sockets is None or self._waiters is None:
            return
        waiter = self._loop.create_future()
        self._waiters.append(waiter)
        await waiter

async def _accept_connection2(loop, factory, conn, server):
    protocol = transport = None
    try:
        protocol = factory()
        waiter = loop.create_future()
        transport = _SelectorSocketTransport(loop, conn, protocol, waiter, server)
        try:
            await waiter
        except BaseException:
            transport.close()
            raise
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException as exc:
        if loop.get_debug():
            context = {'message': 'Error on transport creation for incoming connection', 'exception': exc}
            if protocol is not None:
                context['protocol'] = protocol
            if transport is not None:
                context['transport'] = transport
            loop.call_exception_handler(context)

def _refuse(options, known):
    for name, value in options.items():
        if name not in known:
            raise TypeError(f"create_server() got an unexpected keyword argument '{name}'")
        if known[name] is not None and value:
            raise NotImplementedError(f'{name} is not supported by loopscope')

_SERVER = {'family': 0, 'flags': 0, 'sock': 1, 'backlog': None, 'ssl': 1, 'reuse_address': None, 'reuse_port': None,
           'ssl_handshake_timeout': 1, 'ssl_shutdown_timeout': 1}

async def create_server(loop, protocol_factory, host=None, port=None, *, start_serving=True, **options):
    if host is None and port is None:
        raise ValueError('Neither host/port nor sock were specified')
    hosts = [None] if host == '' else [host] if isinstance(host, str) or host is None else list(host)
    infos = await _asyncio.gather(*[_resolve(loop, host, port) for host in hosts])
    sockets = []
    done = False
    try:
        for address in dict.fromkeys(infos):
            sock = _Socket(_selector(loop))
            sockets.append(sock)
            try:
                sock.bind(address)
            except OSError as error:
                raise OSError(error.errno, f'error while attempting to bind on address {address!r}: {error.strerror.lower()}') from None
        done = True
    finally:
        if not done:
            for sock in sockets[:-1]:
                sock.close()
    server = Server(loop, sockets, protocol_factory)
    if start_serving:
        server._start_serving()
        await _asyncio.sleep(0)
    return server

async def create_connection(loop, protocol_factory, host=None, port=None, **options):
    if host is None and port is None:
        raise ValueError('host and port was not specified and no sock specified')
    address = await _resolve(loop, '127.0.0.1' if host is None else host, port)
    if address[0] == '0.0.0.0':
        address = ('127.0.0.1', port)
    selector = _selector(loop)
    sock = _Socket(selector)
    future = loop.create_future()

    def connected():
        if future.done():
            return
        if sock.error is not None:
            number, sock.error = sock.error.errno, None
            future.set_exception(OSError(number, f'Connect call failed {address}'))
        else:
            future.set_result(None)

    sock.connect(address)
    handle = _new_handle(loop, connected)
    selector.add_writer(sock, handle)
    future.add_done_callback(lambda future: handle.cancelled() or selector.remove_writer(sock))
    try:
        await future
    except BaseException:
        sock.close()
        raise
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = _SelectorSocketTransport(loop, sock, protocol, waiter)
    try:
        await waiter
    except BaseException:
        transport.close()
        raise
    return transport, protocol

async def open_connection(host=None, port=None, *, limit=65536, **kwds):
    loop = _asyncio.get_running_loop()
    reader = StreamReader(limit=limit, loop=loop)
    protocol = StreamReaderProtocol(reader, loop=loop)
    transport, _ = await create_connection(loop, lambda: protocol, host, port, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)

async def start_server(client_connected_cb, host=None, port=None, *, limit=65536, **kwds):
    loop = _asyncio.get_running_loop()

    def factory():
        return StreamReaderProtocol(StreamReader(limit=limit, loop=loop), client_connected_cb, loop=loop)

    return await create_server(loop, factory, host, port, **kwds)

class FlowControlMixin(Protocol):
    __module__ = 'asyncio.streams'

    def __init__(self, loop=None):
        self._loop = _asyncio.get_event_loop() if loop is None else loop
        self._paused = False
        self._drain_waiters = []
        self._connection_lost = False

    def pause_writing(self):
        self._paused = True

    def resume_writing(self):
        self._paused = False
        for waiter in self._drain_waiters:
            if not waiter.done():
                waiter.set_result(None)

    def connection_lost(self, exc):
        self._connection_lost = True
        if self._paused:
            for waiter in self._drain_waiters:
                if not waiter.done():
                    if exc is None:
                        waiter.set_result(None)
                    else:
                        waiter.set_exception(exc)

    async def _drain_helper(self):
        if self._connection_lost:
            raise ConnectionResetError('Connection lost')
        if self._paused:
            waiter = self._loop.create_future()
            self._drain_waiters.append(waiter)
            try:
                await waiter
            finally:
                self._drain_waiters.remove(waiter)

class StreamReaderProtocol(FlowControlMixin):
    __module__ = 'asyncio.streams'

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop=loop)
        self._stream_reader = stream_reader
        self._stream_writer = self._task = self._transport = None
        self._client_connected_cb = client_connected_cb
        self._closed = self._loop.create_future()

    def connection_made(self, transport):
        self._transport = transport
        reader = self._stream_reader
        if reader is not None:
            reader.set_transport(transport)
        if self._client_connected_cb is None:
            return
        self._stream_writer = StreamWriter(transport, self, reader, self._loop)
        res = self._client_connected_cb(reader, self._stream_writer)
        if _asyncio.iscoroutine(res):
            def callback(task):
                exc = task.exception()
                if exc is not None:
                    self._loop.call_exception_handler({'message': 'Unhandled exception in client_connected_cb',
                                                       'exception': exc, 'transport': transport})
                    transport.close()

            self._task = self._loop.create_task(res)
            self._task.add_done_callback(callback)

    def connection_lost(self, exc):
        reader = self._stream_reader
        if reader is not None:
            if exc is None:
                reader.feed_eof()
            else:
                reader.set_exception(exc)
        if not self._closed.done():
            if exc is None:
                self._closed.set_result(None)
            else:
                self._closed.set_exception(exc)
                # Nobody has to ask for it.
                self._closed.exception()
        super().connection_lost(exc)
        self._stream_reader = self._stream_writer = self._task = self._transport = None

    def data_received(self, data):
        if self._stream_reader is not None:
            self._stream_reader.feed_data(data)

    def eof_received(self):
        if self._stream_reader is not None:
            self._stream_reader.feed_eof()
        return True

    def _get_close_waiter(self, stream):
        return self._closed

class StreamWriter:
    __module__ = 'asyncio.streams'

    def __init__(self, transport, protocol, reader, loop):
        self._transport = transport
        self._protocol = protocol
        self._reader = reader
        self._loop = loop

    def __repr__(self):
        info = f'StreamWriter transport={self._transport!r}'
        if self._reader is not None:
            info += f' reader={self._reader!r}'
        return f'<{info}>'

    @property
    def transport(self):
        return self._transport

    def write(self, data):
        self._transport.write(data)

    def writelines(self, data):
        self._transport.writelines(data)

    def write_eof(self):
        return self._transport.write_eof()

    def can_write_eof(self):
        return self._transport.can_write_eof()

    def close(self):
        return self._transport.close()

    def is_closing(self):
        return self._transport.is_closing()

    async def wait_closed(self):
        await self._protocol._get_close_waiter(self)

    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        if self._reader is not None:
            exc = self._reader.exception()
            if exc is not None:
                raise exc
        if self._transport.is_closing():
            await _asyncio.sleep(0)
        await self._protocol._drain_helper()

    def __del__(self):
        if not self._transport.is_closing() and not self._loop.is_closed():
            self.close()

class StreamReader:
    __module__ = 'asyncio.streams'

    def __init__(self, limit=65536, loop=None):
        if limit <= 0:
            raise ValueError('Limit cannot be <= 0')
        self._limit = limit
        self._loop = _asyncio.get_event_loop() if loop is None else loop
        # What was read of the buffer is cut off now and then, since cutting copies the rest.
        self._buffer = b''
        self._start = 0
        self._eof = self._paused = False
        self._waiter = self._exception = self._transport = None

    def __repr__(self):
        info = ['StreamReader']
        if self._have():
            info.append(f'{self._have()} bytes')
        if self._eof:
            info.append('eof')
        if self._limit != 65536:
            info.append(f'limit={self._limit}')
        if self._waiter:
            info.append(f'waiter={self._waiter!r}')
        if self._exception:
            info.append(f'exception={self._exception!r}')
        if self._transport:
            info.append(f'transport={self._transport!r}')
        if self._paused:
            info.append('paused')
        return f"<{' '.join(info)}>"

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        self._exception = exc
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_exception(exc)

    def _wakeup_waiter(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None)

    def set_transport(self, transport):
        assert self._transport is None, 'Transport already set'
        self._transport = transport

    def _have(self):
        return len(self._buffer) - self._start

    def _taken(self, size):
        start = self._start
        chunk = self._buffer[start:start + size]
        self._start = start = start + len(chunk)
        if start == len(self._buffer) or start > 65536:
            self._buffer = self._buffer[start:]
            self._start = 0
        if self._paused and self._have() <= self._limit:
            self._paused = False
            self._transport.resume_reading()
        return chunk

    def _left(self):
        chunk, self._buffer, self._start = self._buffer[self._start:], b'', 0
        return chunk

    def feed_eof(self):
        self._eof = True
        self._wakeup_waiter()

    def at_eof(self):
        return self._eof and not self._have()

    def feed_data(self, data):
        assert not self._eof, 'feed_data after feed_eof'
        if not data:
            return
        if isinstance(data, str):
            raise TypeError("'str' object cannot be interpreted as an integer")
        self._buffer += bytes(data)
        self._wakeup_waiter()
        if self._transport is not None and not self._paused and self._have() > 2 * self._limit:
            self._transport.pause_reading()
            self._paused = True

    async def _wait_for_data(self, func_name):
        if self._waiter is not None:
            raise RuntimeError(f'{func_name}() called while another coroutine is already waiting for incoming data')
        assert not self._eof, '_wait_for_data after EOF'
        if self._paused:
            self._paused = False
            self._transport.resume_reading()
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    async def readline(self):
        try:
            return await self.readuntil(b'\n')
        except IncompleteReadError as error:
            return error.partial
        except LimitOverrunError as error:
            skip = error.consumed
            after = self._start + skip
            self._taken(skip + 1 if self._buffer[after:after + 1] == b'\n' else self._have())
            raise ValueError(error.args[0])

    async def readuntil(self, separator=b'\n'):
        length = len(separator)
        if length == 0:
            raise ValueError('Separator should be at least one-byte string')
        if self._exception is not None:
            raise self._exception
        offset = 0
        while True:
            have = self._have()
            if have - offset >= length:
                found = self._buffer.find(separator, self._start + offset)
                if found != -1:
                    found -= self._start
                    break
                offset = have + 1 - length
                if offset > self._limit:
                    raise LimitOverrunError('Separator is not found, and chunk exceed the limit', offset)
            if self._eof:
                raise IncompleteReadError(self._left(), None)
            await self._wait_for_data('readuntil')
        if found > self._limit:
            raise LimitOverrunError('Separator is found, but chunk is longer than limit', found)
        return self._taken(found + length)

    async def read(self, n=-1):
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b''
        if n < 0:
            blocks = []
            while True:
                block = await self.read(self._limit)
                if not block:
                    return b''.join(blocks)
                blocks.append(block)
        if not self._have() and not self._eof:
            await self._wait_for_data('read')
        return self._taken(n)

    async def readexactly(self, n):
        if n < 0:
            raise ValueError('readexactly size can not be less than zero')
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b''
        while self._have() < n:
            if self._eof:
                raise IncompleteReadError(self._left(), n)
            await self._wait_for_data('readexactly')
        return self._taken(n)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if line == b'':
            raise StopAsyncIteration
        return line

open_connection.__module__ = start_server.__module__ = 'asyncio.streams'

# Datagrams: each arrives whole and at once, or, where nobody has the port, as an error of a connected sender.

_datagrams = {}

class _DatagramSocket:
    peer = None

    def __init__(self, selector):
        self.selector = selector
        self.number = _numbers[0]
        _numbers[0] += 1
        self.name = ('0.0.0.0', 0)
        self.peer_name = None
        self.arrived = []
        self.error = None
        self.is_closed = False

    def is_readable(self):
        return bool(self.arrived or self.error)

    def is_writable(self):
        return True

    def bind(self, address, reuse=False):
        port = int(address[1])
        if not port:
            port = _numbers[1]
            _numbers[1] += 1
        others = _datagrams.setdefault(port, [])
        if not reuse and any(other.name[0] == address[0] or '0.0.0.0' in (other.name[0], address[0]) for other in others):
            raise OSError(98, 'Address already in use')
        self.name = (address[0], port)
        others.append(self)

    def connect(self, address):
        if not self.name[1]:
            self.bind(('127.0.0.1', 0))
        self.peer = self.peer_name = (address[0], int(address[1]))

    def send(self, data, address):
        if self.error is not None:
            error, self.error = self.error, None
            raise error
        if len(data) > 65507:
            raise OSError(90, 'Message too long')
        if not self.name[1]:
            self.bind(('0.0.0.0', 0))
        host = '127.0.0.1' if address[0] == '0.0.0.0' else address[0]
        source = (host if self.name[0] == '0.0.0.0' else self.name[0], self.name[1])
        for other in _datagrams.get(int(address[1]), ()):
            if other.name[0] in (host, '0.0.0.0') and other.peer_name in (None, source):
                other.arrived.append((data, source))
                other.selector.changed(other)
                return
        if self.peer_name is not None:
            self.error = OSError(111, 'Connection refused')
            self.selector.changed(self)

    def recv(self):
        if self.error is not None:
            error, self.error = self.error, None
            raise error
        return self.arrived.pop(0) if self.arrived else None

    def close(self):
        if not self.is_closed:
            self.is_closed = True
            self.selector._set(self, None, None)
            if self.name[1]:
                _datagrams[self.name[1]].remove(self)

class DatagramProtocol(BaseProtocol):
    __slots__ = ()

    def datagram_received(self, data, addr):
        pass

    def error_received(self, exc):
        pass

class DatagramTransport(BaseTransport):
    pass

DatagramProtocol.__module__ = 'asyncio.protocols'
DatagramTransport.__module__ = 'asyncio.transports'

class _SelectorDatagramTransport(_SelectorTransport, DatagramTransport):
    __module__ = 'asyncio.selector_events'

    def __init__(self, loop, sock, protocol, address, waiter):
        shown = TransportSocket(sock)
        shown.type, shown.proto = _Constant('SocketKind', 'SOCK_DGRAM', 2), 17
        self._address = address
        super().__init__(loop, sock, protocol, {'socket': shown}, waiter)

    def _read_ready(self):
        if self._lost:
            return
        try:
            found = self._sock.recv()
        except OSError as exc:
            self._protocol.error_received(exc)
            return
        if found is not None:
            self._protocol.datagram_received(*found)

    def sendto(self, data, addr=None):
        if not isinstance(data, (bytes, bytearray)):
            raise TypeError(f'data argument must be a bytes-like object, not {type(data).__name__!r}')
        if not data:
            return
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f'Invalid address: must be None or {self._address}')
            addr = self._address
        if self._lost and self._address:
            if self._lost >= 5:
                _warn('socket.send() raised exception.')
            self._lost += 1
            return
        try:
            self._sock.send(bytes(data), addr)
        except OSError as exc:
            self._protocol.error_received(exc)

async def create_datagram_endpoint(loop, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0,
                                   reuse_port=None, allow_broadcast=None, sock=None):
    if sock is not None:
        raise NotImplementedError('sock is not supported by loopscope')
    if not (local_addr or remote_addr or family):
        raise ValueError('unexpected address family')
    for address in (local_addr, remote_addr):
        if address is not None and not (isinstance(address, tuple) and len(address) == 2):
            raise TypeError('2-tuple is expected')
    if local_addr:
        local_addr = await _resolve(loop, *local_addr)
    if remote_addr:
        remote_addr = await _resolve(loop, *remote_addr)
    sock = _DatagramSocket(_selector(loop))
    try:
        if local_addr:
            sock.bind(local_addr, reuse_port)
        if remote_addr and not allow_broadcast:
            sock.connect(remote_addr)
    except OSError:
        sock.close()
        raise
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = _SelectorDatagramTransport(loop, sock, protocol, remote_addr, waiter)
    try:
        await waiter
    except BaseException:
        transport.close()
        raise
    return transport, protocol
