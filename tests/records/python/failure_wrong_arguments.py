def connect(host, port=80, /, *, timeout, retries=3):
    return host, port, timeout, retries


def plain(a, b=2):
    return a, b


calls = [
    lambda: connect("h", timeout=1),
    lambda: connect(host="h", timeout=1),
    lambda: connect(host="h", port=1, timeout=1),
    lambda: connect("h", 1, 2, timeout=1),
    lambda: connect("h", 1, 2, timeout=1, retries=2),
    lambda: connect("h", 1, 2),
    lambda: connect("h"),
    lambda: connect(),
    lambda: connect("h", timout=1),
    lambda: plain(1, 2, 3),
    lambda: plain(),
    lambda: plain(1, a=1),
    lambda: plain(1, c=1),
    lambda: plain(1, 2, 3, c=1),
    lambda: plain(*[1], **{"b": 5}),
]
for call in calls:
    try:
        print(call())
    except TypeError as error:
        print(error)
