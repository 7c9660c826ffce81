"""A plan as a page to print: every line with what stands in it, and nothing to click."""

from typing import TYPE_CHECKING

from django.template.loader import render_to_string
from django.utils.text import slugify

from accord.mechanisms.plans import readers, selectors, showing, words
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.mechanisms.plans.rules import Plan


def paper(actor: "Actor", plan: "Plan") -> str:
    """Return a plan as one HTML page for `accord.web.pdf`; raises Denied."""
    found = selectors.entries_in(actor, plan)
    results = showing.results(actor)
    held = partnership.partnership()
    manager = selectors.manager_of(plan.person_id) if plan.person_id else None
    groups = showing.by_value(showing.rows(found, results))
    context = {
        "whose": held.name,
        "title": readers.paper_title(plan),
        "heading": words.heading(found),
        "as_of": words.day(partnership.today()),
        "readers": readers.on_paper(plan, manager),
        "beside": showing.beside(plan, found, results),
        "groups": [
            (name, [(row, showing.facts(row.entry, tends=False)) for row in rows]) for name, rows in groups
        ],
    }
    return render_to_string("plans/paper.html", context)


def file_name(plan: "Plan") -> str:
    """Return under which name a plan is taken away."""
    return f"{slugify(readers.paper_title(plan))}.pdf"
