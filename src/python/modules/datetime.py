from time import time as _time
from _strptime import _civil, _from_civil, _format, _parse

MINYEAR = 1
MAXYEAR = 9999
_EPOCH = 719163

def _round(value):
    whole = value // 1
    rest = value - whole
    return int(whole) + (rest > 0.5 or rest == 0.5 and int(whole) % 2 == 1)

class timedelta:
    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        for name, value in (('days', days), ('seconds', seconds), ('microseconds', microseconds), ('milliseconds', milliseconds),
                            ('minutes', minutes), ('hours', hours), ('weeks', weeks)):
            if not isinstance(value, (int, float)):
                raise TypeError(f'unsupported type for timedelta {name} component: {type(value).__name__}')
        total = 0
        rest = 0.0
        for value, scale in ((days, 86400000000), (seconds, 1000000), (microseconds, 1), (milliseconds, 1000),
                             (minutes, 60000000), (hours, 3600000000), (weeks, 604800000000)):
            if isinstance(value, int):
                total += value * scale
            else:
                whole = int(value)
                total += whole * scale
                rest += (value - whole) * scale
        self._set(total + _round(rest))

    def _set(self, micros):
        self._micros = micros
        seconds, self._us = divmod(micros, 1000000)
        self._days, self._secs = divmod(seconds, 86400)
        if not -999999999 <= self._days <= 999999999:
            raise OverflowError(f'days={self._days}; must have magnitude <= 999999999')

    days = property(lambda self: self._days)
    seconds = property(lambda self: self._secs)
    microseconds = property(lambda self: self._us)

    def total_seconds(self):
        return self._micros / 1000000

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in
                 (('days', self._days), ('seconds', self._secs), ('microseconds', self._us)) if value]
        return f"datetime.timedelta({', '.join(parts) or '0'})"

    def __str__(self):
        text = f'{self._secs // 3600}:{self._secs // 60 % 60:02}:{self._secs % 60:02}'
        if self._days:
            text = f"{self._days} day{'' if abs(self._days) == 1 else 's'}, {text}"
        return text + (f'.{self._us:06}' if self._us else '')

    def __add__(self, other):
        return _delta(self._micros + other._micros) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return _delta(self._micros - other._micros) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return _delta(-self._micros)

    def __pos__(self):
        return self

    def __abs__(self):
        return _delta(abs(self._micros))

    def __mul__(self, other):
        if isinstance(other, int):
            return _delta(self._micros * other)
        return _delta(_round(self._micros * other)) if isinstance(other, float) else NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._micros / other._micros
        if isinstance(other, int):
            whole, rest = divmod(self._micros, other)
            # Halves go to the even neighbour.
            return _delta(whole + (abs(2 * rest) > abs(other) or 2 * rest == other and whole % 2))
        return _delta(_round(self._micros / other)) if isinstance(other, float) else NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._micros // other._micros
        return _delta(self._micros // other) if isinstance(other, int) else NotImplemented

    def __mod__(self, other):
        return _delta(self._micros % other._micros) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        return self // other, self % other

    def __eq__(self, other):
        return self._micros == other._micros if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._micros < other._micros if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._micros <= other._micros if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._micros > other._micros if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._micros >= other._micros if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._micros)

    def __bool__(self):
        return self._micros != 0

def _delta(micros):
    new = object.__new__(timedelta)
    new._set(micros)
    return new

def _extreme(days, seconds, micros, total):
    new = object.__new__(timedelta)
    new._days, new._secs, new._us, new._micros = days, seconds, micros, total
    return new

timedelta.min = _extreme(-999999999, 0, 0, -0x7fffffffffffffff)
timedelta.max = _extreme(999999999, 86399, 999999, 0x7fffffffffffffff)
timedelta.resolution = timedelta(microseconds=1)

class tzinfo:
    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def fromutc(self, dt):
        return dt + self.utcoffset(dt)

class timezone(tzinfo):
    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f'timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}')
        if abs(offset._micros) >= 86400000000:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), '
                             f'not {offset!r}.')
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return 'UTC' + (_offset(self._offset) if self._offset else '')

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        name = '' if self._name is None else f', {self._name!r}'
        return f'datetime.timezone({self._offset!r}{name})'

    def __str__(self):
        return self.tzname(None)

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

