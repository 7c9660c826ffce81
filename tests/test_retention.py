"""What of people goes when its time has come: said first, carried out by the command or by itself."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from accord.foundations import clock, registry, scope
from accord.foundations.audit import selectors as audit
from accord.foundations.jobs import services as jobs
from accord.foundations.outbox import selectors as outbox
from accord.foundations.outbox import services as letters
from accord.gateways.command import main
from accord.gateways.signin.models import Account, Session
from accord.mechanisms.rounds.ballot import selectors as ballot
from accord.mechanisms.rounds.ballot.tests.world import next_round, open_round
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.partnership.importing import services as importing
from accord.privacy import services as privacy
from accord.privacy.rules import About
from tests.cast import Cast
from tests.visits import visitor

PEOPLE = b"Organisation,Name,E-mail\nNorthmoor Council,Nia Pugh,nia.pugh@council.example\n"


def due(name: str) -> int:
    found = next(each for each in registry.retentions() if each.name == name)
    with scope.off():
        return found.due()


@contextmanager
def later(**ago: float) -> Iterator[None]:
    with clock.at(clock.now() + timedelta(**ago)):
        yield


def letter(cast: Cast) -> None:
    with cast.in_scope():
        to = [(cast.member.email, cast.member.id)]
        letters.letters_post(kind="partnership.asked_to_sign", partnership_id=cast.partnership.id, to=to)
    letters.letters_send()


def session(cast: Cast) -> None:
    visitor(cast, "member")


def uploaded(cast: Cast) -> None:
    with cast.in_scope():
        importing.import_start(content=PEOPLE, file_name="p.csv", actor=cast.actor("administrator"))


def correction(cast: Cast) -> None:
    with cast.in_scope():
        asked = privacy.correction_ask(about=About.OTHER, should_be="Other", actor=cast.actor("member"))
        privacy.correction_make(correction=asked, actor=cast.actor("administrator"))


def moved(cast: Cast) -> None:
    visitor(cast, "member")
    with cast.in_scope():
        people.person_change(person=cast.member, email="mia.moss@council.example", actor=cast.system)


def left(cast: Cast) -> None:
    with cast.in_scope():
        people.person_leave(person=cast.member, last_day=partnership.today(), actor=cast.system)


@pytest.mark.parametrize(
    ("name", "left_by", "days"),
    [
        ("outbox.letters", letter, 90),
        ("signin.sessions", session, 0.5 / 24),
        ("signin.accounts", moved, 30),
        ("partnership.imports", uploaded, 1),
        ("privacy.corrections", correction, 365),
        ("privacy.left", left, 730),
    ],
)
def test_each_goes_when_its_time_has_come(
    cast: Cast, name: str, left_by: Callable[[Cast], None], days: float
) -> None:
    left_by(cast)
    almost = min(days / 2, 1.1)  # people leave at the end of a day
    with later(days=days - almost):
        assert due(name) == 0
    with later(days=days + 0.1):
        assert due(name) == 1
        assert main.main(["retention", "--do"]) == 0
        assert due(name) == 0


def test_it_is_said_first_and_nothing_is_changed(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    left(cast)
    with later(days=800):
        assert main.main(["retention"]) == 0
        said = capsys.readouterr().out
        assert due("privacy.left") == 1
    assert "     1  people who left two years ago, to be erased" in said
    assert "Only this command does it." in said
    assert "accord retention --do" in said


def test_the_sweep_lets_go_and_erases_nobody(cast: Cast) -> None:
    letter(cast)
    left(cast)
    with later(days=800):
        jobs.all_run()
    with cast.in_scope():
        assert outbox.envelopes(limit=9) == []
        assert partnership.person(cast.member.id).name == "Mia Marsh"


def test_whoever_waits_is_not_forgotten(cast: Cast) -> None:
    """A letter that could not be sent is kept, however long it waits."""
    with cast.in_scope():
        to = [(cast.member.email, cast.member.id)]
        letters.letters_post(kind="partnership.asked_to_sign", partnership_id=cast.partnership.id, to=to)
    with later(days=300):
        assert due("outbox.letters") == 0


@pytest.mark.slow
def test_names_beside_invitations_go_once_nothing_is_compared_with_them(cast: Cast) -> None:
    opened = open_round(cast, council=6, kestrel=6)
    opened.answer_by(12)
    opened.close()
    with clock.at(opened.round.closes_at + timedelta(days=400)):
        assert due("ballot.invitations") == 0, "the next round is compared with the latest"
        latest = next_round(cast, title="A later round")
        latest.close()
        asked = due("ballot.invitations")
        assert asked == ballot_invited(cast, opened.round)
        assert main.main(["retention", "--do"]) == 0
        assert due("ballot.invitations") == 0
        assert ballot_invited(cast, opened.round) == asked
        assert f"“{opened.round.title}” is forgotten" in newest_line(cast)


def newest_line(cast: Cast) -> str:
    with cast.in_scope():
        return audit.lines(cast.actor("member"), limit=1)[0].sentence


def ballot_invited(cast: Cast, round: object) -> int:
    with cast.in_scope():
        return ballot.invited(round)  # type: ignore[arg-type]


def test_every_account_in_use_stays(cast: Cast) -> None:
    visitor(cast, "member")
    with later(days=200):
        main.main(["retention", "--do"])
    assert Account.objects.filter(email=cast.member.email).exists()
    assert not Session.objects.exists()
