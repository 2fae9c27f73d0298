"""Rules proposed for lines that recur and that nothing takes yet: TOML to edit and to append to packs."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from newsclean.model import KEPT_LABELS, Label
from newsclean.stats.recurring import KEPT, Recurring

COMMON = "_common"
_HOLE = re.compile(r"…|<n>|<url>")
_PATTERNS = {"…": r".{1,160}", "<n>": r"\d[\d.,:/-]{0,20}", "<url>": r"\S{1,200}"}
_SPECIAL = re.compile(r"[.^$*+?()\[\]{}|\\]")
# A pattern is woken by a literal of its line; shorter ones are in half of all lines.
_LEAST_NEED = 5
_SENTENCE = 60
"""Characters from which a template that ends as a sentence is taken for one."""
_MOST = 40
"""Lines of one proposed rule; what recurs less than the forty most frequent can wait for the next run."""


def label_comment() -> str:
    """The labels that a rule can give, as a comment in TOML."""
    return f"# labels: {', '.join(label for label in Label if label not in KEPT_LABELS)}"


def draft(rows: Iterable[Recurring]) -> Iterator[str]:
    """The lines of a TOML text with rules for what stays. What two portals print is proposed for `_common`.

    Every rule loads, and takes its `hits`; `why`, `label` and `misses` are for a person to fill in.
    """
    by_text: dict[str, list[Recurring]] = defaultdict(list)
    for r in rows:
        if r.taken == KEPT and _is_line(r):
            by_text[r.text].append(r)
    groups: dict[tuple[str, str], list[Recurring]] = defaultdict(list)
    for found in by_text.values():
        most = max(found, key=lambda r: r.pages)
        groups[COMMON if len(found) > 1 else most.portal, most.place].append(most)
    yield "# Lines that recur and that stay in the text. Nothing here is in force: take what is furniture, name it by"
    yield "# its label, say why, and write into `misses` a sentence of an article that must survive. Then append the"
    yield "# rules to the pack and run `newsclean portals check PACK.toml`."
    yield label_comment()
    for (portal, place), found in sorted(groups.items()):
        yield from _rule(portal, place, sorted(found, key=lambda r: -r.pages)[:_MOST])


def _rule(portal: str, place: str, rows: list[Recurring]) -> Iterator[str]:
    whole = [r for r in rows if r.exact and not _HOLE.search(r.text)]
    shaped = [(r, need) for r in rows if r not in whole and (need := _need(r.text))]
    for name, found in (("lines", whole), ("templates", [r for r, _ in shaped])):
        if not found:
            continue
        yield ""
        yield f"# {portal or 'pages of no known host'}: on {', '.join(f'{r.pages:,}' for r in found)} pages"
        yield "[[rule]]"
        yield f'id = "{place}-{name}"'
        yield f'label = "{Label.PROMO}"'
        yield 'why = ""'
        if name == "lines":
            yield from _list("line.equals", (r.text for r in found))
        else:
            yield from _list("line.pattern", (_pattern(r.text) for r in found))
            yield f"line.max_chars = {max(len(r.example) for r in found) + 40}"
            yield from _list("needs", dict.fromkeys(need for _, need in shaped))
        yield from _list("hits", (r.example for r in found))
        yield "misses = []"


def _is_line(r: Recurring) -> bool:
    """Whether a line can be told from an article's own words.

    A torn "dan" or a bare number recurs by chance, a sentence with other names in it because a story is told twice.
    """
    if len(r.text) < 4 or r.text[0].islower() or not any(c.isalpha() for c in _HOLE.sub("", r.text)):
        return False
    return r.exact or len(r.text) < _SENTENCE or r.text[-1] not in '.!?"”'


def _pattern(text: str) -> str:
    out, at = [], 0
    for m in _HOLE.finditer(text):
        out += [_SPECIAL.sub(r"\\\g<0>", text[at : m.start()]), _PATTERNS[m.group()]]
        at = m.end()
    return "".join([*out, _SPECIAL.sub(r"\\\g<0>", text[at:])])


def _need(text: str) -> str | None:
    """The longest literal of a template, as `needs` wants it; None if it has none worth the name."""
    need = max((part.strip().lower() for part in _HOLE.split(text)), key=len)
    return need if len(need) >= _LEAST_NEED else None


def _list(key: str, values: Iterable[str]) -> Iterator[str]:
    yield f"{key} = ["
    for value in values:
        # JSON's strings are TOML's basic strings, but for DEL.
        yield f"  {json.dumps(value, ensure_ascii=False)},".replace("\x7f", "\\u007F")
    yield "]"
