"""What a page's head states of the article: JSON-LD, OpenGraph, article:*, portal metas, canonical address."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from newsclean.model import Hint
from newsclean.parse.survey import Survey

# Meta names (name, property, itemprop or http-equiv, lower case) and the field they speak of. "createdate" is when
# the reporter opened the file, hours before publication, and "article:publisher" is a Facebook page: neither is here.
_META: dict[str, str] = {
    "og:title": "title",
    "twitter:title": "title",
    "originaltitle": "title",
    "og:description": "description",
    "description": "description",
    "author": "author",
    "article:author": "author",
    "og:article:author": "author",
    "dable:author": "author",
    "content_author": "author",
    "content_editor": "editor",
    "editor": "editor",
    "article:published_time": "published",
    "og:article:published_time": "published",
    "article.published": "published",
    "content_publisheddate": "published",
    "datepublished": "published",
    "publishdate": "published",
    "publish-date": "published",
    "publish_date": "published",
    "pubdate": "published",
    "pub_date": "published",
    "parsely-pub-date": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "date": "published",
    "article:modified_time": "modified",
    "og:updated_time": "modified",
    "datemodified": "modified",
    "last-modified": "modified",
    "article:section": "section",
    "articlesection": "section",
    "article:section2": "section",
    "adx:sections": "section",
    "section": "section",
    "article:tag": "tags",
    "content_tags": "tags",
    "news_keywords": "tags",
    "keywords": "tags",
    "keyword": "tags",
    "tag": "tags",
    "og:url": "url",
    "og:site_name": "site",
}
_LISTS = re.compile(r"[,|;]")
_ARTICLE = re.compile(r"Article$|^Report|BlogPosting$")
# Scripts beyond this are data of the site's own code, not a statement about the page (largest seen: 60 KB).
_MAX_JSON = 1_000_000
_MAX_NODES = 2_000
# What can still be read of JSON that no parser accepts: unescaped quotes and line ends in the body are common.
_LOOSE = {
    "title": re.compile(r'"headline"\s*+:\s*+"((?:[^"\\]|\\.){1,500}+)"'),
    "published": re.compile(r'"datePublished"\s*+:\s*+"([^"]{4,60}+)"'),
    "modified": re.compile(r'"dateModified"\s*+:\s*+"([^"]{4,60}+)"'),
    "author": re.compile(r'"author"\s*+:\s*+[{\[][^}\]]{0,200}?"name"\s*+:\s*+"((?:[^"\\]|\\.){1,200}+)"'),
}
_TRAILING_COMMA = re.compile(r",(?=\s*+[}\]])")
_WRAPPER = re.compile(
    r"^\s*+(?:<!--|/?/?\*?\s*+<!\[CDATA\[(?:\*/)?)|(?:-->|/?/?\*?\s*+\]\]>(?:\*/)?)\s*+;?\s*+$"
)
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d{4,14}[a-z_]*/(?=https?:/)")
_SAVED_FROM = re.compile(rb"<!-- saved from url=\(\d{1,6}\)(https?://\S{4,2000}?)\s*+-->")


def head_hints(survey: Survey, raw: bytes) -> list[Hint]:
    """All statements of the page's head, unjudged, those of JSON-LD first."""
    found = list(_json_ld(survey))
    found += _metas(survey)
    found += _times(survey)
    if survey.title:
        found.append(Hint("title", survey.title, "title"))
    for link in survey.links:
        if (link.get("rel") or "").lower() == "canonical" and link.get("href"):
            found.append(Hint("url", link.get("href") or "", "canonical"))
    saved = _SAVED_FROM.search(raw, 0, 4096)
    if saved:
        found.append(Hint("url", saved.group(1).decode("utf-8", "replace"), "saved-from"))
    return [h for h in map(_tidy, found) if h.value]


def is_paged(survey: Survey) -> bool:
    """Whether the head names another page of the same article."""
    for link in survey.links:
        if (link.get("rel") or "").lower() in ("next", "prev"):
            return True
    return any(
        (m.get("name") or "").lower() == "content_total_pages"
        and (m.get("content") or "1").strip() not in ("", "0", "1")
        for m in survey.metas
    )


def _tidy(hint: Hint) -> Hint:
    if hint.field == "body":
        return hint  # its line ends are paragraphs
    value = " ".join(html.unescape(hint.value).split())
    if hint.field == "url":
        value = _ARCHIVED.sub("", value)
    return Hint(hint.field, value, hint.source)


