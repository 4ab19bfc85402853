import asyncio as _asyncio
import functools as _functools
import inspect as _inspect

_is_coroutine = getattr(getattr(_asyncio, 'coroutines', None), '_is_coroutine', True)

class _Sentinel:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

class _Sentinels:
    def __init__(self):
        self._known = {}

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return self._known.setdefault(name, _Sentinel(name))

sentinel = _Sentinels()
DEFAULT = sentinel.DEFAULT
_MISSING = sentinel.MISSING

class InvalidSpecError(Exception):
    pass

class _Any:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'

ANY = _Any()

class _Call(tuple):
    # Name, arguments and keywords of a call; calls that were made by hand are compared with those of mocks.
    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        args, kwargs = (), {}
        for item in value:
            if isinstance(item, str):
                name = item
            elif isinstance(item, tuple):
                args = item
            else:
                kwargs = item
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def _parts(self):
        return self if len(self) == 3 else ('', *self)

    def __eq__(self, other):
        if not isinstance(other, tuple) or len(other) > 3:
            return NotImplemented if not isinstance(other, tuple) else False
        name, args, kwargs = self._parts()
        other_name, other_args, other_kwargs = '', (), {}
        for item in other:
            if isinstance(item, str):
                other_name = item
            elif isinstance(item, tuple):
                other_args = item
            elif isinstance(item, dict):
                other_kwargs = item
            else:
                return False
        if name and other_name and name != other_name:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __call__(self, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        name = self._mock_name + '()'
        return _Call((self._mock_name, args, kwargs), name=name, parent=self)

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        if self._mock_name is None:
            return _Call(name=name, from_kall=False)
        return _Call(name=f'{self._mock_name}.{name}', parent=self, from_kall=False)

    @property
    def args(self):
        return self._parts()[1]

    @property
    def kwargs(self):
        return self._parts()[2]

    def call_list(self):
        found, one = [], self
        while one is not None:
            if one._mock_from_kall:
                found.append(one)
            one = one._mock_parent
        return _CallList(reversed(found))

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return name if name.startswith('call') else f'call.{name}'
        name, args, kwargs = self._parts()
        if not name:
            name = 'call'
        elif not name.startswith('()'):
            name = f'call.{name}'
        else:
            name = f'call{name}'
        return _shown(name, args, kwargs)

def _shown(name, args, kwargs):
    return f"{name}({', '.join([*map(repr, args), *[f'{key}={value!r}' for key, value in kwargs.items()]])})"

call = _Call(from_kall=False)

class _CallList(list):
    def __contains__(self, value):
        if not isinstance(value, list):
            return any(one == value for one in self)
        length = len(value)
        return any(list(self[at:at + length]) == value for at in range(len(self) - length + 1))

    def __repr__(self):
        line = f"[{', '.join(map(repr, self))}]"
        return line if len(line) <= 80 else '[' + ',\n '.join(map(repr, self)) + ']'

def _is_error(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)

_OWN = ('return_value', 'side_effect', 'called', 'call_count', 'call_args', 'call_args_list', 'mock_calls', 'method_calls')

class NonCallableMock:
    _is_magic = False

    def __new__(cls, *args, **kwargs):
        # A class of its own for each, so that special methods can be set on one.
        return object.__new__(type(cls.__name__, (cls,), {'__doc__': cls.__doc__, '__module__': cls.__module__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, side_effect=None, return_value=DEFAULT, unsafe=False,
                 **kwargs):
        data = self.__dict__
        data['_mock_children'] = {}
        data['_mock_parent'] = data['_mock_new_parent'] = parent
        data['_mock_name'] = name
        data['_mock_new_name'] = ''
        data['_mock_wraps'] = wraps
        data['_mock_unsafe'] = unsafe
        data['_mock_return_value'] = return_value
        data['_mock_sealed'] = False
        self._set_spec(spec_set if spec_set is not None else spec, spec_set is not None)
        self._forget()
        data['_mock_side_effect'] = None
        self.side_effect = side_effect
        if kwargs:
            self.configure_mock(**kwargs)

    def _set_spec(self, spec, is_strict):
        data = self.__dict__
        data['_spec_names'] = None
        data['_spec_strict'] = is_strict
        data['_spec_class'] = None
        data['_spec_async'] = []
        if spec is None:
            return
        if isinstance(spec, (list, tuple)):
            data['_spec_names'] = list(spec)
            return
        data['_spec_names'] = [*dir(spec), *getattr(spec, '__annotations__', {})]
        data['_spec_class'] = spec if isinstance(spec, type) else type(spec)
        data['_spec_async'] = [name for name in dir(spec) if not name.startswith('__') and _asyncio.iscoroutinefunction(getattr(spec, name, None))]

    def _forget(self):
        data = self.__dict__
        data['called'] = False
        data['call_count'] = 0
        data['call_args'] = None
        data['call_args_list'] = _CallList()
        data['mock_calls'] = _CallList()
        data['method_calls'] = _CallList()

    @property
    def __class__(self):
        return type(self) if self.__dict__.get('_spec_class') is None else self._spec_class

    @property
    def return_value(self):
        if self.__dict__['_mock_return_value'] is DEFAULT:
            child = self._get_child_mock(_new_parent=self, _new_name='()')
            self.__dict__['_mock_return_value'] = child
        return self.__dict__['_mock_return_value']

    @return_value.setter
    def return_value(self, value):
        self.__dict__['_mock_return_value'] = value
        self._adopt(value, None, '()')

    @property
    def side_effect(self):
        return self.__dict__['_mock_side_effect']

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_error(value):
            value = iter(value)
        self.__dict__['_mock_side_effect'] = value

    def _adopt(self, value, name, new_name):
        if not isinstance(value, NonCallableMock):
            return False
        if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
            return False
        parent = self
        while parent is not None:
            if parent is value:
                return False
            parent = parent.__dict__['_mock_new_parent']
        value.__dict__['_mock_new_parent'] = self
        value.__dict__['_mock_new_name'] = new_name
        if name:
            value.__dict__['_mock_parent'] = self
            value.__dict__['_mock_name'] = name
        return True

    def _get_child_mock(self, _new_parent=None, _new_name='', _name=None, **kwargs):
        if self.__dict__['_mock_sealed']:
            raise AttributeError(f'{self._full_name()}.{_name or "()"}')
        kind = self._child_kind(_name or _new_name)
        child = kind(**kwargs)
        child.__dict__['_mock_new_parent'] = self
        child.__dict__['_mock_new_name'] = _new_name
        if _name:
            child.__dict__['_mock_parent'] = self
            child.__dict__['_mock_name'] = _name
        return child

    def _child_kind(self, name):
        if name in self.__dict__['_spec_async']:
            return AsyncMock
        if isinstance_of(self, AsyncMockMixin):
            names = self.__dict__['_spec_names']
            return MagicMock if name in _MAGIC or names and name in names else AsyncMock
        base = type(self).__mro__[1]
        if base is NonCallableMagicMock:
            return MagicMock
        if base is NonCallableMock:
            return Mock
        return base

    def __getattr__(self, name):
        data = self.__dict__
        if name in ('_mock_children', '_mock_methods') or '_mock_children' not in data:
            raise AttributeError(name)
        names = data['_spec_names']
        if names is not None:
            if name not in names or name in ('__bases__', '__mro__'):
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        if not data['_mock_unsafe'] and (names is None or name not in names):
            if name.startswith(('assert', 'assret', 'asert', 'aseert', 'assrt')):
                raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.')
        child = data['_mock_children'].get(name)
        if child is _MISSING:
            raise AttributeError(name)
        if child is None:
            wraps = None if data['_mock_wraps'] is None else getattr(data['_mock_wraps'], name)
            child = self._get_child_mock(_new_parent=self, _new_name=name, _name=name, **({} if wraps is None else {'wraps': wraps}))
            data['_mock_children'][name] = child
        return child

    def __setattr__(self, name, value):
        data = self.__dict__
        if name in ('return_value', 'side_effect'):
            return object.__setattr__(self, name, value)
        if data.get('_spec_strict') and data['_spec_names'] is not None and name not in data['_spec_names'] and name not in data:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _OWN:
            data[name] = value
            return
        if name in _MAGIC or name in _ASYNC_MAGIC:
            if isinstance(value, NonCallableMock):
                self._adopt(value, name, name)
                data['_mock_children'][name] = value
                if not isinstance_of(self, MagicMixin):
                    setattr(type(self), name, _special_method(name))
            else:
                setattr(type(self), name, value)
            return
        if self._adopt(value, name, name):
            data['_mock_children'][name] = value
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        child = self.__dict__['_mock_children'].get(name)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _MISSING:
            raise AttributeError(name)
        self.__dict__['_mock_children'][name] = _MISSING

    def _full_name(self):
        parts = []
        one = self
        dot = ''
        last = None
        while one is not None:
            last = one
            new = one.__dict__['_mock_new_name']
            if one.__dict__['_mock_new_parent'] is None:
                break
            parts.append(new + dot)
            dot = '' if new == '()' else '.'
            one = one.__dict__['_mock_new_parent']
        start = last.__dict__['_mock_name'] or 'mock'
        return start + (dot if parts else '') + ''.join(reversed(parts))

    def __repr__(self):
        name = self._full_name()
        shown = f' name={name!r}' if name not in ('mock', 'mock.') else ''
        spec = ''
        if self.__dict__['_spec_class'] is not None:
            spec = f' spec{"_set" if self._spec_strict else ""}={self._spec_class.__name__!r}'
        return f"<{type(self).__name__}{shown}{spec} id='{id(self)}'>"

    def __dir__(self):
        return sorted([*(self.__dict__['_spec_names'] or dir(type(self))), *[name for name in self.__dict__ if not name.startswith('_')],
                       *self.__dict__['_mock_children']])

    def configure_mock(self, /, **kwargs):
        for name, value in sorted(kwargs.items(), key=lambda entry: entry[0].count('.')):
            *path, final = name.split('.')
            one = self
            for step in path:
                one = getattr(one, step)
            setattr(one, final, value)

    def attach_mock(self, mock, attribute):
        for key in ('_mock_parent', '_mock_new_parent'):
            mock.__dict__[key] = None
        mock.__dict__['_mock_name'] = ''
        mock.__dict__['_mock_new_name'] = None
        setattr(self, attribute, mock)

    def mock_add_spec(self, spec, spec_set=False):
        self._set_spec(spec, spec_set)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self._forget()
        if return_value:
            self.__dict__['_mock_return_value'] = DEFAULT
        if side_effect:
            self.__dict__['_mock_side_effect'] = None
        for child in self.__dict__['_mock_children'].values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        value = self.__dict__['_mock_return_value']
        if isinstance(value, NonCallableMock) and value is not self:
            value.reset_mock(visited)

    def _record(self, args, kwargs):
        data = self.__dict__
        data['called'] = True
        data['call_count'] += 1
        one = _Call((args, kwargs), two=True)
        data['call_args'] = one
        data['call_args_list'].append(one)
        data['mock_calls'].append(_Call(('', args, kwargs)))
        is_method = data['_mock_parent'] is not None
        method_name = data['_mock_name'] or ''
        name = data['_mock_new_name'] or ''
        is_call = name == '()'
        parent = data['_mock_new_parent']
        while parent is not None:
            if is_method:
                parent.__dict__['method_calls'].append(_Call((method_name, args, kwargs)))
                is_method = parent.__dict__['_mock_parent'] is not None
                if is_method:
                    method_name = f"{parent.__dict__['_mock_name']}.{method_name}"
            parent.__dict__['mock_calls'].append(_Call((name, args, kwargs)))
            new = parent.__dict__['_mock_new_name']
            if new:
                name = f"{new}{'' if is_call else '.'}{name}"
                is_call = new == '()'
            parent = parent.__dict__['_mock_new_parent']

    def _result(self, args, kwargs):
        data = self.__dict__
        effect = data['_mock_side_effect']
        if effect is not None:
            if _is_error(effect):
                raise effect
            if not callable(effect):
                result = next(effect)
                if _is_error(result):
                    raise result
                return self.return_value if result is DEFAULT else result
            result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if data['_mock_return_value'] is not DEFAULT or data['_mock_wraps'] is None:
            return self.return_value
        return data['_mock_wraps'](*args, **kwargs)

    def _label(self):
        return self.__dict__['_mock_name'] or 'mock'

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._label()}' to not have been called. Called {self.call_count} times.{_listed('Calls', self.mock_calls)}")

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._label()}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._label()}' to have been called once. Called {self.call_count} times."
                                 f"{_listed('Calls', self.mock_calls)}")

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError(f'expected call not found.\nExpected: {_shown(self._label(), args, kwargs)}\n  Actual: not called.')
        if self.call_args != _Call((args, kwargs), two=True):
            raise AssertionError(f'expected call not found.\nExpected: {_shown(self._label(), args, kwargs)}\n'
                                 f'  Actual: {_shown(self._label(), *self.call_args)}')

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._label()}' to be called once. Called {self.call_count} times.{_listed('Calls', self.mock_calls)}")
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.call_args_list:
            raise AssertionError(f'{_shown(self._label(), args, kwargs)} call not found')

    def assert_has_calls(self, calls, any_order=False):
        calls = list(calls)
        if not any_order:
            if calls not in self.mock_calls:
                raise AssertionError(f"Calls not found.\nExpected: {_CallList(calls)!r}{_listed('  Actual', self.mock_calls, '')}")
            return
        left = list(self.mock_calls)
        missing = []
        for one in calls:
            if one in left:
                left.remove(one)
            else:
                missing.append(one)
        if missing:
            raise AssertionError(f'{self._label()!r} does not contain all of {tuple(missing)!r} in its call list, found {list(self.mock_calls)!r} instead')

