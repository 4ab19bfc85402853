# The classes of what tracebacks, frames and functions are made of, and the rarer makers.

from builtins import _Traceback as TracebackType, _Frame as FrameType
import abc as _abc

def _outer():
    value = None
    return lambda: value

CodeType = type(_outer.__code__)
CellType = type(_outer().__closure__[0])
MethodDescriptorType = type(str.join)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)

class DynamicClassAttribute(property):
    pass

def resolve_bases(bases):
    resolved = []
    for base in bases:
        if isinstance(base, type) or not hasattr(base, '__mro_entries__'):
            resolved.append(base)
        else:
            resolved.extend(base.__mro_entries__(bases))
    return tuple(resolved) if resolved != list(bases) else bases

def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    meta = kwds.pop('metaclass', type(bases[0]) if bases else type)
    return meta, meta.__prepare__(name, bases, **kwds) if hasattr(meta, '__prepare__') else {}, kwds
