"""Hats: who has no e-mail address draws a card; a hat takes as many answers as it has people, and no more."""

from collections import Counter
from secrets import token_hex

import pytest

from accord.foundations import registry
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.rounds.ballot import cards, door, launch, selectors, sites, submit
from accord.mechanisms.rounds.ballot.door import NotOpen, Standing
from accord.mechanisms.rounds.ballot.models import BoxItem, Card, Hat, Invitation
from accord.mechanisms.rounds.ballot.tests.world import (
    OpenRound,
    add_caretakers,
    letters_waiting,
    open_round,
)
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires.tests.world import agreed, charter_in_force
from accord.partnership.rules import Tier
from tests.cast import Cast

BY_CARD = 5

pytestmark = pytest.mark.slow


@pytest.fixture
def opened(cast: Cast) -> OpenRound:
    return open_round(cast, by_card=BY_CARD, cuts=["organisation"])


def draw_anew(opened: OpenRound, name: str = "steward") -> None:
    with opened.cast.in_scope():
        cards.cards_draw_anew(
            round=opened.round, organisation_id=opened.cast.council.id, actor=opened.cast.actor(name)
        )


def standing(code: str, phone: str = "") -> Standing:
    return door.visit(code, phone).standing


def refused_with(opened: OpenRound, code: str) -> Standing:
    """Return why answers by a card are not taken, on a phone of its own."""
    phone = token_hex(16)
    with pytest.raises(NotOpen) as shut:
        opened.answer(code, phone=phone)
    return shut.value.standing


def test_it_works(opened: OpenRound) -> None:
    codes = opened.codes()
    assert len(set(codes)) == BY_CARD
    receipts = [opened.answer(code, phone=token_hex(16)) for code in codes]
    assert len(set(receipts)) == BY_CARD
    opened.answer(opened.token("member"))
    opened.close()
    with opened.cast.in_scope():
        published = publishing.result_for(opened.cast.actor("member"), opened.round.id)
        council = next(group for group in published.groups if group.name == "Northmoor Council")
        assert (council.invited, council.responded) == (11, 6)
        assert all(selectors.receipt_counted(opened.round.id, words) for words in receipts)


def test_who_has_no_address_is_asked_by_card_and_no_link_opens_that_invitation(opened: OpenRound) -> None:
    with opened.cast.in_scope():
        asked = Invitation.objects.filter(round=opened.round, by_card=True).select_related("person")
        assert {each.person.email for each in asked if each.person} == {""}
        assert asked.count() == BY_CARD == selectors.invited_by_card(opened.round)
        assert Hat.objects.get().people == BY_CARD


def test_a_hat_is_of_a_place_as_the_cuts_need_it(cast: Cast) -> None:
    with cast.in_scope():
        site = cast.add_team("Site north", cast.council, 0)
    add_caretakers(cast, 2, team=site)
    add_caretakers(cast, 3, tier=Tier.MANAGER)
    by_tier = open_round(cast, cuts=["tier"])
    with cast.in_scope():
        assert Counter({hat.place: hat.people for hat in Hat.objects.all()}) == {
            (cast.council.id, "everyone", None): 2,
            (cast.council.id, "manager", None): 3,
        }
        (found,) = sites.sites(by_tier.round)
        assert {each.whose for each in found.drawing} == {
            "Northmoor Council, all other staff",
            "Northmoor Council, managers",
        }


def test_where_a_whole_site_draws_nobody_gets_a_link(cast: Cast) -> None:
    """Chosen before it opens; afterwards a card would say that somebody’s link was not used."""
    with cast.in_scope():
        charter_in_force(cast)
        round, steward = agreed(cast, cuts=["organisation"]), cast.actor("steward")
        sites.cards_for_all(round=round, organisation_ids=[cast.kestrel.id], actor=steward)
        with pytest.raises(Denied):
            sites.cards_for_all(round=round, organisation_ids=[], actor=cast.actor("director"))
        assert [(site.name, site.people) for site in sites.sites(round)] == [("Kestrel Build", 2)]
        launch.round_open(round.id, actor=cast.system)
        assert set(Invitation.objects.filter(by_card=True).values_list("organisation_id", flat=True)) == {
            cast.kestrel.id
        }
        assert selectors.rounds_waiting_for(cast.kestrel_member.id) == []
        with pytest.raises(Refused, match="stays as it is"):
            sites.cards_for_all(round=round, organisation_ids=[], actor=steward)
    assert letters_waiting() == 7


def test_each_card_works_once(opened: OpenRound) -> None:
    code, phone = opened.codes()[0], token_hex(16)
    receipt = opened.answer(code, phone=phone)
    assert standing(code, phone) is Standing.ANSWERED
    assert submit.answers_submit(door.visit(code, phone)) == receipt, "sent again, the same words come back"
    assert refused_with(opened, code) is Standing.USED
    with opened.cast.in_scope():
        assert BoxItem.objects.count() == 1