def _listed(title, calls, end='.'):
    return f'\n{title}: {calls!r}{end}' if calls else ''

def isinstance_of(mock, kind):
    return issubclass(type(mock), kind)

class CallableMixin:
    pass

class Mock(CallableMixin, NonCallableMock):
    def __call__(self, /, *args, **kwargs):
        self._record(args, kwargs)
        return self._result(args, kwargs)

_MAGIC = {'__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented, '__int__': 1, '__contains__': False,
          '__len__': 0, '__exit__': False, '__float__': 1.0, '__bool__': True, '__index__': 1, '__iter__': None,
          '__enter__': DEFAULT, '__getitem__': DEFAULT, '__setitem__': DEFAULT, '__delitem__': DEFAULT, '__add__': DEFAULT, '__sub__': DEFAULT,
          '__mul__': DEFAULT, '__truediv__': DEFAULT, '__floordiv__': DEFAULT, '__mod__': DEFAULT, '__and__': DEFAULT, '__or__': DEFAULT,
          '__xor__': DEFAULT, '__neg__': DEFAULT, '__invert__': DEFAULT, '__str__': None, '__hash__': None, '__eq__': None, '__call__': None,
          '__radd__': DEFAULT, '__iadd__': DEFAULT, '__reversed__': DEFAULT, '__round__': DEFAULT, '__next__': DEFAULT}
