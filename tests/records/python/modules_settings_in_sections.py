import asyncio
import configparser
import io

TEXT = """
[DEFAULT]
timeout = 0.5
retries = 3

[server]
host = localhost
Port: 8080
debug = yes
url = http://%(host)s:%(port)s/
; a comment
motd = first line
    second line

[empty]
"""

settings = configparser.ConfigParser()
settings.read_string(TEXT)
server = settings["server"]
print(settings.sections(), dict(server), server["url"], server.getint("port"), server.getboolean("debug"), settings.getfloat("server", "timeout"))
print(server, len(settings), list(settings), "server" in settings, "host" in server, server.get("none"), settings.get("empty", "x", fallback="y"))
print(settings.options("empty"), settings.items("empty"), repr(server["motd"]), settings.has_option("server", "HOST"))
settings["made"] = {"a": "1", "b": "100%%"}
settings.set("made", "c", "3")
settings.remove_option("server", "motd")
out = io.StringIO()
settings.write(out)
print(out.getvalue())


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: settings.get("nowhere", "x"))
attempt(lambda: settings["nowhere"])
attempt(lambda: settings.get("server", "x"))
attempt(lambda: server["x"])
attempt(lambda: settings.getint("server", "host"))
attempt(lambda: settings.getboolean("server", "host"))
attempt(lambda: settings.add_section("server"))
attempt(lambda: settings.set("made", "d", 5))
attempt(lambda: settings.set("made", "d", "50%"))
for text in ("a = 1", "[a]\nx = 1\nx = 2", "[a]\n[a]", "[a]\n= nothing", "[a]\nx = %(y)s", "[a]\nx = %(x)s"):
    made = configparser.ConfigParser()
    attempt(lambda: made.read_string(text) or made["a"]["x"])
lists = configparser.ConfigParser(converters={"list": lambda text: [part.strip() for part in text.split(",")]}, allow_no_value=True,
                                  interpolation=configparser.ExtendedInterpolation(), inline_comment_prefixes="#")
lists.read_string("[paths]\nhome = /home # mine\nall = ${home}/a, ${other:where}/b\nflag\n[other]\nwhere = /tmp\n")
print(lists["paths"].getlist("all"), lists.getlist("paths", "all"), lists["paths"]["flag"], dict(lists["paths"]))
raw = configparser.RawConfigParser({"base": "x"})
raw.read_dict({"s": {"k": 5, "v": "%(base)s"}})
print(dict(raw["s"]), raw.defaults())


async def main():
    for attempt in range(settings.getint("server", "retries")):
        await asyncio.sleep(settings.getfloat("server", "timeout"))
        print("attempt", attempt)

asyncio.run(main())
