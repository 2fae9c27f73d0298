"""newsclean: clean Indonesian news pages into JSON Lines, with a reason for every line removed."""

__version__ = "0.1.0"
