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
      const parts = split_time(this.getTime() || 0);
      values.forEach((value, j) => { parts[i + j] = whole(value); });
      return this.setTime(join_time(...parts));
    },
  });
});
const spoken = text => {
  let year, month, day, time = [0, 0, 0], offset = 0;
  for (const word of text.split('(')[0].replaceAll(',', ' ').split(' ')) {
    const number = Number(word), at = months.indexOf(word.slice(0, 3));
    if (word === '') continue;
    if (word.includes(':')) time = word.split(':').map(Number);
    else if (word.includes('/')) {
      const parts = word.split('/').map(Number);
      [month, day, year] = parts[0] > 31 ? [parts[1] - 1, parts[2], parts[0]] : [parts[0] - 1, parts[1], parts[2]];
    } else if (number === number) {
      if (day === undefined && number <= 31) day = number;
      else year = number;
    } else if (word.startsWith('GMT')) offset = (whole(+word.slice(3) / 100) * 60 + whole(+word.slice(3)) % 100) * 60000;
    else if (word === 'PM' || word === 'AM') time[0] = time[0] % 12 + (word === 'PM' ? 12 : 0);
    else if (at >= 0) month = at;
    else if (!days.includes(word.slice(0, 3))) return NaN;
  }
  if (month < 0 || month > 11 || day < 1 || day > 31 || time.some((part, i) => !(part <= [24, 59, 59.999][i]))) return NaN;
  return join_time(year, month, day, time[0], time[1], time[2] ?? 0, 0) - offset;
};
const { parse } = Date;
methods(Date, {
  parse(text) {
    const time = parse(text);
    return time === time ? time : spoken(String(text));
  },
});
