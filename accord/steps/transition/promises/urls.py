from django.urls import URLPattern, URLResolver, path

from accord.steps.transition.promises import views

app_name = "promises"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.book, name="book"),
    path("book.pdf", views.paper, name="paper"),
    path("write/", views.write, name="write"),
    path("<uuid:promise_id>/", views.promise, name="promise"),
    path("<uuid:promise_id>/put-right/", views.put_right, name="put-right"),
    path("<uuid:promise_id>/verdict/", views.verdict, name="verdict"),
    path("<uuid:promise_id>/answer/", views.answer, name="answer"),
    path("<uuid:promise_id>/change/", views.change, name="change"),
]
