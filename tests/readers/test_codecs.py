"""Compressed files: every byte before a fault is handed out, and no fault passes in silence."""

import gzip
import zlib
from pathlib import Path

import pytest
import zstandard

from newsclean import codecs
from newsclean.errors import SourceError

TEXT = b"".join(b"baris %d dari berkas yang panjang\n" % i for i in range(20_000))


def pack(kind: str, data: bytes = TEXT) -> bytes:
    return gzip.compress(data) if kind == "gz" else zstandard.compress(data)


def read(path: Path, size: int = codecs.CHUNK) -> tuple[bytes, SourceError | None]:
    """What comes out, and the fault at the end."""
    parts = []
    with codecs.open_bytes(str(path)) as stream:
        try:
            while data := stream.read(size):
                assert len(data) <= size
                parts.append(data)
        except SourceError as e:
            return b"".join(parts), e
    return b"".join(parts), None


@pytest.mark.parametrize("kind", ["gz", "zst"])
@pytest.mark.parametrize("size", [7, 1000, 1 << 16, 1 << 20])
def test_an_archive_reads_as_what_was_packed(tmp_path: Path, kind: str, size: int):
    path = tmp_path / "no-extension-needed"
    path.write_bytes(pack(kind, TEXT[:50_000]))
    assert read(path, size) == (TEXT[:50_000], None)


@pytest.mark.parametrize("kind", ["gz", "zst"])
def test_archives_one_after_another_are_one_file(tmp_path: Path, kind: str):
    path = tmp_path / "x"
    path.write_bytes(pack(kind, TEXT[:1000]) + pack(kind, b"") + pack(kind, TEXT[1000:]) + b"\0" * 512)
    assert read(path) == (TEXT, None)


@pytest.mark.parametrize("kind", ["gz", "zst"])
@pytest.mark.parametrize("cut", [-1, -4, -8, -9, 0.5, 0.1, 6])
def test_a_cut_off_archive_is_noticed_and_the_bytes_before_the_cut_are_kept(
    tmp_path: Path, kind: str, cut: float
):
    packed = pack(kind)
    path = tmp_path / "x"
    path.write_bytes(packed[: int(cut if abs(cut) >= 1 else len(packed) * cut)])
    got, fault = read(path)
    assert fault is not None
    assert (fault.reason, fault.source) == ("corrupt-archive", str(path))
    assert TEXT.startswith(got)
    if cut == 0.5:
        assert len(got) > len(TEXT) // 10


@pytest.mark.parametrize("kind", ["gz", "zst"])
def test_a_damaged_archive_is_noticed(tmp_path: Path, kind: str):
    packed = bytearray(
        pack(kind) if kind == "gz" else zstandard.ZstdCompressor(write_checksum=True).compress(TEXT)
    )
    packed[len(packed) // 2] ^= 0xFF
    path = tmp_path / "x"
    path.write_bytes(packed)
    assert read(path)[1] is not None


@pytest.mark.parametrize("kind", ["gz", "zst"])
def test_other_bytes_after_an_archive_are_noticed(tmp_path: Path, kind: str):
    path = tmp_path / "x"
    path.write_bytes(pack(kind) + b"something else")
    got, fault = read(path)
    assert got == TEXT
    assert "other bytes" in fault.detail


def test_an_empty_file_is_empty(tmp_path: Path):
    path = tmp_path / "x.gz"
    path.write_bytes(b"")
    assert read(path) == (b"", None)


@pytest.mark.parametrize("kind", ["gz", "zst"])
def test_a_bomb_is_read_in_pieces(tmp_path: Path, kind: str):
    """A gigabyte of zeros in a small file: one read gives one piece, and no more is unpacked than a piece needs."""
    path = tmp_path / "bomb"
    if kind == "gz":
        z = zlib.compressobj(9, wbits=31)
        block = b"\0" * (1 << 20)
        path.write_bytes(b"".join(z.compress(block) for _ in range(200)) + z.flush())
    else:
        z = zstandard.ZstdCompressor(level=3).compressobj()
        path.write_bytes(b"".join(z.compress(b"\0" * (1 << 20)) for _ in range(200)) + z.flush())
    with codecs.open_bytes(str(path)) as stream:
        assert len(stream.read(1000)) <= 1000
        assert stream.consumed <= path.stat().st_size
        held = sum(len(x) for x in (stream._input, getattr(stream._decoder, "_ready", b"")))
        assert held < 40 << 20


def test_peek_takes_nothing(tmp_path: Path):
    path = tmp_path / "x"
    path.write_bytes(pack("gz"))
    with codecs.open_bytes(str(path)) as stream:
        assert stream.peek(10) == TEXT[:10]
        assert stream.peek(4) == TEXT[:4]
        assert stream.read(6) == TEXT[:6]
        assert stream.peek(3) == TEXT[6:9]


@pytest.mark.parametrize("name", ["out.jsonl", "out.jsonl.gz", "out.jsonl.zst"])
def test_what_an_encoder_writes_reads_back_flushes_and_all(tmp_path: Path, name: str):
    encoder, path = codecs.encoder(name), tmp_path / name
    half = encoder.compress(TEXT[:5000]) + encoder.flush_block()
    path.write_bytes(half)
    assert read(path)[0] == TEXT[:5000]
    path.write_bytes(half + encoder.compress(TEXT[5000:]) + encoder.finish())
    assert read(path) == (TEXT, None)
