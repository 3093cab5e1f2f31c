"""The events of a report as a table on the clipboard: for spreadsheets as text, for documents as HTML of either
direction."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QMimeData

from extract.export.table import neutralised
from extract.model import Timeline
from viewer.report.contents import contents
from viewer.report.options import Options
from viewer.report.rows import event_rows
from viewer.wording.words import word

_COLUMNS = ("number", "date", "event", "place", "status", "source", "review", "evidence", "paragraph", "document")


def table_of(timeline: Timeline, options: Options) -> QMimeData:
    """The table, in the languages of ``options``. A value that a spreadsheet would compute is made harmless."""
    rows = event_rows(contents(timeline, options))
    columns = [key for key in (rows[0] if rows else {}) if key[0] in _COLUMNS]
    columns.sort(key=lambda key: _COLUMNS.index(key[0]))
    lines = [[word("report", "column", name, lang) for name, lang in columns]]
    lines += [[row[key] for key in columns] for row in rows]
    data = QMimeData()
    data.setText("\n".join("\t".join(neutralised(" ".join(cell.split())) for cell in line) for line in lines))
    head, *body = (
        "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>".replace("\n", "<br>") for cell in line) + "</tr>"
        for tag, line in (("th" if number == 0 else "td", line) for number, line in enumerate(lines))
    )
    direction = "rtl" if options.first == "ar" else "ltr"
    data.setHtml(f'<table dir="{direction}" border="1"><thead>{head}</thead><tbody>{"".join(body)}</tbody></table>')
    return data
