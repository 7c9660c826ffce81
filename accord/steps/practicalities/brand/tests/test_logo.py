"""The logo belongs to the brand: chosen for the draft, agreed with it by its hash, worn everywhere."""

import zipfile
from io import BytesIO

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile

from accord.foundations.errors import Denied, Refused
from accord.foundations.images import Image, Kind
from accord.foundations.images.tests.attacks import SHAPE, dots, svg
from accord.foundations.jobs import services as jobs
from accord.partnership.images import selectors as images
from accord.steps.practicalities.brand import selectors, services, sheet, texts
from accord.steps.practicalities.brand.services import Said
from accord.steps.practicalities.brand.tests.world import DRAWING, MARK, SAID, agree, with_logo
from accord.web import pdf
from tests.cast import Cast
from tests.visits import page, visitor

ALL = ("council", "kestrel", "harbour")


def drafted(cast: Cast) -> None:
    services.brand_write(said=SAID, actor=cast.actor("steward"))
    services.logo_choose(drawing=DRAWING, mark=MARK, actor=cast.actor("steward"))


def test_it_works(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "pdf", lambda page, colour: page.encode())
    with cast.in_scope():
        proposal = with_logo(cast)
        agree(cast, proposal, "council", "kestrel")
        assert images.logo() is None
        agree(cast, proposal, "harbour")
        held = selectors.current()
        assert held is not None
        assert held.drawing is not None
        with zipfile.ZipFile(BytesIO(sheet.folder(held))) as opened:
            assert opened.read("logo.svg") == DRAWING.content
            assert opened.read("logo.png") == MARK.content
            assert b"data:image/svg+xml;base64," in opened.read("brand.pdf")
        where = page(cast, "images:logo", image_id=held.drawing.id)
        shape = f'width="{held.drawing.width}" height="{held.drawing.height}"'
    for name in ("member", "kestrel_member"):
        assert (
            f'<img class="logo" src="{where}" {shape} alt="">'
            in visitor(cast, name).get(page(cast, "overview:my-page")).content.decode()
        )
        assert visitor(cast, name).get(where).content == DRAWING.content


def test_the_very_logo_is_agreed_by_its_hash(cast: Cast) -> None:
    with cast.in_scope():
        drafted(cast)
        coming = selectors.on_its_way(cast.actor("steward"))
        assert coming is not None
        assert coming.drawing is not None
        before = texts.text(coming.id)
        assert coming.drawing.digest in before
        services.logo_choose(
            drawing=None, mark=Image(MARK.content + b"x", Kind.PNG, 60, 40), actor=cast.actor("steward")
        )
        assert texts.text(coming.id) != before
        services.logo_take_off(actor=cast.actor("steward"))
        assert "SHA-256" not in texts.text(coming.id)


def test_only_who_drafts_chooses_and_only_for_a_draft(cast: Cast) -> None:
    with cast.in_scope():
        with pytest.raises(Refused, match="There is no draft"):
            services.logo_choose(drawing=DRAWING, mark=None, actor=cast.actor("steward"))
        drafted(cast)
        for act in (
            lambda: services.logo_choose(drawing=DRAWING, mark=None, actor=cast.actor("member")),
            lambda: services.logo_take_off(actor=cast.actor("member")),
        ):
            with pytest.raises(Denied):
                act()
        with pytest.raises(Refused, match="Choose a file"):
            services.logo_choose(drawing=None, mark=None, actor=cast.actor("steward"))
        services.brand_propose(actor=cast.actor("steward"))
        with pytest.raises(Refused, match="There is no draft"):
            services.logo_take_off(actor=cast.actor("steward"))


def test_a_later_draft_begins_with_the_logo_that_is_worn_and_lets_none_go(cast: Cast) -> None:
    """What one brand shows no longer stays where another still shows it, and goes where none does."""
    with cast.in_scope():
        agree(cast, with_logo(cast), *ALL)
        services.brand_write(said=Said(name="We", colour="#1d5f55"), actor=cast.actor("steward"))
        coming, held = selectors.on_its_way(cast.actor("steward")), selectors.current()
        assert coming is not None
        assert held is not None
        assert (coming.drawing_id, coming.mark_id) == (held.drawing_id, held.mark_id)
        services.logo_choose(drawing=DRAWING, mark=None, actor=cast.actor("steward"))
        changed = selectors.on_its_way(cast.actor("steward"))
        assert changed is not None
        assert changed.drawing is not None
        services.brand_discard(actor=cast.actor("steward"))
        assert held.drawing_id is not None
        assert images.image_for(cast.actor("member"), held.drawing_id) == held.drawing
        assert not type(changed.drawing).objects.filter(id=changed.drawing.id).exists()


def test_a_brand_without_a_logo_takes_it_off_and_letters_are_in_words_again(cast: Cast) -> None:
    with cast.in_scope():
        agree(cast, with_logo(cast), *ALL)
        services.brand_write(said=SAID, actor=cast.actor("steward"))
        services.logo_take_off(actor=cast.actor("steward"))
        proposal = services.brand_propose(actor=cast.actor("steward"))
        mail.outbox.clear()
        jobs.all_run()
        assert all("logo@accord" in letter.message().as_string() for letter in mail.outbox)
        assert mail.outbox
        agree(cast, proposal, *ALL)
        assert images.logo() is None


def test_a_file_is_chosen_on_the_page_or_refused_in_words(cast: Cast) -> None:
    with cast.in_scope():
        services.brand_write(said=SAID, actor=cast.actor("steward"))
    client, path = visitor(cast, "steward"), page(cast, "brand:logo")

    def choose(**files: tuple[str, bytes]) -> str:
        sent = {"from": "the page"} | {field: SimpleUploadedFile(*file) for field, file in files.items()}
        return client.post(path, sent, follow=True).content.decode()

    assert choose(drawing=("logo.svg", svg("<script/>"))).count("This drawing holds a program.") >= 2
    assert choose().count("Choose a file.") >= 2
    text = choose(drawing=("logo.svg", svg(SHAPE)), mark=("logo.png", dots()))
    assert "The draft has the logo." in text
    assert text.count(f'alt="The logo of {SAID.name}"') == 2
    text = client.post(page(cast, "brand:logo-off"), follow=True).content.decode()
    assert "The draft has no logo." in text
    assert "Choose a logo" in text
