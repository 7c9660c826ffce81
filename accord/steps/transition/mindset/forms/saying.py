"""One thing that a team stops, and one that it starts."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.steps.transition.mindset.rules import LONGEST

SAY = {"required": _("Say one thing, as small as you like.")}


class TeamChangeForm(forms.Form):
    """Found together, in the team’s own words."""

    use_required_attribute = False

    stop = forms.CharField(
        label=_("One thing that we stop"),
        help_text=_("Such as “We stop asking the lawyers before we ring the school”."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages=SAY,
    )
    start = forms.CharField(
        label=_("One thing that we start"),
        help_text=_("Such as “We start the week with ten minutes on each other’s worries”."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages=SAY,
    )
