const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '), days = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');
const zone = ' GMT+0000 (Coordinated Universal Time)';
const texts = {
  clock: p => `${two(p[3])}:${two(p[4])}:${two(p[5])}`,
  day: p => `${days[p[7]]} ${months[p[1]]} ${two(p[2])} ${String(p[0]).padStart(4, '0')}`,
};
const shown = (date, write) => {
  const time = date.getTime();
  return time !== time ? 'Invalid Date' : write(split_time(time));
};
methods(Date.prototype, {
  toString() { return shown(this, p => `${texts.day(p)} ${texts.clock(p)}${zone}`); },
  toDateString() { return shown(this, texts.day); },
  toTimeString() { return shown(this, p => texts.clock(p) + zone); },
  toUTCString() { return shown(this, p => `${days[p[7]]}, ${two(p[2])} ${months[p[1]]} ${String(p[0]).padStart(4, '0')} ${texts.clock(p)} GMT`); },
  toJSON() { return Number.isFinite(this.getTime()) ? this.toISOString() : null; },
  getTimezoneOffset() { return 0; },
});
['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds', 'Day'].forEach((name, i) => {
  for (const head of ['', 'UTC']) methods(Date.prototype, {
    ['get' + head + name]() { return this.getTime() === this.getTime() ? split_time(this.getTime())[i] : NaN; },
    ['set' + head + name](...values) {
      const numbers = (values.length ? values : [NaN]).map(Number);
      // One that is no number makes no date of it; a date that is none stays so, but for a new year.
      if (numbers.some(value => !Number.isFinite(value)) || name !== 'FullYear' && !Number.isFinite(this.getTime())) return this.setTime(NaN);
      const parts = split_time(this.getTime() || 0);
      numbers.forEach((value, j) => { parts[i + j] = whole(value); });
      return this.setTime(join_time(...parts));
    },
  });
});
// What is no ISO date V8 reads sign by sign: numbers that a colon follows are of the time, the others of the day; words are
// months, halves of days and zones, and others only before the first number.
const zones = { utc: 0, ut: 0, gmt: 0, z: 0, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 };
const spoken = text => {
  const isDigit = c => c >= '0' && c <= '9', isLetter = c => c !== undefined && c.toLowerCase() !== c.toUpperCase();
  const day = [], time = [], most = [23, 59, 59, 999];
  let at = 0, named, half, zone, sign, read = false;
  const run = test => {
    const from = at;
    while (at < text.length && test(text[at])) at++;
    return text.slice(from, at);
  };
  const skip = c => text[at] === c && ++at > 0;
  while (at < text.length) {
    if (isDigit(text[at])) {
      const digits = run(isDigit), n = Number(digits);
      const expected = time.length > 0 && time.length < 4 && !time.ended && n <= most[time.length];
      read = true;
      if (skip(':')) {
        if (time.ended || time.length > 2) return NaN;
        time.push(n);
        if (skip(':')) time.push(0);
      } else if (text[at] === '.' && expected) {
        at++;
        time.push(n);
        if (isDigit(text[at])) {
          time.length = Math.max(time.length, 3);
          time[3] = Math.floor(Number((run(isDigit) + '00').slice(0, 3)));
          time.ended = true;
        }
      } else if (expected) {
        time.push(n);
        time.ended = true;
        if (at < text.length && !' \t+-zZ('.includes(text[at])) return NaN;
      } else {
        if (day.push(n) > 3) return NaN;
        skip('-');
      }
    } else if (isLetter(text[at])) {
      const word = run(isLetter).toLowerCase(), month = months.findIndex(name => word.startsWith(name.toLowerCase()));
      if ((word === 'am' || word === 'pm') && time.length) {
        half = word === 'pm' ? 12 : 0;
        time.ended = true;
      } else if (month >= 0) {
        named = month;
        skip('-');
      } else if (word in zones && read) zone = zones[word] * 60;
      else if (read || isDigit(text[at])) return NaN;
    } else if ((text[at] === '+' || text[at] === '-') && (zone === 0 || time.length)) {
      sign = text[at++] === '-' ? -1 : 1;
      const digits = run(isDigit), n = Number(digits);
      read = true;
      if (skip(':')) zone = sign * (n * 60 + Number(run(isDigit)));
      else if (digits.length > 4 || digits.length === 0) return NaN;
      else zone = sign * (digits.length < 3 ? n * 60 : Math.floor(n / 100) * 60 + n % 100);
      time.ended = true;
    } else if (text[at] === '(') {
      for (let depth = 0; at < text.length;) {
        const c = text[at++];
        depth += c === '(' ? 1 : c === ')' ? -1 : 0;
        if (depth === 0) break;
      }
    } else if ((text[at] === '+' || text[at] === '-' || text[at] === ')') && read) return NaN;
    else at++;
  }
  if (!day.length) return NaN;
  while (day.length < 3) day.push(1);
  const isDay = n => n >= 1 && n <= 31;
  let year = 0, month, date;
  if (named === undefined) [year, month, date] = isDay(day[0]) ? [day[2], day[0] - 1, day[1]] : [day[0], day[1] - 1, day[2]];
  else [year, month, date] = isDay(day[0]) ? [day[1], named, day[0]] : [day[0], named, day[1]];
  if (year >= 0 && year <= 49) year += 2000;
  else if (year >= 50 && year <= 99) year += 1900;
  let [hour = 0, minute = 0, second = 0, milli = 0] = time;
  if (half !== undefined) {
    if (hour > 12) return NaN;
    hour = hour % 12 + half;
  }
  if (month < 0 || month > 11 || !isDay(date) || minute > 59 || second > 59 || milli > 999 || hour > 23 && !(hour === 24 && !minute && !second && !milli)) return NaN;
  return join_time(year, month, date, hour, minute, second, milli) - (zone ?? 0) * 60000;
};
const { parse } = Date;
methods(Date, {
  parse(text) {
    const time = parse(text);
    return time === time ? time : spoken(String(text));
  },
});
