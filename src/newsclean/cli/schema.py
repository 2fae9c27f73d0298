"""`newsclean schema`: the JSON Schema of a record."""

from __future__ import annotations

from typing import Any

import click
import msgspec

from newsclean.model import Article, ArticleWithRemoved


@click.command("schema")
@click.option("--with-removed", is_flag=True, help="The record as `ingest --with-removed` writes it.")
def command(with_removed: bool) -> None:
    """Print the JSON Schema of a record.

    \b
    newsclean schema | jq '.properties | keys'
    """
    schema = record_schema(ArticleWithRemoved if with_removed else Article)
    click.echo(msgspec.json.format(msgspec.json.encode(schema)).decode())


def record_schema(record: type[Article]) -> dict[str, Any]:
    """The record's schema with the record itself on top, not behind a reference."""
    whole = msgspec.json.schema(record)
    definitions = whole.pop("$defs")
    top = definitions.pop(whole.pop("$ref").rpartition("/")[2])
    # Every key is always written, also those that have a default in Python.
    top["required"] = list(top["properties"])
    schema: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema", **top}
    return {**schema, "$defs": definitions} if definitions else schema
