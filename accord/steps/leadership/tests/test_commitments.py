"""Leaders commit in public, each for himself or herself, and say what came of it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.undertakings import selectors as undertakings
from accord.partnership import services as people
from accord.partnership.rules import Tier
from accord.steps.leadership import selectors, services
from accord.steps.leadership.entries import Entry
from accord.steps.leadership.rules import Outcome, Standing
from accord.steps.leadership.tests.world import HOW_SEEN, SAYS, charter_in_force, committed, in_days
from tests.cast import Cast

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def with_a_charter(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        charter_in_force(cast)
        yield


def test_it_works(cast: Cast) -> None:
    commitment = committed(cast)
    entry = selectors.commitment_for(cast.actor("kestrel_member"), commitment.id)
    assert (entry.says, entry.standing, entry.due) == (SAYS, Standing.LIVE, in_days(60))
    services.commitment_report(
        commitment=commitment,
        outcome=Outcome.KEPT,
        words=" In 7 of 8 meetings. ",
        actor=cast.actor("director"),
    )
    entry = selectors.commitment_for(cast.actor("kestrel_member"), commitment.id)
    assert (entry.standing, entry.ended_on) == (Standing.KEPT, NOON.date())
    assert entry.last is not None
    assert entry.last.words == "In 7 of 8 meetings."


@pytest.mark.parametrize("name", ["manager", "member", "kestrel_member", "administrator"])
def test_only_leaders_commit(cast: Cast, name: str) -> None:
    with pytest.raises(Denied):
        committed(cast, name)


def test_a_director_of_no_partner_commits_to_nothing(cast: Cast) -> None:
    tern = people.organisation_join(
        name="Tern Services", short_name="Tern", letter="T", signs=False, position=3, actor=cast.system
    )
    cast.add_colleague("supplier", tern, tier=Tier.DIRECTOR)
    with pytest.raises(Denied):
        committed(cast, "supplier")


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("says", {"says": "  "}),
        ("how_seen", {"how_seen": " "}),
        ("due", {"due": NOON.date() - timedelta(days=1)}),
        ("due", {"due": NOON.date() + timedelta(days=367)}),
    ],
)
def test_it_says_what_how_anyone_can_tell_and_a_day_within_a_year(
    cast: Cast, field: str, changes: dict[str, object]
) -> None:
    given: dict[str, object] = {"says": SAYS, "how_seen": HOW_SEEN, "due": in_days(60)}
    with pytest.raises(Refused) as refused:
        services.commitment_make(
            behaviour=selectors.behaviours_in_force()[0],
            actor=cast.actor("director"),
            **(given | changes),  # type: ignore[arg-type]
        )
    assert refused.value.field == field
    assert [committed(cast, days=days).undertaking.due for days in (0, 366)] == [in_days(0), in_days(366)]


def test_a_form_that_comes_twice_makes_one(cast: Cast) -> None:
    new_id = uuid4()
    assert committed(cast, new_id=new_id) == committed(cast, new_id=new_id)
    assert len(selectors.entries_of(cast.actor("member"), cast.director.id)) == 1
    with pytest.raises(Denied):
        committed(cast, "kestrel_signatory", new_id=new_id)


@pytest.mark.parametrize("name", ["steward", "council_signatory", "kestrel_signatory", "member"])
def test_nobody_speaks_for_a_leader(cast: Cast, name: str) -> None:
    with pytest.raises(Denied):
        services.commitment_report(
            commitment=committed(cast), outcome=Outcome.KEPT, words="Seen", actor=cast.actor(name)
        )


def test_a_report_needs_words(cast: Cast) -> None:
    commitment = committed(cast)
    with pytest.raises(Refused) as refused:
        report(cast, commitment, Outcome.KEPT, words=" ")
    assert refused.value.field == "words"


@pytest.mark.parametrize("outcome", [Outcome.PARTLY, Outcome.NOT_YET])
def test_what_goes_on_stays_live_until_its_day_or_a_later_one(cast: Cast, outcome: Outcome) -> None:
    commitment = committed(cast)
    report(cast, commitment, outcome)
    assert found(cast, commitment).due == in_days(60)
    report(cast, commitment, outcome, due=in_days(90))
    entry = found(cast, commitment)
    assert (entry.standing, entry.due) == (Standing.LIVE, in_days(90))
    assert entry.commitment.undertaking.first_due == in_days(60)
    assert len(entry.commitment.reports.all()) == 2


@pytest.mark.parametrize("days", [-1, 59, 367])
def test_it_goes_on_until_a_later_day_within_a_year(cast: Cast, days: int) -> None:
    commitment = committed(cast)
    with pytest.raises(Refused) as refused:
        report(cast, commitment, Outcome.NOT_YET, due=in_days(days))
    assert refused.value.field == "due"


def test_what_goes_on_after_its_day_needs_a_later_one(cast: Cast) -> None:
    commitment = committed(cast, days=1)
    with clock.at(NOON + timedelta(days=2)):
        assert found(cast, commitment).standing is Standing.DAY_PASSED
        with pytest.raises(Refused) as refused:
            report(cast, commitment, Outcome.PARTLY)
        assert refused.value.field == "due"
        report(cast, commitment, Outcome.PARTLY, due=in_days(10))
        assert found(cast, commitment).standing is Standing.LIVE


@pytest.mark.parametrize(
    ("outcome", "standing"),
    [
        (Outcome.KEPT, Standing.KEPT),
        (Outcome.PARTLY_KEPT, Standing.PARTLY_KEPT),
        (Outcome.NOT_KEPT, Standing.NOT_KEPT),
    ],
)
def test_what_has_ended_has_ended(cast: Cast, outcome: Outcome, standing: Standing) -> None:
    commitment = committed(cast)
    report(cast, commitment, outcome)
    assert found(cast, commitment).standing is standing
    with pytest.raises(Refused):
        report(cast, commitment, Outcome.KEPT)


def test_it_stands_on_no_page_of_other_undertakings_and_the_steward_cannot_hand_it_over(cast: Cast) -> None:
    before = undertakings.counts()
    committed(cast)
    assert undertakings.counts() == before
    people.person_leave(person=cast.director, last_day=in_days(-1), actor=cast.system)
    assert undertakings.ownerless(cast.actor("steward"), in_days(90)) == []


def test_a_leader_who_moves_to_another_partner_takes_the_own_along(cast: Cast) -> None:
    commitment = committed(cast)
    people.assignment_give(
        person=cast.director,
        organisation=cast.kestrel,
        team=None,
        tier=Tier.DIRECTOR,
        role="",
        manager=None,
        since=in_days(1),
        main=True,
        actor=cast.system,
    )
    with clock.at(NOON + timedelta(days=1)):
        leader = selectors.leader_or_none(cast.director.id)
        assert leader is not None
        assert leader.organisation == cast.kestrel
        assert [
            entry.commitment for entry in selectors.open_entries(cast.actor("member"))[leader.person.id]
        ] == [commitment]


def test_who_leads_no_more_still_says_what_came_of_the_own(cast: Cast) -> None:
    commitment = committed(cast)
    (place,) = cast.director.assignments.all()
    people.assignment_correct(assignment=place, tier=Tier.MANAGER, actor=cast.system)
    assert selectors.leader_or_none(cast.director.id) is None
    with pytest.raises(Denied):
        committed(cast)
    report(cast, commitment, Outcome.KEPT)
    assert found(cast, commitment).standing is Standing.KEPT


def test_the_log_tells_that_and_when_and_of_which_behaviour_and_never_a_word(cast: Cast) -> None:
    commitment = committed(cast, says="Secret promise")
    report(cast, commitment, Outcome.NOT_YET, words="Secret reason", due=in_days(90))
    told = [line.sentence for line in audit.lines(cast.actor("member"), limit=2)]
    assert told == [
        f"Ruth Aske said what came of a commitment about “{commitment.behaviour}”.",
        f"Ruth Aske made a commitment about “{commitment.behaviour}”, due 25 Jan 2027.",
    ]


def report(cast: Cast, commitment: object, outcome: Outcome, **given: object) -> None:
    """Let the council's director say what came of a commitment."""
    told: dict[str, object] = {"words": "The audit came late.", "actor": cast.actor("director")}
    services.commitment_report(commitment=commitment, outcome=outcome, **(told | given))  # type: ignore[arg-type]


def found(cast: Cast, commitment: object) -> Entry:
    """Return a commitment as a member of staff reads it now."""
    return selectors.commitment_for(cast.actor("member"), commitment.id)  # type: ignore[attr-defined]
