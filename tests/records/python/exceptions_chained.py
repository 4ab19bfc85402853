class ConfigError(Exception):
    pass


def load():
    try:
        return {}["port"]
    except KeyError as error:
        raise ConfigError("no port") from error


try:
    load()
except ConfigError as error:
    print(error, "because of", repr(error.__cause__))
    print(type(error.__context__).__name__)
try:
    try:
        1 / 0
    finally:
        print("cleanup")
except ZeroDivisionError as error:
    print(error)
