from django.urls import URLPattern, URLResolver, path

from accord.steps.culture.ways.views import phones

app_name = "workshop"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", phones.code, name="code"),
    path("<slug:code>/", phones.phone, name="phone"),
    path("<slug:code>/propose/", phones.propose, name="propose"),
]
