"""`newsclean ingest` as a person meets it: real processes, pipes, files that are missing, empty or no text."""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from material import page, records, write_pages, write_rows
from processes import PATIENCE

Cli = Callable[..., subprocess.CompletedProcess[bytes]]
ROOT = Path(__file__).resolve().parents[2]
ROOT_USER = hasattr(os, "geteuid") and os.geteuid() == 0


def lines(run: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    return [json.loads(line) for line in run.stdout.split(b"\n") if line]


def summary(run: subprocess.CompletedProcess[bytes]) -> dict[str, int]:
    """The closing line's counts, which must add up."""
    line = next(x for x in run.stderr.decode().splitlines() if x.startswith("read "))
    words = line.replace(":", "").replace(",", "").split()
    counts = {
        "read": int(words[1]),
        "written": int(words[2]),
        "rejected": int(words[4]),
        "failed": int(words[6]),
    }
    assert counts["read"] == counts["written"] + counts["rejected"] + counts["failed"]
    return counts


def test_the_seeds_give_five_records(run_cli: Cli, root: Path):
    run = run_cli("ingest", "seeds")
    assert run.returncode == 0
    assert [r["source"] for r in lines(run)] == sorted(f"seeds/{p.name}" for p in (root / "seeds").iterdir())
    assert summary(run) == {"read": 5, "written": 5, "rejected": 0, "failed": 0}


@pytest.mark.skipif(not hasattr(os, "O_DIRECT"), reason="no pipes that keep writes apart")
def test_the_summary_is_one_write(root: Path):
    """Runs that share a log never stand in one another's lines. A packet of such a pipe is one write."""
    said, end = os.pipe2(os.O_DIRECT)
    command = [sys.executable, "-m", "newsclean", "ingest", str(root / "seeds"), "-o", os.devnull]
    assert subprocess.run(command, stderr=end).returncode == 0
    os.close(end)
    first = os.read(said, 10_000)
    assert first.startswith(b"read 5: 5 written")
    assert b"portals: " in first
    assert first.endswith(b"\n")
    assert os.read(said, 10_000) == b""
    os.close(said)


def test_standard_input_is_one_page(run_cli: Cli):
    run = run_cli("ingest", input=page(1).encode())
    assert [r["source"] for r in lines(run)] == ["-"]
    assert lines(run_cli("ingest", "-", input=page(1).encode())) == lines(run)


@pytest.mark.parametrize("packed", [False, True])
def test_rows_on_standard_input_are_recognised(run_cli: Cli, tmp_path: Path, packed: bool):
    data = write_rows(tmp_path / "x", 3).read_bytes()
    run = run_cli("ingest", input=gzip.compress(data) if packed else data)
    assert [r["source"] for r in lines(run)] == ["-#1", "-#2", "-#3"]
    assert b"text=text, url=url" in run.stderr


def test_a_terminal_without_a_path_gets_the_help():
    pty = pytest.importorskip("pty")
    main, far = pty.openpty()
    command = [sys.executable, "-m", "newsclean", "ingest"]
    run = subprocess.run(command, stdin=far, capture_output=True, timeout=PATIENCE)
    os.close(main)
    os.close(far)
    assert (run.returncode, run.stdout) == (2, b"")
    assert b"Usage: newsclean ingest" in run.stderr


@pytest.mark.parametrize("arguments", ["", "seeds"])
def test_closed_standard_input_is_no_trouble(arguments: str):
    script = f"exec {sys.executable} -m newsclean ingest {arguments} <&-"
    run = subprocess.run(["sh", "-c", script], capture_output=True, timeout=PATIENCE)
    assert run.returncode == (0 if arguments else 2)
    assert b"Traceback" not in run.stderr


def shell(script: str, program: str = "sh") -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell in which `newsclean` is the command."""
    run = [program, "-c", f'newsclean() {{ "{sys.executable}" -m newsclean "$@"; }}; {script}']
    return subprocess.run(run, capture_output=True, timeout=PATIENCE, cwd=ROOT)


def test_what_is_said_to_a_closed_standard_error_never_lands_among_the_records(tmp_path: Path):
    """Neither on standard output nor in the file that would get the free number of the closed stream."""
    expected = shell("newsclean ingest seeds").stdout
    assert shell("newsclean ingest seeds 2>&-").stdout == expected
    assert shell(f"newsclean ingest seeds -o {tmp_path}/a.jsonl 2>&-").stdout == b""
    assert (tmp_path / "a.jsonl").read_bytes() == expected


@pytest.mark.parametrize("command", ["ingest seeds", "explain seeds", "diff seeds", "schema", "portals list"])
def test_closed_standard_output_is_one_line_and_no_traceback(command: str):
    run = shell(f"newsclean {command} >&-")
    assert run.returncode == 1
    assert run.stderr.endswith(b": Bad file descriptor\n") and run.stderr.count(b"\n") == 1
    assert b"Errno" not in run.stderr


@pytest.mark.parametrize("command", ["ingest -", "dates -", "stats -"])
def test_closed_standard_input_that_is_asked_for_is_a_file_that_cannot_be_read(command: str):
    run = shell(f"newsclean {command} <&-")
    assert run.returncode == 1
    assert b"-: " in run.stderr and b"Bad file descriptor" in run.stderr


@pytest.mark.parametrize(
    ("module", "name", "extra"),
    [
        ("zstandard", "x.txt.zst", "zstd"),
        ("pyarrow", "x.parquet", "parquet"),
        ("fastwarc.warc", "x.warc", "warc"),
    ],
)
def test_a_library_that_is_missing_costs_its_file_and_is_named(
    tmp_path: Path, module: str, name: str, extra: str
):
    """`sys.modules` with a None in it makes an import fail as it does where nothing is installed."""
    (tmp_path / name).write_bytes(b"\x28\xb5\x2f\xfd")
    (tmp_path / "y.txt").write_text(page(1))
    code = f"import sys; sys.modules[{module!r}] = None; from newsclean.cli.main import run; run()"
    command = [sys.executable, "-c", code, "ingest", str(tmp_path)]
    run = subprocess.run(command, capture_output=True, timeout=PATIENCE)
    assert (run.returncode, len(lines(run))) == (1, 1)
    assert f"{name}: unreadable: " in run.stderr.decode()
    assert f"pip install 'newsclean[{extra}]'" in run.stderr.decode()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_has_had_enough_is_success(tmp_path: Path, jobs: str):
    write_rows(tmp_path / "x.jsonl", 3000, {0: "rusak\n"})
    options = f"--jobs {jobs} --rejects {tmp_path}/r.jsonl"
    script = f"{sys.executable} -m newsclean ingest {tmp_path}/x.jsonl {options} | head -1"
    run = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {script}; echo $?"], capture_output=True, timeout=PATIENCE
    )
    first, code = run.stdout.split(b"\n")[:2]
    assert json.loads(first)["source"].endswith("#2")
    assert [r["reason"] for r in records(tmp_path / "r.jsonl")] == ["bad-row"]
    assert code == b"0"
    assert b"Traceback" not in run.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["tiada.txt"], "no such file or directory"),
        (["*.tiada"], "no file matches"),
        (["seeds", "-o", "tiada/out.jsonl"], "no directory"),
        (["seeds", "-o", "seeds"], "is a directory"),
        (["seeds", "--rejects", "tiada/r.jsonl"], "no directory"),
        (["seeds", "--portal", "detikk"], "did you mean 'detik'"),
        (["seeds", "--packs", "tiada"], "no such folder"),
        (["seeds", "--encoding", "utf-9"], "no encoding"),
        (["seeds", "--encoding", "idna"], "no encoding"),
        (["seeds", "--jobs", "0"], "--jobs"),
        (["seeds", "--max-bytes", "viele"], "is no size"),
        (["seeds", "--max-bytes", "1e400"], "is no size"),
        (["seeds", "--date-order", "YDM"], "YDM"),
        (["seeds", "--resume"], "--resume needs -o FILE"),
        (["-", "--resume", "-o", "x.jsonl"], "--resume needs"),
        (["seeds", "-o", "same.jsonl", "--rejects", "same.jsonl"], "different files"),
        (["seeds", "--tile-field", "x"], "--title-field"),
    ],
)
def test_a_wrong_request_is_told_before_anything_is_read(
    run_cli: Cli, tmp_path: Path, root: Path, arguments: list[str], said: str
):
    (tmp_path / "seeds").symlink_to(root / "seeds")
    run = run_cli("ingest", *arguments, cwd=tmp_path)
    assert run.returncode == 2
    assert said in run.stderr.decode()
    assert run.stdout == b""
    assert sorted(p.name for p in tmp_path.iterdir()) == ["seeds"]


def test_a_path_that_does_not_exist_stops_the_run_though_others_do(run_cli: Cli):
    run = run_cli("ingest", "seeds", "tiada.txt")
    assert (run.returncode, run.stdout) == (2, b"")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("kosong.txt", b"", "empty"),
        ("spasi.txt", b"  \n\t\r\n \n", "empty"),
        ("gambar.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 20, "not-text"),
        ("nol.txt", b"\0" * 5000, "not-text"),
        ("elf", b"\x7fELF\x02\x01\x01" + b"\0" * 200, "not-text"),
    ],
)
def test_what_is_no_page_is_rejected_with_a_reason(
    run_cli: Cli, tmp_path: Path, name: str, content: bytes, reason: str
):
    (tmp_path / name).write_bytes(content)
    run = run_cli("ingest", tmp_path / name, "--rejects", tmp_path / "r.jsonl")
    (line,) = records(tmp_path / "r.jsonl")
    assert (line["reason"], line["outcome"], line["source"]) == (reason, "rejected", str(tmp_path / name))
    assert set(line) == {"source", "id", "outcome", "reason", "detail"}
    assert (run.returncode, run.stdout) == (0, b"")
    assert summary(run)["rejected"] == 1
    assert b"says which" not in run.stderr


def test_who_asked_for_no_list_of_rejects_is_told_how_to_get_one(run_cli: Cli, tmp_path: Path):
    (tmp_path / "a.txt").write_text("")
    assert b"  rejected: empty 1 (--rejects FILE says which)\n" in run_cli("ingest", tmp_path).stderr


def test_utf16_text_is_read(run_cli: Cli, tmp_path: Path):
    (tmp_path / "x.txt").write_text(page(1), encoding="utf-16")
    assert "Laporan ke-1" in lines(run_cli("ingest", tmp_path / "x.txt"))[0]["text"]


def test_bytes_that_no_encoding_reads_are_no_talk_on_standard_error(run_cli: Cli, tmp_path: Path):
    """Libraries that log what they could not decode are kept quiet; the record or the reason says it."""
    body = page(1).replace("\n\n", "<p>").encode()
    (tmp_path / "x.html").write_bytes(
        b"<html><body><p>" + body + "“dia”\x81 kata".encode("latin-1", "replace") * 9
    )
    run = run_cli("ingest", tmp_path)
    assert summary(run)["read"] == 1
    assert all(line.startswith((b"read", b"  ")) for line in run.stderr.splitlines())


def test_an_unreadable_file_fails_and_the_rest_is_written(run_cli: Cli, tmp_path: Path):
    """A dangling link cannot be read by anyone, root included."""
    write_pages(tmp_path / "d", 2)
    (tmp_path / "d" / "00000a.txt").symlink_to(tmp_path / "tiada")
    if not ROOT_USER:
        (tmp_path / "d" / "00001a.txt").write_text(page(3))
        (tmp_path / "d" / "00001a.txt").chmod(0)
    run = run_cli("ingest", tmp_path / "d", "--rejects", tmp_path / "r.jsonl")
    assert run.returncode == 1
    assert {r["reason"] for r in records(tmp_path / "r.jsonl")} == {"unreadable"}
    assert summary(run)["written"] == 2
    without = run_cli("ingest", tmp_path / "d")
    assert b"00000a.txt: unreadable" in without.stderr


def test_a_folder_with_nothing_to_read_says_so(run_cli: Cli, tmp_path: Path):
    (tmp_path / "x.docx").write_bytes(b"PK")
    (tmp_path / ".rahasia.txt").write_text(page(1))
    run = run_cli("ingest", tmp_path)
    assert run.returncode == 0
    assert b"nothing to read" in run.stderr
    assert b"skipped 1 files of other kinds" in run.stderr
    assert b"x.docx" in run.stderr


def test_folders_are_read_whole_sorted_and_without_hidden_files(run_cli: Cli, tmp_path: Path):
    for name in [
        "b/2.txt",
        "b/1.txt",
        "a.txt",
        "c/d/e.text",
        ".git/x.txt",
        "b/.x.txt",
        "z",
        "y.bin",
        "w.html",
    ]:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(1) if name != "w.html" else "<html><body><p>" + page(1).replace("\n\n", "<p>"))
    (tmp_path / "kode").write_bytes(b"\x7fELF\0\0")
    (tmp_path / "lingkar").symlink_to(tmp_path)
    run = run_cli("ingest", ".", cwd=tmp_path)
    assert [r["source"] for r in lines(run)] == [
        "./a.txt", "./b/1.txt", "./b/2.txt", "./c/d/e.text", "./w.html", "./z",
    ]  # fmt: skip
    assert b"skipped 2 files" in run.stderr


def test_a_file_without_extension_in_a_folder_is_what_it_holds(run_cli: Cli, tmp_path: Path):
    """Rows as engines write them, a page whose menu could be a table's head, and what is neither."""
    write_rows(tmp_path / "part-00000", 3)
    (tmp_path / "halaman").write_text("Beranda, Berita, Ekonomi\n" + page(1))
    (tmp_path / "laporan").write_bytes(b"%PDF-1.4 " + page(1).encode())
    run = run_cli("ingest", tmp_path, cwd=tmp_path)
    assert [r["source"].rpartition("/")[2] for r in lines(run)] == [
        "halaman", "part-00000#1", "part-00000#2", "part-00000#3",
    ]  # fmt: skip
    assert b"skipped 1 files of other kinds" in run.stderr


def test_two_inputs_of_the_same_name_keep_their_own_paths(run_cli: Cli, tmp_path: Path):
    for folder in ("a", "b"):
        write_pages(tmp_path / folder, 1)
    run = run_cli("ingest", "a/00000.txt", "b/00000.txt", "a", cwd=tmp_path)
    assert [r["source"] for r in lines(run)] == ["a/00000.txt", "b/00000.txt", "a/00000.txt"]
    assert len({r["id"] for r in lines(run)}) == 1


def test_patterns_are_expanded_where_the_shell_did_not(run_cli: Cli, tmp_path: Path):
    write_pages(tmp_path / "d", 12)
    run = run_cli("ingest", "d/0001*.txt", cwd=tmp_path)
    assert [r["source"] for r in lines(run)] == ["d/00010.txt", "d/00011.txt"]


def test_the_null_device_is_written_to_and_stays_a_device(run_cli: Cli):
    run = run_cli("ingest", "seeds", "-o", os.devnull)
    assert run.returncode == 0
    assert not Path(os.devnull).is_file()


def test_outputs_may_be_pipes_with_a_name():
    """Process substitution in a shell, and the standard streams by their names."""
    expected = shell("newsclean ingest seeds").stdout
    run = shell("newsclean ingest seeds -o /dev/stderr --rejects /dev/stdout | cat", "bash")
    assert run.stderr.startswith(expected) and run.stdout == b""
    assert shell("newsclean ingest seeds -o >(wc -l); wait $!", "bash").stdout.strip() == b"5"


def test_output_replaces_a_file_only_when_it_is_whole(run_cli: Cli, tmp_path: Path):
    out = tmp_path / "o.jsonl"
    out.write_text("before")
    real = tmp_path / "real.jsonl"
    link = tmp_path / "link.jsonl"
    real.write_text("before")
    link.symlink_to(real)
    assert run_cli("ingest", "seeds", "-o", out).returncode == 0
    assert run_cli("ingest", "seeds", "-o", link).returncode == 0
    assert len(records(out)) == 5
    assert link.is_symlink()
    assert real.read_bytes() == out.read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["link.jsonl", "o.jsonl", "real.jsonl"]


def test_own_output_in_the_input_folder_is_not_read(run_cli: Cli, tmp_path: Path):
    write_pages(tmp_path, 2)
    for _ in range(2):
        run = run_cli("ingest", tmp_path, "-o", tmp_path / "o.jsonl", "--rejects", tmp_path / "r.jsonl")
        assert summary(run)["read"] == 2


@pytest.mark.parametrize("option", ["-o", "--rejects", "--ledger"])
def test_a_file_that_is_read_is_not_replaced(run_cli: Cli, tmp_path: Path, option: str):
    """Its pages would be lost for their records."""
    path = write_rows(tmp_path / "a.jsonl", 3)
    before = path.read_bytes()
    run = run_cli("ingest", path, option, tmp_path / "." / "a.jsonl")
    assert (run.returncode, path.read_bytes()) == (2, before)
    assert b"read and written" in run.stderr


@pytest.mark.parametrize("name", ["o.jsonl", "o.jsonl.gz", "o.jsonl.zst", "o.parquet", "o.whatever"])
def test_every_output_format_holds_the_same_records(run_cli: Cli, tmp_path: Path, name: str):
    expected = lines(run_cli("ingest", "seeds", "--with-removed"))
    assert run_cli("ingest", "seeds", "--with-removed", "-o", tmp_path / name).returncode == 0
    data = (tmp_path / name).read_bytes()
    if name.endswith(".parquet"):
        import pyarrow.parquet as pq

        got = pq.read_table(tmp_path / name).to_pylist()
    else:
        if name.endswith(".gz"):
            data = gzip.decompress(data)
        elif name.endswith(".zst"):
            import zstandard

            data = zstandard.decompress(data, max_output_size=10**7)
        got = [json.loads(line) for line in data.split(b"\n") if line]
    assert got == expected


def test_limit_counts_pages(run_cli: Cli, tmp_path: Path):
    write_rows(tmp_path / "x.jsonl", 500, {3: "not json\n", 4: "\n"})
    for n in (0, 5, 300, 1000):
        run = run_cli("ingest", tmp_path / "x.jsonl", "--limit", str(n))
        assert summary(run)["read"] == min(n, 499)
        assert len(lines(run)) == summary(run)["written"]


def test_named_fields_kept_columns_and_ids(run_cli: Cli, tmp_path: Path):
    row = {"nr": 17, "t": "Warga Tanam 1 Pohon", "b": page(1), "w": "2025-06-10", "k": "Hot"}
    (tmp_path / "x.jsonl").write_text(json.dumps(row))
    options = "--text-field b --title-field t --date-field w --id-field nr --keep-columns".split()
    (record,) = lines(run_cli("ingest", tmp_path / "x.jsonl", *options))
    assert record["id"] == "17"
    assert json.loads(record["extra"]) == {"k": "Hot"}
    assert record["source"] == f"{tmp_path}/x.jsonl#1"


def test_a_bad_row_is_named_by_its_line_and_the_rest_goes_on(run_cli: Cli, tmp_path: Path):
    write_rows(tmp_path / "x.jsonl", 50, {7: "{bad\n", 9: "\n", 11: '{"judul": "tanpa isi"}\n', 12: "[1]\n"})
    run = run_cli(
        "ingest", tmp_path / "x.jsonl", "--rejects", tmp_path / "r.jsonl", "-o", tmp_path / "o.jsonl"
    )
    assert run.returncode == 1
    assert [(r["source"].rpartition("#")[2], r["reason"]) for r in records(tmp_path / "r.jsonl")] == [
        ("8", "bad-row"), ("12", "missing-field"), ("13", "bad-row"),
    ]  # fmt: skip
    assert len(records(tmp_path / "o.jsonl")) == 46


@pytest.mark.parametrize("make", ["one line", "many lines", "long row", "deep"])
def test_monsters_end_in_a_record_or_a_reason(run_cli: Cli, tmp_path: Path, make: str):
    """50 MB on one line, a hundred thousand one-character lines, a row of 60 MB, deep nesting."""
    name, content = {
        "one line": ("x.txt", b"kata " * 10_000_000),
        "many lines": ("x.txt", b"a\n" * 100_000),
        "long row": (
            "x.jsonl",
            b'{"text":"'
            + b"kata " * 12_000_000
            + b'"}\n{"text":"'
            + page(1).encode("unicode_escape")
            + b'"}\n',
        ),
        "deep": ("x.jsonl", b'{"text":' + b"[" * 200_000 + b"\n"),
    }[make]
    (tmp_path / name).write_bytes(content)
    run = run_cli("ingest", tmp_path / name, "--rejects", tmp_path / "r.jsonl")
    assert b"Traceback" not in run.stderr
    counts = summary(run)
    assert counts["read"] == (2 if make == "long row" else 1)
    assert run.returncode == (1 if counts["failed"] else 0)
    assert len(records(tmp_path / "r.jsonl")) == counts["read"] - counts["written"]


def test_a_name_that_is_no_utf8_is_shown_escaped(run_cli: Cli, tmp_path: Path):
    name = os.fsencode(str(tmp_path)) + b"/ber\xffita.txt"
    try:
        Path(os.fsdecode(name)).write_text(page(1))
    except OSError:
        pytest.skip("the file system takes only UTF-8 names")
    (record,) = lines(run_cli("ingest", tmp_path))
    assert record["source"] == f"{tmp_path}/ber\\xffita.txt"


def test_a_fifo_is_read_like_a_file(run_cli: Cli, tmp_path: Path):
    """As with `<(command)` in a shell."""
    write_rows(tmp_path / "x.jsonl", 30)
    script = f"{sys.executable} -m newsclean ingest <(gzip -c {tmp_path}/x.jsonl)"
    run = subprocess.run(["bash", "-c", script], capture_output=True, timeout=PATIENCE)
    assert len(lines(run)) == 30
