"""What this room keeps about a person: the own report, and reports that others share."""

from collections.abc import Iterator

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations.registry import Cell, Kept, Subject, keeps
from accord.mechanisms.rounds.reports import selectors, words
from accord.mechanisms.rounds.reports.models import Report, Share


def _own(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for report in Report.objects.filter(subject_id=subject.person_id).select_related("round"):
        title = report.round.title
        if report.handed_over_at is None:
            yield title, report.stored_at, "", "", _now("not handed over to you yet")
            continue
        content = selectors.content_of(report)
        for item in content.figures.items:
            for group in content.figures.groups:
                cell = content.figures.cell(group.key, item.key)
                yield title, report.stored_at, item.text, group.name, words.told(cell, item)
        for said in content.said:
            yield title, report.stored_at, _now("in a rater’s own words"), "", said.words


def _forget(subject: Subject) -> None:
    Report.objects.filter(subject_id=subject.person_id).delete()


def _shared(subject: Subject) -> Iterator[tuple[Cell, ...]]:
    for share in Share.objects.filter(person_id=subject.person_id).select_related("report__round"):
        yield share.report.round.title, share.shared_at, share.taken_back_at or ""


def _shared_no_more(subject: Subject) -> None:
    Share.objects.filter(person_id=subject.person_id).delete()


keeps(
    Kept(
        name="reports.own",
        what=_("Reports of leader feedback about you"),
        why=_("So that you read what others see you do, and what moved since the last time."),
        how_long=_("Three years."),
        columns=(_("Round"), _("Made"), _("Statement"), _("Raters"), _("What they say")),
        read=_own,
        erasure=_("Your reports are destroyed."),
        erase=_forget,
        places=frozenset({"reports.Report.subject"}),
        counted=False,
    )
)
keeps(
    Kept(
        name="reports.shared",
        what=_("Reports of others that they share with you"),
        why=_("Because the person the report is about wants you to read it."),
        how_long=_("As long as the report."),
        columns=(_("Round"), _("Shared"), _("Taken back")),
        read=_shared,
        erasure=_("Deleted: nothing is shared with you any more."),
        erase=_shared_no_more,
        places=frozenset({"reports.Share.person"}),
        counted=False,
    )
)
