"""The patterns of datelines: what stands in front of first paragraphs, as some hundred portals print it."""

from __future__ import annotations

import functools
import re

from newsclean.dates.lexicon import alternatives

# Signs beyond Latin-1 are read as others within it, since a class that holds one takes ten times as long to compile and
# these patterns have sixty: quotation marks as those of a keyboard, dashes and hyphens as signs that nobody prints, and
# capitals (or small letters) of Latin Extended-A as one that is neither. Places are cut from the line as printed.
PLAIN = str.maketrans("’“–—―‐", "'\"\x96\x96¦\xad") | dict.fromkeys(range(0x100, 0x17E), "ª")
_OUTLET = (
    r"(?:(?:https?://)?(?:www\.)?[A-Za-z][A-Za-z0-9-]{1,29}+(?:\.[A-Za-z]{2,20}+){1,3}"
    r"|[A-Z][A-Z-]{2,29}+\.\ (?:COM|CO\.ID|ID))"  # "TRIBUNNEWS. COM"
)
_UPPER = r"[A-ZÀ-Þ][A-ZÀ-Þª'.]++(?:[ -][A-ZÀ-Þª'.()/]+){0,4}"
_UPPER_BEFORE_STOP = _UPPER.replace("++", "+")  # "JAKARTA. Menteri": gives back the full stop
# A capital and small letters, or an abbreviation: "JakartaGelandang" is a place and a word that were glued.
_WORD = r"[A-ZÀ-Þ](?:[a-zà-ÿ'.]++(?:-[A-Za-zà-ÿ']+)?|[A-Z.]{1,4})"
_TITLE = rf"{_WORD}(?:[ ]{_WORD}){{0,3}}"
# A place whose dash was lost, so that the sentence is glued to it: taken only where a known place ends there.
_GLUED = r"[A-Z][a-z]++(?:\ [A-Z][a-z]++){0,2}"
# A hyphen needs a blank on one side ("TEKA-teki" has none); longer dashes do not. "AMBON,- ", "BANDUNG, (PR).- ".
_DASH = r"(?:[.,]?(?:\s{0,2}(?:--|[\x96¦]{1,2})\s{0,2}|\s{1,2}[-\xad~]\s{0,2}|[-\xad]\s{1,2}|\s?-$))"
# A hyphen with no blank beside it, behind capitals and before a word: "MATARAM-Pemerintah", "SERANG-KPK menahan".
_TIGHT = r"(?<=[A-Z])-(?=[A-Z][a-z]|[A-Z]{2,4}\ [a-z]|\")"
# A day in the dateline: "JAKARTA, 8 Jan (Reuters) – ", "Jakarta, Senin, 8 September 2025 –",
# "Medan, Senin (8/9/2025) - ".
_DAY = (
    r"(?:[.,]\s(?:(?:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu),?\s)?"
    r"(?:\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)|\d{1,2}(?:/\d{1,2}|\s[A-Z][a-z]{2,8}\.?)(?:[ /]\d{4})?))?"
)
# What names of portals end in or begin with, so that one that no pack knows needs no place beside it: "LombokPost - ",
# "LBTV Media – ", "RADAR BOGOR – ".
_MEDIA = (
    r"(?:[A-Z][A-Za-z]{1,14}(?:[Nn]ews|NEWS|[Pp]ost|POST|Pos|POS|TV|[Vv]oice|VOICE|[Tt]imes|TIMES|Bisnis|BISNIS)"
    r"|[A-Z]\w{1,14}\ (?:News|NEWS|Post|POST|Pos|POS|TV|Media|MEDIA|Online|ONLINE|Times|TIMES)"
    r"|(?:Radar|RADAR|Harian|HARIAN|Koran|KORAN|Portal|PORTAL)\ [A-Z]\w{2,14}"
    r"|(?:Kabar|Warta|Koran|Suara|Radar)[A-Z][a-z]{2,12})(?!\w)"
)
# An address and a comma before a sentence that begins anew, and a place in capitals with a full stop. Between the
# capital and the first small word there is no comma: "Kabar.com, Detik, dan portal lain memuat ..." is a list.
BARE_FORMS = re.compile(
    r"[A-Z][\w-]{2,29}\.(?:co\.id|com|id|co|net|news)(?P<comma>,\ )"
    r"(?!(?:Senin|Selasa|Rabu|Kamis|Jum|Sabtu|Minggu))(?=[A-Z][\w-]*\ (?:[A-Z][\w.-]*\ ){0,4}[a-z])"
    r"|(?P<caps>[A-Z]{4,}(?:\ [A-Z]{3,}){0,2})\.\ (?=[A-Z][\w-]*\ )"
    r"|(?P<signed>[A-Z][\w-]++(?:\ [A-Z]\w++){0,2}),?\ \((?:[A-Z][A-Za-z]{1,14})\)\.?\ (?=[A-Z][\w-]*\ )"
    r"|\[(?P<boxed>[A-Z]{4,}(?:\ [A-Z]{3,}){0,2})(?:,\ [A-Z. ]{4,30})?\][ -]{1,3}(?=[A-Z\"])"
)
# Behind a portal's name and its dash: "MEDANBISNIS - MEDAN. Pemerintah kota".
STOPPED = re.compile(r"([A-Z][A-Za-z]{3,}(?: [A-Z][A-Za-z]{2,}){0,2})\. (?=[A-Z\"])")
BESIDE = re.compile(r"([A-Z][\w-]{2,20}(?: [A-Z]\w+){0,2}),\s?")  # "KBRN, " before "Jakarta:"
_ANY_PLACE = rf"(?:{_UPPER}|{_TITLE})"
_ANY_DAY = rf"{_DAY}(?:,?\s?\([^()]{{2,30}}\))?"


