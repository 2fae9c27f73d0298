"""Pure string functions: bytes to text, Unicode repair, white space. Nothing here knows what news is."""

from newsclean.text.decode import decode, has_magic, looks_binary, wide_encoding
from newsclean.text.fold import clean_line, clean_lines, fold_case, plain_lines, plain_text
from newsclean.text.markup import without_escapes, without_tags
from newsclean.text.repair import repair

__all__ = [
    "clean_line",
    "clean_lines",
    "decode",
    "fold_case",
    "has_magic",
    "looks_binary",
    "plain_lines",
    "plain_text",
    "repair",
    "wide_encoding",
    "without_escapes",
    "without_tags",
]