_ASYNC_MAGIC = ('__aenter__', '__aexit__', '__anext__', '__aiter__')
_SET_BY_HAND = ('__hash__', '__eq__', '__call__', '__next__', '__reversed__')

def _special(mock, name):
    # A special method of a magic mock: a mock that is made when it is first asked for.
    child = mock.__dict__['_mock_children'].get(name)
    if child is None:
        names = mock.__dict__['_spec_names']
        if names is not None and name not in names:
            raise AttributeError(f'Mock object has no attribute {name!r}')
        kind = AsyncMock if name in ('__aenter__', '__aexit__', '__anext__') else MagicMock
        child = kind()
        data = child.__dict__
        data['_mock_parent'] = data['_mock_new_parent'] = mock
        data['_mock_name'] = data['_mock_new_name'] = name
        value = _MAGIC.get(name, DEFAULT)
        if name == '__iter__':
            data['_mock_side_effect'] = lambda: iter([]) if data['_mock_return_value'] is DEFAULT else iter(data['_mock_return_value'])
        elif name == '__aiter__':
            data['_mock_side_effect'] = lambda: _aiter([] if data['_mock_return_value'] is DEFAULT else data['_mock_return_value'])
        elif name == '__str__':
            data['_mock_return_value'] = repr(mock)
        elif name == '__aexit__':
            data['_mock_return_value'] = False
        elif name != '__aenter__' and value is not DEFAULT:
            data['_mock_return_value'] = value
        mock.__dict__['_mock_children'][name] = child
    return child

