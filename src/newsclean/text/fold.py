"""White space, invisible characters and case of one line."""

from __future__ import annotations

import unicodedata

# Invisible characters that carry no meaning in a line of news: zero-width space, word joiner, byte order mark,
# soft hyphen, and the direction controls that can make a terminal show another text than the file holds.
# Zero-width joiners stay: emoji are built with them.
_INVISIBLE = dict.fromkeys(
    [0x200B, 0x2060, 0xFEFF, 0x00AD, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F]
)
_JOINERS = "\u200c\u200d"


def clean_line(line: str) -> str:
    """The line with white space folded to single blanks and stripped, invisible and control characters dropped.

    Lone surrogates become U+FFFD, since no output format can hold them.
    """
    if line.isprintable():
        line = line.strip(" ")
        return " ".join(line.split()) if "  " in line else line
    line = " ".join(line.translate(_INVISIBLE).split())
    if line.replace("\u200d", "").replace("\u200c", "").isprintable():
        return line
    return " ".join("".join(map(_printable, line)).split())


def clean_lines(text: str) -> list[str]:
    """The lines of a text, each as `clean_line` gives it; blank lines are empty.

    Asked once of all of the text, whether there is anything but printable characters costs a third of asking each line.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if not _unusual(text.encode("utf-8", "surrogatepass")).replace("\xa0", "").isprintable():
        return [line and clean_line(line) for line in text.splitlines()]
    return plain_lines(text)


def plain_lines(text: str) -> list[str]:
    """The same of a text that holds nothing but printable characters, no-break spaces and line feeds."""
    if "\xa0" in text:
        text = text.replace("\xa0", " ")
    if "  " not in text:  # asked once for all lines
        return [line and line.strip() for line in text.split("\n")]
    return [line and (" ".join(line.split()) if "  " in line else line.strip()) for line in text.split("\n")]


def plain_text(content: bytes) -> str | None:
    """The text of bytes that are UTF-8 and hold nothing but printable characters, no-break spaces and line feeds,
    else None."""
    try:
        unusual = _unusual(content, "strict")
        return content.decode() if unusual.replace("\xa0", "").isprintable() else None
    except UnicodeDecodeError:
        return None


def _unusual(content: bytes, errors: str = "surrogatepass") -> str:
    """The characters of a text in UTF-8 that are neither printable ASCII nor line feeds. Of 3 KB they are a few
    quotation marks: what is asked of them alone costs a third of asking it of the text."""
    return content.translate(None, _USUAL).decode("utf-8", errors)


_USUAL = bytes(range(0x20, 0x7F)) + b"\n"


def _printable(char: str) -> str:
    if char.isprintable() or char in _JOINERS:
        return char
    category = unicodedata.category(char)
    if category == "Cs":
        return "\ufffd"
    return "" if category in ("Cc", "Cf") else char


def fold_case(text: str) -> str:
    """Lower case with the same number of characters, so that offsets in it are offsets in `text`."""
    if not text.isascii():
        content = text.encode("utf-8", "surrogatepass")
        unusual = _unusual(content)
        if unusual == unusual.lower():  # bytes change ASCII letters alone, at half the price
            return content.lower().decode("utf-8", "surrogatepass")
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
