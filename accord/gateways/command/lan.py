"""`accord serve --lan`: a site to try in one room, for the phones on the same network (decision 0140).

It holds no demo, lies in a folder of its own, speaks HTTPS with a certificate that it made itself, and prints
letters in the terminal instead of sending them.
"""

import io
import os
import socket
from collections.abc import MutableMapping
from pathlib import Path

import qrcode

PORT = 8443
EVERYWHERE = "0.0.0.0"  # noqa: S104  the phones of the room are to reach it
_ELSEWHERE = ("192.0.2.1", 9)  # for documentation only (RFC 5737): nothing is sent there


class NoNetwork(Exception):
    """This machine has no address that others could reach."""


def own_address() -> str:
    """Return the address by which others on the network reach this machine; raises NoNetwork."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(_ELSEWHERE)  # chooses a way out, and sends nothing
        except OSError as error:
            raise NoNetwork from error
        found = str(asking.getsockname()[0])
    if found.startswith("127."):
        raise NoNetwork
    return found


def set_up(environment: MutableMapping[str, str], address: str, port: int) -> None:
    """Say in the environment what such a site is, before its settings are read. What was said there stays."""
    environment["ACCORD_DEMO"] = ""
    environment.setdefault("ACCORD_VAR", str(Path("var") / "lan"))
    environment.setdefault("ACCORD_MAIL_HOST", "terminal")
    environment["ACCORD_URL"] = f"https://{address}:{port}"
    environment["ACCORD_HOSTS"] = f"{address},127.0.0.1,localhost"


def prepare(host: str, port: int) -> None:
    """Set up the site for an address of this machine, its own one where none is given; raises NoNetwork."""
    set_up(os.environ, own_address() if host == "127.0.0.1" else host, port)


def welcome(url: str, fingerprint: str) -> str:
    """Return what is printed once such a site answers: its address, also as a square, and its certificate."""
    return (
        f"\nAccord is ready on this network:  {url}/\n\n{_square(url)}\n"
        "Phones warn that nobody vouches for it: this machine made its certificate itself. It is this one:\n"
        f"    {fingerprint}\n"
        "Letters, with the codes to sign in, are printed here and sent to nobody. This is for trying;\n"
        "for people who rely on it, see docs/operations.md.\n"
    )


def _square(url: str) -> str:
    made = qrcode.QRCode(border=2)
    made.add_data(f"{url}/")
    drawn = io.StringIO()
    made.print_ascii(out=drawn, invert=True)
    return drawn.getvalue()
