"""`newsclean portals new`: a pack to fill in, begun from one page, and that page as its first fixture."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import click

from newsclean.cli.names import FOLDER, PATH
from newsclean.errors import ConfigError, SourceError
from newsclean.preview import output

if TYPE_CHECKING:
    from newsclean.model import Document, Page

_PACKS, _FIXTURES = Path("src/newsclean/packs/data"), Path("tests/portals")
"""Where packs and fixtures lie in the project's own folder."""

_MOST_SHOWN = 25
"""Lines of the page that the skeleton lists."""

_EXAMPLE = """
# [[rule]]
# id = "follow-us"
# label = "prompt"
# why = "Asks the reader to follow the portal."
# line.equals = ["Follow us on all channels"]
# hits = ["Follow us on all channels"]
# misses = ["A sentence of an article that is near to it and must survive."]

# [[rule]]
# id = "visit-us-glued"
# label = "promo"
# why = "Invites to the portal, glued to the last sentence."
# part.tail_from = ["Visit us at "]
# hits = ["That was all, he said. Visit us at example.id and subscribe."]
# misses = ["They will visit us at the weekend."]
"""


@click.command("new")
@click.argument("portal", metavar="ID")
@click.argument("page", type=PATH)
@click.option("--url", metavar="URL", help="The page's address, if the page does not tell it.")
@click.option("--packs", type=FOLDER, metavar="DIR", help="Where the pack goes.")
@click.option(
    "--fixtures", type=FOLDER, metavar="DIR", help="Where the fixture goes.  [default: fixtures/ in --packs]"
)
def new(portal: str, page: str, url: str | None, packs: str | None, fixtures: str | None) -> int:
    """Begin the pack of portal ID from one page of it, and copy the page as the pack's first fixture.

    PAGE is a file, or one row of a data set (news.jsonl#17). In the project's own folder the pack goes to
    src/newsclean/packs/data and the fixture to tests/portals, elsewhere both go to portals/. What was written is told
    on standard output; nothing that exists is overwritten.

    \b
    newsclean portals new contoh page.txt --url https://www.contoh.id/berita/1
    """
    at_home = not packs and _PACKS.is_dir() and _FIXTURES.is_dir()
    folder = _PACKS if at_home else Path(packs or "portals")
    gold = Path(fixtures) if fixtures else _FIXTURES if at_home else folder / "fixtures"
    read = _read(page, url)
    _check_new(portal, read.url, folder)
    pack = folder / f"{portal}.toml"
    fixture = gold / portal / f"{_stem(read.source)}.{'html' if read.media == 'html' else 'txt'}"
    expected = fixture.with_name(f"{fixture.stem}.expected.json")
    for path in (pack, fixture, expected):
        if path.exists():
            raise ConfigError(f"{path} exists already")
    _write(pack, "\n".join(_skeleton(portal, read, folder)).encode())
    content = read.content
    _write(fixture, content.encode("utf-8", "replace") if isinstance(content, str) else content)
    _write(expected, _expectations(read))
    output.write_plain(map(str, (pack, fixture, expected)))
    where = "" if at_home else f" --packs {folder}"
    print(
        f"newsclean: fill in {pack}, write must_keep and must_drop into {expected}, then\n"
        f"  newsclean explain {fixture}{where} --portal {portal}\n"
        f"  newsclean portals check {pack}{where} --fixtures {gold}"
        + ("\n  make golden docs check test" if at_home else ""),
        file=sys.stderr,
    )
    return 0


def _check_new(portal: str, url: str | None, folder: Path) -> None:
    from newsclean.packs import library

    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", portal):
        raise click.BadParameter(f"{portal!r}: small letters, digits and hyphens only", param_hint="ID")
    known = library(_own_packs(folder))
    if portal in known.packs:
        raise click.BadParameter(f"{portal!r} has a pack already: {known.file(portal)}", param_hint="ID")
    owner = known.of_host(_host(url))
    if owner:
        raise click.BadParameter(f"{url} is of {owner!r}: {known.file(owner)}", param_hint="PAGE")


