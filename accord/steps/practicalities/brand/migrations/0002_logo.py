import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('brand', '0001_brand'),
        ('images', '0001_images_and_logo'),
    ]

    operations = [
        migrations.AddField(
            model_name='brand',
            name='drawing',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='images.keptimage'),
        ),
        migrations.AddField(
            model_name='brand',
            name='mark',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='images.keptimage'),
        ),
    ]
