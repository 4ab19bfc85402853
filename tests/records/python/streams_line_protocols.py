"""protocol classes: line protocol with buffering, pause, timeouts, broadcast transports; contextvars in protocol; half close"""
import asyncio, contextvars
who = contextvars.ContextVar("who", default="?")
class Line(asyncio.Protocol):
    peers = []
    def connection_made(self, tr): self.tr = tr; self.buf = b""; Line.peers.append(tr); self.timer = asyncio.get_running_loop().call_later(1, self.expire); print("made", who.get(), len(Line.peers))
    def data_received(self, d):
        self.buf += d
        *lines, self.buf = self.buf.split(b"\n")
        for l in lines:
            print("line", l, who.get())
            for p in Line.peers:
                if p is not self.tr: p.write(b"<" + l + b">")
            if l == b"boom": raise ValueError("boom")
    def eof_received(self): print("server eof, rest", self.buf); self.tr.write(b"bye"); return False
    def connection_lost(self, exc): self.timer.cancel(); Line.peers.remove(self.tr); print("lost", repr(exc), len(Line.peers))
    def expire(self): print("expire"); self.tr.abort()
class Cl(asyncio.Protocol):
    def __init__(self, n): self.n, self.got, self.done = n, [], asyncio.get_running_loop().create_future()
    def data_received(self, d): self.got.append(d)
    def eof_received(self): print(self.n, "eof")
    def connection_lost(self, exc): print(self.n, "lost", repr(exc)); self.done.set_result(self.got)
async def main():
    loop = asyncio.get_running_loop(); who.set("server")
    loop.set_exception_handler(lambda l, c: print("HANDLER", c["message"], repr(c.get("exception"))))
    srv = await loop.create_server(Line, "127.0.0.1", 9704); who.set("client")
    ts = [await loop.create_connection(lambda i=i: Cl(i), "127.0.0.1", 9704) for i in range(3)]
    ts[0][0].write(b"he"); await asyncio.sleep(0.01); ts[0][0].writelines([b"llo\nwor", b"ld\npart"]); await asyncio.sleep(0.1)
    print([c.got for _, c in ts]); ts[0][0].write_eof(); print(await ts[0][1].done)
    ts[1][0].write(b"boom\n"); print(await ts[1][1].done)
    print(ts[2][0].is_reading(), ts[2][0].get_extra_info("sockname")[0], ts[2][0].get_extra_info("nothing", 5), ts[2][0].can_write_eof(), ts[2][0].get_write_buffer_limits())
    ts[2][0].pause_reading(); print(ts[2][0].is_reading()); await asyncio.sleep(2); ts[2][0].resume_reading(); print(await ts[2][1].done)
    srv.close(); await srv.wait_closed(); print(srv.is_serving(), srv.sockets)
asyncio.run(main())
