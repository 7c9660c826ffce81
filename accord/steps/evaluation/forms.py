"""The terms of a round, as the steward chooses them."""

from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.rounds.questionnaires.library import languages
from accord.mechanisms.rounds.questionnaires.library.reading import LONGEST
from accord.mechanisms.rounds.questionnaires.rules import RoundCut
from accord.mechanisms.rounds.questionnaires.services import RoundTerms
from accord.partnership import selectors as partnership
from accord.partnership.fields import CommentQuestionField, CutsField, MinimumField
from accord.steps.evaluation import guessing, measured
from accord.steps.evaluation.models import LONGEST_SENTENCE
from accord.web.fields import SettledField, lines_for, offer

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from django.http import QueryDict

    from accord.mechanisms.rounds.questionnaires.models import Round, Version

YEARS = range(2000, 2200)  # at the ends of the calendar a moment has no day before or after it


class MomentField(forms.DateTimeField):
    """A moment on the clocks of the partnership, whatever clock the server has."""

    zone: ZoneInfo = ZoneInfo("UTC")

    def __init__(self, *, label: Any, required_message: Any) -> None:
        super().__init__(
            label=label,
            widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
            error_messages={
                "required": required_message,
                "invalid": _("Write a day and a time such as 2026-03-31 09:00."),
                "ambiguous_timezone": _("The clocks change in that hour. Choose an earlier or a later one."),
            },
        )

    def to_python(self, value: Any) -> datetime | None:
        """Read what was typed as local time; an hour that the clocks skip or repeat is no moment."""
        try:
            with timezone.override(self.zone):
                found: datetime | None = super().to_python(value)
        except forms.ValidationError as error:
            raise self._wrong(error.code or "invalid") from error
        if found is not None and found.year not in YEARS:
            raise self._wrong("invalid")
        return found

    def _wrong(self, code: str) -> forms.ValidationError:
        return forms.ValidationError(self.error_messages[code], code=code)

    def prepare_value(self, value: Any) -> Any:
        """Show a moment as local time."""
        with timezone.override(self.zone):
            return super().prepare_value(value)


