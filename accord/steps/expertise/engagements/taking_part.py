"""Those who took part, and what they said, as pages show it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.rounds.publishing import sentences, tables
from accord.mechanisms.rounds.questionnaires.pages import page_of
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.mechanisms.rounds.questionnaires.terms import local
from accord.partnership import selectors as partnership
from accord.steps.expertise.engagements import asking, participants
from accord.steps.expertise.engagements.rules import EngagementState
from accord.web.components import Cell, Column, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.partnership.models import Person
    from accord.steps.expertise.engagements.models import Engagement


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What those who took part said of an engagement, or why nothing stands there yet.

    sentence: what is the case. table: what they said, once it is published. link: where more stands.
    """

    sentence: str
    table: Table | None = None
    link: Link | None = None


def said(engagement: "Engagement", actor: Actor) -> Said:
    """Return what those who took part said, for a reader of the engagement."""
    round = participants.round_of(engagement)
    if round is None:
        return _not_asked(engagement)
    published = asking.said(engagement) if access.allows(actor, "publishing.read") else None
    if published is None:
        return Said(sentence=_under_way(round), link=_to_round(round, actor))
    useful = asking.useful_in_words(published)
    caption = _("What those who took part said")
    return Said(
        sentence=_("Of use to how we work together, by {useful}.").format(useful=useful)
        if useful
        else sentences.heading(published),
        table=tables.overview_table(published, published.items, caption) if useful else None,
        link=Link(_("The whole result"), address("publishing:result", round_id=round.id)),
    )


def _not_asked(engagement: "Engagement") -> Said:
    people = participants.participants(engagement)
    link = Link(_("Who took part"), address("engagements:participants", engagement_id=engagement.id))
    if engagement.state != EngagementState.GOING:
        return Said(sentence=_("Those who took part were not asked."), link=link if people else None)
    if not people:
        return Said(sentence=_("Nobody has written down yet who took part."), link=link)
    if not could_be_shown(people):
        return Said(sentence=_nothing_shown(people), link=link)
    return Said(
        sentence=_("{people}, and nobody has asked them yet.").format(people=_counted(people)), link=link
    )


def _under_way(round: "Round") -> str:
    zone = round.partnership.zone
    match RoundState(round.state):
        case RoundState.OPEN:
            words = _("Those who took part are asked in confidence until {closes}.")
        case RoundState.READY:
            words = _("Every partner has agreed: those who took part are asked from {opens} on.")
        case RoundState.CLOSED:
            words = _("Those who took part were asked.")
        case _:
            words = _("Those who took part are asked in confidence once every partner agrees to it.")
    return words.format(opens=local(round.opens_at, zone), closes=local(round.closes_at, zone))


def _to_round(round: "Round", actor: Actor) -> Link | None:
    if not access.allows(actor, "rounds.read"):
        return None
    return Link(_("How they are asked"), page_of(round.id))


def heading(people: "Sequence[Person]") -> str:
    """Return how many took part, in a sentence."""
    return _("{people}.").format(people=_counted(people)) if people else _("Who took part in it?")


def _counted(people: "Sequence[Person]") -> str:
    words = ngettext("One person took part", "{count} people took part", len(people))
    return words.format(count=len(people))


def by_employer(people: "Sequence[Person]") -> "list[tuple[str, list[Person]]]":
    """Return those who took part, under the name of the organisation that employs them."""
    order = [found.name for found in partnership.organisations()]
    found: dict[str, list[Person]] = {name: [] for name in order}
    for person in people:
        found[person.employer.name].append(person)
    return [(name, own) for name, own in found.items() if own]


def could_be_shown(people: "list[Person]") -> bool:
    """Say whether anything they say could be shown, if all of them answer."""
    return any(found.may_be_shown for found in participants.outlook(people))


def _nothing_shown(people: "Sequence[Person]") -> str:
    words = _(
        "{people}: so few that nothing they say in confidence could be shown. Each partner says on the "
        "record how useful it was."
    )
    return words.format(people=_counted(people))


def exposure(people: "list[Person]") -> Table | None:
    """Return in which groups their answers would be seen, if all of them answer; None for nobody."""
    if not people:
        return None
    return Table(
        caption=_("Where their answers would be seen, if all answer"),
        columns=(Column(_("Group")), Column(_("Asked"), numeric=True), Column(_("Shown"))),
        rows=tuple(
            (
                capfirst(each.name),
                each.invited,
                Cell(_("yes"))
                if each.reason is None
                else Cell(_("no: {why}").format(why=sentences.WHY_SHORT[each.reason]), look="hidden-cell"),
            )
            for each in participants.outlook(people)
        ),
    )


def statements() -> list[str]:
    """Return what those who took part are asked."""
    return [str(words) for words in asking.STATEMENTS.values()]


def to_do(engagement: "Engagement", people: "list[Person]", actor: Actor) -> list[Link]:
    """Return what the reader can do about those who took part, the most pressing first."""
    going = engagement.state == EngagementState.GOING and engagement.first_day <= partnership.today()
    if not (going and access.allows(actor, "engagements.ask", engagement)):
        return []
    here, round = {"engagement_id": engagement.id}, participants.round_of(engagement)
    ask = Link(_("Ask them how useful it was"), address("engagements:participants-ask", **here))
    change = Link(_("Write down who took part"), address("engagements:participants-change", **here))
    if round is None:
        return [ask, change] if people and could_be_shown(people) else [change]
    see = Link(_("See the round that asks them"), page_of(round.id))
    return [see, change] if round.state == RoundState.DRAFT else [see]
