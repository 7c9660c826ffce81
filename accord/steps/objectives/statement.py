"""The statement for the own appraisal: objective, evidence and assessment, the same in every file."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.template.loader import render_to_string
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accord.foundations.documents import Paragraph, Style
from accord.partnership import selectors as partnership
from accord.steps.objectives import selectors, words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from accord.steps.objectives.models import Assessment, Objective

VERSION = 1


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a statement: its heading, and each thing in it with a label, or without."""

    heading: str
    lines: tuple[tuple[str, str], ...]


def parts(objective: "Objective") -> list[Part]:
    """Return a statement in its parts; of what was noted, what is shared alone."""
    found = [
        Part(_("What was agreed"), tuple(_agreed(objective))),
        Part(_("What came of it"), tuple(_seen(objective))),
        Part(_("What colleagues in other organisations saw"), tuple(_notes(objective))),
        Part(_("How it went"), (("", objective.account),) if objective.account else ()),
        Part(_("Assessment"), tuple(line for each in objective.assessments.all() for line in _said(each))),
    ]
    return [part for part in found if part.lines]


def title(objective: "Objective") -> str:
    """Return what a statement is called."""
    return _("Contribution of {name}, {year}").format(name=objective.person.name, year=objective.year)


def paper(objective: "Objective") -> str:
    """Return a statement as one HTML page for `accord.web.pdf`."""
    context = {
        "whose": partnership.partnership().name,
        "title": title(objective),
        "employer": objective.organisation.name,
        "as_of": _day(partnership.today()),
        "parts": parts(objective),
    }
    return render_to_string("objectives/paper.html", context)


def paragraphs(objective: "Objective") -> "Iterator[Paragraph]":
    """Return a statement as the paragraphs of a document."""
    yield Paragraph(title(objective), Style.TITLE)
    yield Paragraph(_basis(objective))
    for part in parts(objective):
        yield Paragraph(part.heading, Style.HEADING_1)
        for label, said in part.lines:
            yield Paragraph(f"{label}: {said}" if label else said)


def record(objective: "Objective") -> dict[str, Any]:
    """Return a statement as values for JSON; its form is `docs/contribution.schema.json`."""
    holding = selectors.agreed(objective)
    return {
        "version": VERSION,
        "partnership": partnership.partnership().name,
        "person": objective.person.name,
        "organisation": objective.organisation.name,
        "year": {"from": objective.year.first_day, "to": objective.year.last_day},
        "objective": {
            "sentence": holding.sentence,
            "how_we_tell": holding.told,
            "goal": holding.goal.title,
            "behaviour": holding.behaviour.behaviour,
        }
        if holding
        else None,
        "evidence": [
            {"on": each.happened_on, "words": each.words}
            for each in objective.seen.all()
            if each.shared_at is not None
        ],
        "notes": [
            {"by": note.colleague.name, "organisation": note.colleague.employer.name, "words": note.words}
            for note in objective.notes.all()
            if note.words
        ],
        "account": objective.account,
        "assessments": [
            {
                "by": each.manager.name,
                "when": each.kind,
                "words": each.words,
                "level": each.met,
                "next_step": each.next_step,
                "part_of_appraisal": each.confirmed_at is not None,
            }
            for each in objective.assessments.all()
        ],
    }


def file_name(objective: "Objective", ending: str) -> str:
    """Return under which name a statement is taken away."""
    return f"{slugify(title(objective))}.{ending}"


def _basis(objective: "Objective") -> str:
    words_ = _("For the appraisal of {employer}. From {partnership}, as of {day}.")
    return words_.format(
        employer=objective.organisation.name,
        partnership=partnership.partnership().name,
        day=_day(partnership.today()),
    )


def _agreed(objective: "Objective") -> "Iterator[tuple[str, str]]":
    holding = selectors.agreed(objective)
    if holding is None:
        return
    yield "", holding.sentence
    yield _("How we will tell"), holding.told
    yield _("Goal"), holding.goal.title
    yield _("Behaviour"), holding.behaviour.behaviour


def _seen(objective: "Objective") -> "Iterator[tuple[str, str]]":
    for each in objective.seen.all():
        if each.shared_at is not None:
            yield _day(each.happened_on), each.words


def _notes(objective: "Objective") -> "Iterator[tuple[str, str]]":
    for note in objective.notes.all():
        if note.words:
            yield f"{note.colleague.name}, {note.colleague.employer.name}", note.words


def _said(each: "Assessment") -> "Iterator[tuple[str, str]]":
    by = _("{manager}, {when}").format(manager=each.manager.name, when=each.get_kind_display())
    yield by, each.words
    if each.met:
        yield _("Level"), str(each.get_met_display())
    if each.next_step:
        yield _("What might come next"), each.next_step
    if each.confirmed_at:
        yield _("Part of the employer’s own appraisal, confirmed"), words.day(each.confirmed_at)


def _day(found: "date") -> str:
    return str(date_format(found, "j F Y"))
