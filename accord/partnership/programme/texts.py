"""The programme of the year in words: the exact text that every partner agrees to."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.partnership.programme.rules import EntryKind
from accord.partnership.rules import Cut

if TYPE_CHECKING:
    from accord.partnership.programme.models import Entry, Programme


def title_of(programme: "Programme") -> str:
    """Name a programme by its days."""
    return _("Programme of the year, {first} to {last}").format(
        first=day_in_words(programme.first_day), last=day_in_words(programme.last_day)
    )


def text_of(programme: "Programme", entries: "Sequence[Entry]", names: Mapping[str, str]) -> str:
    """Return the canonical text; names: of every organisation, by its id as text."""
    lines = [title_of(programme), "", *_frame(), ""]
    for entry in entries:
        lines += [f"# {entry.title}", "", *_entry(entry, names), ""]
    if programme.releases:
        lines += ["# " + _("The yearly release"), "", *release_in_words(), ""]
    return "\n".join(lines)


def day_in_words(day: date) -> str:
    """Return a day as it is read."""
    return str(date_format(day, "j F Y"))


def when_in_words(entry: "Entry") -> str:
    """Return the days between which something begins."""
    if entry.starts_from == entry.starts_until:
        return day_in_words(entry.starts_from)
    return _("between {first} and {last}").format(
        first=day_in_words(entry.starts_from), last=day_in_words(entry.starts_until)
    )


def whom_in_words(entry: "Entry", names: Mapping[str, str]) -> str:
    """Return whose people are asked, or come together."""
    if entry.organisations is None:
        return _("everyone in post then")
    chosen = ", ".join(names[found] for found in entry.organisations)
    return _("everyone in post then at {names}").format(names=chosen)


def groups_in_words(entry: "Entry") -> str:
    """Return for which groups a result is shown."""
    return "; ".join([_("everyone together"), *(str(cut.label) for cut in Cut if cut in entry.cuts)])


def release_in_words() -> list[str]:
    """Return what partners agree to when the yearly release is part of a programme, sentence by sentence."""
    return [
        _(
            "Once within these days our figures go to our programme officer: the share behind each of the "
            "ten figures of the dashboard, and the mean of what everyone together says to each of the core "
            "eight. "
            "Nothing else goes: no count, no group, no word."
        ),
        _("It is announced to every partner seven days before it goes, with exactly what goes."),
        _("Until it goes, any one partner may stop it through somebody who signs for it, with a reason."),
        _(
            "The programme officer reads the lowest, the middle and the highest value over all partnerships "
            "that released, from five on, and no value beside a name."
        ),
    ]


def _frame() -> list[str]:
    return [
        _("A round that keeps to what stands here needs no further agreement."),
        _("Its questions are the behaviours of the charter that is in force then, and the core eight."),
        _("It is announced to every partner at least seven days before it opens."),
        _("Until it opens, any one partner may stop it through somebody who signs for it, with a reason."),
        _("Whoever joins after a round has opened is not asked in that round."),
        _("Whatever departs from this, or does not stand here, needs the agreement of every partner."),
    ]


def _entry(entry: "Entry", names: Mapping[str, str]) -> list[str]:
    if entry.kind == EntryKind.TALK:
        return [
            _("Talk: {when}").format(when=when_in_words(entry)),
            _("Who comes together: {whom}").format(whom=whom_in_words(entry, names)),
        ]
    return [
        _("Round opens: {when}").format(when=when_in_words(entry)),
        ngettext(
            "Stays open: {count} day at most", "Stays open: {count} days at most", entry.days_open
        ).format(count=entry.days_open),
        _("Who is asked: {whom}").format(whom=whom_in_words(entry, names)),
        _("Results are shown for: {groups}").format(groups=groups_in_words(entry)),
        _("No group of fewer than {count} answers is shown.").format(count=entry.minimum),
        _("Comment: {question}").format(question=entry.comment_question or _("none is asked for")),
    ]