def _special_method(name):
    def method(self, *args, **kwargs):
        return _special(self, name)(*args, **kwargs)

    return method

async def _aiter(values):
    for value in values:
        yield value

class MagicMixin:
    def __getattribute__(self, name):
        if name in _SPECIAL and name not in type(self).__dict__:
            return _special(self, name)
        return object.__getattribute__(self, name)

_SPECIAL = [_name for _name in [*_MAGIC, *_ASYNC_MAGIC] if _name not in _SET_BY_HAND]
for _name in _SPECIAL:
    setattr(MagicMixin, _name, _special_method(_name))

class NonCallableMagicMock(MagicMixin, NonCallableMock):
    pass

class MagicMock(MagicMixin, Mock):
    pass

class AsyncMockMixin:
    # What `asyncio.iscoroutinefunction` looks for.
    _is_coroutine = _is_coroutine

    def _forget(self):
        super()._forget()
        self.__dict__['await_count'] = 0
        self.__dict__['await_args'] = None
        self.__dict__['await_args_list'] = _CallList()

    async def _awaited(self, args, kwargs):
        data = self.__dict__
        one = _Call((args, kwargs), two=True)
        data['await_count'] += 1
        data['await_args'] = one
        data['await_args_list'].append(one)
        effect = data['_mock_side_effect']
        if effect is not None:
            if _is_error(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration
                if _is_error(result):
                    raise result
            elif _asyncio.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        if data['_mock_return_value'] is not DEFAULT or data['_mock_wraps'] is None:
            return self.return_value
        wraps = data['_mock_wraps']
        return await wraps(*args, **kwargs) if _asyncio.iscoroutinefunction(wraps) else wraps(*args, **kwargs)

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f'Expected {self._label()} to have been awaited.')

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._label()} to have been awaited once. Awaited {self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        if self.await_args is None:
            raise AssertionError(f'Expected await: {_shown(self._label(), args, kwargs)}\nNot awaited')
        if self.await_args != _Call((args, kwargs), two=True):
            raise AssertionError(f'expected await not found.\nExpected: {_shown(self._label(), args, kwargs)}\n'
                                 f'  Actual: {_shown(self._label(), *self.await_args)}')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._label()} to have been awaited once. Awaited {self.await_count} times.')
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.await_args_list:
            raise AssertionError(f'{_shown(self._label(), args, kwargs)} await not found')

    def assert_has_awaits(self, calls, any_order=False):
        calls = list(calls)
        left = list(self.await_args_list)
        if not any_order and calls not in self.await_args_list or any_order and any(one not in left for one in calls):
            raise AssertionError(f'Awaits not found.\nExpected: {_CallList(calls)}\nActual: {self.await_args_list}')

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(f'Expected {self._label()} to not have been awaited. Awaited {self.await_count} times.')

