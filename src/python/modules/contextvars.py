# CPython's contextvars: a context is a dict from variables to values, of which the machine knows the present one.

class _Missing:
    def __repr__(self):
        return '<Token.MISSING>'

class Token:
    MISSING = _Missing()

    def __init__(self, vars, var, old):
        self._vars = vars
        self.var = var
        self.old_value = old
        self._used = False

    def __repr__(self):
        used = ' used' if self._used else ''
        return f'<Token{used} var={self.var!r} at {id(self):#x}>'

class ContextVar:
    def __init__(self, name, *, default=Token.MISSING):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self._name = name
        self._default = default
        _vars()

    __class_getitem__ = classmethod(type(list[int]))

    def __repr__(self):
        default = '' if self._default is Token.MISSING else f' default={self._default!r}'
        return f'<ContextVar name={self._name!r}{default} at {id(self):#x}>'

    @property
    def name(self):
        return self._name

    def __setattr__(self, name, value):
        if name not in ('_name', '_default'):
            if name == 'name':
                raise AttributeError('readonly attribute')
            raise AttributeError(f"'_contextvars.ContextVar' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def get(self, *default):
        if len(default) > 1:
            raise TypeError(f'get expected at most 1 argument, got {len(default)}')
        vars = _vars()
        if self in vars:
            return vars[self]
        if default:
            return default[0]
        if self._default is Token.MISSING:
            raise LookupError(self)
        return self._default

    def set(self, value):
        vars = _vars()
        token = Token(vars, self, vars.get(self, Token.MISSING))
        vars[self] = value
        return token

    def reset(self, token):
        if not isinstance(token, Token):
            raise TypeError(f'expected an instance of Token, got {token!r}')
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token.var is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        vars = _vars()
        if token._vars is not vars:
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        if token.old_value is Token.MISSING:
            vars.pop(self, None)
        else:
            vars[self] = token.old_value

class Context:
    def __init__(self):
        self._vars = {}
        self._entered = False

    def __repr__(self):
        return f'<_contextvars.Context object at {id(self):#x}>'

    def run(self, callable, *args, **kwargs):
        if self._entered:
            raise RuntimeError(f'cannot enter context: {self!r} is already entered')
        self._entered = True
        before = _enter(self._vars)
        try:
            return callable(*args, **kwargs)
        finally:
            _enter(before)
            self._entered = False

    def __eq__(self, other):
        return self._vars == other._vars if isinstance(other, Context) else NotImplemented

    def copy(self):
        context = Context()
        context._vars = self._vars.copy()
        return context

    def _known(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f'a ContextVar key was expected, got {var!r}')
        return var

    def __getitem__(self, var):
        return self._vars[self._known(var)]

    def __contains__(self, var):
        return self._known(var) in self._vars

    def __iter__(self):
        return iter(self._vars)

    def __len__(self):
        return len(self._vars)

    def get(self, var, default=None):
        return self._vars.get(self._known(var), default)

    def keys(self):
        return self._vars.keys()

    def values(self):
        return self._vars.values()

    def items(self):
        return self._vars.items()

def copy_context():
    context = Context()
    context._vars = _vars().copy()
    return context

for _class in (Token, ContextVar, Context):
    _class.__module__ = '_contextvars'
