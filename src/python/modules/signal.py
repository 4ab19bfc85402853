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
    before = getsignal(signalnum)
    _handlers[signalnum] = handler
    return before
