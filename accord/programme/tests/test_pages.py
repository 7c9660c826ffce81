"""What goes and what comes, as pages: exactly what goes, bad input, lessons that every partner agrees to."""

from accord.agreement import selectors as agreement
from accord.foundations import clock
from accord.partnership.programme.tests.world import decide, drafted
from accord.partnership.rules import Office
from accord.programme.models import Ask, Lesson, Sent
from tests.cast import Cast
from tests.published import stored
from tests.visits import page, visitor
from tests.world_releases import PARTNERS, agreed_to_release


def seen(cast: Cast, name: str, who: str = "member", **parts: object) -> str:
    answer = visitor(cast, who).get(page(cast, name, **parts))
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_before_it_is_agreed_the_page_says_so_and_shows_what_would_go(cast: Cast) -> None:
    text = seen(cast, "releases:home", "steward")
    assert "Nothing goes from us to a programme officer." in text
    assert "Announce the release" not in text
    assert "What would go today" in text


def test_the_steward_announces_and_a_signatory_stops(cast: Cast) -> None:
    stored(cast)
    with cast.in_scope():
        agreed_to_release(cast)
    assert "Announce the release" in seen(cast, "releases:home", "steward")
    answer = visitor(cast, "steward").post(page(cast, "releases:announce"), follow=True)
    text = " ".join(answer.content.decode().split())
    assert "This goes to our programme officer on" in text
    assert "3.7" in text
    url = answer.redirect_chain[-1][0]
    assert "Look at what goes to our programme" in seen(cast, "overview:my-page", "kestrel_signatory")
    signatory = visitor(cast, "kestrel_signatory")
    assert "Stop it for Kestrel Build" in signatory.get(url).content.decode()
    assert "Stop it for" not in visitor(cast, "member").get(url).content.decode()
    stop = f"{url}stop/{cast.kestrel.id}/"
    refused = signatory.post(stop, {"reason": ""}).content.decode()
    assert "Say why you stop it" in refused
    told = signatory.post(stop, {"reason": "We look at it first."}, follow=True).content.decode()
    assert "Kestrel Build stopped this release." in told
    assert "We look at it first." in told


def test_help_is_asked_for_in_words(cast: Cast) -> None:
    client = visitor(cast, "steward")
    assert (
        "Say what you want help with."
        in client.post(page(cast, "releases:ask"), {"words": " "}).content.decode()
    )
    client.post(page(cast, "releases:ask"), {"words": "How do others hand over?"})
    assert "How do others hand over?" in seen(cast, "releases:home")
    with cast.in_scope():
        made = Ask.objects.get()
    client.post(page(cast, "releases:ask-end", ask_id=made.id))
    assert "We ask our programme for no help." in seen(cast, "releases:home")


def test_a_lesson_is_shared_once_every_partner_agreed_to_its_words(cast: Cast) -> None:
    client = visitor(cast, "steward")
    again = client.post(
        page(cast, "releases:lesson-new"), {"title": "Tell early", "words": ""}
    ).content.decode()
    assert "Write what others are to read." in again
    assert "Tell early" in again
    client.post(page(cast, "releases:lesson-new"), {"title": "Tell early", "words": "On the day."})
    with cast.in_scope():
        lesson = Lesson.objects.get()
    own = {"lesson_id": lesson.id}
    client.post(
        page(cast, "releases:lesson-change", **own), {"title": "Tell early", "words": "The same day."}
    )
    client.post(page(cast, "releases:lesson-propose", **own))
    client.post(page(cast, "releases:lesson-change", **own), {"title": "Other", "words": "Other words"})
    with cast.in_scope():
        (view,) = agreement.proposals(cast.actor("steward"))
        assert "The same day." in view.proposal.text
        decide(cast, view.proposal, *PARTNERS)
    text = seen(cast, "releases:lesson", lesson_id=lesson.id)
    assert "is shared with our programme" in text
    assert "The same day." in text


def test_a_draft_may_be_thrown_away(cast: Cast) -> None:
    client = visitor(cast, "steward")
    client.post(page(cast, "releases:lesson-new"), {"title": "Tell early", "words": "On the day."})
    with cast.in_scope():
        lesson = Lesson.objects.get()
    client.post(page(cast, "releases:lesson-discard", lesson_id=lesson.id))
    with cast.in_scope():
        assert not Lesson.objects.exists()


def test_an_officer_sends_words_and_comes_in_by_the_own_page(cast: Cast) -> None:
    cast.add_outsider("programme_officer")
    cast.appoint("programme_officer", Office.PROGRAMME_OFFICER)
    own = seen(cast, "overview:my-page", "programme_officer")
    assert page(cast, "releases:compare") in own
    client, url = visitor(cast, "programme_officer"), page(cast, "releases:send")
    assert (
        "Write what others are to read."
        in client.post(url, {"kind": "lesson", "title": "x"}).content.decode()
    )
    client.post(url, {"kind": "template", "title": "A handover list", "words": "One.\n\nTwo."})
    with cast.in_scope():
        assert Sent.objects.get().sent_at <= clock.now()
    assert "A handover list" in seen(cast, "releases:home")


def test_the_release_is_part_of_a_draft_where_the_steward_says_so(cast: Cast) -> None:

    with cast.in_scope():
        year = drafted(cast)
    url = page(cast, "programme:release-include", programme_id=year.id)
    client = visitor(cast, "steward")
    assert "Make the release part of it" in seen(cast, "programme:programme", "steward", programme_id=year.id)
    client.post(url, {"included": "yes"})
    assert "Nothing else goes" in seen(cast, "programme:programme", programme_id=year.id)
    client.post(url, {"included": "no"})
    assert "It is not part of this programme" not in seen(cast, "programme:programme", programme_id=year.id)
