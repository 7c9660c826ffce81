"""A pack, put together from what every room says in it, for a member of the partnership."""

from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import access, registry
from accord.foundations.access import Actor
from accord.foundations.registry import Pack, Span
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.overview import people_say
from accord.overview.board import board_for
from accord.overview.packs.clauses import CHAPTERS, STANDARD, Chapter, Clause
from accord.overview.packs.contents import ChapterPart, ClausePart, Contents, Part, part_of
from accord.overview.packs.rules import TREND_OF, quarter_up_to, year_up_to
from accord.overview.packs.steps_now import steps_now
from accord.overview.packs.trend import asked_in
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from accord.analysis.published import Published
    from accord.foundations.errors import Sentence
    from accord.foundations.registry import Held, Shows


def board_pack(actor: Actor) -> Contents:
    """Return what a board reads: where the partnership stands, and what it has to decide; raises Denied."""
    access.require(actor, "packs.read")
    span = quarter_up_to(partnership.today())
    board, results = board_for(actor), publishing.results_on_charter(actor, most=TREND_OF)
    headline = board.released_headline
    return Contents(
        title=_("Board pack"),
        heading=headline.sentence if headline else _("This is where the partnership stands."),
        basis=tuple(filter(None, (headline.basis if headline else "", *_basis(span, results)))),
        steps=steps_now(board, results),
        of_steps=_of_steps(results),
        parts=_parts(Pack.BOARD, actor, span),
    )


def year_report(actor: Actor) -> Contents:
    """Return what the partnership says of a year: agreed, asked, talked about, done; raises Denied."""
    access.require(actor, "packs.read")
    span = year_up_to(partnership.today())
    board, results = board_for(actor), publishing.results_on_charter(actor, most=TREND_OF)
    return Contents(
        title=_("Annual report"),
        heading=_("What we agreed, asked, talked about and did in a year."),
        basis=tuple(_basis(span, results)),
        steps=steps_now(board, results),
        of_steps=_of_steps(results),
        parts=_parts(Pack.YEAR, actor, span),
    )


def evidence_pack(actor: Actor) -> Contents:
    """Return what is held as evidence for each clause, and what is missing; raises Denied."""
    access.require(actor, "packs.read")
    span = year_up_to(partnership.today())
    found = [(shows, tuple(shows.found(actor, span))) for shows in registry.all_shows()]
    chapters = tuple(_chapter(chapter, found) for chapter in CHAPTERS)
    clauses = [clause for chapter in chapters for clause in chapter.clauses]
    held = sum(bool(clause.held) for clause in clauses)
    words = _("Accord holds evidence for {held} of {all} clauses of {standard}.")
    return Contents(
        title=_("Evidence pack"),
        heading=words.format(held=held, all=len(clauses), standard=STANDARD),
        basis=(
            _days(span),
            _("What each clause asks stands here in our own words: the standard itself is read elsewhere."),
            _("That something is held says that it is there, and not that it is enough."),
        ),
        chapters=chapters,
    )


def _parts(pack: Pack, actor: Actor, span: Span) -> tuple[Part, ...]:
    found = registry.sections_of(pack, actor, span)
    return tuple(part_of(section, place) for place, section in enumerate(found, start=1))


def _basis(span: Span, results: "Sequence[Published]") -> "list[Sentence]":
    """From which days and which result a pack is."""
    told: list[Sentence] = [_days(span)]
    if not results:
        return [*told, _("No round has closed with a result yet.")]
    latest = results[0]
    closed = latest.closed_at.astimezone(partnership.partnership().zone).date()
    words = _("What people say is from “{round}”, closed on {day}.")
    told.append(words.format(round=latest.title, day=_day(closed)))
    return told


def _of_steps(results: "Sequence[Published]") -> "tuple[Sentence, ...]":
    """How what people say of each step is to be read; nothing before the first result."""
    if not results:
        return ()
    return tuple(filter(None, (people_say.scale_in_words(results[0]), asked_in(results))))


def _days(span: Span) -> str:
    words = _("As of {until}; what happened is from {since} on.")
    return words.format(until=_day(span.until), since=_day(span.since))


def _day(day: "date") -> str:
    return str(date_format(day, "j F Y"))


def _chapter(chapter: Chapter, found: "Sequence[tuple[Shows, tuple[Held, ...]]]") -> ChapterPart:
    clauses = tuple(_clause(clause, found) for clause in chapter.clauses)
    held = sum(bool(clause.held) for clause in clauses)
    words = ngettext(
        "Something is held for {held} of {all} clause.",
        "Something is held for {held} of {all} clauses.",
        len(clauses),
    )
    return ChapterPart(
        key=f"clause-{chapter.number}",
        number=chapter.number,
        about=chapter.about,
        says=words.format(held=held, all=len(clauses)),
        clauses=clauses,
    )


def _clause(clause: Clause, found: "Sequence[tuple[Shows, tuple[Held, ...]]]") -> ClausePart:
    here = [(shows, held) for shows, held in found if clause.number in shows.clauses]
    return ClausePart(
        number=clause.number,
        asks=clause.asks,
        held=tuple(each for _shows, held in here for each in held),
        missing=tuple(shows.what for shows, held in here if not held),
        elsewhere=clause.elsewhere,
    )