def _read(given: str, url: str | None) -> Page:
    """The page, with the address given laid over what is known of it."""
    import msgspec

    from newsclean.model import Failure
    from newsclean.preview.pages import open_pages
    from newsclean.readers import Reading

    if Path(given).is_dir():
        raise click.BadParameter(f"{given!r} is a folder; name one page of it", param_hint="PAGE")
    found = next(open_pages([given], Reading()), None)
    if found is None:
        raise ConfigError(f"{given}: there is no page in it")
    if isinstance(found, Failure):
        raise SourceError(given, found.reason, found.detail)
    return msgspec.structs.replace(found, url=url or found.url)


def _stem(source: str) -> str:
    """A file name for the page: "news.jsonl#17" becomes "news-17"."""
    path, _, row = Path(source).name.partition("#")
    name = path.split(".")[0] + (f"-{row}" if row else "")
    return re.sub(r"[^\w-]+", "-", name).strip("-") or "page"


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _expectations(page: Page) -> bytes:
    """The fixture's expected.json, with what its container knew of the page and nothing expected yet."""
    import msgspec

    from newsclean.evaluate.gold import Given

    given = Given(url=page.url, title=page.title, date=page.date, row=page.is_row)
    known = {"given": given, "must_keep": list[str](), "must_drop": list[str]()}
    return msgspec.json.format(msgspec.json.encode(known), indent=1) + b"\n"


def _skeleton(portal: str, page: Page, folder: Path) -> Iterator[str]:
    """The lines of the pack, with what the page tells of its portal and the lines that may be furniture."""
    from newsclean.model import Label
    from newsclean.pipeline import Setup, trace
    from newsclean.stats.drafts import label_comment

    own = _own_packs(folder)
    doc = trace(page, Setup(portal="none", packs=str(own) if own else None))
    if not doc.blocks:
        raise SourceError(page.source, str(doc.rejected), f"{doc.rejected}: a fixture needs text")
    url = doc.facts.url or page.url
    host = _host(url)
    datelines = [doc.blocks[m.block].text[m.start : m.end] for m in doc.marks if m.label is Label.DATELINE]
    yield f"id = {_quoted(portal)}"
    yield f"name = {_quoted(portal.capitalize())}"
    yield f"hosts = [{_quoted(host) if host else ''}]"
    if datelines:
        yield f"# The page's dateline: {_quoted(datelines[0])}. Only the portal's name goes here, if it is in it."
    yield "datelines = []"
    lines = list(_suspects(doc))
    yield ""
    yield "# Lines that stayed in the text and do not end as sentences. Which of them are printed on every page?"
    yield from (f"#   {line}" for line in lines[:_MOST_SHOWN])
    if not lines:
        yield "#   (none)"
    elif len(lines) > _MOST_SHOWN:
        yield f"#   ... and {len(lines) - _MOST_SHOWN} more"
    yield "# Write a rule for each kind of them, and for what is glued to sentences; `explain` shows what stayed:"
    yield label_comment()
    yield _EXAMPLE


def _own_packs(folder: Path) -> Path | None:
    """The folder, if packs lie in it already."""
    return folder if any(folder.glob("*.toml")) else None


def _host(url: str | None) -> str:
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _suspects(doc: Document) -> Iterator[str]:
    from newsclean.model import KEPT_LABELS
    from newsclean.preview.safe import visible

    for b, label in zip(doc.blocks, doc.labels, strict=True):
        if (label is None or label in KEPT_LABELS) and len(b.text) < 120 and b.text[-1:] not in '.!?:"”':
            yield visible(b.text)


def _quoted(text: str) -> str:
    """A TOML string: JSON's strings are TOML's basic strings, but for DEL, which no line holds."""
    import json

    return json.dumps(text, ensure_ascii=False)
