"""`newsclean portals` through real processes."""

import json
import subprocess
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from terminal import SGR, run_in_terminal

Cli = Callable[..., subprocess.CompletedProcess[bytes]]
PAGE = """Petani Garam Pati Panen Lebih Awal
Kabar Contoh, 12 Juni 2025 08.15
PATI, KABARCONTOH - Petani garam di pesisir Pati memanen lebih awal karena kemarau datang lebih cepat.
"Tahun lalu kami baru panen pada Agustus," kata Sumarno, petani di Kecamatan Batangan, Rabu (11/6/2025).
Teman Contoh, dukung kami lewat kopi darat
Harga garam di tingkat petani kini Rp 1.200 per kilogram.
"""
PACK = """id = "contoh"
name = "Kabar Contoh"
hosts = ["kabarcontoh.id"]

[[rule]]
id = "coffee"
label = "promo"
why = "Invites the readers to a meeting."
line.prefix = ["Teman Contoh, dukung"]
line.max_chars = 80
hits = ["Teman Contoh, dukung kami lewat kopi darat"]
misses = ["Teman Contoh, sebuah band dari Pati, merilis lagu."]
"""
TOWNS = ("Pati", "Jepara", "Kudus", "Blora", "Rembang", "Demak")


def told(done: subprocess.CompletedProcess[bytes]) -> str:
    """What came on standard error, on one line however the terminal's width broke it."""
    return " ".join(done.stderr.decode().split())


def corpus(folder: Path) -> Path:
    """Six stories of a portal that nobody knows, each with the same prompt and a link of its own."""
    path = folder / "news.jsonl"
    with path.open("w", encoding="utf-8") as out:
        for i, town in enumerate(TOWNS):
            lines = [
                f"Warga {town} menanam {i + 3}00 pohon di tepi sungai sejak pagi, kata kepala desa setempat.",
                f"Baca juga: Sungai di {town} Dangkal, Warga Minta Dikeruk Sebelum Hujan",
                "Teman Contoh, dukung kami lewat kopi darat",
                f'"Kami ingin air sungai di {town} tetap jernih sampai anak cucu nanti," kata Sumarni.',
                f"Lihat Foto {town} Lainnya di Album Warga",
            ]
            row = {"text": "\n".join(lines), "url": f"https://www.kabarcontoh.id/{i}"}
            out.write(json.dumps(row) + "\n")
    return path


def test_list_gives_id_name_rules_and_hosts(run_cli: Cli):
    """With tabs between, for cut and sort."""
    rows = [line.split("\t") for line in run_cli("portals", "list").stdout.decode().splitlines()]
    assert len(rows) >= 40
    assert next(row for row in rows if row[0] == "kompas")[1] == "Kompas"
    assert all(len(row) == 4 and row[2].isdigit() for row in rows)
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)


def test_list_is_a_table_on_a_terminal():
    """With the rules that hold for all counted below."""
    code, shown = run_in_terminal(["portals", "list"], columns=70)
    lines = SGR.sub("", shown).splitlines()
    assert code == 0
    assert lines[0].split() == ["id", "name", "rules", "hosts"]
    assert all(len(line) <= 70 for line in lines[:-1])
    assert "common rules for all" in lines[-1]


@pytest.mark.parametrize("portal", ["kompas", "_common"])
def test_show_gives_the_file_as_it_is(run_cli: Cli, root: Path, portal: str):
    """So that a pack of one's own can be begun from it."""
    shown = run_cli("portals", "show", portal).stdout
    assert shown == (root / "src/newsclean/packs/data" / f"{portal}.toml").read_bytes()
    assert tomllib.loads(shown.decode())["id"] == portal


def test_show_of_an_unknown_portal_names_its_neighbour(run_cli: Cli):
    """It is a mistake in the request: exit code 2."""
    done = run_cli("portals", "show", "kompass")
    assert done.returncode == 2
    assert "did you mean 'kompas'?" in told(done)


def test_show_colours_a_pack_on_a_terminal():
    """The words are the file's."""
    code, shown = run_in_terminal(["portals", "show", "okezone"])
    assert code == 0
    assert "\x1b[" in shown
    assert 'id = "okezone"' in SGR.sub("", shown)


def test_check_of_what_is_shipped_finds_nothing(run_cli: Cli):
    """`make check` runs it."""
    done = run_cli("portals", "check")
    assert (done.returncode, done.stdout) == (0, b"")
    assert "packs checked, nothing found" in told(done)


def test_check_tells_what_is_wrong_one_a_line(run_cli: Cli, tmp_path: Path):
    """Of a file or of a folder; exit code 1."""
    pack = tmp_path / "contoh.toml"
    pack.write_text(PACK.replace("kopi darat", "teh darat").replace("misses", "mises"), encoding="utf-8")
    for given in (pack, tmp_path):
        done = run_cli("portals", "check", given)
        assert done.returncode == 1
        assert done.stdout.decode().splitlines() == [
            f"{pack}: rule 'coffee': unknown key 'mises'; did you mean 'misses'?"
        ]


