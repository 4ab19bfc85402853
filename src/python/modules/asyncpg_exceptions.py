class PostgresMessage:
    pass

class PostgresError(PostgresMessage, Exception):
    sqlstate = None

class InterfaceError(Exception):
    pass

class InterfaceWarning(UserWarning):
    pass

class InternalClientError(Exception):
    pass

class SyntaxOrAccessError(PostgresError):
    pass

class PostgresSyntaxError(SyntaxOrAccessError):
    pass

class UndefinedTableError(SyntaxOrAccessError):
    sqlstate = '42P01'

class UndefinedColumnError(SyntaxOrAccessError):
    sqlstate = '42703'

class InsufficientPrivilegeError(SyntaxOrAccessError):
    sqlstate = '42501'

class IntegrityConstraintViolationError(PostgresError):
    pass

class NoActiveSQLTransactionError(PostgresError):
    sqlstate = '25P01'

class UniqueViolationError(IntegrityConstraintViolationError):
    sqlstate = '23505'

class ForeignKeyViolationError(IntegrityConstraintViolationError):
    sqlstate = '23503'

class NotNullViolationError(IntegrityConstraintViolationError):
    sqlstate = '23502'

class PostgresConnectionError(PostgresError):
    pass

class ConnectionDoesNotExistError(PostgresConnectionError):
    pass

class TooManyConnectionsError(PostgresError):
    sqlstate = '53300'

class InvalidCatalogNameError(PostgresError):
    pass

class InvalidPasswordError(PostgresError):
    pass

class QueryCanceledError(PostgresError):
    pass

def of(words):
    for part, kind in (
        ('duplicate key', UniqueViolationError), ('foreign key', ForeignKeyViolationError),
        ('not-null', NotNullViolationError), ('null value', NotNullViolationError),
        ('syntax error', PostgresSyntaxError), ('permission denied', InsufficientPrivilegeError),
        ('too many', TooManyConnectionsError),
    ):
        if part in words:
            return kind(words)
    if 'does not exist' in words:
        return (UndefinedColumnError if words.startswith('column') else UndefinedTableError)(words)
    return PostgresError(words)
