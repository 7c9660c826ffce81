"""What a questionnaire says in another language where these very words were translated before. Pure."""

from collections.abc import Mapping
from dataclasses import replace

from accord.mechanisms.rounds.questionnaires.library.document import Document, Translated
from accord.mechanisms.rounds.questionnaires.library.texts import Shared, missing


def filled(document: Document, shared: Shared, known: Mapping[str, Mapping[str, str]]) -> Document:
    """Return a questionnaire in which whatever has no words yet, and whose words are known, has these.

    known: by language, what stands for each text. What somebody wrote stays.
    """
    translations = dict(document.translations)
    for language, found in missing(document, shared).items():
        said = known.get(language, {})
        brought = {
            text.key: Translated(text=said[text.words], of=text.words) for text in found if text.words in said
        }
        if brought:
            translations[language] = {**translations.get(language, {}), **brought}
    return replace(document, translations=translations)
