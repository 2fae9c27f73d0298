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
            yield Finding(pack.id, f"no page of {folder} is told to be of this portal")
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
    if text and not (case.expected.must_keep and case.expected.must_drop):
        yield Finding(case.name, "must_keep or must_drop is empty: a fixture says by hand what matters")
    for s in case.expected.must_keep:
        if s not in text:
            yield Finding(case.name, f"must keep {s!r}")
    for s in case.expected.must_drop:
        if s in text:
            yield Finding(case.name, f"must drop {s!r}")
