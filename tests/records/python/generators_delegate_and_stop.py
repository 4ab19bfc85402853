def countdown(n):
    print("start")
    while n:
        cmd = yield n
        if cmd == "stop": return "stopped"
        n -= 1
    return "done"
def runner():
    result = yield from countdown(3)
    print("result", result)
    return result.upper()
g = runner()
print(next(g)); print(g.send(None)); 
try: g.send("stop")
except StopIteration as e: print(e.value, e.args)
print(list(g))
import inspect
g = countdown(2)
print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g)); g.close(); print(inspect.getgeneratorstate(g))
