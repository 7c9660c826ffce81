from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.talks import views

app_name = "talks"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.said, name="said"),
    path("plan/<uuid:round_id>/", views.plan, name="plan"),
    path("<uuid:talk_id>/", views.talk, name="talk"),
    path("<uuid:talk_id>/close/", views.talk_close, name="close"),
    path("<uuid:talk_id>/raise/", views.point_raise, name="point-raise"),
    path("<uuid:talk_id>/points/<uuid:point_id>/", views.point, name="point"),
    path("<uuid:talk_id>/points/<uuid:point_id>/drop/", views.point_drop, name="point-drop"),
]
