"""An organisation says what it is called, by those who sign for it; every partner reads it."""

import pytest

from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.partnership import selectors as partnership
from accord.partnership.models import Organisation
from accord.partnership.renaming import services
from tests.cast import Cast
from tests.visits import page, visitor


def rename(cast: Cast, name: str, short_name: str = "Harbour", by: str = "council_signatory") -> Organisation:
    with cast.in_scope():
        services.organisation_rename(
            organisation=cast.council, name=name, short_name=short_name, actor=cast.actor(by)
        )
        return next(each for each in partnership.organisations() if each.id == cast.council.id)


def test_it_works(cast: Cast) -> None:
    found = rename(cast, " Northmoor  and Vale Council ", "Northmoor Vale")
    assert (found.name, found.short_name) == ("Northmoor and Vale Council", "Northmoor Vale")
    with cast.in_scope():
        line = audit.lines(cast.actor("kestrel_signatory"), limit=1)[0]
    assert line.sentence == (
        "Owen Hart changed what an organisation is called. It is now Northmoor and Vale Council."
    )
    assert "Northmoor Council" in str(line.changes)


@pytest.mark.parametrize("by", ["kestrel_signatory", "steward", "administrator", "director", "member"])
def test_nobody_else_says_so(cast: Cast, by: str) -> None:
    with pytest.raises(Denied, match="who sign for it"):
        rename(cast, "Northmoor and Vale", by=by)


@pytest.mark.parametrize(
    ("name", "short_name"), [("kestrel build", "N"), ("N", "KESTREL"), (" ", "N"), ("N", "")]
)
def test_no_two_are_called_alike_and_none_is_called_nothing(cast: Cast, name: str, short_name: str) -> None:
    with pytest.raises(Refused):
        rename(cast, name, short_name)


def test_what_it_is_called_already_is_no_change(cast: Cast) -> None:
    with pytest.raises(Refused, match="already"):
        rename(cast, cast.council.name, cast.council.short_name)


@pytest.mark.slow
def test_pages(cast: Cast) -> None:
    own = page(cast, "partnership:organisation-rename", organisation_id=cast.council.id)
    roles, signs = page(cast, "partnership:roles"), visitor(cast, "council_signatory")
    assert own in signs.get(roles).content.decode()
    assert own not in visitor(cast, "steward").get(roles).content.decode()
    refused = signs.post(own, {"name": "Kestrel Build", "short_name": "N"}).content.decode()
    assert "Another organisation is called so already." in refused
    done = signs.post(own, {"name": "Vale Council", "short_name": "Vale"}, follow=True).content.decode()
    assert "Saved. Every partner reads it in the log." in done
    assert "Vale Council" in done