def outlet_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """The pattern of a dateline with a portal's name.

    Compiled at start-up in 3 ms, a third of it for the names. The lists of places and of names alone on their lines
    would add 10 ms: they are looked up behind it.
    """
    known = alternatives([name.lower() for name in names], blank=r"\ ")
    outlet = rf"(?:(?i:{known})|{_OUTLET})(?![\w])" if known else rf"{_OUTLET}(?![\w])"
    return re.compile(
        rf"""(?:
            (?:(?P<p3>(?=[A-ZÀ-Þ])(?:(?:\A|,\s?){_ANY_PLACE}){{1,2}})
              (?:\s?,\s?|\s?\(|\s[|/\x96-]\s?))??                      # Jakarta (ANTARA) -
            {outlet}
            (?: (?:(?P<open>(?P<c4>:?)\s?\()|\s?(?:[,|:]|\s)\s?)(?P<p1>{_ANY_PLACE})
                (?(open)\)(?:(?P<d4>{_DASH})|\s(?=[A-Z"]))              # KABAR.COM: (Solo)
                | {_ANY_DAY}(?:{_DASH}|-(?=[A-Z"])|\s?:\s))              # KOMPAS.com, JAKARTA -
              | {_DASH}(?P<p5>{_UPPER_BEFORE_STOP}){_ANY_DAY}(?:{_DASH}|\.\s(?=[A-Z]))  # KONTAN.CO.ID - JAKARTA.
              | (?:,|\s\|)\s?(?P<p2>{_GLUED})(?=[A-Z\d"(]|\s[A-Z])       # Liputan6.com, JakartaKonsep
              | \)?{_ANY_DAY}(?:{_DASH}|{_TIGHT}|\s?(?::|\|{{1,2}})\s)    # KOMPAS.com - ; KABAR.CO.ID-Pemerintah
              | (?(p3)(?:\s?\|\s|,\s(?=[A-Z][a-z]))|(?!))              # JAKARTA, Kabar.id | ; Jakarta, Kabar.id,
              | (?P<blank>(?<=[A-Z]),?\s(?=[A-Z][a-z](?!bk\b)))          # KABAR.CO Pemerintah
            )
          | (?P<media>{_MEDIA}){_ANY_DAY}{_DASH}(?=[A-Z\d"])             # LombokPost -
        )""",
        re.VERBOSE,
    )


@functools.cache
def place_pattern() -> re.Pattern[str]:
    """The pattern of a dateline that begins with a place, and of a place behind a name."""
    return re.compile(
        rf"""(?P<alone>{_ANY_PLACE})
          (?: (?:,\ |\ ?\|\ ?)(?P<n6>[A-Z][\w.]+(?:\ [A-Z]\w+){{0,2}}){_DAY}{_DASH}  # Jakarta, KompasOtomotif -
            | (?P<day>{_ANY_DAY})
              (?:(?P<dash>{_DASH})|(?P<colon>\s?:\s)                        # JAKARTA -
                |(?P<bar>\s?\|{{1,2}}\s)|(?P<tight>{_TIGHT}))              # JAKARTA |
            | ,\ (?P<name>[^,]+)$                                           # Jakarta, NU Online (alone)
        )""",
        re.VERBOSE,
    )


@functools.cache
def behind_pattern() -> re.Pattern[str]:
    """What stands between a place's dash and the sentence: "SURABAYA - RADAR SURABAYA. ", "GARUT – Radar Garut, "."""
    return re.compile(rf"[A-Z]{{3,}}(?: [A-Z]{{3,}}){{1,2}}\.\s(?=[A-Z])|{_MEDIA},\s(?=[A-Z\"])")
