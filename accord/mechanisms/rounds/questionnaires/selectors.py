"""Reading rounds and what they ask."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.db.models import Count
from django.utils import translation

from accord.foundations import access, scope
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.mechanisms.rounds.questionnaires import noting
from accord.mechanisms.rounds.questionnaires.exposure import Exposure, exposure_of
from accord.mechanisms.rounds.questionnaires.listed import list_of
from accord.mechanisms.rounds.questionnaires.models import Announcement, Item, Round, Section
from accord.mechanisms.rounds.questionnaires.reporting import Names, Place, reporting_of
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, RoundState, minutes
from accord.mechanisms.rounds.questionnaires.terms import Terms, settings_in_words, terms_text
from accord.mechanisms.rounds.questionnaires.together import Branch, Outlook
from accord.partnership import selectors as partnership
from accord.partnership.budget import selectors as budget
from accord.partnership.budget.rules import MainPlace

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accord.partnership.selectors import InPost


@dataclass(frozen=True, slots=True)
class AskedSection:
    """A section with the statements that somebody is asked."""

    section: Section
    items: list[Item]


def _rounds() -> "QuerySet[Round]":
    """Our own rounds about the partnership; of one that was brought from elsewhere there is only a result."""
    return _held().filter(subject=None)


def _held() -> "QuerySet[Round]":
    """The same with those about one person, which no list of rounds shows. Never a trial."""
    held = Round.objects.exclude(state=RoundState.BROUGHT).exclude(trial=True)
    found: QuerySet[Round] = held.select_related("charter", "partnership", "version__questionnaire")
    return found


def round_for(actor: Actor, round_id: UUID) -> Round:
    """Return one round; raises Round.DoesNotExist."""
    access.require(actor, "rounds.read")
    return _rounds().get(id=round_id)


def round_asking(round_id: UUID, questionnaire: str) -> Round | None:
    """Return a round of this kind; None for others, and for a survey brought in, which is no round."""
    return _rounds().filter(id=round_id, questionnaire=questionnaire).first()


@once
def rounds(actor: Actor) -> list[Round]:
    """Return every round of the partnership, the newest first."""
    access.require(actor, "rounds.read")
    return list(_rounds())


def states_of_rounds(actor: Actor) -> frozenset[str]:
    """Return in which states there are rounds, for the rail of every page."""
    access.require(actor, "rounds.read")
    found = _rounds().select_related(None).order_by()
    return frozenset(found.values_list("state", flat=True).distinct())


def latest_closed(count: int = 1) -> list[Round]:
    """Return the rounds that closed last, the newest first."""
    return list(_rounds().filter(state=RoundState.CLOSED).order_by("-closed_at", "id")[:count])


def open_rounds() -> list[Round]:
    """Return the rounds that are open now, the one that closes first on top."""
    return list(_rounds().filter(state=RoundState.OPEN).order_by("closes_at", "id"))


def sections(round: Round) -> list[Section]:
    """Return the sections of a round with their items (`section.items.all()`), in order."""
    return list(Section.objects.filter(round=round).prefetch_related("items"))


def sections_asked(round: Round, place: Place) -> list[AskedSection]:
    """Return the sections of a round as somebody in a place is asked them, each with its items, in order."""
    asked = [
        AskedSection(section, [item for item in section.items.all() if item.asked_of.holds(*place[:2])])
        for section in sections(round)
    ]
    return [found for found in asked if found.items]


def items(round: Round) -> list[Item]:
    """Return every statement of a round, in the order in which it is asked."""
    found: QuerySet[Item] = Item.objects.filter(section__round=round)
    return list(found.select_related("behaviour__value", "section"))


def item_keys(round_id: UUID) -> frozenset[str]:
    """Return the key of every statement of a round."""
    return frozenset(Item.objects.filter(section__round_id=round_id).order_by().values_list("key", flat=True))


def takes_answers(round_id: UUID, now: datetime) -> bool:
    """Say whether a round is open and its time has not run out."""
    return bool(Round.objects.filter(id=round_id, state=RoundState.OPEN, closes_at__gt=now).exists())


def audience(round: Round) -> "list[InPost]":
    """Return who would be asked today: the main assignment alone says where a person's answers count."""
    chosen, listed = round.audience.get("organisations"), list_of(round)
    return [
        found
        for found in partnership.people_in_post()
        if (chosen is None or str(found.assignment.organisation_id) in chosen)
        and (listed is None or found.person.id in listed.people)
    ]


