# Parsing of arguments as CPython's argparse does it. A program that is run here has none of its own, so that mostly defaults are asked for.

import sys as _sys
import textwrap as _textwrap

SUPPRESS = '==SUPPRESS=='
OPTIONAL = '?'
ZERO_OR_MORE = '*'
ONE_OR_MORE = '+'
PARSER = 'A...'
REMAINDER = '...'

class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = argument._error_name() if argument is not None else None
        self.message = message

    def __str__(self):
        return self.message if self.argument_name is None else f'argument {self.argument_name}: {self.message}'

class ArgumentTypeError(Exception):
    pass

class Namespace:
    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        plain = [f'{name}={value!r}' for name, value in self.__dict__.items() if name.isidentifier()]
        others = {name: value for name, value in self.__dict__.items() if not name.isidentifier()}
        if others:
            plain.append(f'**{others!r}')
        return f"{type(self).__name__}({', '.join(plain)})"

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__

class HelpFormatter:
    _raw_lines = _raw_text = _with_defaults = _type_names = False

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog = prog
        self._width = 78 if width is None else width
        self._place = min(max_help_position, max(self._width - 20, indent_increment * 2))

    def _help_of(self, action):
        text = action.help
        if self._with_defaults and '%(default)' not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in ('?', '*'):
                text += ' (default: %(default)s)'
        known = {name: value for name, value in vars(action).items() if value is not SUPPRESS}
        known['prog'] = self._prog
        known['type'] = getattr(action.type, '__name__', action.type)
        if action.choices is not None:
            known['choices'] = ', '.join([str(choice) for choice in action.choices])
        return text % known

    def _metavar(self, action, default):
        if action.metavar is not None:
            return action.metavar
        if action.choices is not None:
            return '{%s}' % ','.join([str(choice) for choice in action.choices])
        return default

    def _args(self, action, default):
        if self._type_names and action.type is not None and action.metavar is None and action.choices is None:
            default = action.type.__name__
        name = self._metavar(action, default)
        names = name if isinstance(name, tuple) else (name,) * 2
        nargs = action.nargs
        if nargs is None:
            return names[0]
        if nargs == '?':
            return f'[{names[0]}]'
        if nargs == '*':
            return f'[{names[0]} [{names[1]} ...]]' if isinstance(name, tuple) and len(name) == 2 else f'[{names[0]} ...]'
        if nargs == '+':
            return f'{names[0]} [{names[1]} ...]'
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return f'{names[0]} ...'
        return ' '.join(name if isinstance(name, tuple) else [name] * nargs)

    def _default_name(self, action):
        return action.dest.upper() if action.option_strings else action.dest

    def usage(self, parser):
        prefix = 'usage: '
        if parser.usage is not None:
            return prefix + parser.usage % {'prog': parser.prog} + '\n\n'
        options, positionals = [], []
        groups = {}
        for group in parser._exclusive:
            for action in group._actions:
                groups[action] = group
        for action in parser._actions:
            if action.help is SUPPRESS:
                continue
            if action.option_strings:
                text = action._usage_option(self)
                group = groups.get(action)
                if group is None:
                    options.append(text if action.required else f'[{text}]')
                else:
                    shown = [one for one in group._actions if one.help is not SUPPRESS]
                    start, end = '()' if group.required else '[]'
                    if len(shown) == 1:
                        start, end = ('', '') if group.required else '[]'
                    text = start + text if action is shown[0] else ' ' + text
                    text += end if action is shown[-1] else ' |'
                    # A group is not parted where lines end.
                    if action is shown[0]:
                        options.append(text)
                    else:
                        options[-1] += text
            else:
                positionals.append(self._args(action, self._default_name(action)))
        parts = [*options, *positionals]
        line = ' '.join([parser.prog, *parts])
        if len(prefix) + len(line) > self._width:
            lines = []
            indent = ' ' * (len(prefix) + len(parser.prog) + 1)
            if len(prefix) + len(parser.prog) <= 0.75 * self._width:
                for number, some in enumerate([options, positionals] if options else [positionals]):
                    if some:
                        found = self._fill([parser.prog, *some] if not number else some, indent, prefix if not number else None)
                        lines += found
                lines[0] = lines[0][len(indent):] if not lines[0].startswith(parser.prog) else lines[0]
            else:
                indent = ' ' * len(prefix)
                lines = self._fill(parts, indent, None)
                if len(lines) > 1:
                    lines = self._fill(options, indent, None) + self._fill(positionals, indent, None)
                lines = [parser.prog, *lines]
            line = '\n'.join(lines)
        return f'{prefix}{line}\n\n'

    def _fill(self, parts, indent, prefix):
        lines, line = [], []
        length = (len(prefix) if prefix is not None else len(indent)) - 1
        for part in parts:
            if length + 1 + len(part) > self._width and line:
                lines.append(indent + ' '.join(line))
                line = []
                length = len(indent) - 1
            line.append(part)
            length += len(part) + 1
        if line:
            lines.append(indent + ' '.join(line))
        if prefix is not None:
            lines[0] = lines[0][len(indent):]
        return lines

    def _paragraph(self, text, indent=0):
        text = text % {'prog': self._prog} if '%(prog)' in text else text
        if self._raw_text:
            return ''.join([' ' * indent + line for line in text.splitlines(keepends=True)]) + '\n\n'
        return _textwrap.fill(' '.join(text.split()), max(self._width - indent, 11), initial_indent=' ' * indent,
                              subsequent_indent=' ' * indent) + '\n\n'

    def help(self, parser):
        text = self.usage(parser)
        if parser.description:
            text += self._paragraph(parser.description)
        entries = []
        for group in parser._groups:
            for action in group._actions:
                if action.help is not SUPPRESS:
                    entries.append(2 + len(self._invocation(action)))
                    entries += [2 + len(self._invocation(sub)) for sub in action._subactions()]
        place = min(max(entries, default=0) + 2, self._place)
        for group in parser._groups:
            actions = [action for action in group._actions if action.help is not SUPPRESS]
            if not actions and not group.description:
                continue
            if group.title is not None:
                text += f'{group.title}:\n'
            if group.description:
                text += self._paragraph(group.description, 2)
            for action in actions:
                text += self._entry(action, place, 2)
                for sub in action._subactions():
                    text += self._entry(sub, place, 4)
            text += '\n'
        if parser.epilog:
            text += self._paragraph(parser.epilog)
        return text.strip('\n') + '\n'

    def _invocation(self, action):
        default = self._default_name(action)
        if not action.option_strings:
            name = self._metavar(action, default)
            return name if isinstance(name, str) else ' '.join(name)
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        args = self._args(action, default)
        return ', '.join([f'{option} {args}' for option in action.option_strings])

    def _entry(self, action, place, indent):
        start = ' ' * indent + self._invocation(action)
        if not action.help:
            return start + '\n'
        text = self._help_of(action)
        width = max(self._width - place, 11)
        lines = text.splitlines() if self._raw_lines else _textwrap.wrap(' '.join(text.split()), width)
        if not lines:
            return start + '\n'
        if len(start) <= place - 2:
            start = start.ljust(place) + lines.pop(0)
        return ''.join([line + '\n' for line in [start, *[' ' * place + line for line in lines]]])

