"""Regular expressions that few pages need, compiled when the first of them does.

There are some 170 patterns. Half of them stand behind cheap tests that 2,000 pages in a row may not pass, and to
compile that half took a twelfth of a start.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_METHODS = ("fullmatch", "match", "search", "finditer", "findall", "split", "sub")


class _Seldom:
    """Stands for a pattern; from its first use on it has the pattern's methods as its own."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def seldom(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A pattern for what few pages print. What every page asks is quicker with `re.compile`: 20 ns a call.

    Raises:
        re.error: on its first use, if it is no pattern.
    """
    return cast("re.Pattern[AnyStr]", _Seldom(source, flags))
