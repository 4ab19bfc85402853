import io, base64, statistics, pprint, contextlib, errno, signal, timeit, gc, sys, os, traceback, warnings, operator, copy, types, string, platform
s = io.StringIO(); print('a', 'b', file=s); s.write('x'); print(repr(s.getvalue())); s2 = io.StringIO('l1\nl2\nl3'); print(s2.readline(), list(s2), s2.read()); s2.seek(0); print(s2.read(2), s2.tell())
with contextlib.redirect_stdout(io.StringIO()) as buf: print('hidden')
print(repr(buf.getvalue())); b = io.BytesIO(b'ab'); b.seek(0, 2); b.write(b'c'); print(b.getvalue())
with io.StringIO('z') as f: print(f.read())
try: f.read()
except ValueError as e: print(e)
print(base64.b64encode(b'hello world!'), base64.b64decode('aGVsbG8='), base64.urlsafe_b64encode(b'\xff\xfe'), base64.b64encode(b''), base64.b64decode(b'YQ=='))
try: base64.b64decode('abc')
except Exception as e: print(type(e).__name__, e)
d = [1.5, 2.5, 4, 5.75, 0.1, 0.2, 0.3]
print(statistics.mean(d), statistics.median(d), statistics.stdev(d), statistics.variance(d), statistics.pstdev(d), statistics.pvariance(d), statistics.fmean(d), statistics.mode([1,1,2]), statistics.mean([1,2,3,4]), statistics.mean([1,3]), statistics.stdev([1,2,3,4]), statistics.median([1,3]), statistics.multimode('aabb'), statistics.quantiles([1,2,3,4,5]), statistics.variance([2,4,6]), statistics.harmonic_mean([40,60]), statistics.median_low([1,2,3,4]), statistics.geometric_mean([1,2,4]))
import random
r = random.Random(3)
for n in (2, 3, 7, 20, 100):
    x = [r.uniform(0, 5) for _ in range(n)]; print(statistics.mean(x), statistics.stdev(x), statistics.variance(x), statistics.pstdev(x), statistics.median(x), statistics.quantiles(x, n=10)[-1])
    x = [round(v, 2) for v in x]; print(statistics.mean(x), statistics.stdev(x))
try: statistics.mean([])
except statistics.StatisticsError as e: print(e)
try: statistics.stdev([1])
except statistics.StatisticsError as e: print(e)
pprint.pprint({'b': 1, 'a': [1, 2, 3]}); pprint.pprint({'name': 'x' * 30, 'items': list(range(30)), 'nested': {'k' * 10: 'v' * 50, 'z': (1, 2)}}); pprint.pprint(['long string ' * 3] * 4, width=40); print(pprint.pformat({'z': 1}))
pprint.pprint([{'id': i, 'value': i * i, 'text': 'some text here'} for i in range(5)]); pprint.pprint(list(range(50)), compact=True); pprint.pprint({'a': {'b': {'c': 1}}}, depth=2); pprint.pprint('word ' * 30)
print(errno.ECONNREFUSED, signal.SIGINT, repr(signal.SIGTERM), signal.Signals(2).name, gc.collect() >= 0)
print(sys.version_info >= (3, 11), sys.version_info[:2], sys.version_info.major, sys.platform, sys.maxsize, sys.byteorder, sys.getdefaultencoding(), type(sys.argv))
sys.stdout.write('direct\n'); sys.stdout.flush(); print('err', file=sys.stderr)
try: raise ValueError('boom')
except ValueError:
    k, v, t = sys.exc_info(); print(k, v, sys.exception() is v)
    print(traceback.format_exc().splitlines()[-1], traceback.format_exception_only(v), len(traceback.format_exception(v)) > 1)
print(sys.exc_info())
try: sys.exit(3)
except SystemExit as e: print(e.code, repr(e))
try: sys.exit('msg')
except SystemExit as e: print(e.code)
print(os.path.join('a', 'b', '/c', 'd'), os.path.basename('/x/y.txt'), os.path.dirname('/x/y.txt'), os.path.splitext('a.tar.gz'), os.path.exists('/nope'), os.sep, os.name, os.getenv('NOPE'), os.environ.get('NOPE', 'd'), os.path.normpath('a/../b/./c'), isinstance(os.getpid(), int), os.linesep == '\n')
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); warnings.warn('careful', DeprecationWarning); print(len(w), w[0].message, w[0].category.__name__)
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try: warnings.warn('bad')
    except UserWarning as e: print('raised', e)
x = {'a': [1, {'b': 2}]}; y = copy.deepcopy(x); y['a'][1]['b'] = 3; z = copy.copy(x); print(x, y, z['a'] is x['a'])
class N:
    def __init__(self): self.l = [1]; self.me = self
n = N(); m = copy.deepcopy(n); print(m.me is m, m.l is n.l, copy.copy(n).l is n.l)
ns = types.SimpleNamespace(a=1, b='x'); print(ns, ns.a, ns == types.SimpleNamespace(a=1, b='x')); ns.c = 3; print(ns)
print(types.MappingProxyType({'a': 1}), types.FunctionType, types.CoroutineType.__name__, isinstance(lambda: 0, types.FunctionType))
try: types.MappingProxyType({})['x'] = 1
except TypeError as e: print(e)
print(platform.python_implementation(), platform.system())
