from datetime import datetime, date, time, timedelta, timezone, UTC
import datetime as dtm
d = datetime(2024, 2, 29, 13, 5, 9, 123456)
print(d, repr(d), d.isoformat(), d.date(), d.time(), d.year, d.weekday(), d.isocalendar(), d.timestamp() if False else '', d.strftime('%Y-%m-%d %H:%M:%S.%f %A %j %p'), f'{d:%H:%M}', f'{d}', d.isoformat(timespec='milliseconds'), d.isoformat(' ', 'minutes'))
print(d + timedelta(days=1, hours=12), d - timedelta(weeks=1), d - datetime(2024,1,1), d.replace(year=2023, day=1), d > datetime(2024,1,1), d == d, max(d, datetime(2025,1,1)))
print(timedelta(days=1, seconds=3661.5), repr(timedelta(hours=25, milliseconds=1)), timedelta(minutes=90).total_seconds(), timedelta(-1), -timedelta(hours=1), timedelta(hours=1)*2.5, timedelta(hours=3)/timedelta(hours=2), timedelta(hours=3)//2, timedelta(hours=1) < timedelta(hours=2), timedelta(), repr(timedelta()), abs(timedelta(-1)), divmod(timedelta(hours=5), timedelta(hours=2)), bool(timedelta()), timedelta(microseconds=0.5), sum([timedelta(1), timedelta(2)], timedelta()))
print(datetime.fromtimestamp(1700000000, timezone.utc), datetime.fromtimestamp(1700000000.5, tz=UTC), datetime.utcfromtimestamp(0), repr(timezone.utc), timezone(timedelta(hours=-5, minutes=-30)), repr(timezone(timedelta(hours=2), 'X')))
a = datetime(2024,1,1,12,tzinfo=timezone.utc); print(a, a.astimezone(timezone(timedelta(hours=2))), a.tzinfo, a.utcoffset(), a.timestamp(), repr(a), a.strftime('%z %Z|'), d.strftime('%z|%Z|'), a == datetime(2024,1,1,14,tzinfo=timezone(timedelta(hours=2))), hash(a) == hash(datetime(2024,1,1,14,tzinfo=timezone(timedelta(hours=2)))))
print(datetime.strptime('2024-03-01 10:20', '%Y-%m-%d %H:%M'), datetime.strptime('1 Mar 2024 03:04:05 PM', '%d %b %Y %I:%M:%S %p'), datetime.strptime('2024-01-01T00:00:00+0200', '%Y-%m-%dT%H:%M:%S%z'), datetime.fromisoformat('2024-01-02T03:04:05.678'), datetime.fromisoformat('2024-01-02'), datetime.fromisoformat('2024-01-02 03:04+01:00'), datetime.fromisoformat('2024-01-02T03:04:05Z'))
x = date(2024, 12, 30); print(x, repr(x), x.isocalendar(), x + timedelta(days=3), x - date(2024,1,1), x.strftime('%d/%m/%y'), x.replace(month=1), x.toordinal(), date.fromordinal(1), x < date(2025,1,1), x.ctime(), x.timetuple()[:8], date.fromisoformat('2024-02-03'), x.isoweekday(), date.min, date.max)
t = time(9, 5); print(t, repr(t), t.isoformat(), time(1,2,3,4), t.replace(minute=1), t < time(10), time.fromisoformat('04:05:06'), datetime.combine(x, t), f'{t:%H}')
for bad in (lambda: datetime(2023,2,29), lambda: datetime(2023,13,1), lambda: datetime(2023,1,1,25), lambda: datetime('x',1,1), lambda: datetime(2023), lambda: a < d, lambda: a - d, lambda: datetime.fromisoformat('bad'), lambda: datetime.strptime('x','%Y'), lambda: timedelta('x'), lambda: date(0,1,1), lambda: date.fromisoformat('2024-1-1'), lambda: timezone(3)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(isinstance(d, date), {d: 1}[d], sorted([date(2024,2,1), date(2024,1,1)]), d == date(2024,2,29), dtm.datetime.min, datetime.max, timedelta.max, timedelta.resolution)
print(type(d - d), d.time() == time(13,5,9,123456), x == 3, d.ctime())
