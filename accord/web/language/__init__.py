"""The switch between languages in the foot of every page, and what it keeps: decision 0144.

Where somebody fills in a form, the switch is a button of that form, so what was typed comes along; the page
is drawn again in the other language with all of it, and nothing is checked, saved or done.
Elsewhere it is a link.
"""

from accord.web.language.forms import offered
from accord.web.language.switch import CHOICE, Other, Switched, asked, others, switched
from accord.web.language.typed import put_back

__all__ = ["CHOICE", "Other", "Switched", "asked", "offered", "others", "put_back", "switched"]
