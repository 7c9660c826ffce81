"""What a round would hide, said before it is proposed, and what the steward can do about it at once."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.agreement.stages import names
from accord.analysis.published import Cut
from accord.mechanisms.rounds.questionnaires.rules import RoundCut
from accord.mechanisms.rounds.questionnaires.together import partners_to_join, teams_to_merge

if TYPE_CHECKING:
    from uuid import UUID

    from accord.mechanisms.rounds.questionnaires.exposure import Exposure
    from accord.mechanisms.rounds.questionnaires.reporting import Names, Place, Together
    from accord.mechanisms.rounds.questionnaires.together import Outlook


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """What would be hidden, who could stand together so that less is, and the button that lets them.

    offers: nothing where nobody could help.
    """

    sentence: str
    offers: "tuple[Together, ...]" = ()
    label: str = ""
    says: tuple[str, ...] = ()


def hints(outlook: "Outlook") -> list[Hint]:
    """Return what to say before a round is proposed: answers that would count nowhere, then hidden teams."""
    return [*_of_nowhere(outlook), *_of_teams(outlook)]


def offers(outlook: "Outlook") -> "list[Together]":
    """Return everything that is offered for a draft as it is now."""
    return [each for hint in hints(outlook) for each in hint.offers]


def chosen(outlook: "Outlook", keys: Sequence[str]) -> "tuple[Together, ...]":
    """Return who stands together if what is offered under these keys is taken, beside who does already; with
    no key, each stands alone again.
    """
    taken = [each for each in offers(outlook) if str(each.key) in keys]
    return outlook.standing(taken).reporting.together if keys else ()


def done_in_words(before: "Sequence[Together]", now: "Sequence[Together]") -> str:
    """Return what has changed about who stands together."""
    if tuple(before) == tuple(now):
        return _("What was offered is no longer so. Please look once more.")
    if not now:
        return _("Each stands by itself again.")
    return _("They stand together in this round, and every partner reads so in the text it agrees to.")


def nowhere_in_words(nowhere: "Iterable[Place]", known: "Names") -> list[str]:
    """Return, for each organisation, how many answers of its people would count nowhere."""
    lost = Counter(place.organisation for place in nowhere)
    return [
        ngettext(
            "{organisation}: the answer of {count} person would count nowhere. "
            "None of the groups it counts in could be shown.",
            "{organisation}: the answers of {count} people would count nowhere. "
            "None of the groups they count in could be shown.",
            lost[found],
        ).format(organisation=name, count=lost[found])
        for found, name in known.organisations.items()
        if found in lost
    ]


def _of_nowhere(outlook: "Outlook") -> list[Hint]:
    sentences = nowhere_in_words(outlook.nowhere(), outlook.names)
    if not sentences:
        return []
    found = partners_to_join(outlook)
    return [
        Hint(
            sentence=" ".join(sentences),
            offers=(found,) if found else (),
            label=_("Let them stand together"),
            says=tuple(_offer_in_words(outlook, each) for each in ([found] if found else [])),
        )
    ]


def _of_teams(outlook: "Outlook") -> list[Hint]:
    teams = [found for found in outlook.exposure() if found.cut is Cut.TEAM]
    hidden = [found for found in teams if not found.may_be_shown]
    found = teams_to_merge(outlook) if hidden else []
    if not found:
        return []
    return [
        Hint(
            sentence=_hidden_in_words(hidden, teams),
            offers=tuple(found),
            label=_("Merge these"),
            says=tuple(_offer_in_words(outlook, each) for each in found),
        )
    ]


def _hidden_in_words(hidden: "Sequence[Exposure]", teams: "Sequence[Exposure]") -> str:
    return ngettext(
        "With these cuts {hidden} of {count} team result will be hidden, even if everybody answers.",
        "With these cuts {hidden} of {count} team results will be hidden, even if everybody answers.",
        len(teams),
    ).format(hidden=len(hidden), count=len(teams))


def _offer_in_words(outlook: "Outlook", offer: "Together") -> str:
    people = Counter(_member(place, offer) for place in outlook.places)
    each = [
        _("{name} ({count})").format(name=name, count=people[member])
        for member, name in zip(offer.members, offer.called, strict=True)
    ]
    total = sum(people[member] for member in offer.members)
    return ngettext(
        "{members} as one group: {count} person asked.",
        "{members} as one group: {count} people asked.",
        total,
    ).format(members=names(each), count=total)


def _member(place: "Place", offer: "Together") -> "UUID | None":
    return place.team if offer.cut is RoundCut.TEAM else place.organisation
