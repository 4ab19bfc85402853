import asyncio, csv, io, statistics
from collections import defaultdict
from decimal import Decimal
DATA = """date,region,amount
2024-01-01,north,10.50
2024-01-01,south,20
2024-01-02,north,abc
2024-01-02,south,5.25
2024-01-03,east,
"""
async def rows(text):
    for i, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        await asyncio.sleep(0.01)
        yield i, row
async def clean(source):
    async for line, row in source:
        try:
            row["amount"] = Decimal(row["amount"])
        except Exception as e:
            print(f"line {line}: skipped {row['amount']!r} ({type(e).__name__})")
            continue
        yield row
async def main():
    totals = defaultdict(Decimal)
    amounts = []
    async for row in clean(rows(DATA)):
        totals[row["region"]] += row["amount"]
        amounts.append(row["amount"])
    out = io.StringIO()
    w = csv.DictWriter(out, fieldnames=["region", "total"], quoting=csv.QUOTE_NONNUMERIC)
    w.writeheader()
    for r, t in sorted(totals.items()):
        w.writerow({"region": r, "total": t})
    print(out.getvalue())
    print(statistics.mean(amounts), max(amounts), f"{sum(amounts):>10.3f}")
    print(list(csv.reader(["a|b|'c|d'"], delimiter="|", quotechar="'")), next(csv.reader(['"x ""y""",z'])))
asyncio.run(main())
