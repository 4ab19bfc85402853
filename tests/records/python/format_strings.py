name, width = "Ada", 10
print(f"[{name:>{width}}] [{name:*^{width}}] [{name:<{width}}]")
print(f"{name!r} {'it' 's'!s} {name=} {1 + 1 = }")
print("%s is %d years and %.1f" % ("Ada", 36, 1.25))
print("{} and {1}".format("a", "b") if False else "{0} and {1}, {0}".format("a", "b"))
print("tab\there", 'quote"s', "it's", "back\\slash", "\u00e9", "snow ☃")
print(repr("tab\t"), repr('it\'s'), repr('both " and \''), repr("é"))
print("a" * 3 + "b", "-" * 10)