def _metas(survey: Survey) -> Iterator[Hint]:
    for m in survey.metas:
        name = m.get("property") or m.get("name") or m.get("itemprop") or m.get("http-equiv")
        if not name:
            continue
        name = name.lower()
        field = _META.get(name)
        value = m.get("content")
        if field is None or not value or (field == "author" and "//" in value):
            continue
        source = "og" if name.startswith("og:") and name.count(":") == 1 else f"meta:{name}"
        if field == "tags" and name != "article:tag":
            for tag in _LISTS.split(value):
                yield Hint(field, tag, source)
        else:
            yield Hint(field, value, source)


# Classes of the elements that tell when a post was published, in the themes of Blogger and WordPress (hAtom).
_PUBLISHED = frozenset({"published", "entry-date", "post-date", "dt-published"})


def _times(survey: Survey) -> Iterator[Hint]:
    """The day that `<time datetime>` or Blogger's `<abbr title>` states, if all that speak of publication agree."""
    stated = [
        (e, value) for e in survey.times if (value := e.get("datetime") or e.get("title") or "")[:2] == "20"
    ]
    named = [
        value
        for e, value in stated
        if not _PUBLISHED.isdisjoint((e.get("class") or "").split()) or e.get("itemprop") == "datePublished"
    ]
    values = named or [value for _, value in stated]
    if values and all(value == values[0] for value in values):
        yield Hint("published", values[0], "time")


def _json_ld(survey: Survey) -> Iterator[Hint]:
    for script in survey.scripts:
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = script.text or ""
        if len(text) > _MAX_JSON or not (
            '"headline"' in text or '"datePublished"' in text or "Article" in text
        ):
            continue
        data = _load(text)
        if data is None:
            yield from _loose(text)
            continue
        node = _article_node(data)
        if node is not None:
            yield from _of_article(node)


def _load(text: str) -> Any:
    """The parsed JSON, or None."""
    for attempt in (str, lambda t: _TRAILING_COMMA.sub("", _WRAPPER.sub("", t))):
        try:
            return json.loads(attempt(text), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _loose(text: str) -> Iterator[Hint]:
    for field, pattern in _LOOSE.items():
        m = pattern.search(text)
        if m:
            yield Hint(field, m.group(1).replace('\\"', '"').replace("\\/", "/"), "json-ld")


def _article_node(data: Any) -> dict[str, Any] | None:
    """The node that describes the article; a WebPage with a headline does where there is none."""
    queue, page = [data], None
    for i in range(_MAX_NODES):
        if i >= len(queue):
            break
        node = queue[i]
        if isinstance(node, list):
            queue += node
        elif isinstance(node, dict):
            kinds = node.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(k, str) and _ARTICLE.search(k) for k in kinds):
                return node
            if page is None and "headline" in node:
                page = node
            queue += [v for k, v in node.items() if k in ("@graph", "mainEntity", "itemListElement", "item")]
    return page


def _of_article(node: dict[str, Any]) -> Iterator[Hint]:
    keys = (
        ("headline", "title"),
        ("datePublished", "published"),
        ("dateModified", "modified"),
        ("articleSection", "section"),
        ("description", "description"),
    )
    for key, field in keys:
        for value in _strings(node.get(key)):
            yield Hint(field, value, "json-ld")
    for role in ("author", "editor"):
        for value in _strings(node.get(role)):
            if "//" not in value:
                yield Hint(role, value, "json-ld")
    for value in _strings(node.get("keywords")):
        for tag in _LISTS.split(value):
            yield Hint("tags", tag, "json-ld")
    for address in (node.get("url"), *_strings(node.get("mainEntityOfPage"), "@id")):
        if isinstance(address, str) and address.startswith(("http:", "https:")):
            yield Hint("url", address.rstrip("#"), "json-ld")
    yield from (Hint("body", v, "json-ld") for v in _strings(node.get("articleBody")))


def _strings(value: Any, key: str = "name") -> list[str]:
    """The strings of a value that is a string, an object with a name, or a list of such."""
    values = value if isinstance(value, list) else [value]
    found = [v.get(key) if isinstance(v, dict) else v for v in values]
    return [v for v in found if isinstance(v, str) and v.strip()]
