import accord.foundations.clock
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('values', '0001_comments'), ('values', '0002_dilemmas')]

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('questionnaires', '0001_until_november_2026'),
        ('standards', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='Dilemma',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=80)),
                ('situation', models.TextField()),
                ('courses', models.JSONField(default=list)),
                ('signed', models.CharField(choices=[('name', 'In my own name'), ('organisation', 'In the name of my organisation')], max_length=12)),
                ('written_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('state', models.CharField(choices=[('written', 'waits to be edited'), ('ready', 'ready to be asked'), ('aside', 'set aside')], default='written', max_length=8)),
                ('reason', models.CharField(blank=True, max_length=300)),
                ('revision', models.PositiveIntegerField(default=0)),
                ('behaviour_thread', models.UUIDField(null=True)),
                ('says', models.JSONField(default=list)),
                ('banked_at', models.DateTimeField(null=True)),
                ('author', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('-written_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(('state', 'aside'), ('reason', ''), _connector='XOR'), name='values_dilemma_aside_with_a_reason'), models.CheckConstraint(condition=models.Q(('banked_at', None), models.Q(('behaviour_thread__isnull', False), ('state', 'ready')), _connector='OR'), name='values_dilemma_in_the_bank_is_about_something'), models.CheckConstraint(condition=models.Q(models.Q(('author', None), _negated=True), ('signed', 'organisation'), _connector='OR'), name='values_dilemma_signed_by_name_has_one')],
            },
        ),
        migrations.CreateModel(
            name='DilemmaAsked',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('dilemma', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='asked', to='values.dilemma')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='questionnaires.round')),
            ],
            options={
                'ordering': ('position', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Comment',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('clause_id', models.UUIDField()),
                ('clause_said', models.CharField(max_length=200)),
                ('words', models.TextField()),
                ('made_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('done', models.TextField(blank=True)),
                ('dealt_with_at', models.DateTimeField(null=True)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('charter', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='standards.charter')),
                ('dealt_with_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('made_at', 'id'),
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('dealt_with_at', None), ('done', '')), models.Q(('dealt_with_at__isnull', False), models.Q(('done', ''), _negated=True)), _connector='OR'), name='values_comment_dealt_with_says_what_was_done')],
            },
        ),
    ]
