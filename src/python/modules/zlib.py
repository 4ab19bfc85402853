# Checksums alone: what `compress` gives is the affair of one version of a library in C.

_table = []

def crc32(data, value=0, /):
    if not _table:
        for byte in range(256):
            for _ in range(8):
                byte = byte >> 1 ^ (0xedb88320 if byte & 1 else 0)
            _table.append(byte)
    value ^= 0xffffffff
    for byte in bytes(data):
        value = _table[(value ^ byte) & 255] ^ value >> 8
    return value ^ 0xffffffff

def adler32(data, value=1, /):
    low, high = value & 0xffff, value >> 16 & 0xffff
    for byte in bytes(data):
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low
