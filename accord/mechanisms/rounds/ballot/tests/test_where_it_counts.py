"""Where an answer counts: fixed when somebody is invited, and no more of it in the box than the cuts need."""

import json
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client
from django.urls import reverse
from nacl.public import PrivateKey, SealedBox

from accord.analysis.published import Cut, Published, Shown
from accord.foundations import clock
from accord.mechanisms.rounds.ballot import cards, codes, payload, sealing, selectors, sites
from accord.mechanisms.rounds.ballot.models import BoxItem
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, add_caretakers, open_round
from accord.mechanisms.rounds.keys import keystore
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.partnership.rules import Tier
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.mechanisms.rounds.ballot.payload import Ballot
    from accord.partnership.models import Team

pytestmark = pytest.mark.slow

ALL = ["organisation", "organisation_tier", "team", "tier"]


@pytest.fixture
def office(cast: Cast) -> "Team":
    cast.add_team("Site north", cast.kestrel, 8)
    return cast.add_team("Office", cast.council, 7)


def closed(opened: OpenRound) -> Published:
    opened.close()
    with opened.cast.in_scope():
        return publishing.result_for(opened.cast.actor("member"), opened.round.id)


def box(opened: OpenRound) -> list[dict[str, Any]]:
    """Return what lies in the box, as only its key can open it."""
    with opened.cast.in_scope():
        key = SealedBox(PrivateKey(keystore.keys_read(opened.round.id).private_key))
        sealed = [bytes(item.ciphertext) for item in BoxItem.objects.all()]
    return [json.loads(sealing.unpadded(key.decrypt(each))) for each in sealed]


def test_the_holder_of_a_card_is_told_where_it_counts(cast: Cast) -> None:
    """A hat is of a team where the round is cut by team: its cards say which, and so does their page."""
    office = cast.add_team("Office", cast.council, 7)
    add_caretakers(cast, 5, team=office)
    add_caretakers(cast, 5)
    opened = open_round(cast, council=6, cuts=["organisation", "team"])
    with cast.in_scope():
        (found,) = sites.sites(opened.round)
        printed = cards.cards_take(
            round=opened.round, organisation_id=cast.council.id, actor=cast.actor("steward")
        )
    assert {(each.whose, each.people) for each in found.drawing} == {
        ("Northmoor Council, Office", 5),
        ("Northmoor Council", 5),
    }
    assert not found.has_small_hat
    for whose, says in (("Northmoor Council, Office", False), ("Northmoor Council", True)):
        code = next(codes.normalised(card.code) for card in printed if card.whose == whose)
        page = Client().get(reverse("ballot:where", args=[code])).content.decode()
        assert ("counts in no team’s result" in page) is says


@pytest.mark.usefixtures("office")
def test_teams_and_tiers_of_organisations_are_shown(cast: Cast) -> None:
    opened = open_round(cast, council=6, kestrel=8, cuts=ALL)
    for number, token in enumerate(opened.tokens.values()):
        opened.answer(token, value=2 + number % 3)
    found = closed(opened)
    assert [(group.name, group.invited) for group in found.groups_of(Cut.TEAM)] == [
        ("Office", 7),
        ("Site north", 8),
    ]
    assert [group.name for group in found.groups_of(Cut.ORGANISATION_TIER)] == [
        "Northmoor Council, directors",
        "Northmoor Council, senior managers",
        "Northmoor Council, managers",
        "Northmoor Council, all other staff",
        "Kestrel Build, directors",
        "Kestrel Build, all other staff",
        "Harbour Capital, directors",
    ]
    (_office, north) = found.groups_of(Cut.TEAM)
    assert isinstance(found.cell(north.key, "core:values"), Shown)


def test_whoever_moves_after_the_opening_counts_where_the_invitation_says(cast: Cast, office: "Team") -> None:
    opened = open_round(cast, cuts=["team"])
    with cast.in_scope():
        before = selectors.exposure(opened.round)
        (mover, *_others) = [
            each for each in partnership.people_in_post() if each.assignment.team_id == office.id
        ]
        people.assignment_correct(assignment=mover.assignment, team=None, actor=cast.system)
        assert selectors.exposure(opened.round) == before
    opened.answer(opened.tokens[mover.person.id])
    assert [each["team"] for each in box(opened)] == [str(office.id)]


def test_of_two_teams_the_main_one_counts(cast: Cast, office: "Team") -> None:
    with cast.in_scope():
        people.assignment_give(
            person=cast.member,
            organisation=cast.council,
            team=office,
            tier=Tier.EVERYONE,
            role="",
            manager=None,
            since=clock.now().date(),
            main=False,
            actor=cast.system,
        )
    opened = open_round(cast, cuts=["team"])
    shown = Client().get(reverse("ballot:where", args=[opened.token("member")])).content.decode()
    assert "Office" not in shown
    assert "Your main place is in no team, so your answer counts in no team’s result." in shown


@pytest.mark.parametrize(
    ("cuts", "tier", "team"),
    [
        ([], False, False),
        (["organisation"], False, False),
        (["tier"], True, False),
        (["organisation_tier"], True, False),
        (["team"], False, True),
    ],
)
def test_the_box_says_no_more_of_somebody_than_the_cuts_need(
    cast: Cast, office: "Team", cuts: list[str], *, tier: bool, team: bool
) -> None:
    opened = open_round(cast, cuts=cuts)
    with cast.in_scope():
        member = next(
            each.person for each in partnership.people_in_post() if each.assignment.team_id == office.id
        )
    opened.answer(opened.tokens[member.id])
    (ballot,) = box(opened)
    assert ballot["organisation"] == str(cast.council.id)
    assert bool(ballot["tier"]) == tier
    assert ballot.get("team") == (str(office.id) if team else None)


def as_before(ballot: "Ballot") -> bytes:
    """A ballot as it was sealed before there were teams: with the tier, whatever the cuts."""
    found = {
        "given": ballot.answers.given,
        "comment": ballot.answers.comment,
        "organisation": ballot.organisation,
        "tier": ballot.tier or "everyone",
        "receipt": ballot.receipt,
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


@pytest.mark.parametrize("cuts", [["organisation"], ["organisation", "tier"]])
def test_a_round_that_was_open_before_there_were_teams_closes(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, cuts: list[str]
) -> None:
    opened = open_round(cast, council=4, kestrel=8, cuts=cuts)
    with monkeypatch.context() as before:
        before.setattr(payload, "ballot_to_bytes", as_before)
        opened.answer_by(9)
    for token in list(opened.tokens.values())[9:]:
        opened.answer(token)
    with cast.in_scope():
        assert len({len(bytes(item.ciphertext)) for item in BoxItem.objects.all()}) == 1
    found = closed(opened)
    assert {group.cut.value for group in found.groups} == {"everyone", *cuts}
    assert sum(group.invited or 0 for group in found.groups_of(Cut.ORGANISATION)) == len(opened.tokens)
