"""What is known about portals, as data (`data/*.toml`), and the one reader of it."""

from newsclean.packs.compile import CompiledPack, CompiledRule
from newsclean.packs.detect import detect
from newsclean.packs.library import Library, library
from newsclean.packs.schema import Pack, Rule

__all__ = ["CompiledPack", "CompiledRule", "Library", "Pack", "Rule", "detect", "library"]
