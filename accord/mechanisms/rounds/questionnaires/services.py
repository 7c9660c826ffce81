"""Setting a round up, putting it before the partners, and moving it by the clock."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, NotRequired, TypedDict, Unpack
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.audit.changes import changed
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires import beside_words, selectors, using
from accord.mechanisms.rounds.questionnaires.models import Round, Version
from accord.mechanisms.rounds.questionnaires.overload import check_time
from accord.mechanisms.rounds.questionnaires.pages import page_of
from accord.mechanisms.rounds.questionnaires.reporting import (
    Together,
    check_together,
    together_as_json,
)
from accord.mechanisms.rounds.questionnaires.rules import (
    CHARTER,
    SHORTEST,
    Questionnaire,
    RoundState,
    check_questionnaire,
    check_terms,
)
from accord.mechanisms.rounds.questionnaires.usual import in_languages
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards

if TYPE_CHECKING:
    from accord.agreement.models import Proposal
    from accord.partnership.budget.rules import Load

EFFECT = "rounds.launch"
LAPSES_BEFORE_CLOSE = timedelta(days=1)
NO_NAMES: Mapping[str, str] = MappingProxyType({})

SETTINGS = {
    "title": _("Title"),
    "audience": _("Who is asked"),
    "opens": _("Opens"),
    "closes": _("Closes"),
    "groups": _("Results are shown for"),
    "together": _("Together under one name"),
    "minimum": _("Smallest group shown"),
    "comment_question": _("Comment"),
}

areas.area("rounds", _("Rounds"))
kinds.kind("rounds.drafted", _("{actor} began a round: “{about}”."))
kinds.kind("rounds.changed", _("{actor} changed the draft of the round “{about}”."), changes=SETTINGS)
kinds.kind("rounds.discarded", _("{actor} threw the draft of the round “{about}” away."))
kinds.kind("rounds.proposed", _("{actor} proposed the round “{about}”."))
kinds.kind("rounds.ready", _("The round “{about}” opens by itself at its time: every partner has agreed."))
kinds.kind("rounds.ended", _("The round “{about}” did not open: {reason}."))

LISTED = {"listed": True}


class RoundTerms(TypedDict):
    """What the steward chooses. version: of an own questionnaire; None asks the charter's.

    languages: in which these are asked, beside that of the agreed text; a version has its own.
    """

    title: str
    opens_at: datetime
    closes_at: datetime
    cuts: Sequence[str]
    minimum: int
    comment_question: str
    organisations: Sequence[UUID] | None
    version: NotRequired[Version | None]
    languages: NotRequired[Sequence[str]]


@transaction.atomic
def round_draft(
    *, actor: Actor, asks: Questionnaire | None = None, listed: bool = False, **terms: Unpack[RoundTerms]
) -> Round:
    """Begin a round on the behaviours of the charter in force and the core eight, or on what `asks` holds.

    organisations: whose people are asked; None asks everyone. version: of an own questionnaire that is asked
    instead; it is frozen by this. listed: only those on a list that the room above holds. Raises Refused.
    """
    access.require(actor, "rounds.set_up")
    return _drafted(asks, terms, actor, listed=listed)


@transaction.atomic
def round_draft_covered(*, actor: Actor, asks: Questionnaire, **terms: Unpack[RoundTerms]) -> Round:
    """Begin a round that carries out what every partner agreed to in advance. Raises Denied, Refused."""
    access.require(actor, "rounds.run")
    return _drafted(asks, terms, actor)


def _drafted(asks: Questionnaire | None, terms: RoundTerms, actor: Actor, *, listed: bool = False) -> Round:
    if asks is not None:
        check_questionnaire(asks)
    charter = standards.charter_in_force()
    if charter is None:
        raise Refused(
            _("A round asks about the charter's behaviours, so a charter has to be in force first.")
        )
    round = Round(partnership_id=actor.partnership_id, charter=charter, audience=LISTED if listed else {})
    version = terms.get("version")
    _set_terms(round, **terms)
    spoken = terms.get("languages", ())
    asked = using.asked_of(round, version, spoken) if version else asks or using.usual(round, spoken)
    using.take(round, asked, version)
    round.save(force_insert=True)
    using.write(round, asked, actor)
    audit.record("rounds.drafted", actor=actor, about=round)
    return round


@transaction.atomic
def round_change(*, round: Round, actor: Actor, **terms: Unpack[RoundTerms]) -> Round:
    """Change a draft; what is before the partners stays as they read it.

    With other cuts, or other people asked, nobody stands together any more. With another version of a
    questionnaire, its statements are written anew; without `version` the round goes on asking what it asked.
    """
    access.require(actor, "rounds.set_up", round)
    locked = _locked(round, RoundState.DRAFT)
    reported, before = (locked.cuts, locked.audience), selectors.settings_of(locked)
    held, version = locked.version, terms.get("version", locked.version)
    spoken = _spoken(locked, version, terms)
    _set_terms(locked, **terms)
    if reported != (locked.cuts, locked.audience):
        locked.together = []  # it was for other groups: what helps now is proposed anew
    if version:
        asked: Questionnaire | None = using.asked_of(locked, version, terms.get("languages"))
    else:
        asked = using.usual(locked, spoken)
    anew = bool(held or version or asked or locked.languages)
    if anew:
        using.take(locked, asked, version)
    locked.save()
    if anew:
        using.write(locked, asked, actor)
    audit.record(
        "rounds.changed", actor=actor, about=locked, **changed(before, selectors.settings_of(locked))
    )
    return locked


@transaction.atomic
def round_stand_together(*, round: Round, together: Sequence[Together], actor: Actor) -> Round:
    """Say who stands together under one name in a draft, in place of what was said before; an empty list
    lets each stand alone again. It is about how this round reports, and changes nothing of the people.
    """
    access.require(actor, "rounds.set_up", round)
    locked = _locked(round, RoundState.DRAFT)
    check_together(together, cuts=locked.cuts, organisation_of=selectors.organisation_of_teams())
    before = selectors.settings_of(locked)
    locked.together = together_as_json(together)
    locked.save(update_fields=["together"])
    audit.record(
        "rounds.changed", actor=actor, about=locked, **changed(before, selectors.settings_of(locked))
    )
    return locked


@transaction.atomic
def round_discard(*, round: Round, actor: Actor) -> None:
    """Throw a draft away."""
    access.require(actor, "rounds.set_up", round)
    locked = _locked(round, RoundState.DRAFT)
    audit.record("rounds.discarded", actor=actor, about=locked)
    locked.delete()


@transaction.atomic
def round_propose(*, round: Round, actor: Actor) -> "Proposal":
    """Put a draft before every partner; its text is frozen until all have decided."""
    access.require(actor, "rounds.set_up", round)
    locked = _locked(round, RoundState.DRAFT)
    if locked.closes_at - LAPSES_BEFORE_CLOSE <= clock.now():
        raise Refused(_("It would close before people had a day to answer. Change the dates first."))
    check_time(locked)
    using.check_reach(locked)
    using.check_spoken(locked)
    locked.state = RoundState.PROPOSED
    locked.save(update_fields=["state"])
    proposal = agreement.proposal_open(
        subject_id=locked.id,
        title=locked.title,
        effect=EFFECT,
        parties=partnership.parties_to_ask(),
        actor=actor,
        lapses_at=locked.closes_at - LAPSES_BEFORE_CLOSE,
    )
    audit.record("rounds.proposed", actor=actor, about=locked)
    return proposal


def _make_ready(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed: from now on the clock opens the round, and nobody else."""
    round = selectors.round_locked(ratified.subject_id)
    round.state, round.terms_hash = RoundState.READY, ratified.text_hash
    round.save(update_fields=["state", "terms_hash"])
    audit.record("rounds.ready", actor=actor, about=round)


