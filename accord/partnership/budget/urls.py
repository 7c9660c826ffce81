from django.urls import URLPattern, URLResolver, path

from accord.partnership.budget import views

app_name = "budget"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.mine, name="mine"),
    path("everybody/", views.everybody, name="everybody"),
    path("cap/", views.cap, name="cap"),
    path("cap/propose/", views.cap_propose, name="cap-propose"),
]
