"""What this room keeps about a person: what he or she said about clauses of a charter, and wrote down."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.steps.values.dilemma import DilemmaState, Signed
from accord.steps.values.models import Comment, Dilemma, DilemmaAsked


def _comments(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Comment.objects.filter(author_id=subject.person_id):
        yield found.clause_said, found.made_at, found.words, found.done


def _dealt_with(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Comment.objects.filter(dealt_with_by_id=subject.person_id):
        yield found.clause_said, found.dealt_with_at or "", found.done


def _forget(subject: Subject) -> None:
    Comment.objects.filter(dealt_with_by_id=subject.person_id).update(dealt_with_by=None)


def _dilemmas(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for found in Dilemma.objects.filter(author_id=subject.person_id):
        yield found.title, found.written_at, found.situation, " / ".join(map(str, found.courses))


def _forget_author(subject: Subject) -> None:
    unread = Dilemma.objects.filter(author_id=subject.person_id).exclude(state=DilemmaState.READY)
    DilemmaAsked.objects.filter(dilemma__in=unread).delete()  # of a round that never opened
    unread.delete()
    Dilemma.objects.filter(author_id=subject.person_id).update(author=None, signed=Signed.ORGANISATION)


keeps(
    Kept(
        name="values.dilemmas",
        what=_("Dilemmas that you wrote"),
        why=_("So that the steward can ask you back, and you can take yours back."),
        how_long=_("Until you take it back; once a round asks about it, as long as the partnership."),
        columns=(_("Dilemma"), _("Written"), _("What happened"), _("What one could do")),
        read=_dilemmas,
        erasure=_(
            "What was not released yet is deleted. The others are kept in the name of your organisation, and "
            "that it was you is taken out."
        ),
        erase=_forget_author,
        places=frozenset({"values.Dilemma.author"}),
    )
)

keeps(
    Kept(
        name="values.comments",
        what=_("What you said about the clauses of a charter"),
        why=_("A charter is made by every partner: whoever writes it reads what others say, and answers."),
        how_long=_("As long as the charter."),
        columns=(_("Clause"), _("Said"), _("Your words"), _("What was done")),
        read=_comments,
        erasure=_(
            "Kept, because the charter was written with it. Its author reads as a former member of your "
            "organisation."
        ),
        places=frozenset({"values.Comment.author"}),
    )
)

keeps(
    Kept(
        name="values.dealt_with",
        what=_("Comments that you dealt with"),
        why=_("So that whoever commented reads what was done about it."),
        how_long=_("As long as the charter."),
        columns=(_("Clause"), _("Dealt with"), _("What was done")),
        read=_dealt_with,
        erasure=_("What was done is kept, and that it was you is taken out."),
        erase=_forget,
        places=frozenset({"values.Comment.dealt_with_by"}),
    )
)
