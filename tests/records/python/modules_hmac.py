import asyncio, hmac, hashlib, time
SECRET = b"top-secret"
def sign(msg: str) -> str:
    return hmac.new(SECRET, msg.encode(), hashlib.sha256).hexdigest()
async def verify(msg, sig):
    await asyncio.sleep(0.01)
    return hmac.compare_digest(sign(msg), sig)
async def main():
    s = sign("hello")
    print(s)
    print(await asyncio.gather(verify("hello", s), verify("hellO", s)))
    h = hmac.new(b"k", digestmod="sha1")
    h.update(b"abc")
    print(h.hexdigest(), h.name, h.digest_size, h.block_size)
asyncio.run(main())
