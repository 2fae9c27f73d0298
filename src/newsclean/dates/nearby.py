"""The words beside an offset, looked up a few characters away and never further."""

import re

# Characters on either side that a word may take; a longer run is no word.
WIDTH = 32
_AFTER = re.compile(r"[^\S\n]{1,3}([\w%'’-]+)")


def word_before(low: str, start: int) -> str:
    """The word before an offset, "" at the start of a line or behind punctuation."""
    end = start - 1
    if end < 0 or low[end] != " ":
        return ""
    word = low[low.rfind(" ", end - WIDTH if end > WIDTH else 0, end) + 1 : end]
    if word.isalpha():  # nine of ten: nothing to cut off
        return word
    return word.rpartition("\n")[2].lstrip("(\"“'") if word and word[-1] not in '.,;:!?)"”' else ""


def word_behind(low: str, end: int) -> str:
    """The word behind an offset on the same line, "" at punctuation."""
    near = low[end : end + WIDTH]
    if near[:1] == " ":
        word = near[1:].partition(" ")[0]
        if word.isalpha() and len(word) < WIDTH - 1:  # three of four: no pattern needed
            return word
    match = _AFTER.match(near)
    return match[1] if match else ""


# Between the halves of a range or list: a dash or stroke, or "hingga", "sampai", "s/d", "dan", "atau".
_DASHES, _JOINING = frozenset("-–/"), frozenset("hsda-–/")


def may_join(low: str, end: int) -> bool:
    """Whether a range or list may go on at an offset, by two characters: most dates need no pattern to tell."""
    char = low[end : end + 1]
    return char in _DASHES or (char.isspace() and low[end + 1 : end + 2] in _JOINING)
