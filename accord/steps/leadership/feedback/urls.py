from django.urls import URLPattern, URLResolver, path

from accord.steps.leadership.feedback.views import reports, reviews, years

app_name = "feedback"
OF = "of/<uuid:review_id>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", years.years, name="years"),
    path("propose/", years.propose, name="propose"),
    path("<uuid:year_id>/", years.year, name="year"),
    path("<uuid:year_id>/together/", years.together, name="together"),
    path(OF, reviews.review, name="review"),
    path(f"{OF}guide/", reviews.guide, name="guide"),
    path(f"{OF}raters/", reviews.raters, name="raters"),
    path(f"{OF}confirm/", reviews.confirm, name="confirm"),
    path(f"{OF}decline/", reviews.decline, name="decline"),
    path(f"{OF}say/", reviews.say, name="say"),
    path(f"{OF}debrief/", reviews.debrief, name="debrief"),
    path(f"{OF}report/", reports.report, name="report"),
    path(f"{OF}report/paper/", reports.paper, name="paper"),
    path(f"{OF}report/share/", reports.share, name="share"),
    path(f"{OF}report/share/<uuid:share_id>/take-back/", reports.take_back, name="take-back"),
    path(f"{OF}report/plan/<uuid:behaviour_id>/", reports.line, name="line"),
]
