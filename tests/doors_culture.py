"""The addresses of culture, and the right that opens each."""

from tests.door import Door

_TOPIC, _THANKS = {"topic_id": "topic"}, {"thanks_id": "thanks"}
_EXERCISE = {"round_id": "exercise"}

CULTURE = {
    "ways:register": Door("ways.read"),
    "ways:template": Door("ways.keep"),
    "ways:template-area": Door("ways.keep", {"area": "area"}),
    "ways:add": Door("ways.keep"),
    "ways:ours": Door("ways.say", {"organisation_id": "own_organisation"}, about="own_organisation"),
    "ways:topic": Door("ways.read", _TOPIC),
    "ways:decide": Door("ways.decide", _TOPIC),
    "ways:show": Door("ways.decide", _TOPIC),
    "ways:desk": Door("ways.decide"),
    "ways:screen": Door("ways.decide"),
    "ways:act": Door("ways.decide", {"act": "count"}),
    "ways:words": Door("ways.decide", {"suggestion_id": "proposed_words"}),
    "ways:insist": Door("ways.insist", _TOPIC),
    "origins:origins": Door("ways.read"),
    "profiles:exercises": Door("publishing.read"),
    "profiles:ask": Door("profiles.ask"),
    "profiles:result": Door("publishing.read", _EXERCISE),
    "profiles:propose": Door("ways.keep", _EXERCISE | {"pair": "pair"}),
    "thanks:wall": Door("thanks.read"),
    "thanks:give": Door("thanks.give"),
    "thanks:thanks": Door("thanks.read", _THANKS),
    "thanks:answer": Door("thanks.answer", _THANKS, about="thanks"),
    "thanks:take-back": Door("thanks.take_back", {"thanks_id": "own_thanks"}, about="own_thanks"),
    "joiners:sheet": Door("joiners.read"),
    "joiners:paper": Door("joiners.take"),
}
