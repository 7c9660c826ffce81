"""The `accord` command: one door for those who run the site."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from accord.gateways.command.audit import options as audit_options
from accord.gateways.command.figures import options as figures_options
from accord.gateways.command.publish import options as publish_options

COMMANDS = {
    "serve": "serve the site, with its worker process beside it",
    "worker": "run what is due: closing rounds, sending mail (serve starts one of these)",
    "found": "begin a partnership, with somebody of each partner who is asked to sign for it",
    "partner": "ask somebody to sign for a partner for which nobody does, or for one more at the founding",
    "demo": "rebuild the demo partnership, after asking",
    "audit-verify": "check that the log of every partnership is whole",
    "retention": "say what of people has been kept long enough, or let it go",
    "check": "say what is wrong with this site, in plain words",
    "backup": "back the site up while it is running, without any round's keys",
    "backup-keys": "copy the keys of open rounds to another place, encrypted",
    "recovery-key": "make the key to which key copies are encrypted",
    "restore": "bring the site back from a backup, into an empty place",
    "second-factor-off": "take the second factor off an account whose owner has lost it",
    "figures": "compute the figures of your own file of answers: no site, no database",
    "publish": "publish your own file of answers so that nobody can be picked out: no site, no database",
    "audit": "try to work out from published results what must not be known: no site, no database",
}

WORDS_OF = {
    "figures": figures_options.add_options,
    "publish": publish_options.add_options,
    "audit": audit_options.add_options,
}
WITHOUT_HOUSE = frozenset(WORDS_OF)  # needs no settings and no database
PATIENT = {"worker"}  # waits for a database that is away
STOPPED = 130  # what shells expect of a command that Ctrl+C ended


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return the exit code: 0 done, 1 refused or failed, 2 wrong words."""
    parser = argparse.ArgumentParser(prog="accord", description="Accord, for those who run it.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, purpose in COMMANDS.items():
        _add_options(name, commands.add_parser(name, help=purpose, description=purpose))
    options = parser.parse_args(arguments)
    if options.command == "serve" and (hindrance := _before_serving(options)):
        print(hindrance)
        return 1
    try:
        if options.command not in WITHOUT_HOUSE:
            _open_house()
            if hindrance := _hindrance(options.command):
                print(hindrance)
                return 1
        run: Callable[[argparse.Namespace], int] = _command(options.command)
        return run(options)
    except KeyboardInterrupt:
        print("\nStopped.")
        return STOPPED


def _before_serving(options: argparse.Namespace) -> str:
    """Say where the site is served to its settings, which are not read yet; return what stands against it."""
    if options.lan:
        from accord.gateways.command import lan  # noqa: PLC0415  other commands need no picture of a square

        options.port = lan.PORT if options.port is None else options.port
        try:
            lan.prepare(options.host, options.port)
        except lan.NoNetwork:
            return "This machine is on no network. Join one, or name its address: --host 192.168.1.20"
        options.host = lan.EVERYWHERE
    options.port = int(os.environ.get("PORT", "8000")) if options.port is None else options.port
    os.environ["PORT"] = str(options.port)  # the address in letters follows the port
    return ""


def _add_options(name: str, parser: argparse.ArgumentParser) -> None:
    if name == "serve":
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
        parser.add_argument(
            "--port",
            type=int,
            help="port to listen on (8000, or PORT in the environment; 8443 with --lan)",
        )
        parser.add_argument(
            "--lan",
            action="store_true",
            help="a site to try in one room, for phones on this network, with a certificate made here",
        )
    if name == "demo":
        parser.add_argument("--yes", action="store_true", help="do not ask")
    if name == "retention":
        parser.add_argument("--do", action="store_true", help="let it go; it cannot be undone")
    if name == "recovery-key":
        parser.add_argument("file", help="new file for the private half, away from the site and its backups")
    if name == "second-factor-off":
        parser.add_argument("address", help="the e-mail address of the account")
    if name in _OPTIONS_OF:
        _OPTIONS_OF[name](parser)


def _add_options_of_found(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", help="what the partnership is called")
    parser.add_argument(
        "--partner",
        action="append",
        default=[],
        metavar="WORDS",
        help="a partner: name; short name; letter; given name; family name; e-mail of who signs first",
    )
    parser.add_argument("--time-zone", default="Europe/London", help="its time zone (%(default)s)")


def _add_options_of_partner(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "partner", help="name; short name; letter; given name; family name; e-mail of who is asked to sign"
    )
    parser.add_argument("--of", default="", metavar="NAME", help="the partnership, where there are several")


def _add_options_of_restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("backup", help="folder of the backup")
    parser.add_argument(
        "--recovery-key", metavar="FILE", help="file with the private half of the recovery key"
    )
    parser.add_argument("--key-copies", metavar="FOLDER", help="where key copies are (ACCORD_KEYS_BACKUP)")
    parser.add_argument(
        "--failed-at", metavar="MOMENT", help="when the site was last known to work: 2026-11-25T17:30+00:00"
    )
    parser.add_argument(
        "--without-keys",
        action="store_true",
        help="shut for good the boxes of open rounds of whose keys no copy exists any more",
    )


_OPTIONS_OF = {
    "found": _add_options_of_found,
    "partner": _add_options_of_partner,
    "restore": _add_options_of_restore,
    **WORDS_OF,
}


def _open_house() -> None:
    import django  # noqa: PLC0415  wrong words are answered without waiting for Django
    from django.apps import apps  # noqa: PLC0415

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    if apps.ready:
        return
    gc.disable()  # as in config/wsgi.py: what is loaded stays
    django.setup()
    gc.freeze()
    gc.enable()


def _hindrance(command: str) -> str:
    """Return why a command cannot run here, in a line; nothing where it can."""
    from accord.gateways.archive.restore import is_unfinished  # noqa: PLC0415  only once the house is open

    if command != "restore" and is_unfinished():
        return "A restore into this place was begun and not finished: empty it and restore again."
    return "" if command in PATIENT else _silence() or _age()


def _age() -> str:
    """Return why the database is too old for this version, in a line; nothing where it is not."""
    from accord.gateways.archive import database  # noqa: PLC0415  only once the house is open

    if database.stops_between(database.migrations_applied()):
        return f"This site {database.TOO_OLD}"
    return ""


def _silence() -> str:
    """Return why the database does not answer, in a line; nothing where it does."""
    from django.db import OperationalError, connection  # noqa: PLC0415  only once the house is open

    try:
        connection.ensure_connection()
    except OperationalError as error:
        return f"The database does not answer: {str(error).strip()}"
    return ""


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    module = import_module(f"accord.gateways.command.{name.replace('-', '_')}")
    run: Callable[[argparse.Namespace], int] = module.run
    return run


if __name__ == "__main__":
    sys.exit(main())
