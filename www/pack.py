"""Packs standard input for www/unpack.js: LZMA with the properties that suit it best, found by trying them all, or with
--quick at once and loosely."""

import itertools
import lzma
import sys

raw = sys.stdin.buffer.read()


quick = "--quick" in sys.argv


def packed(lc, lp, pb):
    filters = [
        {
            "id": lzma.FILTER_LZMA1,
            "preset": 1 if quick else 9 | lzma.PRESET_EXTREME,
            "lc": lc,
            "lp": lp,
            "pb": pb,
        }
        | ({} if quick else {"nice_len": 96, "depth": 1000})
    ]
    stream = lzma.compress(raw, lzma.FORMAT_RAW, filters=filters)
    return bytes([(pb * 5 + lp) * 9 + lc]) + len(raw).to_bytes(4, "little") + stream


choices = [(lc, lp, pb) for lc, lp, pb in itertools.product(range(5), range(3), range(3)) if lc + lp <= 4]
if quick:
    choices = [(3, 0, 2)]
sys.stdout.buffer.write(min((packed(*choice) for choice in choices), key=len))
