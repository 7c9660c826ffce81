from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('standards', '0004_levels_from_a_file'),
    ]

    operations = [
        migrations.AddField(
            model_name='formerwording',
            name='passing',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='formerwording',
            name='quietly',
            field=models.BooleanField(default=False),
        ),
    ]
