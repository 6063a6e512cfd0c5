"""Training examples: one way to say something, asked to be said in another way. The same seed gives the same examples."""
import json
import random
import re

import minimal_pairs

SLOT = re.compile(r"\{(\w+)\}")
SHARE_FROM_PLAIN = 0.5
STYLED = 0.15
VARIED = 0.6
# A time in front is said less often than one at the end, as people do.
FRONTED = 0.5


def read(path):
    with open(path) as file:
        return json.load(file)


def renumbered(source, target):
    """Slots are numbered in the order of the sentence that is asked to be restated, as the application numbers them."""
    names, counts = {}, {}
    for slot in SLOT.findall(source):
        kind = slot.rstrip("0123456789")
        counts[kind] = counts.get(kind, 0) + 1
        names[slot] = kind if counts[kind] == 1 else f"{kind}{counts[kind]}"
    rename = lambda text: SLOT.sub(lambda match: "{" + names[match[1]] + "}", text)
    return rename(source), rename(target)


BACK = re.compile(r"(That|This|It|They|These|Then|Next|After that|Over a|For comparison|The (total|previous|earlier|difference))\b")
LEADING = re.compile(r"(In|On|At|For|From|By|With|Until|After|Over|Each) ")


def styled(style, text, openers, chance):
    """An opener of the style before the sentence, whose first word loses its capital; 'In that case, in …' is not said."""
    if style == "plain":
        return text
    fitting = [each for each in openers[style] if not (LEADING.match(text) and each.endswith(", "))]
    first = text if text[:2] == "I " else text[:1].lower() + text[1:]
    return chance.choice(fitting) + first


class Examples:
    def __init__(self, corpus, seed, share=VARIED):
        """`share`: how many of the pairs are changed, see minimal_pairs.py."""
        self.share = share
        self.corpus = corpus
        self.chance = random.Random(seed)
        self.groups = [group for group in corpus["groups"] if group["ways"] and not group["unseen"]]
        self.kept, self.kept_texts = {}, set()
        for group in corpus["groups"]:
            self.kept_texts.update(group["heldOut"])
            if group["unseen"]:
                self.kept.setdefault(group["meaning"], set()).add(frozenset(group["slots"]))
                self.kept_texts.update(group["plain"] + group["ways"] + group["heard"])
        # A sentence that two groups have, and one keeps from training, is kept from training in both.
        self.ways = [[way for way in group["ways"] if way not in self.kept_texts] or group["ways"] for group in self.groups]
        self.heard = [[way for way in group["heard"] if way not in self.kept_texts] for group in self.groups]
        self.weights = [len(group["ways"]) ** 0.5 * (2 if group["plain"] else 1) for group in self.groups]

    def next(self):
        chance = self.chance
        at = chance.choices(range(len(self.groups)), self.weights)[0]
        group, ways = self.groups[at], self.ways[at]
        from_plain = group["plain"] and (chance.random() < SHARE_FROM_PLAIN or len(ways) + len(self.heard[at]) < 2)
        source = chance.choice(group["plain"] if from_plain else ways + self.heard[at])
        others = [way for way in ways if way != source] or ways
        target = chance.choices(others, [FRONTED if way.startswith("In {time}, ") else 1 for way in others])[0]
        kept = self.kept.get(group["meaning"], set())
        is_kept = lambda text: text in self.kept_texts or frozenset(SLOT.findall(text)) in kept
        source, target = minimal_pairs.varied((source, target), self.corpus["slots"], is_kept, chance, self.share)
        style = "plain"
        # What refers back never opens an answer, so it has no opener of its own.
        if chance.random() < STYLED and not BACK.match(source) and not BACK.match(target):
            style = chance.choice(["again", group["mood"]] if group["mood"] else ["again"])
        source, target = renumbered(source, target)
        if source in self.kept_texts or target in self.kept_texts:
            return self.next()
        return f"{style}\n{source}", styled(style, target, self.corpus["openers"], chance)
