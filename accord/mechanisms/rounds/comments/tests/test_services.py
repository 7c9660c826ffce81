"""Comments from the close of a round until everybody reads them."""

from datetime import timedelta
from secrets import SystemRandom

import pytest
from pytest_django import Settings

from accord.foundations import access, clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.rounds.comments import sealing, selectors, services
from accord.mechanisms.rounds.comments.models import Comment, ModeratedComment
from accord.mechanisms.rounds.comments.rules import Written
from accord.mechanisms.rounds.comments.selectors import Shown
from accord.mechanisms.rounds.comments.tests.world import (
    KEEP,
    SHORTEN,
    WITHHOLD,
    WRITTEN,
    commented,
    decide,
    moderated,
    waiting_round,
)
from accord.partnership.rules import Office, Tier
from tests.cast import Cast
from tests.published import closed_round


def test_comments_are_moderated_and_then_read_by_everybody(cast: Cast) -> None:
    round = waiting_round(cast)
    assert selectors_told(cast, round.id) is None
    decide(cast, round, dict(zip(WRITTEN, (KEEP, SHORTEN, WITHHOLD), strict=True)))
    with cast.in_scope():
        services.comments_publish(round=round, actor=cast.actor("trusted_person"))
        assert Comment.objects.count() == 0
    told = selectors_told(cast, round.id)
    assert told is not None
    assert [(theme.name, theme.comments) for theme in told.themes] == [
        ("Answers", (Shown(words="Some questions get no answer.", question="", shortened=True),)),
        ("Time", (Shown(words="Tell us when dates slip.", question="", shortened=False),)),
    ]
    assert (told.moderator, told.kept, told.shortened, told.withheld) == ("Trusted-person Wye", 1, 1, 1)
    assert told.reasons == ("it is about one person, and not about how we work together",)


def selectors_told(cast: Cast, round_id: object) -> selectors.Told | None:
    with cast.in_scope():
        return selectors.told(cast.actor("member"), round_id)  # type: ignore[arg-type]


def test_the_log_says_how_many_and_never_what(cast: Cast) -> None:
    moderated(cast)
    with cast.in_scope():
        lines = [line.sentence for line in audit.lines(cast.actor("member"), limit=50)]
    assert (
        "Trusted-person Wye moderated the comments on “Round of October”: 2 shown as written, 0 shortened, "
        "1 withheld." in lines
    )
    assert not any(words in line for line in lines for words in (*WRITTEN, "Time", "about one person"))


def test_nothing_is_published_before_all_are_decided(cast: Cast) -> None:
    round = waiting_round(cast)
    decide(cast, round, {WRITTEN[0]: KEEP, WRITTEN[1]: KEEP})
    with cast.in_scope(), pytest.raises(Refused, match="Decide about every comment first"):
        services.comments_publish(round=round, actor=cast.actor("trusted_person"))
    assert selectors_told(cast, round.id) is None


def test_they_are_published_once(cast: Cast) -> None:
    round = moderated(cast)
    with cast.in_scope(), pytest.raises(Refused, match="No comment of this round waits"):
        services.comments_publish(round=round, actor=cast.actor("trusted_person"))


def test_it_can_be_decided_anew_until_then(cast: Cast) -> None:
    round = waiting_round(cast)
    for decision in (KEEP, SHORTEN, WITHHOLD, SHORTEN):
        decide(cast, round, {WRITTEN[1]: decision})
    with cast.in_scope():
        (found,) = [each for each in selectors.opened(cast.actor("trusted_person"), round) if each.decision]
        comment = found.row
    assert found.decision == SHORTEN
    decide(cast, round, dict.fromkeys((WRITTEN[0], WRITTEN[2]), KEEP))
    with cast.in_scope():
        services.comments_publish(round=round, actor=cast.actor("trusted_person"))
        with pytest.raises(Refused, match="Somebody else has published"):
            services.comment_decide(comment=comment, decision=KEEP, actor=cast.actor("trusted_person"))


def test_a_theme_is_spelt_as_it_was_before(cast: Cast) -> None:
    round = waiting_round(cast)
    lower = type(KEEP)(outcome=KEEP.outcome, theme="time")
    decide(cast, round, {WRITTEN[0]: KEEP})
    decide(cast, round, {WRITTEN[2]: lower})
    with cast.in_scope():
        found = selectors.opened(cast.actor("trusted_person"), round)
    assert selectors.themes_so_far(found) == ["Time"]


@pytest.mark.parametrize(
    "name", ["steward", "director", "manager", "member", "council_signatory", "administrator", "stranger"]
)
def test_nobody_of_a_partner_reads_or_decides(cast: Cast, name: str) -> None:
    round = waiting_round(cast)
    actor = cast.actor(name)
    with cast.in_scope():
        comment = Comment.objects.all()[0]
        for act in (
            lambda: selectors.opened(actor, round),
            lambda: selectors.opened_one(actor, round.id, comment.id),
            lambda: services.comment_decide(comment=comment, decision=KEEP, actor=actor),
            lambda: services.comments_publish(round=round, actor=actor),
        ):
            with pytest.raises(Denied):
                act()


