"""The quick reader of plain TOML says what Python's own reader says."""

import tomllib
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given

import newsclean
from newsclean import toml

FILES = sorted(Path(newsclean.__file__).parent.rglob("*.toml"))

# What a file is made of, right and wrong, to be put together in any order.
PIECES = (
    "a = 1", 'b = "x"', "c = 'y\\d'", 'd.e = ["p", "q # r", ]', "d.f = true", "d = 2", "[t]", "[[r]]", "[d]", "[r]",
    "[[t]]", "[t.u]", "# a comment", "", 'g = "a\\tb\\"c"', 'g = "\\u00e9"', 'h = [ # one\n  "1", # two\n  \'2\'\n]',
    "i = 2024-06-30", "j = -0.5", "k = 01", "l = [[1], [2]]", 'm = """x"""', "n = {o = 1}", "p = [1,,2]", "q = [,]",
    'r = ["x" "y"]', 's = "open', "a=1", "  u = 3  # end", "v = [1, 2.5, false]", '"w" = 1', "x = +1", "y = 1_000", "z",
    "t = 1", "r.x = 1", "aa = '''x'''", "ab = []", "[[ab]]", 'ac = "\t"', "ad = 1\r", "d.f.g = 1", "ae = 1e3",
)  # fmt: skip


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_file_of_data_is_plain_and_read_as_by_tomllib(path: Path):
    """A file that is not plain would be read right, but slowly."""
    text = path.read_text(encoding="utf-8")
    assert toml._plain(text) == tomllib.loads(text)


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("\n".join))
def test_any_text_is_read_or_refused_as_by_tomllib(text: str):
    """What is not plain, or wrong, is left to it."""
    try:
        right = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        with pytest.raises(ValueError, match=r"."):
            toml.loads(text)
    else:
        assert toml.loads(text) == right
