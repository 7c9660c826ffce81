"""What still carries a parent's mark: written down, changed, counted."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from accord.foundations.errors import Denied, Refused
from accord.mechanisms.undertakings import selectors as undertakings
from accord.mechanisms.undertakings import services as reporting
from accord.mechanisms.undertakings.rules import Outcome
from accord.partnership import selectors as partnership
from accord.steps.practicalities.touchpoints import selectors, services
from accord.steps.practicalities.touchpoints.models import Touchpoint
from accord.steps.practicalities.touchpoints.rules import Sort
from tests.cast import Cast
from tests.visits import page, visitor


def add(cast: Cast, *, name: str = "steward", **changes: object) -> Touchpoint:
    """Let the steward write down a site board of Kestrel that Ben Ives changes."""
    given: dict[str, Any] = {
        "what": "Site board at Hill Lane",
        "sort": Sort.SIGN,
        "carries": cast.kestrel,
        "owner": cast.kestrel_member,
        "due": partnership.today() + timedelta(days=9),
    }
    return services.touchpoint_add(**(given | changes), actor=cast.actor(name))


def report(cast: Cast, found: Touchpoint, outcome: Outcome) -> None:
    reporting.undertaking_report(
        undertaking=found.undertaking, outcome=outcome, words="Seen", actor=cast.actor("kestrel_member")
    )


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        first, second, third = add(cast), add(cast, what="Van"), add(cast, what="Old form")
        report(cast, first, Outcome.DONE)
        report(cast, third, Outcome.DROPPED)
        assert selectors.converted() == (1, 2)
        found = undertakings.undertakings(cast.actor("kestrel_member"), mine=True)
        assert found == [second.undertaking]
        assert str(undertakings.origin_links(found)[found[0].id].label) == "what carries a parent’s mark"
    text = visitor(cast, "member").get(page(cast, "touchpoints:list")).content.decode()
    assert "1 of 2 things that people meet carry our own mark." in text
    assert "Signs and boards; carried the mark of Kestrel Build" in text
    assert (
        "1 of 2 carry our own mark"
        in visitor(cast, "member").get(page(cast, "overview:dashboard")).content.decode()
    )


def test_only_the_steward_writes_it_down(cast: Cast) -> None:
    with cast.in_scope():
        with pytest.raises(Denied):
            add(cast, name="kestrel_member")
        same = uuid4()
        assert add(cast, new_id=same) == add(cast, new_id=same)


def test_it_needs_words_and_a_day_to_come(cast: Cast) -> None:
    with cast.in_scope():
        for field, change in (
            ("what", {"what": " "}),
            ("due", {"due": partnership.today() - timedelta(days=1)}),
        ):
            with pytest.raises(Refused) as refused:
                add(cast, **change)
            assert refused.value.field == field


def test_the_form_says_what_is_missing_and_loses_nothing(cast: Cast) -> None:
    client, path = visitor(cast, "steward"), page(cast, "touchpoints:add")
    text = client.post(path, {"what": "Van"}).content.decode()
    assert text.count("Choose whose mark it is.") >= 2
    assert 'value="Van"' in text
    with cast.in_scope():
        due = partnership.today().isoformat()
    sent = {"what": "Van", "sort": "vehicle", "carries": str(cast.kestrel.id), "owner": str(cast.member.id)}
    text = client.post(path, sent | {"due": due}, follow=True).content.decode()
    assert "It is written down" in text