class AsyncMock(AsyncMockMixin, MagicMixin, NonCallableMock):
    # A coroutine function: the call is recorded at once, what it gives is for who awaits it.
    def __call__(self, /, *args, **kwargs):
        self._record(args, kwargs)
        return self._awaited(args, kwargs)

class PropertyMock(Mock):
    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)

for _class in (NonCallableMock, Mock, MagicMock, NonCallableMagicMock, AsyncMock, PropertyMock):
    _class.__module__ = 'unittest.mock'

def seal(mock):
    mock.__dict__['_mock_sealed'] = True
    for child in mock.__dict__['_mock_children'].values():
        if isinstance(child, NonCallableMock):
            seal(child)

def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, **kwargs):
    if _asyncio.iscoroutinefunction(spec):
        return AsyncMock(**kwargs)
    if isinstance(spec, type):
        made = MagicMock(spec=spec, **kwargs)
        if not instance:
            made.return_value = MagicMock(spec=spec)
        return made
    return MagicMock(spec=spec, **kwargs) if not _inspect.isfunction(spec) else MagicMock(**kwargs)

class _Patch:
    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs):
        if new_callable is not None and new is not DEFAULT:
            raise ValueError("Cannot use 'new' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.spec = spec_set if spec_set is not None else spec
        self.create = create
        self.autospec = autospec
        self.new_callable = new_callable
        self.kwargs = kwargs
        self.additional_patchers = []

    def __enter__(self):
        self.target = target = self.getter()
        name = self.attribute
        if isinstance(target, _Main):
            self.is_local = True
        else:
            self.is_local = name in getattr(target, '__dict__', {})
        original = target.__dict__[name] if self.is_local and not isinstance(target, _Main) else getattr(target, name, DEFAULT)
        if original is DEFAULT and not self.create:
            raise AttributeError(f'{target!r} does not have the attribute {name!r}')
        self.original = original
        new = self.new
        if new is DEFAULT:
            if self.autospec is not None and self.autospec is not False:
                new = create_autospec(original if self.autospec is True else self.autospec, **self.kwargs)
            else:
                function = original.__func__ if isinstance(original, (staticmethod, classmethod)) else original
                spec = original if self.spec is True else self.spec
                kind = self.new_callable
                if kind is None:
                    kind = AsyncMock if spec is None and _asyncio.iscoroutinefunction(function) or _asyncio.iscoroutinefunction(spec) else MagicMock
                options = dict(self.kwargs)
                if spec is not None:
                    options['spec'] = spec
                if isinstance(kind, type) and issubclass(kind, NonCallableMock):
                    options.setdefault('name', name)
                new = kind(**options)
        setattr(target, name, new)
        self.temporary = new
        return new

    def __exit__(self, *details):
        if self.is_local or self.original is not DEFAULT and isinstance(self.target, _Main):
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)
            if self.original is not DEFAULT and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.original)
        return False

    def start(self):
        value = self.__enter__()
        _active.append(self)
        return value

    def stop(self):
        if self in _active:
            _active.remove(self)
            return self.__exit__(None, None, None)

    def _copy(self):
        return _Patch(self.getter, self.attribute, self.new, self.spec, self.create, None, self.autospec, self.new_callable, self.kwargs)

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                if name.startswith('test') and callable(getattr(func, name)):
                    setattr(func, name, self._copy()(getattr(func, name)))
            return func
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func
        patchings = [self]
        if _asyncio.iscoroutinefunction(func):
            @_functools.wraps(func)
            async def patched(*args, **kwargs):
                entered, extra = _enter(patchings)
                try:
                    return await func(*args, *extra, **kwargs)
                finally:
                    for one in reversed(entered):
                        one.__exit__(None, None, None)
        else:
            @_functools.wraps(func)
            def patched(*args, **kwargs):
                entered, extra = _enter(patchings)
                try:
                    return func(*args, *extra, **kwargs)
                finally:
                    for one in reversed(entered):
                        one.__exit__(None, None, None)

        patched.patchings = patchings
        return patched

