"""Every string of the interface has its Arabic, and no Arabic is left of strings that are gone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import resources
import viewer


def written() -> Iterator[tuple[str, str]]:
    """Context and text of every string in the code."""
    for path in Path(viewer.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            named = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id
            if named in ("translate", "QT_TRANSLATE_NOOP") and isinstance(node, ast.Call) and len(node.args) == 2:
                context, text = node.args
                if isinstance(context, ast.Constant) and isinstance(text, ast.Constant):
                    yield str(context.value), str(text.value)


def translated() -> Iterator[tuple[str, str]]:
    path = Path(resources.__file__).parent / "translations" / "waqai_ar.ts"
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            if (message.findtext("translation") or "").strip():
                yield context.findtext("name") or "", message.findtext("source") or ""


def test_every_string_has_its_arabic() -> None:
    assert set(written()) == set(translated())
