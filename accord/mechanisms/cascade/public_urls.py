from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.cascade.views import behind_links

app_name = "acknowledging"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", behind_links.code, name="code"),
    path("<str:token>/", behind_links.start, name="start"),
    path("<str:token>/case/", behind_links.case, name="case"),
]
