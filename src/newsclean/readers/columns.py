"""Which of a row's columns is the text, the url, the title: by the names that data sets really use."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsclean.readers.reading import Fields

USUAL = {
    "text": (
        "text content body isi isi_berita isi_artikel konten konten_berita artikel teks article article_text"
        " article_body articlebody full_text fulltext clean_text berita news news_content maintext plain_text raw_text"
    ).split(),
    "html": "html raw_html page_html html_content content_html source_html".split(),
    "url": "url link tautan url_berita link_berita source_url article_url href uri".split(),
    "title": "title judul judul_berita judul_artikel headline article_title news_title".split(),
    "date": (
        "date tanggal tanggal_publikasi tanggal_terbit tanggal_berita published published_at published_date"
        " published_time publish_date date_published publication_date pub_date pubdate datepublished waktu_terbit"
        " created_at datetime timestamp waktu"
    ).split(),
    "author": "author authors penulis nama_penulis byline reporter wartawan".split(),
}
"""Field to the column names it goes by, best first. Compared in small letters, with "_" for spaces and hyphens.

From the public Indonesian news data sets at hand ("Konten Berita", "isi_berita", "published_date",
"tanggal_publikasi") and the customs of `datasets`, newspaper and trafilatura.
"""

_SEPARATORS = re.compile(r"[\s\-.]+")


def normal(name: str) -> str:
    """A column's name as it is compared."""
    return _SEPARATORS.sub("_", name.strip().lstrip("\ufeff").lower())


def usual_names(names: Iterable[str]) -> Fields:
    """For each field the first of its usual names among a row's columns. An id is only taken with `--id-field`."""
    have: dict[str, str] = {}
    for name in names:
        have.setdefault(normal(name), name)
    found = {}
    for field, usual in USUAL.items():
        found[field] = next((have[u] for u in usual if u in have), None)
    return Fields(**found)


def resolve(asked: Fields, names: Iterable[str]) -> Fields:
    """The columns to use: those asked for, and for the rest the usual names.

    Where the text or the HTML is asked for by name, the other of the two is not guessed beside it.
    """
    usual = usual_names(names)
    content = asked.text is not None or asked.html is not None
    return Fields(
        text=asked.text if content else usual.text,
        html=asked.html if content else usual.html,
        url=asked.url or usual.url,
        title=asked.title or usual.title,
        date=asked.date or usual.date,
        author=asked.author or usual.author,
        id=asked.id,
    )
