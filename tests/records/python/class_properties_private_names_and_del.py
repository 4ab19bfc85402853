class A:
    def __init__(self): print("init A"); super().__init__()
class B(A):
    def __init__(self): print("init B"); super().__init__()
class C(A):
    def __init__(self): print("init C"); super().__init__()
class D(B, C):
    def __init__(self): print("init D"); super().__init__()
D()
class Mixin:
    def save(self): return f"saving {self}"
class M(Mixin, dict):
    def __repr__(self): return "M" + super().__repr__()
m = M(a=1); print(m, m.save(), m.keys())
class Account:
    _total = 0
    def __init__(self, owner, balance=0):
        self.__owner = owner; self._balance = balance; Account._total += 1
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, v):
        if v < 0: raise ValueError("negative")
        self._balance = v
    @balance.deleter
    def balance(self): print("del"); self._balance = 0
    def __str__(self): return f"{self.__owner}: {self._balance:,.2f}"
    def __del__(self): print("del", self.__owner)
a = Account("bob", 1234.5); a.balance += 10; print(a, Account._total, a._Account__owner)
try: a.balance = -1
except ValueError as e: print(e)
del a.balance; print(a.balance)
try: a.__owner
except AttributeError as e: print(e)
try: a.nope = 1; print(a.nope)
except AttributeError as e: print(e)
class R:
    @property
    def x(self): return 1
try: R().x = 2
except AttributeError as e: print(e)
try: del R().x
except AttributeError as e: print(e)
del a
print("end")
