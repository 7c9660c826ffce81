from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.rounds.comments import views

app_name = "comments"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<uuid:round_id>/", views.moderate, name="moderate"),
    path("<uuid:round_id>/<uuid:comment_id>/", views.comment, name="comment"),
]
