from django.urls import URLPattern, URLResolver, path

from accord.steps.evaluation.asking import urls as asking
from accord.steps.evaluation.views import cards, guesses, heard, rounds, words

app_name = "evaluation"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", rounds.rounds, name="rounds"),
    path("rounds/new/", rounds.round_draft, name="round-draft"),
    path("rounds/<uuid:round_id>/", rounds.round, name="round"),
    path("rounds/<uuid:round_id>/change/", rounds.round_change, name="round-change"),
    path("rounds/<uuid:round_id>/check/", rounds.round_check, name="round-check"),
    path("rounds/<uuid:round_id>/together/", rounds.round_together, name="round-together"),
    path("rounds/<uuid:round_id>/stop/<uuid:party_id>/", rounds.round_stop, name="round-stop"),
    path("rounds/<uuid:round_id>/discard/", rounds.round_discard, name="round-discard"),
    path("rounds/<uuid:round_id>/remind/", rounds.round_remind, name="round-remind"),
    path("rounds/<uuid:round_id>/cards/", cards.round_cards, name="round-cards"),
    path(
        "rounds/<uuid:round_id>/cards/<uuid:party_id>/take/", cards.round_cards_take, name="round-cards-take"
    ),
    path(
        "rounds/<uuid:round_id>/cards/<uuid:party_id>/anew/", cards.round_cards_anew, name="round-cards-anew"
    ),
    path("rounds/<uuid:round_id>/look/", rounds.round_look, name="round-look"),
    path("rounds/<uuid:round_id>/guess/", guesses.round_guess, name="round-guess"),
    path("rounds/<uuid:round_id>/words/<str:language>/", words.round_words, name="round-words"),
    path("rounds/<uuid:round_id>/guesses/", guesses.round_guesses, name="round-guesses"),
    path("rounds/<uuid:round_id>/heard/", heard.round_heard, name="round-heard"),
    *asking.urlpatterns,
]
