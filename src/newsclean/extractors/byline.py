"""Lines that name the writer or the editor, above the article or below it."""

from __future__ import annotations

from newsclean.extractors.names import Credits, is_person, parse_roles, people, role_alone
from newsclean.model import Block, Document, Kind, Label, Mark, whole
from newsclean.packs import CompiledPack

RULE = "byline"
NAME_RULE = "byline-name"
SIGNED_RULE = "signed"
WHY = {
    RULE: "Roles and names (Penulis, Editor, Reporter).",
    NAME_RULE: "A name alone on a line beside the date line.",
    SIGNED_RULE: "The writer's name in capitals below the last sentence.",
}
_LONGEST = 140  # RMOL and Kontan lines with three people have at most 120 characters
_ABOVE = 25
# Lines of shares and tags that portals print between the article and its credits (dumps: at most 26).
_BELOW = 30


def mark_byline(doc: Document, pack: CompiledPack) -> Document:
    """Mark lines of roles and names near the article's ends, else the bare name beside the date line."""
    if not doc.blocks:
        return doc
    first, last = doc.article or (0, len(doc.blocks) - 1)
    marks: list[Mark] = []
    authors, editors = list(doc.facts.authors), list(doc.facts.editors)
    near = [
        *range(max(0, first - _ABOVE), min(first + 5, last + 1)),
        *range(max(last - 3, min(first + 5, last + 1)), last + _BELOW),
    ]
    open_lines = [doc.blocks[i] for i in near if i < len(doc.blocks) and doc.labels[i] is None]
    for b in open_lines:
        if len(b.text) > _LONGEST:
            continue
        credits = parse_roles(b.text, pack.signatures) or _with_outlet(b, pack)
        if credits:
            marks.append(whole(b, Label.BYLINE, RULE))
            _add(credits, authors, editors)
    taken = {m.block for m in marks}
    # The elements of HTML tell the article's lines from those around it; a dump's bounds are not that sure.
    loose = [
        b
        for b in open_lines
        if b.index not in taken and (b.kind is Kind.LINE or not first <= b.index <= last)
    ]
    for run in _role_runs(loose):
        marks += [whole(b, Label.BYLINE, RULE) for b in run]
        _add(_read_run(run, pack), authors, editors)
    doc = doc.mark(marks)
    if not authors:
        mark = _beside_date(doc, pack) or _signed(doc, last)
        if mark:
            marks.append(mark)
            authors += people(doc.blocks[mark.block].text, pack.signatures)
            doc = doc.mark([mark])
    return doc.know(authors=tuple(authors), editors=tuple(editors)) if marks else doc


def _add(credits: Credits, authors: list[str], editors: list[str]) -> None:
    authors += [n for n in credits.authors if n not in authors]
    editors += [n for n in credits.editors if n not in editors]


def _with_outlet(b: Block, pack: CompiledPack) -> Credits | None:
    """A name and the portal's own name: "Zunita Putri - detikNews", "Natalia Santi, CNN Indonesia"."""
    low = b.text.lower()
    if not low.endswith(pack.low_outlets):
        return None
    outlet = max((o for o in pack.low_outlets if low.endswith(o)), key=len)
    before = b.text[: len(b.text) - len(outlet)]
    if before.rstrip()[-1:] in ("-", "–", "—", "|", ",", "/") and (names := people(before, pack.signatures)):
        return Credits(names)
    return None


def _role_runs(lines: list[Block]) -> list[list[Block]]:
    """Neighbouring lines that are roles alone and names alone, with at least one of each."""
    if not any(role_alone(b.text) for b in lines):
        return []
    runs: list[list[Block]] = []
    run: list[Block] = []
    for b in [*lines, None]:
        fits = b is not None and (b.text == ":" or role_alone(b.text) is not None or _full_name(b.text))
        # Here one word will do ("Reporter:" / "Antara").
        if b is not None and run and role_alone(run[-1].text):
            fits = fits or is_person(b.text)
        if fits and b is not None and len(b.text) <= 60 and (not run or b.index - run[-1].index <= 2):
            run.append(b)
            continue
        if len(run) >= 2 and any(role_alone(x.text) for x in run):
            runs.append(_trim(run, lines))
        run = [b] if fits and b is not None else []
    return [r for r in runs if len(r) >= 2]


def _full_name(text: str) -> bool:
    """A first and a last name: one word alone is as often a button ("Follow") or a section ("Food")."""
    return any(" " in name for name in people(text))


def _trim(run: list[Block], lines: list[Block]) -> list[Block]:
    """Without the names that no role belongs to.

    A run that ends in a role has each name in front of its role ("Darojatun" / "Author"), the first perhaps of one
    word, which alone is no name; any other has them behind ("Penulis" / ": Aditya Maulana").
    """
    first = next(i for i, b in enumerate(run) if role_alone(b.text))
    if role_alone(run[-1].text) is None:
        return run[first:]
    if first == 0:
        above = next((b for b in lines if b.index == run[0].index - 1), None)
        return [above, *run] if above is not None and is_person(above.text) else run
    return run[first - 1 :]


def _read_run(run: list[Block], pack: CompiledPack) -> Credits:
    """Roles before names ("Penulis" / ": Aditya Maulana"), or behind them ("Darojatun" / "Author")."""
    authors: list[str] = []
    editors: list[str] = []
    ordered = run if role_alone(run[-1].text) is None else list(reversed(run))
    role = "author"
    for b in ordered:
        alone = role_alone(b.text)
        if alone:
            role = alone
        elif b.text != ":":
            target = editors if role == "editor" else authors
            target += people(b.text, pack.signatures)
    return Credits(tuple(authors), tuple(editors))


def _beside_date(doc: Document, pack: CompiledPack) -> Mark | None:
    """The name or names right above or below the date line; a part of a broken sentence is none."""
    dates = [m.block for m in doc.marks if m.label is Label.PUBLISHED]
    for i in dates:
        for j in (i - 1, i + 1, i - 2, i + 2):
            if (
                not 0 <= j < len(doc.blocks)
                or doc.labels[j] is not None
                or j in doc.joined
                or j + 1 in doc.joined
            ):
                continue
            text = doc.blocks[j].text.rstrip(" ,")
            if text[-1] == ":":
                continue
            names = people(text, pack.signatures) if " " in text and not text.isupper() else ()
            if not names or sum(map(len, names)) < 0.8 * len(text) or not all(" " in n for n in names):
                continue
            if not _of_words(doc, text):
                return whole(doc.blocks[j], Label.BYLINE, NAME_RULE)
    return None


def _of_words(doc: Document, text: str) -> bool:
    """Whether the article uses words of a would-be name in small letters: sections stand there, too ("Oh Begitu")."""
    prose = " ".join([b.text for b in doc.blocks if len(b.text) > 60])
    return any(f" {word.lower()} " in prose for word in text.split() if len(word) > 3)


def _signed(doc: Document, last: int) -> Mark | None:
    """Two to four words in capitals right below the last sentence ("DINI TEJA")."""
    for i in (last, last + 1):
        if 0 < i < len(doc.blocks) and doc.labels[i] is None:
            text = doc.blocks[i].text
            if (
                text.isupper()
                and 1 <= text.count(" ") <= 3
                and is_person(text)
                and len(doc.blocks[i - 1].text) > 60
            ):
                return whole(doc.blocks[i], Label.BYLINE, SIGNED_RULE)
    return None
