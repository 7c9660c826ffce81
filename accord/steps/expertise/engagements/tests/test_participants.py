"""Those who took part are asked in confidence: their list, the round of their own, and where it is read."""

from dataclasses import replace
from datetime import timedelta

import pytest

from accord.foundations import clock
from accord.foundations.errors import Denied, Refused
from accord.foundations.outbox import selectors as outbox
from accord.mechanisms.rounds.ballot.tests.world import opened
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.listed import Listed
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.questionnaires.tests.world import agree, charter_in_force
from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs.judged import judged as judged_in_directory
from accord.steps.expertise.briefs.tests.world import TOM
from accord.steps.expertise.engagements import asking, figures, participants, selectors, services, taking_part
from accord.steps.expertise.engagements.tests.world import (
    again,
    answering,
    asked,
    decide,
    engaged,
    judged,
    said,
    took_part,
)
from tests.cast import Cast
from tests.visits import page, visitor


def test_only_those_on_the_list_are_asked(cast: Cast) -> None:
    held, people = took_part(cast)
    found = answering(cast, held)
    assert set(found.tokens) == {person.id for person in people}
    with cast.in_scope():
        terms = questionnaires.terms(found.round.id)
        assert "Who is asked: those of the 12 people on its list who are in post" in terms
        letters = [outbox.envelope_read(each.id)[1] for each in outbox.envelopes(limit=50)]
    assert any(
        letter and "asks some of its people, and you are one of them: How useful" in letter.text
        for letter in letters
    )


def test_who_left_meanwhile_is_not_asked(cast: Cast) -> None:
    held, people = took_part(cast)
    with cast.in_scope():
        round = asked(cast, held)
        agree(cast, rounds.round_propose(round=round, actor=cast.actor("steward")))
        place = partnership.assignments_in_post().get(person=people[0])
        place.until = partnership.today()
        place.save()
    with clock.at(round.opens_at + timedelta(minutes=1)):
        assert set(opened(cast, round).tokens) == {person.id for person in people[1:]}


def test_what_they_say_stands_wherever_it_is_judged(cast: Cast) -> None:
    held, _people = took_part(cast)
    found = said(cast, held)
    words = "those who took part: 3.5 of 5"
    with found.after_its_time(), cast.in_scope():
        judged(cast, held)
        useful = figures.useful_in_words(figures.figures([again(cast, held)], partnership.today()))
        assert useful.endswith(words)
        client = visitor(cast, "member")
        for name, parts in (
            ("engagements:engagement", {"engagement_id": held.id}),
            ("expertise:home", {}),
            ("overview:dashboard", {}),
        ):
            assert words in client.get(page(cast, name, **parts)).content.decode(), name
        parts = {"engagement_id": held.id, "organisation_id": cast.kestrel.id}
        client = visitor(cast, "kestrel_signatory")
        assert words in client.get(page(cast, "engagements:judge", **parts)).content.decode()
        known = held.candidate.facilitator_id
        assert not judged_in_directory(known)
        proposal = services.close_propose(
            engagement=held, handover="The list", ourselves="Read it", actor=cast.actor("steward")
        )
        decide(cast, proposal)
        assert judged_in_directory(known)[-1].useful == words


def test_too_few_are_told_so_beforehand_and_not_asked(cast: Cast) -> None:
    held, people = took_part(cast, council=3, kestrel=1)
    with cast.in_scope():
        assert not taking_part.could_be_shown(people)
        with pytest.raises(Refused, match="So few took part"):
            asked(cast, held)
        text = taking_part.said(again(cast, held), cast.actor("member")).sentence
    assert text.startswith("4 people took part: so few that nothing they say in confidence could be shown.")
    client = visitor(cast, "steward")
    text = client.get(page(cast, "engagements:participants", engagement_id=held.id)).content.decode()
    assert "no: too few answered" in text
    assert "Ask them how useful it was" not in text
    text = client.get(page(cast, "engagements:participants-ask", engagement_id=held.id)).content.decode()
    assert "So few took part that nothing they say could be shown." in text


def test_of_two_engagements_nothing_is_compared(cast: Cast) -> None:
    """What is said of one facilitator is no round before what is said of another."""
    with cast.in_scope():
        one, other = engaged(cast), engaged(cast, person=replace(TOM, email="mair@wye.example"))
        names = {asking.questionnaire(each).name for each in (one, other)}
        keys = [ask.key for each in (one, other) for ask in asking.questionnaire(each).pages[0].asks]
    assert len(names) == 2
    assert len(set(keys)) == len(keys)


