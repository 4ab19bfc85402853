# Settings in sections, as .ini files have them.

from collections.abc import MutableMapping as _MutableMapping

DEFAULTSECT = 'DEFAULT'
MAX_INTERPOLATION_DEPTH = 10
_NONE = object()

class Error(Exception):
    def __init__(self, msg=''):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__

class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, 'No section: %r' % (section,))
        self.section = section
        self.args = (section,)

class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        message = [repr(section), ' already exists']
        if source is not None:
            message = ['While reading from ', repr(source)] + ([f' [line {lineno:2d}]'] if lineno is not None else []) + \
                [': section ', *message]
        else:
            message.insert(0, 'Section ')
        Error.__init__(self, ''.join(message))
        self.section, self.source, self.lineno = section, source, lineno
        self.args = (section, source, lineno)

class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        message = [repr(option), ' in section ', repr(section), ' already exists']
        if source is not None:
            message = ['While reading from ', repr(source)] + ([f' [line {lineno:2d}]'] if lineno is not None else []) + \
                [': option ', *message]
        else:
            message.insert(0, 'Option ')
        Error.__init__(self, ''.join(message))
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = (section, option, source, lineno)

class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, 'No option %r in section: %r' % (option, section))
        self.option, self.section = option, section
        self.args = (option, section)

class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section = option, section
        self.args = (option, section, msg)

class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        msg = 'Bad value substitution: option {!r} in section {!r} contains an interpolation key {!r} which is not a valid option name. Raw value: {!r}'
        InterpolationError.__init__(self, option, section, msg.format(option, section, reference, rawval))
        self.reference = reference
        self.args = (option, section, rawval, reference)

class InterpolationSyntaxError(InterpolationError):
    pass

class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        msg = 'Recursion limit exceeded in value substitution: option {!r} in section {!r} contains an interpolation key which cannot be ' \
            'substituted in {} steps. Raw value: {!r}'
        InterpolationError.__init__(self, option, section, msg.format(option, section, MAX_INTERPOLATION_DEPTH, rawval))
        self.args = (option, section, rawval)

class ParsingError(Error):
    def __init__(self, source=None, filename=None):
        source = filename if source is None else source
        Error.__init__(self, 'Source contains parsing errors: %r' % source)
        self.source = source
        self.errors = []
        self.args = (source,)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += '\n\t[line %2d]: %s' % (lineno, line)

class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, 'File contains no section headers.\nfile: %r, line: %d\n%r' % (filename, lineno, line))
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)

class Interpolation:
    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

class _Filling(Interpolation):
    # A subclass says between which signs an option is named, and what that is.
    def before_get(self, parser, section, option, value, defaults):
        out = []
        self._fill(parser, option, out, value, section, defaults, 1)
        return ''.join(out)

    def _fill(self, parser, option, out, rest, section, values, depth):
        sign, opening, closing = self._signs
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        while rest:
            before, found, rest = rest.partition(sign)
            out.append(before)
            if not found:
                return
            if rest.startswith(sign):
                out.append(sign)
                rest = rest[1:]
            elif rest.startswith(opening):
                end = rest.find(closing)
                if end < 0:
                    raise InterpolationSyntaxError(option, section, 'bad interpolation variable reference %r' % (sign + rest))
                named, rest = rest[1:end], rest[end + len(closing):]
                path = self._path(parser, named)
                try:
                    value, name, place, known = self._value(parser, option, section, values, path, rest)
                except (KeyError, NoSectionError, NoOptionError):
                    raise InterpolationMissingOptionError(option, section, raw, ':'.join(path)) from None
                if sign in value:
                    inner = dict(parser.items(place, raw=True)) if known is None else known
                    self._fill(parser, name, out, value, place, inner, depth + 1)
                else:
                    out.append(value)
            else:
                text = "'%s' must be followed by '%s' or '%s', found: %r"
                raise InterpolationSyntaxError(option, section, text % (sign, sign, opening, sign + rest))

class BasicInterpolation(_Filling):
    _signs = '%', '(', ')s'

    def before_set(self, parser, section, option, value):
        rest = value.replace('%%', '')
        while '%(' in rest and ')s' in rest[rest.index('%('):]:
            at = rest.index('%(')
            rest = rest[:at] + rest[rest.index(')s', at) + 2:]
        if '%' in rest:
            raise ValueError('invalid interpolation syntax in %r at position %d' % (value, rest.find('%')))
        return value

    def _path(self, parser, named):
        return [parser.optionxform(named)]

    def _value(self, parser, option, section, values, path, rest):
        return values[path[0]], option, section, values

