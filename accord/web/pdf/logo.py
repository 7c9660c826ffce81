"""The logo of the partnership in scope, at the head of every PDF, opposite its name."""

from base64 import b64encode

from accord.foundations import wearing

# The name stands beside it in letters, so to a screen reader the logo is an ornament, as a background is.
STYLE = """.sender {{
  background: url("data:{kind};base64,{content}") no-repeat right .6em / auto 2.6em;
  min-height: 3.4em; padding-right: 22em;
}}"""


def style() -> str:
    """Return the rule that shows the logo, or nothing where the partnership has none."""
    worn = wearing.worn()
    if worn is None or not (worn.drawing or worn.mark):
        return ""
    kind = "image/svg+xml" if worn.drawing else "image/png"
    return STYLE.format(kind=kind, content=b64encode(worn.drawing or worn.mark).decode())