UTC = timezone.utc = timezone(timedelta(0))

def _offset(delta, colon=':'):
    if delta is None:
        return ''
    seconds, micros = divmod(abs(delta._micros), 1000000)
    text = f"{'-' if delta._micros < 0 else '+'}{seconds // 3600:02}{colon}{seconds // 60 % 60:02}"
    if seconds % 60 or micros:
        text += f'{colon}{seconds % 60:02}' + (f'.{micros:06}' if micros else '')
    return text

def _days_in(year, month):
    return _from_civil(year + month // 12, month % 12 + 1, 1) - _from_civil(year, month, 1)

class _Ordered:
    def _compare(self, other, op):
        if not isinstance(other, _Ordered) or type(self)._family is not type(other)._family:
            if isinstance(self, date) and isinstance(other, date):
                raise TypeError("can't compare datetime.datetime to datetime.date")
            return NotImplemented
        return op(self._key(other), other._key(self))

    def __eq__(self, other):
        if not isinstance(other, _Ordered) or type(self)._family is not type(other)._family:
            return NotImplemented
        if self._aware() != other._aware():
            return False
        return self._key(other) == other._key(self)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def _aware(self):
        return False

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

class date(_Ordered):
    def __new__(cls, year, month=None, day=None):
        for position, value in enumerate((year, month, day)):
            if value is None and position:
                raise TypeError(f"function missing required argument '{('month', 'day')[position - 1]}' (pos {position + 1})")
            if not isinstance(value, int):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        if not 1 <= year <= 9999:
            raise ValueError(f'year {year} is out of range')
        if not 1 <= month <= 12:
            raise ValueError('month must be in 1..12')
        if not 1 <= day <= _days_in(year, month):
            raise ValueError('day is out of range for month')
        new = object.__new__(cls)
        new._date = (year, month, day)
        return new

    year = property(lambda self: self._date[0])
    month = property(lambda self: self._date[1])
    day = property(lambda self: self._date[2])

    @classmethod
    def fromtimestamp(cls, timestamp):
        return cls(*_civil(int(timestamp // 86400)))

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time())

    @classmethod
    def fromordinal(cls, n):
        if not 1 <= n <= 3652059:
            raise ValueError('ordinal must be >= 1' if n < 1 else f'year {_civil(n - _EPOCH)[0]} is out of range')
        return cls(*_civil(n - _EPOCH))

    @classmethod
    def fromisoformat(cls, date_string):
        return cls(*_read_date(date_string, date_string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls.fromordinal(date(year, 1, 4).toordinal() - date(year, 1, 4).weekday() + (week - 1) * 7 + day - 1)

    def toordinal(self):
        return _from_civil(*self._date) + _EPOCH

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        thursday = self.toordinal() - self.weekday() + 3
        year = _civil(thursday - _EPOCH)[0]
        return IsoCalendarDate((year, (thursday - _from_civil(year, 1, 1) - _EPOCH) // 7 + 1, self.weekday() + 1))

    def isoformat(self):
        return '%04d-%02d-%02d' % self._date

    __str__ = isoformat

    def _tuple(self):
        hour, minute, second = getattr(self, '_time', (0, 0, 0, 0))[:3]
        return (*self._date, hour, minute, second, self.weekday(), self.toordinal() - _from_civil(self.year, 1, 1) - _EPOCH + 1, -1)

    def timetuple(self):
        from time import struct_time
        return struct_time(self._tuple())

    def ctime(self):
        return self.strftime('%a %b %e %H:%M:%S %Y')

    def strftime(self, format):
        return _format(format, self._tuple(), 0, '', '')

    def replace(self, year=None, month=None, day=None):
        return type(self)(*[old if new is None else new for old, new in zip(self._date, (year, month, day))])

    def __repr__(self):
        return f'datetime.date({self.year}, {self.month}, {self.day})'

    def _key(self, other):
        return self._date

    def __hash__(self):
        return hash(self._date)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self).fromordinal(_in_range(self.toordinal() + other.days))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

def _in_range(ordinal):
    if not 1 <= ordinal <= 3652059:
        raise OverflowError('date value out of range')
    return ordinal

date._family = date
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(1)

class IsoCalendarDate(tuple):
    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return 'datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)' % tuple(self)

def _bad(text):
    return ValueError(f'Invalid isoformat string: {text!r}')

def _read_date(text, whole):
    if len(text) == 10 and text[4] == '-' == text[7]:
        text = text[:4] + text[5:7] + text[8:]
    if len(text) != 8 or not text.isdigit():
        raise _bad(whole)
    return int(text[:4]), int(text[4:6]), int(text[6:])

def _read_time(text, whole):
    zone = None
    for at, letter in enumerate(text):
        if letter in '+-Z':
            zone = text[at:]
            text = text[:at]
            break
    text, dot, micros = text.replace(',', '.').partition('.')
    digits = text.replace(':', '')
    if not digits.isdigit() or len(digits) not in (2, 4, 6) or dot and not micros.isdigit():
        raise _bad(whole)
    numbers = [int(digits[at:at + 2]) for at in range(0, len(digits), 2)]
    numbers += [0] * (3 - len(numbers))
    numbers.append(int(micros[:6].ljust(6, '0')) if dot else 0)
    if zone is None:
        return numbers, None
    if zone == 'Z':
        return numbers, timezone.utc
    offset, _ = _read_time(zone[1:], whole)
    delta = timedelta(hours=offset[0], minutes=offset[1], seconds=offset[2], microseconds=offset[3])
    return numbers, timezone(-delta if zone[0] == '-' else delta) if delta else timezone.utc

def _check_time(hour, minute, second, microsecond, tz):
    for value, name, most in ((hour, 'hour', 23), (minute, 'minute', 59), (second, 'second', 59),
                              (microsecond, 'microsecond', 999999)):
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        if not 0 <= value <= most:
            raise ValueError(f'{name} must be in 0..{most}')
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
    return hour, minute, second, microsecond

def _clock(parts, timespec):
    hour, minute, second, micros = parts
    if timespec == 'auto':
        timespec = 'microseconds' if micros else 'seconds'
    forms = {'hours': f'{hour:02}', 'minutes': f'{hour:02}:{minute:02}', 'seconds': f'{hour:02}:{minute:02}:{second:02}'}
    if timespec in forms:
        return forms[timespec]
    if timespec == 'milliseconds':
        return f"{forms['seconds']}.{micros // 1000:03}"
    if timespec == 'microseconds':
        return f"{forms['seconds']}.{micros:06}"
    raise ValueError('Unknown timespec value')

class _WithTime(_Ordered):
    hour = property(lambda self: self._time[0])
    minute = property(lambda self: self._time[1])
    second = property(lambda self: self._time[2])
    microsecond = property(lambda self: self._time[3])
    tzinfo = property(lambda self: self._tz)
    fold = 0

    def _aware(self):
        return self.utcoffset() is not None

    def _zone_repr(self):
        return (f', fold={self.fold}' if self.fold else '') + ('' if self._tz is None else f', tzinfo={self._tz!r}')

def _folded(made, fold):
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    if fold:
        made.fold = fold
    return made

class time(_WithTime):
    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        new = object.__new__(cls)
        new._time = _check_time(hour, minute, second, microsecond, tzinfo)
        new._tz = tzinfo
        return _folded(new, fold)

    @classmethod
    def fromisoformat(cls, time_string):
        numbers, tz = _read_time(time_string.removeprefix('T'), time_string)
        return cls(*numbers, tz)

    def utcoffset(self):
        return None if self._tz is None else self._tz.utcoffset(None)

    def tzname(self):
        return None if self._tz is None else self._tz.tzname(None)

    def isoformat(self, timespec='auto'):
        return _clock(self._time, timespec) + _offset(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        parts = list(self._time)
        while len(parts) > 2 and not parts[-1]:
            parts.pop()
        return f"datetime.time({', '.join(map(str, parts))}{self._zone_repr()})"

    def strftime(self, format):
        return _format(format, (1900, 1, 1, *self._time[:3], 0, 1, -1), self._time[3], self.tzname() or '',
                       _offset(self.utcoffset(), ''))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        parts = [old if new is None else new for old, new in zip(self._time, (hour, minute, second, microsecond))]
        return type(self)(*parts, self._tz if tzinfo is True else tzinfo, fold=self.fold if fold is None else fold)

    def _key(self, other):
        return self._time

    def __hash__(self):
        return hash(self._time)

time._family = time
time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
_Time = time

class datetime(_WithTime, date):
    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        new = date.__new__(cls, year, month, day)
        new._time = _check_time(hour, minute, second, microsecond, tzinfo)
        new._tz = tzinfo
        return _folded(new, fold)

    @classmethod
    def _of(cls, micros, tz=None):
        days, rest = divmod(micros, 86400000000)
        _in_range(days + _EPOCH)
        seconds, micros = divmod(rest, 1000000)
        return cls(*_civil(days), seconds // 3600, seconds // 60 % 60, seconds % 60, micros, tz)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        whole = timestamp // 1
        utc = cls._of(int(whole) * 1000000 + _round((timestamp - whole) * 1000000))
        return utc if tz is None else tz.fromutc(utc.replace(tzinfo=tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls.fromtimestamp(timestamp)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(_time())

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(*date._date, *time._time, time._tz if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromordinal(cls, n):
        return cls(*_civil(_in_range(n) - _EPOCH))

    @classmethod
    def strptime(cls, date_string, format):
        found = _parse(date_string, format)
        tz = timezone(timedelta(minutes=found['z'])) if 'z' in found else None
        if tz is not None and not found['z']:
            tz = timezone.utc
        return cls(found['Y'], found['m'], found['d'], found['H'], found['M'], found['S'], found['f'], tz)

    @classmethod
    def fromisoformat(cls, date_string):
        at = 10 if date_string[4:5] == '-' else 8
        parts = _read_date(date_string[:at], date_string)
        if len(date_string) <= at:
            return cls(*parts)
        numbers, tz = _read_time(date_string[at + 1:], date_string)
        return cls(*parts, *numbers, tz)

    def utcoffset(self):
        return None if self._tz is None else self._tz.utcoffset(self)

    def tzname(self):
        return None if self._tz is None else self._tz.tzname(self)

    def dst(self):
        return None if self._tz is None else self._tz.dst(self)

    def _micros(self):
        hour, minute, second, micros = self._time
        return _from_civil(*self._date) * 86400000000 + (hour * 3600 + minute * 60 + second) * 1000000 + micros

    def _utc(self):
        offset = self.utcoffset()
        return self._micros() - (0 if offset is None else offset._micros)

    def _key(self, other):
        if self._aware() != other._aware():
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._utc()

    def __hash__(self):
        return hash(self._utc())

    def timestamp(self):
        return self._utc() / 1000000

    def date(self):
        return date(*self._date)

    def time(self):
        return _Time(*self._time, fold=self.fold)

    def timetz(self):
        return _Time(*self._time, self._tz, fold=self.fold)

    def astimezone(self, tz=None):
        tz = timezone.utc if tz is None else tz
        utc = type(self)._of(self._utc()).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def utctimetuple(self):
        return type(self)._of(self._utc()).timetuple()

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True,
                *, fold=None):
        given = (year, month, day, hour, minute, second, microsecond)
        parts = [old if new is None else new for old, new in zip((*self._date, *self._time), given)]
        return type(self)(*parts, self._tz if tzinfo is True else tzinfo, fold=self.fold if fold is None else fold)

    def isoformat(self, sep='T', timespec='auto'):
        return date.isoformat(self) + sep + _clock(self._time, timespec) + _offset(self.utcoffset())

    def __str__(self):
        return self.isoformat(' ')

    def __repr__(self):
        parts = [*self._date, *self._time]
        while len(parts) > 5 and not parts[-1]:
            parts.pop()
        return f"datetime.datetime({', '.join(map(str, parts))}{self._zone_repr()})"

    def strftime(self, format):
        return _format(format, self._tuple(), self._time[3], self.tzname() or '', _offset(self.utcoffset(), ''))

    def __add__(self, other):
        return type(self)._of(self._micros() + other._micros, self._tz) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if self._aware() != other._aware():
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return _delta(self._utc() - other._utc())

datetime._family = datetime
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
