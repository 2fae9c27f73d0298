"""What a shard needs to know, and what a run needs to know: two frozen values."""

from __future__ import annotations

import msgspec

from newsclean.pipeline import Setup
from newsclean.readers.reading import Reading

TIMEOUT = 60.0
"""Seconds that one page may take."""


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that decides a shard's output. Small and picklable: it travels to every worker once.

    `ledger`: whether ledger lines are wanted. `timeout`: seconds that one page may take.
    """

    setup: Setup = Setup()
    reading: Reading = Reading()
    ledger: bool = False
    timeout: float = TIMEOUT


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """One run of `newsclean ingest`. `jobs` 0: as many as there are cores. `limit` None: all pages."""

    paths: tuple[str, ...]
    config: Config = Config()
    output: str = "-"
    rejects: str | None = None
    ledger: str | None = None
    jobs: int = 0
    limit: int | None = None
    resume: bool = False
