"""Files, directories, streams and rows to pages. One container format per file."""

from newsclean.codecs import STDIN
from newsclean.readers.inputs import Inputs, Skipped, Source
from newsclean.readers.reading import FORMATS, Fields, Reading

__all__ = ["FORMATS", "STDIN", "Fields", "Inputs", "Reading", "Skipped", "Source"]
