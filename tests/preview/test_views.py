"""A page on which the engine fails costs itself and nothing else, as in `ingest`."""

from pathlib import Path

import pytest

from newsclean.cli import views
from newsclean.model import Document, Failure
from newsclean.pipeline import Setup
from newsclean.preview.view import View
from newsclean.readers import Reading
from support import article


def test_an_extractor_that_raises_fails_its_page_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(article(), encoding="utf-8")

    def broken(doc: Document, pack: object) -> Document:
        if doc.page.source.endswith("a.txt"):
            raise ValueError("rusak")
        return doc

    monkeypatch.setattr("newsclean.pipeline.EXTRACTORS", (broken,))
    shown = views.Views((str(tmp_path),), Setup(), Reading())
    first, second = shown.with_failures()
    assert isinstance(first, Failure) and "rusak" in first.detail
    assert isinstance(second, View)
    assert shown.exit_code() == 1
