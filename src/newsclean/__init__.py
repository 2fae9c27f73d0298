"""newsclean: clean Indonesian news pages into JSON Lines, with a reason for every line removed.

    >>> import newsclean
    >>> newsclean.clean("Baca juga: Banjir").reason
    'no-article'

Importing this package costs next to nothing: what is named below is loaded when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsclean.api import Explanation, clean, explain, ingest
    from newsclean.errors import ConfigError, NewscleanError
    from newsclean.model import Article, Failure, Label, Rejection
    from newsclean.pipeline import Setup
    from newsclean.readers.reading import Reading

__version__ = "0.1.0"

__all__ = [
    "Article",
    "ConfigError",
    "Explanation",
    "Failure",
    "Label",
    "NewscleanError",
    "Reading",
    "Rejection",
    "Setup",
    "clean",
    "explain",
    "ingest",
]

_HOMES = {
    "newsclean.api": ("Explanation", "clean", "explain", "ingest"),
    "newsclean.errors": ("ConfigError", "NewscleanError"),
    "newsclean.model": ("Article", "Failure", "Label", "Rejection"),
    "newsclean.pipeline": ("Setup",),
    "newsclean.readers.reading": ("Reading",),
}


def __getattr__(name: str) -> Any:
    """Load a public name from its home when it is first asked for (PEP 562)."""
    import importlib

    for home, names in _HOMES.items():
        if name in names:
            value = getattr(importlib.import_module(home), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
