"""The HTML twin of a letter: the same words, under the name, colour and logo of its partnership.

The logo goes with the letter: nothing is fetched when it is opened, and so nobody learns that it was.
"""

from email.mime.image import MIMEImage
from functools import cache

from django.core.mail import EmailMultiAlternatives
from django.template import Context, Template
from django.utils.translation import get_language, get_language_bidi

from accord.foundations.addresses import absolute
from accord.foundations.outbox.parts import parts
from accord.foundations.wearing import Worn

HERE = "logo@accord"
# Programs that show mail heed only the styles that stand at an element.
LINE = (
    '{{ line.words }}{% if line.url %}<a href="{{ line.url }}">{{ line.link }}</a>{{ line.end }}{% endif %}'
)
PAGE = (
    """<!doctype html>
<html lang="{{ language }}" dir="{{ direction }}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light"><title>{{ subject }}</title></head>
<body style="margin:0;padding:16px;background:#ffffff;color:#20262b;font:16px/1.5 sans-serif">
<div style="max-width:36em">
{% if worn %}<p style="margin:0 0 16px;border-top:4px solid {{ worn.colour }};padding-top:12px">
{% if worn.mark %}<img src="cid:{{ here }}" alt="{{ worn.name }}" height="40">
{% else %}{{ worn.name }}{% endif %}</p>
{% endif %}<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3">{{ subject }}</h1>
{% for part in parts %}{% if part.kind == "list" %}<ul style="margin:0 0 16px;padding-left:20px">
{% for line in part.lines %}<li style="margin:0 0 6px">"""
    + LINE
    + """</li>
{% endfor %}</ul>
{% elif part.kind == "code" %}<p style="margin:0 0 16px;font-size:28px;letter-spacing:2px">
<strong>{% for line in part.lines %}{{ line.words }}{% endfor %}</strong></p>
{% else %}<p style="margin:0 0 16px">{% for line in part.lines %}"""
    + LINE
    + """{% if not forloop.last %}<br>{% endif %}{% endfor %}</p>
{% endif %}{% endfor %}</div>
</body></html>"""
)


def dress(message: EmailMultiAlternatives, worn: Worn | None) -> None:
    """Add to a letter in words its twin, in the language that is spoken. worn: None for the site itself."""
    message.attach_alternative(_page(str(message.subject), str(message.body), worn), "text/html")
    if worn is None or not worn.mark:
        return
    logo = MIMEImage(worn.mark, "png")
    logo.add_header("Content-ID", f"<{HERE}>")
    logo.add_header("Content-Disposition", "inline", filename="logo.png")
    message.attach(logo)


def _page(subject: str, words: str, worn: Worn | None) -> str:
    shown = {
        "subject": subject,
        "parts": parts(words, site=absolute("/")),
        "worn": worn,
        "here": HERE,
        "language": get_language(),
        "direction": "rtl" if get_language_bidi() else "ltr",
    }
    return str(_template().render(Context(shown)))


@cache
def _template() -> Template:
    return Template(PAGE)
