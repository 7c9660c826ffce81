"""Dilemmas about handing somebody over, for the template of care."""

from django.utils.translation import gettext_lazy as _

from accord.steps.values.shipped_dilemmas.wording import WrittenDilemma, WrittenOption

CARE_HANDING_OVER = (
    WrittenDilemma(
        "care.handover",
        _(
            "Your service ends on the 30th. The next one has a waiting list, and has not answered your two "
            "letters. Your own rules say that you close the case on the day."
        ),
        (
            WrittenOption(
                _("I close it: we have written twice."),
                _("A letter is not a yes. Somebody is handed over only when the other service has said yes."),
            ),
            WrittenOption(
                _("I ring them, agree a name and a day, and stay until then."),
                _("That is the behaviour, also where it stretches a rule: say so to whoever keeps the rule."),
            ),
            WrittenOption(
                _("I give the family the telephone number of the next service."),
                _("Then the family carries what lies between us."),
            ),
        ),
    ),
)
