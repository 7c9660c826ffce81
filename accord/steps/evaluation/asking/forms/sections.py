"""A section that is added: written anew, or taken from those that are shipped."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.rounds.questionnaires.library import shipped
from accord.mechanisms.rounds.questionnaires.library.document import SectionKind
from accord.steps.evaluation.asking.forms.clauses import SectionForm
from accord.web.fields import offer

KINDS = {
    SectionKind.OWN: _("Statements of our own"),
    SectionKind.MIRROR: _(
        "Statements about each organisation: write {organisation} where its name is to stand"
    ),
}


class NewSectionForm(SectionForm):
    """A section to be written."""

    kind = forms.ChoiceField(
        label=_("What does it hold?"),
        widget=forms.RadioSelect,
        choices=[(kind.value, words) for kind, words in KINDS.items()],
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
