"""What people load records with takes them as they are: the same rows, columns and types from every form."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from material import write_rows
from newsclean.model import Article

COLUMNS = list(Article.__struct_fields__)
N = 40


@pytest.fixture(scope="module")
def outputs(
    run_cli: Callable[..., subprocess.CompletedProcess[bytes]], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The same records in every form."""
    folder = tmp_path_factory.mktemp("out")
    write_rows(folder / "in.jsonl", N)
    for form in ("jsonl", "jsonl.gz", "jsonl.zst", "parquet"):
        assert run_cli("ingest", folder / "in.jsonl", "-o", folder / f"o.{form}").returncode == 0
    return folder


@pytest.mark.parametrize("form", ["jsonl", "jsonl.gz", "jsonl.zst", "parquet"])
def test_duckdb(outputs: Path, form: str):
    duckdb = pytest.importorskip("duckdb")
    read = "read_parquet" if form == "parquet" else "read_json_auto"
    found = duckdb.sql(f"select * from {read}('{outputs}/o.{form}')")
    assert found.columns == COLUMNS
    assert duckdb.sql(f"select count(*) from {read}('{outputs}/o.{form}')").fetchall() == [(N,)]
    first = duckdb.sql(
        f"select dates[1].value from {read}('{outputs}/o.{form}') where len(dates) > 0 limit 1"
    ).fetchall()
    assert first[0][0]


@pytest.mark.parametrize("form", ["jsonl", "jsonl.gz", "jsonl.zst", "parquet"])
def test_pandas(outputs: Path, form: str):
    pandas = pytest.importorskip("pandas")
    path = outputs / f"o.{form}"
    found = pandas.read_parquet(path) if form == "parquet" else pandas.read_json(path, lines=True)
    assert list(found.columns) == COLUMNS
    assert len(found) == N
    assert found["text"].str.len().gt(100).all()


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_polars(outputs: Path, form: str):
    polars = pytest.importorskip("polars")
    path = outputs / f"o.{form}"
    found = polars.read_parquet(path) if form == "parquet" else polars.read_ndjson(path)
    assert found.columns == COLUMNS
    assert found.height == N
    assert found.schema["chars_in"] == polars.Int64


@pytest.mark.parametrize("form", ["jsonl", "jsonl.gz", "jsonl.zst", "parquet"])
def test_datasets(outputs: Path, form: str, tmp_path: Path):
    datasets = pytest.importorskip("datasets")
    kind = "parquet" if form == "parquet" else "json"
    found = datasets.load_dataset(kind, data_files=str(outputs / f"o.{form}"), cache_dir=str(tmp_path))[
        "train"
    ]
    assert found.column_names == COLUMNS
    assert found.num_rows == N
    dates = found.features["dates"]
    one = dates.feature if hasattr(dates, "feature") else dates[0]
    assert set(one) == {"start", "end", "text", "type", "value"}


@pytest.mark.parametrize("form", ["jsonl", "jsonl.gz", "parquet"])
def test_pyarrow(outputs: Path, form: str):
    """Every list of dates is a list of typed structs, whatever the first rows hold."""
    pa = pytest.importorskip("pyarrow")
    if form == "parquet":
        import pyarrow.parquet as pq

        table = pq.read_table(outputs / "o.parquet")
        dates = table.schema.field("dates").type
        assert pa.types.is_struct(dates.value_type)
        assert {dates.value_type.field(i).name for i in range(5)} == {"start", "end", "text", "type", "value"}
        assert table.schema.field("chars_in").type == pa.int64()
    else:
        import pyarrow.json

        table = pyarrow.json.read_json(pa.input_stream(outputs / f"o.{form}", compression="detect"))
    assert table.column_names == COLUMNS
    assert table.num_rows == N
