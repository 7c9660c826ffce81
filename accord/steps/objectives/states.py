"""Where the objectives of one employer's people stand: states, and not a word of what is in them."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import access, tables
from accord.foundations.access import Actor
from accord.partnership import selectors as partnership
from accord.steps.objectives import rules, selectors
from accord.steps.objectives.rules import Kind, Stage

if TYPE_CHECKING:
    from accord.partnership.models import Organisation
    from accord.steps.objectives.goals.models import Year
    from accord.steps.objectives.models import Objective


def spreadsheet(actor: Actor, organisation: "Organisation", year: "Year") -> bytes:
    """Return the people of an organisation, each with where the objective stands; raises Denied."""
    access.require(actor, "objectives.take_states", organisation)
    main = partnership.assignments_in_post().filter(main=True, organisation_id=organisation.id)
    places = list(main.order_by("person__family_name", "person__given_name", "person_id"))
    rows: list[list[tables.Written]] = [
        [
            place.person.name,
            place.person.staff_number,
            place.manager.name if place.manager else "",
            *_states(objective),
        ]
        for place, objective in selectors.with_objectives(places, year)
    ]
    return tables.book([tables.Page(name=_("Objectives"), header=_header(), rows=rows, sorts=True)])


def _header() -> list[str]:
    return [
        _("Person"),
        _("Staff number"),
        _("Line manager"),
        _("Objective"),
        _("Assessed"),
        _("Part of our appraisal"),
    ]


def _states(objective: "Objective | None") -> list[str]:
    stage = rules.stage(selectors.latest(objective))
    word = {
        Stage.MISSING: _("not written yet"),
        Stage.AGREED: _("agreed"),
    }.get(stage, _("waits for one of the two"))
    if stage is not Stage.AGREED and selectors.agreed(objective) is not None:
        word = _("agreed, and to be changed")
    said = [each for each in objective.assessments.all() if each.kind == Kind.YEAR_END] if objective else []
    confirmed = any(each.confirmed_at for each in said)
    return [word, _("yes") if said else _("no"), _("yes") if confirmed else _("no")]
