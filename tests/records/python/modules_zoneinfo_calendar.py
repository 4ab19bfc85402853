"""A meeting in several cities, on days when clocks change; the month as a table."""
import asyncio
import calendar
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

CITIES = ["Europe/London", "Europe/Berlin", "America/New_York", "Asia/Tokyo", "Australia/Sydney"]


async def announce(moment, city):
    await asyncio.sleep(0.01)
    local = moment.astimezone(ZoneInfo(city))
    print(f"{city:<18}{local:%Y-%m-%d %H:%M} {local.tzname()} {local.utcoffset()}")


async def main():
    for month in (1, 3, 7):
        moment = datetime(2024, month, 20, 15, 30, tzinfo=timezone.utc)
        await asyncio.gather(*(announce(moment, city) for city in CITIES))
    berlin = ZoneInfo("Europe/Berlin")
    before = datetime(2024, 3, 31, 1, 30, tzinfo=berlin)
    print(before.isoformat(), (before + timedelta(hours=24)).isoformat(), before.dst())
    for hour in (0, 1, 2):
        print(datetime(2024, 10, 27, hour, 30, tzinfo=timezone.utc).astimezone(berlin).isoformat())
    print(repr(berlin), berlin, ZoneInfo("UTC").utcoffset(None), berlin is ZoneInfo("Europe/Berlin"))
    print(calendar.month(2024, 2), calendar.monthrange(2023, 2), calendar.isleap(2024), calendar.day_name[6], list(calendar.month_abbr)[:3])
    print(calendar.monthcalendar(2024, 9)[0], calendar.timegm((2024, 1, 1, 0, 0, 0)))


asyncio.run(main())