def test_a_phone_that_sends_twice_at_once_is_told_the_same_twice(opened: OpenRound) -> None:
    """Both pages were open before the first was sent; the second finds the card spent by this very phone."""
    code, phone = opened.codes()[0], token_hex(16)
    opened.begin(code, phone=phone)
    first, second = door.visit(code, phone), door.visit(code, phone)
    assert submit.answers_submit(first) == submit.answers_submit(second)
    with opened.cast.in_scope():
        assert BoxItem.objects.count() == 1


def test_a_card_that_is_drawn_anew_while_it_is_filled_in_takes_no_answers(opened: OpenRound) -> None:
    code, phone = opened.codes()[0], token_hex(16)
    opened.begin(code, phone=phone)
    begun = door.visit(code, phone)
    draw_anew(opened)
    with pytest.raises(NotOpen) as shut:
        submit.answers_submit(begun)
    assert shut.value.standing is Standing.REPLACED
    with opened.cast.in_scope():
        assert not BoxItem.objects.exists()


def test_who_asks_what_is_kept_reads_that_nobody_knows_about_the_card(opened: OpenRound) -> None:
    """Of a link it is known that it was used; which card somebody drew is known to nobody."""
    (found,) = [each for each in registry.kept() if each.name == "ballot.invitations"]
    opened.answer(opened.token("member"))
    said = {}
    with opened.cast.in_scope():
        for asked in Invitation.objects.filter(round=opened.round).select_related("person"):
            assert asked.person is not None
            subject = registry.Subject(
                partnership_id=asked.partnership_id, person_id=asked.person.id, name="", address=""
            )
            (row,) = found.read(subject)
            said[asked.person.name] = row[-1]
    assert {name: words for name, words in said.items() if name.startswith("Caretaker")} == {
        f"Caretaker{number} Council": "nobody knows: by a card from a hat" for number in range(BY_CARD)
    }
    assert said[opened.cast.member.name] == "yes"
    assert said[opened.cast.director.name] == "no"


def test_a_card_is_written_out_nowhere(opened: OpenRound) -> None:
    with opened.cast.in_scope():
        taken = cards.cards_take(
            round=opened.round, organisation_id=opened.cast.council.id, actor=opened.cast.actor("steward")
        )
    assert {repr(card) for card in taken} == {"<OnPaper>"}


def test_a_lost_sheet_is_drawn_anew_and_the_old_one_takes_no_answers(opened: OpenRound) -> None:
    old = opened.codes()
    opened.answer(old[0], phone=token_hex(16))
    draw_anew(opened)
    new = opened.codes()
    assert len(new) == BY_CARD
    assert set(new).isdisjoint(old)
    assert {standing(code) for code in old} == {Standing.REPLACED}, "used or not, they look the same"
    opened.answer(new[0], phone=token_hex(16))


def test_a_hat_never_takes_more_answers_than_it_has_people(opened: OpenRound) -> None:
    """However often a sheet is drawn anew: so nobody answers twice unless somebody else does not."""
    for code in opened.codes()[:3]:
        opened.answer(code, phone=token_hex(16))
    draw_anew(opened)
    new = opened.codes()
    for code in new[:2]:
        opened.answer(code, phone=token_hex(16))
    assert refused_with(opened, new[2]) is Standing.ALL_IN
    with opened.cast.in_scope():
        assert Card.objects.filter(responded=True).count() == BY_CARD == BoxItem.objects.count()
    opened.close()


def test_only_the_steward_prints_and_all_partners_read_that(opened: OpenRound) -> None:
    with pytest.raises(Denied):
        draw_anew(opened, "director")
    with pytest.raises(Denied), opened.cast.in_scope():
        cards.cards_take(
            round=opened.round,
            organisation_id=opened.cast.council.id,
            actor=opened.cast.actor("administrator"),
        )
    opened.codes()
    draw_anew(opened)
    said = opened.log()
    assert said[0].startswith(
        "Anna Rees had the cards of Northmoor Council for “Round of January” drawn anew"
    )
    assert said[1].startswith("Anna Rees took the cards of Northmoor Council")


def test_no_cards_where_everybody_has_an_address_or_after_the_close(opened: OpenRound) -> None:
    with opened.cast.in_scope():
        steward, kestrel = opened.cast.actor("steward"), opened.cast.kestrel.id
        with pytest.raises(Refused, match="a link of their own"):
            cards.cards_take(round=opened.round, organisation_id=kestrel, actor=steward)
        with opened.after_its_time(), pytest.raises(Refused, match="not open"):
            cards.cards_take(round=opened.round, organisation_id=opened.cast.council.id, actor=steward)
