"""Each letter has a twin that says the same words, wears what its partnership wears, and fetches nothing."""

from email.message import Message
from uuid import uuid4

from django.core.mail import EmailMultiAlternatives
from django.utils import translation

from accord.foundations.addresses import absolute
from accord.foundations.outbox.dressing import dress
from accord.foundations.wearing import Worn

WORN = Worn(name="Northmoor & friends", colour="#0f5c6e", mark=b"\x89PNG made by us")
LINK = absolute("/a/x?y=1&z=2")
WORDS = f"Dear Nia <Pugh>,\n\nplease read it. It stands here:\n{LINK}\n\nThank you"


def parts(worn: Worn | None, words: str = WORDS) -> dict[str, Message]:
    message = EmailMultiAlternatives("Hello & welcome", words, to=[f"{uuid4()}@example.org"])
    dress(message, worn)
    return {part.get_content_type(): part for part in message.message().walk() if not part.is_multipart()}


def twin(worn: Worn | None, words: str = WORDS) -> str:
    content = parts(worn, words)["text/html"].get_payload(decode=True)
    assert isinstance(content, bytes)
    return content.decode()


def test_it_works() -> None:
    found, page = parts(WORN), twin(WORN)
    assert list(found) == ["text/plain", "text/html", "image/png"]
    assert "Dear Nia &lt;Pugh&gt;," in page
    assert 'please read it. <a href="' + LINK.replace("&", "&amp;") + '">It stands here</a>.' in page
    assert 'src="cid:logo@accord" alt="Northmoor &amp; friends"' in page
    assert found["image/png"]["Content-ID"] == "<logo@accord>"
    assert found["image/png"]["Content-Disposition"].startswith("inline")


def test_without_a_logo_it_bears_the_name_and_of_the_site_nothing() -> None:
    named = Worn(name="Northmoor & friends", colour="#0f5c6e")
    assert list(parts(named)) == ["text/plain", "text/html"]
    assert "Northmoor &amp; friends" in twin(named)
    assert "#0f5c6e" in twin(named)
    assert list(parts(None)) == ["text/plain", "text/html"]
    assert "border-top" not in twin(None)


def test_a_program_that_reads_aloud_knows_its_language_and_its_one_heading() -> None:
    with translation.override("cy"):
        page = twin(None)
    assert '<html lang="cy" dir="ltr">' in page
    assert page.count("<h1") == 1
    assert ">Hello &amp; welcome</h1>" in page
    assert "<title>Hello &amp; welcome</title>" in page


def test_it_fetches_nothing_and_tells_nobody_that_it_was_opened() -> None:
    page = twin(WORN)
    assert 'src="http' not in page
    assert page.count("<img") == 1
    for loads in ("<link", "<script", "url(", "@import"):
        assert loads not in page