def test_check_compares_a_pack_with_those_shipped(run_cli: Cli, tmp_path: Path):
    """A host has one owner."""
    pack = tmp_path / "contoh.toml"
    pack.write_text(PACK.replace("kabarcontoh.id", "kompas.com"), encoding="utf-8")
    done = run_cli("portals", "check", pack)
    assert done.returncode == 1
    assert b"hosts: 'kompas.com' is claimed by" in done.stdout


def test_a_selector_that_is_no_css_stops_a_run_before_anything_is_read(run_cli: Cli, tmp_path: Path):
    """Not every page of the portal, as it comes."""
    pack = 'id = "contoh"\nname = "Contoh"\nhosts = ["contoh.id"]\n[html]\narticle = ["div..isi"]\n'
    (tmp_path / "contoh.toml").write_text(pack)
    for command in ("ingest", "diff", "explain"):
        done = run_cli(command, "seeds", "--packs", tmp_path)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"contoh.toml: html.article: 'div..isi' is no CSS selector" in done.stderr


def test_check_finds_a_selector_that_is_no_css(run_cli: Cli, tmp_path: Path):
    """It would fail every page of the portal."""
    pack = tmp_path / "contoh.toml"
    head = 'id = "contoh"\nname = "Contoh"\nhosts = ["kabarcontoh.id"]\n'
    pack.write_text(head + '[html]\narticle = ["div.isi", "div[["]\n', encoding="utf-8")
    done = run_cli("portals", "check", pack)
    assert done.returncode == 1
    assert done.stdout.startswith(b"contoh: html.article: 'div[[' is no CSS selector: ")
    assert done.stdout.count(b"\n") == 1


def test_a_folder_without_packs_is_a_mistake_in_the_request(run_cli: Cli, tmp_path: Path):
    """Passing for checked, or changing nothing, would hide a wrong path."""
    for command in (["portals", "check", tmp_path], ["ingest", "seeds", "--packs", tmp_path]):
        done = run_cli(*command)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"no pack in it" in done.stderr


def test_check_with_a_folder_that_is_not_there_is_a_mistake_in_the_request(run_cli: Cli, tmp_path: Path):
    """Nothing was checked: exit code 2."""
    assert run_cli("portals", "check", "--packs", tmp_path / "tiada").returncode == 2
    assert run_cli("portals", "check", "--fixtures", tmp_path / "tiada").returncode == 2


def test_new_begins_a_pack_and_a_fixture_that_can_be_finished(run_cli: Cli, tmp_path: Path):
    """The way of the guide: new, fill in, check."""
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    done = run_cli(
        "portals", "new", "contoh", "page.txt", "--url", "https://www.kabarcontoh.id/1", cwd=tmp_path
    )
    assert done.returncode == 0, told(done)
    pack, fixture, expected = (tmp_path / line for line in done.stdout.decode().splitlines())
    begun = tomllib.loads(pack.read_text("utf-8"))
    assert (begun["id"], begun["hosts"], begun["datelines"]) == ("contoh", ["kabarcontoh.id"], [])
    assert "#   Teman Contoh, dukung kami lewat kopi darat" in pack.read_text("utf-8").splitlines()
    assert "PATI, KABARCONTOH -" in pack.read_text("utf-8")
    assert "# labels: title," in pack.read_text("utf-8")
    assert "--portal contoh" in told(done)
    assert fixture.read_text("utf-8") == PAGE
    given = json.loads(expected.read_text("utf-8"))
    assert given == {"given": {"url": "https://www.kabarcontoh.id/1"}, "must_keep": [], "must_drop": []}

    check = ("portals", "check", "--packs", "portals", "--fixtures", "portals/fixtures")
    empty = run_cli(*check, cwd=tmp_path)
    assert (empty.returncode, empty.stdout.count(b" is empty: ")) == (1, 2)
    pack.write_text(PACK, encoding="utf-8")
    given |= {"must_keep": ["Harga garam"], "must_drop": ["Teman Contoh"]}
    expected.write_text(json.dumps(given), encoding="utf-8")
    assert run_cli(*check, cwd=tmp_path).returncode == 0


