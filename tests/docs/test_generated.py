"""The generated pages are what the code makes of them today."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def generate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs/generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["cli-reference.md", "packs.md"])
def test_the_page_is_current(generate: ModuleType, name: str):
    """White space aside: another version of click may break lines elsewhere."""
    written = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert written.split() == generate.pages()[name].split(), "run `make docs`"


def test_the_picture_shows_the_diff_of_a_seed_and_loads_nothing(generate: ModuleType):
    """Not compared with a new one: how rich draws it is rich's business."""
    picture = (ROOT / "docs/diff.svg").read_text(encoding="utf-8")
    assert generate.SEED.rpartition("/")[2] in picture
    assert "related-links" in picture and "dateline" in picture
    assert "url(http" not in picture and "<script" not in picture


def test_the_guide_names_every_key_warning_reason_and_label():
    from newsclean.model import ArticleWithRemoved, Label, Reason, Warn

    guide = (ROOT / "docs/GUIDE.md").read_text(encoding="utf-8")
    for name in (*ArticleWithRemoved.__struct_fields__, *Warn, *Reason, *Label):
        assert f"`{name}`" in guide, name
