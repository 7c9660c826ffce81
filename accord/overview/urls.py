from django.urls import URLPattern, URLResolver, path

from accord.overview import views

app_name = "overview"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.dashboard, name="dashboard"),
    path("my-page/", views.my_page, name="my-page"),
    path("brand.css", views.brand_css, name="brand"),
]
