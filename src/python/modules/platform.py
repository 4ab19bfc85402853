def python_version():
    return '3.11.7'

def python_version_tuple():
    return ('3', '11', '7')

def python_implementation():
    return 'CPython'

def system():
    return 'Linux'

def machine():
    return 'x86_64'

def node():
    return 'localhost'

def release():
    return '6.1.0'

def processor():
    return ''

def platform(aliased=False, terse=False):
    return 'Linux-6.1.0-x86_64-with-glibc2.36'
