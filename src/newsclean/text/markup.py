"""Tags and escapes that a scraper left in plain text: "<br>", "<strong>Baca juga:</strong>", `\\"`, `\\n`."""

from __future__ import annotations

import re

_LINES = frozenset({"br"})
_BLOCKS = frozenset(
    "p div li ul ol h1 h2 h3 h4 h5 h6 table tr blockquote figure figcaption section article aside hr".split()
)
_CELLS = frozenset({"td", "th"})
_INLINE = frozenset(
    "a b i u s em strong span font small big sup sub mark center ins del strike img iframe video source".split()
)
_KNOWN = "|".join(sorted(_LINES | _BLOCKS | _CELLS | _INLINE, key=len, reverse=True))
# A tag that closes or breaks a line shows that tags are markup here; "<b>" alone may be what the text is about.
_EVIDENCE = re.compile(rf"</(?:{_KNOWN})\s?>|<br\s?/?>", re.IGNORECASE)
# Behind the name stands nothing or an attribute: "a <b dan c> d" compares.
_TAG = re.compile(rf"</?({_KNOWN})(?:\s?/?|\s[^<>=]*+=[^<>]*+)>", re.IGNORECASE)
_CODE = re.compile(r"<(script|style)(?=[\s>])", re.IGNORECASE)
_FEWEST_BREAKS = 2  # escaped line breaks; "C:\nama" is none


def without_tags(text: str) -> str:
    """The text without tags of HTML, if there are some for sure: elements that stand apart become lines.

    Only elements' names that prose has no use for are known: "<4360>" and "<image>" stay.
    """
    if not _EVIDENCE.search(text):
        return text
    return _TAG.sub(_instead, _without_code(text))


def _instead(tag: re.Match[str]) -> str:
    name = tag[1].lower()
    if name in _INLINE:
        return ""
    return "\n" if name in _LINES else " " if name in _CELLS else "\n\n"


def _without_code(text: str) -> str:
    """Without scripts and styles; one that is never closed stays."""
    kept, at = [], 0
    while m := _CODE.search(text, at):
        close = f"</{m[1]}>"
        end = text.find(close, m.end())
        if end < 0:
            break
        kept.append(text[at : m.start()])
        at = end + len(close)
    return "".join([*kept, text[at:]])


def without_escapes(text: str) -> str:
    """The text with quotation marks and slashes that were escaped twice, and with line breaks that were if it has no
    others."""
    text = text.replace('\\"', '"').replace("\\/", "/")
    if "\n" not in text and text.count("\\n") >= _FEWEST_BREAKS:
        text = text.replace("\\r\\n", "\n").replace("\\n", "\n")
    return text
