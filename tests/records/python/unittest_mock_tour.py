import asyncio, sys
import unittest.mock as M
from contextlib import suppress
Mock, MagicMock, AsyncMock, call, patch, ANY, sentinel = M.Mock, M.MagicMock, M.AsyncMock, M.call, M.patch, M.ANY, M.sentinel
import re
def p(*a): print(*[re.sub(r"id='\d+'", "id", str(x)) for x in a])
def err(f):
    try: p(f())
    except Exception as e: p(type(e).__name__, e)
m = Mock()
p(m, m.a, m.a.b, m(), m.a(), m.a().b(1), Mock(name="bob"), Mock(name="bob").x.y())
m = Mock(return_value=3); p(m(1, x=2), m(2), m.call_count, m.called, m.call_args, m.call_args_list, m.mock_calls)
p(m.call_args.args, m.call_args.kwargs, m.call_args == call(2), m.call_args_list == [call(1, x=2), call(2)])
err(lambda: m.assert_called_once()); err(lambda: m.assert_called_with(5)); err(lambda: m.assert_called_once_with(2)); err(lambda: m.assert_any_call(1, x=2)); err(lambda: m.assert_any_call(9)); err(lambda: m.assert_not_called()); err(lambda: Mock().assert_called()); err(lambda: Mock().assert_called_with(1)); err(lambda: m.assert_has_calls([call(1, x=2), call(2)])); err(lambda: m.assert_has_calls([call(2), call(1, x=2)])); err(lambda: m.assert_has_calls([call(2), call(1, x=2)], any_order=True)); err(lambda: m.asert_x); err(lambda: m.called_once_with(2))
m = Mock(side_effect=[1, ValueError("v"), 3]); err(m); err(m); err(m); err(m)
m = Mock(side_effect=lambda x: x + 1); p(m(1)); m.side_effect = KeyError("k"); err(m)
m = Mock(); m.foo.bar.return_value = 7; p(m.foo.bar("z"), m.mock_calls, m.method_calls, m.foo.mock_calls); m.foo().baz(3); p(m.mock_calls)
m.reset_mock(); p(m.mock_calls, m.foo.bar("q"))
m = Mock(spec=["a", "b"]); p(m.a); err(lambda: m.c)
class C:
    x = 1
    def f(self, a): return a
    async def g(self): return 1
m = Mock(spec=C); p(isinstance(m, C), m.f(1), type(m.g).__name__); err(lambda: m.zzz)
m = MagicMock(); p(len(m), [x for x in m], m[1], bool(m), int(m), 3 in m, m + 1, float(m)); m.__len__.return_value = 5; p(len(m)); m.__getitem__.side_effect = lambda k: k * 2; p(m[4], m.mock_calls)
with m as x: p(x)
m.__iter__.return_value = [1, 2]; p(list(m), list(m)); p(m.__enter__.called, m.__exit__.call_args)
m = MagicMock(**{"a.b.return_value": 5, "c": 6}); p(m.a.b(), m.c)
async def go():
    a = AsyncMock(return_value=9); p(a, await a(1), a.await_count, a.await_args, a.await_args_list, a.call_count); a.assert_awaited_once_with(1); err(lambda: a.assert_awaited_with(2)); err(lambda: a.assert_not_awaited())
    c = a(2); p(a.await_count, a.call_count); c.close(); err(lambda: a.assert_awaited_once())
    a = AsyncMock(side_effect=[1, OSError("x")]); p(await a())
    for _ in range(2):
        try: await a()
        except Exception as e: p(type(e).__name__, e)
    async def eff(x): return x * 2
    a = AsyncMock(side_effect=eff); p(await a(4)); a.x.return_value = 3; p(await a.x(), a.mock_calls)
    p(asyncio.iscoroutinefunction(a), isinstance(a, AsyncMock))
    m = AsyncMock(spec=C); p(await m.g(), m.f(1))
    m = MagicMock()
    async with m as q: p(q)
    m.__aiter__.return_value = [1, 2, 3]; p([x async for x in m])
    p(m.__aenter__.await_count, m.__aexit__.await_args)
    with patch.object(C, "g", new_callable=AsyncMock, return_value=11) as g: p(await C().g()); g.assert_awaited_once()
    with patch.object(C, "g") as g: p(type(g).__name__)
    with patch("asyncio.sleep", new=AsyncMock()) as s: await asyncio.sleep(100); p(s.await_args_list)
    s = AsyncMock(); s.get = AsyncMock(return_value={"a": 1}); p(await s.get("u"), s.mock_calls, s.get.await_args)
    resp = MagicMock(); resp.json = AsyncMock(return_value={"k": 1}); sess = MagicMock(); sess.get.return_value.__aenter__.return_value = resp
    async with sess.get("url") as r: p(await r.json()); 
    p(sess.mock_calls)
asyncio.run(go())
def fetch(): return "real"
with patch("__main__.fetch", return_value="fake") as f: p(fetch(), f, f.call_count)
p(fetch())
@patch("__main__.fetch")
@patch.object(C, "f", return_value=5)
def t(f, fe): p(f, fe, fetch(), C().f(1))
t()
with patch.dict({"a": 1}, {"b": 2}) as d: p(d)
err(lambda: patch.object(C, "nope").start())
with patch.object(C, "x", 42): p(C.x)
p(C.x, ANY == 3, sentinel.foo, sentinel.foo is sentinel.foo, call(1).foo(2), call.a.b(1), repr(call), [call(1)] == [call(1)])
pr = patch("__main__.fetch", new=lambda: "L"); pr.start(); p(fetch()); pr.stop(); p(fetch())
w = Mock(wraps=fetch); p(w(), w.call_count)
parent = Mock(); parent.attach_mock(Mock(), "kid"); parent.kid(1); p(parent.mock_calls)
p(Mock(a=1).a, Mock(**{"m.return_value": 2}).m())
class P:
    @property
    def v(self): return 1
with patch.object(P, "v", new_callable=M.PropertyMock, return_value=8) as pv: p(P().v, pv.call_count)
o = M.mock_open(read_data="l1\nl2\n")
with M.patch.object(C, "x", o):
    with C.x("f") as fh: p(fh.read(), o.call_args)
