import asyncio, sys, logging, warnings
import unittest
class A(unittest.TestCase):
    """Doc of class."""
    @classmethod
    def setUpClass(cls): print("setUpClass"); cls.shared = 1
    @classmethod
    def tearDownClass(cls): print("tearDownClass")
    def setUp(self): print("setUp"); self.addCleanup(print, "cleanup", 1)
    def tearDown(self): print("tearDown")
    def test_ok(self):
        """It works.

        Really."""
        self.assertEqual(1, 1); self.assertIn(1, [1]); self.assertAlmostEqual(0.1 + 0.2, 0.3); self.assertIsNone(None); self.assertTrue(1)
    def test_fail(self): self.assertEqual(1, 2, "msg")
    def test_error(self): {}["x"]
    @unittest.skip("not now")
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_xfail(self): self.fail("known")
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(i, 1)
    def test_raises(self):
        with self.assertRaises(ValueError) as cm: int("x")
        self.assertIn("invalid", str(cm.exception))
        with self.assertRaisesRegex(KeyError, "k"): raise KeyError("k")
        self.assertRaises(ZeroDivisionError, lambda: 1 / 0)
        with self.assertLogs("foo", level="INFO") as lg: logging.getLogger("foo").info("hi")
        print(lg.output)
        with self.assertWarns(DeprecationWarning): warnings.warn("x", DeprecationWarning)
        self.skipTest("enough")
class B(unittest.IsolatedAsyncioTestCase):
    def setUp(self): print("B.setUp")
    async def asyncSetUp(self): print("asyncSetUp", asyncio.current_task().get_name()); await asyncio.sleep(0.1)
    async def asyncTearDown(self): print("asyncTearDown")
    async def test_a(self):
        await asyncio.sleep(0.2); self.addAsyncCleanup(self.bye); print(asyncio.current_task().get_name())
    async def bye(self): print("bye")
    async def test_timeout(self):
        with self.assertRaises(TimeoutError):
            async with asyncio.timeout(0.5): await asyncio.sleep(1)
    def test_sync(self): self.assertGreater(2, 1)
class C(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise RuntimeError("no class")
    def test_x(self): pass
def err(f):
    try: f()
    except AssertionError as e: print(e)
t = A("test_ok")
for f in (lambda: t.assertTrue(0), lambda: t.assertFalse([1]), lambda: t.assertIs(1, 2), lambda: t.assertIsNone(3), lambda: t.assertIn(1, [2]), lambda: t.assertNotIn(1, [1]), lambda: t.assertIsInstance(1, str), lambda: t.assertGreater(1, 2), lambda: t.assertLessEqual(3, 2), lambda: t.assertAlmostEqual(1, 2), lambda: t.assertAlmostEqual(1, 2, delta=.5), lambda: t.assertRegex("abc", "x"), lambda: t.assertRaises(ValueError, int, "3"), lambda: t.fail("f"), lambda: t.assertEqual("a", 1, "why"), lambda: t.assertIsNotNone(None), lambda: t.assertNotEqual(1, 1)):
    err(f)
print(t, repr(t), t.id(), t.shortDescription(), t.countTestCases())
prog = unittest.main(argv=["x"], exit=False, testRunner=unittest.TextTestRunner(stream=sys.stdout, verbosity=2))
print(prog.result)
suite = unittest.TestSuite(); suite.addTest(A("test_ok")); suite.addTest(B("test_a")); r = unittest.TextTestRunner(stream=sys.stdout).run(suite)
print(r.testsRun, r.wasSuccessful(), r.failures)
unittest.main(verbosity=0, argv=["x", "B"], testRunner=unittest.TextTestRunner(stream=sys.stdout))
