from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("talks", "0002_sessions")]

    operations = [
        migrations.AddField(
            model_name="talk",
            name="called_off_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="attendance",
            name="invited",
            field=models.BooleanField(default=False),
        ),
    ]
