class Warning(Exception):
    pass

class Error(Exception):
    pgcode = None
    pgerror = None

class InterfaceError(Error):
    pass

class DatabaseError(Error):
    pass

class DataError(DatabaseError):
    pass

class OperationalError(DatabaseError):
    pass

class IntegrityError(DatabaseError):
    pass

class InternalError(DatabaseError):
    pass

class ProgrammingError(DatabaseError):
    pass

class NotSupportedError(DatabaseError):
    pass

for _class in (
    Warning, Error, InterfaceError, DatabaseError, DataError, OperationalError, IntegrityError, InternalError,
    ProgrammingError, NotSupportedError,
):
    _class.__module__ = 'psycopg2'

class UniqueViolation(IntegrityError):
    pgcode = '23505'

class ForeignKeyViolation(IntegrityError):
    pgcode = '23503'

class NotNullViolation(IntegrityError):
    pgcode = '23502'

class CheckViolation(IntegrityError):
    pgcode = '23514'

class SyntaxError(ProgrammingError):
    pgcode = '42601'

class UndefinedTable(ProgrammingError):
    pgcode = '42P01'

class UndefinedColumn(ProgrammingError):
    pgcode = '42703'

class InsufficientPrivilege(ProgrammingError):
    pgcode = '42501'

class InFailedSqlTransaction(InternalError):
    pgcode = '25P02'

class QueryCanceled(OperationalError):
    pgcode = '57014'

def of(words):
    for part, kind in (
        ('duplicate key', UniqueViolation), ('foreign key', ForeignKeyViolation), ('null value', NotNullViolation),
        ('check constraint', CheckViolation), ('violates', IntegrityError), ('syntax error', SyntaxError),
        ('permission denied', InsufficientPrivilege),
    ):
        if part in words:
            return kind(words + '\n')
    if 'does not exist' in words:
        return (UndefinedColumn if words.startswith('column') else UndefinedTable)(words + '\n')
    return OperationalError(words + '\n')
