DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38
garbage = []
callbacks = []
_enabled = True
_debug = 0
_threshold = (700, 10, 10)

def collect(generation=2):
    return _collect()

def enable():
    global _enabled
    _enabled = True

def disable():
    global _enabled
    _enabled = False

def freeze():
    pass

unfreeze = freeze

def isenabled():
    return _enabled

def get_count():
    return (0, 0, 0)

def get_debug():
    return _debug

def set_debug(flags):
    global _debug
    _debug = flags

def get_threshold():
    return _threshold

def set_threshold(*args):
    global _threshold
    _threshold = args + _threshold[len(args):]
