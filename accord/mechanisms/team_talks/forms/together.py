from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.team_talks import words
from accord.web.fields import SettledField, offer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accord.mechanisms.team_talks.models import TeamTalk


class TogetherForm(forms.Form):
    """With which team of another organisation a team talks, if with any."""

    other = SettledField(
        label=_("With whom would you talk?"),
        help_text=_("A team of another partner. You share one card as soon as it has named you too."),
    )

    def __init__(self, *args: Any, others: "Iterable[TeamTalk]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        by_name = sorted((str(other.whose), words.name_of(other), str(other.id)) for other in others)
        choices: dict[str, list[tuple[str, str]]] = {}
        for organisation, name, key in by_name:
            choices.setdefault(organisation, []).append((key, name))
        offer(self, "other", [("", _("By ourselves")), *choices.items()])
