from pathlib import Path, PurePath, PurePosixPath
import pathlib, os
p = Path('data') / 'sub' / 'file.tar.gz'
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, list(p.parents), p.with_suffix('.txt'), p.with_name('x'), p.is_absolute(), Path('/a/../b'), Path('/a/b').root)
print(Path('a//b/./c'), Path(), Path('.'), Path('/').parent, Path('a', '/b'), 'x' / Path('y'), Path('a') == Path('a/'), sorted([Path('b'), Path('a')]), {Path('a'): 1}[Path('a')], Path('a/b').relative_to('a'), str(p.joinpath('..', 'q')), p.as_posix(), os.fspath(p), f'{p}', Path('.hidden').suffix, Path('a.b').with_stem('c'))
print(isinstance(p, PurePath), PurePosixPath('x/y').name, Path('nope.txt').exists(), Path('nope').is_file())
try: Path('nope.txt').read_text()
except FileNotFoundError as e: print(e)
try: Path('a').relative_to('b')
except ValueError as e: print(e)
