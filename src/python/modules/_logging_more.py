# Log files, compiled only into programs that name one.
import _files
import logging as _logging
from logging import StreamHandler as _StreamHandler

class FileHandler(_StreamHandler):
    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        self.baseFilename = _files._whole(filename)
        self.mode, self.encoding, self.delay = mode, encoding, delay
        self._path = filename
        _StreamHandler.__init__(self, None)
        self.stream = None if delay else self._open()

    def _open(self):
        return _files.open(self._path, self.mode, -1, self.encoding)

    def close(self):
        if self.stream is not None:
            self.stream.close()
            self.stream = None
        _StreamHandler.close(self)

    def emit(self, record):
        if self.stream is None:
            self.stream = self._open()
        _StreamHandler.emit(self, record)

    def __repr__(self):
        return f'<{type(self).__name__} {self.baseFilename} ({_logging.getLevelName(self.level)})>'

_logging._file_handlers.append(FileHandler)
filename = FileHandler
