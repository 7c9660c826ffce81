"""Homes and partnership side by side, and where the partnership stands between two homes."""

from django.utils.translation import gettext as _

from accord.analysis.culture import Position
from accord.analysis.published import Published
from accord.mechanisms.rounds.publishing import drawings
from accord.steps.culture.profiles import reading, words
from accord.steps.culture.profiles.reading import Between
from accord.steps.culture.profiles.rules import Question, key_of
from accord.web.pictures import Dot, Hidden, Mark, PoleRow, Poles

STEPS = 5


def side_by_side(published: Published, question: Question) -> Poles | None:
    """Return where each organisation stands on every pair; None where nothing is shown of any."""
    groups, drawn = reading.groups_shown(published), drawings.drawn_groups(published)
    if not groups:
        return None
    return Poles(
        key=f"profiles-{question}",
        title=words.title(question),
        sentence=words.furthest(published, question),
        groups=tuple(drawn[group.key] for group in groups),
        rows_are=_("Pair"),
        rows=tuple(
            PoleRow(
                name=pair.title,
                first=pair.first,
                last=pair.last,
                marks=tuple(
                    drawings.mark(published.cell(group.key, key_of(pair.key, question))) for group in groups
                ),
            )
            for pair in reading.pairs_of(published)
        ),
    )


def between(published: Published, found: Between, *, number: int) -> Poles | None:
    """Return where the partnership stands between two homes; None where that cannot be told."""
    if not found.standings:
        return None
    drawn = drawings.drawn_groups(published)
    ends = [words.at_home(group) for group in (found.first, found.second)]
    told = {
        _("As it is now"): [each.now for each in found.standings],
        _("As we would like it"): [each.wanted for each in found.standings],
    }
    return Poles(
        key=f"between-{number}",
        title=words.between_title(found),
        sentence=words.between(found),
        groups=tuple(drawn[each.group.key] for each in found.standings),
        rows_are=_("Seen"),
        rows=tuple(
            PoleRow(
                name=name,
                first=ends[0],
                last=ends[1],
                marks=tuple(_mark(each) for each in positions),
                says=tuple(words.position(each) for each in positions),
            )
            for name, positions in told.items()
        ),
        steps=STEPS,
    )


def _mark(position: Position | None) -> Mark:
    """A position on the steps of the picture: nought is the first of them, one the last."""
    if position is None:
        return Hidden(word=_("not shown"))
    value, low, high = (1 + (STEPS - 1) * each for each in (position.position, position.low, position.high))
    return Dot(value=value, low=low, high=high)
