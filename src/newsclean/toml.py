"""Plain TOML read quickly: a start reads 60 files of packs and words, at which Python's own reader takes 30 ms.

Plain is what these files are written in: tables and arrays of tables at the top, keys of one or two names, strings on
one line, numbers, true and false, and arrays of those. Any other text, one with a mistake too, is left to `tomllib`.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

_COMMENT = r"#[^\x00-\x08\n-\x1f\x7f]*+"
_PLAIN = r'[^"\\\x00-\x1f\x7f]*+'
_STRING = rf'"{_PLAIN}(?:\\["\\bfnrt]{_PLAIN})*+"'  # written as in JSON
_LITERAL = r"'[^'\x00-\x1f\x7f]*+'"
_NUMBER = r"-?(?:0|[1-9]\d*+)(?:\.\d++)?"
_VALUE = rf"{_STRING}|{_LITERAL}|{_NUMBER}|true|false"
_SPACE = rf"[ \t\n]*+(?:{_COMMENT}[ \t\n]*+)*+"
_ITEM = re.compile(
    rf"{_SPACE}(?:\[\[(?P<array>[\w-]++)\]\]|\[(?P<table>[\w-]++)\]"
    rf"|(?:(?P<outer>[\w-]++)\.)?(?P<key>[\w-]++) = (?:(?P<value>{_VALUE})"
    rf"|\[{_SPACE}(?P<values>(?:(?:{_VALUE}){_SPACE}(?:,{_SPACE}|(?=\])))*+)\]))[ \t]*+(?:{_COMMENT})?(?:\n|\Z)",
    re.ASCII,
)
_VALUES = re.compile(rf"{_VALUE}|{_COMMENT}")
_REST = re.compile(rf"{_SPACE}\Z")


def loads(text: str) -> dict[str, Any]:
    """A TOML text as a dictionary.

    Raises:
        ValueError: it is no TOML (`tomllib.TOMLDecodeError` is one).
    """
    found = _plain(text)
    if found is not None:
        return found
    import tomllib  # takes 4 ms to load

    return tomllib.loads(text)


def _plain(text: str) -> dict[str, Any] | None:
    """The text as a dictionary if all of it is plain."""
    top: dict[str, Any] = {}
    arrays: dict[str, list[dict[str, Any]]] = {}
    table, at = top, 0
    while item := _ITEM.match(text, at):
        at = item.end()
        array, name, outer, key, value, values = item.groups()
        new: Any
        if key:
            into = table.setdefault(outer, {}) if outer else table
            new = _value(value) if value else _array(values)
        else:
            into, key = top, array or name
            new = table = {}
            if array in arrays:
                arrays[array].append(table)
                continue
            if array:
                new = arrays[array] = [table]
        if not isinstance(into, dict) or key in into:
            return None  # named twice
        into[key] = new
    return top if _REST.match(text, at) else None


def _value(text: str) -> Any:
    if text[0] == "'" or (text[0] == '"' and "\\" not in text):
        return text[1:-1]
    return msgspec.json.decode(text)


def _array(values: str) -> list[Any]:
    if "'" in values or "#" in values:  # written so, or in a string, or in a comment
        return [_value(text) for text in _VALUES.findall(values) if text[0] != "#"]
    found: list[Any] = msgspec.json.decode("[" + values.rstrip(", \t\n") + "]")
    return found
