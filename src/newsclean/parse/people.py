"""Names in the parts of a page that its classes call author, reporter or editor."""

from __future__ import annotations

import re

from lxml import etree

from newsclean.model import Hint
from newsclean.parse.measure import names_of
from newsclean.parse.roles import Role, role_of
from newsclean.parse.survey import SKIPPED, Element

_AUTHOR = frozenset(
    """penulis author authors reporter pewarta wartawan jurnalis kontributor oleh by rep writer teks laporan
    ditulis-oleh diposting-oleh posted-by artikel-ini-ditulis-oleh tim-penulis""".replace("-", "_").split()
)
_EDITOR = frozenset("editor editors redaktur red penyunting".split())
_SOURCE = frozenset({"sumber", "source", "peranan"})  # a label, and what stands beside it is no person
_NOT_PEOPLE = frozenset({"tim redaksi", "redaksi", "credits", "kredit", "follow", "tim", "share", "team"})
_LABELLED = re.compile(r"(?P<role>[A-Za-z ]{2,24}+)\s?[:/|]\s?(?P<name>[^:|]{3,60})")
# Republika signs with a desk code in the reporter's place: "Rep: C31/".
_CODED = re.compile(r"(?:Rep|Reporter|Penulis)\s?:\s?(?P<code>[A-Z]{1,2}\d{1,3}|[a-z]{2,4})\s?/?")
_EDITOR_NAMES = re.compile(r"(?<![a-z])(?:editor|redaktur)")
# A byline box holds a few names; author biographies below articles begin at about 200 characters.
_LONGEST = 200


def people(e: Element, names: str) -> list[Hint]:
    """The names in an element of the role "byline"; `names` are its classes and id.

    The hints' source is "credits" where a label tells the role and "byline" where only the class does.

    Labels stand before the name ("Penulis | Nama") or below it (name, then "Penulis" as position); where there is
    none, the class says whether it is an editor's.
    """
    texts = _texts(e)
    if not texts or sum(map(len, texts)) > _LONGEST:
        return []
    codes = [Hint("initials", m["code"], "credits") for t in texts if (m := _CODED.fullmatch(t))]
    texts = [t for t in texts if not any(map(str.isdigit, t))]
    if not texts:
        return codes
    kinds = [_role(t) for t in texts]
    behind = kinds[0] is None and any(kinds) and kinds[-1] is not None
    default = "editor" if _EDITOR_NAMES.search(f"{names} {e.get('itemprop') or ''}".lower()) else "author"
    found: list[Hint] = []
    role, told = default, False
    waiting: list[str] = []
    for text, kind in zip(texts, kinds, strict=True):
        if kind is None:
            labelled = _LABELLED.fullmatch(text)
            own = _role(labelled["role"]) if labelled else None
            if labelled and own:
                found.append(Hint(own, labelled["name"].strip(), "credits"))
            elif behind:
                waiting.append(text)
            else:
                found.append(Hint(role, text, "credits" if told else "byline"))
        elif behind:
            found += [Hint(kind, name, "credits") for name in waiting]
            waiting = []
        else:
            role, told = kind, True
    return codes + [h for h in found if len(h.value) > 2 and h.value.lower() not in _NOT_PEOPLE]


def _role(text: str) -> str | None:
    """The field that a label stands for; sources are noted as such and no name of a person."""
    low = text.lower().strip(" :/|-,").replace(" ", "_")
    return (
        "author" if low in _AUTHOR else "editor" if low in _EDITOR else "source" if low in _SOURCE else None
    )


def _texts(e: Element) -> list[str]:
    """The texts of an element, one for each of its leaves."""
    found = []
    walk = etree.iterwalk(e, events=("start", "end"))
    for event, x in walk:
        if event == "end":
            found.append(x.tail if x is not e else None)
        elif x.tag in SKIPPED or x.tag == "time" or role_of(names_of(x)) in (Role.DATE, Role.CHROME):
            walk.skip_subtree()
        else:
            found.append(x.text)
    folded = (" ".join(text.split()) for text in found if text)
    return [t for t in folded if t.strip(" :|/-,") and any(map(str.isalpha, t))]
