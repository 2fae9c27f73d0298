"""Pure string functions: bytes to text, Unicode repair, white space. Nothing here knows what news is."""

from newsclean.text.decode import decode, looks_binary
from newsclean.text.fold import clean_line, clean_lines, fold_case
from newsclean.text.repair import repair

__all__ = ["clean_line", "clean_lines", "decode", "fold_case", "looks_binary", "repair"]