def audience_places(round: Round, day: date, person_id: UUID | None = None) -> list[MainPlace]:
    """Return the main place of each who would be asked on a day, or of one person of them."""
    chosen, listed = round.audience.get("organisations"), list_of(round)
    return [
        place
        for place in budget.main_places(day, person_id)
        if (chosen is None or str(place.organisation_id) in chosen)
        and (listed is None or place.person_id in listed.people)
    ]


def opened_between(start: datetime, end: datetime) -> list[Round]:
    """Return the rounds that opened from a moment up to another, whatever became of them."""
    return list(_rounds().filter(launched_at__gte=start, launched_at__lt=end).order_by("launched_at", "id"))


def about_somebody_opened_between(start: datetime, end: datetime) -> list[Round]:
    """Return the rounds about one person that opened from a moment up to another."""
    found = _held().filter(subject__isnull=False, launched_at__gte=start, launched_at__lt=end)
    return list(found.order_by("launched_at", "id"))


def to_open_between(start: datetime, end: datetime, now: datetime) -> list[tuple[Round, datetime]]:
    """Return the rounds that are to open from a moment up to another if every partner agrees, and when.

    One whose time has come opens now; one that would be over by then does not.
    """
    waiting = _rounds().filter(state__in=(RoundState.PROPOSED, RoundState.READY), opens_at__lt=end)
    found = [(round, max(round.opens_at, now)) for round in waiting.order_by("opens_at", "id")]
    return [(round, opens) for round, opens in found if start <= opens < min(end, round.closes_at)]


def minutes_of(rounds: Collection[Round]) -> dict[UUID, int]:
    """Return how long answering each of these rounds takes."""
    items = Item.objects.filter(section__round__in=[round.id for round in rounds]).order_by()
    counts = dict(items.values_list("section__round").annotate(statements=Count("id")))
    return {round.id: minutes(counts.get(round.id, 0)) for round in rounds}


def exposure(round: Round) -> list[Exposure]:
    """Return each group of the result to come: how many are asked, and whether it could be shown."""
    asked = Counter(places(round))
    return exposure_of(asked, reporting=reporting_of(round), names=names(round), minimum=round.minimum)


def outlook(round: Round) -> Outlook:
    """Return all that is known of a round before its launch, to see who could stand together in it."""
    found = places(round)
    return Outlook(
        places=found,
        reporting=reporting_of(round),
        names=names(round),
        tree=_tree(found),
        minimum=round.minimum,
    )


def _tree(places: list[Place]) -> dict[UUID, Branch]:
    """Return where every team hangs; a joint team counts as that of its people, where all are of one."""
    inside: dict[UUID | None, set[UUID]] = {}
    for place in places:
        inside.setdefault(place.team, set()).add(place.organisation)
    return {
        team.id: Branch(
            team.organisation_id or (min(found) if len(found := inside.get(team.id, set())) == 1 else None),
            team.parent_id,
        )
        for team in partnership.teams()
    }


def places(round: Round) -> list[Place]:
    """Return where the answers of each who would be asked today would count."""
    found = [each.assignment for each in audience(round)]
    return [Place(each.organisation_id, each.tier, each.team_id) for each in found]


def organisation_names() -> dict[UUID, str]:
    """Return the name of every organisation, in the order of display."""
    return {found.id: found.name for found in partnership.organisations()}


def names(round: Round | None = None) -> Names:
    """Return what organisations and teams are called, as results show them; teams of a round as it opened.

    Teams stand by organisation, those of none last; where two share a name, the organisation says which.
    """
    called = {UUID(key): name for key, name in round.called.items()} if round else {}
    organisations = organisation_names()
    order = list(organisations)
    teams = sorted(  # stable: by name inside an organisation
        partnership.teams(),
        key=lambda team: order.index(team.organisation_id) if team.organisation_id else len(order),
    )
    shared = Counter(team.name.casefold() for team in teams if team.closed_on is None)
    return Names(
        organisations=organisations,
        teams={
            team.id: f"{team.name} ({team.organisation.name})"
            if team.organisation and shared[team.name.casefold()] > 1
            else team.name
            for team in teams
        }
        | called,
    )


