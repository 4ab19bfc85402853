# What is printed of modules, operators and errors by number while one looks around.
import datetime
import operator
import os
import errno

print(dir(datetime))
print(operator.__add__(1, 2), operator.__lt__(1, 2), operator.__getitem__([5], 0), operator.__not__(1))
for number in (errno.ENOENT, errno.EINTR, errno.ECHRNG, errno.ECONNREFUSED, 999):
    print(f"{number:>4} {errno.errorcode.get(number, '?'):<12} {os.strerror(number)}")
print(b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"hello".translate(None, b"l"))
for value, spec in ((3.5, ",x"), (3.5, "_d"), (3.5, "d"), (1234.5, ","), (12, ",x")):
    try:
        print(format(value, spec))
    except ValueError as error:
        print(error)
