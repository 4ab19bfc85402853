# Common time zones by the rules that hold since 2007; earlier years and other zones are refused.

import datetime as _datetime

class ZoneInfoNotFoundError(KeyError):
    pass

ZoneInfoNotFoundError.__module__ = 'zoneinfo._common'

class InvalidTZPathWarning(RuntimeWarning):
    pass

# By zone: minutes east of UTC, name, name in summer and the rule of summers.
_ZONES = {'UTC': (0, 'UTC', '', ''), 'Asia/Tokyo': (540, 'JST', '', ''), 'Asia/Seoul': (540, 'KST', '', ''), 'Asia/Shanghai': (480, 'CST', '', ''),
          'Asia/Hong_Kong': (480, 'HKT', '', ''), 'Asia/Singapore': (480, '+08', '', ''), 'Asia/Kolkata': (330, 'IST', '', ''),
          'Asia/Dubai': (240, '+04', '', ''), 'Australia/Sydney': (600, 'AEST', 'AEDT', 'AU'), 'Australia/Melbourne': (600, 'AEST', 'AEDT', 'AU'),
          'Australia/Brisbane': (600, 'AEST', '', ''), 'Africa/Johannesburg': (120, 'SAST', '', ''), 'Africa/Lagos': (60, 'WAT', '', ''),
          'Africa/Nairobi': (180, 'EAT', '', ''), 'Etc/UTC': (0, 'UTC', '', ''), 'GMT': (0, 'GMT', '', ''), 'Etc/GMT': (0, 'GMT', '', '')}
for _zone in ('London', 'Lisbon'):
    _ZONES['Europe/' + _zone] = (0, 'GMT' if _zone == 'London' else 'WET', 'BST' if _zone == 'London' else 'WEST', 'EU')
for _zone in ('Berlin Paris Madrid Rome Amsterdam Brussels Vienna Zurich Stockholm Oslo Copenhagen Prague Warsaw Budapest Belgrade Luxembourg').split():
    _ZONES['Europe/' + _zone] = (60, 'CET', 'CEST', 'EU')
for _zone in 'Athens Helsinki Sofia Riga Tallinn Vilnius Bucharest'.split():
    _ZONES['Europe/' + _zone] = (120, 'EET', 'EEST', 'EU')
for _zone, _minutes, _letter in (('New_York', -300, 'E'), ('Toronto', -300, 'E'), ('Detroit', -300, 'E'), ('Chicago', -360, 'C'), ('Denver', -420, 'M'),
                                 ('Los_Angeles', -480, 'P'), ('Vancouver', -480, 'P')):
    _ZONES['America/' + _zone] = (_minutes, _letter + 'ST', _letter + 'DT', 'US')
_ZONES['US/Eastern'] = _ZONES['America/New_York']
_ZONES['US/Central'] = _ZONES['America/Chicago']
_ZONES['US/Pacific'] = _ZONES['America/Los_Angeles']
_ZONES['America/Phoenix'] = (-420, 'MST', '', '')

def _sunday(year, month, count):
    # The first, the second, or (0) the last Sunday of a month.
    if count:
        first = _datetime.datetime(year, month, 1)
        return first + _datetime.timedelta(days=6 - first.weekday() + 7 * (count - 1))
    last = _datetime.datetime(year, month + 1, 1) - _datetime.timedelta(days=1)
    return last - _datetime.timedelta(days=(last.weekday() + 1) % 7)

def _changes(rule, year, minutes):
    # When summer begins and ends in a year, in UTC.
    hour = _datetime.timedelta(hours=1)
    base = _datetime.timedelta(minutes=minutes)
    if rule == 'EU':
        return _sunday(year, 3, 0) + hour, _sunday(year, 10, 0) + hour
    if rule == 'US':
        return _sunday(year, 3, 2) + 2 * hour - base, _sunday(year, 11, 1) + hour - base
    return _sunday(year, 10, 1) + 2 * hour - base, _sunday(year, 4, 1) + 2 * hour - base

_AREAS = ('Africa', 'America', 'Antarctica', 'Arctic', 'Asia', 'Atlantic', 'Australia', 'Brazil', 'Canada', 'Chile', 'Etc', 'Europe', 'Indian',
          'Mexico', 'Pacific', 'US')
_known = {}

class ZoneInfo(_datetime.tzinfo):
    def __new__(cls, key):
        found = _known.get(key)
        if found is None:
            found = _known[key] = cls.no_cache(key)
        return found

    @classmethod
    def no_cache(cls, key):
        if key not in _ZONES:
            if key.partition('/')[0] not in _AREAS:
                raise ZoneInfoNotFoundError(f'No time zone found with key {key}')
            raise NotImplementedError(f'the time zone {key} is not supported by loopscope')
        self = super().__new__(cls)
        self.key = key
        self._minutes, self._name, self._summer, self._rule = _ZONES[key]
        return self

    def __init__(self, key):
        pass

    def __str__(self):
        return self.key

    def __repr__(self):
        return f'zoneinfo.ZoneInfo(key={self.key!r})'

    def _is_summer(self, moment, is_utc, fold=0):
        if not self._rule:
            return False
        if moment.year < 2008:
            raise NotImplementedError('time zones before 2008 are not supported by loopscope')
        start, end = _changes(self._rule, moment.year, self._minutes)
        if not is_utc:
            # On the clock on the wall an hour is skipped and another one comes twice.
            base = _datetime.timedelta(minutes=self._minutes)
            hour = _datetime.timedelta(hours=1)
            start += base if fold else base + hour
            end += base if fold else base + hour
        return start <= moment < end if start < end else not end <= moment < start

    def _offset(self, is_summer):
        return _datetime.timedelta(minutes=self._minutes + (60 if is_summer else 0))

    def utcoffset(self, dt):
        if dt is None:
            return None if self._rule else self._offset(False)
        return self._offset(self._is_summer(dt.replace(tzinfo=None), False, dt.fold))

    def dst(self, dt):
        if dt is None:
            return None if self._rule else _datetime.timedelta(0)
        return _datetime.timedelta(hours=1 if self._is_summer(dt.replace(tzinfo=None), False, dt.fold) else 0)

    def tzname(self, dt):
        if dt is None:
            return None if self._rule else self._name
        return self._summer if self._is_summer(dt.replace(tzinfo=None), False, dt.fold) else self._name

    def fromutc(self, dt):
        moment = dt.replace(tzinfo=None)
        is_summer = self._is_summer(moment, True)
        local = moment + self._offset(is_summer)
        fold = 0
        if self._rule and not is_summer:
            fold = 1 if self._is_summer(moment - _datetime.timedelta(hours=1), True) else 0
        return local.replace(tzinfo=self, fold=fold)
