import asyncio as _asyncio
import contextvars as _contextvars
import fnmatch as _fnmatch
import logging as _logging
import re as _re
import sys as _sys
import time as _time
import traceback as _traceback
import warnings as _warnings
from difflib import ndiff as _ndiff
from os.path import commonprefix as _commonprefix
from pprint import pformat as _pformat

class SkipTest(Exception):
    __module__ = 'unittest.case'

class _ShouldStop(Exception):
    pass

def _name_of(cls):
    return f'{cls.__module__}.{cls.__qualname__}'

def skip(reason):
    def decorate(item):
        if isinstance(item, type):
            item.__unittest_skip__ = True
            item.__unittest_skip_why__ = reason
            return item

        def skipped(*args, **kwargs):
            raise SkipTest(reason)

        skipped.__name__ = item.__name__
        skipped.__unittest_skip__ = True
        skipped.__unittest_skip_why__ = reason
        return skipped

    if callable(reason):
        item, reason = reason, ''
        return decorate(item)
    return decorate

def _same(item):
    return item

def skipIf(condition, reason):
    return skip(reason) if condition else _same

def skipUnless(condition, reason):
    return _same if condition else skip(reason)

def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item

class TestResult:
    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.testsRun = 0
        self.shouldStop = False
        self.buffer = self.tb_locals = False

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def _text(self, err):
        return ''.join(_traceback.format_exception(err[1]))

    def addError(self, test, err):
        self.errors.append((test, self._text(err)))
        self._fail()

    def addFailure(self, test, err):
        self.failures.append((test, self._text(err)))
        self._fail()

    def _fail(self):
        if self.failfast:
            self.stop()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            (self.failures if isinstance(err[1], AssertionError) else self.errors).append((subtest, self._text(err)))
            self._fail()

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._text(err)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return not self.failures and not self.errors and not self.unexpectedSuccesses

    def stop(self):
        self.shouldStop = True

    def __repr__(self):
        return (f'<{type(self).__module__}.{type(self).__qualname__} run={self.testsRun} errors={len(self.errors)} '
                f'failures={len(self.failures)}>')

TestResult.__module__ = 'unittest.result'

class _Writer:
    def __init__(self, stream):
        self._stream = stream
        self.write = stream.write
        self.flush = stream.flush

    def writeln(self, text=None):
        self.write((text or '') + '\n')

