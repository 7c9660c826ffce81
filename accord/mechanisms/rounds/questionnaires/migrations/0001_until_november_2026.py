import accord.foundations.clock
import accord.mechanisms.rounds.questionnaires.rules
import django.db.models.deletion
import uuid
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [('questionnaires', '0001_initial'), ('questionnaires', '0002_round_together'), ('questionnaires', '0003_rounds_from_elsewhere'), ('questionnaires', '0004_round_overloaded'), ('questionnaires', '0005_round_called'), ('questionnaires', '0006_announced_rounds'), ('questionnaires', '0007_other_questionnaires'), ('questionnaires', '0008_own_questionnaires'), ('questionnaires', '0009_rounds_about_somebody'), ('questionnaires', '0010_a_trial_in_a_room')]

    initial = True

    dependencies = [
        ('partnership', '0001_until_november_2026'),
        ('programme', '0001_programme_of_the_year'),
        ('standards', '0001_until_november_2026'),
    ]

    operations = [
        migrations.CreateModel(
            name='OwnQuestionnaire',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=120)),
                ('begun_from', models.CharField(blank=True, max_length=30)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
            ],
            options={
                'ordering': ('title', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Round',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=120)),
                ('state', models.CharField(choices=[(accord.mechanisms.rounds.questionnaires.rules.RoundState['DRAFT'], accord.mechanisms.rounds.questionnaires.rules.RoundState['DRAFT']), (accord.mechanisms.rounds.questionnaires.rules.RoundState['PROPOSED'], accord.mechanisms.rounds.questionnaires.rules.RoundState['PROPOSED']), (accord.mechanisms.rounds.questionnaires.rules.RoundState['READY'], accord.mechanisms.rounds.questionnaires.rules.RoundState['READY']), (accord.mechanisms.rounds.questionnaires.rules.RoundState['OPEN'], accord.mechanisms.rounds.questionnaires.rules.RoundState['OPEN']), (accord.mechanisms.rounds.questionnaires.rules.RoundState['CLOSED'], accord.mechanisms.rounds.questionnaires.rules.RoundState['CLOSED']), (accord.mechanisms.rounds.questionnaires.rules.RoundState['ENDED'], accord.mechanisms.rounds.questionnaires.rules.RoundState['ENDED']), (accord.mechanisms.rounds.questionnaires.rules.RoundState['BROUGHT'], accord.mechanisms.rounds.questionnaires.rules.RoundState['BROUGHT'])], default=accord.mechanisms.rounds.questionnaires.rules.RoundState['DRAFT'], max_length=10)),
                ('opens_at', models.DateTimeField()),
                ('closes_at', models.DateTimeField()),
                ('minimum', models.PositiveSmallIntegerField(default=5)),
                ('cuts', models.JSONField(default=list)),
                ('together', models.JSONField(default=list)),
                ('called', models.JSONField(default=dict)),
                ('audience', models.JSONField(default=dict)),
                ('comment_question', models.CharField(blank=True, max_length=300)),
                ('questionnaire', models.CharField(default='charter', max_length=40)),
                ('languages', models.JSONField(default=list)),
                ('translations', models.JSONField(default=dict)),
                ('open_questions', models.JSONField(default=list)),
                ('terms_hash', models.CharField(blank=True, max_length=64)),
                ('launched_at', models.DateTimeField(null=True)),
                ('closed_at', models.DateTimeField(null=True)),
                ('overloaded', models.JSONField(default=list)),
                ('source', models.CharField(blank=True, max_length=80)),
                ('trial', models.BooleanField(default=False)),
                ('charter', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='standards.charter')),
                ('guide', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('subject', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
            ],
            options={
                'ordering': ('-opens_at', 'id'),
            },
        ),
        migrations.CreateModel(
            name='Section',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=300)),
                ('introduction', models.TextField(blank=True)),
                ('translations', models.JSONField(default=dict)),
                ('position', models.PositiveSmallIntegerField()),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sections', to='questionnaires.round')),
            ],
            options={
                'ordering': ('position', 'id'),
                'constraints': [models.UniqueConstraint(fields=('round', 'position'), name='questionnaires_section_place_once')],
            },
        ),
        migrations.CreateModel(
            name='Item',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('key', models.CharField(max_length=100)),
                ('text', models.CharField(max_length=400)),
                ('scale_key', models.CharField(default='how_often', max_length=20)),
                ('own_scale', models.JSONField(default=dict)),
                ('reversed', models.BooleanField(default=False)),
                ('construct', models.CharField(blank=True, max_length=60)),
                ('audience', models.JSONField(default=dict)),
                ('follow_up', models.CharField(blank=True, max_length=300)),
                ('translations', models.JSONField(default=dict)),
                ('core_step', models.CharField(blank=True, max_length=20)),
                ('position', models.PositiveSmallIntegerField()),
                ('about', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.organisation')),
                ('behaviour', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='standards.behaviour')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('section', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='questionnaires.section')),
            ],
            options={
                'ordering': ('section__position', 'position', 'id'),
                'constraints': [models.UniqueConstraint(fields=('section', 'key'), name='questionnaires_item_once'), models.CheckConstraint(condition=models.Q(('behaviour', None), ('core_step', ''), _connector='OR'), name='questionnaires_item_is_one_thing')],
            },
        ),
        migrations.CreateModel(
            name='Version',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveSmallIntegerField()),
                ('content', models.JSONField()),
                ('revisions', models.JSONField(default=dict)),
                ('frozen_at', models.DateTimeField(null=True)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('questionnaire', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='versions', to='questionnaires.ownquestionnaire')),
            ],
            options={
                'ordering': ('questionnaire', '-number'),
                'constraints': [models.UniqueConstraint(fields=('questionnaire', 'number'), name='questionnaires_version_number_once'), models.UniqueConstraint(condition=models.Q(('frozen_at', None)), fields=('questionnaire',), name='questionnaires_one_version_written')],
            },
        ),
        migrations.AddField(
            model_name='round',
            name='version',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='rounds', to='questionnaires.version'),
        ),
        migrations.CreateModel(
            name='FormerClause',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('clause', models.CharField(max_length=60)),
                ('revision', models.PositiveIntegerField()),
                ('words', models.JSONField()),
                ('replaced_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('replaced_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='former_clauses', to='questionnaires.version')),
            ],
            options={
                'ordering': ('-revision',),
                'constraints': [models.UniqueConstraint(fields=('version', 'clause', 'revision'), name='questionnaires_revision_once')],
            },
        ),
        migrations.CreateModel(
            name='Announcement',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('announced_at', models.DateTimeField(default=accord.foundations.clock.now)),
                ('stopped_at', models.DateTimeField(null=True)),
                ('stopped_for', models.CharField(blank=True, max_length=120)),
                ('reason', models.CharField(blank=True, max_length=1000)),
                ('entry', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='programme.entry')),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='partnership.partnership')),
                ('stopped_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnership.person')),
                ('round', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='announcements', to='questionnaires.round')),
            ],
            options={
                'ordering': ('-announced_at', 'id'),
                'constraints': [models.UniqueConstraint(condition=models.Q(('stopped_at', None)), fields=('round',), name='questionnaires_announced_once'), models.UniqueConstraint(condition=models.Q(('stopped_at', None)), fields=('entry',), name='questionnaires_entry_used_once'), models.CheckConstraint(condition=models.Q(('stopped_at', None), models.Q(('reason', ''), _negated=True), _connector='XOR'), name='questionnaires_stopped_with_a_reason')],
            },
        ),
        migrations.AddIndex(
            model_name='round',
            index=models.Index(fields=['state', 'closes_at'], name='questionnaires_round_due'),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.CheckConstraint(condition=models.Q(('closes_at__gt', models.F('opens_at'))), name='questionnaires_closes_after_opening'),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.CheckConstraint(condition=models.Q(('minimum__gte', 5)), name='questionnaires_minimum_never_lower'),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.CheckConstraint(condition=models.Q(('subject', None), ('guide__isnull', False), _connector='OR'), name='questionnaires_about_somebody_with_a_guide'),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.CheckConstraint(condition=models.Q(('state', accord.mechanisms.rounds.questionnaires.rules.RoundState['BROUGHT']), ('source', ''), _connector='XOR'), name='questionnaires_brought_from_somewhere'),
        ),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.CheckConstraint(condition=models.Q(('charter__isnull', False), ('trial', True), _connector='OR'), name='questionnaires_about_a_charter'),
        ),
    ]
