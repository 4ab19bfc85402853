import urllib3.util.retry as retry
from urllib3.util.retry import Retry
