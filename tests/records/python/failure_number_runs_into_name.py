# A number before a name is no attribute access.
print(2.format(1))
