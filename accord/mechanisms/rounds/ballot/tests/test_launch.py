"""Opening a round: by the clock, once, to the people and on the terms agreed."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.apps import apps
from pytest_django import Settings

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied
from accord.foundations.jobs.each import SomeFailed
from accord.foundations.outbox import selectors as outbox
from accord.mechanisms.rounds.ballot import jobs, launch, letters, selectors, tokens
from accord.mechanisms.rounds.ballot.models import Invitation, RoundKey
from accord.mechanisms.rounds.ballot.tests.world import open_round
from accord.mechanisms.rounds.keys import keystore
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.questionnaires.tests.world import agreed, charter_in_force
from accord.partnership import services as partnership
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round

pytestmark = pytest.mark.slow


def posted(kind: str) -> int:
    """Return how many letters of a kind stand in the outbox."""
    return sum(envelope.kind == kind for envelope in outbox.envelopes(limit=1000))


def state(cast: Cast, round: "Round") -> str:
    return questionnaires.round_for(cast.actor("steward"), round.id).state


def ready(cast: Cast, **terms: object) -> "Round":
    charter_in_force(cast)
    return agreed(cast, **terms)


def test_it_works(cast: Cast) -> None:
    opened = open_round(cast, council=3)
    with cast.in_scope():
        assert opened.fresh().state == RoundState.OPEN
        assert selectors.invited(opened.round) == 9 + 3
        assert posted("ballot.invitation") == 12
        key = RoundKey.objects.get(round=opened.round)
        keystore.keys_proved(opened.round.id, bytes(key.public_key))
        said = audit.lines(cast.actor("member"), limit=1)[0].sentence
    assert said == "“Round of January” opened: 12 people were asked."


def test_it_takes_no_statement_for_each_person_asked(
    cast: Cast, django_assert_max_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    cast.add_staff(cast.council, 60)
    with cast.in_scope():
        round = ready(cast)
        with django_assert_max_num_queries(70):
            launch.round_open(round.id, actor=cast.system)
        assert posted("ballot.invitation") == 9 + 60


def test_the_clock_opens_it_and_only_once(cast: Cast) -> None:
    with cast.in_scope():
        round = ready(cast, opens_at=clock.now() + timedelta(days=1))
    jobs.rounds_open()
    with cast.in_scope():
        assert state(cast, round) == RoundState.READY
    with clock.at(round.opens_at):
        jobs.rounds_open()
        jobs.rounds_open()
        with cast.in_scope():
            launch.round_open(round.id, actor=cast.system)
            assert state(cast, round) == RoundState.OPEN
            assert Invitation.objects.count() == posted("ballot.invitation") == 9


def test_nobody_opens_it_by_hand(cast: Cast) -> None:
    with cast.in_scope():
        round = ready(cast)
        with pytest.raises(Denied):
            launch.round_open(round.id, actor=cast.actor("steward"))
        assert Invitation.objects.count() == 0


def test_only_those_are_asked_whom_the_terms_name(cast: Cast) -> None:
    opened = open_round(cast, kestrel=2, organisations=[cast.kestrel.id])
    with cast.in_scope():
        assert set(Invitation.objects.values_list("organisation_id", flat=True)) == {cast.kestrel.id}
        assert selectors.invited(opened.round) == 2 + 2


def test_an_invitation_keeps_where_the_person_stood(cast: Cast) -> None:
    opened = open_round(cast)
    with cast.in_scope():
        asked = Invitation.objects.get(person=cast.director)
        assert (asked.organisation_id, asked.tier) == (cast.council.id, "director")
        assert [group.invited for group in selectors.exposure(opened.round)][:4] == [9, 6, 2, 1]


@pytest.mark.parametrize(
    ("how", "reason"),
    [("late", "its time had passed"), ("changed", "no longer those that were agreed"), ("empty", "nobody")],
)
def test_what_cannot_be_kept_as_agreed_does_not_open(cast: Cast, how: str, reason: str) -> None:
    with cast.in_scope():
        round, reader = ready(cast), cast.actor("steward")
        if how == "changed":
            apps.get_model("questionnaires", "Round").objects.filter(id=round.id).update(minimum=6)
        if how == "empty":
            for person in cast.people.values():
                partnership.person_leave(
                    person=person, last_day=clock.now().date() - timedelta(days=1), actor=cast.system
                )
        with clock.at(round.closes_at if how == "late" else clock.now()):
            launch.round_open(round.id, actor=cast.system)
        assert questionnaires.round_for(reader, round.id).state == RoundState.ENDED
        assert Invitation.objects.count() == RoundKey.objects.count() == posted("ballot.invitation") == 0
        assert any(reason in line.sentence for line in audit.lines(reader, limit=5))


def test_without_a_key_that_works_nobody_is_asked(cast: Cast, settings: Settings) -> None:
    with cast.in_scope():
        round = ready(cast)
    settings.ACCORD_KEYS = "/dev/null/keys"
    with pytest.raises(SomeFailed):
        jobs.rounds_open()
    with cast.in_scope():
        assert state(cast, round) == RoundState.READY
        assert Invitation.objects.count() == posted("ballot.invitation") == 0


@pytest.mark.parametrize("broken", ["keystore.keys_proved", "letters_post", "rounds.round_mark_open"])
def test_a_launch_that_breaks_off_asks_nobody_and_the_next_one_asks_each_once(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    """The keys that were made before it broke off are those that are used."""
    with cast.in_scope():
        round = ready(cast)

    def breaks_off(*_anything: object, **_more: object) -> None:
        raise OSError

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(f"accord.mechanisms.rounds.ballot.launch.{broken}", breaks_off)
        with pytest.raises(SomeFailed):
            jobs.rounds_open()
    made = keystore.keys_read(round.id)
    with cast.in_scope():
        assert state(cast, round) == RoundState.READY
        assert Invitation.objects.count() == RoundKey.objects.count() == posted("ballot.invitation") == 0
    jobs.rounds_open()
    with cast.in_scope():
        assert Invitation.objects.count() == posted("ballot.invitation") == 9
        assert bytes(RoundKey.objects.get().public_key) == made.public_key


def test_the_letter_carries_the_own_link_and_the_outbox_does_not(cast: Cast) -> None:
    opened = open_round(cast)
    with cast.in_scope():
        asked = Invitation.objects.get(person=cast.member)
        written = letters.invitation(asked.id)
        assert written is not None
        token = opened.token("member")
        assert f"/a/{token}/" in written.text
        assert asked.token_hash == tokens.token_hash(token)
        assert sum(other in written.text for other in opened.tokens.values()) == 1
        assert not any(token in str(row) for row in apps.get_model("outbox", "Envelope").objects.values())


def test_no_letter_to_somebody_who_answered_or_after_the_close(cast: Cast) -> None:
    opened = open_round(cast)
    opened.answer(opened.token("member"))
    with cast.in_scope():
        member, director = (Invitation.objects.get(person=person) for person in (cast.member, cast.director))
        assert letters.invitation(member.id) is None
        assert letters.reminder(director.id) is not None
        with opened.after_its_time():
            assert letters.reminder(director.id) is None


def test_who_still_waits_is_told_to_the_person_alone(cast: Cast) -> None:
    opened = open_round(cast)
    with cast.in_scope():
        assert selectors.rounds_waiting_for(cast.member.id) == [opened.round]
        opened.answer(opened.token("member"))
        assert selectors.rounds_waiting_for(cast.member.id) == []