def _enter(patchings):
    entered, extra = [], []
    try:
        for one in patchings:
            value = one.__enter__()
            entered.append(one)
            if isinstance(one, _Patch) and one.new is DEFAULT:
                extra.append(value)
    except BaseException:
        for one in reversed(entered):
            one.__exit__(None, None, None)
        raise
    return entered, extra

_active = []

class _Main:
    # The program itself as a target.
    def __getattr__(self, name):
        found = _main_variables()
        if name not in found:
            raise AttributeError(name)
        return found[name]

    def __setattr__(self, name, value):
        _set_main_variable(name, value)

    def __repr__(self):
        return "<module '__main__'>"

_main = _Main()

class _Builtins(_Main):
    # A builtin is found under the program's own names first.
    def __getattr__(self, name):
        import builtins
        found = _main_variables()
        if name in found:
            return found[name]
        return open if name == 'open' else getattr(builtins, name)

    def __repr__(self):
        return "<module 'builtins' (built-in)>"

_builtins = _Builtins()

def _target(path):
    parts = path.split('.')
    if parts[0] in ('__main__', __name__):
        one, parts = _main, parts[1:]
    elif parts[0] == 'builtins':
        one, parts = _builtins, parts[1:]
    else:
        one = None
        for length in range(len(parts), 0, -1):
            one = _imported('.'.join(parts[:length]))
            if one is not None:
                parts = parts[length:]
                break
        if one is None:
            raise ModuleNotFoundError(f"No module named '{parts[0]}'")
    for part in parts:
        one = getattr(one, part)
    return one

def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    owner, dot, attribute = target.rpartition('.')
    if not dot:
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}')
    return _Patch(lambda: _target(owner), attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)

def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False,
                  **kwargs):
    if isinstance(target, str):
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _Patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs)

class _PatchDict:
    new = None

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = {**dict(values), **kwargs}
        self.clear = clear

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _target(self.in_dict)
        self.original = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *details):
        self.in_dict.clear()
        self.in_dict.update(self.original)
        return False

    start = __enter__

    def stop(self):
        return self.__exit__(None, None, None)

    __call__ = _Patch.__call__

    def _copy(self):
        return _PatchDict(self.in_dict, self.values, self.clear)

def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    raise NotImplementedError('patch.multiple is not supported by loopscope')

def _stop_all():
    while _active:
        _active.pop().__exit__(None, None, None)

patch.object = _patch_object
patch.dict = _PatchDict
patch.multiple = _patch_multiple
patch.stopall = _stop_all
patch.TEST_PREFIX = 'test'

def mock_open(mock=None, read_data=''):
    import io
    if mock is None:
        mock = MagicMock(name='open')
    handle = MagicMock()
    handle.write.return_value = None
    handle.__enter__.return_value = handle
    state = [io.StringIO(read_data)]
    handle.read.side_effect = lambda *args: state[0].read(*args)
    handle.readline.side_effect = lambda *args: state[0].readline(*args)
    handle.readlines.side_effect = lambda *args: state[0].readlines(*args)
    handle.__iter__.side_effect = lambda: iter(state[0].readlines())

    def opened(*args, **kwargs):
        state[0] = io.StringIO(read_data)
        return DEFAULT

    mock.side_effect = opened
    mock.return_value = handle
    return mock
