"""Pack files that are wrong say where, and what was probably meant."""

from pathlib import Path

import pytest

from newsclean.errors import ConfigError
from newsclean.packs.load import load_head, load_pack, split_head

HEAD = 'id = "contoh"\nname = "Contoh"\nhosts = ["contoh.id"]\n'
RULE = """[[rule]]
id = "a"
label = "ad"
why = "An ad."
line.equals = ["Iklan"]
hits = ["Iklan"]
misses = ["Iklan itu laku."]
"""


def written(folder: Path, text: str, name: str = "contoh") -> Path:
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_whole_pack_is_read(tmp_path: Path):
    """Head, section and rule."""
    pack = load_pack(written(tmp_path, HEAD + '[html]\narticle = [".body"]\n' + RULE))
    assert (pack.id, pack.hosts, pack.html.article) == ("contoh", ("contoh.id",), (".body",))
    assert [rule.line.equals for rule in pack.rule] == [("Iklan",)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'id = "contoh"\nname = "Contoh"\nhots = ["contoh.id"]\n',
            "unknown key 'hots'; did you mean 'hosts'?",
        ),
        (HEAD + RULE.replace("misses", "mises"), "rule 'a': unknown key 'mises'; did you mean 'misses'?"),
        (
            HEAD + RULE.replace("line.equals", "line.equal"),
            "[line]: unknown key 'equal'; did you mean 'equals'?",
        ),
        (
            HEAD + '[detect]\nline_sufix = ["x"]\n',
            "[detect]: unknown key 'line_sufix'; did you mean 'line_suffix'?",
        ),
        (HEAD + RULE.replace('"ad"', '"advert"'), "unknown label 'advert'"),
        (HEAD + RULE.replace('"ad"', '"relatd"'), "unknown label 'relatd'; did you mean 'related'?"),
        (
            HEAD + RULE.replace('["Iklan"]\nmisses', '"Iklan"\nmisses'),
            "rule 'a': Expected `array`, got `str`",
        ),
        (HEAD + "rule = [1]\n", "rule 1 is not a table; write [[rule]]"),
        (HEAD + "rule = 1\n", "rule 1 is not a table; write [[rule]]"),
        (HEAD + RULE.replace("[[rule]]", "[rule]"), "rule 1 is not a table; write [[rule]]"),
        (HEAD + RULE.replace('["Iklan"]\nhits', '[""]\nhits'), "rule 'a': Expected `str` of length >= 1"),
        (HEAD + "[[rule]\n", "not a readable pack"),
        (HEAD.replace('name = "Contoh"\n', ""), "missing required field `name`"),
        (HEAD.replace('"contoh"', '"lain"'), "id 'lain' must be the file's name"),
        (HEAD + RULE.replace('why = "An ad."\n', ""), "missing required field `why`"),
    ],
)
def test_a_mistake_is_told_with_its_place_and_remedy(tmp_path: Path, text: str, told: str):
    """The message names the file, the rule and the key."""
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as e:
        load_pack(path)
    assert str(path) in str(e.value)
    assert told in str(e.value)


def test_an_id_has_small_letters_digits_and_hyphens_only(tmp_path: Path):
    """It is part of rule ids and of file names."""
    with pytest.raises(ConfigError, match="small letters"):
        load_pack(written(tmp_path, HEAD.replace('"contoh"', '"Contoh"'), "Contoh"))


def test_a_file_that_is_not_there_is_a_mistake_too(tmp_path: Path):
    """So is one that is no text."""
    (tmp_path / "biner.toml").write_bytes(b"\xff\xfe\x00")
    for name in ("tiada.toml", "biner.toml"):
        with pytest.raises(ConfigError, match="not a readable pack"):
            load_pack(tmp_path / name)


def test_a_head_is_read_without_what_stands_below_it(tmp_path: Path):
    """A mistake in a rule is told when the portal is met, not at every start."""
    path = written(tmp_path, HEAD + '[detect]\nline_equals = ["Contoh"]\n' + RULE.replace("label", "labbel"))
    head = load_head(path)
    assert (head.hosts, head.detect.line_equals, head.rule) == (("contoh.id",), ("Contoh",), ())
    with pytest.raises(ConfigError):
        load_pack(path)


def test_a_head_ends_at_the_first_section_that_detection_does_not_need():
    """[detect] is part of it."""
    assert split_head('id = "a"\n[detect]\nx = 1\n[html]\ny = 2\n') == (
        'id = "a"\n[detect]\nx = 1\n',
        "[html]\ny = 2\n",
    )
    assert split_head(HEAD) == (HEAD, "")
