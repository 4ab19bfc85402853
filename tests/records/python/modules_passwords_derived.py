import asyncio
import hashlib
import hmac


def derive(password, salt, rounds):
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, rounds)


async def main():
    loop = asyncio.get_running_loop()
    keys = await asyncio.gather(*(loop.run_in_executor(None, derive, word, b"salt", 200) for word in ("ann", "bob")))
    for key in keys:
        print(key.hex())
    print(hashlib.pbkdf2_hmac("sha512", b"x" * 200, b"s", 3, 80).hex())
    print(hashlib.pbkdf2_hmac("sha256", b"", b"", 1, dklen=7).hex(), hmac.compare_digest(keys[0], derive("ann", b"salt", 200)))
    try:
        hashlib.pbkdf2_hmac("sha256", b"a", b"b", 0)
    except ValueError as error:
        print(error)


asyncio.run(main())
