"""The reviews of a year in words: the exact text that every partner agrees to."""

from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from accord.mechanisms.rounds.questionnaires.terms import local
from accord.steps.leadership.feedback import selectors
from accord.steps.leadership.feedback.asking import NOT_SEEN, STRENGTH, TO_CHANGE
from accord.steps.leadership.feedback.rules import AIM, MONTHS_OF_CONTACT, MOST_AT_ONCE, MOST_USUAL


def text(year_id: UUID) -> str:
    """Return the canonical text of a year's reviews; the same whoever reads it."""
    found = selectors.year_with(year_id)
    zone = found.partnership.zone
    with translation.override(settings.LANGUAGE_CODE):
        lines = [
            found.title,
            "",
            _("Opens: {moment} ({zone})").format(moment=local(found.opens_at, zone), zone=zone.key),
            _("Closes: {moment} ({zone})").format(moment=local(found.closes_at, zone), zone=zone.key),
            "",
            f"# {_('Who is reviewed')}",
            *(_leader(review.leader.name, review.leader.employer.name) for review in found.reviews.all()),
            "",
            f"# {_('How')}",
            *_how(by_organisation=found.by_organisation),
            "",
            f"# {_('What is asked')}",
        ]
        for number, statement in enumerate(found.statements, start=1):
            lines.append(f"{number}. {statement['text']}")
            lines += [f"   ({', '.join(statement['labels'])})"] if statement["labels"] else []
        lines += [str(STRENGTH), str(TO_CHANGE)]
        return "\n".join(lines)


def _leader(name: str, employer: str) -> str:
    return _("{name}, {organisation}").format(name=name, organisation=employer)


def _how(*, by_organisation: bool) -> list[str]:
    lines = [
        _(
            "Each leader proposes raters: peers at home, peers in other partners, direct reports. A group has"
            " three at least; we aim at {aim}, and at no more than {most} in all. Raters have worked with the"
            " leader for {months} months."
        ).format(aim=AIM, most=MOST_USUAL, months=MONTHS_OF_CONTACT),
        _(
            "A facilitator or trusted person confirms them, whom the leader chooses and who works for another"
            " organisation. Raters may say no. Nobody rates more than {count} leaders."
        ).format(count=MOST_AT_ONCE),
        _(
            "On the record are the leader's own view, and that of the chair or manager. All raters answer in"
            " confidence, or choose “{way_out}”."
        ).format(way_out=NOT_SEEN),
        _(
            "No group of fewer than three raters stands in a report, and none from which an answer could be"
            " worked out. What raters write stands in it from ten of them on."
        ),
        _(
            "The facilitator or trusted person reads the report first and talks about it with the leader."
            " Then it is for the leader alone, unless the leader shares it."
        ),
        _("All leaders together are told to everybody, from five reports on and without a name."),
    ]
    if by_organisation:
        lines.append(
            _(
                "So are the leaders of each organisation together, from five reports on. Where one has fewer,"
                " they stand with those of another, or it is told of all leaders only."
            )
        )
    return lines
