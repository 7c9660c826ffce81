from django.urls import URLPattern, URLResolver, path

from accord.partnership.shared import views

app_name = "shared"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.ours, name="ours"),
    path("propose/<slug:setting>/", views.propose, name="propose"),
]
