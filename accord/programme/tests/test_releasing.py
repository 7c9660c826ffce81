"""A release is announced with exactly what goes, stopped by any partner, or gone when its day has come."""

from datetime import timedelta

import pytest

from accord.foundations import clock
from accord.foundations.errors import Denied, Refused
from accord.partnership.programme import selectors as programme
from accord.partnership.programme.tests.world import agreed
from accord.programme import going, jobs, services
from accord.programme.models import Release
from tests.cast import Cast
from tests.published import stored
from tests.world_releases import agreed_to_release

WEEK = timedelta(days=7)


def announced(cast: Cast) -> Release:
    agreed_to_release(cast)
    return services.release_announce(actor=cast.actor("steward"))


def again(release: Release) -> Release:
    return Release.objects.get(id=release.id)


def test_it_goes_after_a_week_with_what_was_announced(cast: Cast) -> None:
    with cast.in_scope():
        made = announced(cast)
    jobs.releases_go()
    with cast.in_scope():
        assert again(made).went_at is None
    stored(cast)  # what came later does not go
    with clock.at(clock.now() + WEEK):
        jobs.releases_go()
        jobs.releases_go()
    with cast.in_scope():
        gone = again(made)
        assert gone.went_at is not None
        assert gone.record == made.record
        assert gone.record["mean:values"] is None


def test_only_shown_means_and_shares_go_and_no_word(cast: Cast) -> None:
    stored(cast)
    with cast.in_scope():
        made = announced(cast)
        assert set(made.record) == set(going.titles())
        assert len(made.record) == 18
        assert made.record["mean:values"] == 3.7
        assert made.record["mean:culture"] is None
        assert all(value is None or isinstance(value, float) for value in made.record.values())


def test_any_partner_stops_it_and_it_may_be_announced_anew(cast: Cast) -> None:
    with cast.in_scope():
        made = announced(cast)
        with pytest.raises(Denied):
            services.release_stop(
                release=made,
                organisation_id=cast.kestrel.id,
                reason="No",
                actor=cast.actor("council_signatory"),
            )
        with pytest.raises(Refused, match="Say why"):
            services.release_stop(
                release=made,
                organisation_id=cast.harbour.id,
                reason=" ",
                actor=cast.actor("harbour_signatory"),
            )
        services.release_stop(
            release=made,
            organisation_id=cast.harbour.id,
            reason="Wait",
            actor=cast.actor("harbour_signatory"),
        )
    with clock.at(clock.now() + WEEK):
        jobs.releases_go()
    with cast.in_scope():
        assert again(made).went_at is None
        with pytest.raises(Refused, match="any more"):
            services.release_stop(
                release=made,
                organisation_id=cast.harbour.id,
                reason="x",
                actor=cast.actor("harbour_signatory"),
            )
        assert services.release_announce(actor=cast.actor("steward")).id != made.id


def test_without_the_agreement_of_all_nothing_is_announced(cast: Cast) -> None:
    with cast.in_scope():
        with pytest.raises(Refused, match="Every partner has to agree first"):
            services.release_announce(actor=cast.actor("steward"))
        agreed(cast)  # a programme of the year without a release in it
        with pytest.raises(Refused, match="Every partner has to agree first"):
            services.release_announce(actor=cast.actor("steward"))


def test_there_is_one_in_a_programme_and_the_steward_announces_it(cast: Cast) -> None:
    with cast.in_scope():
        agreed_to_release(cast)
        with pytest.raises(Denied):
            services.release_announce(actor=cast.actor("member"))
        services.release_announce(actor=cast.actor("steward"))
        with pytest.raises(Refused, match="already"):
            services.release_announce(actor=cast.actor("steward"))


def test_it_does_not_go_once_another_programme_is_agreed(cast: Cast) -> None:
    with cast.in_scope():
        made = announced(cast)
        agreed(cast)
    with clock.at(clock.now() + WEEK):
        jobs.releases_go()
    with cast.in_scope():
        fallen = again(made)
        assert fallen.went_at is None
        assert "no longer in force" in fallen.reason


def test_a_text_that_was_agreed_without_a_release_is_as_it_was(cast: Cast) -> None:
    """Programmes of before hold to their hash."""
    with cast.in_scope():
        found = agreed(cast)
        assert "yearly release" not in programme.text(found.id)
        assert programme.is_as_agreed(found)
        with_release = agreed_to_release(cast)
        assert "yearly release" in programme.text(with_release.id)
