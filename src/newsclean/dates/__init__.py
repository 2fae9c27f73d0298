"""Indonesian dates: publication lines, date fields, and every date mentioned in a text.

>>> from newsclean import dates
>>> dates.stamps("Diperbarui 10 Jun 2025, 19:12 WIB")[0].value
'2025-06-10T19:12:00+07:00'
>>> dates.parse_field("20 Juni 2025 | 16.35 WIB").value
'2025-06-20T16:35:00+07:00'
"""

from newsclean.dates.fields import parse_field, parse_fields
from newsclean.dates.mentions import Mention, find
from newsclean.dates.parse import parse
from newsclean.dates.relative import relative
from newsclean.dates.rewrite import rewritten
from newsclean.dates.stamp import Stamp, is_date_line, stamps

__all__ = [
    "Mention",
    "Stamp",
    "find",
    "is_date_line",
    "parse",
    "parse_field",
    "parse_fields",
    "relative",
    "rewritten",
    "stamps",
]
