"""How a letter looks where its partnership has a logo: the same words, below the logo and in its colour.

The logo goes with the letter: nothing is fetched when it is opened, and so nobody learns that it was.
"""

from email.mime.image import MIMEImage

from django.core.mail import EmailMultiAlternatives
from django.template import Context, Template

from accord.foundations.wearing import Worn

HERE = "logo@accord"
# Programs that show mail heed only the styles that stand at an element.
PAGE = """<!doctype html><html><body
style="margin:0;padding:16px;background:#ffffff;color:#20262b;font:16px/1.5 sans-serif">
<div style="max-width:36em">
<p style="margin:0 0 16px;border-top:4px solid {{ colour }};padding-top:12px">
<img src="cid:{{ here }}" alt="{{ name }}" height="40"></p>
{{ words|urlize|linebreaks }}
</div></body></html>"""


def dress(message: EmailMultiAlternatives, worn: Worn) -> None:
    """Add to a letter in words the same letter with the logo above it."""
    shown = {"colour": worn.colour, "here": HERE, "name": worn.name, "words": message.body}
    message.attach_alternative(Template(PAGE).render(Context(shown)), "text/html")
    logo = MIMEImage(worn.mark, "png")
    logo.add_header("Content-ID", f"<{HERE}>")
    logo.add_header("Content-Disposition", "inline", filename="logo.png")
    message.attach(logo)
