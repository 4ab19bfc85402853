import cmath, asyncio, array
z = 3+4j
print(z, abs(z), z*2, 2*z, z-1, 1-z, z/2, 1/z, z**2, z**0.5, -z, z.conjugate(), z == 3+4j, z != 3, {z: 1}, complex(1,2), complex("1-2.5j"), complex("j"), complex("3"), complex(), complex(2.5))
print(f"{z:.2f}", f"{z:>12}", repr(-1j), 1j*1j, sum([1j,2]), isinstance(z, complex), type(z), z.real, cmath.sqrt(-1), cmath.phase(-1), cmath.polar(1j), cmath.exp(1j*cmath.pi), cmath.rect(2, 1), cmath.log(1j))
try: z < 1
except TypeError as e: print(e)
try: z.real = 2
except AttributeError as e: print(e)
mv = memoryview(b"hello"); print(mv[1:3].tobytes(), bytes(mv), len(mv), mv[0], list(mv[::2]), mv == b"hello", mv.readonly)
ba = bytearray(b"abcdef"); m = memoryview(ba); m[0] = 65; m[1:3] = b"xy"; print(ba, b"".join([m[:2], b"!"]))
try: mv[0] = 1
except TypeError as e: print(e)
a = array.array("d", [1, 2.5]); a.append(3); print(a, sum(a), a.tobytes()[:8], a[1:], array.array("i"), a == array.array("d", [1, 2.5, 3]))
try: array.array("b", [200])
except OverflowError as e: print(e)
