"""Bringing a finished survey: read, turned into a result, dropped; then it is for every partner to agree."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.analysis.published import Published
from accord.foundations import access, tables
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.tables import Row, Sheet
from accord.mechanisms.rounds.bringing import matching, selectors
from accord.mechanisms.rounds.bringing.models import Brought
from accord.mechanisms.rounds.bringing.rules import Purpose, guess
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.publishing.finished import MOST_OPTIONS, Survey, survey_published
from accord.mechanisms.rounds.publishing.services import result_store
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.partnership import selectors as partnership
from accord.partnership.importing.columns import key_of, letters_of
from accord.standards import selectors as standards

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

EFFECT = "bringing.stand"
NOON = time(12)

areas.area("bringing", _("Results"))
kinds.kind("bringing.brought", _("{actor} brought a finished survey: “{about}”, from {source}."))
kinds.kind("bringing.stands", _("“{about}”, brought from {source}, stands among the results."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is said about a finished survey. lowest, highest: its answers as they stand in the file."""

    title: str
    source: str
    closed_on: date
    lowest: int
    highest: int


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns of a file, and what each is taken for: a Purpose, or a statement's key."""

    names: tuple[str, ...]
    purposes: tuple[str, ...]


def survey_look(*, content: bytes, facts: Facts, actor: Actor) -> Columns:
    """Read a file and say what its columns are; nothing of it is kept. Raises Refused, Unreadable."""
    access.require(actor, "bringing.bring")
    _check(facts)
    names, rows = _read(content)
    known = {key_of(found.text): found.key for found in matching.known_statements()}
    guessed = guess(names, rows, known, lowest=facts.lowest, highest=facts.highest)
    return Columns(names, tuple(guessed))


def survey_bring(*, content: bytes, facts: Facts, columns: Columns, actor: Actor) -> "Proposal":
    """Turn a file into a result, drop the file, and put the result before every partner.

    Reading takes seconds, in a process of its own, and so happens outside of any transaction. Raises Refused
    with the field to blame ("column_3"), Unreadable.
    """
    access.require(actor, "bringing.bring")
    _check(facts)
    names, rows = _read(content)
    if names != columns.names:
        raise Refused(_("This file has other columns than the one you chose first."), field="file")
    return _propose(_published(rows, facts, columns), facts, actor)


@transaction.atomic
def _propose(published: Published, facts: Facts, actor: Actor) -> "Proposal":
    brought: Brought = Brought.objects.create(
        id=UUID(published.round_key),
        partnership_id=actor.partnership_id,
        title=published.title,
        source=facts.source,
        closed_at=published.closed_at,
        published=published.to_json(),
        digest=published.digest(),
    )
    audit.record("bringing.brought", actor=actor, about=brought, source=brought.source, digest=brought.digest)
    return agreement.proposal_open(
        subject_id=brought.id,
        title=brought.title,
        effect=EFFECT,
        parties=partnership.parties_to_ask(),
        actor=actor,
    )


def _stand(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed: from now on it stands among the results, as a round from elsewhere."""
    brought: Brought = Brought.objects.select_for_update().get(id=ratified.subject_id)
    published = selectors.published_of(brought)
    system = Actor.system(brought.partnership_id)
    round = rounds.round_bring(
        round_id=brought.id,
        title=brought.title,
        source=brought.source,
        closed_at=brought.closed_at,
        minimum=published.minimum,
        actor=system,
    )
    result_store(round=round, published=published, actor=system)
    audit.record("bringing.stands", actor=actor, about=brought, source=brought.source)
    brought.delete()


def _release(brought_id: UUID, _actor: Actor) -> None:
    """It was declined, withdrawn, or it lapsed: nothing of it is kept."""
    Brought.objects.filter(id=brought_id).delete()


def _page_of(brought_id: UUID) -> str:
    if selectors.is_waiting(brought_id):
        return address("bringing:proposed", brought_id=brought_id)
    stands = publishing.has_result(brought_id)
    return address("publishing:result", round_id=brought_id) if stands else ""


effects.register(
    effects.Effect(
        name=EFFECT,
        text=selectors.text,
        act=_stand,
        released=_release,
        url=_page_of,
        consequence=_("When every partner agrees, this result stands among the others, for everybody here."),
    )
)


def _check(facts: Facts) -> None:
    """Raises Refused where what is said about a survey cannot be."""
    if standards.charter_in_force() is None:
        raise Refused(_("Results are about the charter’s behaviours, so a charter has to be in force first."))
    if facts.closed_on > partnership.today():
        raise Refused(
            _("A finished survey has closed already: choose a day that has been."), field="closed_on"
        )
    if not 1 <= facts.highest - facts.lowest <= MOST_OPTIONS - 1:
        message = _("From the lowest to the highest there are two answers at least, and {most} at most.")
        raise Refused(message.format(most=MOST_OPTIONS), field="highest")


def _read(content: bytes) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """The names of the columns and the rows below; raises Refused, Unreadable."""
    sheet: Sheet = tables.read(content)
    names = tuple(str(cell) or _unnamed(column) for column, cell in enumerate(sheet.rows[0].cells))
    if len(sheet.rows) < 2:
        raise Refused(_("There are no answers below the names of the columns."), field="file")
    if any(name.removeprefix("-").isdecimal() for name in names):
        message = _("Its first row has to name the columns in words. Put that right, and choose it again.")
        raise Refused(message, field="file")
    return names, sheet.rows[1:]


def _unnamed(column: int) -> str:
    return _("Column {letters}").format(letters=letters_of(column))


def _published(rows: Sequence[Row], facts: Facts, columns: Columns) -> Published:
    closed_at = datetime.combine(facts.closed_on, NOON, tzinfo=partnership.partnership().zone)
    before, after = (
        publishing.published_of(found) if found else None for found in publishing.beside(closed_at)
    )
    with translation.override(settings.LANGUAGE_CODE):  # what is stored does not depend on who brings it
        survey = _survey(facts, columns, closed_at)
        return survey_published(rows, survey, before=before, after=after)


def _survey(facts: Facts, columns: Columns, closed_at: datetime) -> Survey:
    _check_columns(columns)
    options = facts.highest - facts.lowest + 1
    chosen = [
        (column, name, purpose)
        for column, (name, purpose) in enumerate(zip(columns.names, columns.purposes, strict=True))
        if purpose != Purpose.OUT
    ]
    return Survey(
        key=str(uuid4()),
        title=facts.title,
        closed_at=closed_at,
        minimum=partnership.partnership().minimum,
        lowest=facts.lowest,
        statements=[
            matching.statement_of(column, name, purpose, options)
            for column, name, purpose in chosen
            if purpose not in matching.CUTS
        ],
        places=[
            matching.place_of(column, Purpose(purpose))
            for column, _name, purpose in chosen
            if purpose in matching.CUTS
        ],
    )


def _check_columns(columns: Columns) -> None:
    """Nothing stands in two columns, and there is something to tell. Raises Refused."""
    taken: dict[str, str] = {}
    for column, (name, purpose) in enumerate(zip(columns.names, columns.purposes, strict=True)):
        key = matching.own_key(name) if purpose in {Purpose.STATEMENT, Purpose.TURNED} else purpose
        if key in taken and purpose != Purpose.OUT:
            message = _("The column “{column}” is taken for the same already. Choose it once.")
            raise Refused(message.format(column=taken[key]), field=f"column_{column}")
        taken[key] = name
    if not any(purpose not in {Purpose.OUT, *matching.CUTS} for purpose in columns.purposes):
        raise Refused(_("Say which columns hold answers to statements."))
