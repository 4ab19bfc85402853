# urllib3: what programs that use requests ask of it.
import urllib3.exceptions as exceptions
import urllib3.util as util
from urllib3.util.retry import Retry

__version__ = '2.7.0'

def disable_warnings(category=exceptions.HTTPWarning):
    pass
