"""Text that may be shown in a terminal: nothing in it can move the cursor, change colours or reorder the line."""

from __future__ import annotations

import unicodedata

_PICTURES = {code: 0x2400 + code for code in range(32)} | {127: 0x2421}
"""C0 controls and DEL as the pictures Unicode has for them: ESC is shown as one character."""

_ORDER = [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
"""Direction controls: they make a terminal show the characters in another order than the file holds them."""

_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
"""Categories of what is not drawn: controls, formats, lone surrogates, separators of lines and paragraphs."""

_HARMLESS = frozenset("\u200c\u200d")  # joiners: emoji are built with them
_KNOWN = _PICTURES | {code: f"<U+{code:04X}>" for code in _ORDER}


def visible(text: str) -> str:
    """The text with every control character made visible. Tabs and line ends too: a shown line is one line."""
    if text.isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(char: str) -> str:
    known = _KNOWN.get(ord(char))
    if known is not None:
        return chr(known) if isinstance(known, int) else str(known)
    category = unicodedata.category(char)
    if category == "Zs":
        return " "
    if category in _UNSEEN and char not in _HARMLESS:
        return f"<U+{ord(char):04X}>"
    return char
