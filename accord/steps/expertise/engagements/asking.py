"""What those who took part are asked, in confidence; and what they said, from `Published` alone."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import translation
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.analysis.published import Cut, Suppressed
from accord.mechanisms.rounds.publishing import rules, sentences
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires.rules import Ask, AskedPage, Questionnaire
from accord.mechanisms.rounds.questionnaires.scales import Scale
from accord.steps.expertise.engagements import participants

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.analysis.published import Cell, Item, Published
    from accord.foundations.errors import Sentence
    from accord.steps.expertise.engagements.models import Engagement

LONGEST_TITLE = 120
HELP = "help:"
"""With what the names of such rounds, and the keys of their statements, begin."""
USEFUL = "useful"
STATEMENTS: "Mapping[str, Sentence]" = {
    USEFUL: gettext_lazy("The help was of use to how we work together."),
    "matters": gettext_lazy("It was about what matters most between us."),
    "fair": gettext_lazy("Whoever helped was fair to every partner."),
    "done": gettext_lazy("What came out of it has been acted on."),
    "ourselves": gettext_lazy("We can now do more of this ourselves."),
}
HELPED = Scale(
    "helped",
    (
        gettext_lazy("Not at all"),
        gettext_lazy("A little"),
        gettext_lazy("Partly"),
        gettext_lazy("Mostly"),
        gettext_lazy("Wholly"),
    ),
    gettext_lazy("How far is this true of the help that we had from outside?"),
)


def questionnaire(engagement: "Engagement") -> Questionnaire:
    """Return what those who took part are asked.

    Kind and keys are of this engagement alone: what is said of one facilitator is compared with nothing that
    was said of another.
    """
    kind, candidate = f"{HELP}{engagement.id.hex}", engagement.candidate
    with translation.override(settings.LANGUAGE_CODE):  # what is asked does not depend on who sets it up
        introduction = _(
            "It is about the help of {name} with this: {need}. What was wanted: {outcome}\n"
            "{name} may read the result too, and never who answered what."
        )
        page = AskedPage(
            title=_("The help that we had"),
            introduction=introduction.format(
                name=candidate.facilitator.name,
                need=candidate.brief.need.title,
                outcome=candidate.brief.outcome,
            ),
            asks=[Ask(key=f"{kind}:{key}", text=str(text), scale=HELPED) for key, text in STATEMENTS.items()],
        )
        return Questionnaire(name=kind, pages=[page])


def title(name: str) -> str:
    """Return what such a round is called. name: of whoever helped."""
    with translation.override(settings.LANGUAGE_CODE):
        return Truncator(_("How useful the help of {name} was").format(name=name)).chars(LONGEST_TITLE)


def said(engagement: "Engagement") -> "Published | None":
    """Return what those who took part said; None before the close of their round."""
    round = participants.round_of(engagement)
    return publishing.published_or_none(round.id) if round else None


def useful_in_words(published: "Published") -> str:
    """Return how far the help was of use, as everyone says who took part, or each partner's people where only
    that can be told; "" where nothing can.
    """
    item = next((each for each in published.items if each.key.endswith(f":{USEFUL}")), None)
    if item is None:
        return ""
    everyone = rules.cell_of_everyone(published, item.key)
    if not isinstance(everyone, Suppressed):
        return _("those who took part: {figure} of {options}").format(
            figure=sentences.figure_in_words(everyone), options=item.options
        )
    parts = [
        _("{organisation} {figure}").format(organisation=name, figure=sentences.figure_in_words(cell))
        for name, cell in _by_organisation(published, item)
    ]
    if not parts:
        return ""
    return _("those who took part, of {options}: {parts}").format(
        options=item.options, parts=", ".join(parts)
    )


def _by_organisation(published: "Published", item: "Item") -> "list[tuple[str, Cell]]":
    found = [
        (group.name, published.cell(group.key, item.key))
        for group in published.groups
        if group.cut is Cut.ORGANISATION
    ]
    return [(name, cell) for name, cell in found if not isinstance(cell, Suppressed)]
