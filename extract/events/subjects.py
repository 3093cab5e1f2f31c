"""Whether a noun can be the subject of the verb before it: the verb shows the gender of a subject that follows.

Told only where the word leaves no doubt: of a common noun for one man, and of a country or town.
"""

from __future__ import annotations

from extract.events.mentions import Mention
from extract.events.roles import roles
from extract.events.words import Word
from extract.names.phrase import Phrase

_FEMININE = ("ه", "ا", "ي", "اء")  # endings, folded, of nouns that may be feminine


def disagrees(mention: Mention, phrase: Phrase) -> bool:
    """Whether ``phrase``, after the verb that ``mention`` is, is in the accusative or of the other gender."""
    if mention.trigger.form != "verb" or phrase.quantity is not None:
        return False
    noun = mention.context.words[phrase.head]
    if noun.accusative and phrase.last == phrase.head:  # else it may be a dual: 'رئيسا البلدين'
        return True
    if phrase.first != mention.trigger.last + 1:
        return False
    if phrase.kind == "place":
        name = noun.folded.removeprefix("و")
        return phrase.first == phrase.last and _masculine(mention.head) and name not in roles().masculine_places
    if phrase.kind != "person" or phrase.plural or phrase.known:
        return False
    return _feminine(mention.head) and not (noun.plural or noun.folded.endswith(_FEMININE))


def _feminine(verb: Word) -> bool:
    form = verb.folded.removeprefix("و").removeprefix("ف")
    ends = verb.perfect and form.endswith("ت") and not any(lemma.endswith("ت") for lemma in verb.verbs)
    opens = verb.imperfect and not verb.perfect and form.startswith("ت")
    return (ends or opens) and not verb.pronoun


def _masculine(verb: Word) -> bool:
    form = verb.folded.removeprefix("و").removeprefix("ف")
    opens = verb.imperfect and not verb.perfect and form.startswith("ي")
    return (opens or form in verb.verbs) and not verb.pronoun
