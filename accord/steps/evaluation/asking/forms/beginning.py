"""How a questionnaire begins, what it is called, and what it takes in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.rounds.questionnaires.library import shipped
from accord.mechanisms.rounds.questionnaires.library.document import WRITTEN, SectionKind
from accord.steps.evaluation.asking.forms.clauses import SectionForm
from accord.web.fields import offer

KINDS = {
    SectionKind.OWN: _("Statements of our own"),
    SectionKind.MIRROR: _("Statements about each organisation: each names it as {organisation}"),
}


class TitleForm(forms.Form):
    """What a questionnaire is called."""

    title = forms.CharField(
        label=_("What is the questionnaire called?"),
        help_text=_("For instance: Our check of January."),
        max_length=120,
        error_messages={"required": _("Give the questionnaire a title.")},
    )
    use_required_attribute = False


class BringForm(forms.Form):
    """A file with a questionnaire."""

    file = forms.FileField(
        label=_("Which file holds the questionnaire?"),
        help_text=_("A file (.json) that Accord wrote, here or elsewhere. At most two megabytes."),
        widget=forms.ClearableFileInput(attrs={"accept": ".json"}),
        error_messages={
            "required": _("Choose a file."),
            "empty": _("There is nothing in this file. Choose another one."),
        },
    )
    use_required_attribute = False

    @property
    def content(self) -> bytes:
        """What stands in the file."""
        content: bytes = self.cleaned_data["file"].read()
        return content


class NewSectionForm(SectionForm):
    """A section to be written."""

    kind = forms.ChoiceField(
        label=_("What does it hold?"),
        widget=forms.RadioSelect,
        choices=[(kind.value, words) for kind, words in KINDS.items() if kind in WRITTEN],
        initial=SectionKind.OWN.value,
    )
    field_order = ("kind", "title", "introduction")


class TakeForm(forms.Form):
    """A shipped section to be taken in."""

    section = forms.ChoiceField(
        label=_("Which one?"), error_messages={"required": _("Choose a section that we know.")}
    )
    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "section", [(section.key, section.title) for section in shipped.SECTIONS])
