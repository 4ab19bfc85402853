# Templates with another mark, and letters that become two.
from string import Template


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


t = Percent("Replaced: %with_underscore, ignored: %notunderscored, escaped: %%")
print(t.safe_substitute({"with_underscore": "yes", "notunderscored": "no"}))
try:
    t.substitute({"with_underscore": "yes"})
except ValueError as error:
    print(error)


class Braces(Template):
    delimiter = "{{"
    pattern = r"""
    \{\{(?:
    (?P<escaped>\{\{)|
    (?P<named>[_a-z][_a-z0-9]*)\}\}|
    (?P<braced>[_a-z][_a-z0-9]*)\}\}|
    (?P<invalid>)
    )
    """


b = Braces("{{{{ and {{user}} and {{other}}")
print(b.pattern.findall(b.template))
print(b.safe_substitute(user="Ann"), "|", b.substitute(user="Ann", other="Bo"))
print(Template("$who likes ${what}s").substitute(who="tim", what="tea"))

for text in ("straße", "ﬁn", "groß", "ΣΊΓΜΑ", "ÇA VA", "İ", "ǅ"[:0] + "ŉ"[:0] + "x"):
    print(text.upper(), text.casefold(), text.title(), text.capitalize(), len(text.lower()), text.swapcase())
print("STRASSE".casefold() == "straße".casefold(), "ﬀ".islower(), "ß".islower(), "ß".isupper())

with open("words.txt", "w", encoding="utf-8") as file:
    file.write("é\nnaïve\nend\n")
with open("words.txt", encoding="utf-8") as file:
    print(repr(file.readline()), file.tell())
    mark = file.tell()
    print(repr(file.read()), file.tell())
    print(file.seek(mark), repr(file.readline()), file.seek(0), repr(file.read(3)))
