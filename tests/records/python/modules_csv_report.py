"""csv + io pipeline."""
import asyncio
import csv
import io

DATA = '''name,qty,price
apple,3,1.20
"pear, green",5,0.99
"say ""hi"" there",1,10
'''

async def rows(text):
    for row in csv.DictReader(io.StringIO(text)):
        await asyncio.sleep(0.1)
        yield row

async def main():
    out = io.StringIO()
    w = csv.DictWriter(out, fieldnames=["name", "total"])
    w.writeheader()
    async for r in rows(DATA):
        print(r)
        w.writerow({"name": r["name"], "total": int(r["qty"]) * float(r["price"])})
    print(out.getvalue())
    print(list(csv.reader(["a;b;c", "1;2;3"], delimiter=";")))
    s = io.StringIO()
    csv.writer(s, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([[1, "x"], [None, 2.5]])
    print(s.getvalue())

asyncio.run(main())
