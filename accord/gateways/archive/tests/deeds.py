"""What people and the clock do in a site, each in a process of its own; prints what came of it as JSON."""

import gc
import json
import os
import signal
import sys
from datetime import datetime
from pathlib import Path
from typing import Any
from unittest import mock
from uuid import UUID, uuid4

import django

gc.disable()  # for what is done once, none of it has to be looked through for garbage
django.setup()

from django.apps import apps  # noqa: E402
from django.conf import settings  # noqa: E402
from django.db import DatabaseError, connection  # noqa: E402
from django.db.migrations.recorder import MigrationRecorder  # noqa: E402

from accord.foundations import clock, scope  # noqa: E402
from accord.foundations.access import Actor  # noqa: E402
from accord.foundations.errors import Refused  # noqa: E402
from accord.foundations.jobs import services as jobs  # noqa: E402
from accord.foundations.outbox import writer_of  # noqa: E402
from accord.foundations.store import Away  # noqa: E402
from accord.gateways.archive import (  # noqa: E402
    backup,
    database,
    restore,
)
from accord.gateways.archive.tests.site import CANARY  # noqa: E402
from accord.gateways.signin import services  # noqa: E402
from accord.gateways.signin.sessions import SessionStore  # noqa: E402
from accord.mechanisms.rounds.ballot import close, door, drafts, submit  # noqa: E402
from accord.mechanisms.rounds.ballot.tests.world import open_round  # noqa: E402
from accord.mechanisms.rounds.keys import keycopies, keystore, places, recovery  # noqa: E402
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires  # noqa: E402
from tests.cast import build_cast  # noqa: E402
from tests.visits import SignedIn, visitor  # noqa: E402


def open_a_round(council: str, kestrel: str) -> Any:
    """Found a partnership and open a round; return the tokens that the letters carry."""
    opened = open_round(build_cast(), council=int(council), kestrel=int(kestrel))
    session = SessionStore()
    session["somebody"] = "signed in"
    session.save()
    secrets = keystore.keys_read(opened.round.id)
    return {
        "round": str(opened.round.id),
        "closes_at": opened.round.closes_at.isoformat(),
        "tokens": list(opened.tokens.values()),
        "keys": [secrets.private_key.hex(), secrets.token_key.hex()],
    }


def become_older(*left_out: str) -> None:
    """Let it be a site from before migrations were gathered, which went through all of them but these."""
    recorder = MigrationRecorder(connection)
    for name in (*database.gathered(), *left_out):  # a gathered one notes what it stands for as well
        recorder.record_unapplied(*name.split("."))


def found_and_sign_in(name: str) -> Any:
    """Found a partnership; return it, and the session of one of its people who has signed in."""
    cast = build_cast()
    signed_in = visitor(cast, name)
    return {"partnership": str(cast.partnership.id), "session": signed_in.cookies["session"].value}


def answer(*tokens: str) -> Any:
    """Let each of these people answer; return their receipts."""
    return [_answered(token) for token in tokens]


def answer_aloud(*tokens: str) -> None:
    """Let each of these people answer, and say each link at the moment when its answers are acknowledged."""
    for token in tokens:
        _answered(token)
        print(token, flush=True)  # noqa: T201  the test listens


def _answered(token: str) -> str:
    visit = door.visit(token)
    with scope.partnership(visit.open_invitation.partnership_id):
        given = dict.fromkeys(questionnaires.item_keys(visit.open_invitation.round_id), 4)
    drafts.draft_save(visit, given=given, comment=f"{CANARY} {token}")
    return submit.answers_submit(visit)


def close_at(moment: str) -> Any:
    """Let it be this moment, and let the rounds close whose time has run out; return how they stand."""
    with clock.at(datetime.fromisoformat(moment)):
        for round_id, partnership_id in questionnaires.due_to_close(clock.now()):
            with scope.partnership(partnership_id):
                close.round_close(round_id, actor=Actor.system(partnership_id))
    return state()


def sweep_at(moment: str) -> Any:
    """Let it be this moment, and let a worker do everything that is due; return how the round stands."""
    with clock.at(datetime.fromisoformat(moment)):
        jobs.all_run()
    return state()


