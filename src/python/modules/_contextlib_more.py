# What fewer programs ask of contextlib.
import os
from contextlib import AbstractContextManager

class chdir(AbstractContextManager):
    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *error):
        os.chdir(self._old_cwd.pop())
