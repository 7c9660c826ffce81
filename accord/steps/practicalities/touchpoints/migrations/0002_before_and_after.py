import uuid

import django.db.models.deletion
from django.db import migrations, models

import accord.foundations.clock


class Migration(migrations.Migration):

    dependencies = [
        ('images', '0001_images_and_logo'),
        ('partnership', '0010_year_of_the_partnership'),
        ('touchpoints', '0001_whose_mark'),
    ]

    operations = [
        migrations.CreateModel(
            name='Picture',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('moment', models.CharField(choices=[('before', 'before'), ('after', 'after')], max_length=6)),
                ('words', models.CharField(max_length=200)),
                ('taken_in_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('image', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='images.keptimage')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('touchpoint', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='pictures', to='touchpoints.touchpoint')),
            ],
            options={
                'ordering': ('-moment', 'id'),
                'constraints': [models.UniqueConstraint(fields=('touchpoint', 'moment'), name='touchpoints_one_picture_a_moment')],
            },
        ),
    ]
