import time
t = time.gmtime(1700000000); print(t, t.tm_year, tuple(t)[:3])
for fmt in ('%Y-%m-%d %H:%M:%S', '%X', '%H:%M:%S', '%A %d %B %Y', '%a %b %e', '%j %U %W %V %G %u %w', '%I:%M %p', '%y %C %%', '%D %T %F %R %c %x', '%s %Z %z', 'x%Qx', '%-d %-H'):
    print(fmt, '|', time.strftime(fmt, t))
print(time.mktime(t), time.asctime(t), time.ctime(0), time.strptime('2024-02-29 10:11', '%Y-%m-%d %H:%M'), time.gmtime(0)[:], time.localtime(951782400).tm_yday)
for s in (-1, 86400*365.25*30, 1e9, 4102444800): print(time.strftime('%c %V %G', time.gmtime(s)))
for bad in (('x', '%Y'), ('2024-13-01', '%Y-%m-%d'), ('2024', '%Y-%m'), ('20241', '%Y')):
    try: print(time.strptime(*bad))
    except ValueError as e: print(e)
print(time.timezone, time.tzname, isinstance(time.time(), float), isinstance(time.monotonic_ns(), int))