class ExtendedInterpolation(_Filling):
    _signs = '$', '{', '}'

    def _path(self, parser, named):
        return named.split(':')

    def _value(self, parser, option, section, values, path, rest):
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, "More than one ':' found: %r" % ('$' + rest,))
        name = parser.optionxform(path[-1])
        if len(path) == 1:
            return values[name], name, section, None
        return parser.get(path[0], name, raw=True), name, path[0], None

class RawConfigParser(_MutableMapping):
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True, '0': False, 'no': False, 'false': False, 'off': False}
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=('=', ':'), comment_prefixes=('#', ';'),
                 inline_comment_prefixes=None, strict=True, empty_lines_in_values=True, default_section=DEFAULTSECT, interpolation=_NONE,
                 converters=None):
        self._dict = dict_type
        self._sections = self._dict()
        self._defaults = self._dict()
        self._proxies = self._dict()
        self.default_section = default_section
        self._delimiters = tuple(delimiters)
        self._comments = tuple(comment_prefixes or ())
        self._inline = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines = empty_lines_in_values
        self._interpolation = self._DEFAULT_INTERPOLATION if interpolation is _NONE else Interpolation() if interpolation is None else interpolation
        self.converters = dict(converters or {})
        for name, convert in self.converters.items():
            setattr(self, 'get' + name, lambda section, option, *, raw=False, vars=None, fallback=_NONE, convert=convert:
                    self._converted(section, option, convert, raw, vars, fallback))
        self._proxies[default_section] = SectionProxy(self, default_section)
        if defaults:
            self._read_defaults(defaults)

    def _read_defaults(self, defaults):
        self.read_dict({self.default_section: defaults})

    def optionxform(self, optionstr):
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section in self._sections:
            raise DuplicateSectionError(section)
        if section == self.default_section:
            raise ValueError('Invalid section name: %r' % section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        options = dict(self._sections[section])
        options.update(self._defaults)
        return list(options)

    def read(self, filenames, encoding=None):
        if isinstance(filenames, (str, bytes)) or hasattr(filenames, '__fspath__'):
            filenames = [filenames]
        done = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as file:
                    self._read(file, filename)
            except OSError:
                continue
            done.append(str(filename))
        return done

    def read_file(self, f, source=None):
        self._read(f, getattr(f, 'name', '<???>') if source is None else source)

    def read_string(self, string, source='<string>'):
        self._read(string.splitlines(True), source)

    def read_dict(self, dictionary, source='<dict>'):
        added = set()
        for section, keys in dictionary.items():
            section = str(section)
            if section != self.default_section and section not in self._sections:
                self.add_section(section)
            elif self._strict and section in added:
                raise DuplicateSectionError(section)
            added.add(section)
            for key, value in keys.items():
                key = self.optionxform(str(key))
                if self._strict and (section, key) in added:
                    raise DuplicateOptionError(section, key, source)
                added.add((section, key))
                self.set(section, key, None if value is None else str(value))

    def _read(self, lines, source):
        seen = set()
        section = name = current = None
        indent = 0
        error = None
        for number, line in enumerate(lines, 1):
            value = line
            for prefix in self._inline:
                at = value.find(prefix)
                while at > 0 and not value[at - 1].isspace():
                    at = value.find(prefix, at + 1)
                if at >= 0:
                    value = value[:at]
            is_comment = line.strip().startswith(self._comments) if self._comments else False
            text = '' if is_comment else value.strip()
            if not text:
                if self._empty_lines and not is_comment and current is not None and name and current[name] is not None:
                    current[name].append('')
                elif not self._empty_lines:
                    indent = 1 << 60
                continue
            here = len(line) - len(line.lstrip())
            if current is not None and name and here > indent:
                if current[name] is None:
                    raise MissingSectionHeaderError(source, number, line)
                current[name].append(text)
                continue
            indent = here
            if text.startswith('[') and ']' in text:
                section = text[1:text.rindex(']')]
                if section in self._sections:
                    if self._strict and section in seen:
                        raise DuplicateSectionError(section, source, number)
                    current = self._sections[section]
                elif section == self.default_section:
                    current = self._defaults
                else:
                    current = self._sections[section] = self._dict()
                    self._proxies[section] = SectionProxy(self, section)
                seen.add(section)
                name = None
            elif current is None:
                raise MissingSectionHeaderError(source, number, line)
            else:
                places = [text.find(mark) for mark in self._delimiters if mark in text]
                if not places and not self._allow_no_value or places and min(places) == 0:
                    error = error or ParsingError(source)
                    error.append(number, repr(line))
                    continue
                at = min(places) if places else len(text)
                name = self.optionxform(text[:at].rstrip())
                if self._strict and (section, name) in seen:
                    raise DuplicateOptionError(section, name, source, number)
                seen.add((section, name))
                mark = next((mark for mark in self._delimiters if text.startswith(mark, at)), '')
                current[name] = [text[at + len(mark):].strip()] if places else None
        for options in (self._defaults, *self._sections.values()):
            for key, value in options.items():
                if isinstance(value, list):
                    options[key] = '\n'.join(value).rstrip()
        if error:
            raise error

    def _values(self, section, vars):
        if section != self.default_section and section not in self._sections:
            raise NoSectionError(section)
        values = dict(self._defaults)
        values.update(self._sections.get(section, {}))
        for key, value in (vars or {}).items():
            values[self.optionxform(key)] = None if value is None else str(value)
        return values

    def get(self, section, option, *, raw=False, vars=None, fallback=_NONE):
        try:
            values = self._values(section, vars)
        except NoSectionError:
            if fallback is _NONE:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in values:
            if fallback is _NONE:
                raise NoOptionError(option, section)
            return fallback
        value = values[option]
        return value if raw or value is None else self._interpolation.before_get(self, section, option, value, values)

    def _converted(self, section, option, convert, raw, vars, fallback):
        try:
            return convert(self.get(section, option, raw=raw, vars=vars))
        except (NoSectionError, NoOptionError):
            if fallback is _NONE:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_NONE):
        return self._converted(section, option, int, raw, vars, fallback)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_NONE):
        return self._converted(section, option, float, raw, vars, fallback)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_NONE):
        return self._converted(section, option, self._convert_to_boolean, raw, vars, fallback)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError('Not a boolean: %s' % value)
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_NONE, raw=False, vars=None):
        if section is _NONE:
            return super().items()
        values = dict(self._defaults)
        if section not in self._sections and section != self.default_section:
            raise NoSectionError(section)
        values.update(self._sections.get(section, {}))
        names = list(values)
        values = self._values(section, vars)
        return [(name, values[name] if raw or values[name] is None else
                 self._interpolation.before_get(self, section, name, values[name], values)) for name in names]

    def has_option(self, section, option):
        option = self.optionxform(option)
        if not section or section == self.default_section:
            return option in self._defaults
        return section in self._sections and (option in self._sections[section] or option in self._defaults)

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        if not section or section == self.default_section:
            options = self._defaults
        elif section in self._sections:
            options = self._sections[section]
        else:
            raise NoSectionError(section)
        options[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        mark = f' {self._delimiters[0]} ' if space_around_delimiters else self._delimiters[0]
        some = [(self.default_section, self._defaults)] if self._defaults else []
        for name, options in [*some, *self._sections.items()]:
            fp.write(f'[{name}]\n')
            for key, value in options.items():
                if value is not None or not self._allow_no_value:
                    value = mark + str(value).replace('\n', '\n\t')
                else:
                    value = ''
                fp.write(f'{key}{value}\n')
            fp.write('\n')

    def remove_option(self, section, option):
        options = self._defaults if not section or section == self.default_section else self._sections.get(section)
        if options is None:
            raise NoSectionError(section)
        return options.pop(self.optionxform(option), _NONE) is not _NONE

    def remove_section(self, section):
        if section not in self._sections:
            return False
        del self._sections[section]
        del self._proxies[section]
        return True

    def popitem(self):
        for key in self.sections():
            value = self[key]
            del self[key]
            return key, value
        raise KeyError

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        yield self.default_section
        yield from self._sections

class ConfigParser(RawConfigParser):
    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        if not isinstance(option, str):
            raise TypeError('option keys must be strings')
        if not isinstance(value, str) and not (value is None and self._allow_no_value):
            raise TypeError('option values must be strings')
        super().set(section, option, value)

    def add_section(self, section):
        if not isinstance(section, str):
            raise TypeError('section names must be strings')
        super().add_section(section)

    def _read_defaults(self, defaults):
        interpolation, self._interpolation = self._interpolation, Interpolation()
        self.read_dict({self.default_section: defaults})
        self._interpolation = interpolation

class SectionProxy(_MutableMapping):
    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for kind in ('int', 'float', 'boolean', *parser.converters):
            setattr(self, 'get' + kind, lambda option, fallback=None, *, raw=False, vars=None, kind=kind:
                    getattr(parser, 'get' + kind)(name, option, raw=raw, vars=vars, fallback=fallback))

    def __repr__(self):
        return f'<Section: {self._name}>'

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        return list(self._parser.defaults()) if self._name == self._parser.default_section else self._parser.options(self._name)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)