class RawDescriptionHelpFormatter(HelpFormatter):
    _raw_text = True

class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    _raw_lines = True

class ArgumentDefaultsHelpFormatter(HelpFormatter):
    _with_defaults = True

class MetavarTypeHelpFormatter(HelpFormatter):
    _type_names = True

class Action:
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False,
                 help=None, metavar=None):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def __repr__(self):
        names = ('option_strings', 'dest', 'nargs', 'const', 'default', 'type', 'choices', 'required', 'help', 'metavar')
        return f"{type(self).__name__}({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"

    def _error_name(self):
        if self.option_strings:
            return '/'.join(self.option_strings)
        if self.metavar not in (None, SUPPRESS):
            return self.metavar
        if self.dest not in (None, SUPPRESS):
            return self.dest
        return '{' + ','.join(self.choices) + '}' if self.choices else None

    def _subactions(self):
        return []

    def _usage_option(self, formatter):
        if self.nargs == 0:
            return self.option_strings[0]
        return f'{self.option_strings[0]} {formatter._args(self, formatter._default_name(self))}'

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')

class _StoreAction(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)

class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)

class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, const=True, default=default, required=required, help=help)

class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, const=False, default=default, required=required, help=help)

class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, type=None, choices=None, required=False, help=None, metavar=None):
        options = []
        for option in option_strings:
            options.append(option)
            if option.startswith('--'):
                options.append('--no-' + option[2:])
        if help is not None and default is not None and default is not SUPPRESS:
            help += ' (default: %(default)s)'
        super().__init__(options, dest, nargs=0, default=default, type=type, choices=choices, required=required, help=help,
                         metavar=metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, not option_string.startswith('--no-'))

    def _usage_option(self, formatter):
        return ' | '.join(self.option_strings)

