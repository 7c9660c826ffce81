"""Where each room hangs in the tree of addresses."""

from django.urls import URLPattern, URLResolver, include, path

PARTNERSHIP = "p/<uuid:partnership_id>/"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("accord.gateways.signin.urls")),
    path("", include("accord.web.urls")),
    path("privacy/", include("accord.privacy.public_urls")),
    path("a/", include("accord.mechanisms.rounds.ballot.urls")),
    path("c/", include("accord.mechanisms.cascade.public_urls")),
    path("r/", include("accord.mechanisms.first_hour.public_urls")),
    path("n/", include("accord.steps.objectives.public_urls")),
    path("j/", include("accord.mechanisms.talks.public_urls")),
    path("w/", include("accord.steps.culture.ways.public_urls")),
    path("calendar/", include("accord.mechanisms.undertakings.public_urls")),
    path("heard/", include("accord.steps.evaluation.public_urls")),
    path(f"{PARTNERSHIP}", include("accord.overview.urls")),
    path(f"{PARTNERSHIP}people/", include("accord.partnership.urls")),
    path(f"{PARTNERSHIP}minutes/", include("accord.partnership.budget.urls")),
    path(f"{PARTNERSHIP}privacy/", include("accord.privacy.urls")),
    path(f"{PARTNERSHIP}ours/", include("accord.partnership.shared.urls")),
    path(f"{PARTNERSHIP}programme/", include("accord.partnership.programme.urls")),
    path(f"{PARTNERSHIP}images/", include("accord.partnership.images.urls")),
    path(f"{PARTNERSHIP}agreements/", include("accord.agreement.urls")),
    path(f"{PARTNERSHIP}log/", include("accord.foundations.audit.urls")),
    path(f"{PARTNERSHIP}values/", include("accord.steps.values.urls")),
    path(f"{PARTNERSHIP}leadership/feedback/", include("accord.steps.leadership.feedback.urls")),
    path(f"{PARTNERSHIP}leadership/", include("accord.steps.leadership.urls")),
    path(f"{PARTNERSHIP}evaluation/", include("accord.steps.evaluation.urls")),
    path(f"{PARTNERSHIP}objectives/goals/", include("accord.steps.objectives.goals.urls")),
    path(f"{PARTNERSHIP}objectives/", include("accord.steps.objectives.urls")),
    path(f"{PARTNERSHIP}culture/ways/", include("accord.steps.culture.ways.urls")),
    path(f"{PARTNERSHIP}culture/origins/", include("accord.steps.culture.origins.urls")),
    path(f"{PARTNERSHIP}culture/thanks/", include("accord.steps.culture.thanks.urls")),
    path(f"{PARTNERSHIP}culture/joining/", include("accord.steps.culture.joiners.urls")),
    path(f"{PARTNERSHIP}transition/promises/", include("accord.steps.transition.promises.urls")),
    path(f"{PARTNERSHIP}transition/gate/", include("accord.steps.transition.gate.urls")),
    path(f"{PARTNERSHIP}transition/", include("accord.steps.transition.transitions.urls")),
    path(f"{PARTNERSHIP}practicalities/sites/", include("accord.steps.practicalities.sites.urls")),
    path(f"{PARTNERSHIP}practicalities/brand/", include("accord.steps.practicalities.brand.urls")),
    path(f"{PARTNERSHIP}practicalities/marks/", include("accord.steps.practicalities.touchpoints.urls")),
    path(f"{PARTNERSHIP}practicalities/", include("accord.steps.practicalities.items.urls")),
    path(f"{PARTNERSHIP}expertise/needs/", include("accord.steps.expertise.needs.urls")),
    path(f"{PARTNERSHIP}expertise/briefs/", include("accord.steps.expertise.briefs.urls")),
    path(f"{PARTNERSHIP}expertise/engagements/", include("accord.steps.expertise.engagements.urls")),
    path(f"{PARTNERSHIP}expertise/", include("accord.steps.expertise.urls")),
    path(f"{PARTNERSHIP}results/bring/", include("accord.mechanisms.rounds.bringing.urls")),
    path(f"{PARTNERSHIP}results/comments/", include("accord.mechanisms.rounds.comments.urls")),
    path(f"{PARTNERSHIP}results/", include("accord.mechanisms.rounds.publishing.urls")),
    path(f"{PARTNERSHIP}cascade/", include("accord.mechanisms.cascade.urls")),
    path(f"{PARTNERSHIP}plan/", include("accord.mechanisms.plans.urls")),
    path(f"{PARTNERSHIP}first-hour/", include("accord.mechanisms.first_hour.urls")),
    path(f"{PARTNERSHIP}team-talks/", include("accord.mechanisms.team_talks.urls")),
    path(f"{PARTNERSHIP}talks/", include("accord.mechanisms.talks.urls")),
    path(f"{PARTNERSHIP}undertakings/", include("accord.mechanisms.undertakings.urls")),
    path(f"{PARTNERSHIP}issues/", include("accord.mechanisms.issues.urls")),
    path(f"{PARTNERSHIP}measures/", include("accord.mechanisms.measures.urls")),
]
handler400 = "accord.web.views.bad_request"
handler403 = "accord.web.views.forbidden"
handler404 = "accord.web.views.not_found"
handler500 = "accord.web.views.server_error"
