"""What the program is, which morphology it uses and under which licences."""

from __future__ import annotations

from importlib.metadata import version

from PySide6.QtWidgets import QMessageBox, QWidget

from viewer.language import translate


def about(parent: QWidget, morphology: str) -> None:
    """Show the version and licences."""
    lines = [
        f"وقائع · Waqai {version('waqai')}",
        translate("About", "The timeline an Arabic article tells, next to the words that support it."),
        translate("About", "Morphology: CAMeL Tools with {0}.").format(morphology or "—"),
        translate("About", "Licence: MIT. The Buckwalter tables are under the GNU General Public License."),
    ]
    QMessageBox.about(parent, translate("About", "About Waqai"), "\n\n".join(lines))