def test_a_trusted_person_who_signs_for_a_partner_does_not_moderate(cast: Cast) -> None:
    round = waiting_round(cast)
    cast.name_signatory("trusted_person", cast.harbour)
    with cast.in_scope(), pytest.raises(Denied):
        selectors.opened(cast.actor("trusted_person"), round)


@pytest.mark.parametrize(("signs", "moderates"), [(True, False), (False, True)])
def test_whoever_leads_moderates_only_from_an_organisation_that_does_not_sign(
    cast: Cast, *, signs: bool, moderates: bool
) -> None:
    round = closed_round(cast)
    commented(cast, round)
    school = cast.add_outsider("teacher").employer  # works with the partners, and signs nothing
    cast.add_colleague("head", cast.harbour if signs else school, tier=Tier.DIRECTOR)
    cast.appoint("head", Office.TRUSTED_PERSON)
    with cast.in_scope():
        assert access.allows(cast.actor("head"), "comments.moderate", round) == moderates


def test_of_fewer_than_ten_none_is_kept(cast: Cast) -> None:
    round = closed_round(cast)
    with cast.in_scope():
        written = [Written(text) for text in (*WRITTEN, "")]
        services.comments_store(round=round, written=written, answered=9, actor=cast.system)
        assert selectors.waiting(round.id) == 0
        services.comments_store(round=round, written=written, answered=10, actor=cast.system)
        assert selectors.waiting(round.id) == 3


def test_only_the_close_stores_them(cast: Cast) -> None:
    round = closed_round(cast)
    with cast.in_scope(), pytest.raises(Denied):
        services.comments_store(round=round, written=[], answered=12, actor=cast.actor("steward"))


def test_they_are_shuffled_and_stand_under_random_ids(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """As they stand in the table, too: the order of insertion can be read from a database."""
    shuffled: list[str] = []

    class Chance(SystemRandom):
        def shuffle(self, x: list[Written]) -> None:  # type: ignore[override]
            x.sort(key=lambda written: written.text, reverse=True)
            shuffled.extend(written.text for written in x)

    monkeypatch.setattr(services, "SystemRandom", Chance)
    commented(cast, closed_round(cast))
    with cast.in_scope():
        rows = list(Comment.objects.order_by())
        stored = [sealing.opened(row.written) for row in rows]
    assert sorted(stored) == sorted(WRITTEN)
    assert shuffled == sorted(WRITTEN, reverse=True)
    assert {row.id.version for row in rows} == {4}


def test_the_table_holds_no_word_and_another_site_key_opens_none(cast: Cast, settings: Settings) -> None:
    round = waiting_round(cast)
    decide(cast, round, {WRITTEN[1]: SHORTEN})
    with cast.in_scope():
        held = b"".join(bytes(row.written) + bytes(row.words or b"") for row in Comment.objects.all())
        assert not any(word.encode() in held for word in ("dates", "Anna", "questions"))
        settings.ACCORD_SITE_KEY = b"y" * 32
        assert selectors.opened(cast.actor("trusted_person"), round) == []
        assert selectors.unreadable(round.id) == 3


def test_what_nobody_can_read_any_more_counts_as_withheld(cast: Cast, settings: Settings) -> None:
    round = waiting_round(cast)
    settings.ACCORD_SITE_KEY = b"y" * 32
    commented(cast, round, ["We start on time now."])
    decide(cast, round, {"We start on time now.": KEEP})
    with cast.in_scope():
        services.comments_publish(round=round, actor=cast.actor("trusted_person"))
        told = selectors.told(cast.actor("member"), round.id)
    assert told is not None
    assert (told.kept, told.withheld) == (1, 3)
    assert told.reasons == ("nobody can read it since the site was restored without its old key",)


def test_a_comment_points_at_its_round_and_at_nobody(cast: Cast) -> None:
    for model in (Comment, ModeratedComment):
        relations = {field.name for field in model._meta.get_fields() if field.is_relation}
        assert relations == {"partnership", "round"}
        assert not any("Date" in type(field).__name__ for field in model._meta.get_fields())


def test_looks_at_what_waits_are_counted_in_the_log_once_a_day_for_each(cast: Cast) -> None:
    round = waiting_round(cast)
    with cast.in_scope():
        with pytest.raises(Denied):
            services.comments_look(round=round, actor=cast.actor("steward"))
        for days in (0, 0, 1):
            with clock.at(clock.now() + timedelta(days=days)):
                services.comments_look(round=round, actor=cast.actor("trusted_person"))
        told = [line.sentence for line in audit.lines(cast.actor("member"), limit=3)]
    assert [sentence.startswith("Trusted-person Wye looked at comments on") for sentence in told] == [
        True,
        True,
        False,
    ]