class _AppendAction(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest, None) or []), values])

class _ExtendAction(Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest, None) or []), *values])

class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest, None) or []), self.const])

class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, nargs=0, default=default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)

class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()

class _VersionAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, version=None, default=SUPPRESS, help="show program's version number and exit"):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = parser.version if self.version is None else self.version
        _sys.stdout.write(parser._get_formatter()._paragraph(version).rstrip('\n') + '\n')
        parser.exit()

class _SubParsersAction(Action):
    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        super().__init__(option_strings, dest, nargs=PARSER, choices=self._name_parser_map, required=required, help=help,
                         metavar=metavar)

    def add_parser(self, name, **kwargs):
        if kwargs.get('prog') is None:
            kwargs['prog'] = f'{self._prog_prefix} {name}'
        aliases = kwargs.pop('aliases', ())
        if 'help' in kwargs:
            help = kwargs.pop('help')
            metavar = name + (f" ({', '.join(aliases)})" if aliases else '')
            self._choices_actions.append(Action([], name, help=help, metavar=metavar))
        parser = self._parser_class(**kwargs)
        for known in (name, *aliases):
            self._name_parser_map[known] = parser
        return parser

    def _subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            known = ', '.join(self._name_parser_map)
            raise ArgumentError(self, f'unknown parser {name!r} (choices: {known})')
        found, extra = self._name_parser_map[name].parse_known_args(rest, None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if extra:
            namespace.__dict__.setdefault('_unrecognized_args', []).extend(extra)

_ACTIONS = {None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction, 'store_true': _StoreTrueAction,
            'store_false': _StoreFalseAction, 'append': _AppendAction, 'append_const': _AppendConstAction, 'count': _CountAction,
            'help': _HelpAction, 'version': _VersionAction, 'parsers': _SubParsersAction, 'extend': _ExtendAction}

class FileType:
    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode = mode

    def __call__(self, string):
        if string == '-':
            return _sys.stdout
        try:
            return open(string, self._mode)
        except OSError as error:
            raise ArgumentTypeError(f"can't open '{string}': {error}")

class _Container:
    def __init__(self, description, parser=None, title=None):
        self.description = description
        self.title = title
        self._parser = parser or self
        self._actions = []

    def add_argument(self, *args, **kwargs):
        parser = self._parser
        kind = kwargs.pop('action', None)
        make = _ACTIONS.get(kind, kind) if kind is None or isinstance(kind, str) else kind
        if isinstance(make, str):
            raise ValueError(f'unknown action "{make}"')
        if not args or len(args) == 1 and args[0][0] not in parser.prefix_chars:
            if args and 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument')
            dest = args[0] if args else kwargs.pop('dest')
            if 'required' in kwargs:
                raise TypeError("'required' is an invalid argument for positionals")
            nargs = kwargs.get('nargs')
            if nargs not in ('?', '*') or nargs == '*' and 'default' not in kwargs:
                kwargs['required'] = True
            options = []
        else:
            options = list(args)
            for option in options:
                if option[0] not in parser.prefix_chars:
                    raise ValueError(f'invalid option string {option!r}: must start with a character {parser.prefix_chars!r}')
            dest = kwargs.pop('dest', None)
            if dest is None:
                long = [option for option in options if len(option) > 1 and option[1] in parser.prefix_chars]
                dest = (long or options)[0].lstrip(parser.prefix_chars).replace('-', '_')
        if 'default' not in kwargs:
            if dest in parser._defaults:
                kwargs['default'] = parser._defaults[dest]
            elif parser.argument_default is not None:
                kwargs['default'] = parser.argument_default
        if make in (_StoreTrueAction, _StoreFalseAction, _StoreConstAction, _AppendConstAction, _CountAction, _HelpAction, _VersionAction):
            if not options:
                kwargs.pop('required', None)
        action = make(options, dest, **kwargs)
        if action.type is not None and not callable(action.type):
            raise ValueError(f'{action.type!r} is not callable')
        if make is _StoreAction and action.nargs == 0:
            raise ValueError('nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate')
        return self._add(action)

    def _add(self, action):
        parser = self._parser
        for option in action.option_strings:
            if option in parser._options:
                if parser._resolve:
                    parser._options[option].option_strings.remove(option)
                    continue
                raise ArgumentError(action, f'conflicting option string: {option}')
        for option in action.option_strings:
            parser._options[option] = action
        if action not in parser._actions:
            parser._actions.append(action)
        group = self if self is not parser else parser._groups[1 if action.option_strings else 0]
        if isinstance(group, _Exclusive):
            group._actions.append(action)
            group = group._outer if group._outer is not parser else parser._groups[1 if action.option_strings else 0]
        group._actions.append(action)
        return action

    def add_argument_group(self, title=None, description=None, **kwargs):
        group = _Container(description, self._parser, title)
        self._parser._groups.append(group)
        return group

    def add_mutually_exclusive_group(self, required=False):
        group = _Exclusive(self, required)
        self._parser._exclusive.append(group)
        return group

class _Exclusive(_Container):
    def __init__(self, outer, required):
        super().__init__(None, outer._parser)
        self._outer = outer
        self.required = required

class ArgumentParser(_Container):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter, prefix_chars='-',
                 fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True, exit_on_error=True):
        super().__init__(description)
        self.prog = _sys.argv[0].rpartition('/')[2] if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._resolve = conflict_handler == 'resolve'
        self._options = {}
        self._defaults = {}
        self._exclusive = []
        self._groups = [_Container(None, self, 'positional arguments'), _Container(None, self, 'options')]
        self._subparsers = None
        if add_help:
            dash = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(dash + 'h', dash * 2 + 'help', action='help', default=SUPPRESS, help='show this help message and exit')
        for parent in parents:
            for action in parent._actions:
                for option in action.option_strings:
                    self._options[option] = action
                self._actions.append(action)
                self._groups[1 if action.option_strings else 0]._actions.append(action)
            self._exclusive += parent._exclusive
            self._defaults.update(parent._defaults)

    def __repr__(self):
        return (f'ArgumentParser(prog={self.prog!r}, usage={self.usage!r}, description={self.description!r}, '
                f"formatter_class={self.formatter_class!r}, conflict_handler={'resolve' if self._resolve else 'error'!r}, add_help=True)")

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_subparsers(self, *, title=None, description=None, prog=None, parser_class=None, dest=SUPPRESS, required=False, help=None, metavar=None,
                       action=None):
        if self._subparsers is not None:
            self.error('cannot have multiple subparser arguments')
        if prog is None:
            formatter = self._get_formatter()
            parts = [formatter._args(one, formatter._default_name(one)) for one in self._actions if not one.option_strings]
            prog = ' '.join([self.prog, *parts])
        made = _SubParsersAction([], prog, parser_class or type(self), dest, required, help, metavar)
        self._subparsers = made
        if title is not None or description is not None:
            self._actions.append(made)
            self.add_argument_group(title or 'subcommands', description)._actions.append(made)
        else:
            self._add(made)
        return made

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        return self._get_formatter().usage(self).rstrip('\n') + '\n'

    def format_help(self):
        return self._get_formatter().help(self)

    def print_usage(self, file=None):
        (_sys.stdout if file is None else file).write(self.format_usage())

    def print_help(self, file=None):
        (_sys.stdout if file is None else file).write(self.format_help())

    def exit(self, status=0, message=None):
        if message:
            _sys.stderr.write(message)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')

    def parse_args(self, args=None, namespace=None):
        namespace, extra = self.parse_known_args(args, namespace)
        if extra:
            self.error(f"unrecognized arguments: {' '.join(extra)}")
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = list(_sys.argv[1:] if args is None else args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for name, value in self._defaults.items():
            if not hasattr(namespace, name):
                setattr(namespace, name, value)
        if not self.exit_on_error:
            return self._parse(args, namespace)
        try:
            return self._parse(args, namespace)
        except ArgumentError as error:
            self.error(str(error))

    parse_intermixed_args = parse_args
    parse_known_intermixed_args = parse_known_args

    def _option_of(self, arg):
        # The action, how it was named and the value after an equals sign; nothing for a positional.
        if not arg or arg[0] not in self.prefix_chars:
            return None
        if arg in self._options:
            return self._options[arg], arg, None
        if len(arg) == 1:
            return None
        name, equals, value = arg.partition('=')
        if equals and name in self._options:
            return self._options[name], name, value
        found = []
        if arg[1] in self.prefix_chars:
            if self.allow_abbrev:
                found = [(self._options[option], option, value if equals else None) for option in self._options if option.startswith(name)]
        else:
            for option in self._options:
                if option == arg[:2]:
                    found.append((self._options[option], option, arg[2:]))
                elif option.startswith(arg):
                    found.append((self._options[option], option, None))
        if len(found) > 1:
            options = ', '.join([option for _, option, _ in found])
            self.error(f'ambiguous option: {arg} could match {options}')
        if found:
            return found[0]
        if _is_number(arg) and not any(_is_number(option) for option in self._options):
            return None
        return None if ' ' in arg else (None, arg, None)

    def _parse(self, args, namespace):
        kinds, options = '', {}
        for index, arg in enumerate(args):
            if arg == '--':
                kinds += '-' + 'A' * (len(args) - index - 1)
                break
            option = self._option_of(arg)
            kinds += 'A' if option is None else 'O'
            if option is not None:
                options[index] = option
        seen, seen_plain, extra = {}, {}, []
        positionals = [action for action in self._actions if not action.option_strings]

        def take(action, values, option=None):
            seen[action] = None
            value = self._values(action, values)
            if value is not action.default:
                seen_plain[action] = None
                for group in self._exclusive:
                    if action in group._actions:
                        for other in group._actions:
                            if other is not action and other in seen_plain:
                                raise ArgumentError(action, f'not allowed with argument {other._error_name()}')
            if value is not SUPPRESS:
                action(self, namespace, value, option)

        def take_positionals(start):
            for count in range(len(positionals), 0, -1):
                lengths = _match(positionals[:count], kinds[start:])
                if lengths is not None:
                    break
            else:
                return start
            for length in lengths:
                action = positionals.pop(0)
                take(action, args[start:start + length])
                start += length
            return start

        def take_option(start):
            action, name, value = options[start]
            stop = start + 1
            if action is None:
                extra.append(args[start])
                return stop
            while value is not None:
                length = _match([action], 'A')
                if length == [0] and name[1] not in self.prefix_chars and value != '':
                    take(action, [], name)
                    name = name[0] + value[0]
                    if name not in self._options:
                        raise ArgumentError(action, f'ignored explicit argument {value!r}')
                    action = self._options[name]
                    value = value[1:] or None
                    if value is not None and value[0] == '=':
                        value = value[1:]
                elif length == [1]:
                    take(action, [value], name)
                    return stop
                else:
                    raise ArgumentError(action, f'ignored explicit argument {value!r}')
            lengths = _match([action], kinds[stop:])
            if lengths is None:
                words = {None: 'expected one argument', '?': 'expected at most one argument', '+': 'expected at least one argument'}
                nargs = action.nargs
                raise ArgumentError(action, words.get(nargs) or f"expected {nargs} argument{'' if nargs == 1 else 's'}")
            take(action, args[stop:stop + lengths[0]], name)
            return stop + lengths[0]

        start = 0
        last = max(options, default=-1)
        while start <= last:
            following = min(index for index in options if index >= start)
            if start != following:
                stop = take_positionals(start)
                if stop > start:
                    start = stop
                    continue
            if start not in options:
                extra += args[start:following]
                start = following
            start = take_option(start)
        stop = take_positionals(start)
        extra += args[stop:]
        missing = []
        for action in self._actions:
            if action not in seen:
                if action.required:
                    missing.append(action._error_name())
                elif isinstance(action.default, str) and action.default is not SUPPRESS and getattr(namespace, action.dest, None) is action.default:
                    setattr(namespace, action.dest, self._value(action, action.default))
        if missing:
            self.error(f"the following arguments are required: {', '.join(missing)}")
        for group in self._exclusive:
            if group.required and not any(action in seen_plain for action in group._actions):
                names = ' '.join([action._error_name() for action in group._actions if action.help is not SUPPRESS])
                self.error(f'one of the arguments {names} is required')
        extra += namespace.__dict__.pop('_unrecognized_args', [])
        return namespace, extra

    def _value(self, action, text):
        convert = action.type
        if convert is None:
            return text
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            raise ArgumentError(action, f"invalid {getattr(convert, '__name__', repr(convert))} value: {text!r}")

    def _values(self, action, texts):
        nargs = action.nargs
        if nargs not in (PARSER, REMAINDER) and '--' in texts:
            texts = list(texts)
            texts.remove('--')
        if not texts and nargs == '?':
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._value(action, value)
                self._check(action, value)
            return value
        if not texts and nargs == '*' and not action.option_strings:
            value = action.default if action.default is not None else texts
            if action.default is not None:
                self._check(action, value)
            return value
        if nargs is None or nargs == '?':
            value = self._value(action, texts[0])
            self._check(action, value)
            return value
        if nargs == REMAINDER:
            return [self._value(action, text) for text in texts]
        if nargs == PARSER:
            values = [self._value(action, text) for text in texts]
            self._check(action, values[0])
            return values
        values = [self._value(action, text) for text in texts]
        for value in values:
            self._check(action, value)
        return values

    def _check(self, action, value):
        if action.choices is not None and value not in action.choices:
            known = ', '.join(map(repr, action.choices))
            raise ArgumentError(action, f'invalid choice: {value!r} (choose from {known})')

def _is_number(text):
    whole, dot, rest = text[1:].partition('.')
    return text[0] == '-' and (whole.isdigit() or not whole and dot) and (not dot and not rest or rest.isdigit())

def _match(actions, kinds):
    # How many arguments each takes, as many as it can; nothing where they do not fit. A dash belongs to who takes what is around it.
    if not actions:
        return []
    action = actions[0]
    nargs = action.nargs
    end = 0
    counts = {None: (1, 1), '?': (0, 1), '*': (0, None), '+': (1, None), REMAINDER: (0, None), PARSER: (1, None)}
    low, high = counts[nargs] if nargs in counts else (nargs, nargs)
    wanted = 'A-' if nargs not in (REMAINDER, PARSER) else 'A-O'
    fits = []
    count = 0
    if not action.option_strings:
        while True:
            if count >= low:
                fits.append(end)
            while end < len(kinds) and kinds[end] == '-':
                end += 1
                if count >= low:
                    fits.append(end)
            if high is not None and count >= high or end >= len(kinds) or kinds[end] not in wanted:
                break
            if nargs == PARSER and count == 0 and kinds[end] != 'A':
                break
            end += 1
            count += 1
    else:
        while count < len(kinds) and kinds[count] in ('A' if nargs not in (REMAINDER, PARSER) else 'AO-') and (high is None or count < high):
            if count >= low:
                fits.append(count)
            count += 1
        if count >= low:
            fits.append(count)
    for length in reversed(fits):
        rest = _match(actions[1:], kinds[length:])
        if rest is not None:
            return [length, *rest]
    return None
