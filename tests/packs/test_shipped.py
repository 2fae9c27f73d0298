"""The packs that are part of newsclean: their examples come true, and pages prove every rule."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import msgspec
import pytest

from newsclean.evaluate.fixtures import check_fixtures
from newsclean.packs.compile import CompiledPack
from newsclean.packs.library import shipped_files
from newsclean.packs.lint import check_files, pack_of, takes
from newsclean.packs.load import load_pack
from newsclean.pipeline import Setup

ROOT = Path(__file__).resolve().parents[2]
RULES = [(p.id, rule) for p in map(load_pack, shipped_files().values()) for rule in p.rule]
IDS = [f"{pack_id}/{rule.id}" for pack_id, rule in RULES]


@pytest.mark.parametrize(("pack_id", "rule"), RULES, ids=IDS)
def test_a_rules_examples_come_true(pack_id, rule):
    """Each hit is taken and each miss is not, by this rule alone."""
    alone = CompiledPack([pack_of(pack_id, rule)])
    assert [text for text in rule.hits if not takes(alone, text)] == []
    assert [text for text in rule.misses if takes(alone, text)] == []


def test_nothing_is_found_in_the_packs():
    """What `newsclean portals check` would find."""
    assert check_files(shipped_files().values()) == []


def test_every_portal_has_a_page_and_no_rule_is_dead(monkeypatch: pytest.MonkeyPatch):
    """The pages of tests/portals are told to be of their portals, and each rule takes something on one of them."""
    monkeypatch.chdir(ROOT)
    assert list(check_fixtures(ROOT / "tests" / "portals", Setup(), shipped_files())) == []


def test_a_dead_rule_and_a_portal_without_page_are_found(tmp_path: Path):
    """The check itself is checked."""
    (tmp_path / "packs").mkdir()
    pack = 'id = "{0}"\nname = "{0}"\nhosts = ["{0}.id"]\n[[rule]]\nid = "mati"\nlabel = "ad"\nwhy = "x"\n'
    for name in ("satu", "dua"):
        text = pack.format(name) + 'line.equals = ["Tiada"]\nhits = ["Tiada"]\nmisses = ["Tiada lagi."]\n'
        (tmp_path / "packs" / f"{name}.toml").write_text(text, encoding="utf-8")
    page = tmp_path / "pages" / "satu" / "hujan.txt"
    page.parent.mkdir(parents=True)
    page.write_text(
        "Hujan Turun\nHujan turun sejak pagi di banyak kota, kata petugas badan cuaca.\nIklan\n",
        encoding="utf-8",
    )
    expected = {
        "given": {"url": "https://satu.id/1"},
        "must_keep": ["Hujan turun", "Hujan Turun", "Kemarau"],
        "must_drop": ["petugas", "Banjir"],
    }
    page.with_name("hujan.expected.json").write_bytes(msgspec.json.encode(expected))
    found = check_fixtures(tmp_path / "pages", Setup(packs=str(tmp_path / "packs")), ["satu", "dua"])
    told = [f"{f.where}: {f.message}".replace(str(tmp_path / "pages"), "PAGES") for f in found]
    assert told == [
        "satu/hujan: must keep 'Hujan Turun': taken by before-article",
        "satu/hujan: must keep 'Kemarau': it is not on the page",
        "satu/hujan: must drop 'petugas': no rule takes it",
        "satu/hujan: must drop 'Banjir': it is not on the page, so nothing is proved",
        "satu/mati: dead: takes nothing on any page of PAGES",
        "dua: no page of PAGES is told to be of this portal, by given.url or otherwise",
        "dua/mati: dead: takes nothing on any page of PAGES",
    ]


def test_the_command_finds_nothing_either(run_cli: Callable[..., CompletedProcess[bytes]]):
    """As `make check` runs it."""
    done = run_cli("portals", "check", "--fixtures", "tests/portals")
    assert (done.returncode, done.stdout) == (0, b"")
