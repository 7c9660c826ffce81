"""What a plan is called, and who reads it: on its pages, and on paper."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.mechanisms.plans.rules import Plan, Whose

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.partnership.models import Person


def title(plan: Plan, actor: "Actor") -> str:
    """Return what a plan is called, in a crumb or a link."""
    if plan.whose is Whose.PARTNERSHIP:
        return _("Plan")
    if plan.whose is Whose.PERSON and plan.person_id == actor.person_id:
        return _("My plan")
    return _("Plan of {name}").format(name=plan.name)


def in_words(plan: Plan, actor: "Actor", manager: "Person | None") -> str:
    """Return who reads a plan, by name where these are two. manager: of the person whose plan it is."""
    match plan.whose:
        case Whose.PARTNERSHIP:
            return _("Everyone in the partnership sees this page.")
        case Whose.ORGANISATION:
            return _("Only the people of {name} see this page.").format(name=plan.name)
        case Whose.TEAM:
            return _("Only the people of the team {name} see this page.").format(name=plan.name)
        case _:
            return _of_a_person(plan, actor, manager)


def _of_a_person(plan: Plan, actor: "Actor", manager: "Person | None") -> str:
    if plan.person_id != actor.person_id:
        return _("Only {name} and you, as line manager, see this page.").format(name=plan.name)
    if manager is None:
        return _("Only you see this page.")
    return _("Only you and {manager}, your line manager, see this page.").format(manager=manager.name)


def paper_title(plan: Plan) -> str:
    """Return what a plan is called on paper."""
    return _("Plan of {name}").format(name=plan.name)


def on_paper(plan: Plan, manager: "Person | None") -> str:
    """Return for whom a printed plan is."""
    match plan.whose:
        case Whose.PARTNERSHIP:
            return _("For everyone in the partnership.")
        case Whose.ORGANISATION:
            return _("For the people of {name} only.").format(name=plan.name)
        case Whose.TEAM:
            return _("For the people of the team {name} only.").format(name=plan.name)
        case _:
            words = _("For {name} and {manager} only.") if manager else _("For {name} only.")
            return words.format(name=plan.name, manager=manager.name if manager else "")
