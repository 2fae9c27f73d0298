"""Pack files to `Pack` values. Every mistake in a file is a ConfigError that names file, rule and remedy."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from newsclean.errors import ConfigError
from newsclean.model import Label
from newsclean.packs.schema import Detect, FactSources, Html, Line, Pack, Part, Rule

COMMON = "_common"
"""Id of the pack that holds what all portals share."""

# Where the head of a pack file ends: its names, hosts and [detect] are all that detection needs.
_BODY = re.compile(r"^\[(?:html|facts|\[rule\])", re.MULTILINE)
_LABELS = frozenset(Label)
_SECTIONS: dict[str, type[msgspec.Struct]] = {
    "detect": Detect,
    "html": Html,
    "facts": FactSources,
    "line": Line,
    "part": Part,
}


def load_head(path: Path) -> Pack:
    """Read a pack file's head only: names, hosts and [detect], without selectors and rules.

    A start of newsclean reads all heads, and a whole file only for the portals that it meets. `lint` sees to it
    that nothing of the head stands further down.

    Raises:
        ConfigError: as `load_pack`.
    """
    return _load(path, head=True)


def load_pack(path: Path) -> Pack:
    """Read one pack file.

    Raises:
        ConfigError: not readable, not TOML, an unknown key (with "did you mean"), or a value of the wrong type.
    """
    return _load(path, head=False)


def split_head(text: str) -> tuple[str, str]:
    """A pack file's text as head and body."""
    m = _BODY.search(text)
    return (text[: m.start()], text[m.start() :]) if m else (text, "")


def _load(path: Path, *, head: bool) -> Pack:
    try:
        text = path.read_text(encoding="utf-8")
        raw = tomllib.loads(split_head(text)[0] if head else text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as e:
        raise ConfigError(f"{path}: not a readable pack: {e}") from e
    _check_keys(raw, Pack, str(path))
    rules = raw.get("rule", ())
    for i, rule in enumerate(rules if isinstance(rules, list | tuple) else [None]):
        if not isinstance(rule, dict):
            raise ConfigError(f"{path}: rule {i + 1} is not a table; write [[rule]]")
        where = f"{path}: rule {rule.get('id', i + 1)!r}"
        _check_keys(rule, Rule, where)
        _check_label(rule, where)
        try:
            msgspec.convert(rule, Rule)
        except msgspec.ValidationError as e:
            raise ConfigError(f"{where}: {e}") from e
    try:
        pack = msgspec.convert(raw, Pack)
    except msgspec.ValidationError as e:
        raise ConfigError(f"{path}: {e}") from e
    if not re.fullmatch(r"_?[a-z0-9][a-z0-9-]*", pack.id) or pack.id != path.stem:
        raise ConfigError(
            f"{path}: id {pack.id!r} must be the file's name, in small letters, digits and hyphens"
        )
    return pack


def _check_keys(table: dict[str, Any], shape: type[msgspec.Struct], where: str) -> None:
    known = shape.__struct_fields__
    for key, value in table.items():
        if key not in known:
            near = _near(key, known)
            hint = f"did you mean {near[0]!r}?" if near else f"known keys: {', '.join(sorted(known))}"
            raise ConfigError(f"{where}: unknown key {key!r}; {hint}")
        if key in _SECTIONS and isinstance(value, dict):
            _check_keys(value, _SECTIONS[key], f"{where}: [{key}]")


def _check_label(rule: dict[str, Any], where: str) -> None:
    label = rule.get("label")
    if isinstance(label, str) and label not in _LABELS:
        near = _near(label, list(Label))
        hint = f"did you mean {str(near[0])!r}?" if near else f"labels: {', '.join(Label)}"
        raise ConfigError(f"{where}: unknown label {label!r}; {hint}")


def _near(word: str, known: Sequence[str]) -> list[str]:
    import difflib  # only for a mistake in a pack: it takes 2 ms to load

    return difflib.get_close_matches(word, known, n=1)
