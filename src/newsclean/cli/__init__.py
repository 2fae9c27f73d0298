"""The command line: the only room that knows click. One file per command, loaded when it is called."""
