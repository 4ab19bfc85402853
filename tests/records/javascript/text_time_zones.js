// One moment in many cities, across the changes between summer and winter.
const cities = { 'America/New_York': 'New York', 'America/Los_Angeles': 'Los Angeles', 'Europe/London': 'London', 'Europe/Berlin': 'Berlin', 'Asia/Tokyo': 'Tokyo', 'Asia/Kolkata': 'Kolkata', 'Australia/Sydney': 'Sydney', 'Pacific/Auckland': 'Auckland', 'America/Sao_Paulo': 'Sao Paulo', UTC: 'UTC' };
const moments = [Date.UTC(2024, 0, 15, 12), Date.UTC(2024, 2, 10, 6, 59), Date.UTC(2024, 2, 10, 7), Date.UTC(2024, 2, 31, 0, 59), Date.UTC(2024, 2, 31, 1), Date.UTC(2024, 3, 6, 16), Date.UTC(2024, 6, 1, 23, 30), Date.UTC(2024, 9, 5, 16), Date.UTC(2024, 10, 3, 6)];
for (const [timeZone, city] of Object.entries(cities)) {
  console.log(city);
  for (const moment of moments) console.log(' ', new Date(moment).toLocaleString('en-US', { timeZone }));
  console.log(' ', new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'long', timeStyle: 'short' }).format(moments[6]));
}
const named = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' };
console.log(new Date(moments[0]).toLocaleTimeString('en-US', { ...named, timeZone: 'America/Chicago' }), new Date(moments[6]).toLocaleTimeString('en-US', { ...named, timeZone: 'America/Chicago' }));
console.log(new Date(moments[6]).toLocaleTimeString('en-US', { timeStyle: 'full', timeZone: 'America/Denver' }));
console.log(new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Tokyo', month: 'short', day: 'numeric', hour: '2-digit', hour12: false }).format(moments[6]));
try { new Date(0).toLocaleString('en-US', { timeZone: 'Mars/Base' }); } catch (error) { console.log(error.name, error.message); }
const parts = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(moments[4]);
const { year, month, day } = Object.fromEntries(parts.map(part => [part.type, part.value]));
console.log(parts, `${year}-${month}-${day}`);
