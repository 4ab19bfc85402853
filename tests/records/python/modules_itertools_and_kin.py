import itertools, heapq, operator, string, textwrap, bisect
from itertools import *
print(list(chain([1,2],'ab')), list(chain.from_iterable([[1],[2,3]])), list(islice(count(5),3)), list(islice(range(10),2,8,3)), list(islice('abc', None)))
print(list(zip(count(), 'ab')), list(repeat(3,2)), list(islice(cycle('ab'),5)), list(accumulate([1,2,3])), list(accumulate([1,2,3], operator.mul, initial=10)), list(accumulate([3,1,4], max)))
print(list(compress('abcd',[1,0,1,1])), list(dropwhile(lambda x:x<3,[1,2,3,1])), list(takewhile(lambda x:x<3,[1,2,3,1])), list(filterfalse(None,[0,1,2])))
for k, g in groupby('aaabbc'): print(k, list(g))
for k, g in groupby([1,3,2,4,5], key=lambda x: x%2): print(k, list(g))
print([k for k, g in groupby('aabbaa')])
print(list(pairwise([1,2,3])), list(starmap(pow,[(2,3),(3,2)])), [list(t) for t in tee([1,2,3])], list(zip_longest('ab','xyz',fillvalue='-')))
print(list(product('ab',[1,2])), list(product([0,1],repeat=2)), list(permutations([1,2,3])), list(permutations('abc',2)), list(combinations('abcd',2)), list(combinations_with_replacement('abc',2)), list(product()), list(permutations([],0)), list(combinations([1],2)))
print(count(3), count(1,2), count(1.5), repeat(1), repeat(1,4), next(count()))
h=[]
for x in (5,1,4,2,3): heapq.heappush(h,(x,str(x)))
print(h, heapq.heappop(h), h, heapq.heappushpop(h,(0,'')), heapq.heapreplace(h,(9,'9')), h)
l=[9,3,7,1]; heapq.heapify(l); print(l, heapq.nlargest(2,l), heapq.nsmallest(2,l,key=lambda x:-x), list(heapq.merge([1,4],[2,3])), list(heapq.merge([4,1],[3,2],reverse=True)))
print(operator.itemgetter(1)([1,2]), operator.itemgetter(0,2)('abc'), operator.attrgetter('real')(3), operator.methodcaller('upper')('a'), operator.add(1,2))
print(string.ascii_letters, string.punctuation, string.Template('$a ${b} $$').substitute(a=1,b=2), string.Template('$x').safe_substitute(), string.capwords('hello world'))
try: string.Template('$x').substitute()
except KeyError as e: print(repr(e))
print(textwrap.fill('The quick brown fox jumped over the lazy dog and well-known people',20))
print(textwrap.dedent("""
    a
      b

    c
"""), textwrap.indent('a\nb\n\nc','> '), textwrap.shorten('hello big wide world', 12), textwrap.wrap('aaaaaaaaaaaaaaaaaaaa b', 8))
print(bisect.bisect([1,2,2,3],2), bisect.bisect_left([1,2,2,3],2))
