"""What extraction must never need: a window, torch, or a network. Each is taken away in a process of its own."""

import subprocess
import sys
from pathlib import Path

import resources

SAMPLE = Path(resources.__file__).parent / "samples" / "kazakhstan-csto-2022.txt"
EXTRACT = f"""
from pathlib import Path
from extract.pipeline import extract
timeline = extract(Path({str(SAMPLE)!r}).read_text('utf-8'), id='sample', published='2022-01-06')
assert timeline.documents[0].paragraphs
"""


def run(code: str) -> None:
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr


def test_extraction_works_where_qt_cannot_be_imported() -> None:
    run("import sys\nfor name in ('PySide6', 'pyqtgraph', 'shiboken6', 'viewer'): sys.modules[name] = None\n" + EXTRACT)


def test_extraction_loads_neither_torch_nor_transformers() -> None:
    run(EXTRACT + "import sys; assert not {'torch', 'transformers', 'sklearn', 'pandas'} & set(sys.modules)")


def test_extraction_opens_no_socket() -> None:
    forbid = """
import socket, sys
def refuse(event, arguments):
    if event.startswith('socket.'):
        raise RuntimeError(event)
sys.addaudithook(refuse)
"""
    run(forbid + EXTRACT)
