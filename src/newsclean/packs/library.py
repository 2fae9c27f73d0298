"""All packs: found by listing folders, compiled one portal at a time when first asked for."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path

from newsclean.errors import ConfigError
from newsclean.packs.compile import CompiledPack
from newsclean.packs.load import load_pack
from newsclean.packs.schema import Pack

COMMON = "_common"
_DATA = Path(__file__).with_name("data")


class Library:
    """The packs of newsclean and, over them, a user's own (`--packs DIR`; the same id replaces ours)."""

    def __init__(self, packs: Mapping[str, Pack]) -> None:
        """`packs`: by id; `_common` must be among them."""
        self.packs = dict(sorted(packs.items()))
        self._compiled: dict[str | None, CompiledPack] = {}
        self.hosts = {host: p.id for p in self.packs.values() for host in p.hosts}
        self.names = {
            name.lower(): p.id for p in self.packs.values() if p.id != COMMON for name in (*p.datelines, *p.hosts)
        }
        self.prefixes = _index(self.packs.values(), "line_prefix")
        self.suffixes = _index(self.packs.values(), "line_suffix")
        self.equals = _index(self.packs.values(), "line_equals")

    def compiled(self, portal: str | None) -> CompiledPack:
        """The matcher for a portal id, or for an unknown portal (None).

        Raises:
            ConfigError: there is no such portal.
        """
        if portal not in self._compiled:
            common = self.packs[COMMON]
            if portal is None:
                self._compiled[None] = CompiledPack([common])
            else:
                self._compiled[portal] = CompiledPack([self.get(portal), common])
        return self._compiled[portal]

    def get(self, portal: str) -> Pack:
        """A portal's pack.

        Raises:
            ConfigError: there is no such portal; near ids are named.
        """
        import difflib

        if portal in self.packs and portal != COMMON:
            return self.packs[portal]
        near = difflib.get_close_matches(portal, [p for p in self.packs if p != COMMON], n=1)
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


def _index(packs: object, key: str) -> dict[str, str]:
    return {s.lower(): p.id for p in packs for s in getattr(p.detect, key)}  # type: ignore[attr-defined]


@functools.cache
def library(extra: Path | None = None) -> Library:
    """The packs shipped with newsclean, with those of a folder laid over them.

    Raises:
        ConfigError: the folder does not exist, or a file in it is no valid pack.
    """
    packs = {p.id: p for p in map(load_pack, sorted(_DATA.glob("*.toml")))}
    if extra is not None:
        if not extra.is_dir():
            raise ConfigError(f"{extra}: no such folder of packs")
        packs |= {p.id: p for p in map(load_pack, sorted(extra.glob("*.toml")))}
    return Library(packs)