def organisation_of_teams() -> dict[UUID, UUID | None]:
    """Return the organisation of every team; joint teams have none."""
    return {team.id: team.organisation_id for team in partnership.teams()}


def terms(round_id: UUID) -> str:
    """Return the canonical text of a round, which is what partners agree to; the same whoever reads it."""
    with translation.override(settings.LANGUAGE_CODE):
        return terms_text(_terms_of(_held().get(id=round_id)))


def settings_of(round: Round) -> dict[str, str | int]:
    """Return what the steward chose for a round, by the name of each setting; for the log."""
    with translation.override(settings.LANGUAGE_CODE):
        return settings_in_words(_terms_of(round))


def _terms_of(found: Round) -> Terms:
    chosen = found.audience.get("organisations")
    known, listed = organisation_names(), list_of(found)
    asks_charter = found.questionnaire == CHARTER and found.version_id is None
    return Terms(
        title=found.title,
        charter=found.charter.title if asks_charter and found.charter else "",
        charter_version=found.charter.version if found.charter else 0,
        opens_at=found.opens_at,
        closes_at=found.closes_at,
        zone=found.partnership.zone,
        organisations=None if chosen is None else [known[UUID(key)] for key in chosen],
        cuts=found.cuts,
        together=[(each.name, each.called) for each in reporting_of(found).together],
        minimum=found.minimum,
        comment_question=noting.comment_question(found),
        sections=noting.sections(sections(found), known),
        questionnaire=noting.questionnaire(found),
        asked_in_words=noting.open_questions(found),
        about_somebody=found.subject_id is not None,
        listed=None if listed is None else len(listed.people),
    )


def round_locked(round_id: UUID) -> Round:
    """Return one round, locked until the transaction ends; raises Round.DoesNotExist."""
    found: Round = Round.objects.select_for_update().get(id=round_id)
    return found


def announcement_of(round: Round) -> Announcement | None:
    """Return the announcement under which a round is to open, unless it was stopped; None without one."""
    found: QuerySet[Announcement] = Announcement.objects.filter(round=round, stopped_at=None)
    return found.select_related("entry__programme").first()


def announcement_or_none(announcement_id: UUID) -> Announcement | None:
    """Return one announcement with its round, or None."""
    found: QuerySet[Announcement] = Announcement.objects.filter(id=announcement_id)
    return found.select_related("round__partnership").first()


def last_stopped(round: Round) -> Announcement | None:
    """Return how a draft was stopped last, or None."""
    found: QuerySet[Announcement] = Announcement.objects.filter(round=round, stopped_at__isnull=False)
    return found.order_by("-stopped_at").first()


def due_to_open(now: datetime) -> list[tuple[UUID, UUID]]:
    """Return (round, partnership) of every round that should open, over all partnerships; for sweeps."""
    return _due(state=RoundState.READY, opens_at__lte=now)


def due_to_close(now: datetime) -> list[tuple[UUID, UUID]]:
    """Return (round, partnership) of every round that should close, over all partnerships; for sweeps."""
    return _due(state=RoundState.OPEN, closes_at__lte=now)


def closed_since(moment: datetime) -> list[tuple[UUID, UUID]]:
    """Return (round, partnership) of what closed since a moment, for sweeps; no trials, about nobody."""
    return _due(state=RoundState.CLOSED, closed_at__gte=moment, subject=None, trial=False)


def all_in(state: RoundState, *, about_somebody: bool = True) -> list[tuple[UUID, UUID]]:
    """Return (round, partnership) of every round in a state, over all partnerships; for sweeps.

    about_somebody: whether those about one person are among them.
    """
    return _due(state=state) if about_somebody else _due(state=state, subject=None)


def known(round_ids: Iterable[str]) -> frozenset[str]:
    """Return those of these ids that are of rounds of this site, over all partnerships."""
    with scope.off():
        found = Round.objects.filter(id__in=set(round_ids)).values_list("id", flat=True)
        return frozenset(map(str, found))


def _due(**lookup: object) -> list[tuple[UUID, UUID]]:
    with scope.off():
        found = Round.objects.filter(**lookup).order_by("closes_at", "id")
        return list(found.values_list("id", "partnership_id"))
