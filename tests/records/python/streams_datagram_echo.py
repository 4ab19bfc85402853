# The echo of datagrams in the documentation, with answers by number, and a port that nobody has.
import asyncio


class EchoServer(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        self.transport = transport
        print('server ready', transport.get_extra_info('sockname'))

    def datagram_received(self, data, addr):
        message = data.decode()
        print(f'server received {message!r} from {addr[0]}')
        self.transport.sendto(data.upper(), addr)

    def connection_lost(self, exc):
        print('server lost', exc)


class EchoClient(asyncio.DatagramProtocol):
    def __init__(self, message, on_con_lost):
        self.message = message
        self.on_con_lost = on_con_lost

    def connection_made(self, transport):
        self.transport = transport
        print('send:', self.message)
        self.transport.sendto(self.message.encode())

    def datagram_received(self, data, addr):
        print('received:', data.decode(), addr)
        self.transport.close()

    def error_received(self, exc):
        print('error received:', type(exc).__name__, exc)

    def connection_lost(self, exc):
        print('connection closed', exc)
        self.on_con_lost.set_result(True)


class Client:
    """Requests and answers over datagrams."""

    def __init__(self):
        self.waiting = {}

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        number, _, text = data.decode().partition(':')
        future = self.waiting.pop(number.lower(), None)
        if future and not future.done():
            future.set_result(text)

    def error_received(self, exc):
        print('error', exc)

    def connection_lost(self, exc):
        print('client over')

    async def ask(self, number, text):
        self.waiting[number] = asyncio.get_running_loop().create_future()
        self.transport.sendto(f'{number}:{text}'.encode(), ('127.0.0.1', 9951))
        return await asyncio.wait_for(self.waiting[number], 0.5)


async def main():
    loop = asyncio.get_running_loop()
    server, protocol = await loop.create_datagram_endpoint(EchoServer, local_addr=('127.0.0.1', 9951))
    lost = loop.create_future()
    transport, _ = await loop.create_datagram_endpoint(lambda: EchoClient('hello', lost), remote_addr=('127.0.0.1', 9951))
    print(transport.get_extra_info('peername'), transport.is_closing())
    await lost
    transport, client = await loop.create_datagram_endpoint(Client, local_addr=('0.0.0.0', 9952))
    print(await asyncio.gather(*(client.ask(f'q{n}', 'ping' * n) for n in range(1, 4))))
    server.close()
    await asyncio.sleep(0.1)
    try:
        await client.ask('q9', 'nobody')
    except TimeoutError:
        print('no answer')
    transport.close()
    lost = loop.create_future()
    transport, _ = await loop.create_datagram_endpoint(lambda: EchoClient('anyone?', lost), remote_addr=('127.0.0.1', 9951))
    await asyncio.sleep(0.2)
    try:
        transport.sendto(b'x', ('127.0.0.1', 1))
    except ValueError as e:
        print(e)
    try:
        transport.sendto('text')
    except TypeError as e:
        print(e)
    transport.close()
    await lost
    a, _ = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=('127.0.0.1', 9953))
    try:
        await loop.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=('127.0.0.1', 9953))
    except OSError as e:
        print(e)
    try:
        await loop.create_datagram_endpoint(asyncio.DatagramProtocol)
    except ValueError as e:
        print(e)
    a.close()


asyncio.run(main())
