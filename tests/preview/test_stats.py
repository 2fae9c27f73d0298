"""`stats`: what it counts, what it points at, and that its memory does not grow with the documents."""

import json
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
import pytest
from rich.cells import cell_len

from material import write_rows
from newsclean.errors import ConfigError
from newsclean.model import Removed
from newsclean.preview.results import read_profile
from newsclean.preview.stats_screen import stats_screen
from newsclean.stats.outliers import outliers
from newsclean.stats.profile import Line, Profile
from newsclean.stats.report import report

Cli = Callable[..., subprocess.CompletedProcess[bytes]]
SENTENCE = (
    "Kalimat wartawan yang panjang ini hilang karena sebuah aturan terlalu rakus dan mengambilnya, kata dia."
)


def record(i: int, kept: int = 75, *removed: Removed, portal: str | None = "detik", **known: object) -> Line:
    return Line(
        source=f"pages/p{i}.txt",
        schema="newsclean/1",
        portal=portal,
        published_at=f"202{i % 3}-0{1 + i % 9}-11T10:00:00+07:00",
        chars_in=100,
        chars_kept=kept,
        removed=list(removed),
        **known,
    )


def profile_of(lines: Iterable[Line]) -> Profile:
    profile = Profile()
    for line in lines:
        profile.add(line)
    return profile


def of_kind(profile: Profile, kind: str) -> list[str]:
    return [o.command for o in outliers(profile) if o.kind == kind]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory, run_cli: Cli) -> Path:
    """A folder with the three outputs of one run over forty rows, one of them empty."""
    folder = tmp_path_factory.mktemp("run")
    write_rows(folder / "rows.jsonl", 40, {7: '{"text": ""}\n'})
    done = run_cli(
        *("ingest", "rows.jsonl", "-o", "out.jsonl", "--rejects", "rejects.jsonl"),
        *("--ledger", "ledger.jsonl", "--with-removed", "--jobs", "1"),
        cwd=folder,
    )
    assert done.returncode == 0, done.stderr
    return folder


def test_a_pipe_gets_one_json_value_that_counts_every_record(run: Path, run_cli: Cli):
    got = json.loads(run_cli("stats", run / "out.jsonl", run / "rejects.jsonl").stdout)
    assert got["documents"] == 39
    assert got["rejects"] == {"rejected empty": 1}
    (portal,) = got["portals"]
    assert (portal["portal"], portal["documents"], portal["with_fact"]["published_at"]) == ("kompas", 39, 39)
    assert [(m["month"], m["documents"]) for m in portal["months"]] == [("2025-06", 39)]
    records = [json.loads(line) for line in (run / "out.jsonl").read_bytes().splitlines()]
    assert got["chars_in"] == sum(r["chars_in"] for r in records)
    spans = [r["rule"] for record in records for r in record["removed"]]
    assert {r["rule"]: r["spans"] for r in got["rules"]} == {rule: spans.count(rule) for rule in set(spans)}


def test_a_ledger_tells_the_same_of_what_was_removed(run: Path):
    from_records, _ = read_profile([str(run / "out.jsonl")])
    from_ledger, _ = read_profile([str(run / "ledger.jsonl")])
    assert report(from_records)["rules"] == report(from_ledger)["rules"]
    assert report(from_records)["labels"] == report(from_ledger)["labels"]


def test_both_together_count_what_was_removed_once(run: Path):
    alone, _ = read_profile([str(run / "out.jsonl")])
    both, _ = read_profile([str(run / "ledger.jsonl"), str(run / "out.jsonl")])
    assert report(alone)["rules"] == report(both)["rules"]


def test_compressed_output_and_standard_input_are_read(run: Path, run_cli: Cli):
    import gzip

    data = (run / "out.jsonl").read_bytes()
    (run / "out.jsonl.gz").write_bytes(gzip.compress(data))
    plain = run_cli("stats", run / "out.jsonl").stdout
    assert run_cli("stats", run / "out.jsonl.gz").stdout == plain
    assert run_cli("stats", input=data).stdout == plain


def test_what_is_no_output_of_ingest_is_refused_with_file_and_line(run: Path, run_cli: Cli):
    done = run_cli("stats", run / "rows.jsonl")
    assert done.returncode == 2
    assert f"{run}/rows.jsonl:1: no output of newsclean ingest" in done.stderr.decode()


def test_a_line_nested_too_deep_is_no_output_of_ingest(tmp_path: Path):
    (tmp_path / "a.jsonl").write_text('{"extra":' + "[" * 100_000)
    with pytest.raises(ConfigError, match="no output of newsclean ingest"):
        read_profile([str(tmp_path / "a.jsonl")])