def _release(round_id: UUID, _actor: Actor) -> None:
    """It was declined, withdrawn, or it lapsed: a draft again."""
    Round.objects.filter(id=round_id, state=RoundState.PROPOSED).update(state=RoundState.DRAFT)


effects.register(
    effects.Effect(
        name=EFFECT,
        text=selectors.terms,
        act=_make_ready,
        released=_release,
        url=page_of,
        consequence=_("When every partner agrees, everybody in the audience is asked on the day it opens."),
    )
)


@transaction.atomic
def round_mark_open(*, round: Round, actor: Actor, called: Mapping[str, str] = NO_NAMES) -> None:
    """Record that the invitations stand and answers are taken; the ballot calls this.

    called: what the groups of raters are called, in a round about one person.
    """
    access.require(actor, "rounds.run", round)
    round.state, round.launched_at = RoundState.OPEN, clock.now()
    round.called = dict(called) or {str(team): name for team, name in selectors.names().teams.items()}
    round.save(update_fields=["state", "launched_at", "called"])


@transaction.atomic
def round_mark_closed(*, round: Round, actor: Actor) -> None:
    """Record that no answer is taken any more; the ballot calls this when the result stands."""
    access.require(actor, "rounds.run", round)
    round.state, round.closed_at = RoundState.CLOSED, clock.now()
    round.save(update_fields=["state", "closed_at"])


