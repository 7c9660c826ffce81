"""`accord demo`: the demo partnership, filled through the ordinary services with the clock moved."""

import argparse
import shutil

from django.conf import settings
from django.core.management import call_command

from accord.foundations import scope
from accord.gateways.command.demo import story
from accord.partnership import selectors as partnership


def run(options: argparse.Namespace) -> int:
    """Rebuild the demo after asking; return 1 where that is refused."""
    if not settings.ACCORD_DEMO:
        print("This is not a demo site. Set ACCORD_DEMO=1 on a site whose data may be thrown away.")
        return 1
    call_command("migrate", interactive=False, verbosity=0)
    if not is_empty() and not options.yes and not _confirmed():
        print("Nothing was changed.")
        return 1
    call_command("flush", interactive=False, verbosity=0)
    shutil.rmtree(settings.ACCORD_KEYS, ignore_errors=True)
    fill()
    print("The demo partnership is ready.")
    return 0


def is_empty() -> bool:
    """Say whether the site holds no partnership yet."""
    with scope.off():
        return not partnership.partnership_ids()


def fill() -> None:
    """Fill the demo partnership into an empty site."""
    story.tell()


def _confirmed() -> bool:
    answer = input("This deletes everything on this site and fills the demo again. Type yes to go on: ")
    return answer.strip().lower() == "yes"
