from enum import IntEnum as _IntEnum

class Signals(_IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGKILL = 9
    SIGUSR1 = 10
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGCHLD = 17

class Handlers(_IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1

SIG_DFL, SIG_IGN = Handlers
SIGHUP, SIGINT, SIGQUIT, SIGKILL, SIGUSR1, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM, SIGCHLD = Signals
_handlers = {}

def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt

def getsignal(signalnum, /):
    return _handlers.get(signalnum, default_int_handler if signalnum == SIGINT else SIG_DFL)

def signal(signalnum, handler, /):
    if not callable(handler) and handler not in (0, 1):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    if signalnum in (SIGKILL, 19):
        raise OSError(22, 'Invalid argument')
    before = getsignal(signalnum)
    _handlers[signalnum] = handler
    return before

def raise_signal(signalnum, /):
    if not _tell_loops(int(signalnum)):
        handler = getsignal(signalnum)
        if handler is default_int_handler:
            _interrupt()
        elif callable(handler) and not isinstance(handler, Handlers):
            handler(int(signalnum), None)
        elif handler == SIG_DFL and signalnum != SIGCHLD:
            raise NotImplementedError(f'nothing handles {Signals(signalnum)!r}, which would end the process at once')

def valid_signals():
    return set(Signals)

def strsignal(signalnum, /):
    return {1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 9: 'Killed', 10: 'User defined signal 1', 12: 'User defined signal 2',
            13: 'Broken pipe', 14: 'Alarm clock', 15: 'Terminated', 17: 'Child exited'}.get(signalnum)
