import base64
import re
import uuid
from collections import UserString
from urllib.parse import unquote_to_bytes, urldefrag

for text in ("é", "\U0001f600a"):
    for name in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig"):
        data = text.encode(name)
        print(name, data, data.decode(name) == text)
print("aé😀".encode("ascii", "xmlcharrefreplace"), "aé😀".encode("latin-1", "backslashreplace"), b"a\xff".decode("utf-8", "backslashreplace"))
for data in (b"", b"f", b"foobar", bytes(5), b"\xff\xfe\xfd\xfc"):
    b32, b85, a85 = base64.b32encode(data), base64.b85encode(data), base64.a85encode(data)
    print(b32, b85, a85, base64.b32decode(b32) == base64.b85decode(b85) == base64.a85decode(a85) == data)
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_URL, "http://python.org/"), uuid.uuid5(uuid.NAMESPACE_OID, "x").version)
print(b"hello".hex(" "), b"hello".hex("-", 2), b"hello".hex(":", -2), bytes.fromhex(" 68 65\n6c "))
try:
    bytes.fromhex("6x")
except ValueError as error:
    print(error)


class Name(UserString):
    def initials(self):
        return self.__class__("".join(part[0] for part in self.data.split()))


name = Name("ada lovelace")
print(name.title(), type(name.title()).__name__, name.initials().upper(), name[:3] + "!", "love" in name, name == "ada lovelace", f"{name}", name.split())
print(urldefrag("http://a.b/c?d#e"), urldefrag("http://a.b/c").fragment == "", unquote_to_bytes("a%20%ff"))
print("½".isnumeric(), "²".isdigit(), "²".isdecimal(), "Ⅷ".isnumeric(), "Ⅷ".isalpha())
