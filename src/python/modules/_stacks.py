# `Task.get_stack` and `Task.print_stack`, compiled only into programs that name one of them.
import traceback as _traceback

def get_stack(task, *, limit=None):
    if not task.done():
        frame = task.get_coro().cr_frame
        frames = [] if frame is None else [frame]
        return frames if limit is None else frames[:limit]
    frames = []
    error = None if task.cancelled() else task._exception
    place = None if error is None else error.__traceback__
    while place is not None and (limit is None or len(frames) < limit):
        frames.append(place.tb_frame)
        place = place.tb_next
    return frames

def print_stack(task, *, limit=None, file=None):
    error = task._exception if task.done() and not task.cancelled() else None
    if error is not None:
        if error.__traceback__ is None:
            print(f'No stack for {task!r}', file=file)
        else:
            print(f'Traceback for {task!r} (most recent call last):', file=file)
            lines = [(place.tb_frame.f_code, place.tb_lineno) for place in _places(error.__traceback__)]
            _show(lines if limit is None else lines[:limit], file)
        for line in _traceback.format_exception_only(type(error), error):
            print(line, file=file, end='')
        return
    frames = get_stack(task, limit=limit)
    if not frames:
        print(f'No stack for {task!r}', file=file)
        return
    print(f'Stack for {task!r} (most recent call last):', file=file)
    _show([(frame.f_code, frame.f_lineno) for frame in frames], file)

def _places(place):
    while place is not None:
        yield place
        place = place.tb_next

def _show(lines, file):
    entries = [_traceback.FrameSummary(code.co_filename, line, code.co_name) for code, line in lines]
    _traceback.print_list(entries, file=file)
