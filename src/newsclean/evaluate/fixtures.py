"""What fixtures prove of packs: each page holds its expectations, no rule is dead, every portal is recognised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from newsclean.errors import ConfigError
from newsclean.evaluate.gold import Case, cases
from newsclean.model import Document
from newsclean.packs.lint import Finding
from newsclean.packs.load import COMMON
from newsclean.pipeline import Setup, trace
from newsclean.record import build_outcome


def check_fixtures(folder: Path, setup: Setup, ids: Iterable[str]) -> Iterator[Finding]:
    """Run the gold pages of a folder; of the packs `ids`, find portals that no page is of and rules that never speak.

    Raises:
        ConfigError: there is no such folder, an expected.json in it is wrong, or an id is not among the packs.
    """
    known = setup.library()
    packs = [known.common() if portal == COMMON else known.get(portal) for portal in ids]
    if not folder.is_dir():
        raise ConfigError(f"{folder}: no such folder of fixtures")
    met: set[str | None] = {COMMON}
    spoke: set[str] = set()
    for case in _cases(folder):
        doc = trace(case.page, setup)
        met.add(doc.portal)
        spoke.update(m.rule for m in doc.marks)
        yield from _expectations(case, doc)
    for pack in packs:
        if pack.id not in met:
            yield Finding(
                pack.id, f"no page of {folder} is told to be of this portal, by given.url or otherwise"
            )
        for rule in pack.rule:
            if f"{pack.id}/{rule.id}" not in spoke:
                yield Finding(f"{pack.id}/{rule.id}", f"dead: takes nothing on any page of {folder}")


def _cases(folder: Path) -> list[Case]:
    """The gold pages; paths in them are from the folder the command runs in, as the project's fixtures have them."""
    root = Path.cwd()
    inside = folder.resolve().is_relative_to(root)
    try:
        return list(cases(folder.resolve(), root if inside else folder.resolve()))
    except ValueError as e:
        raise ConfigError(str(e)) from e


def _expectations(case: Case, doc: Document) -> Iterator[Finding]:
    text = getattr(build_outcome(doc, case.name), "text", "")
    expected = case.expected
    if text:
        for key, given in (("must_keep", expected.must_keep), ("must_drop", expected.must_drop)):
            if not given:
                yield Finding(case.name, f"{key} is empty: a fixture says by hand what matters")
    for s in expected.must_keep:
        if s not in text:
            yield Finding(case.name, f"must keep {s!r}: {_why_not(s, case, doc)}")
    for s in expected.must_drop:
        if s in text:
            yield Finding(case.name, f"must drop {s!r}: no rule takes it")
        elif not _printed(s, case, doc):
            yield Finding(case.name, f"must drop {s!r}: it is not on the page, so nothing is proved")


def _why_not(s: str, case: Case, doc: Document) -> str:
    """Why the text lacks the words."""
    rules = {m.rule: None for m in doc.marks if s in doc.blocks[m.block].text}
    if rules:
        return f"taken by {', '.join(rules)}"
    return "not in one paragraph of the text" if _printed(s, case, doc) else "it is not on the page"


def _printed(s: str, case: Case, doc: Document) -> bool:
    """Whether the words are on the page, read or as it was written; white space aside."""
    if any(s in block.text for block in doc.blocks):
        return True
    raw = case.page.content
    written = raw if isinstance(raw, str) else raw.decode("utf-8", "replace")
    return " ".join(s.split()) in " ".join(written.split())
