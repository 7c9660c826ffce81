"""What is put before the partners: a later last day, or the close."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.steps.expertise.briefs.rules import MOST_DAYS
from accord.web.fields import DayField


class ExtensionForm(forms.Form):
    """Until when, with how many more days of work, and why."""

    use_required_attribute = False

    last_day = DayField(label=_("New last day"), missing=_("Choose a day."))
    days = forms.IntegerField(
        label=_("How many more days of work?"),
        help_text=_("0 where the days that were bought suffice."),
        min_value=0,
        max_value=MOST_DAYS,
        error_messages={"required": _("Say how many days, 0 for none.")},
    )
    because = forms.CharField(
        label=_("Why should it last longer?"),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": _("Say why it should last longer.")},
    )


class CloseForm(forms.Form):
    """What was handed over, and what we now do ourselves."""

    use_required_attribute = False

    handover = forms.CharField(
        label=_("What was handed over, and to whom?"),
        help_text=_("Papers, habits, open ends: who has them now."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Say what was handed over, and to whom.")},
    )
    ourselves = forms.CharField(
        label=_("What do we now do ourselves?"),
        help_text=_("What we needed help for, and need none for any more."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=2000,
        error_messages={"required": _("Say what we now do ourselves.")},
    )
