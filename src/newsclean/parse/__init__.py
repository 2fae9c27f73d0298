"""Bytes to blocks. Decoding, Unicode repair and white space happen here and nowhere later."""
