"""All packs: found by listing folders; heads are read at once, a portal's rules when it is first met."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from pathlib import Path

from newsclean.errors import ConfigError
from newsclean.packs.compile import CompiledPack, check_patterns
from newsclean.packs.load import COMMON, load_head, load_pack
from newsclean.packs.schema import Pack

_DATA = Path(__file__).with_name("data")


class Library:
    """The packs of newsclean and, over them, a user's own (`--packs DIR`; the same id replaces ours)."""

    def __init__(self, packs: Mapping[str, Pack], files: Mapping[str, Path] | None = None) -> None:
        """`packs`: by id, `_common` among them; of those in `files` only the head: the file is read when needed."""
        self.packs = dict(packs)
        self._files = dict(files or {})
        self._compiled: dict[str | None, CompiledPack] = {}
        portals = [p for p in self.packs.values() if p.id != COMMON]
        self.hosts = {host: p.id for p in portals for host in p.hosts}
        self.names = {name.lower(): p.id for p in portals for name in (*p.datelines, *p.hosts)}
        self.prefixes = _index(portals, "line_prefix")
        self.suffixes = _index(portals, "line_suffix")
        self.shortest_prefix = min(map(len, self.prefixes), default=0)
        self.prefix_begins = frozenset(p[: self.shortest_prefix] for p in self.prefixes)
        self.shortest_suffix = min(map(len, self.suffixes), default=1)
        self.suffix_ends = frozenset(s[-self.shortest_suffix :] for s in self.suffixes)
        self.equals = _index(portals, "line_equals")
        self.longest_equal = max(map(len, self.equals), default=0)
        self._datelines = tuple(n for p in self.packs.values() for n in p.datelines)

    def ids(self) -> list[str]:
        """The portals' ids, sorted."""
        return sorted(p for p in self.packs if p != COMMON)

    def file(self, portal: str) -> Path:
        """The file of a portal's pack or of `_common`, as it lies in the folder shipped or in the user's own.

        Raises:
            ConfigError: there is no such portal.
        """
        if portal != COMMON:
            self._known(portal)
        return self._files[portal]

    def compiled(self, portal: str | None) -> CompiledPack:
        """The matcher for a portal id, or for an unknown portal (None).

        Raises:
            ConfigError: there is no such portal.
        """
        if portal not in self._compiled:
            own = [] if portal is None else [self.get(portal)]
            self._compiled[portal] = CompiledPack([*own, self._whole(COMMON)], self._datelines)
        return self._compiled[portal]

    def get(self, portal: str) -> Pack:
        """A portal's pack, whole.

        Raises:
            ConfigError: there is no such portal (near ids are named), or its file is wrong.
        """
        self._known(portal)
        return self._whole(portal)

    def common(self) -> Pack:
        """What all portals share."""
        return self._whole(COMMON)

    def _whole(self, pack_id: str) -> Pack:
        path = self._files.get(pack_id)
        if path is not None and not self.packs[pack_id].rule:
            self.packs[pack_id] = load_pack(path)
        return self.packs[pack_id]

    def _known(self, portal: str) -> None:
        if portal not in self.packs or portal == COMMON:
            import difflib  # only for a mistake: it takes 2 ms to load

            near = difflib.get_close_matches(portal, self.ids(), n=1)
            hint = f"did you mean {near[0]!r}?" if near else "`newsclean portals list` shows them all."
            raise ConfigError(f"no portal {portal!r}; {hint}")

    def of_host(self, host: str) -> str | None:
        """The portal of a host name or of one of its parent domains."""
        labels = host.lower().rstrip(".").split(".")
        for i in range(len(labels) - 1):
            portal = self.hosts.get(".".join(labels[i:]))
            if portal:
                return portal
        return None


def _index(packs: list[Pack], key: str) -> dict[str, str]:
    return {s.lower(): p.id for p in packs for s in getattr(p.detect, key)}


@functools.cache
def library(extra: Path | None = None) -> Library:
    """The packs shipped with newsclean, with those of a folder laid over them.

    Raises:
        ConfigError: the folder does not exist, or a file in it is no valid pack.
    """
    files = shipped_files()
    packs = {name: load_head(path) for name, path in files.items()}
    if extra is not None:
        own = pack_files(extra)
        files |= own
        packs |= {name: _own(path) for name, path in own.items()}
    return Library(packs, files)


def _own(path: Path) -> Pack:
    """A user's pack, read whole and with its patterns compiled: its mistakes must show at once."""
    pack = load_pack(path)
    for rule in pack.rule:
        try:
            check_patterns(rule)
        except re.error as e:
            raise ConfigError(f"{path}: rule {rule.id!r}: pattern {str(e.pattern)[:60]!r}: {e}") from e
    return pack


def shipped_files() -> dict[str, Path]:
    """The pack files that are part of newsclean, by the packs' ids."""
    return pack_files(_DATA)


def pack_files(folder: Path) -> dict[str, Path]:
    """The pack files of a folder, by the packs' ids, which are the files' names.

    Raises:
        ConfigError: there is no such folder, or no pack in it.
    """
    if not folder.is_dir():
        raise ConfigError(f"{folder}: no such folder of packs")
    files = {path.stem: path for path in sorted(folder.glob("*.toml"), key=str)}
    if not files:
        raise ConfigError(f"{folder}: no pack in it; a pack is a file ID.toml")
    return files
