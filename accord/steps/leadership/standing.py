"""Where leadership stands: leaders with a live commitment, commitments kept, and what is weakest."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.analysis.figure import Figure
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import Standing
from accord.steps.leadership import selectors, showing
from accord.steps.leadership.rules import Standing as Stands

if TYPE_CHECKING:
    from collections.abc import Sequence, Set
    from uuid import UUID

    from accord.steps.leadership.entries import Entry


def standing(actor: Actor) -> Standing:
    """Return where this step stands for a reader; raises Denied."""
    access.require(actor, "leadership.read")
    leading = selectors.leading_today()
    if not leading:
        return Standing(
            says=_("No leaders on record"),
            weakest=_("Leaders are the directors and senior managers of the partners."),
        )
    entries = selectors.recent()
    live = {entry.owner_id for entry in entries if entry.is_live}
    with_live = len(leading & live)
    weakest = _weakest(leading, entries)
    page = Link(label=_("See what leaders commit to"), url=address("leadership:leaders"))
    return Standing(
        says=_says(with_live, len(leading), entries),
        figure=Figure(
            value=with_live / len(leading),
            numerator=with_live,
            denominator=len(leading),
            as_of=clock.now(),
        ),
        weakest=weakest,
        next_step=showing.next_step(actor) or page,
        waits=bool(weakest),
    )


def waits(actor: Actor) -> bool:
    """Say whether there is a weakest point, and no more; raises Denied."""
    access.require(actor, "leadership.read")
    ids = selectors.leading_today()
    return bool(ids) and bool(_weakest(ids, selectors.recent()))


def _says(with_live: int, leading: int, entries: "Sequence[Entry]") -> str:
    live = ngettext(
        "{live} of {all} leaders has a live commitment",
        "{live} of {all} leaders have a live commitment",
        with_live,
    ).format(live=with_live, all=leading)
    ended = [entry for entry in entries if not entry.is_open]
    if not ended:
        return live
    kept = sum(entry.standing is Stands.KEPT for entry in ended)
    return ngettext(
        "{live}; {kept} of {ended} that ended in the last year was kept",
        "{live}; {kept} of {ended} that ended in the last year were kept",
        kept,
    ).format(live=live, kept=kept, ended=len(ended))


def _weakest(ids: "Set[UUID]", entries: "Sequence[Entry]") -> str:
    """The weakest point, in numbers and without a name: who it is stands on the page, by the own words.

    ids: of those who lead.
    """
    if not selectors.behaviours_in_force():
        return _("A commitment is tied to a behaviour: the charter comes first.")
    passed = sum(entry.standing is Stands.DAY_PASSED and entry.owner_id in ids for entry in entries)
    if passed:
        return ngettext(
            "The day of one commitment has passed, and nobody has said what came of it.",
            "The days of {count} commitments have passed, and nobody has said what came of them.",
            passed,
        ).format(count=passed)
    without = len(ids - {entry.owner_id for entry in entries if entry.is_open})
    if not without:
        return ""
    return ngettext(
        "One leader has no commitment yet.", "{count} leaders have no commitment yet.", without
    ).format(count=without)
