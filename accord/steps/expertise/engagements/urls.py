from django.urls import URLPattern, URLResolver, path

from accord.steps.expertise.engagements import views

app_name = "engagements"
urlpatterns: list[URLPattern | URLResolver] = [
    path("propose/<uuid:candidate_id>/", views.propose, name="propose"),
    path("<uuid:engagement_id>/", views.engagement, name="engagement"),
    path("<uuid:engagement_id>/session/", views.session, name="session"),
    path("<uuid:engagement_id>/recommend/", views.recommend, name="recommend"),
    path("<uuid:engagement_id>/extend/", views.extend, name="extend"),
    path("<uuid:engagement_id>/close/", views.close, name="close"),
    path("<uuid:engagement_id>/judge/<uuid:organisation_id>/", views.judge, name="judge"),
    path("<uuid:engagement_id>/participants/", views.took_part, name="participants"),
    path("<uuid:engagement_id>/participants/change/", views.took_part_change, name="participants-change"),
    path("<uuid:engagement_id>/participants/ask/", views.took_part_ask, name="participants-ask"),
    path("recommendations/<uuid:recommendation_id>/take-up/", views.take_up, name="take-up"),
    path("recommendations/<uuid:recommendation_id>/decline/", views.decline, name="decline"),
]