@transaction.atomic
def round_extend(*, round: Round, closes_at: datetime, actor: Actor) -> None:
    """Leave an open round open for longer, never for less; the ballot calls this and says why."""
    access.require(actor, "rounds.run", round)
    if round.state == RoundState.OPEN and closes_at > round.closes_at:
        round.closes_at = closes_at
        round.save(update_fields=["closes_at"])


@transaction.atomic
def round_mark_lost(*, round: Round, actor: Actor) -> None:
    """Record that an open round will never be closed: it has no result; the ballot calls this."""
    access.require(actor, "rounds.run", round)
    round.state = RoundState.ENDED
    round.save(update_fields=["state"])


@transaction.atomic
def round_bring(
    *, round_id: UUID, title: str, source: str, closed_at: datetime, minimum: int, actor: Actor
) -> Round:
    """Keep the place of a round that was held elsewhere; called when every partner has agreed to its result.

    It asks nothing here, so it has no statements and no audience. Raises Refused before the first charter.
    """
    access.require(actor, "rounds.run")
    charter = standards.charter_in_force()
    if charter is None:
        raise Refused(_("Results are about the charter's behaviours, so a charter has to be in force first."))
    round: Round = Round.objects.create(
        id=round_id,
        partnership_id=actor.partnership_id,
        charter=charter,
        title=title,
        source=source,
        state=RoundState.BROUGHT,
        opens_at=closed_at - SHORTEST,
        closes_at=closed_at,
        closed_at=closed_at,
        minimum=minimum,
    )
    return round


@transaction.atomic
def round_end(*, round: Round, reason: str, actor: Actor, overloaded: "Sequence[Load]" = ()) -> None:
    """End a round that cannot open any more. overloaded: whom it would have asked for too much, if it did."""
    access.require(actor, "rounds.run", round)
    round.state = RoundState.ENDED
    round.overloaded = [
        {"person": str(load.place.person_id), "minutes": load.minutes, "cap": load.cap} for load in overloaded
    ]
    round.save(update_fields=["state", "overloaded"])
    audit.record("rounds.ended", actor=actor, about=round, reason=reason)


@transaction.atomic
def round_say_own(*, round: Round, language: str, words: Mapping[str, str], actor: Actor) -> None:
    """Write what a usual draft asks of the charter in one of its languages; its statements are written anew.

    words: what stands for each text of `usual.to_write`. What stands beside these statements the room above
    asks anew. Raises Denied, Refused.
    """
    access.require(actor, "rounds.set_up", round)
    locked = _locked(round, RoundState.DRAFT)
    if language not in locked.languages or locked.version_id is not None:
        raise Refused(_("This round is not asked in that language."))
    said = {each: beside_words.known(locked, each) for each in locked.languages}
    asked = in_languages(locked, locked.languages, said | {language: {**said[language], **words}})
    using.take(locked, asked, None)
    locked.save(update_fields=["translations", "languages", "open_questions", "questionnaire", "version"])
    using.write(locked, asked, actor)


def _spoken(locked: Round, version: Version | None, terms: RoundTerms) -> Sequence[str]:
    """In which languages a usual draft is asked from now on; what it asked before, where nobody chose."""
    if version is not None or locked.questionnaire != CHARTER:
        return ()
    return terms.get("languages", () if locked.version else locked.languages)


def _locked(round: Round, state: RoundState) -> Round:
    locked = selectors.round_locked(round.id)
    if locked.state != state:
        raise Refused(_("This round is settled; only a draft can be changed."))
    return locked


def _set_terms(round: Round, **terms: Unpack[RoundTerms]) -> None:
    held = partnership.partnership()
    check_terms(
        opens_at=terms["opens_at"],
        closes_at=terms["closes_at"],
        cuts=terms["cuts"],
        minimum=terms["minimum"],
        partnership_minimum=held.minimum,
        partnership_cuts=held.cuts,
        now=clock.now(),
    )
    round.title, round.comment_question = terms["title"].strip(), terms["comment_question"].strip()
    round.opens_at, round.closes_at = terms["opens_at"], terms["closes_at"]
    round.cuts, round.minimum = sorted(set(terms["cuts"])), terms["minimum"]
    listed = LISTED if round.audience.get("listed") else {}
    round.audience = {"organisations": _chosen(terms["organisations"]), "tiers": None, **listed}


def _chosen(organisations: Sequence[UUID] | None) -> list[str] | None:
    """Return the ids of the chosen organisations in the order of display, or None for all."""
    if organisations is None:
        return None
    chosen = [str(found.id) for found in partnership.organisations() if found.id in organisations]
    if not chosen:
        raise Refused(_("Choose whose people are asked."), field="organisations")
    return chosen
