from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shared", "0002_offices_for_all_partners")]

    operations = [
        migrations.AlterField(
            model_name="change",
            name="setting",
            field=models.CharField(
                choices=[
                    ("steward", "The steward"),
                    ("minimum", "From how many answers a group is shown"),
                    ("cuts", "For which groups results may be shown"),
                    ("brand", "Name and colour"),
                    ("year", "With which month our year begins"),
                    ("facilitator", "The facilitator"),
                    ("trusted_person", "A trusted person"),
                    ("programme_officer", "A programme officer"),
                    ("administrator", "An administrator for all partners"),
                    ("ending", "An office for all partners ends"),
                    ("joining", "A partner joins"),
                    ("beside", "An organisation works with the partners"),
                    ("leaving", "A partner leaves"),
                    ("removal", "A partner is removed"),
                ],
                max_length=20,
            ),
        ),
    ]