def test_new_takes_a_row_with_what_its_columns_say(run_cli: Cli, tmp_path: Path):
    """The fixture is handed over as a row, too."""
    row = {"text": PAGE, "url": "https://kabarcontoh.id/2", "title": "Petani Garam", "date": "2025-06-12"}
    (tmp_path / "news.jsonl").write_text("{}\n" + json.dumps(row) + "\n", encoding="utf-8")
    done = run_cli("portals", "new", "contoh", "news.jsonl#2", "--packs", "my", cwd=tmp_path)
    assert done.stdout.decode().splitlines()[1] == "my/fixtures/contoh/news-2.txt"
    given = json.loads((tmp_path / "my/fixtures/contoh/news-2.expected.json").read_text("utf-8"))["given"]
    assert given == {
        "url": "https://kabarcontoh.id/2",
        "title": "Petani Garam",
        "date": "2025-06-12",
        "row": True,
    }


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (("Contoh", "page.txt"), 2, "small letters, digits and hyphens only"),
        (("kompas", "page.txt"), 2, "'kompas' has a pack already"),
        (("contoh", "tiada.txt"), 2, "no such file"),
        (("contoh", "."), 2, "is a folder"),
        (("contoh", "page.txt", "--url", "https://news.detik.com/1"), 2, "is of 'detik'"),
        (("contoh", "empty.jsonl"), 2, "there is no page in it"),
        (("contoh", "news.jsonl#7"), 1, "there is no row or record of this number"),
        (("contoh", "foto.txt"), 1, "foto.txt: not-text: a fixture needs text"),
        (("contoh", "empty.txt"), 1, "empty.txt: empty: a fixture needs text"),
    ],
)
def test_new_refuses_what_it_cannot_begin_from(
    run_cli: Cli, tmp_path: Path, args: tuple[str, ...], code: int, message: str
):
    """And writes nothing."""
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "empty.jsonl").write_text("", encoding="utf-8")
    (tmp_path / "empty.txt").write_text("\n", encoding="utf-8")
    (tmp_path / "foto.txt").write_bytes(b"\x89PNG\r\n")
    (tmp_path / "news.jsonl").write_text(json.dumps({"text": PAGE}) + "\n", encoding="utf-8")
    done = run_cli("portals", "new", *args, cwd=tmp_path)
    assert (done.returncode, message in told(done)) == (code, True), told(done)
    assert not (tmp_path / "portals").exists()


def test_new_overwrites_nothing(run_cli: Cli, tmp_path: Path):
    """Neither a pack nor a fixture."""
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    fixture = tmp_path / "portals/fixtures/contoh/page.txt"
    fixture.parent.mkdir(parents=True)
    fixture.write_text("mine", encoding="utf-8")
    done = run_cli("portals", "new", "contoh", "page.txt", cwd=tmp_path)
    assert (done.returncode, "exists already" in told(done)) == (2, True)
    assert fixture.read_text("utf-8") == "mine"
    assert not (tmp_path / "portals/contoh.toml").exists()


def test_learn_tells_what_recurs_and_what_takes_it(run_cli: Cli, tmp_path: Path):
    """What nothing takes comes first."""
    done = run_cli("portals", "learn", corpus(tmp_path))
    rows = [line.split("\t") for line in done.stdout.decode().splitlines()]
    assert done.returncode == 0
    assert "6 pages read: 0 repeat another" in told(done)
    prompt = "Teman Contoh, dukung kami lewat kopi darat"
    assert ["kabarcontoh.id", "6", "1.000", "inline", "-", "1.00", prompt, prompt] in rows
    link = next(row for row in rows if row[6].startswith("Baca juga:"))
    assert link[:6] == ["kabarcontoh.id", "6", "1.000", "inline", "_common/baca-juga-link", "1.00"]
    taken = [row[4] != "-" for row in rows]
    assert taken == sorted(taken)


def test_learn_proposes_rules_that_load_and_take_their_hits(run_cli: Cli, tmp_path: Path):
    """TOML to edit, in a file of any name."""
    done = run_cli("portals", "learn", corpus(tmp_path), "--toml")
    draft = tomllib.loads(done.stdout.decode())
    literals = [text for rule in draft["rule"] for text in rule["line"].get("equals", ())]
    assert "Teman Contoh, dukung kami lewat kopi darat" in literals
    assert all(rule["misses"] == [] and rule["why"] == "" for rule in draft["rule"])
    for i, rule in enumerate(draft["rule"]):
        ready = rule | {"why": "Printed on every page.", "misses": ["Harga garam naik."]}
        dotted = [(f"line.{key}", value) for key, value in ready.pop("line").items()]
        fields = [
            f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in [*ready.items(), *dotted]
        ]
        head = [f'id = "usul-{i}"', 'name = "Usul"', f'hosts = ["usul{i}.id"]', "[[rule]]"]
        pack = tmp_path / f"usul-{i}.toml"
        pack.write_text("\n".join([*head, *fields]), encoding="utf-8")
        assert run_cli("portals", "check", pack).stdout == b""


def test_learn_is_a_report_on_a_terminal(tmp_path: Path):
    """A block a portal; "nothing" stands where no rule takes a line."""
    code, shown = run_in_terminal(["portals", "learn", str(corpus(tmp_path))], columns=90)
    lines = SGR.sub("", shown).splitlines()
    assert code == 0
    assert "kabarcontoh.id  6 pages" in lines
    prompt = next(line for line in lines if "Teman Contoh" in line)
    assert prompt.split()[:3] == ["6", "100%", "inline"]
    assert prompt.endswith("nothing")


def test_learn_passes_over_what_fails_and_says_so(run_cli: Cli, tmp_path: Path):
    """One faulty row costs itself; exit code 1."""
    path = corpus(tmp_path)
    with path.open("a", encoding="utf-8") as out:
        out.write('{"text": \n')
    done = run_cli("portals", "learn", path)
    assert done.returncode == 1
    assert "7 pages read: 0 repeat another, 0 rejected, 1 failed" in told(done)
    assert f"{path}#7: bad-row: not JSON" in told(done)
    assert b"Teman Contoh" in done.stdout
    assert told(done).count("columns by their usual names: ") == 1
