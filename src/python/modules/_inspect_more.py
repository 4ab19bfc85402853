from collections import namedtuple as _namedtuple
from inspect import _empty, signature as _signature
from _sys_more import _getframe

def currentframe():
    return _getframe()

class FrameInfo(tuple):
    def __new__(cls, frame):
        from traceback import FrameSummary
        line = FrameSummary('program.py', frame.f_lineno, '').line
        new = tuple.__new__(cls, (frame, 'program.py', frame.f_lineno, frame.f_code.co_name, [line + '\n'], 0))
        return new

    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])

def stack(context=1):
    frame, found = _getframe(), []
    while frame is not None:
        found.append(FrameInfo(frame))
        frame = frame.f_back
    return found

def getframeinfo(frame, context=1):
    return FrameInfo(frame)

FullArgSpec = _namedtuple('FullArgSpec', 'args varargs varkw defaults kwonlyargs kwonlydefaults annotations')

def getfullargspec(func):
    args, star, stars, defaults, only, only_defaults, hints = [], None, None, [], [], {}, {}
    found = _signature(func, follow_wrapped=False)
    for name, parameter in found.parameters.items():
        if parameter.annotation is not _empty:
            hints[name] = parameter.annotation
        if parameter.kind < 2:
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif parameter.kind == 2:
            star = name
        elif parameter.kind == 4:
            stars = name
        else:
            only.append(name)
            if parameter.default is not _empty:
                only_defaults[name] = parameter.default
    if found.return_annotation is not _empty:
        hints['return'] = found.return_annotation
    if type(func).__name__ == 'method':
        args.insert(0, func.__code__.co_varnames[0])
    return FullArgSpec(args, star, stars, tuple(defaults) or None, only, only_defaults or None, hints)

def getattr_static(obj, attr, *default):
    if not isinstance(obj, type) and attr in getattr(obj, '__dict__', {}):
        return obj.__dict__[attr]
    for cls in (obj if isinstance(obj, type) else type(obj)).__mro__:
        if attr in cls.__dict__:
            return cls.__dict__[attr]
    if default:
        return default[0]
    raise AttributeError(attr)

def getgeneratorlocals(generator):
    frame = generator.gi_frame
    return {} if frame is None else dict(frame.f_locals)

def getcoroutinelocals(coroutine):
    frame = coroutine.cr_frame
    return {} if frame is None else dict(frame.f_locals)

def getcallargs(func, /, *positional, **named):
    bound = _signature(func).bind(*positional, **named)
    bound.apply_defaults()
    return dict(bound.arguments)

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_NOFREE, CO_ITERABLE_COROUTINE = 1, 2, 4, 8, 16, 64, 256
ClosureVars = _namedtuple('ClosureVars', 'nonlocals globals builtins unbound')

def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    found = dict((obj.__dict__ if isinstance(obj, type) else vars(obj)).get('__annotations__') or {}) if isinstance(obj, type) else \
        dict(getattr(obj, '__annotations__', None) or {})
    if eval_str:
        from typing import get_type_hints
        hints = get_type_hints(obj)
        found = {name: hints.get(name, hint) if isinstance(hint, str) else hint for name, hint in found.items()}
    return found

def isframe(object):
    return type(object).__name__ == 'frame'

def iscode(object):
    return type(object).__name__ == 'code'

def istraceback(object):
    return type(object).__name__ == 'traceback'

def getmodulename(path):
    name = path.rpartition('/')[2]
    return name[:-3] if name.endswith('.py') else None

def getclasstree(classes, unique=False):
    children, roots = {}, []
    for one in classes:
        for parent in one.__bases__:
            some = children.setdefault(parent, [])
            if one not in some:
                some.append(one)
            if unique and parent in classes:
                break
        if not one.__bases__ and one not in roots:
            roots.append(one)
    roots += [parent for parent in children if parent not in classes]

    def walk(some, parents):
        tree = []
        for one in sorted(some, key=lambda it: (it.__module__, it.__name__)):
            tree.append((one, one.__bases__))
            if one in children:
                tree.append(walk(children[one], one))
        return tree

    return walk(roots, None)
