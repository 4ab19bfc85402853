import sys as _sys

def _given(exc, value):
    return value if isinstance(value, BaseException) else exc if isinstance(exc, BaseException) else None

def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    error = _given(exc, value)
    return ['NoneType: None\n'] if error is None else _format(error, chain)

def format_exception_only(exc, /, value=None):
    error = _given(exc, value)
    return ['NoneType: None\n'] if error is None else [line + '\n' for line in _describe(error)]

def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    (_sys.stderr if file is None else file).write(''.join(format_exception(exc, value, tb, limit, chain)))

def print_exc(limit=None, file=None, chain=True):
    print_exception(_sys.exc_info()[1], limit=limit, file=file, chain=chain)

def format_exc(limit=None, chain=True):
    return ''.join(format_exception(_sys.exc_info()[1]))

def print_last(limit=None, file=None, chain=True):
    raise ValueError('no last exception')