class RoundForm(forms.Form):
    """Everything that partners agree to, but for the statements, which follow from the charter."""

    title = forms.CharField(
        label=_("What is the round called?"),
        help_text=_("Everyone who is asked reads it."),
        max_length=120,
        error_messages={"required": _("Give the round a name.")},
    )
    version = SettledField(
        label=_("What is asked?"),
        help_text=_("The statements become part of what every partner agrees to."),
    )
    languages = forms.MultipleChoiceField(
        label=_("In which other language is it asked?"),
        help_text=_(
            "Accord brings the core eight and the answers along. The words of your charter you write "
            "yourselves, and every partner agrees to them. A questionnaire of your own has its languages "
            "already."
        ),
        widget=forms.CheckboxSelectMultiple(attrs={"translate": "no"}),  # each calls itself
        required=False,
    )
    opens_at = MomentField(label=_("When does it open?"), required_message=_("Choose when the round opens."))
    closes_at = MomentField(
        label=_("When does it close?"), required_message=_("Choose when the round closes.")
    )
    organisations = forms.MultipleChoiceField(
        label=_("Whose people are asked?"),
        help_text=_("Everyone in post there on the day it opens."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose whose people are asked.")},
    )
    cuts = CutsField(label=_("For which groups are results shown?"))
    minimum = MinimumField()
    measures = forms.MultipleChoiceField(
        label=_("Which measures does it show?"),
        help_text=_(
            "Each with its figure, and the question how it looks from where people work; why they see it so, "
            "they can say in their own words. Three at most. Choose none, and it asks about behaviours alone."
        ),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    comment_question = CommentQuestionField()

    use_required_attribute = False

    def __init__(
        self,
        *args: Any,
        versions: "Sequence[Version]" = (),
        on_the_charter: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        held = partnership.partnership()
        self.versions = {str(version.id): version for version in versions}
        if versions:
            usual = _("The behaviours of our charter, and the core eight")
            offer(
                self, "version", [("", usual), *((key, _named(each)) for key, each in self.versions.items())]
            )
        else:
            del self.fields["version"]
        for name in ("opens_at", "closes_at"):
            field = self.fields[name]
            assert isinstance(field, MomentField)  # noqa: S101  as declared above
            field.zone = held.zone
            field.help_text = _("On the clocks of {zone}.").format(zone=held.time_zone)
        self.fields["minimum"].help_text = _(
            "Never fewer than {minimum}, as the partnership has agreed."
        ).format(minimum=held.minimum)
        self.fields["minimum"].widget.attrs["min"] = held.minimum
        if on_the_charter or versions:
            offer(self, "languages", [(code, languages.name(code)) for code in languages.spoken_here()])
        else:
            del self.fields["languages"]
        offer(self, "cuts", [(cut, cut.label) for cut in RoundCut if cut in held.cuts])
        if on_the_charter and (known := measured.choices()):
            offer(self, "measures", known)
        else:
            del self.fields["measures"]
        offer(
            self,
            "organisations",
            [(str(found.id), found.name) for found in partnership.organisations_to_ask()],
        )

    def shown(self) -> list[UUID]:
        """Return the measures whose figures the round shows."""
        return [UUID(found) for found in self.cleaned_data.get("measures", [])]

    def terms(self) -> RoundTerms:
        """Return what was chosen; all organisations chosen means everyone, whoever joins until it opens."""
        given = self.cleaned_data
        chosen = [UUID(found) for found in given["organisations"]]
        everyone = len(chosen) == len(partnership.organisations_to_ask())
        terms = RoundTerms(
            title=given["title"],
            opens_at=given["opens_at"],
            closes_at=given["closes_at"],
            cuts=given["cuts"],
            minimum=given["minimum"],
            comment_question=given["comment_question"],
            organisations=None if everyone else chosen,
        )
        if "languages" in self.fields:
            terms["languages"] = given["languages"]
        if "version" in self.fields:
            terms["version"] = self.versions.get(given["version"])
        return terms


def _named(version: "Version") -> str:
    words = _("“{title}”, version {number}")
    return words.format(title=version.questionnaire.title, number=version.number)


class StopForm(forms.Form):
    """Why a partner stops a round of the programme."""

    reason = forms.CharField(
        label=_("If you stop it: why?"),
        help_text=_("Every partner reads it."),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        error_messages={"required": _("Say why you stop it, so that the others can answer.")},
    )

    use_required_attribute = False

    def __init__(self, party_id: UUID, data: "QueryDict | None" = None) -> None:
        super().__init__(data, auto_id=f"id_{party_id}_%s")


class SentenceForm(forms.Form):
    """What the steward adds to what everybody is told about a round."""

    sentence = forms.CharField(
        label=_("Your sentence to everybody"),
        help_text=_("What you want people to know about this round. Leave it empty to add nothing."),
        required=False,
        max_length=LONGEST_SENTENCE,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    use_required_attribute = False


class WholeSitesForm(forms.Form):
    """Of which organisations everybody draws a card, those with an e-mail address too."""

    organisations = forms.MultipleChoiceField(
        label=_("Where does everybody draw a card?"),
        help_text=_(
            "On a site where people meet, a hat for all keeps more secret than letters: nobody knows whose "
            "card is whose. Whoever draws a card gets no letter and no reminder."
        ),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(
            self,
            "organisations",
            [(str(found.id), found.name) for found in partnership.organisations_to_ask()],
        )

    def chosen(self) -> list[UUID]:
        """Return the organisations that were chosen."""
        return [UUID(found) for found in self.cleaned_data["organisations"]]


class GuessForm(forms.Form):
    """Which two partners guess what the other will answer, and on which statements."""

    sides = forms.MultipleChoiceField(
        label=_("Which two partners guess about each other?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    statements = forms.MultipleChoiceField(
        label=_("About which statements?"),
        help_text=_("Three at most. Choose those on which you expect the two to surprise each other."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, round: "Round", *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "sides", [(str(key), name) for key, name in guessing.sides(round)])
        offer(self, "statements", [(item.key, item.text) for item in guessing.statements(round)])

    def chosen(self) -> tuple[list[UUID], list[str]]:
        """Return the two partners, and the keys of the statements."""
        return [UUID(key) for key in self.cleaned_data["sides"]], list(self.cleaned_data["statements"])


class SayForm(forms.Form):
    """What a round asks beside its own statements, each text beside its words in another language."""

    use_required_attribute = False

    def __init__(
        self, *args: Any, texts: "Sequence[str]", held: "Mapping[str, str]", language: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.texts = {f"words{place}": text for place, text in enumerate(texts)}
        for name, text in self.texts.items():
            self.fields[name] = forms.CharField(
                label=text,
                initial=held.get(text, ""),
                max_length=LONGEST["introduction"],
                error_messages={"required": _("This has no words yet.")},
                widget=forms.Textarea(attrs={"rows": lines_for(text), "lang": language, "dir": "auto"}),
            )

    def words(self) -> dict[str, str]:
        """Return what was written, by the text for which it stands."""
        return {text: self.cleaned_data[name] for name, text in self.texts.items()}
