# Handlers of files that begin anew when they are full or old.

import _files
import time as _time
from logging import FileHandler as _FileHandler

class BaseRotatingHandler(_FileHandler):
    namer = rotator = None

    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        _FileHandler.__init__(self, filename, mode, encoding, delay, errors)

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            _FileHandler.emit(self, record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        if callable(self.rotator):
            self.rotator(source, dest)
        elif _files.exists(source):
            _files.rename(source, dest)

    def _put_aside(self, dest):
        if _files.exists(dest):
            _files.remove(dest)
        self.rotate(self.baseFilename, dest)

    def _shut(self):
        if self.stream is not None:
            self.stream.close()
            self.stream = None

class RotatingFileHandler(BaseRotatingHandler):
    def __init__(self, filename, mode='a', maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        BaseRotatingHandler.__init__(self, filename, 'a' if maxBytes > 0 else mode, encoding, delay, errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def doRollover(self):
        self._shut()
        if self.backupCount > 0:
            for number in range(self.backupCount - 1, 0, -1):
                old = self.rotation_filename(f'{self.baseFilename}.{number}')
                if _files.exists(old):
                    new = self.rotation_filename(f'{self.baseFilename}.{number + 1}')
                    if _files.exists(new):
                        _files.remove(new)
                    _files.rename(old, new)
            self._put_aside(self.rotation_filename(self.baseFilename + '.1'))
        elif _files.exists(self.baseFilename):
            # What CPython opens anew to append to, it does not empty.
            pass
        if not self.delay:
            self.stream = self._open()

    def shouldRollover(self, record):
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0:
            return False
        text = self.format(record) + '\n'
        self.stream.seek(0, 2)
        return self.stream.tell() + len(text) >= self.maxBytes

class TimedRotatingFileHandler(BaseRotatingHandler):
    _kinds = {'S': (1, '%Y-%m-%d_%H-%M-%S'), 'M': (60, '%Y-%m-%d_%H-%M'), 'H': (3600, '%Y-%m-%d_%H'), 'D': (86400, '%Y-%m-%d'),
              'MIDNIGHT': (86400, '%Y-%m-%d'), 'W': (604800, '%Y-%m-%d')}

    def __init__(self, filename, when='h', interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None, errors=None):
        self.when = when.upper()
        kind = 'W' if self.when.startswith('W') else self.when
        if kind not in self._kinds:
            raise ValueError('Invalid rollover interval specified: %s' % self.when)
        if kind == 'W' or atTime is not None:
            raise NotImplementedError('rolling over by weekdays or at a time is not supported by loopscope')
        BaseRotatingHandler.__init__(self, filename, 'a', encoding, delay, errors)
        self.backupCount, self.utc, self.atTime = backupCount, utc, atTime
        seconds, self.suffix = self._kinds[kind]
        self.interval = seconds * interval
        self.rolloverAt = self.computeRollover(int(_time.time()))

    def computeRollover(self, currentTime):
        if self.when == 'MIDNIGHT':
            return currentTime - currentTime % 86400 + 86400
        return currentTime + self.interval

    def shouldRollover(self, record):
        return int(_time.time()) >= self.rolloverAt

    def doRollover(self):
        now = int(_time.time())
        self._shut()
        begun = self.rolloverAt - self.interval
        self._put_aside(self.rotation_filename(self.baseFilename + '.' + _time.strftime(self.suffix, _time.gmtime(begun))))
        if self.backupCount > 0:
            old = self.getFilesToDelete()
            for name in old:
                _files.remove(name)
        if not self.delay:
            self.stream = self._open()
        at = self.computeRollover(now)
        while at <= now:
            at += self.interval
        self.rolloverAt = at

    def getFilesToDelete(self):
        folder, _, base = self.baseFilename.rpartition('/')
        found = sorted(folder + '/' + name for name in _files.names_in(folder or '/') if name.startswith(base + '.'))
        return found[:max(0, len(found) - self.backupCount)]

class WatchedFileHandler(_FileHandler):
    pass
