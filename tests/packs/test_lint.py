"""`lint`: every mistake that a rule can have is found, and a good rule passes."""

from pathlib import Path

import msgspec
import pytest

from newsclean.packs.compile import CompiledPack
from newsclean.packs.lint import check_files, check_pack, takes
from newsclean.packs.schema import Pack

GOOD = {
    "id": "follow",
    "label": "prompt",
    "why": "Asks the reader to follow.",
    "line": {"equals": ["Ikuti kanal kami"]},
    "hits": ["Ikuti kanal kami", "IKUTI KANAL KAMI!"],
    "misses": ["Ikuti kanal kami itu judul lagu."],
}


def found(*rules: dict, **head: object) -> list[str]:
    """The messages about a pack with these rules."""
    raw = {"id": "contoh", "name": "Contoh", "hosts": ["contoh.id"], "rule": list(rules)} | head
    return [f.message for f in check_pack(msgspec.convert(raw, Pack))]


def test_a_good_rule_passes():
    """Nothing is found where nothing is wrong."""
    assert found(GOOD) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"why": " "}, "why is empty"),
        ({"hits": []}, "hits is empty"),
        ({"misses": []}, "misses is empty"),
        ({"id": "Follow us"}, "small letters"),
        ({"hits": ["Ikuti kanal mereka"]}, "hit is not taken: 'Ikuti kanal mereka'"),
        ({"misses": ["Ikuti kanal kami:"]}, "miss is taken: 'Ikuti kanal kami:'"),
        ({"line": {}}, "matches nothing"),
        ({"line": {"equals": ["Ikuti  kanal kami"]}}, "single blanks"),
        ({"line": {"equals": ["Ikuti kanal kami", "IKUTI KANAL KAMI"]}}, "holds a literal twice"),
        ({"line": {"prefix": ["Ikut"], "equals": ["Ikuti kanal kami"]}}, "line.max_chars"),
        ({"line": {"prefix": ["Iku"], "max_chars": 40}}, "shorter than 4"),
        ({"line": {"pattern": ["Ikuti .{3,20}"], "max_chars": 40}}, "patterns need `needs`"),
        ({"line": {"pattern": ["Ikuti ("], "max_chars": 40}, "needs": ["ikuti"]}, "pattern 'Ikuti ('"),
        ({"line": {"prefix": ["Ikuti kanal"], "max_chars": 900}}, "line.max_chars (1-600)"),
        (
            {"run": 3, "line": {"prefix": ["Ikuti kanal"], "max_chars": 20}},
            "run: only rules with line.equals",
        ),
        ({"inside": [".follow"]}, "one hit must be a place in HTML"),
    ],
)
def test_a_mistake_in_a_rule_is_found(change: dict, told: str):
    """Each alone, in a rule that is good otherwise."""
    assert any(told in message for message in found(GOOD | change))


@pytest.mark.parametrize("pattern", ["(a+)+b", "(?:x*)*y", "((ab)+c?)+d", "(a{2,})+b", "(?:[a-z]+ ?)+:"])
def test_a_repeat_within_a_repeat_is_found(pattern: str):
    """It can need time exponential in the length of a line."""
    rule = GOOD | {"line": {"pattern": [pattern], "max_chars": 40}, "needs": ["a"], "hits": [], "misses": []}
    assert any("backtrack without bound" in message for message in found(rule))


@pytest.mark.parametrize(
    "pattern", ["(?:[a-z]++ )+:", "(?>a+)+b", "(?:ab{0,80}){1,4}", "[(+*]+x", "a+b+", r"\(a+\)+b"]
)
def test_a_bounded_or_possessive_repeat_is_let_through(pattern: str):
    """As are brackets and escapes that only look like repeats."""
    rule = GOOD | {"line": {"pattern": [pattern], "max_chars": 40}, "needs": ["a"], "hits": [], "misses": []}
    assert not any("backtrack" in message for message in found(rule))


def test_a_part_pattern_that_is_quadratic_is_found_by_its_time():
    """Two open repeats of the same characters, searched in a megabyte."""
    rule = GOOD | {
        "line": {},
        "part": {"pattern": [r"a[^|]*b[^|]*\|\|"]},
        "needs": ["ab"],
        "hits": ["abab||"],
    }
    assert any("slow on a megabyte" in message for message in found(rule))


