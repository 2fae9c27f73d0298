"""Every rule has its reason."""

import ast
from pathlib import Path

from newsclean.evaluate.gold import cases
from newsclean.extractors.why import extractor_whys
from newsclean.packs import library
from newsclean.pipeline import trace
from newsclean.record import all_spans, rule_whys

ROOT = Path(__file__).resolve().parents[2]


def test_every_rule_on_the_gold_pages_has_a_reason():
    """`explain` can say why of every span."""
    for case in cases(ROOT / "tests" / "portals", ROOT):
        doc = trace(case.page)
        whys = rule_whys(library().compiled(doc.portal))
        assert [m.rule for m in all_spans(doc) if not whys.get(m.rule)] == [], case.name


def test_every_rule_that_an_extractor_names_is_in_its_table():
    """Each constant RULE or ..._RULE of an extractor is a key of its WHY."""
    whys = extractor_whys()
    named = set()
    for path in (ROOT / "src/newsclean/extractors").glob("*.py"):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                name = node.targets[0].id
                if (name == "RULE" or name.endswith("_RULE")) and isinstance(node.value, ast.Constant):
                    named.add(node.value.value)
    assert named == set(whys)
    assert all(why.endswith(".") and why[0].isupper() for why in whys.values())
