"""A letter of a partnership with a logo wears it, says the same words, and fetches nothing."""

from email.message import Message
from uuid import uuid4

from django.core.mail import EmailMultiAlternatives

from accord.foundations.outbox.dressing import dress
from accord.foundations.wearing import Worn

WORN = Worn(name="Northmoor & friends", colour="#0f5c6e", mark=b"\x89PNG made by us")
WORDS = "Dear Nia <Pugh>,\n\nread it: https://accord.example/a/x?y=1&z=2\n\nThank you"


def parts(message: Message) -> dict[str, Message]:
    return {part.get_content_type(): part for part in message.walk() if not part.is_multipart()}


def test_it_works() -> None:
    message = EmailMultiAlternatives("Hello", WORDS, to=[f"{uuid4()}@example.org"])
    dress(message, WORN)
    found = parts(message.message())
    assert list(found) == ["text/plain", "text/html", "image/png"]
    content = found["text/html"].get_payload(decode=True)
    assert isinstance(content, bytes)
    page = content.decode()
    assert "<p>Dear Nia &lt;Pugh&gt;,</p>" in page
    assert 'href="https://accord.example/a/x?y=1&amp;z=2"' in page
    assert 'src="cid:logo@accord" alt="Northmoor &amp; friends"' in page
    assert found["image/png"]["Content-ID"] == "<logo@accord>"
    assert found["image/png"]["Content-Disposition"].startswith("inline")
    assert 'src="http' not in page
