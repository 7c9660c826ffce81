"""The reviews of a year are put before every partner, and begin by the clock."""

from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.partnership import selectors as partnership
from accord.steps.leadership import selectors as leadership
from accord.steps.leadership.feedback import asking, rules, selectors, terms
from accord.steps.leadership.feedback.models import Review, Year
from accord.steps.leadership.feedback.told import BEGINS, post

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.agreement.models import Proposal
    from accord.partnership.models import Person
    from accord.standards.models import Behaviour

EFFECT = "feedback.agree_year"
ONE_YEAR = _("Reviews of another year are before the partners. Wait until they have decided.")
LAPSES_BEFORE_OPENING = timedelta(days=1)

areas.area("feedback", _("Leader feedback"))
kinds.kind("feedback.proposed", _("{actor} proposed the reviews of a year: “{about}”."))
kinds.kind("feedback.agreed", _("“{about}”: every partner has agreed, and leaders propose their raters."))


@transaction.atomic
def year_propose(
    *,
    title: str,
    opens_on: date,
    closes_on: date,
    leaders: "Sequence[Person]",
    behaviours: "Sequence[Behaviour]",
    by_organisation: bool = True,
    actor: Actor,
) -> "Proposal":
    """Put all reviews of a year before every partner: whom, from when to when, about what.

    by_organisation: whether leaders together are told by organisation, too, where enough. Raises Refused.
    """
    access.require(actor, "feedback.propose")
    rules.check_days(opens_on, closes_on, partnership.today())
    leading = leadership.leading_today()
    if not leaders or any(leader.id not in leading for leader in leaders):
        raise Refused(_("Choose directors and senior managers of the partners."), field="leaders")
    if not 1 <= len(behaviours) <= rules.MOST_STATEMENTS:
        raise Refused(_("Choose one to eight behaviours."), field="behaviours")
    year = Year(
        partnership=partnership.partnership(),
        title=title.strip(),
        opens_on=opens_on,
        closes_on=closes_on,
        statements=asking.statements(behaviours),
        by_organisation=by_organisation,
    )
    with only_one(ONE_YEAR):
        year.save(force_insert=True)
    Review.objects.bulk_create(
        Review(partnership_id=year.partnership_id, year=year, leader=leader) for leader in leaders
    )
    proposal = agreement.proposal_open(
        subject_id=year.id,
        title=year.title,
        effect=EFFECT,
        parties=partnership.parties_to_ask(),
        actor=actor,
        lapses_at=year.opens_at - LAPSES_BEFORE_OPENING,
    )
    audit.record("feedback.proposed", actor=actor, about=year)
    return proposal


def _agree(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed: each leader chooses a guide and proposes raters."""
    year = selectors.year_locked(ratified.subject_id)
    year.agreed_at = ratified.settled_at
    year.save(update_fields=["agreed_at"])
    post(BEGINS, year, [(review.leader, review.id) for review in year.reviews.all()])
    audit.record("feedback.agreed", actor=actor, about=year)


def _release(year_id: UUID, _actor: Actor) -> None:
    """It was declined, withdrawn, or it lapsed: nobody is reviewed."""
    Year.objects.filter(id=year_id, agreed_at=None).delete()


effects.register(
    effects.Effect(
        name=EFFECT,
        text=terms.text,
        act=_agree,
        released=_release,
        url=lambda year_id: address("feedback:year", year_id=year_id) if selectors.is_kept(year_id) else "",
        consequence=_(
            "When every partner agrees, these leaders propose who rates them. Raters are asked on the day."
        ),
    )
)
