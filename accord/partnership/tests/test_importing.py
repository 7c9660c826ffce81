"""A list on its way: nothing before it is confirmed, then all or nothing, once."""

from datetime import date, timedelta
from unittest.mock import patch
from uuid import uuid4

import pytest
from django.http import Http404

from accord.foundations import clock, jobs, scope
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.partnership import people as many
from accord.partnership import services as partnership
from accord.partnership.importing import listing, selectors, services
from accord.partnership.importing.choices import ADD, NONE, Choices
from accord.partnership.models import Import
from accord.partnership.rules import ImportState, Office
from tests.cast import SINCE, Cast

pytestmark = pytest.mark.slow

HEAD = "Organisation,Name,E-mail,Staff number,Team,Role,Manager,Start date,Last day\n"
LIST = HEAD + (
    "Northmoor Council,Nia Pugh,nia@council.example,1,Works,Planner,2,01/02/2027,\n"
    'Northmoor Council,"Núñez, José",,2,Works,,ruth.aske@council.example,01/12/2026,\n'
    "Northmoor Council,Mia Marsh-Cole,mia.marsh@council.example,3,,Clerk,jose,,\n"
    "Northmoor Council,Sam Poole,sam.poole@council.example,,,,,,31/12/2026\n"
)


def started(cast: Cast, text: str = LIST, name: str = "administrator") -> Import:
    actor = cast.actor(name)
    held = services.import_start(content=text.encode(), file_name="people.csv", actor=actor)
    return services.import_columns_choose(held=held, chosen=held.columns, organisation_id=None, actor=actor)


def confirmed(
    cast: Cast, held: Import, name: str = "administrator", team: str = ADD, **choices: object
) -> dict[str, int]:
    actor = cast.actor(name)
    plan = selectors.plan_of(held, actor)
    given = Choices(teams={found.key: team for found in plan.teams}, **choices)  # type: ignore[arg-type]
    return dict(services.import_confirm(held=held, seen=plan.digest, choices=given, actor=actor).outcome)


def people(cast: Cast) -> object:
    """Everything about everybody, as plain values."""
    return selectors.roster(cast.actor("administrator"))


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        before = people(cast)
        held = started(cast)
        assert people(cast) == before
        outcome = confirmed(cast, held)
        assert outcome == {"joined": 2, "returned": 0, "changed": 2, "left": 0, "teams": 1}
        found = {person.name: person for person in selectors.roster(cast.actor("administrator")).people}
        jose, nia = found["José Núñez"], found["Nia Pugh"]
        mia, sam = found["Mia Marsh-Cole"], found["Sam Poole"]
        assert nia.place is not None
        assert jose.place is not None
        assert mia.place is not None
        assert sam.place is not None
        assert nia.place.manager == jose.id  # who comes later in the list
        assert jose.place.manager == cast.director.id
        assert nia.place.team == jose.place.team is not None
        assert mia.place.role == "Clerk"
        assert sam.place.until == date(2026, 12, 31)


def test_the_log_says_each_person_and_the_whole_in_numbers(cast: Cast) -> None:
    with cast.in_scope():
        confirmed(cast, started(cast))
        first, *others = audit.lines(cast.actor("member"), limit=9)
        assert first.sentence == "Idris Bell imported a list: 2 join, 0 come back, 2 change, 0 leave."
        assert "Idris Bell added Nia Pugh." in {line.sentence for line in others}


def test_a_second_identical_import_is_empty(cast: Cast) -> None:
    with cast.in_scope():
        confirmed(cast, started(cast))
        before = people(cast)
        again = selectors.plan_of(started(cast), cast.actor("administrator"))
        assert again.is_empty
        assert not again.teams
        confirmed(cast, started(cast))
        assert people(cast) == before


def test_what_is_downloaded_comes_back_unchanged(cast: Cast) -> None:
    with cast.in_scope():
        confirmed(cast, started(cast))
        actor = cast.actor("administrator")
        content = listing.workbook(selectors.roster(actor))
        held = services.import_start(content=content, file_name="people.xlsx", actor=actor)
        plan = selectors.plan_of(held, actor)
        assert plan.is_empty
        assert (plan.leavers, plan.teams, plan.must_mend) == ((), (), False)


@pytest.mark.parametrize(
    "service", ["people_join", "places_give", "places_correct", "people_leave", "people_change"]
)
def test_all_or_nothing(cast: Cast, service: str) -> None:
    with cast.in_scope():
        held, before, length = started(cast), people(cast), audit.length(cast.actor("member"))
        with patch.object(many, service, side_effect=RuntimeError), pytest.raises(RuntimeError):
            confirmed(cast, held)
        assert people(cast) == before
        assert audit.length(cast.actor("member")) == length
        held.refresh_from_db()
        assert held.state == ImportState.MATCHED


def test_what_was_not_seen_is_not_done(cast: Cast) -> None:
    with cast.in_scope():
        held = started(cast)
        plan = selectors.plan_of(held, cast.actor("administrator"))
        cast.add_staff(cast.council, 1)
        choices = Choices(teams={team.key: ADD for team in plan.teams})
        with pytest.raises(Refused, match="changed since you looked"):
            services.import_confirm(
                held=held, seen=plan.digest, choices=choices, actor=cast.actor("administrator")
            )


