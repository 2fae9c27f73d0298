"""The gold pages of `tests/portals`: one folder a portal, one `PAGE.expected.json` beside each page.

    {"page": "seeds/000.txt",        only if the page lies elsewhere: its path from the project's root
     "given": {"url": "https://..."}, only what a container would know of the page: url, title, date, row
     "must_keep": ["..."],            by hand: the text must hold each of these
     "must_drop": ["..."],            by hand: the text must hold none of these
     "record": {...}}                 written by `make golden`, reviewed as a diff: the whole outcome, with `removed`

`"row": true` hands the text over as a data set's row (already decoded), not as a file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from newsclean.model import Outcome, Page
from newsclean.pipeline import Setup, clean

SUFFIX = ".expected.json"
_MEDIA = {".txt": "text", ".html": "html"}


class Given(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """What is known of a page besides its content."""

    url: str | None = None
    title: str | None = None
    date: str | None = None
    row: bool = False


class Expected(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, kw_only=True):
    """An expected.json file."""

    page: str | None = None
    given: Given = Given()
    must_keep: list[str] = []
    must_drop: list[str] = []
    record: dict[str, Any] = {}


class Case(msgspec.Struct, frozen=True):
    """A gold page: where its expectation lies, the folder's name, the page, and what is expected of it."""

    file: Path
    folder: str
    page: Page
    expected: Expected

    @property
    def name(self) -> str:
        """ "detik/page" """
        return f"{self.folder}/{self.file.name.removesuffix(SUFFIX)}"

    def outcome(self, *, packs: bool = True) -> Outcome:
        """What newsclean makes of the page now. `packs` False: with the common rules alone."""
        return clean(self.page, Setup(portal="auto" if packs else "none", with_removed=True))

    def record(self) -> dict[str, Any]:
        """That outcome as JSON values."""
        built: dict[str, Any] = msgspec.to_builtins(self.outcome())
        return built


def cases(folder: Path, root: Path) -> Iterator[Case]:
    """The gold pages under a folder, by name. A page without expectations has empty ones.

    `root`: the project's folder; sources are paths from there, so that records do not depend on where it lies.

    Raises:
        ValueError: an expected.json is not of the form above, or its page does not exist.
    """
    pages = {p.with_name(p.stem + SUFFIX) for p in folder.rglob("*") if p.suffix in _MEDIA}
    for file in sorted(pages.union(folder.rglob("*" + SUFFIX))):
        yield _case(file, root)


def _case(file: Path, root: Path) -> Case:
    expected = Expected()
    if file.exists():
        try:
            expected = msgspec.json.decode(file.read_bytes(), type=Expected)
        except msgspec.MsgspecError as e:
            raise ValueError(f"{file}: {e}") from e
    stem = file.name.removesuffix(SUFFIX)
    found = [root / expected.page] if expected.page else [file.with_name(stem + s) for s in _MEDIA]
    path = next((p for p in found if p.exists()), None)
    if path is None:
        raise ValueError(f"{file}: its page does not exist")
    content: bytes | str = path.read_bytes()
    if expected.given.row and isinstance(content, bytes):
        content = content.decode("utf-8")
    page = Page(
        source=path.relative_to(root).as_posix(),
        content=content,
        media="html" if path.suffix == ".html" else "text",
        url=expected.given.url,
        title=expected.given.title,
        date=expected.given.date,
    )
    return Case(file, file.parent.name, page, expected)


def write(case: Case, record: dict[str, Any]) -> None:
    """Rewrite a case's expected.json with another record; what is written by hand stays as it is."""
    known = msgspec.structs.replace(case.expected, record=record)
    shown: dict[str, Any] = {"must_keep": [], "must_drop": []} | msgspec.to_builtins(known)
    order = [k for k in ("page", "given", "must_keep", "must_drop", "record") if k in shown]
    raw = msgspec.json.format(msgspec.json.encode({k: shown[k] for k in order}), indent=1)
    case.file.write_bytes(raw + b"\n")
