"""HTML pages for the tests of this room: invented articles in the shapes that portals print."""

from newsclean.model import Article, Document, Outcome, Page
from newsclean.pipeline import Setup, clean, trace
from support import SENTENCES, TITLE

BODY = tuple(SENTENCES)
NONE = Setup(portal="none")


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{t}</p>" for t in texts)


def page(body: str, *, head: str = "", title: str = TITLE) -> str:
    """A whole page: title in the head, whatever is given in the body."""
    return f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def story(inside: str | None = None, *, above: str = "", below: str = "", head: str = "") -> str:
    """A common page: headline, a container of paragraphs, something above and below."""
    inner = paragraphs(*BODY) if inside is None else inside
    return page(f'<div><h1>{TITLE}</h1>{above}<div class="isi">{inner}</div>{below}</div>', head=head)


def parsed(html: str | bytes, *, setup: Setup = NONE, **known: str) -> Document:
    content = html if isinstance(html, bytes) else html.encode()
    return trace(Page(source="page.html", content=content, media="html", **known), setup)


def outcome(html: str | bytes, *, setup: Setup = NONE, **known: str) -> Outcome:
    content = html if isinstance(html, bytes) else html.encode()
    return clean(Page(source="page.html", content=content, media="html", **known), setup)


def record(html: str | bytes, *, setup: Setup = NONE, **known: str) -> Article:
    found = outcome(html, setup=setup, **known)
    assert isinstance(found, Article), found
    return found


def text_of(html: str | bytes) -> list[str]:
    return record(html).text.split("\n\n")
