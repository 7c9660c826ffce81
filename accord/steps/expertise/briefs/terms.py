"""A brief and a candidate in words: for pages, and for the exact text that every partner agrees to."""

from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.access import Area
from accord.mechanisms.rounds.questionnaires.core import CORE_EIGHT
from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs import money, rules
from accord.web.components import Fact

if TYPE_CHECKING:
    from datetime import date

    from accord.steps.expertise.briefs.models import Brief, Candidate


def of_brief(brief: "Brief") -> list[Fact]:
    """Return what a brief says, a fact for each part."""
    return [
        Fact(_("What will be different afterwards"), brief.outcome),
        Fact(_("What the facilitator does, and what not"), brief.scope),
        Fact(_("What is open to the facilitator"), opened_in_words(brief)),
        Fact(_("First day"), day_in_words(brief.first_day)),
        Fact(_("Last day"), day_in_words(brief.last_day)),
        Fact(_("How much"), bought_in_words(brief)),
        Fact(_("Who pays what"), paid_in_words(brief)),
        Fact(_("How we will judge it"), brief.judged_by),
        *([Fact(_("What it is meant to move"), statement_of(brief))] if brief.statement else []),
    ]


def of_candidate(candidate: "Candidate") -> list[Fact]:
    """Return what a candidate offers and declares, a fact for each part."""
    names = {str(found.id): found.name for found in partnership.organisations()}
    declared = [
        Fact(_("Past work for {partner}").format(partner=names[key]), words)
        for key, words in candidate.interests.items()
        if key in names
    ]
    return [
        Fact(_("How this candidate would go about it"), candidate.offer),
        Fact(_("Price"), price_in_words(candidate)),
        *declared,
        Fact(_("Other interests"), candidate.other or _("none declared")),
    ]


def opened_in_words(brief: "Brief") -> str:
    """Return what a brief opens, in words."""
    return "; ".join(str(Area(area).label) for area in brief.areas)


def bought_in_words(brief: "Brief") -> str:
    """Return for how many days, and for how much at most."""
    words = ngettext("{days} day, for {pounds} at most", "{days} days, for {pounds} at most", brief.days)
    return words.format(days=brief.days, pounds=money.pounds_in_words(rules.budget(brief.shares)))


def paid_in_words(brief: "Brief") -> str:
    """Return what each partner pays, in one line."""
    found = money.shares_in_words(brief.shares)
    return "; ".join(
        _("{partner}: {pounds}").format(partner=each.partner, pounds=each.pounds) for each in found
    )


def price_in_words(candidate: "Candidate") -> str:
    """Return what a candidate costs a day, and for all days of the brief."""
    words = ngettext(
        "{rate} a day, {all} for {days} day", "{rate} a day, {all} for {days} days", candidate.brief.days
    )
    return words.format(
        rate=money.pounds_in_words(candidate.day_rate),
        all=money.pounds_in_words(candidate.day_rate * candidate.brief.days),
        days=candidate.brief.days,
    )


def statement_of(brief: "Brief") -> str:
    """Return the statement that help is meant to move, as everybody answers it; "" where none is named."""
    return next((str(item.text) for item in CORE_EIGHT if item.step_key == brief.statement), "")


def day_in_words(day: "date") -> str:
    """Return a day as it is read."""
    return str(date_format(day, "j F Y"))