def test_two_rules_cannot_have_one_id_or_one_literal():
    """Of two literals the first would win silently."""
    messages = found(GOOD, GOOD, GOOD | {"id": "again"})
    assert "two rules have this id" in messages
    assert any("is in rule 'follow' already" in message for message in messages)


def test_a_portal_that_nothing_tells_is_found():
    """Neither hosts nor datelines: no page would be its own."""
    assert any("neither hosts nor datelines" in message for message in found(GOOD, hosts=[]))


def pack(folder: Path, pack_id: str, text: str) -> Path:
    path = folder / f"{pack_id}.toml"
    path.write_text(f'id = "{pack_id}"\nname = "{pack_id}"\n{text}', encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ({"hosts": ["https://contoh.id/"]}, "hosts: 'https://contoh.id/' is no domain name"),
        ({"hosts": ["www.contoh.id"]}, "hosts: 'www.contoh.id' is no domain name"),
        ({"hosts": ["contoh"]}, "hosts: 'contoh' is no domain name"),
        ({"datelines": ["Contoh.id \N{EN DASH} "]}, "only the portal's name, without the dash"),
    ],
)
def test_names_that_no_page_can_have_are_found(head: dict, told: str):
    """An address for a host, a whole dateline for the name in it."""
    assert [told in message for message in found(GOOD, **head)] == [True]


def test_a_repeat_within_a_repeat_is_not_tried_on_the_examples():
    """Its own miss would take it longer than anybody waits."""
    rule = GOOD | {
        "part": {"pattern": ["Ikuti (.*)*x"]},
        "needs": ["ikuti"],
        "misses": ["Ikuti " + "a" * 200],
    }
    assert any("backtrack without bound" in message for message in found(rule))


def test_packs_are_checked_against_one_another(tmp_path: Path):
    """Hosts and datelines belong to one portal."""
    one = pack(tmp_path, "satu", 'hosts = ["contoh.id"]\ndatelines = ["Contoh"]\n')
    two = pack(tmp_path, "dua", 'hosts = ["contoh.id", "dua.id"]\ndatelines = ["CONTOH"]\n')
    messages = [f.message for f in check_files([one, two])]
    assert messages == [
        "hosts: 'contoh.id' is claimed by 'satu', too",
        "datelines: 'CONTOH' is claimed by 'satu', too",
    ]


def test_a_rule_that_the_common_pack_makes_superfluous_is_found(tmp_path: Path):
    """A pack holds only what is particular."""
    rule = '[[rule]]\nid = "ad"\nlabel = "ad"\nwhy = "Ad."\nline.equals = ["Iklan"]\n'
    rule += 'hits = ["Iklan"]\nmisses = ["x y"]\n'
    files = [pack(tmp_path, "_common", rule), pack(tmp_path, "satu", 'hosts = ["satu.id"]\n' + rule)]
    assert [f.message for f in check_files(files)] == [
        "every hit is taken by `_common` already: the rule adds nothing"
    ]


def test_what_detection_needs_must_stand_in_the_head(tmp_path: Path):
    """A start reads no further than the first section of rules."""
    path = pack(
        tmp_path, "satu", 'hosts = ["satu.id"]\n[html]\narticle = [".a"]\n[detect]\nline_equals = ["Satu"]\n'
    )
    assert any("[detect]" in f.message for f in check_files([path]))


def test_a_file_that_does_not_load_is_one_finding_among_others(tmp_path: Path):
    """The other files are checked all the same."""
    files = [pack(tmp_path, "satu", "hots = []\n"), pack(tmp_path, "dua", "")]
    assert [f.where for f in check_files(files)] == [str(files[0]), "dua"]


def test_a_place_in_html_is_taken_by_its_tokens():
    """ "@div.related" is an element with the class "related"."""
    raw = {"id": "satu", "name": "Satu", "rule": [GOOD | {"inside": [".related", "#ads"]}]}
    compiled = CompiledPack([msgspec.convert(raw, Pack)])
    assert takes(compiled, "@div.related")
    assert takes(compiled, "@section#ads.wide")
    assert not takes(compiled, "@div.article")
