# `dictConfig`: loggers, handlers, filters and formatters from a dict.

import logging
import sys as _sys

def _resolved(name):
    if not isinstance(name, str):
        return name
    module, _, last = name.rpartition('.')
    if module == 'logging' and hasattr(logging, last):
        return getattr(logging, last)
    if module == 'logging.handlers' and hasattr(logging, 'handlers') and hasattr(logging.handlers, last):
        return getattr(logging.handlers, last)
    raise NotImplementedError(f'loopscope cannot configure {name!r}: give the class itself, or one of logging')

def _external(value):
    if value in ('ext://sys.stdout', 'ext://sys.stderr'):
        return _sys.stdout if value.endswith('stdout') else _sys.stderr
    return value

def _made(config, kinds, kind):
    options = {key: _external(value) for key, value in config.items()}
    factory = _resolved(options.pop('()', kind))
    more = options.pop('.', {})
    try:
        made = factory(**options)
    except TypeError as error:
        raise ValueError(f'Unable to configure {kinds}') from error
    for name, value in more.items():
        setattr(made, name, value)
    return made

def _formatter(config):
    if '()' in config:
        return _made(config, 'formatter', None)
    kind = _resolved(config.get('class', 'logging.Formatter'))
    return kind(config.get('format'), config.get('datefmt'), config.get('style', '%'))

def _listed(owner, names, known, add, kind):
    for name in names:
        if name not in known:
            raise ValueError(f'Unable to add {kind} {name!r}')
        add(known[name])

def _handler(name, config, formatters, filters):
    options = dict(config)
    level = options.pop('level', None)
    formatter = options.pop('formatter', None)
    wanted = options.pop('filters', ())
    if formatter is not None and formatter not in formatters:
        raise ValueError(f'Unable to configure handler {name!r}') from ValueError(f'Unable to set formatter {formatter!r}')
    kind = options.pop('class', None)
    handler = _made(options, f'handler {name!r}', kind)
    handler.name = name
    if formatter is not None:
        handler.setFormatter(formatters[formatter])
    if level is not None:
        handler.setLevel(logging._level(level))
    _listed(handler, wanted, filters, handler.addFilter, 'filter')
    return handler

def _configure(logger, config, handlers, filters):
    if config.get('level') is not None:
        logger.setLevel(logging._level(config['level']))
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    _listed(logger, config.get('handlers', ()), handlers, logger.addHandler, 'handler')
    _listed(logger, config.get('filters', ()), filters, logger.addFilter, 'filter')
    if config.get('propagate') is not None:
        logger.propagate = config['propagate']

def dictConfig(config):
    if 'version' not in config:
        raise ValueError("dictionary doesn't specify a version")
    if config['version'] != 1:
        raise ValueError(f"Unsupported version: {config['version']}")
    formatters = {name: _formatter(each) for name, each in config.get('formatters', {}).items()}
    filters = {}
    for name, each in config.get('filters', {}).items():
        filters[name] = _made(each, f'filter {name!r}', None) if '()' in each else logging.Filter(each.get('name', ''))
    handlers = {name: _handler(name, each, formatters, filters) for name, each in config.get('handlers', {}).items()}
    if config.get('disable_existing_loggers', True):
        named = config.get('loggers', {})
        for name, logger in logging.root.manager.loggerDict.items():
            if isinstance(logger, logging.Logger):
                inside = any(name.startswith(each + '.') for each in named)
                logger.disabled = name not in named and not inside
    for name, each in config.get('loggers', {}).items():
        logger = logging.getLogger(name)
        logger.disabled = False
        _configure(logger, each, handlers, filters)
    if 'root' in config:
        _configure(logging.root, config['root'], handlers, filters)
