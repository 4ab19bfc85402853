"""Makes a program smaller for as long as something about it stays true. It knows no language, only that blocks are
indented: what goes is a block, a line, or the head of a block whose body moves out."""

LOOKS = 700


def smaller(text, still, nothing):
    """The smallest text found of which `still` says that it is still what is looked for. `nothing` is the statement that
    stands in an empty block, where the language asks for one."""
    lines = text.splitlines()
    lines, looks = by_halves(lines, still)
    for ways in ((without,), (without, dissolved)):
        before = None
        while before != lines and looks < LOOKS:
            before = lines
            at = 0
            while at < len(lines) and looks < LOOKS:
                for candidate in (candidate for way in ways for candidate in way(lines, at, nothing)):
                    looks += 1
                    if still("\n".join(candidate) + "\n"):
                        lines = candidate
                        break
                else:
                    at += 1
    return "\n".join(lines) + "\n"


def by_halves(lines, still):
    """The program without as many of its outermost blocks as can go together, halves first; and how often it was looked at."""
    starts = [at for at, line in enumerate(lines) if line and depth(line) == 0 and not goes_on(line) and line[:1] not in ")]"]
    units = [lines[start:end] for start, end in zip(starts, starts[1:] + [len(lines)])]
    units[:0] = [lines[: starts[0]]] if starts and starts[0] else []
    looks, size = 0, len(units) // 2
    while size > 0 and looks < LOOKS:
        at = 0
        while at < len(units) and looks < LOOKS:
            fewer = units[:at] + units[at + size :]
            looks += 1
            if fewer and still("\n".join(line for unit in fewer for line in unit) + "\n"):
                units = fewer
            else:
                at += size
        size //= 2
    return [line for unit in units for line in unit], looks


def without(lines, at, nothing):
    """The program without the line or block that begins at a line, with or without the brace that closes it."""
    whole = end = end_of_block(lines, at)
    while whole > at + 1 and whole < len(lines) and depth(lines[whole]) == depth(lines[at]) and goes_on(lines[whole]):
        whole = end_of_block(lines, whole)
    if whole > end:
        yield lines[:at] + lines[whole:]
    if is_closed(lines, at, end):
        yield lines[:at] + lines[end + 1 :]
    else:
        yield lines[:at] + lines[end:]
        if end > at + 1:
            yield lines[: at + 1] + ([" " * depth(lines[at + 1]) + nothing] if nothing else []) + lines[end:]


def dissolved(lines, at, _):
    """The program in which the block that begins at a line is only its body."""
    end = end_of_block(lines, at)
    if end > at + 1:
        step = depth(lines[at + 1]) - depth(lines[at])
        yield lines[:at] + [line[step:] for line in lines[at + 1 : end]] + lines[end + is_closed(lines, at, end) :]


def end_of_block(lines, at):
    end = at + 1
    while end < len(lines) and depth(lines[end]) > depth(lines[at]):
        end += 1
    return end


def is_closed(lines, at, end):
    return at + 1 < end < len(lines) and depth(lines[end]) == depth(lines[at]) and lines[end].lstrip()[:1] in ("}", ")", "]")


def goes_on(line):
    """Whether the line is part of the statement before it."""
    return line.lstrip().startswith(("except", "else", "elif", "finally", "}"))


def depth(line):
    return len(line) - len(line.lstrip())
