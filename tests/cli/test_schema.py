"""`newsclean schema`: a schema that can be used as it is."""

import json
import subprocess
from collections.abc import Callable

from newsclean.model import Article, ArticleWithRemoved

Cli = Callable[..., subprocess.CompletedProcess[bytes]]


def test_the_schema_lists_every_key_as_required(run_cli: Cli):
    schema = json.loads(run_cli("schema").stdout)
    assert schema["type"] == "object"
    assert schema["required"] == list(schema["properties"]) == list(Article.__struct_fields__)
    assert schema["properties"]["url"] == {"anyOf": [{"type": "string"}, {"type": "null"}]}
    with_removed = json.loads(run_cli("schema", "--with-removed").stdout)
    assert with_removed["required"] == list(ArticleWithRemoved.__struct_fields__)


def test_every_reference_in_the_schema_leads_somewhere(run_cli: Cli):
    text = run_cli("schema", "--with-removed").stdout.decode()
    schema = json.loads(text)
    for name in ("DateMention", "Removed"):
        assert f'"#/$defs/{name}"' in text
        assert name in schema["$defs"]


def test_records_fit_the_schema(run_cli: Cli):
    """Keys and their JSON types, for all records of the seeds."""
    schema = json.loads(run_cli("schema").stdout)
    kinds = {"string": str, "null": type(None), "array": list, "integer": int}
    for line in run_cli("ingest", "seeds").stdout.splitlines():
        record = json.loads(line)
        assert list(record) == schema["required"]
        for key, value in record.items():
            allowed = schema["properties"][key].get("anyOf", [schema["properties"][key]])
            assert any(isinstance(value, kinds[a["type"]]) for a in allowed), key
