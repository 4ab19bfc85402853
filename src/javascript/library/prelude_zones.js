// Time zones that programs name: how far they are from UTC, and when their summer is, by the rules of today and those of
// the years since which they have held. What is earlier is not supported.
{
  const us = ['us', 1987], eu = ['eu', 1996], au = ['au', 2008], nz = ['nz', 2008];
  // Minutes from UTC; the rule of its summer with its first year, or the year since which it has none; short names in winter and summer
  // where English has them; long names without Standard or Daylight Time.
  const named = (offset, rule, short, long) => ({ offset, rule, short, long });
  const [eastern, central, mountain, pacific] = [named(-300, us, 'EST EDT', 'Eastern'), named(-360, us, 'CST CDT', 'Central'), named(-420, us, 'MST MDT', 'Mountain'), named(-480, us, 'PST PDT', 'Pacific')];
  const europe = named(60, eu, '', 'Central European'), east = named(120, eu, '', 'Eastern European'), sydney = named(600, au, '', 'Australian Eastern');
  const fixed = (offset, long, since = 1900, short = '') => named(offset, since, short, long);
  const zones = {
    'America/New_York': eastern, 'America/Toronto': eastern, 'America/Detroit': eastern, 'US/Eastern': eastern, 'America/Chicago': central, 'US/Central': central, 'America/Denver': mountain, 'America/Los_Angeles': pacific, 'US/Pacific': pacific, 'America/Vancouver': pacific,
    'America/Phoenix': fixed(-420, 'Mountain', 1970, 'MST'), 'America/Anchorage': named(-540, us, 'AKST AKDT', 'Alaska'), 'Pacific/Honolulu': fixed(-600, 'Hawaii-Aleutian', 1970, 'HST'), 'America/Halifax': named(-240, us, 'AST ADT', 'Atlantic'),
    'America/Sao_Paulo': fixed(-180, 'Brasilia', 2020), 'America/Argentina/Buenos_Aires': fixed(-180, 'Argentina', 2010), 'America/Bogota': fixed(-300, 'Colombia', 1994), 'America/Mexico_City': fixed(-360, 'Central', 2023, 'CST'), 'America/Lima': fixed(-300, 'Peru', 1995),
    'Europe/London': named(0, eu, 'GMT', 'Greenwich Mean'), 'Europe/Dublin': named(0, eu, 'GMT', 'Greenwich Mean'), 'Europe/Lisbon': named(0, eu, '', 'Western European'),
    'Europe/Moscow': fixed(180, 'Moscow', 2015), 'Europe/Istanbul': fixed(180, 'Türkiye', 2017), 'Europe/Minsk': fixed(180, 'Moscow', 2012),
    'Asia/Tokyo': fixed(540, 'Japan', 1952), 'Asia/Seoul': fixed(540, 'Korean', 1989), 'Asia/Shanghai': fixed(480, 'China', 1992), 'Asia/Hong_Kong': fixed(480, 'Hong Kong', 1980), 'Asia/Singapore': fixed(480, 'Singapore', 1983), 'Asia/Taipei': fixed(480, 'Taipei', 1980), 'Asia/Manila': fixed(480, 'Philippine', 1991),
    'Asia/Kolkata': fixed(330, 'India', 1946), 'Asia/Calcutta': fixed(330, 'India', 1946), 'Asia/Dubai': fixed(240, 'Gulf', 1921), 'Asia/Karachi': fixed(300, 'Pakistan', 2010), 'Asia/Kathmandu': fixed(345, 'Nepal', 1987), 'Asia/Bangkok': fixed(420, 'Indochina', 1921), 'Asia/Jakarta': fixed(420, 'Western Indonesia', 1965), 'Asia/Ho_Chi_Minh': fixed(420, 'Indochina', 1976),
    'Africa/Lagos': fixed(60, 'West Africa', 1921), 'Africa/Johannesburg': fixed(120, 'South Africa', 1945), 'Africa/Nairobi': fixed(180, 'East Africa', 1961), 'Atlantic/Reykjavik': fixed(0, 'Greenwich Mean', 1969, 'GMT'),
    'Australia/Sydney': sydney, 'Australia/Melbourne': sydney, 'Australia/Brisbane': fixed(600, 'Australian Eastern', 1993), 'Australia/Perth': fixed(480, 'Australian Western', 2010), 'Australia/Adelaide': named(570, au, '', 'Australian Central'), 'Pacific/Auckland': named(720, nz, '', 'New Zealand'),
  };
  for (const city of 'Paris Berlin Madrid Rome Amsterdam Brussels Vienna Zurich Stockholm Oslo Copenhagen Prague Warsaw Budapest Belgrade'.split(' ')) zones['Europe/' + city] = europe;
  for (const city of 'Athens Helsinki Kyiv Kiev Bucharest Sofia Vilnius Riga Tallinn'.split(' ')) zones['Europe/' + city] = east;
  const byName = new Map(Object.keys(zones).map(name => [name.toLowerCase(), zones[name]]));
  const minute = 60000, day = 1440 * minute;
  // The first Sunday of a month from a day of it on, as a time in UTC.
  const sunday = (year, month, from) => {
    const time = Date.UTC(year, month, from);
    return time + (7 - new Date(time).getUTCDay()) % 7 * day;
  };
  const isSummer = ({ offset, rule: [rule, since] }, time, name) => {
    const local = new Date(time + offset * minute), year = local.getUTCFullYear(), month = local.getUTCMonth(), shift = offset * minute, hour = 60 * minute;
    if (year < since && !(rule === 'us' && year > 1966 && year !== 1974 && year !== 1975 && (month < 3 || month > 9) || rule === 'eu' && year === 1970 && offset > 0 && name !== 'europe/athens')) unknown(`the year ${year} in the time zone ${name}`);
    if (year < since) return false;
    if (rule === 'us') {
      const [from, to] = year < 2007 ? [sunday(year, 3, 1), sunday(year, 9, 25)] : [sunday(year, 2, 8), sunday(year, 10, 1)];
      return time >= from + 2 * hour - shift && time < to + hour - shift;
    }
    if (rule === 'eu') return time >= sunday(year, 2, 25) + hour && time < sunday(year, 9, 25) + hour;
    const [to, from] = rule === 'au' ? [sunday(year, 3, 1), sunday(year, 9, 1)] : [sunday(year, 3, 1), sunday(year, 8, 24)];
    return time < to + 2 * hour - shift || time >= from + 2 * hour - shift;
  };
  const gmt = (offset, long) => {
    const size = Math.abs(offset), hours = Math.floor(size / 60), rest = size % 60;
    if (!offset) return 'GMT+0';
    return `GMT${offset < 0 ? '-' : '+'}${long ? two(hours) : hours}${long || rest ? ':' + two(rest) : ''}`;
  };
  // How many minutes a zone is ahead at a time, and what it is called.
  natives.zoneAt = (wanted, time, width, locale) => {
    const name = String(wanted).toLowerCase();
    if (['utc', 'gmt', 'etc/utc', 'etc/gmt'].includes(name)) return { minutes: 0, word: width === 'long' ? 'Coordinated Universal Time' : width === 'shortOffset' ? 'GMT+0' : width === 'longOffset' ? 'GMT' : 'UTC' };
    const zone = byName.get(name);
    if (!zone) {
      const parts = name.split('/');
      if (parts.length > 1 && ['africa', 'america', 'antarctica', 'arctic', 'asia', 'atlantic', 'australia', 'europe', 'indian', 'pacific', 'etc', 'us'].includes(parts[0])) unknown(`the time zone ${wanted}`);
      throw new RangeError(`Invalid time zone specified: ${wanted}`);
    }
    const changes = Array.isArray(zone.rule);
    if (!changes && new Date(time).getUTCFullYear() < zone.rule && (time !== 0 || name.startsWith('america/') || name.startsWith('europe/'))) unknown(`so early a year in the time zone ${wanted}`);
    const summer = changes && isSummer(zone, time, name), minutes = zone.offset + (summer ? 60 : 0);
    if (width === undefined) return { minutes };
    if (width === 'shortOffset' || width === 'longOffset') return { minutes, word: width === 'longOffset' && !minutes ? 'GMT' : gmt(minutes, width === 'longOffset') };
    if (width !== 'short' && width !== 'long' || locale !== undefined && !String(locale).startsWith('en-US') && locale !== 'en') unknown(`the name of the time zone ${wanted} in this manner`);
    const [winter, warm] = zone.short.split(' ');
    if (width === 'short') return { minutes, word: (summer ? warm : winter) || gmt(minutes) };
    const british = zone.long === 'Greenwich Mean';
    const kind = summer ? zone.long.endsWith('European') || british ? 'Summer' : 'Daylight' : british ? '' : 'Standard';
    const word = british && summer ? name.endsWith('dublin') ? 'Irish Standard Time' : 'British Summer Time' : ['Nepal', 'Indochina', 'Western Indonesia', 'East Africa', 'West Africa'].includes(zone.long) ? `${zone.long} Time` : `${zone.long}${kind && ' ' + kind} Time`;
    return { minutes, word };
  };
}
