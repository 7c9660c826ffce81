"""What an exercise says, in sentences. Never whose way is the better one, and never a score."""

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.analysis.culture import Position
from accord.analysis.published import Group, Published
from accord.mechanisms.rounds.publishing import sentences
from accord.steps.culture.profiles import reading
from accord.steps.culture.profiles.reading import Between, Clear
from accord.steps.culture.profiles.rules import Question

TITLES = {
    Question.HOME: gettext_lazy("What we bring from home"),
    Question.NOW: gettext_lazy("The partnership as it is now"),
    Question.WANTED: gettext_lazy("The partnership as we would like it"),
}
SAID = {
    Question.HOME: gettext_lazy("At home {first} and {second} lie {apart}."),
    Question.NOW: gettext_lazy("Of the partnership now {first} and {second} say what lies {apart}."),
    Question.WANTED: gettext_lazy("What {first} and {second} would like lies {apart}."),
}
OFF_THE_LINE = 0.5
"""So far off the line between two homes, in lengths of it, something of one’s own is said to stand there."""


def title(question: Question) -> str:
    """Return what is shown of a question."""
    return str(TITLES[question])


def furthest(published: Published, question: Question) -> str:
    """Return on which pair partners lie furthest apart, of those of which that is sure."""
    gaps = [
        (gap, found.pair)
        for found in reading.clear(published)
        for asked, gap in found.gaps
        if asked == question
    ]
    if not gaps:
        return _("On no pair can we be sure that partners lie apart.")
    gap, pair = max(gaps, key=lambda each: abs(each[0].difference))
    words = ngettext(
        "Surely apart on {count} pair: “{pair}”. {gap}",
        "Surely apart on {count} pairs, furthest on “{pair}”. {gap}",
        len(gaps),
    )
    return words.format(count=len(gaps), pair=pair.title, gap=sentences.gap_in_words(published, gap))


def at_home(group: Group) -> str:
    """Return the end of a line that is one home."""
    return _("As at home with {name}").format(name=group.name)


def between_title(found: Between) -> str:
    """Return what is told between two homes."""
    return _("Where the partnership stands between {first} and {second}").format(
        first=found.first.name, second=found.second.name
    )


def between(found: Between) -> str:
    """Return where each sees the partnership between two homes, or why that cannot be told."""
    names = {"first": found.first.name, "second": found.second.name}
    if not found.standings and found.told < reading.FEWEST_PAIRS:
        return _(
            "Between {first} and {second} it cannot be told: too few pairs are shown plainly of both."
        ).format(**names)
    if not found.standings:
        return _("Between {first} and {second} it cannot be told: the homes do not differ clearly.").format(
            **names
        )
    seen = [
        _("{name} sees it at {now}").format(name=each.group.name, now=position(each.now))
        for each in found.standings
        if each.now
    ]
    words = _(
        "Headcount alone would put the partnership at {expected} of the way from {first} to {second}. {seen}."
    )
    return words.format(seen="; ".join(seen), expected=_share(_expected(found)), **names)


def _expected(found: Between) -> float:
    told = next(each.now or each.wanted for each in found.standings)
    return told.expected if told else 0.0


def position(found: Position | None) -> str:
    """Return how far along the line between two homes something stands, and how sure that is."""
    if found is None:
        return _("not shown")
    words = _("{share} ({low} to {high})")
    said = words.format(share=_share(found.position), low=_share(found.low), high=_share(found.high))
    if found.residual >= OFF_THE_LINE:
        return _("{said}, and off the line: something of its own").format(said=said)
    return said


def _share(value: float) -> str:
    """A share in steps of five percent: it is not more precise than that."""
    return _("{share}%").format(share=round(value * 20) * 5).replace("-", "−")


def clear(published: Published, found: Clear) -> list[str]:
    """Return what is clearly apart on one pair, in sentences."""
    said = [
        str(SAID[question]).format(
            first=sentences.name_of(published, gap.first),
            second=sentences.name_of(published, gap.second),
            apart=sentences.apart_in_short(gap.difference),
        )
        for question, gap in found.gaps
    ]
    if found.moving:
        names = [group.name for group in found.moving]
        words = ngettext(
            "{names} clearly wants it otherwise than it is.",
            "{names} clearly want it otherwise than it is.",
            len(names),
        )
        said.append(words.format(names=get_text_list(names, _("and"))))
    return said
