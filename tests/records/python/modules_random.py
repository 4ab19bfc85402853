import random
random.seed(42)
print(random.random(), random.random())
print([random.randint(1, 100) for _ in range(10)])
print(random.uniform(0.1, 0.5), random.choice('abcdef'), random.choices([1,2,3], weights=[1,2,3], k=5), random.choices('ab', k=3))
l = list(range(10)); random.shuffle(l); print(l)
print(random.sample(range(100), 5), random.sample(range(1000), 30), random.sample('abcdef', 3))
print(random.gauss(0, 1), random.gauss(1,2), random.gauss(0,1), random.normalvariate(0,1), random.expovariate(1.5), random.betavariate(2,3), random.gammavariate(0.5,1), random.gammavariate(2,1), random.triangular(), random.lognormvariate(0,1), random.paretovariate(3), random.weibullvariate(1,2), random.vonmisesvariate(1,2))
print(random.getrandbits(8), random.getrandbits(33), random.getrandbits(60), random.randrange(10), random.randrange(5, 50, 5), random.randbytes(5))
r = random.Random(7); print(r.random(), r.randint(0, 10**12))
s = random.getstate(); a = random.random(); random.setstate(s); print(a == random.random())
for seed in (0, -5, 2**40+3, 3.5, 'hello', b'xx', True):
    random.seed(seed); print(seed, random.random(), random.randint(0,9))
for f in (lambda: random.choice([]), lambda: random.randint(5,1), lambda: random.sample([1],2), lambda: random.randrange(0), lambda: random.sample({1},1), lambda: random.choices([1,2],[0,0]), lambda: random.seed([1]), lambda: random.randint(1.5,3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
