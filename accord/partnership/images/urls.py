from django.urls import URLPattern, URLResolver, path

from accord.partnership.images import views

app_name = "images"
urlpatterns: list[URLPattern | URLResolver] = [
    path("<uuid:image_id>/", views.image, name="image"),
    path("logo/<uuid:image_id>/", views.logo, name="logo"),
]
