def _f():
    yield

async def _c():
    pass

async def _a():
    yield

class _C:
    def m(self):
        pass

FunctionType = LambdaType = type(_f)
GeneratorType = type(_f())
_coroutine = _c()
CoroutineType = type(_coroutine)
_coroutine.close()
AsyncGeneratorType = type(_a())
MethodType = type(_C().m)
BuiltinFunctionType = BuiltinMethodType = type(len)
import abc as _abc
ModuleType = type(_abc)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
EllipsisType = type(...)
GenericAlias = type(list[int])
UnionType = type(int | str)

class SimpleNamespace:
    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        return f"{name}({', '.join(f'{key}={value!r}' for key, value in self.__dict__.items())})"

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

from _proxy import mappingproxy as MappingProxyType

def new_class(name, bases=(), kwds=None, exec_body=None):
    namespace = {}
    if exec_body is not None:
        exec_body(namespace)
    # The function that makes the class is of this module.
    namespace.setdefault('__module__', 'types')
    return (kwds or {}).pop('metaclass', type)(name, bases, namespace, **kwds or {})


def coroutine(func):
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    _make_awaitable(func)
    return func
