"""Examples made from examples, in which the slots have to be read off the sentence: wordings alone no longer tell which there are.

Both sides of a pair are changed alike: a phrase with a slot is taken away or added, every slot becomes another one, or up becomes down. The
sentence may sound odd; what it teaches is to say the slots that are there and no other, and the direction that is there.
"""
import re

SLOT = re.compile(r"\{(\w+)\}")
PHRASES = {
    "time": ("in", "during"), "date": ("on", "by"), "count": ("over", "across", "in", "with"), "account": ("from", "in"), "payee": ("at", "to", "from"),
    "category": ("on", "for", "under"), "money": ("of", "with", "at", "by", "for"), "share": ("by", "of", "at"), "product": ("for", "with"),
    "goal": ("for", "towards"), "word": ("in", "for", "with"),
}
ADDED = {**PHRASES, "money": ("with", "at", "for"), "count": ("over", "across"), "share": ("at",)}
# A time may come to any sentence, so it is added more often than each of the others.
OFTEN = [4 if kind == "time" else 1 for kind in ADDED]
FAMILIES = ("money", "count", "share"), ("date", "time"), ("category", "payee", "account", "goal", "product", "word")
TWICE = 0.3
REMOVE, ADD, SWAP, SHUFFLE, FLIP = 0.3, 0.25, 0.2, 0.15, 0.1
OPPOSITES = (
    ("more", "less"), ("rose", "fell"), ("up by", "down by"), ("is up", "is down"), ("went up", "went down"), ("above", "below"), ("over", "under"),
    ("higher", "lower"), ("rise", "fall"), ("increase", "decrease"), ("gain", "loss"), ("most", "least"), ("largest", "smallest"), ("grew", "shrank"),
    ("biggest", "tiniest"), ("climbed", "dropped"),
)
OPPOSITE = {**dict(OPPOSITES), **{down: up for up, down in OPPOSITES}}
DIRECTION = re.compile(r"\b(" + "|".join(sorted(OPPOSITE, key=len, reverse=True)) + r")\b", re.I)
NO_LEAD = re.compile(r"(In|On|At|For|From|By|With|Until|After|Over|Across|Each|To|That|This|It|They|These|Then|Next|During|Under|Towards|Of) ")


def kind_of(slot):
    return slot.rstrip("0123456789")


def varied(pair, corpus_slots, is_kept, chance, share):
    """A `share` of all pairs changed in one way or two, the others as they are. `is_kept` refuses what is kept from training."""
    if chance.random() >= share:
        return pair
    changed = pair
    for _ in range(2 if chance.random() < TWICE else 1):
        draw = chance.random()
        if draw < REMOVE:
            once = with_less(changed, chance)
        elif draw < REMOVE + ADD:
            once = with_more(changed, chance)
        elif draw < REMOVE + ADD + SWAP:
            once = with_relatives(changed, corpus_slots, chance)
        elif draw < REMOVE + ADD + SWAP + SHUFFLE:
            once = with_others(changed, corpus_slots, chance)
        else:
            once = turned(changed)
        changed = once or changed
    return pair if any(is_kept(text) for text in changed) else changed


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
        if rest == text or re.search(r" (and|or|to|from|of|with|than|by|at|in)[.,;:]", rest):
            return None
    return rest[:1].upper() + rest[1:] if SLOT.search(rest) and "{" + slot + "}" not in rest else None


def with_more(pair, chance):
    """With one phrase more, each side where it likes: at the beginning or at the end."""
    kind = chance.choices(list(ADDED), OFTEN)[0]
    if any("{" + kind in text for text in pair):
        return None
    words = ADDED[kind]
    return tuple(added(text, chance.choice(words), kind, chance) for text in pair)


def added(text, word, kind, chance):
    if chance.random() < 0.5 and not NO_LEAD.match(text):
        first = text if text[:2] == "I " else text[:1].lower() + text[1:]
        return f"{word.capitalize()} {{{kind}}}, {first}"
    return f"{text[:-1]} {word} {{{kind}}}{text[-1]}"


def with_relatives(pair, slots, chance):
    """One slot becomes another of its family, which the pair does not have: '{money}' becomes '{share}'."""
    used = set(SLOT.findall(pair[0]))
    slot = chance.choice(sorted(used))
    family = next((each for each in FAMILIES if kind_of(slot) in each), ())
    others = [each for each in slots if kind_of(each) in family and each not in used]
    if not others:
        return None
    other = chance.choice(others)
    return tuple(text.replace("{" + slot + "}", "{" + other + "}") for text in pair)


def with_others(pair, slots, chance):
    """Every slot becomes another of any kind."""
    used = list(dict.fromkeys(SLOT.findall(pair[0])))
    others = dict(zip(used, chance.sample(slots, len(used))))
    return tuple(SLOT.sub(lambda match: "{" + others[match[1]] + "}", text) for text in pair)


def turned(pair):
    """With every direction the other way round; None where a side tells none."""
    if not all(DIRECTION.search(text) for text in pair):
        return None
    return tuple(DIRECTION.sub(opposite, text) for text in pair)


def opposite(match):
    word = OPPOSITE[match[0].lower()]
    return word.capitalize() if match[0][0].isupper() else word
