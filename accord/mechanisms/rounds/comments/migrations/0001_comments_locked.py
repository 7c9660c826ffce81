import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('questionnaires', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='ModeratedComment',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('theme', models.CharField(max_length=60)),
                ('question', models.CharField(blank=True, max_length=800)),
                ('words', models.TextField()),
                ('shortened', models.BooleanField()),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.round')),
            ],
            options={
                'ordering': ('id',),
            },
        ),
        migrations.CreateModel(
            name='Moderation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('published_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('kept', models.PositiveIntegerField()),
                ('shortened', models.PositiveIntegerField()),
                ('withheld', models.PositiveIntegerField()),
                ('reasons', models.JSONField(default=list)),
                ('moderator', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.round')),
            ],
            options={
                'ordering': ('-published_at', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Comment',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('item_key', models.CharField(blank=True, max_length=100)),
                ('question', models.CharField(blank=True, max_length=800)),
                ('written', models.BinaryField()),
                ('outcome', models.CharField(blank=True, choices=[('kept', 'Show it as it was written'), ('shortened', 'Shorten it, or say it in other words'), ('withheld', 'Do not show it')], max_length=10)),
                ('theme', models.CharField(blank=True, max_length=60)),
                ('words', models.BinaryField(null=True)),
                ('reason', models.CharField(blank=True, choices=[('recognised', 'somebody would be recognised, whatever the words'), ('a_person', 'it is about one person, and not about how we work together'), ('hurts', 'it would hurt somebody'), ('nothing', 'it says nothing that can be talked about'), ('unreadable', 'nobody can read it since the site was restored without its old key')], max_length=12)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='questionnaires.round')),
            ],
            options={
                'ordering': ('id',),
                'constraints': [models.CheckConstraint(condition=models.Q(('outcome', 'withheld'), ('reason', ''), _connector='XOR'), name='comments_withheld_with_a_reason'), models.CheckConstraint(condition=models.Q(('outcome__in', ('kept', 'shortened')), ('theme', ''), _connector='XOR'), name='comments_shown_under_a_theme'), models.CheckConstraint(condition=models.Q(('outcome', 'shortened'), ('words', None), _connector='XOR'), name='comments_shortened_has_words')],
            },
        ),
    ]
