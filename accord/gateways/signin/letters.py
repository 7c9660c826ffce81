"""The letter that brings a code. Written by the worker at the moment it leaves, and kept nowhere."""

from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations import clock
from accord.foundations.outbox.letters import Letter, letter
from accord.gateways.signin import codes, rules, selectors

KIND = "signin.code"
_MORE = _late(
    "\nFive codes were asked for within an hour, so this is the last letter for now. Was it not you? Then "
    "somebody types your address again and again, and gets in by none of it. In a browser in which you have "
    "signed in before you can still ask for a code, and passkeys work everywhere.\n"
)


@letter(KIND, called=_late("brings a code to sign in"))
def code_letter(code_id: UUID) -> Letter | None:
    """Return the letter; None where there is nobody to send it to, or where it would come too late.

    Only the worker looks that up: the page that was asked does the same for every address.
    """
    code = selectors.code_wanted(code_id)
    if code is None or clock.now() - code.asked_at >= rules.CODE_LIFE:
        return None
    digits = codes.code_of(code_id)
    text = _(
        "Hello,\n\n"
        "your code for Accord is\n\n"
        "    {first} {second}\n\n"
        "Type it into the page on which you asked for it. "
        "It is good for ten minutes, and in that browser only.\n\n"
        "If you did not ask for a code, there is nothing to do: nobody gets in without it. "
        "Tell it to nobody, whoever asks.\n"
    )
    more = _MORE if selectors.is_last_of_the_hour(code) else ""
    return Letter(
        subject=_("Your code for Accord"), text=text.format(first=digits[:3], second=digits[3:]) + str(more)
    )
