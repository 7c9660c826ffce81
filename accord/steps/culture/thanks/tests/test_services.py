"""Thanks: read by two until the thanked agrees, taken back within a day, and never named in the log."""

from datetime import timedelta

import pytest
from django.http import Http404

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.plans.tests.world import charter_in_force
from accord.steps.culture.thanks import selectors, services
from accord.steps.culture.thanks.rules import Place
from accord.steps.culture.thanks.tests.world import WORDS, behaviour, thanked
from tests.cast import Cast


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        thanks = thanked(cast, "member", "kestrel_member")
        assert selectors.wall(cast.actor("director")).all == 0
        assert [each.id for each in selectors.asked_of(cast.kestrel_member.id)] == [thanks.id]
        services.thanks_answer(thanks=thanks, place=Place.WALL, actor=cast.actor("kestrel_member"))
        (found,) = selectors.wall(cast.actor("director")).found
        assert (found.words, found.giver, found.receiver) == (WORDS, cast.member, cast.kestrel_member)
        assert selectors.told(most=3) == []


def test_only_the_two_read_it_and_only_the_thanked_opens_it(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        thanks = thanked(cast, "member", "kestrel_member", Place.BETWEEN)
        for name in ("member", "kestrel_member"):
            assert selectors.thanks_for(cast.actor(name), thanks.id) == thanks
        for name in ("steward", "administrator", "kestrel_signatory"):
            with pytest.raises(Http404):
                selectors.thanks_for(cast.actor(name), thanks.id)
        with pytest.raises(Denied):
            services.thanks_answer(thanks=thanks, place=Place.WALL, actor=cast.actor("member"))
        with pytest.raises(Refused):
            services.thanks_answer(thanks=thanks, place=Place.ASKED, actor=cast.actor("kestrel_member"))


def test_the_log_names_neither_the_thanked_nor_the_words(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        thanked(cast, "member", "kestrel_member", Place.WALL)
        written = [line.sentence for line in audit.lines(cast.actor("steward"), limit=2)]
        assert written == [
            "Ben Ives said who may read a colleague’s thanks.",
            "Mia Marsh thanked a colleague.",
        ]


def test_nobody_thanks_themselves_or_without_words(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        for receiver, words, field in ((cast.member, WORDS, "receiver"), (cast.steward, " ", "words")):
            with pytest.raises(Refused) as refused:
                services.thanks_give(
                    receiver=receiver, behaviour=behaviour(), words=words, actor=cast.actor("member")
                )
            assert refused.value.field == field
        thanked(cast, "member", "steward")


def test_it_is_taken_back_within_a_day_by_whoever_gave_it(cast: Cast) -> None:
    with cast.in_scope():
        charter_in_force(cast)
        first, second = (thanked(cast, "member", "kestrel_member") for _number in range(2))
        with pytest.raises(Denied):
            services.thanks_take_back(thanks=first, actor=cast.actor("kestrel_member"))
        services.thanks_take_back(thanks=first, actor=cast.actor("member"))
        assert selectors.thanks_or_none(first.id) is None
        with clock.at(clock.now() + timedelta(days=1)), pytest.raises(Refused):
            services.thanks_take_back(thanks=second, actor=cast.actor("member"))


def test_people_of_other_organisations_are_offered_first(cast: Cast) -> None:
    with cast.in_scope():
        names = [name for name, _people in selectors.colleagues(cast.actor("member"))]
        assert names == ["Harbour Capital", "Kestrel Build", "Northmoor Council"]
