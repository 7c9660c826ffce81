"""With what a charter begins: a template, or a file."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.steps.values.charter_templates import TEMPLATES
from accord.web.fields import FileField, offer


class TemplateForm(forms.Form):
    """Which of the shipped templates to begin with."""

    template = forms.ChoiceField(
        label=_("Which one is nearest to what you do?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the templates.")},
    )

    use_required_attribute = False

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        offer(self, "template", [(key, template.for_whom) for key, template in TEMPLATES.items()])


class BringForm(forms.Form):
    """A file with a charter."""

    file = FileField(
        label=_("Which file holds the charter?"),
        help_text=_(
            "A document (.docx) in which each value has the style “Heading 1” and each behaviour "
            "“Heading 2”, or a file (.json) that Accord wrote. At most two megabytes."
        ),
        accept=".docx,.json",
    )

    use_required_attribute = False
