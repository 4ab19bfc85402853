from _strptime import _civil, _from_civil, _seconds, _format, _parse
tzname = ('UTC', 'UTC')
timezone = altzone = daylight = 0
CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3
thread_time = process_time
thread_time_ns = process_time_ns
class struct_time(tuple):
    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])
    tm_zone = 'GMT'
    tm_gmtoff = 0

    def __repr__(self):
        names = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')
        return f"time.struct_time({', '.join(f'{name}={value}' for name, value in zip(names, self))})"

def gmtime(seconds=None, /):
    seconds = time() if seconds is None else seconds
    days, rest = divmod(int(seconds // 1), 86400)
    year, month, day = _civil(days)
    return struct_time((year, month, day, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7,
                        days - _from_civil(year, 1, 1) + 1, 0))

def localtime(seconds=None, /):
    t = gmtime(seconds)
    t.tm_zone = 'UTC'
    return t

def mktime(t, /):
    return float(_seconds(t))

def strftime(format, t=None, /):
    t = localtime() if t is None else t
    return _format(format, t, 0, getattr(t, 'tm_zone', 'UTC'))

def asctime(t=None, /):
    return _format('%a %b %e %H:%M:%S %Y', gmtime() if t is None else t)

def ctime(seconds=None, /):
    return asctime(gmtime(seconds))

def strptime(text, format='%a %b %d %H:%M:%S %Y', /):
    found = _parse(text, format)
    days = _from_civil(found['Y'], found['m'], found['d'])
    return struct_time((found['Y'], found['m'], found['d'], found['H'], found['M'], found['S'], (days + 3) % 7,
                        days - _from_civil(found['Y'], 1, 1) + 1, -1))

def tzset():
    pass

class _Info:
    def __init__(self, implementation, monotonic, adjustable, resolution):
        self.implementation = implementation
        self.monotonic = monotonic
        self.adjustable = adjustable
        self.resolution = resolution

    def __repr__(self):
        return (f'namespace(implementation={self.implementation!r}, monotonic={self.monotonic}, '
                f'adjustable={self.adjustable}, resolution={self.resolution!r})')

def get_clock_info(name, /):
    if name == 'time':
        return _Info('clock_gettime(CLOCK_REALTIME)', False, True, 1e-09)
    return _Info('clock_gettime(CLOCK_MONOTONIC)', True, False, 1e-09)

def clock_gettime(clk_id, /):
    return monotonic() if clk_id else time()

def clock_gettime_ns(clk_id, /):
    return monotonic_ns() if clk_id else time_ns()
