# Templates with placeholders of their own kind, which regular expressions find; compiled only into programs that name one of these.
import re as _re
import string as _string

class _Template(_string.Template):
    braceidpattern = None
    flags = _re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls.pattern = cls._compiled()

    @classmethod
    def _compiled(cls):
        own = cls.__dict__.get('pattern')
        if own is None:
            mark, name = _re.escape(cls.delimiter), cls.idpattern
            own = (f'{mark}(?:(?P<escaped>{mark})|(?P<named>{name})|{{(?P<braced>{cls.braceidpattern or name})}}|'
                   '(?P<invalid>))')
        return _re.compile(own, cls.flags | _re.VERBOSE)

    def _fill(self, values, safe):
        def put(found):
            name = found['named'] or found['braced']
            if name is not None:
                return found[0] if safe and name not in values else str(values[name])
            if found['escaped'] is not None:
                return self.delimiter
            if safe:
                return found[0]
            at = found.start('invalid')
            before = self.template[:at].splitlines(keepends=True)
            line = len(before) or 1
            column = at - len(''.join(before[:-1])) if before else 1
            raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')
        return self.pattern.sub(put, self.template)

def _install():
    _Template.__name__ = _Template.__qualname__ = 'Template'
    _Template.pattern = _Template._compiled()
    _string.Template = _Template

_install()
delimiter = idpattern = braceidpattern = pattern = None