def test_the_list_stays_from_the_moment_partners_read_it(cast: Cast) -> None:
    held, people = took_part(cast)
    steward = cast.actor("steward")
    with cast.in_scope():
        round = asked(cast, held)
        services.participants_set(engagement=held, people=people[1:], actor=steward)
        proposal = rounds.round_propose(round=round, actor=steward)
        with pytest.raises(Refused, match="The list stays"):
            services.participants_set(engagement=held, people=people, actor=steward)
        with pytest.raises(Refused, match="asked already"):
            asked(cast, held)
        decide(cast, proposal, "kestrel", agrees=False)
        services.participants_set(engagement=held, people=people, actor=steward)
        assert participants.listed(round.id) == Listed(
            frozenset(person.id for person in people),
            page(cast, "engagements:participants", engagement_id=held.id),
        )


def test_thrown_away_or_ended_it_makes_room_for_another(cast: Cast) -> None:
    held, _people = took_part(cast)
    with cast.in_scope():
        rounds.round_discard(round=asked(cast, held), actor=cast.actor("steward"))
        assert participants.round_of(held) is None
        first = asked(cast, held)
        first.state = RoundState.ENDED
        first.save()
        assert asked(cast, held) != first


def test_whoever_is_engaged_is_not_on_the_list_and_does_not_write_it(cast: Cast) -> None:
    held, people = took_part(cast)
    with cast.in_scope():
        with pytest.raises(Refused, match="Whoever is engaged"):
            services.participants_set(
                engagement=held, people=[held.person, *people], actor=cast.actor("steward")
            )
        for name in ("engaged", "member", "council_signatory"):
            with pytest.raises(Denied):
                services.participants_set(engagement=held, people=people, actor=cast.actor(name))
            with pytest.raises(Denied):
                services.participants_ask(
                    engagement=held,
                    opens_at=clock.now(),
                    closes_at=clock.now() + timedelta(days=7),
                    actor=cast.actor(name),
                )


def test_it_is_not_closed_while_they_are_asked(cast: Cast) -> None:
    held, _people = took_part(cast)
    found = answering(cast, held)
    with clock.at(found.round.opens_at + timedelta(days=1)), cast.in_scope():
        judged(cast, held)
        with pytest.raises(Refused, match="Those who took part are being asked"):
            services.close_propose(
                engagement=held, handover="All", ourselves="Much", actor=cast.actor("steward")
            )


def test_the_steward_writes_the_list_and_asks_on_pages(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        held = engaged(cast)
        team = cast.add_team("Site", cast.kestrel, 5)
        staff = cast.add_staff(cast.council, 5)
    client, here = visitor(cast, "steward"), {"engagement_id": held.id}
    change = page(cast, "engagements:participants-change", **here)
    text = client.get(change).content.decode()
    assert "Tom Albright" not in text.partition("<form")[2].partition("</form>")[0]
    given = {"teams": [str(team.id)], f"of-{cast.council.id}": [str(person.id) for person in staff]}
    text = client.post(change, given, follow=True).content.decode()
    assert "10 people took part." in text
    ask = page(cast, "engagements:participants-ask", **here)
    assert ask in text
    with cast.in_scope():
        today = partnership.today()
    text = client.post(ask, {"opens_on": "", "closes_on": "soon"}).content.decode()
    assert "Choose when the round opens." in text
    days = {"opens_on": today.isoformat(), "closes_on": today.isoformat()}
    assert "A round stays open for a day at least." in client.post(ask, days).content.decode()
    days = {"opens_on": today.isoformat(), "closes_on": (today + timedelta(days=7)).isoformat()}
    text = client.post(ask, days, follow=True).content.decode()
    assert "It is a draft." in text
    assert "Those of the 10 people on its list who are in post" in text
    assert page(cast, "engagements:participants", **here) in text
    with cast.in_scope():
        assert participants.round_of(selectors.engagement(held.id)) is not None


def test_where_people_are_many_one_is_found_by_name(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accord.steps.expertise.engagements.forms.participants.MOST", 2)
    monkeypatch.setattr("accord.partnership.choosing.MOST", 2)
    with cast.in_scope():
        held = engaged(cast)
    client = visitor(cast, "steward")
    change = page(cast, "engagements:participants-change", engagement_id=held.id)
    assert "We know nobody" in client.post(change, {"more": "Nobody At All"}).content.decode()
    text = client.post(change, {"more": "Mia Marsh"}, follow=True).content.decode()
    assert "One person took part." in text
    assert "Mia Marsh" in text
