"""Deciding about one comment."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.rounds.comments.rules import (
    CHOSEN,
    LONGEST_THEME,
    LONGEST_WORDS,
    Decision,
    Outcome,
)

if TYPE_CHECKING:
    from accord.mechanisms.rounds.comments.selectors import Opened

THEMES = "themes"
"""The id of the list of themes that the page offers while one is typed."""


class DecisionForm(forms.Form):
    """What becomes of a comment, under which theme it stands, and why one is not shown."""

    outcome = forms.ChoiceField(
        label=_("What becomes of it?"),
        choices=Outcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what becomes of it.")},
    )
    theme = forms.CharField(
        label=_("Under which theme does it stand?"),
        help_text=_("A word or two, the same for all comments about the same thing."),
        max_length=LONGEST_THEME,
        error_messages={"required": _("Say under which theme it stands.")},
        widget=forms.TextInput(attrs={"list": THEMES, "autocomplete": "off"}),
    )
    words = forms.CharField(
        label=_("What is shown in its place?"),
        help_text=_(
            "Leave out what points to somebody: names, places, days, words that only one person uses."
        ),
        max_length=LONGEST_WORDS,
        error_messages={"required": _("Write what is shown in its place.")},
        widget=forms.Textarea(attrs={"rows": 5, "autocomplete": "off"}),
    )
    reason = forms.ChoiceField(
        label=_("Why is it not shown?"),
        choices=[(reason.value, reason.label) for reason in CHOSEN],
        widget=forms.RadioSelect,
        help_text=_("Everybody reads the reason, and nobody the comment."),
        error_messages={"required": _("Say why it is not shown.")},
    )

    use_required_attribute = False
    BELONGS_TO = {
        "theme": {Outcome.KEPT, Outcome.SHORTENED},
        "words": {Outcome.SHORTENED},
        "reason": {Outcome.WITHHELD},
    }

    def __init__(self, found: "Opened", data: Any = None) -> None:
        decision = found.decision or Decision(outcome=Outcome.KEPT)
        initial = {
            "outcome": found.row.outcome,
            "theme": decision.theme,
            "words": decision.words or found.written,
            "reason": decision.reason,
        }
        super().__init__(data, initial=initial)

    def clean(self) -> dict[str, Any]:
        """Ask for what belongs to the outcome chosen, and for nothing else."""
        cleaned: dict[str, Any] = super().clean() or {}
        for name, outcomes in self.BELONGS_TO.items():
            if cleaned.get("outcome") not in outcomes:
                self.errors.pop(name, None)
        return cleaned

    def decision(self) -> Decision:
        """Return what was decided, as it was typed."""
        given = self.cleaned_data
        return Decision(
            outcome=Outcome(given["outcome"]),
            theme=given.get("theme", ""),
            words=given.get("words", "").replace("\r\n", "\n"),
            reason=given.get("reason", ""),
        )


def offered(themes: Sequence[str], topics: Sequence[str]) -> list[str]:
    """Return the themes to choose from: those given so far, then what the round asked about."""
    known = {theme.casefold() for theme in themes}
    return [*themes, *(topic for topic in topics if topic.casefold() not in known)]
