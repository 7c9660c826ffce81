"""Roles hold from their first day to their last; somebody signs for every partner, or everybody reads it."""

from datetime import timedelta

import pytest

from accord.foundations.access import Area
from accord.foundations.errors import Denied, Refused
from accord.foundations.registry import waiting_for
from accord.partnership import selectors as partnership
from accord.partnership.models import Mandate
from accord.partnership.offices import selectors
from accord.partnership.offices import services as offices
from accord.partnership.tests.offices import confirms, end, give, leaves, today
from tests.cast import Cast
from tests.visits import page, visitor


def test_yesterday_ends_it_at_once_and_what_has_not_begun_never_begins(cast: Cast) -> None:
    day = today(cast)
    held = give(cast)
    with pytest.raises(Refused, match="from yesterday on"):
        end(cast, held, day - timedelta(days=2))
    confirms(cast)
    end(cast, held, day - timedelta(days=1))
    assert not cast.actor("member").mandates
    later = give(cast, since=day + timedelta(days=9))
    end(cast, later, day)
    with cast.in_scope():
        assert not Mandate.objects.filter(id=later).exists()


def test_an_end_is_only_brought_forward(cast: Cast) -> None:
    day = today(cast)
    held = give(cast, until=day + timedelta(days=5))
    with pytest.raises(Refused, match="already"):
        end(cast, held, day + timedelta(days=5))
    end(cast, held, day + timedelta(days=4))


def test_offices_for_all_partners_are_ended_by_none_of_them(cast: Cast) -> None:
    with cast.in_scope():
        signatory = cast.actor("council_signatory")
        held = {found.role: found for found in selectors.holdings(signatory)}
        with pytest.raises(Denied):
            offices.role_end(holding=held["steward"], last_day=today(cast), actor=signatory)


def test_the_last_two_who_sign_are_not_ended_one_after_the_other(cast: Cast) -> None:
    day = today(cast)
    with cast.in_scope():
        (own,) = partnership.signatories(cast.council.id)
    with pytest.raises(Refused, match="Name somebody else first"):
        end(cast, own.id, day)
    other = give(cast)
    with pytest.raises(Refused, match="Name somebody else first"):
        end(cast, own.id, day)  # the other has not confirmed
    confirms(cast)
    end(cast, other, day + timedelta(days=9))
    with pytest.raises(Refused, match="Name somebody else first"):
        end(cast, own.id, day + timedelta(days=9))
    end(cast, own.id, day)


def test_a_partner_for_whom_nobody_can_sign_waits_for_its_administrator(cast: Cast) -> None:
    with cast.in_scope():
        assert not selectors.nobody_signs_for()
        leaves(cast, "council_signatory")
        assert selectors.nobody_signs_for() == [cast.council]
        waits = {name: _waits(cast, name) for name in ("administrator", "steward", "kestrel_signatory")}
        assert waits == {"administrator": True, "steward": False, "kestrel_signatory": False}
        give(cast, by="administrator")
        assert not _waits(cast, "administrator")  # now it waits for the one who was named


def _waits(cast: Cast, name: str) -> bool:
    return any("Name somebody who signs for" in str(found.what) for found in waiting_for(cast.actor(name)))


def test_pages_give_and_end_and_lose_nothing_of_what_was_typed(cast: Cast) -> None:
    client = visitor(cast, "council_signatory")
    give_page = page(cast, "partnership:role-give", organisation_id=cast.council.id)
    typed = {"person": str(cast.member.id), "role": "signatory", "since": "2020-01-01", "until": ""}
    refused = client.post(give_page, typed).content.decode()
    assert "Choose today or a later day." in refused
    assert 'value="2020-01-01"' in refused
    answer = client.post(give_page, typed | {"since": today(cast).isoformat()}, follow=True).content.decode()
    assert "Mia Marsh gets a letter, and signs from the moment of confirming." in answer
    assert "Has still to confirm it, and signs nothing before." in answer
    with cast.in_scope():
        (mandate,) = cast.member.mandates.all()
    end_page = page(cast, "partnership:role-end", held_id=mandate.id)
    answer = client.post(end_page, {"last_day": today(cast).isoformat()}, follow=True).content.decode()
    assert "It ends on that day." in answer


def test_an_engagement_says_what_it_covers(cast: Cast) -> None:
    cast.add_facilitator(until=today(cast), areas=[Area.TALKS])
    text = visitor(cast, "member").get(page(cast, "partnership:roles")).content.decode()
    assert "The engagement covers: talks and undertakings" in text


def test_everybody_reads_who_holds_what_and_only_the_own_organisation_sees_buttons(cast: Cast) -> None:
    address = page(cast, "partnership:roles")
    for name, names in (("administrator", 0), ("council_signatory", 1), ("steward", 0), ("member", 0)):
        text = visitor(cast, name).get(address).content.decode()
        assert "Anna Rees" in text
        assert text.count("Name somebody for") == names
