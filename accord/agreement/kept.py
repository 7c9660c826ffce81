"""What this room keeps about a person: what he or she decided, put forward or reworded."""

from collections.abc import Iterator

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.agreement.models import Decision, FormerText, Proposal
from accord.foundations.registry import Cell, Kept, Subject, keeps

AS_LONG_AS_DECISIONS = _("As long as the partnership keeps its joint decisions.")


def _decisions(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Decision.objects.filter(decided_by__in=subject.ids).select_related("party__proposal"):
        yield (
            found.party.proposal.title,
            found.party.name,
            _now("agreed") if found.agrees else _now("declined"),
            found.reason,
            _now("void, since the text was changed") if found.void else "",
            found.decided_at,
        )


def _proposals(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Proposal.objects.filter(opened_by__in=subject.ids):
        yield found.title, found.opened_at


def _rewordings(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in FormerText.objects.filter(replaced_by__in=subject.ids).select_related("proposal"):
        yield found.proposal.title, found.replaced_at


def _decisions_forget(subject: Subject) -> None:
    Decision.objects.filter(decided_by__in=subject.ids).update(decided_by_name="")


def _rewordings_forget(subject: Subject) -> None:
    FormerText.objects.filter(replaced_by__in=subject.ids).update(replaced_by_name="")


keeps(
    Kept(
        name="agreement.decisions",
        what=_("What you agreed to or declined for your organisation"),
        why=_("A joint decision binds organisations. It has to stay clear that each of them gave its word."),
        how_long=AS_LONG_AS_DECISIONS,
        columns=(_("Decision about"), _("For"), _("You"), _("Reason"), _("Note"), _("When")),
        read=_decisions,
        erasure=_(
            "Kept, because your organisation’s word must stand: that it was given, on which text, when, and "
            "the reason in your words. Your name is taken out."
        ),
        erase=_decisions_forget,
        places=frozenset({"agreement.Decision.decided_by", "agreement.Decision.decided_by_name"}),
    )
)
keeps(
    Kept(
        name="agreement.proposals",
        what=_("What you put before the partners"),
        why=_("So that partners can ask whoever put something forward."),
        how_long=AS_LONG_AS_DECISIONS,
        columns=(_("Proposal"), _("When")),
        read=_proposals,
        erasure=_("Kept, because the partners decided on it. It holds no name of yours."),
        places=frozenset({"agreement.Proposal.opened_by"}),
    )
)
keeps(
    Kept(
        name="agreement.rewordings",
        what=_("Texts that you changed while they were before the partners"),
        why=_("Whoever had agreed must be able to see who changed the text."),
        how_long=AS_LONG_AS_DECISIONS,
        columns=(_("Proposal"), _("When")),
        read=_rewordings,
        erasure=_("The old text is kept, because decisions were given on it. Your name is taken out."),
        erase=_rewordings_forget,
        places=frozenset({"agreement.FormerText.replaced_by", "agreement.FormerText.replaced_by_name"}),
    )
)
