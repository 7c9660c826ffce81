"""The pages of what changes: written, said by teams, and the pulses put forward."""

from datetime import timedelta

from accord.foundations import clock
from accord.partnership import selectors as partnership
from accord.steps.transition.mindset.tests.world import (
    FIRST_AFTER,
    agreed,
    declare,
    pulses,
    run_at,
    tell,
    told,
    under_way,
)
from accord.steps.transition.transitions.tests.world import begun
from tests.cast import Cast
from tests.visits import page, visitor

HOSTILE = "<script>alert('x')</script>"


def test_what_changes_is_written_and_nothing_is_lost(cast: Cast) -> None:
    with cast.in_scope():
        transition = under_way(cast)
    own, client = {"transition_id": transition.id}, visitor(cast, "member")
    shown, write = page(cast, "mindset:mindset", **own), page(cast, "mindset:write", **own)
    assert "Nobody has written yet what changes" in client.get(shown).content.decode()
    assert "Openness: In procurement we …" in client.get(write).content.decode()
    half = {"so_far_0": HOSTILE, "from_today_0": "", "so_far_1": "", "from_today_1": "share."}
    text = client.post(write, half).content.decode()
    assert "Say both of “Openness”, or neither." in text
    assert "&lt;script&gt;" in text
    assert HOSTILE not in text
    whole = half | {"from_today_0": "say it.", "from_today_1": ""}
    text = client.post(write, whole, follow=True).content.decode()
    assert "What changes is written for 1 of 3 values." in text
    assert HOSTILE not in text


def test_before_a_charter_there_is_nothing_to_write(cast: Cast) -> None:
    with cast.in_scope():
        transition = begun(cast)
    own, client = {"transition_id": transition.id}, visitor(cast, "steward")
    text = client.post(page(cast, "mindset:write", **own), {"x": ""}).content.decode()
    assert "A charter has to be in force first" in text


def test_a_team_is_led_from_its_briefing_to_its_stop_and_start(cast: Cast) -> None:
    with cast.in_scope():
        transition = under_way(cast)
        found, name = told(cast, transition)
        tell(cast, found, name)
    client = visitor(cast, name)
    team = page(cast, "cascade:briefing", cascade_id=found.cascade_id, briefing_id=found.id)
    say = page(cast, "mindset:say", transition_id=transition.id, briefing_id=found.id)
    assert say in client.get(team).content.decode()
    text = client.post(say, {"stop": HOSTILE, "start": ""}).content.decode()
    assert "Say one thing, as small as you like." in text
    assert HOSTILE not in text
    text = client.post(say, {"stop": "waiting", "start": "ringing"}, follow=True).content.decode()
    assert "1 of " in text
    assert "ringing" in text


def test_pulses_are_put_forward_with_their_cost_and_then_stand_on_the_page(cast: Cast) -> None:
    with cast.in_scope():
        transition, today = under_way(cast), partnership.today()
    own, client = {"transition_id": transition.id}, visitor(cast, "steward")
    propose = page(cast, "mindset:propose", **own)
    text = client.get(propose).content.decode()
    assert "hours of the partnership each time" in text or "hour of the partnership each time" in text
    assert "Talks with another partner feel like a negotiation." in text
    soon = {"before_on": str(today + timedelta(days=3)), "days_open": "14"}
    assert "or later: partners decide first" in client.post(propose, soon).content.decode()
    later = {"before_on": str(today + FIRST_AFTER), "days_open": "14"}
    text = client.post(propose, later, follow=True).content.decode()
    assert "opens 90 days after every partner has declared it" in text
    assert "I see people of the other partners as colleagues." in text
    shown = client.get(page(cast, "mindset:mindset", **own)).content.decode()
    assert "before the partners" in shown


def test_everybody_reads_when_pulses_are(cast: Cast) -> None:
    with cast.in_scope():
        transition = agreed(cast)
        declare(cast, transition)
    text = visitor(cast, "kestrel_member").get(page(cast, "mindset:mindset", transition_id=transition.id))
    assert text.content.decode().count("opens on ") == 4


def test_a_partner_stops_a_pulse_on_the_page_of_its_round(cast: Cast) -> None:
    soon = clock.now() + FIRST_AFTER - timedelta(days=12)
    with cast.in_scope():
        transition = agreed(cast)
        run_at(soon)
        (first,) = pulses(transition)
    assert first.round is not None
    own = {"round_id": first.round.id}
    with clock.at(soon):
        client = visitor(cast, "kestrel_signatory")
        text = client.get(page(cast, "evaluation:round", **own)).content.decode()
        assert "Every partner has agreed" in text
        assert "Pulses around the gate: From the bid to the schools" in text
        stop = page(cast, "evaluation:round-stop", **own, party_id=cast.kestrel.id)
        text = client.post(stop, {"reason": "In the summer works."}, follow=True).content.decode()
        assert "The steward can ask every partner to agree to it, or throw it away." in text
        shown = client.get(page(cast, "mindset:mindset", transition_id=transition.id)).content.decode()
    assert "stopped by a partner" in shown