def close_tried() -> Any:
    """Let the round be closed, its time having run out; return what kind of error came of it, or nothing."""
    try:
        close_at(clock.now().isoformat())
    except (DatabaseError, OSError, Away) as error:
        return type(error).__name__
    return ""


def signed_in(given_name: str) -> Any:
    """Let a member of the cast sign in; return the cookie, and where the partnership has its pages."""
    with scope.off():
        person = _model("partnership", "Person").objects.get(given_name=given_name)
    client = SignedIn(services.account_for(address=person.email))
    return [client.cookies[settings.SESSION_COOKIE_NAME].value, f"/p/{person.partnership_id}/people/"]


def worked_at(moment: str) -> Any:
    """Let it be this moment, and let a worker do what is due then, leaving behind when it is due again."""
    with clock.at(datetime.fromisoformat(moment)):
        return jobs.due_run()


def planned_at(moment: str, folder: str) -> Any:
    """Let it be this moment, and let somebody plan a restore without saying when the site failed."""
    with clock.at(datetime.fromisoformat(moment)):
        try:
            restore.plan(Path(folder), restore.Means())
        except Refused as refused:
            return str(refused.message)
    return ""


def state() -> Any:
    """Return how the one round stands, on both sides of the ballot."""
    with scope.off():
        round = _model("questionnaires", "Round").objects.get()
        invitations = _model("ballot", "Invitation").objects
        destroyed = _model("ballot", "Destruction").objects.first()
        return {
            "state": round.state,
            "closes_at": round.closes_at.isoformat(),
            "box": _model("ballot", "BoxItem").objects.count(),
            "drafts": _model("ballot", "Draft").objects.count(),
            "responded": invitations.filter(responded=True).count(),
            "has_keys": any(Path(settings.ACCORD_KEYS).glob("*.key*")),
            "copies": destroyed.copies if destroyed else None,
            "results": _model("publishing", "Result").objects.count(),
            "receipts": _model("ballot", "Receipt").objects.count(),
            "sessions": _model("signin", "Session").objects.count(),
            "log": list(_model("audit", "Entry").objects.order_by("number").values_list("kind", flat=True)),
            "letters": _asked_again(round.partnership_id),
        }


def responded(*tokens: str) -> Any:
    """Return which of these links have been used."""
    return [token for token in tokens if door.visit(token).standing is door.Standing.ANSWERED]


def _asked_again(partnership_id: UUID) -> list[str]:
    """Return the letters that ask again, as they would leave now."""
    waiting = _model("outbox", "Envelope").objects.filter(kind="ballot.asked_again")
    with scope.partnership(partnership_id):
        letters = [
            writer_of("ballot.asked_again")(about) for about in waiting.values_list("about_id", flat=True)
        ]
    return [letter.text for letter in letters if letter]


def copy_of_other_keys(round_id: str) -> Any:
    """Put a key copy into its place that names this round and holds other keys."""
    content = keycopies._packed(UUID(round_id), keystore.keys_made(uuid4()))
    place, public = places.copy_place(), recovery.public_half(settings.ACCORD_RECOVERY_KEY)
    assert place is not None
    (place / f"{round_id}.20260101T000000Z-0000.keycopy").write_bytes(recovery.sealed(content, public))


def backup_killed() -> None:
    """Begin a backup, and be killed when all is written but the manifest."""
    with mock.patch.object(backup, "manifest_write", _killed):
        backup.backup_make()


def restore_killed(folder: str) -> None:
    """Begin a restore, and be killed when the database is there and its rounds are not brought back."""
    made = restore.plan(Path(folder), restore.Means(without_keys=True))
    with mock.patch.object(restore, "call_command", _killed):
        restore.restore(Path(folder), made)


def _killed(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _model(app: str, name: str) -> Any:
    return apps.get_model(app, name)


if __name__ == "__main__":
    print(json.dumps(globals()[sys.argv[1]](*sys.argv[2:])))  # noqa: T201  the test listens
