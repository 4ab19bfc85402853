class MyGroup(ExceptionGroup):
    def derive(self, excs):
        return MyGroup(self.message, excs)

eg = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError("t"), ValueError(2)])])
eg.add_note("n1")
m, r = eg.split(ValueError)
print(repr(m)); print(repr(r)); print(m.__notes__)
print(repr(eg.subgroup((TypeError, KeyError))))
print(eg.subgroup(lambda e: isinstance(e, ValueError) and e.args[0] == 2))
print(eg.subgroup(OSError), eg.split(ExceptionGroup)[0] is eg)
print(repr(eg.derive([OSError()])))
g = MyGroup("m", [ValueError(1), KeyError("k")])
print(repr(g.subgroup(KeyError)), type(g.split(ValueError)[1]).__name__)
try:
    eg.split(3)
except TypeError as e:
    print(e)
try:
    raise g
except* KeyError as part:
    print(repr(part))
except* ValueError as part:
    print(repr(part), part.split(ValueError)[1])
