from django.urls import URLPattern, URLResolver, path

from accord.overview.help import views

app_name = "help"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.pages, name="pages"),
    path("words/", views.words, name="words"),
]
