"""What people wrote, by theme, once a facilitator or a trusted person has looked it through."""

from django.utils.dateformat import format as in_words
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.mechanisms.rounds.comments.selectors import Theme, Told
from accord.mechanisms.rounds.publishing.evidence.piece import Piece, Quoted


def comments(told: Told | None) -> Piece | None:
    """Return the comments of a round as everybody reads them; None before they are moderated."""
    if told is None:
        return None
    return Piece(
        key="comments",
        heading=_headline(told),
        basis=_(
            "{moderator} looked through them and published them on {day}. They stand in no order, and nobody "
            "knows who wrote which, or in which organisation."
        ).format(moderator=told.moderator, day=in_words(told.published_on, "j F Y")),
        lines=_apart(told),
        quoted=tuple(_quoted(theme) for theme in told.themes),
    )


def _headline(told: Told) -> str:
    if not told.shown:
        return _("No comment is shown: all of them were withheld.")
    if not told.themes:
        return _("The comments of this round were deleted two years after they were published.")
    first = told.themes[0]
    if len(told.themes) == 1:
        words = ngettext(
            "{count} comment, about “{theme}”.", "{count} comments, all about “{theme}”.", told.shown
        )
    else:
        words = _("{count} comments on {themes} themes; most are about “{theme}” ({most}).")
    return words.format(count=told.shown, themes=len(told.themes), theme=first.name, most=len(first.comments))


def _apart(told: Told) -> tuple[str, ...]:
    """How many were shortened, and how many withheld and why."""
    found = []
    if told.shortened:
        words = ngettext(
            "{count} was shortened or put in other words, so that nobody is recognised.",
            "{count} were shortened or put in other words, so that nobody is recognised.",
            told.shortened,
        )
        found.append(words.format(count=told.shortened))
    if told.withheld:
        words = ngettext("{count} was withheld: {why}.", "{count} were withheld: {why}.", told.withheld)
        found.append(words.format(count=told.withheld, why="; ".join(told.reasons)))
    return tuple(found)


def _quoted(theme: Theme) -> Quoted:
    count = len(theme.comments)
    return Quoted(heading=_("{theme} ({count})").format(theme=theme.name, count=count), said=theme.comments)
