"""The page of origins from its pieces."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.analysis.published import Published
from accord.foundations import access
from accord.foundations.access import Actor
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.publishing import sentences
from accord.partnership import selectors as partnership
from accord.steps.culture.origins import pictures, rules, said, selectors, tables, words
from accord.web.components import Table
from accord.web.pictures import Dumbbells, Tallies

if TYPE_CHECKING:
    from accord.partnership.models import Organisation
    from accord.steps.culture.origins.rules import Decided

MOST_DAYS, MOST_RESULTS = 6, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One of the three statements. says: who says so, and who moved. picture: the last two results that asked
    it, where both show somebody. table: all of them.
    """

    says: str
    picture: Dumbbells | None
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """heading: the counts. beside: what people say of the rules. statements: those of the three that were
    ever asked. sparing: trust beside challenge.
    """

    heading: str
    beside: str
    picture: Tallies
    over_time: Table
    statements: tuple[Statement, ...]
    asked_in: str
    sparing: str


def page(actor: Actor) -> Page | None:
    """Return the page for a reader; None before the first decision. Raises Denied."""
    found, today = selectors.decided(actor), partnership.today()
    now = rules.tally_on(found, today)
    if not now.all:
        return None
    partners, results = partnership.partners(), _results(actor)
    names = {partner.id: partner.name for partner in partnership.organisations()}
    asked = said.asking(results, said.FAIR)
    return Page(
        heading=f"{words.counts(now, names)}.",
        beside=words.about(asked[0], said.FAIR) if asked else "",
        picture=pictures.by_area(rules.by_area(found, today), partners, sentence=words.counts(now, names)),
        over_time=_over_time(found, today, partners),
        statements=tuple(_statement(results, key) for key in said.ASKED if said.asking(results, key)),
        asked_in=_asked_in(results),
        sparing=words.sparing_in_words(said.sparing(results)),
    )


def _results(actor: Actor) -> list[Published]:
    """What rounds that asked any of this say, the latest first; nothing for one who reads no results."""
    if not access.allows(actor, "publishing.read"):
        return []
    keys = {*said.ASKED, said.CHALLENGE}
    found = [published for _round, published in publishing.results(actor)]
    return [each for each in found if keys & {item.key for item in each.items}][:MOST_RESULTS]


def _statement(results: Sequence[Published], key: str) -> Statement:
    asked = said.asking(results, key)
    return Statement(
        says=words.about(asked[0], key),
        picture=pictures.then_and_now(asked, key),
        table=tables.statement(asked, key),
    )


def _asked_in(results: Sequence[Published]) -> str:
    if not results:
        return ""
    latest = results[0]
    answered = sentences.answered_of_everyone(latest)
    if not answered:
        return _("Asked last in “{round}”.").format(round=latest.title)
    return _("Asked last in “{round}”: {answered}.").format(round=latest.title, answered=answered)


def _over_time(found: "Sequence[Decided]", today: date, partners: "Sequence[Organisation]") -> Table:
    days = rules.days_to_count(found, today, most=MOST_DAYS, year_from=partnership.partnership().year_from)
    return tables.over_time({day: rules.tally_on(found, day) for day in days}, partners)
