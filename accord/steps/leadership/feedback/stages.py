"""Where a review stands, in words, for the leader and the guide: what is done, and what comes next."""

from collections import Counter
from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations.access import Actor
from accord.foundations.links import Link
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.steps.leadership.feedback.rules import FEWEST, MOST_USUAL, Group, RaterState
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from accord.steps.leadership.feedback.candidates import Candidate
    from accord.steps.leadership.feedback.models import Review
    from accord.web.components import Task


ASKED = State(_late("raters are asked"))
WORDS_OF_ROUND = {
    RoundState.CLOSED: State(_late("the talk comes next"), Tone.WAITING),
    RoundState.ENDED: State(_late("could not be held")),
}


def heading(review: "Review", actor: Actor) -> str:
    """Return where a review stands, as the heading of its page."""
    mine = actor.person_id == review.leader_id
    if review.debriefed_on is not None:
        words = _("Your report is yours.") if mine else _("The report is {leader}’s now.")
    elif review.round is not None:
        words = _of_round(review.round.state, mine=mine)
    elif review.confirmed_at is not None:
        words = _("Your raters are confirmed.") if mine else _("The raters are confirmed.")
    elif review.proposed_at is not None:
        words = _("The raters wait for {guide}.") if mine else _("{leader} proposes raters: please confirm.")
    else:
        words = (
            _("Choose who guides you, and who rates you.") if mine else _("{leader} has chosen you as guide.")
        )
    return words.format(leader=review.leader.name, guide=review.guide.name if review.guide else "")


def word(review: "Review", *, guides: bool) -> State:
    """Return where a review stands in a word or two, beside its name in a list."""
    if review.debriefed_on is not None:
        return State(_("yours to read"), Tone.DONE)
    if review.round is not None:
        return WORDS_OF_ROUND.get(RoundState(review.round.state), ASKED)
    if review.confirmed_at is not None:
        return State(_("raters confirmed"), Tone.QUIET)
    if review.proposed_at is not None:
        return State(_("confirm who rates"), Tone.WAITING) if guides else State(_("waits for the guide"))
    if guides:
        return State(_("waits for the leader"))
    return State(_("choose who rates you"), Tone.WAITING)


def _of_round(state: str, *, mine: bool) -> str:
    if state == RoundState.CLOSED:
        return (
            _("Your report is there, and the talk comes first.")
            if mine
            else _("A report waits for your talk with {leader}.")
        )
    return _("This review could not be held.") if state == RoundState.ENDED else _("Raters are being asked.")


def advice(chosen: "Iterable[Candidate]") -> list[str]:
    """Return what to think of once more about these raters: nobody is stopped by it."""
    sizes = Counter(each.group for each in chosen)
    few = _("{group}: {count} so far, and a group has three at least.")
    found = [
        few.format(group=capfirst(str(group.label)), count=sizes[group])
        for group in Group
        if 0 < sizes[group] < FEWEST
    ]
    if sizes.total() > MOST_USUAL:
        words = _("{count} people are asked, and {most} are plenty. Leave out who has seen least.")
        found.append(words.format(count=sizes.total(), most=MOST_USUAL))
    return found


def next_step(found: "Sequence[Task]", review: "Review", actor: Actor) -> Link | None:
    """Return the one thing to do next on the page of a review: what is still to do, or to read the report."""
    open_to = [task for task in found if task.url]
    for task in open_to:
        if isinstance(task.state, State) and task.state.tone is Tone.WAITING:
            return Link(label=str(task.label), url=task.url)
    if review.debriefed_on is not None and actor.person_id == review.leader_id and open_to:
        return Link(label=_("Read your report"), url=open_to[-1].url)
    return None


def counts(review: "Review") -> list[tuple[str, int, int]]:
    """Return of each group how many are proposed and how many confirmed; never who said no."""
    raters = list(review.raters.all())
    return [
        (
            str(group.label),
            sum(each.group == group and each.state == RaterState.PROPOSED for each in raters),
            sum(each.group == group and each.state == RaterState.CONFIRMED for each in raters),
        )
        for group in Group
    ]
