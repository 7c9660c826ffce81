"""What the page of one team shows, and what its reader can do about it."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.cascade import selectors, words
from accord.mechanisms.cascade.parts import of_all
from accord.mechanisms.cascade.rules import BriefingState, may_be_given, standing
from accord.mechanisms.cascade.subjects import asked_of_team, subject_of
from accord.partnership import selectors as partnership
from accord.web.components import Fact

if TYPE_CHECKING:
    from accord.mechanisms.cascade.models import Briefing, Recipient


def shown(actor: Actor, briefing: "Briefing") -> dict[str, object]:
    """Return what the page of a team shows to this reader."""
    state = standing(briefing, briefing.above, partnership.today())
    people = selectors.recipients_in(briefing)
    reads_record = access.allows(actor, "cascade.read_record", briefing)
    subject, next_step = subject_of(briefing.cascade), _next_step(actor, briefing, state)
    return {
        "heading": words.briefing_heading(briefing, state),
        "word": words.state_word(state),
        "state": state.value,
        "facts": _facts(briefing, people),
        "record": _record(briefing, people) if reads_record and briefing.given_on else [],
        "subject": subject,
        "next_step": next_step,
        "others": [link for link in _others(actor, briefing, people) if not _is_same(link, next_step)],
    }


def _facts(briefing: "Briefing", people: "list[Recipient]") -> list[Fact]:
    counted = [each for each in people if each.briefing_id == briefing.id]
    guests = len(people) - len(counted)
    found = [Fact(_("Who briefs"), words.leader_of(briefing))]
    if briefing.passed_up:
        found.append(Fact(_("Why not whoever leads the team"), briefing.passed_up))
    found.append(Fact(_("By when"), words.day(briefing.due)))
    if briefing.above is not None:
        found.append(Fact(_("After"), words.name_of(briefing.above)))
    if briefing.given_on is not None:
        found.append(Fact(_("Briefed on"), words.day(briefing.given_on)))
    if counted:
        heard = sum(each.briefed_on is not None for each in counted)
        found.append(Fact(_("People briefed"), of_all(heard, len(counted))))
    if guests:
        found.append(Fact(_("Also here, counted in their main team"), guests))
    return found


def _record(briefing: "Briefing", people: "list[Recipient]") -> list[Fact]:
    """Who was told here and what was asked, for whoever leads the team or the level above."""
    there = [each.name for each in people if each.briefed_in_id == briefing.id]
    missing = [each.name for each in people if each.briefed_on is None]
    return [
        Fact(_("Who was there"), ", ".join(there) or _("nobody who is in post today")),
        Fact(_("Who still has to be told"), ", ".join(missing) or _("nobody")),
        Fact(_("What was asked"), briefing.asked or _("nothing")),
    ]


def _next_step(actor: Actor, briefing: "Briefing", state: BriefingState) -> Link | None:
    """Return the one thing that this reader can do next."""
    if not briefing.cascade.is_open:
        return None
    leads = access.allows(actor, "cascade.brief", briefing)
    match state:
        case BriefingState.READY | BriefingState.LATE if leads and may_be_given(
            briefing.above, partnership.today()
        ):
            return Link(_("Write down that you briefed them"), _page(briefing, "brief"))
        case BriefingState.READY | BriefingState.LATE if access.allows(actor, "cascade.hand_over", briefing):
            return Link(_("Let somebody else brief them"), _page(briefing, "hand-over"))
        case BriefingState.GIVEN if leads:
            return Link(_("Write what it means for us"), _page(briefing, "statement"))
        case BriefingState.WRITTEN if access.allows(actor, "cascade.answer", briefing):
            return Link(_("Answer the team"), _page(briefing, "answer"))
        case _:
            return None


def _is_same(link: Link, other: Link | None) -> bool:
    """Say whether both lead to the same page: one of them is enough."""
    return other is not None and link.url == other.url


def _others(actor: Actor, briefing: "Briefing", people: "list[Recipient]") -> list[Link]:
    """Return what else this reader can do."""
    if not briefing.cascade.is_open:
        return []
    asked = asked_of_team(actor, briefing)
    found = [asked] if asked else []
    leads = access.allows(actor, "cascade.brief", briefing)
    if leads and briefing.given_on is not None and any(each.briefed_on is None for each in people):
        found.append(Link(_("Add people whom you have told since"), _page(briefing, "catch-up")))
    if leads and briefing.statement and not briefing.answer:
        found.append(Link(_("Change what you wrote"), _page(briefing, "statement")))
    if briefing.given_on is None and access.allows(actor, "cascade.hand_over", briefing):
        found.append(
            Link(_("The leader is away: let somebody else brief them"), _page(briefing, "hand-over"))
        )
    if access.allows(actor, "cascade.give_codes", briefing) and any(not each.email for each in people):
        found.append(Link(_("Codes for people without e-mail"), _page(briefing, "codes")))
    return found


def _page(briefing: "Briefing", name: str) -> str:
    return address(f"cascade:{name}", cascade_id=briefing.cascade_id, briefing_id=briefing.id)
