"""`accord demo`: the demo partnership, filled through the ordinary services with the clock moved.

A filling that was killed leaves a mark beside the database that names the partnership it had begun. Whoever
starts next throws that one away and begins anew; nothing but a half-filled demo is ever thrown away unasked.
"""

import argparse
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import transaction

from accord.foundations import scope
from accord.gateways.command import hold
from accord.gateways.command.demo import founding, story, westmere
from accord.gateways.command.demo.days import Days
from accord.mechanisms.rounds.keys import keystore
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.partnership import selectors as partnership

INVENTED = (founding.NAME, westmere.NAME)


def run(options: argparse.Namespace) -> int:
    """Rebuild the demo after asking; return 1 where that is refused."""
    if not settings.ACCORD_DEMO:
        print("This is not a demo site. Set ACCORD_DEMO=1 on a site whose data may be thrown away.")
        return 1
    try:
        with hold.rebuilding(), hold.preparing():
            return _rebuild(asked=options.yes)
    except hold.InUse:
        print("Accord is being served from here. Stop it with Ctrl+C first, then rebuild the demo.")
        return 1


def _rebuild(*, asked: bool) -> int:
    call_command("migrate", interactive=False, verbosity=0)
    if hindrance := stranger():
        print(hindrance)
        return 1
    if not (asked or is_wanted() or _confirmed()):
        print("Nothing was changed.")
        return 1
    print("Filling the demo partnership; this takes a minute or two.", flush=True)
    fill()
    print("The demo partnership is ready.")
    return 0


def stranger() -> str:
    """Return why this site may not be a demo: it holds a partnership that is not invented; or nothing."""
    with scope.off():
        names = [found.name for found in partnership.partnerships() if found.name not in INVENTED]
    if not names:
        return ""
    return (
        f"This site holds “{names[0]}”, which is not the demo partnership. Serve it without ACCORD_DEMO, "
        "or name another folder with ACCORD_VAR."
    )


def is_wanted() -> bool:
    """Say whether the site holds no partnership yet, or a demo whose filling did not come to its end."""
    held = _held()
    return not held or bool(held & _begun())


def fill() -> None:
    """Fill the demo partnership, complete; what the site held is thrown away."""
    _empty()
    days = Days()
    with transaction.atomic():
        northmoor = story.begin(days)
        # Written before the founding is committed: no half-filled demo is ever without its mark.
        _mark().write_text(str(northmoor.partnership.id), encoding="ascii")
    story.tell(northmoor, days)
    westmere.start()
    _mark().unlink()


def _held() -> set[str]:
    with scope.off():
        return {str(found) for found in partnership.partnership_ids()}


def _begun() -> set[str]:
    return {_mark().read_text(encoding="ascii")} if _mark().exists() else set()


def _mark() -> Path:
    return Path(settings.ACCORD_VAR) / "demo.unfinished"


def _empty() -> None:
    """Delete everything, and the keys of every round with it."""
    for state in RoundState:
        for round_id, _partnership_id in questionnaires.all_in(state):
            keystore.keys_destroyed(round_id)
    call_command("flush", interactive=False, verbosity=0)
    _mark().unlink(missing_ok=True)


def _confirmed() -> bool:
    answer = input("This deletes the demo partnership and all that was done in it. Type yes to go on: ")
    return answer.strip().lower() == "yes"
