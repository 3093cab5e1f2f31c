"""What a screen reader finds in the program: AT-SPI over D-Bus, on a bus of its own. It reads, it never acts.

The stories see by it, so whatever they find has a name and a role for readers who cannot see the window too.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

from tests.stories.screen import Area

_INTERFACE = "org.a11y.atspi."
_ROOT = "/org/a11y/atspi/accessible/root"
_STATES = {"checked": 4, "enabled": 8, "focused": 12, "selected": 23, "showing": 25}


@dataclass(frozen=True)
class Element:
    """Something in a window. What it is called and how it is are read once, when first asked for."""

    bus: DBusConnection
    owner: str
    path: str

    @cached_property
    def role(self) -> str:
        """What kind of thing it is: 'push button', 'table' …"""
        return str(self._ask("Accessible", "GetRoleName"))

    @cached_property
    def name(self) -> str:
        """What it is called."""
        return str(self._has("Name"))

    @cached_property
    def states(self) -> frozenset[str]:
        """Those of 'checked', 'enabled', 'focused', 'selected' and 'showing' it is in."""
        low, high = self._ask("Accessible", "GetState")
        return frozenset(name for name, bit in _STATES.items() if (low | high << 32) >> bit & 1)

    def again(self) -> Element:
        """The same thing, to be read anew."""
        return Element(self.bus, self.owner, self.path)

    @property
    def description(self) -> str:
        """What is said of it beyond its name."""
        return str(self._has("Description"))

    @property
    def text(self) -> str:
        """What stands in a field."""
        return str(self._ask("Text", "GetText", "ii", (0, -1)))

    @property
    def area(self) -> Area:
        """Where it is on the screen."""
        return Area(*self._ask("Component", "GetExtents", "u", (0,)))

    def children(self) -> list[Element]:
        """What it consists of."""
        return [Element(self.bus, owner, path) for owner, path in self._ask("Accessible", "GetChildren")]

    def everything(self) -> Iterator[Element]:
        """Itself and all that shows in it, outermost first; of a table only itself, for it may be long."""
        yield self
        if self.role != "table":
            for child in self.children():
                if "showing" in child.states:
                    yield from child.everything()

    def find(self, role: str, name: str = "") -> Element | None:
        """The first element that shows with a role, its name holding ``name``."""
        return next((e for e in self.everything() if e.role == role and name in e.name), None)

    def _ask(self, interface: str, method: str, signature: str | None = None, given: tuple[Any, ...] = ()) -> Any:
        address = DBusAddress(self.path, self.owner, _INTERFACE + interface)
        return unwrap_msg(self.bus.send_and_get_reply(new_method_call(address, method, signature, given), timeout=20))[
            0
        ]

    def _has(self, name: str) -> Any:
        address = DBusAddress(self.path, self.owner, f"{_INTERFACE}Accessible")
        return unwrap_msg(self.bus.send_and_get_reply(Properties(address).get(name), timeout=20))[0][1]


class ScreenReader:
    """A session bus with its accessibility bus. ``environment`` is what makes a program speak to it."""

    def __init__(self, runtime: Path, display: str) -> None:
        surroundings = os.environ | {"XDG_RUNTIME_DIR": str(runtime), "DISPLAY": display}
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            env=surroundings,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        address = self._daemon.stdout.readline().strip()
        with open_dbus_connection(address) as session:
            asked = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
            self._bus = open_dbus_connection(unwrap_msg(session.send_and_get_reply(asked, timeout=20))[0])
        self.environment = {
            "XDG_RUNTIME_DIR": str(runtime),
            "DBUS_SESSION_BUS_ADDRESS": address,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "QT_LOGGING_RULES": "qt.accessibility.atspi*=false",  # being asked of what has just gone is no fault
        }

    def application(self, name: str) -> Element | None:
        """The running program called ``name``."""
        try:
            running = Element(self._bus, f"{_INTERFACE}Registry", _ROOT).children()
        except DBusErrorResponse:  # one of them is just coming or going
            return None
        return next((program for program in running if program.name == name), None)

    def close(self) -> None:
        """End the buses; what stands on them ends with them."""
        self._bus.close()
        self._daemon.terminate()
        self._daemon.wait()
