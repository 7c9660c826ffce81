"""A statement as a form: its words, how it is answered, whom it is asked, what follows a low answer."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.rounds.questionnaires.library.clauses import YES, Parts
from accord.mechanisms.rounds.questionnaires.library.reading import LONGEST
from accord.mechanisms.rounds.questionnaires.scales import SCALES
from accord.partnership import selectors as partnership
from accord.partnership.rules import TIER_GROUPS
from accord.steps.evaluation.asking.forms.clauses import PartForm
from accord.web.fields import offer

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.library.document import Document, OwnScale
    from accord.mechanisms.rounds.questionnaires.scales import Scale

SEVERAL = ("organisations", "tiers")


class StatementForm(PartForm):
    """One statement."""

    text = forms.CharField(
        label=_("The statement"),
        help_text=_("One thing that people can see for themselves, in words that you would say aloud."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=LONGEST["text"],
        error_messages={"required": _("Write the statement.")},
    )
    scale = forms.ChoiceField(label=_("How is it answered?"))
    reversed = forms.BooleanField(
        label=_("Agreeing with it is unfavourable"),
        help_text=_("It is asked as it stands, and turned round in the result."),
        required=False,
    )
    construct = forms.CharField(
        label=_("To which named scale does it belong, if any?"),
        help_text=_("For instance: Trust. Statements of the same name are also shown together."),
        max_length=LONGEST["construct"],
        required=False,
    )
    organisations = forms.MultipleChoiceField(
        label=_("Whose people are asked it?"),
        help_text=_("Choose none, and all are asked."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    tiers = forms.MultipleChoiceField(
        label=_("Who of them?"),
        help_text=_("Choose none, and all are asked. What fewer than five answer is never shown."),
        widget=forms.CheckboxSelectMultiple,
        choices=list(TIER_GROUPS.items()),
        required=False,
    )
    follow_up = forms.CharField(
        label=_("What is asked after a low answer, if anything?"),
        help_text=_("For instance: Could you say more? It is given in confidence, like the answer."),
        max_length=LONGEST["follow_up"],
        required=False,
    )

    def __init__(self, *args: Any, document: "Document", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        scales: list[Scale | OwnScale] = [*SCALES.values(), *document.scales]
        offer(self, "scale", [(scale.key, _in_words(scale)) for scale in scales])
        offer(
            self, "organisations", [(str(each.id), each.name) for each in partnership.organisations_to_ask()]
        )

    def parts(self) -> Parts:
        """Return what was written."""
        return super().parts() | {
            "reversed": YES if self.cleaned_data["reversed"] else "",
            **{part: " ".join(self.cleaned_data[part]) for part in SEVERAL},
        }

    def shown(self, words: Mapping[str, str]) -> dict[str, object]:
        """Return words as the fields of this form take them."""
        return as_shown(words)


def as_shown(words: Mapping[str, str]) -> dict[str, object]:
    """Return the parts of a statement as fields take them: several choices as a list."""
    return {part: said.split() if part in SEVERAL else said for part, said in words.items()}


def _in_words(scale: "Scale | OwnScale") -> str:
    ends = f"{scale.labels[0]} – {scale.labels[-1]}: " if scale.labels else ""
    return f"{ends}{scale.question}"