def test_a_ledger_whose_spans_lie_in_no_block_is_refused(tmp_path: Path):
    (tmp_path / "a.jsonl").write_text('{"blocks": [], "spans": [[0, 0, 1, "related", "x"]]}')
    with pytest.raises(ConfigError, match=r"a\.jsonl:1: no ledger of newsclean ingest"):
        read_profile([str(tmp_path / "a.jsonl")])


def test_parquet_is_refused_with_a_way_out(tmp_path: Path):
    (tmp_path / "a.parquet").write_bytes(b"PAR1....")
    with pytest.raises(ConfigError, match="write the output as"):
        read_profile([str(tmp_path / "a.parquet")])


def test_a_cut_off_archive_is_told_and_the_rest_counted(run: Path, run_cli: Cli):
    import gzip

    whole = gzip.compress((run / "out.jsonl").read_bytes())
    (run / "cut.jsonl.gz").write_bytes(whole[: len(whole) - 20])
    done = run_cli("stats", run / "cut.jsonl.gz", run / "out.jsonl")
    assert done.returncode == 1
    assert b"cut off" in done.stderr
    assert json.loads(done.stdout)["documents"] >= 39


def test_a_page_unlike_its_portals_others_is_pointed_at():
    lines = [record(i, 70 + i % 8) for i in range(100)]
    lines[41] = record(41, 3)
    assert of_kind(profile_of(lines), "share") == ["newsclean diff pages/p41.txt"]


def test_a_portal_with_few_documents_has_no_usual():
    assert of_kind(profile_of([record(i, 5 * i) for i in range(19)]), "share") == []


def test_a_removed_sentence_is_pointed_at_the_longest_of_each_rule():
    lines = [
        record(1, 75, Removed("related", "story-list", SENTENCE)),
        record(2, 75, Removed("related", "story-list", SENTENCE + " Lebih panjang lagi.")),
        record(3, 75, Removed("ad", "ad-marker", "ADVERTISEMENT")),
        record(4, 75, Removed("media", "video", "Tanpa titik di ujungnya " * 9)),
    ]
    assert of_kind(profile_of(lines), "removed-sentence") == ["newsclean diff pages/p2.txt"]


def test_a_month_that_keeps_much_less_looks_like_a_new_layout():
    old = [record(i, 75, portal="detik") for i in range(0, 900, 9)]
    new = [msgspec.structs.replace(record(9 * i, 20), published_at="2024-05-01") for i in range(25)]
    (found,) = [o for o in outliers(profile_of(old + new)) if o.kind == "month"]
    assert found.detail.startswith("in 2024-05 detik kept 20% of 25 documents")
    assert found.command == ""


def test_a_warning_points_at_its_first_page():
    lines = [record(1), record(2, warnings=["no-title"]), record(3, warnings=["no-title"])]
    assert of_kind(profile_of(lines), "warning") == ["newsclean diff pages/p2.txt"]


def test_a_source_with_odd_characters_is_quoted_and_a_pipe_has_no_command():
    lines = [record(1, warnings=["cut-off"]), record(2, warnings=["no-title"])]
    named = [
        msgspec.structs.replace(lines[0], source="a b#1"),
        msgspec.structs.replace(lines[1], source="-#4"),
    ]
    assert of_kind(profile_of(named), "warning") == ["newsclean diff 'a b#1'", ""]


def test_a_date_that_is_none_counts_as_no_month():
    odd = [
        msgspec.structs.replace(record(1), published_at=d)
        for d in (None, "", "abcdefg", "2024-13-01", "2024")
    ]
    assert list(profile_of(odd).portals["detik"].months) == [""]


def test_memory_does_not_grow_with_the_documents():
    def size(n: int) -> int:
        removed = Removed("ad", "ad-marker", SENTENCE)
        lines = (record(i, i % 101, removed, warnings=["no-title"]) for i in range(n))
        return len(msgspec.msgpack.encode(profile_of(lines)))

    assert size(20_000) <= size(1_000) + 200


def test_the_report_fits_every_width(run: Path):
    profile, _ = read_profile([str(run / "out.jsonl"), str(run / "rejects.jsonl")])
    for width in (40, 60, 80, 160):
        rows = [r.plain for r in stats_screen(profile, width) if "newsclean diff" not in r.plain]
        assert max(map(cell_len, rows)) <= width
        assert rows[0].startswith("39 documents, 1 portal, 2025-06")


def test_output_that_does_not_say_what_was_removed_says_how_to_get_it():
    told = " ".join(r.plain for r in stats_screen(profile_of([record(1)]), 80))
    assert "--with-removed" in told
