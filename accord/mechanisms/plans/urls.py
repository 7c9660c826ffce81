from django.urls import URLPattern, URLResolver, path

from accord.mechanisms.plans import views

_LINE = "lines/<uuid:line_id>"
_PLAN = "of/<slug:whose>/<uuid:holder_id>"

app_name = "plans"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.partnership, name="partnership"),
    path("mine/", views.mine, name="mine"),
    path("counted/", views.counted, name="counted"),
    path(f"{_PLAN}/", views.plan, name="plan"),
    path(f"{_PLAN}/add/", views.line_add, name="add"),
    path(f"{_PLAN}/paper/", views.paper, name="paper"),
    path(f"{_LINE}/", views.line, name="line"),
    path(f"{_LINE}/write/", views.line_write, name="write"),
    path(f"{_LINE}/give/", views.line_give, name="give"),
    path(f"{_LINE}/check/", views.check, name="check"),
    path(f"{_LINE}/report/", views.line_report, name="report"),
]
