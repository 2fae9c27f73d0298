"""The outputs of a run together: records, rejects, ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsclean.errors import ConfigError
from newsclean.model import Article, ArticleWithRemoved
from newsclean.writers.target import Target, check_target, is_regular, rename

BOUNDARY = 1 << 20
"""Output bytes (before compression) after which the outputs are flushed at the end of a shard. Flushes are part of an
archive's bytes, so the rule may depend on nothing but what is written. A flush a MiB costs an archive under 1 %."""


class Outputs:
    """Writes the results of shards in order; knows the places at which a run can be taken up again."""

    def __init__(self, paths: Mapping[str, str], keep: Sequence[Sequence[int]] = ()) -> None:
        """`paths`: "records" and perhaps "rejects" and "ledger" to where they go. `keep`: go on with earlier parts;
        for each flush the size of each output, in the order of `paths`.

        Raises:
            ConfigError: a path cannot be written, or two outputs have the same one.
        """
        regular = [p for p in paths.values() if is_regular(p)]
        if len(set(regular)) != len(regular) or list(paths.values()).count("-") > 1:
            raise ConfigError("records, rejects and ledger need different files")
        for path in paths.values():
            check_target(path)
        self.targets: dict[str, Target] = {}
        try:
            for i, (name, path) in enumerate(paths.items()):
                if _is_parquet(name, path):
                    from newsclean.writers import parquet

                    parquet.require()
                self.targets[name] = Target(path, [sizes[i] for sizes in keep])
        except BaseException:
            self.close()
            raise
        self._flushed = self.written

    @property
    def written(self) -> int:
        """Bytes written to all of them, before compression."""
        return sum(t.size for t in self.targets.values())

    @property
    def sizes(self) -> list[int]:
        """Bytes written to each."""
        return [t.size for t in self.targets.values()]

    def write(self, **lines: bytes) -> None:
        """Append whole lines to the outputs that are wanted."""
        for name, target in self.targets.items():
            if lines[name]:
                target.write(lines[name])

    def boundary(self) -> bool:
        """At the end of a shard: flush if enough was written since the last time. True if so."""
        if self.written - self._flushed < BOUNDARY:
            return False
        for target in self.targets.values():
            target.flush()
        self._flushed = self.written
        return True

    def sync(self) -> None:
        """Have the system put all on the disk."""
        for target in self.targets.values():
            target.sync()

    def end(self, files_only: bool = False) -> None:
        """All is written: end the files. `files_only`: leave pipes alone, one of them is closed."""
        for target in self.targets.values():
            if target.regular or not files_only:
                target.end()

    def close(self) -> None:
        """Close all and leave the parts."""
        for target in self.targets.values():
            target.close()

    def discard(self) -> None:
        """Close all and remove the parts."""
        for target in self.targets.values():
            target.discard()


def rename_all(paths: Mapping[str, str], removed: bool = False) -> None:
    """Give the whole parts their names. Can be done again where it was interrupted."""
    for name, path in paths.items():
        if _is_parquet(name, path):
            from newsclean.writers import parquet

            parquet.rename(path, ArticleWithRemoved if removed else Article)
        else:
            rename(path)


def _is_parquet(name: str, path: str) -> bool:
    return name == "records" and path.lower().endswith(".parquet") and is_regular(path)
