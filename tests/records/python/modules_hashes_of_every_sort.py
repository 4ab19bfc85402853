import hashlib
import hmac

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s"):
    made = hashlib.new(name, b"The quick brown fox ")
    made.update(b"jumps over the lazy dog")
    print(f"{name:<9}{made.digest_size:>3}{made.block_size:>4} {made.hexdigest()[:40]}")
print(hashlib.blake2b(b"data", digest_size=8, key=b"secret", salt=b"salt", person=b"me").hexdigest(), hashlib.blake2s(b"", digest_size=4).hexdigest())
print(hashlib.shake_128(b"x").hexdigest(10), hashlib.shake_256(b"x").digest(4), hmac.new(b"k", b"m", "sha384").hexdigest()[:16])
