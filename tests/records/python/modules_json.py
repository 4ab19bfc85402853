import json
d = {'a': 1, 'b': [1, 2.5, None, True, False], 'c': {'d': 'x"y\n\u00e9\U0001f600'}, 'e': [], 'f': {}, 1: 2, None: 3, True: 4, 1.5: 6, 'big': 1e100, 'neg': -0.0}
print(json.dumps(d)); print(json.dumps(d, indent=2)); print(json.dumps(d, indent=4, ensure_ascii=False)); print(json.dumps({'b':1,'a':2}, sort_keys=True, separators=(',',':')))
print(json.dumps([1,(2,3)]), json.dumps('x'), json.dumps(float('inf')), json.dumps(None), json.dumps({'z': [{'q': 1}]}, indent=1))
print(json.loads('{"a": [1, 2.5, -3e2, "x\\u00e9\\n\\ud83d\\ude00", null, true, false], "b": {}}'), json.loads(' 12 '), json.loads('"a"'), json.loads('[]'), json.loads(b'{"x": 1}'), json.loads('1E3'), json.loads('NaN'))
for bad in ('', '{', '[1,]', '{"a" 1}', '{a: 1}', '[1 2]', '"abc', '"a\nb"', '"\\x"', 'tru', '1 2', '{"a": }', '[1', '{"a": 1,}', "{'a': 1}", '-', '01', '"\\u12"', '\n\n  x'):
    try: print(json.loads(bad))
    except json.JSONDecodeError as e: print(type(e).__name__, e, e.pos, e.lineno, e.colno)
for f in (lambda: json.dumps({1,2}), lambda: json.dumps(object), lambda: json.dumps({(1,): 1}), lambda: json.loads(3), lambda: json.dumps(float('nan'), allow_nan=False)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class P:
    def __init__(self, x): self.x = x
print(json.dumps(P(1), default=lambda o: o.__dict__), json.dumps([P(1)], default=vars))
class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, P): return {'x': o.x}
        return super().default(o)
print(json.dumps({'p': P(2)}, cls=Enc))
try: json.dumps({'p': object()}, cls=Enc)
except TypeError as e: print(e)
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: list(d.items())))
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
