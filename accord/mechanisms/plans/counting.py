"""All plans, counted, as tables."""

from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from accord.mechanisms.plans.counts import NO_OWNER, STATES, UNDER_WAY, Counts
from accord.mechanisms.plans.rules import Ending
from accord.web.components import Cell, Column, Table

if TYPE_CHECKING:
    from accord.foundations.errors import Sentence
    from accord.mechanisms.plans.rollup import Rollup


def tables(found: "Rollup") -> "dict[str, Table]":
    """Return the lines of all plans by whose they are, and by behaviour."""
    return {"by_holder": _by_holder(found), "by_behaviour": _by_behaviour(found)}


def people_in_words(at_least: int, minimum: int) -> str:
    """Return how many people have a plan of their own, as it may be said."""
    if at_least:
        return _("{count} or more").format(count=at_least)
    return _("fewer than {minimum}").format(minimum=minimum)


def _states() -> "dict[str, Sentence]":
    return {
        NO_OWNER: _("no owner"),
        UNDER_WAY: _("with an owner"),
        Ending.REACHED: _("reached"),
        Ending.GIVEN_UP: _("given up"),
        Ending.SUPERSEDED: _("closed with the charter"),
    }


def _by_holder(found: "Rollup") -> Table:
    names = _states()
    rows = [(_("The partnership"), *_numbers(found.partnership))]
    for each in found.organisations:
        name = each.organisation.short_name
        rows.append((name, *(_numbers(each.own) if each.own else _not_counted(found.minimum))))
        if each.teams.all:
            rows.append((_("{name}, its teams").format(name=name), *_numbers(each.teams)))
    if found.joint_teams.all:
        rows.append((_("Joint teams"), *_numbers(found.joint_teams)))
    return Table(
        caption=_("Lines by whose plan they stand in"),
        stacks=True,
        columns=(Column(_("Plan")), *(Column(capfirst(str(names[state])), numeric=True) for state in STATES)),
        rows=tuple(rows),
        caption_hidden=True,
    )


def _by_behaviour(found: "Rollup") -> Table:
    return Table(
        caption=_("Lines by behaviour"),
        stacks=True,
        columns=(
            Column(_("Behaviour")),
            Column(_("Partnership"), numeric=True),
            Column(_("Organisations"), numeric=True),
            Column(_("Teams"), numeric=True),
            Column(_("People, in plans of their own"), numeric=True),
        ),
        rows=tuple(
            (
                each.behaviour.behaviour,
                each.partnership.all,
                each.organisations.all,
                each.teams.all,
                people_in_words(each.people_at_least, found.minimum),
            )
            for each in found.behaviours
        ),
        caption_hidden=True,
    )


def _numbers(counts: Counts) -> tuple[object, ...]:
    return tuple(counts.by_state[state] for state in STATES)


def _not_counted(minimum: int) -> tuple[object, ...]:
    hidden = Cell(_("fewer than {minimum}").format(minimum=minimum), look="hidden-cell")
    return (hidden,) * len(STATES)
