from django.urls import URLPattern, URLResolver, path

from accord.steps.practicalities.items import views

app_name = "items"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.board, name="board"),
    path("add/", views.add, name="add"),
    path("template/", views.template, name="template"),
    path("template/<slug:area>/", views.template_area, name="template-area"),
    path("<uuid:item_id>/", views.item, name="item"),
    path("<uuid:item_id>/change/", views.change, name="change"),
    path("<uuid:item_id>/block/", views.block, name="block"),
    path("<uuid:item_id>/unblock/", views.unblock, name="unblock"),
    path("<uuid:item_id>/decide/", views.decide, name="decide"),
]
