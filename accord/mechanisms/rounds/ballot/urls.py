from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.rounds.ballot import views

app_name = "ballot"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.code, name="code"),
    path("<str:token>/", views.start, name="start"),
    path("<str:token>/section/<int:number>/", views.section, name="section"),
    path("<str:token>/more/", views.more, name="more"),
    path("<str:token>/comment/", views.comment, name="comment"),
    path("<str:token>/check/", views.check, name="check"),
    path("<str:token>/where/", views.where, name="where"),
    path("<str:token>/responsible/", views.responsible, name="responsible"),
    path("<str:token>/send/", views.send, name="send"),
    path("<str:token>/sent/", views.sent, name="sent"),
]
