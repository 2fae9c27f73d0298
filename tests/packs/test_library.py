"""The library finds packs, reads them when they are met, and lays a user's own over ours."""

from pathlib import Path

import pytest

from newsclean.errors import ConfigError
from newsclean.packs import library
from newsclean.packs.library import Library, pack_files, shipped_files
from newsclean.packs.load import load_head
from newsclean.packs.schema import Pack

OWN = 'id = "contoh"\nname = "Contoh"\nhosts = ["contoh.id"]\n'


def fresh() -> Library:
    """A library in which no portal was met yet."""
    files = shipped_files()
    return Library({name: load_head(path) for name, path in files.items()}, files)


def test_there_are_forty_portals_and_thirty_with_rules():
    """Every file of the folder is a pack whose id is its name."""
    known = fresh()
    assert len(known.ids()) >= 40
    assert sum(bool(known.get(portal).rule) for portal in known.ids()) >= 30
    assert "_common" not in known.ids()


def test_rules_are_read_when_a_portal_is_met():
    """A start needs the heads alone; the number of packs must not matter."""
    known = fresh()
    assert all(not pack.rule for pack in known.packs.values())
    assert known.compiled("kompas").id == "kompas"
    read = {name for name, pack in known.packs.items() if pack.rule}
    assert read == {"kompas", "_common"}


def test_a_portals_matcher_is_made_once():
    """Compiling takes milliseconds, pages come by the million."""
    known = fresh()
    assert known.compiled("detik") is known.compiled("detik")
    assert known.compiled(None) is known.compiled(None) is not known.compiled("detik")


def test_a_head_reads_what_the_whole_file_says():
    """Nothing of a head stands further down in any file shipped."""
    known = fresh()
    for portal in known.ids():
        head, whole = known.packs[portal], known.get(portal)
        assert (head.hosts, head.datelines, head.outlets, head.detect) == (
            whole.hosts,
            whole.datelines,
            whole.outlets,
            whole.detect,
        )


def test_a_folder_of_own_packs_adds_portals_and_replaces_ours(tmp_path: Path):
    """The same id takes ours' place."""
    (tmp_path / "contoh.toml").write_text(OWN, encoding="utf-8")
    (tmp_path / "kompas.toml").write_text(OWN.replace('"contoh"', '"kompas"'), encoding="utf-8")
    known = library(tmp_path)
    assert known.of_host("www.contoh.id") in ("contoh", "kompas")
    assert known.of_host("www.kompas.com") is None
    assert known.get("kompas").name == "Contoh"
    assert known.file("contoh") == tmp_path / "contoh.toml"


def test_a_mistake_in_an_own_pack_shows_at_once(tmp_path: Path):
    """Not when the first page of the portal comes, hours into a run."""
    (tmp_path / "contoh.toml").write_text(OWN + "[[rule]]\nid = 1\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"contoh\.toml"):
        library(tmp_path)


@pytest.mark.parametrize("table", ["line", "part"])
def test_a_broken_pattern_in_an_own_pack_shows_at_once(tmp_path: Path, table: str):
    """With its file and rule, though patterns are compiled when a line first asks for them."""
    rule = f'[[rule]]\nid = "rusak"\nlabel = "ad"\nwhy = "x"\n{table}.pattern = ["Halo (dunia"]\n'
    (tmp_path / "contoh.toml").write_text(OWN + rule, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"contoh\.toml: rule 'rusak': pattern 'Halo \(dunia'"):
        library(tmp_path)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    """So is a file in its place."""
    with pytest.raises(ConfigError, match="no such folder of packs"):
        library(tmp_path / "tiada")
    with pytest.raises(ConfigError, match="no such folder of packs"):
        pack_files(Path(__file__))


@pytest.mark.parametrize(
    ("portal", "told"),
    [("kompass", "did you mean 'kompas'?"), ("xyzxyz", "portals list"), ("_common", "no portal")],
)
def test_an_unknown_portal_is_told_with_its_neighbour(portal: str, told: str):
    """`_common` is no portal."""
    with pytest.raises(ConfigError, match="no portal") as e:
        library().get(portal)
    assert told in str(e.value)


@pytest.mark.parametrize(
    ("host", "portal"),
    [
        ("jateng.tribunnews.com", "tribunnews"),
        ("tribunnews.com", "tribunnews"),
        ("www.serambinews.com", "tribunnews"),
        ("surabaya.surya.co.id", "tribunnews"),
        ("WWW.DETIK.COM.", "detik"),
        ("m.liputan6.com", "liputan6"),
        ("detik.com.example.org", None),
        ("notdetik.com", None),
        ("com", None),
        ("", None),
    ],
)
def test_a_host_belongs_to_the_portal_of_its_domain(host: str, portal: str | None):
    """Sub-domains and regional sites are included, look-alikes are not."""
    assert library().of_host(host) == portal


def test_a_library_needs_nothing_but_the_common_pack():
    """Without any portal every page is of an unknown one."""
    known = Library({"_common": Pack(id="_common", name="All")})
    assert known.ids() == []
    assert known.of_host("www.detik.com") is None
    assert known.compiled(None).rules == {}
