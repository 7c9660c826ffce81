"""Raising a need, answering what is suggested, declining."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.steps.expertise.needs.rules import Answer
from accord.web.fields import NewIdField, offer

WHY = _("Why can we not manage it ourselves?")
WHY_HINT = _("What we have tried, and what somebody from outside could do that none of us can.")


class RaiseForm(forms.Form):
    """With what help is needed, and why."""

    use_required_attribute = False

    new_id = NewIdField()
    title = forms.CharField(
        label=_("With what do we need help?"),
        help_text=_("In a few words, such as “Talking about money before it is spent”."),
        max_length=120,
        error_messages={"required": _("Say with what help is needed.")},
    )
    why = forms.CharField(
        label=WHY,
        help_text=WHY_HINT,
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Say why we cannot manage it ourselves.")},
    )


class AnswerForm(forms.Form):
    """What is done with what a rule suggests, and why."""

    use_required_attribute = False

    answer = forms.ChoiceField(
        label=_("What do we do with it?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of them.")},
    )
    words = forms.CharField(
        label=_("Why?"),
        help_text=_("Everyone in the partnership reads it."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Give the reason.")},
    )

    def __init__(self, *args: Any, may_decline: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "answer", Answer.choices if may_decline else Answer.choices[:1])

    @property
    def takes_up(self) -> bool:
        return bool(self.cleaned_data["answer"] == Answer.TAKE)


class DeclineForm(forms.Form):
    """Why no help is looked for."""

    use_required_attribute = False

    reason = forms.CharField(
        label=_("Why do we not look for help?"),
        help_text=_("Everyone in the partnership reads it."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Give the reason, so that whoever asked for help understands it.")},
    )
