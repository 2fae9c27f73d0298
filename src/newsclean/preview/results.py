"""Reading back what `ingest` wrote, for statistics."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from newsclean import codecs
from newsclean.errors import ConfigError, SourceError
from newsclean.model import Reason
from newsclean.readers import Inputs, Source
from newsclean.readers.lines import pieces
from newsclean.stats.profile import Line, Profile

_DECODE = msgspec.json.Decoder(Line).decode
_LONGEST = 100_000_000
"""Bytes of a record; longer lines are no output of `ingest` with its default limits."""


def read_profile(paths: Iterable[str]) -> tuple[Profile, list[SourceError]]:
    """Count the lines of records, ledgers and rejects, mixed as they come; and the files that could not be read.

    Raises:
        ConfigError: a path does not exist, or a file holds no output of `newsclean ingest`.
    """
    profile, faults = Profile(), list[SourceError]()
    for found in Inputs(paths, "jsonl"):
        if not isinstance(found, Source):
            faults.append(SourceError(found.source, found.reason, found.detail))
            continue
        try:
            _read(found.path, profile)
        except SourceError as e:
            faults.append(e)
    return profile, faults


def _read(path: str, profile: Profile) -> None:
    with codecs.open_bytes(path) as stream:
        if stream.peek(4) == b"PAR1":
            raise ConfigError(
                f"{path}: stats reads JSON Lines; write the output as .jsonl, .jsonl.gz or .jsonl.zst"
            )
        for piece in pieces(stream, _LONGEST):
            if piece.data is None:
                raise SourceError(path, Reason.BAD_ROW, f"line {piece.first} is too long for a record")
            for number, line in enumerate(piece.data.split(b"\n"), piece.first):
                if line and not line.isspace():
                    _count(line, f"{path}:{number}", profile)


def _count(line: bytes, where: str, profile: Profile) -> None:
    try:
        found = _DECODE(line)
    except (msgspec.DecodeError, RecursionError) as e:
        raise ConfigError(f"{where}: no output of newsclean ingest: {e}") from e
    if not (found.schema or "").startswith("newsclean/") and found.spans is None and found.reason is None:
        raise ConfigError(
            f"{where}: no output of newsclean ingest; stats reads its records, ledgers and rejects"
        )
    try:
        profile.add(found)
    except IndexError as e:
        raise ConfigError(f"{where}: no ledger of newsclean ingest: a span lies in no block") from e
