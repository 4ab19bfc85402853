class Broken(Exception):
    pass


print("one")
raise Broken