class TextTestResult(TestResult):
    separator1 = '=' * 70
    separator2 = '-' * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._newline = True

    def getDescription(self, test):
        first = test.shortDescription()
        return f'{test}\n{first}' if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + ' ... ')
            self._newline = False

    def _said(self, test, long, short):
        if self.showAll:
            if isinstance(test, _SubTest):
                if not self._newline:
                    self.stream.writeln()
                self.stream.write(f'  {self.getDescription(test)} ... ')
            elif self._newline:
                self.stream.write(f'{self.getDescription(test)} ... ')
            self.stream.writeln(long)
            self._newline = True
        elif self.dots:
            self.stream.write(short)

    def addSuccess(self, test):
        self._said(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._said(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._said(test, 'FAIL', 'F')

    def addSubTest(self, test, subtest, err):
        if err is not None:
            is_failure = isinstance(err[1], AssertionError)
            self._said(subtest, 'FAIL' if is_failure else 'ERROR', 'F' if is_failure else 'E')
        super().addSubTest(test, subtest, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._said(test, f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._said(test, 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._said(test, 'unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
        for flavour, errors in (('ERROR', self.errors), ('FAIL', self.failures)):
            for test, text in errors:
                self.stream.writeln(self.separator1)
                self.stream.writeln(f'{flavour}: {self.getDescription(test)}')
                self.stream.writeln(self.separator2)
                self.stream.writeln(text)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f'UNEXPECTED SUCCESS: {self.getDescription(test)}')

TextTestResult.__module__ = 'unittest.runner'

class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None, *,
                 tb_locals=False):
        self.stream = _Writer(_sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        if resultclass is not None:
            self.resultclass = resultclass

    def run(self, test):
        result = self.resultclass(self.stream, self.descriptions, self.verbosity)
        result.failfast = self.failfast
        start = _time.perf_counter()
        result.startTestRun()
        try:
            test(result)
        finally:
            result.stopTestRun()
        taken = _time.perf_counter() - start
        result.printErrors()
        self.stream.writeln(TextTestResult.separator2)
        run = result.testsRun
        self.stream.writeln(f"Ran {run} test{'s' if run != 1 else ''} in {taken:.3f}s")
        self.stream.writeln()
        infos = []
        if result.wasSuccessful():
            self.stream.write('OK')
        else:
            self.stream.write('FAILED')
            if result.failures:
                infos.append(f'failures={len(result.failures)}')
            if result.errors:
                infos.append(f'errors={len(result.errors)}')
        if result.skipped:
            infos.append(f'skipped={len(result.skipped)}')
        if result.expectedFailures:
            infos.append(f'expected failures={len(result.expectedFailures)}')
        if result.unexpectedSuccesses:
            infos.append(f'unexpected successes={len(result.unexpectedSuccesses)}')
        self.stream.write(f" ({', '.join(infos)})\n" if infos else '\n')
        self.stream.flush()
        return result

class TestSuite:
    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def __iter__(self):
        return iter(self._tests)

    def __repr__(self):
        return f'<{_name_of(type(self))} tests={self._tests!r}>'

    def countTestCases(self):
        return sum([test.countTestCases() for test in self._tests])

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        for test in tests:
            self.addTest(test)

    def __call__(self, result):
        return self.run(result)

    def debug(self):
        for test in self._tests:
            test.debug()

    def run(self, result, debug=False):
        is_top = not getattr(result, '_running', False)
        result._running = True
        for test in self._tests:
            if result.shouldStop:
                break
            if isinstance(test, TestCase):
                self._leave(result, type(test))
                if not self._enter(result, type(test)):
                    continue
            test(result)
        if is_top:
            self._leave(result, None)
            result._running = False
        return result

    def _enter(self, result, cls):
        if getattr(result, '_class', None) is cls:
            return not result._class_failed
        result._class = cls
        result._class_failed = False
        if not getattr(cls, '__unittest_skip__', False):
            try:
                cls.setUpClass()
            except Exception as error:
                result._class_failed = True
                self._report(result, 'setUpClass', cls, error)
                cls.doClassCleanups()
        return not result._class_failed

    def _leave(self, result, cls):
        before = getattr(result, '_class', None)
        if before is None or before is cls:
            return
        result._class = None
        if result._class_failed or getattr(before, '__unittest_skip__', False):
            return
        try:
            before.tearDownClass()
        except Exception as error:
            self._report(result, 'tearDownClass', before, error)
        before.doClassCleanups()

    def _report(self, result, method, cls, error):
        holder = _Holder(f'{method} ({_name_of(cls)})')
        if isinstance(error, SkipTest):
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, (type(error), error, error.__traceback__))

class _Holder:
    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __str__(self):
        return self.description

class _Raises:
    def __init__(self, expected, case, pattern=None, warned=None):
        self.expected = expected
        self.case = case
        self.pattern = pattern
        self.exception = None
        self.msg = None

    def handle(self, name, args, kwargs):
        if not isinstance(self.expected, tuple) and not (isinstance(self.expected, type) and issubclass(self.expected, BaseException)):
            raise TypeError(f'{name}() arg 1 must be an exception type or tuple of exception types')
        if not args:
            self.msg = kwargs.pop('msg', None)
            return self
        call, *args = args
        self.name = getattr(call, '__name__', str(call))
        with self:
            call(*args, **kwargs)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None:
            names = ', '.join([one.__name__ for one in self.expected]) if isinstance(self.expected, tuple) else self.expected.__name__
            by = f' by {self.name}' if hasattr(self, 'name') else ''
            self.case._raise(self.msg, f'{names} not raised{by}')
        if not issubclass(kind, self.expected):
            return False
        self.exception = error
        if self.pattern is not None and not _re.search(self.pattern, str(error)):
            pattern = self.pattern if isinstance(self.pattern, str) else self.pattern.pattern
            self.case._raise(self.msg, f'"{pattern}" does not match "{error}"')
        return True

class _Warns(_Raises):
    def __enter__(self):
        self._catch = _warnings.catch_warnings(record=True)
        self.warnings = self._catch.__enter__()
        _warnings.simplefilter('always')
        return self

    def __exit__(self, kind, error, traceback):
        self._catch.__exit__(kind, error, traceback)
        if kind is not None:
            return False
        first = None
        for warned in self.warnings:
            if not issubclass(warned.category, self.expected):
                continue
            first = first or warned.message
            if self.pattern is None or _re.search(self.pattern, str(warned.message)):
                self.warning = warned.message
                return None
        if first is not None:
            self.case._raise(self.msg, f'"{self.pattern}" does not match "{first}"')
        names = ', '.join([one.__name__ for one in self.expected]) if isinstance(self.expected, tuple) else self.expected.__name__
        self.case._raise(self.msg, f'{names} not triggered')

class _Records(_logging.Handler):
    def __init__(self):
        super().__init__()
        self.records = []
        self.output = []

    def emit(self, record):
        self.records.append(record)
        self.output.append(self.format(record))

class _Logs:
    def __init__(self, case, logger, level, wanted):
        self.case = case
        self.logger = logger if isinstance(logger, _logging.Logger) else _logging.getLogger(logger)
        self.logger_name = logger
        self.level = (getattr(_logging, level) if isinstance(level, str) else level) or _logging.INFO
        self.wanted = wanted

    def __enter__(self):
        self.handler = handler = _Records()
        handler.setLevel(self.level)
        handler.setFormatter(_logging.Formatter('%(levelname)s:%(name)s:%(message)s'))
        self.before = (self.logger.handlers[:], self.logger.level, self.logger.propagate)
        self.logger.handlers[:] = [handler]
        self.logger.setLevel(self.level)
        self.logger.propagate = False
        self.records, self.output = handler.records, handler.output
        return self if self.wanted else None

    def __exit__(self, kind, error, traceback):
        self.logger.handlers[:], level, self.logger.propagate = self.before
        self.logger.setLevel(level)
        if kind is not None:
            return False
        level = _logging.getLevelName(self.level)
        if self.wanted and not self.records:
            self.case._raise(None, f'no logs of level {level} or higher triggered on {self.logger.name}')
        if not self.wanted and self.records:
            self.case._raise(None, f'Unexpected logs found: {self.output!r}')

class _SubContext:
    def __init__(self, case, message, params):
        self.sub = _SubTest(case, message, params)
        self.case = case

    def __enter__(self):
        self.before, self.case._sub = self.case._sub, self.sub

    def __exit__(self, kind, error, traceback):
        self.case._sub = self.before
        outcome = self.case._outcome
        if error is None:
            return False
        if isinstance(error, (KeyboardInterrupt, _ShouldStop)) or outcome is None:
            return False
        outcome['ok'] = False
        outcome['sub failed'] = True
        outcome['result'].addSubTest(self.case, self.sub, (kind, error, traceback))
        if outcome['result'].failfast:
            raise _ShouldStop
        return True

class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _outcome = _sub = None
    _class_cleanups = []

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        if not hasattr(self, methodName):
            if methodName != 'runTest':
                raise ValueError(f'no such test method in {type(self)}: {methodName}')
            self._testMethodDoc = None
        else:
            self._testMethodDoc = getattr(self, methodName).__doc__
        self._cleanups = []
        self._equalities = {}

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._class_cleanups = []

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        value = cm.__enter__()
        self.addCleanup(cm.__exit__, None, None, None)
        return value

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def doClassCleanups(cls):
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            function(*args, **kwargs)

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def id(self):
        return f'{_name_of(type(self))}.{self._testMethodName}'

    def __eq__(self, other):
        return type(self) is type(other) and self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f'{self._testMethodName} ({self.id()})'

    def __repr__(self):
        return f'<{_name_of(type(self))} testMethod={self._testMethodName}>'

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def _call_set_up(self):
        self.setUp()

    def _call_test(self, method):
        if method() is not None:
            _warnings.warn(f'It is deprecated to return a value that is not None from a test case ({method})', DeprecationWarning, stacklevel=3)

    def _call_tear_down(self):
        self.tearDown()

    def _call_cleanup(self, function, args, kwargs):
        function(*args, **kwargs)

    def _part(self, outcome, is_test, call, *args):
        # A part of a test: whether it went well, and what it did else is told to the result.
        try:
            call(*args)
            return True
        except KeyboardInterrupt:
            raise
        except SkipTest as error:
            outcome['ok'] = False
            outcome['result'].addSkip(self, str(error))
        except _ShouldStop:
            pass
        except BaseException as error:
            found = (type(error), error, error.__traceback__)
            if outcome['expects'] and is_test:
                outcome['expected'] = found
            else:
                outcome['ok'] = False
                if isinstance(error, self.failureException):
                    outcome['result'].addFailure(self, found)
                else:
                    outcome['result'].addError(self, found)
        return False

    def run(self, result=None):
        if result is None:
            result = self.defaultTestResult()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            if getattr(type(self), '__unittest_skip__', False) or getattr(method, '__unittest_skip__', False):
                result.addSkip(self, getattr(type(self), '__unittest_skip_why__', '') or getattr(method, '__unittest_skip_why__', ''))
                return result
            expects = getattr(self, '__unittest_expecting_failure__', False) or getattr(method, '__unittest_expecting_failure__', False)
            self._outcome = outcome = {'result': result, 'ok': True, 'expects': expects, 'expected': None, 'sub failed': False}
            if self._part(outcome, False, self._call_set_up):
                self._part(outcome, True, self._call_test, method)
                self._part(outcome, False, self._call_tear_down)
            self.doCleanups()
            if outcome['ok']:
                if expects:
                    if outcome['expected']:
                        result.addExpectedFailure(self, outcome['expected'])
                    else:
                        result.addUnexpectedSuccess(self)
                else:
                    result.addSuccess(self)
            return result
        finally:
            self._outcome = None
            result.stopTest(self)

    def doCleanups(self):
        outcome = self._outcome or {'result': TestResult(), 'ok': True, 'expects': False}
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._part(outcome, False, self._call_cleanup, function, args, kwargs)
        return outcome['ok']

    def debug(self):
        self._call_set_up()
        self._call_test(getattr(self, self._testMethodName))
        self._call_tear_down()
        while self._cleanups:
            self._call_cleanup(*self._cleanups.pop())

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        return _SubContext(self, msg, {**(self._sub.params if self._sub else {}), **params})

    def _raise(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f'{standardMsg} : {msg}'

    def fail(self, msg=None):
        raise self.failureException(msg)

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._raise(msg, f'{_short(expr)} is not true')

    def assertFalse(self, expr, msg=None):
        if expr:
            self._raise(msg, f'{_short(expr)} is not false')

    def addTypeEqualityFunc(self, typeobj, function):
        self._equalities[typeobj] = function

    def assertEqual(self, first, second, msg=None):
        if type(first) is type(second) and type(first) in self._equalities:
            function = self._equalities[type(first)]
            (getattr(self, function) if isinstance(function, str) else function)(first, second, msg=msg)
        elif type(first) is type(second) and type(first) in _KINDS:
            getattr(self, _KINDS[type(first)])(first, second, msg=msg)
        elif not first == second:
            self._raise(msg, '%s != %s' % _both_short(first, second))

    def _with_diff(self, text, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return text + diff
        return text + f'\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it.'

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = 'sequence' if seq_type is None else seq_type.__name__
        for place, seq in (('First', seq1), ('Second', seq2)) if seq_type else ():
            if not isinstance(seq, seq_type):
                raise self.failureException(f'{place} sequence is not a {name}: {_short(seq)}')
        if seq1 == seq2:
            return
        text = '%ss differ: %s != %s\n' % (name.capitalize(), *_both_short(seq1, seq2))
        for place, (one, other) in enumerate(zip(seq1, seq2)):
            if one != other:
                text += '\nFirst differing element %d:\n%s\n%s\n' % (place, *_both_short(one, other))
                break
        else:
            if len(seq1) == len(seq2) and seq_type is None and type(seq1) != type(seq2):
                return
        longer, shorter, which = (seq1, seq2, 'First') if len(seq1) > len(seq2) else (seq2, seq1, 'Second')
        if len(longer) > len(shorter):
            text += (f'\n{which} {name} contains {len(longer) - len(shorter)} additional elements.\n'
                     f'First extra element {len(shorter)}:\n{_short(longer[len(shorter)])}\n')
        self._raise(msg, self._with_diff(text, _printed_diff(seq1, seq2)))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for title, items in (('first set but not the second', set1.difference(set2)), ('second set but not the first', set2.difference(set1))):
            if items:
                lines += [f'Items in the {title}:', *map(repr, items)]
        if lines:
            self._raise(msg, '\n'.join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            self._raise(msg, self._with_diff('%s != %s' % _both_short(d1, d2), _printed_diff(d1, d2)))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first != second:
            lines, others = first.splitlines(True), second.splitlines(True)
            if len(lines) == 1 and first.strip('\r\n') == first:
                lines, others = [first + '\n'], [second + '\n']
            self._raise(msg, self._with_diff('%s != %s' % _both_short(first, second), '\n' + ''.join(_ndiff(lines, others))))

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._raise(msg, f'{_short(first)} == {_short(second)}')

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._raise(msg, f'{_short(expr1)} is not {_short(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._raise(msg, f'unexpectedly identical: {_short(expr1)}')

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._raise(msg, f'{_short(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._raise(msg, 'unexpectedly None')

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._raise(msg, f'{_short(member)} not found in {_short(container)}')

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._raise(msg, f'{_short(member)} unexpectedly found in {_short(container)}')

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._raise(msg, f'{_short(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._raise(msg, f'{_short(obj)} is an instance of {cls!r}')

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._raise(msg, f'{_short(a)} not greater than {_short(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._raise(msg, f'{_short(a)} not greater than or equal to {_short(b)}')

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._raise(msg, f'{_short(a)} not less than {_short(b)}')

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._raise(msg, f'{_short(a)} not less than or equal to {_short(b)}')

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        diff = abs(first - second)
        if delta is not None:
            if diff > delta:
                self._raise(msg, f'{_short(first)} != {_short(second)} within {_short(delta)} delta ({_short(diff)} difference)')
        elif round(diff, 7 if places is None else places) != 0:
            self._raise(msg, f'{_short(first)} != {_short(second)} within {7 if places is None else places} places ({_short(diff)} difference)')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        diff = abs(first - second)
        places = 7 if places is None else places
        if delta is not None:
            if first == second or diff <= delta:
                self._raise(msg, f'{_short(first)} == {_short(second)} within {_short(delta)} delta ({_short(diff)} difference)')
        elif first == second or round(diff, places) == 0:
            self._raise(msg, f'{_short(first)} == {_short(second)} within {places} places')

    def assertRegex(self, text, expected_regex, msg=None):
        pattern = _re.compile(expected_regex) if isinstance(expected_regex, str) else expected_regex
        if not pattern.search(text):
            self._raise(msg, f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        pattern = _re.compile(unexpected_regex) if isinstance(unexpected_regex, str) else unexpected_regex
        match = pattern.search(text)
        if match:
            self._raise(msg, f'Regex matched: {text[match.start():match.end()]!r} matches {pattern.pattern!r} in {text!r}')

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        seen = []
        lines = []
        for item in first + second:
            if item not in seen:
                seen.append(item)
                counts = first.count(item), second.count(item)
                if counts[0] != counts[1]:
                    lines.append(f'First has {counts[0]}, Second has {counts[1]}:  {item!r}')
        if lines:
            self._raise(msg, self._with_diff('Element counts were not equal:\n', '\n'.join(lines)))

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _Raises(expected_exception, self).handle('assertRaises', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _Raises(expected_exception, self, expected_regex).handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _Warns(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _Warns(expected_warning, self, expected_regex).handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, True)

    def assertNoLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, False)

TestCase.__module__ = 'unittest.case'

def _short(value):
    return repr(value)

_KINDS = {list: 'assertListEqual', tuple: 'assertTupleEqual', dict: 'assertDictEqual', set: 'assertSetEqual', frozenset: 'assertSetEqual',
          str: 'assertMultiLineEqual'}

def _printed_diff(first, second):
    return '\n' + '\n'.join(_ndiff(_pformat(first).splitlines(), _pformat(second).splitlines()))

def _cut(text, before, behind):
    left = len(text) - before - behind
    return f'{text[:before]}[{left} chars]{text[len(text) - behind:]}' if left > 12 else text

def _both_short(*values):
    # What is alike before the first difference is cut when one is longer than a line.
    texts = list(map(repr, values))
    longest = max(map(len, texts))
    if longest <= 80:
        return tuple(texts)
    same = _commonprefix(texts)
    length = len(same)
    room = 80 - (longest - length + 17)
    if room > 5:
        return tuple([_cut(same, 5, room) + text[length:] for text in texts])
    return tuple([_cut(same, 5, 5) + _cut(text[length:], 41, 5) for text in texts])

class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case = test_case
        self.message = message
        self.params = params

    def _described(self):
        parts = [] if self.message is None else [f'[{self.message}]']
        if self.params:
            parts.append('({})'.format(', '.join([f'{name}={value!r}' for name, value in self.params.items()])))
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._described()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._described()}'

class IsolatedAsyncioTestCase(TestCase):
    def __init__(self, methodName='runTest'):
        super().__init__(methodName)
        self._runner = None
        self._context = _contextvars.copy_context()

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        value = await cm.__aenter__()
        self.addAsyncCleanup(cm.__aexit__, None, None, None)
        return value

    def _await(self, function, args=(), kwargs={}):
        return self._runner.run(function(*args, **kwargs), context=self._context)

    def _call_set_up(self):
        self._runner.get_loop()
        self._context.run(self.setUp)
        self._await(self.asyncSetUp)

    def _call_test(self, method):
        self._call_cleanup(method, (), {})

    def _call_tear_down(self):
        self._await(self.asyncTearDown)
        self._context.run(self.tearDown)

    def _call_cleanup(self, function, args, kwargs):
        if _asyncio.iscoroutinefunction(function):
            self._await(function, args, kwargs)
        else:
            self._context.run(function, *args, **kwargs)

    def run(self, result=None):
        self._runner = _asyncio.Runner(debug=True)
        try:
            return super().run(result)
        finally:
            runner, self._runner = self._runner, None
            runner.close()

    def debug(self):
        self._runner = _asyncio.Runner(debug=True)
        super().debug()
        self._runner.close()

class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._function = testFunc
        self._before = setUp
        self._after = tearDown

    def setUp(self):
        if self._before is not None:
            self._before()

    def tearDown(self):
        if self._after is not None:
            self._after()

    def runTest(self):
        self._function()

class TestLoader:
    testMethodPrefix = 'test'
    testNamePatterns = None
    suiteClass = TestSuite

    def getTestCaseNames(self, testCaseClass):
        names = [name for name in dir(testCaseClass) if name.startswith(self.testMethodPrefix) and callable(getattr(testCaseClass, name))]
        if self.testNamePatterns:
            full = _name_of(testCaseClass)
            names = [name for name in names if any(_fnmatch.fnmatchcase(f'{full}.{name}', pattern) for pattern in self.testNamePatterns)]
        return sorted(names)

    def loadTestsFromTestCase(self, testCaseClass):
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *args, pattern=None):
        found = _main_variables()
        suites = []
        for name in sorted(found):
            value = found[name]
            if isinstance(value, type) and issubclass(value, TestCase) and value not in (TestCase, FunctionTestCase, IsolatedAsyncioTestCase):
                suites.append(self.loadTestsFromTestCase(value))
        return self.suiteClass(suites)

    def loadTestsFromName(self, name, module=None):
        parts = name.split('.')
        if parts[0] == '__main__':
            parts = parts[1:]
        found = _main_variables().get(parts[0])
        if found is None:
            raise AttributeError(f"module '__main__' has no attribute '{parts[0]}'")
        if len(parts) == 1:
            return self.loadTestsFromTestCase(found)
        return self.suiteClass([found(parts[1])])

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name) for name in names])

defaultTestLoader = TestLoader()

def makeSuite(testCaseClass, prefix='test', suiteClass=TestSuite):
    return defaultTestLoader.loadTestsFromTestCase(testCaseClass)

class TestProgram:
    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None, testLoader=defaultTestLoader, exit=True, verbosity=1,
                 failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        names = []
        for arg in (_sys.argv if argv is None else argv)[1:]:
            if arg in ('-v', '--verbose'):
                verbosity = 2
            elif arg in ('-q', '--quiet'):
                verbosity = 0
            elif arg in ('-f', '--failfast'):
                failfast = True
            elif not arg.startswith('-'):
                names.append(arg)
        names = names or ([defaultTest] if isinstance(defaultTest, str) else list(defaultTest or []))
        self.test = testLoader.loadTestsFromNames(names) if names else testLoader.loadTestsFromModule(None)
        if testRunner is None:
            testRunner = TextTestRunner
        if isinstance(testRunner, type):
            testRunner = testRunner(verbosity=verbosity, failfast=bool(failfast))
        self.result = testRunner.run(self.test)
        if exit:
            _sys.exit(not self.result.wasSuccessful())

main = TestProgram

def addModuleCleanup(function, /, *args, **kwargs):
    import atexit
    atexit.register(function, *args, **kwargs)

def installHandler():
    pass
