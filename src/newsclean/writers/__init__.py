"""Where lines go: files under a temporary name until they are whole, devices and pipes directly."""

from newsclean.writers.outputs import Outputs, rename_all
from newsclean.writers.target import STDOUT, is_regular

__all__ = ["STDOUT", "Outputs", "is_regular", "rename_all"]