def test_what_must_be_mended_stops_everything(cast: Cast) -> None:
    with cast.in_scope(), pytest.raises(Refused, match="Mend first"):
        confirmed(cast, started(cast, LIST + "Northmoor Council,A B,nonsense,,,,,,\n"))


def test_nobody_leaves_unless_chosen_and_only_whom_the_list_misses(cast: Cast) -> None:
    with cast.in_scope():
        held, actor = started(cast), cast.actor("administrator")
        plan = selectors.plan_of(held, actor)
        assert {leaver.name for leaver in plan.leavers} == {
            "Anna Rees",
            "Idris Bell",
            "Owen Hart",
            "Ruth Aske",
        }
        day = clock.today(cast.partnership.zone)
        for wrong in (cast.steward.id, cast.council_signatory.id, cast.kestrel_member.id, uuid4()):
            with pytest.raises(Refused, match="only people who may leave"):
                confirmed(cast, held, leaving=frozenset({wrong}), last_day=day)
        with pytest.raises(Refused, match="last day"):
            confirmed(cast, held, leaving=frozenset({cast.director.id}))
        assert confirmed(cast, held, leaving=frozenset({cast.director.id}), last_day=day)["left"] == 1
        assert {found.until for found in cast.director.assignments.all()} == {day}
        assert {found.until for found in cast.steward.assignments.all()} == {None}


def test_a_new_team_is_added_only_after_asking(cast: Cast) -> None:
    with cast.in_scope():
        held = started(cast)
        for answer in ("", str(uuid4()), "anything"):
            with pytest.raises(Refused) as refused:
                confirmed(cast, held, team=answer)
            assert str(refused.value.field).startswith("team_")
        assert confirmed(cast, held, team=NONE)["teams"] == 0


def test_a_team_may_be_one_that_we_know(cast: Cast) -> None:
    with cast.in_scope():
        known = partnership.team_add(
            name="Property", organisation=cast.council, parent=None, actor=cast.system
        )
        confirmed(cast, started(cast), team=str(known.id))
        assert known.assignments.count() == 2


def test_confirmed_twice_it_is_done_once(cast: Cast) -> None:
    with cast.in_scope():
        held = started(cast)
        plan = selectors.plan_of(held, cast.actor("administrator"))
        choices = Choices(teams={team.key: ADD for team in plan.teams})
        outcomes = [
            services.import_confirm(
                held=held, seen=plan.digest, choices=choices, actor=cast.actor("administrator")
            )
            for _time in range(2)
        ]
        assert outcomes[0] == outcomes[1]


def test_nothing_of_the_list_is_left_after_confirming_cancelling_and_a_day(cast: Cast) -> None:
    with cast.in_scope():
        held = started(cast)
        confirmed(cast, held)
        held.refresh_from_db()
        assert (held.sheet, held.columns, held.file_name) == ({"name": "", "rows": []}, [], "")
        services.import_cancel(held=started(cast), actor=cast.actor("administrator"))
        assert Import.objects.count() == 1
        left_lying = started(cast)
        with clock.at(clock.now() + timedelta(days=1)):
            with pytest.raises(Http404):
                selectors.import_for(cast.actor("administrator"), left_lying.id)
            with scope.off():
                jobs.sweeps()["partnership.imports_expire"].run()
        assert not Import.objects.exists()


def test_a_list_is_its_uploaders_alone(cast: Cast) -> None:
    with cast.in_scope():
        held = started(cast)
        partnership.office_give(
            person=cast.kestrel_member,
            office=Office.ADMINISTRATOR,
            since=SINCE,
            organisation=cast.kestrel,
            actor=cast.system,
        )
        with pytest.raises(Http404):
            selectors.import_for(cast.actor("kestrel_member"), held.id)
        with pytest.raises(Denied):
            selectors.import_for(cast.actor("steward"), held.id)
        with pytest.raises(Denied):
            services.import_start(content=b"a,b", file_name="", actor=cast.system)


def test_an_administrator_of_one_organisation_touches_no_other(cast: Cast) -> None:
    with cast.in_scope():
        partnership.office_give(
            person=cast.kestrel_member,
            office=Office.ADMINISTRATOR,
            since=SINCE,
            organisation=cast.kestrel,
            actor=cast.system,
        )
        before = people(cast)
        plan = selectors.plan_of(started(cast, name="kestrel_member"), cast.actor("kestrel_member"))
        assert plan.is_empty
        assert not plan.leavers
        stolen = HEAD.replace("Organisation,", "") + "Ruth Aske,ruth.aske@council.example,,,,,,\n"
        actor = cast.actor("kestrel_member")
        held = services.import_start(content=stolen.encode(), file_name="", actor=actor)
        assert held.organisation_id == cast.kestrel.id
        assert selectors.plan_of(held, actor).is_empty
        with pytest.raises(Refused, match="in your care"):
            services.import_columns_choose(
                held=held, chosen=held.columns, organisation_id=cast.council.id, actor=actor
            )
        assert people(cast) == before
