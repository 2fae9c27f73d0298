"""`python -m newsclean`."""

from newsclean.cli.main import run

if __name__ == "__main__":
    run()
