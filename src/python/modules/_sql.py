# What the database libraries share: the address that the world knows, and its answers.
from _world import connect, query

def address(dsn, options, default_host='localhost'):
    if dsn and '://' in dsn:
        return dsn
    if dsn:
        options = dict(part.split('=', 1) for part in dsn.split()) | options
    user = options.get('user') or 'postgres'
    secret = options.get('password')
    host = options.get('host') or default_host
    port = f":{options['port']}" if options.get('port') else ''
    name = options.get('database') or options.get('dbname') or user
    return f"postgresql://{user}{f':{secret}' if secret else ''}@{host}{port}/{name}"

def normal(text):
    return ' '.join(text.split()).rstrip(';').rstrip()

class Answer:
    def __init__(self, address, text):
        text = normal(text)
        self.seconds, self.rows, self.count, self.error = query(address, text)
        words = text.upper().split() or ['']
        self.verb = words[0]
        self.gives_rows = bool(self.rows) or self.verb in ('SELECT', 'WITH', 'VALUES', 'SHOW') or 'RETURNING' in words
        if self.verb in ('SELECT', 'WITH'):
            self.tag = f'SELECT {len(self.rows)}'
        elif self.verb == 'INSERT':
            self.tag = f'INSERT 0 {self.count}'
        elif self.verb in ('UPDATE', 'DELETE'):
            self.tag = f'{self.verb} {self.count}'
        elif self.verb == 'TRUNCATE':
            self.tag = 'TRUNCATE TABLE'
        elif self.verb in ('CREATE', 'DROP', 'ALTER'):
            self.tag = ' '.join(words[:2])
        else:
            self.tag = self.verb
