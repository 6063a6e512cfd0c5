"""Examples made from examples, in which the slots have to be read off the sentence: wordings alone no longer tell which there are.

Both sides of a pair are changed alike: a phrase with a slot is taken away or added, or every slot becomes another one. The sentence may
sound odd; what it teaches is to say the slots that are there and no other.
"""
import re

SLOT = re.compile(r"\{(\w+)\}")
PHRASES = {
    "time": ("in",), "date": ("on", "by"), "count": ("over", "across"), "account": ("from", "in"), "payee": ("at", "to"), "category": ("on", "for"),
}
REMOVE, ADD, SHUFFLE = 0.25, 0.15, 0.1
NO_LEAD = re.compile(r"(In|On|At|For|From|By|With|Until|After|Over|Across|Each|To|That|This|It|They|These|Then|Next) ")


def kind_of(slot):
    return slot.rstrip("0123456789")


def varied(pair, corpus_slots, is_kept, chance):
    """`pair` with a phrase less, a phrase more or other slots; often as it is. `is_kept` refuses what is kept from training."""
    draw = chance.random()
    if draw < REMOVE:
        changed = with_less(pair, chance)
    elif draw < REMOVE + ADD:
        changed = with_more(pair, chance)
    elif draw < REMOVE + ADD + SHUFFLE:
        return with_others(pair, corpus_slots, chance)
    else:
        return pair
    return changed if changed and not any(is_kept(text) for text in changed) else pair


def with_less(pair, chance):
    """Without one phrase that both have: 'in {time}'."""
    shared = [slot for slot in SLOT.findall(pair[0]) if kind_of(slot) in PHRASES and all(without(text, slot) for text in pair)]
    if not shared:
        return None
    slot = chance.choice(shared)
    return tuple(without(text, slot) for text in pair)


def without(text, slot):
    """The sentence without its phrase of that slot; None where it has none or nothing would be left to say."""
    words = "|".join(PHRASES[kind_of(slot)])
    name = re.escape("{" + slot + "}")
    lead = re.match(rf"({words}) {name}, ", text, re.I)
    if lead:
        rest = text[lead.end():]
    else:
        rest = re.sub(rf",? ({words}) {name}(?=[ ,.;:!?])", "", text, count=1)
        if rest == text or re.search(r" (and|or|to|from|of|with|than)[.,;:]", rest):
            return None
    return rest[:1].upper() + rest[1:] if SLOT.search(rest) and "{" + slot + "}" not in rest else None


def with_more(pair, chance):
    """With one phrase more, each side where it likes: at the beginning or at the end."""
    kind = chance.choice(list(PHRASES))
    if any("{" + kind in text for text in pair):
        return None
    words = PHRASES[kind]
    return tuple(added(text, chance.choice(words), kind, chance) for text in pair)


def added(text, word, kind, chance):
    if chance.random() < 0.5 and not NO_LEAD.match(text):
        first = text if text[:2] == "I " else text[:1].lower() + text[1:]
        return f"{word.capitalize()} {{{kind}}}, {first}"
    return f"{text[:-1]} {word} {{{kind}}}{text[-1]}"


def with_others(pair, slots, chance):
    """Every slot becomes another of any kind."""
    used = list(dict.fromkeys(SLOT.findall(pair[0])))
    others = dict(zip(used, chance.sample(slots, len(used))))
    return tuple(SLOT.sub(lambda match: "{" + others[match[1]] + "}", text) for text in pair)
