"""One large round on a database of its own: opened and closed for `tools/bench_growth.py`,
or left open for those who answer it in `tools/bench_load.py`.

People, statements and answers are put in many at a time: no charter has as many behaviours, and nobody waits
for ten thousand to answer. Answers go through the payload, padding and sealing of those that people send
(`ballot.payload`, `ballot.sealing`), so that the box holds what it would hold; only the transaction for each
of them is left out.
"""

import random
import resource
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.management import call_command
from django.db import connection
from django.test import override_settings

from accord.foundations import clock
from accord.foundations.outbox import services as outbox
from accord.mechanisms.rounds.ballot import close, launch, payload, sealing, tokens
from accord.mechanisms.rounds.ballot.models import BoxItem, Draft, Invitation, RoundKey
from accord.mechanisms.rounds.keys import keystore
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.models import Item
from accord.mechanisms.rounds.questionnaires.tests.world import agree, charter_in_force, draft
from accord.partnership import people
from accord.partnership.people import NewPerson, NewPlace
from accord.partnership.rules import Tier
from tests.cast import SINCE, Cast, build_cast
from tools.report import say, timed

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

STATEMENTS = 14  # of a round as the demo asks it
NOBODY = "django.core.mail.backends.dummy.EmailBackend"
CAST = 9  # people whom the cast brings along
SHARES = (("council", 0.37), ("kestrel", 0.56), ("harbour", 0.07))


def main(database: str, people_asked: str, statements_asked: str) -> None:
    """Open a round, answer it, close it; print how long the first and the last took."""
    asked, statements = int(people_asked), int(statements_asked)
    call_command("migrate", verbosity=0)
    cast = build_cast()
    with cast.in_scope():
        _staff(cast, asked - CAST)
        charter_in_force(cast)
        round = _agreed(cast, statements)
        opened, _none = timed(lambda: launch.round_open(round.id, actor=cast.system))
        sent, asked_for = _sent()
        _answer(round)
        with clock.at(round.closes_at + timedelta(minutes=1)):
            closed, _none = timed(lambda: close.round_close(round.id, actor=cast.system))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    say(f"{asked:,} invitations queued, {database}", f"{opened:.1f} s", "under 20 s for 10,000")
    say(
        f"  a batch of {outbox.BATCH} of them written and sent to nobody",
        f"{sent:.1f} s, {asked_for} queries",
    )
    say(f"close of {asked:,} x {statements}, {database}", f"{closed:.1f} s", "under 60 s")
    say("  memory of that process at most", f"{most:.0f} MB", "under 500 MB")


def opened(asked: int, begun: int, path: str) -> None:
    """Open a round to so many people, and write their tokens to a file, one a line.

    begun: so many of them, the first in the file, have answered everything and sent nothing. No letter waits:
    sending them is measured elsewhere.
    """
    call_command("migrate", verbosity=0)
    cast = build_cast()
    with cast.in_scope():
        _staff(cast, asked - CAST)
        charter_in_force(cast)
        round = _agreed(cast, STATEMENTS)
        launch.round_open(round.id, actor=cast.system)
        invited = Invitation.objects.filter(round=round)
        outbox.letters_forget(invited.values_list("id", flat=True))
        token_key = keystore.keys_read(round.id).token_key
        found = [tokens.token_for(token_key, each) for each in invited.values_list("id", flat=True)]
        _begin(round, found[:begun])
    Path(path).write_text("\n".join(found), encoding="ascii")


def _sent() -> tuple[float, int]:
    """Write a batch of the letters that wait, and send it to nobody; return seconds and queries."""
    count = 0

    def counted(execute: Callable[..., Any], *statement: Any) -> Any:
        nonlocal count
        count += 1
        return execute(*statement)

    with override_settings(EMAIL_BACKEND=NOBODY), connection.execute_wrapper(counted):
        taken, _none = timed(outbox.letters_send)
    return taken, count


def _begin(round: "Round", begun: list[str]) -> None:
    keys = questionnaires.item_keys(round.id)
    room = payload.room_for(keys)
    given = payload.Answers(given=dict.fromkeys(keys, 4))
    Draft.objects.bulk_create(
        [
            Draft(
                partnership_id=round.partnership_id,
                round_id=round.id,
                place=tokens.draft_place(token),
                ciphertext=sealing.draft_sealed(given, token, room=room),
            )
            for token in begun
        ],
        batch_size=500,
    )


def _staff(cast: Cast, count: int) -> None:
    """Let so many people join, most of them without a tier above."""
    chance = random.Random(7)  # noqa: S311
    for name, share in SHARES:
        body = getattr(cast, name)
        joined = people.people_join(
            people=[
                NewPerson(
                    given_name=f"Given{number}",
                    family_name=f"Family{number}",
                    email=f"p{number}@{name}.example",
                    staff_number="",
                    employer=body,
                )
                for number in range(int(count * share))
            ],
            actor=cast.system,
        )
        places = [
            NewPlace(
                person=person,
                organisation=body,
                team=None,
                tier=chance.choices(list(Tier), weights=(2, 5, 13, 80))[0],
                role="",
                manager=None,
                since=SINCE,
                main=True,
            )
            for person in joined
        ]
        people.places_give(places=places, actor=cast.system)


def _agreed(cast: Cast, statements: int) -> "Round":
    """A round that every partner has agreed to, with so many statements."""
    drafted = draft(cast)
    asked = questionnaires.items(drafted)
    behaviour = next(item for item in asked if item.behaviour_id)
    Item.objects.bulk_create(
        Item(
            partnership_id=drafted.partnership_id,
            section_id=behaviour.section_id,
            behaviour_id=behaviour.behaviour_id,
            key=f"behaviour:{number}",
            text=f"Statement {number} holds in our work",
            position=number,
        )
        for number in range(len(asked), statements)
    )
    agree(cast, rounds.round_propose(round=drafted, actor=cast.actor("steward")))
    return questionnaires.round_for(cast.actor("steward"), drafted.id)


def _answer(round: "Round") -> None:
    """Let four of five answer, each organisation around a level of its own; one in ten writes a comment."""
    chance = random.Random(8)  # noqa: S311
    keys = [item.key for item in questionnaires.items(round)]
    room = payload.room_for(keys)
    token_key = keystore.keys_read(round.id).token_key
    public_key = bytes(RoundKey.objects.get(round=round).public_key)
    levels: dict[object, float] = {}
    box, responded = [], []
    for asked in Invitation.objects.filter(round=round).iterator():
        level = levels.setdefault(asked.organisation_id, chance.uniform(2.6, 4.0))
        if chance.random() > 0.8:
            continue
        ballot = payload.Ballot(
            answers=payload.Answers(
                given={key: min(5, max(1, _whole(chance.gauss(level, 1.0)))) for key in keys},
                comment="We hear of problems too late." if chance.random() < 0.1 else "",
            ),
            organisation=str(asked.organisation_id),
            tier=asked.tier,
            receipt=tokens.receipt(tokens.token_for(token_key, asked.id)),
        )
        sealed = sealing.ballot_sealed(ballot, public_key, room=room)
        box.append(BoxItem(partnership_id=round.partnership_id, round_id=round.id, ciphertext=sealed))
        responded.append(asked.id)
    BoxItem.objects.bulk_create(box, batch_size=100)
    for start in range(0, len(responded), 500):
        Invitation.objects.filter(id__in=responded[start : start + 500]).update(responded=True)


def _whole(value: float) -> int:
    return int(value + 0.5)
