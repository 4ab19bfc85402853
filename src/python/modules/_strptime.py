# Dates as texts: what `time` and `datetime` write and read by the signs of a format. Compiled only into programs that do so.
_days = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')
_months = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
           'December')

def _civil(days):
    days += 719468
    era = days // 146097
    day = days - era * 146097
    year = (day - day // 1460 + day // 36524 - day // 146096) // 365
    rest = day - (365 * year + year // 4 - year // 100)
    month = (5 * rest + 2) // 153
    day = rest - (153 * month + 2) // 5 + 1
    month = month + 3 if month < 10 else month - 9
    return year + era * 400 + (month <= 2), month, day

def _from_civil(year, month, day):
    year -= month <= 2
    era = year // 400
    place = year - era * 400
    rest = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return era * 146097 + place * 365 + place // 4 - place // 100 + rest - 719468

def _seconds(t):
    return _from_civil(*t[:3]) * 86400 + t[3] * 3600 + t[4] * 60 + t[5]

def _week(t, first):
    return (t[7] + 6 - (t[6] - first) % 7) // 7

def _iso(t):
    days = _from_civil(*t[:3])
    thursday = days - t[6] + 3
    year = _civil(thursday)[0]
    return year, (thursday - _from_civil(year, 1, 1)) // 7 + 1, t[6] + 1

def _format(format, t, micros=0, zone='UTC', offset='+0000'):
    out = []
    at = 0
    while at < len(format):
        letter = format[at]
        at += 1
        if letter != '%' or at == len(format):
            out.append(letter)
            continue
        letter = format[at]
        at += 1
        strip = letter == '-'
        if strip:
            letter = format[at:at + 1]
            at += 1
        if letter == 'Y':
            text = f'{t[0]}'
        elif letter == 'm':
            text = f'{t[1]:02}'
        elif letter == 'd':
            text = f'{t[2]:02}'
        elif letter == 'H':
            text = f'{t[3]:02}'
        elif letter == 'M':
            text = f'{t[4]:02}'
        elif letter == 'S':
            text = f'{t[5]:02}'
        elif letter == 'f':
            text = f'{micros:06}'
        elif letter == 'I':
            text = f'{(t[3] + 11) % 12 + 1:02}'
        elif letter == 'p':
            text = 'AM' if t[3] < 12 else 'PM'
        elif letter == 'y':
            text = f'{t[0] % 100:02}'
        elif letter == 'C':
            text = f'{t[0] // 100:02}'
        elif letter == 'j':
            text = f'{t[7]:03}'
        elif letter == 'a':
            text = _days[t[6]][:3]
        elif letter == 'A':
            text = _days[t[6]]
        elif letter in 'bh':
            text = _months[t[1] - 1][:3]
        elif letter == 'B':
            text = _months[t[1] - 1]
        elif letter == 'e':
            text = f'{t[2]:2}'
        elif letter == 'w':
            text = f'{(t[6] + 1) % 7}'
        elif letter == 'u':
            text = f'{t[6] + 1}'
        elif letter == 'U':
            text = f'{_week(t, 6):02}'
        elif letter == 'W':
            text = f'{_week(t, 0):02}'
        elif letter == 'G':
            text = f'{_iso(t)[0]}'
        elif letter == 'V':
            text = f'{_iso(t)[1]:02}'
        elif letter == 's':
            text = f'{int(_seconds(t))}'
        elif letter == 'z':
            text = offset
        elif letter == 'Z':
            text = zone
        elif letter == 'n':
            text = '\n'
        elif letter == 't':
            text = '\t'
        elif letter == '%':
            text = '%'
        elif letter in _whole:
            text = _format(_whole[letter], t, micros, zone, offset)
        else:
            text = '%' + letter
        out.append((text.lstrip('0') or '0') if strip else text)
    return ''.join(out)

_whole = {'T': '%H:%M:%S', 'X': '%H:%M:%S', 'R': '%H:%M', 'D': '%m/%d/%y', 'x': '%m/%d/%y', 'F': '%Y-%m-%d',
          'c': '%a %b %e %H:%M:%S %Y', 'r': '%I:%M:%S %p'}

_parsed = {'Y': 4, 'm': 2, 'd': 2, 'H': 2, 'M': 2, 'S': 2, 'y': 2, 'I': 2, 'j': 3, 'f': 6, 'u': 1, 'w': 1, 'U': 2, 'W': 2}
_most = {'m': 12, 'd': 31, 'H': 23, 'M': 59, 'S': 61, 'I': 12, 'j': 366, 'U': 53, 'W': 53}

def _parse(text, format):
    def bad():
        return ValueError(f'time data {text!r} does not match format {format!r}')
    whole = format
    for letter, long in (('T', '%H:%M:%S'), ('X', '%H:%M:%S'), ('R', '%H:%M'), ('D', '%m/%d/%y'), ('x', '%m/%d/%y'),
                         ('F', '%Y-%m-%d'), ('c', '%a %b %d %H:%M:%S %Y')):
        whole = whole.replace('%' + letter, long)
    found = {'Y': 1900, 'm': 1, 'd': 1, 'H': 0, 'M': 0, 'S': 0, 'f': 0}
    at = place = 0
    while place < len(whole):
        letter = whole[place]
        place += 1
        if letter.isspace():
            if not text[at:at + 1].isspace():
                raise bad()
            while text[at:at + 1].isspace():
                at += 1
            continue
        if letter != '%':
            if text[at:at + 1] != letter:
                raise bad()
            at += 1
            continue
        letter = whole[place:place + 1]
        place += 1
        if letter in _parsed:
            end = at
            if letter == 'd' and text[at:at + 1] == ' ':
                end += 1
            while end < len(text) and end - at < _parsed[letter] and text[end].isdigit():
                end += 1
            # What is too much for two digits is one digit, and something else begins.
            if letter in _most and end - at > 1 and int(text[at:end]) > _most[letter]:
                end -= 1
            if end == at or letter == 'Y' and end - at < 4:
                raise bad()
            digits = text[at:end]
            found[letter] = int(digits.ljust(6, '0') if letter == 'f' else digits)
            at = end
        elif letter in 'aAbBp':
            names = _days if letter in 'aA' else _months if letter in 'bB' else ('AM', 'PM')
            for index, name in enumerate(names):
                name = name if letter in 'ABp' else name[:3]
                if text[at:at + len(name)].lower() == name.lower():
                    found['m' if letter in 'bB' else letter] = index + (letter in 'bB')
                    at += len(name)
                    break
            else:
                raise bad()
        elif letter == 'z':
            if text[at:at + 1] == 'Z':
                found['z'] = 0
                at += 1
            else:
                digits = text[at + 1:at + 6].replace(':', '')[:4]
                if text[at:at + 1] not in ('+', '-') or len(digits) != 4 or not digits.isdigit():
                    raise bad()
                found['z'] = (int(digits[:2]) * 60 + int(digits[2:])) * (1 if text[at] == '+' else -1)
                at += 5 + (text[at + 3:at + 4] == ':')
        elif letter == 'Z':
            for name in ('UTC', 'GMT'):
                if text.startswith(name, at):
                    at += 3
                    break
            else:
                raise bad()
        elif letter == '%':
            if text[at:at + 1] != '%':
                raise bad()
            at += 1
        else:
            raise ValueError(f"'{letter}' is a bad directive in format '{format}'")
    if at != len(text):
        raise ValueError(f'unconverted data remains: {text[at:]}')
    if 'y' in found:
        found['Y'] = found['y'] + (1900 if found['y'] > 68 else 2000)
    if 'I' in found:
        found['H'] = found['I'] % 12 + 12 * found.get('p', 0)
    limits = {'m': (1, 12), 'd': (1, 31), 'H': (0, 23), 'M': (0, 59), 'S': (0, 61)}
    for key, (least, most) in limits.items():
        if not least <= found[key] <= most:
            raise bad()
    if 'u' in found or 'w' in found or 'a' in found or 'A' in found:
        weekday = (found['u'] if 'u' in found else found['w'] + 7) - 1 if 'u' in found or 'w' in found else found.get('A', found.get('a'))
        weekday %= 7
        if 'j' not in found and ('U' in found or 'W' in found):
            first = (_from_civil(found['Y'], 1, 1) + 3) % 7
            week = found.get('W', found.get('U'))
            if 'U' in found:
                first, weekday = (first + 1) % 7, (weekday + 1) % 7
            found['j'] = 1 + weekday - first if not week else 1 + (7 - first) % 7 + 7 * (week - 1) + weekday
    if 'j' in found:
        found['Y'], found['m'], found['d'] = _civil(_from_civil(found['Y'], 1, 1) + found['j'] - 1)
    return found
