from django.urls import URLPattern, URLResolver, path

from accord.steps.culture.thanks import views

app_name = "thanks"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.wall, name="wall"),
    path("give/", views.give, name="give"),
    path("<uuid:thanks_id>/", views.thanks, name="thanks"),
    path("<uuid:thanks_id>/answer/", views.answer, name="answer"),
    path("<uuid:thanks_id>/take-back/", views.take_back, name="take-back"),
]
