"""What the model is taught to say for each plain sentence, as numbers: src/main/assistant/wording/taught.ts looks them up.

For a plain sentence, every three neighbours in a way to say it, and every word of it that all of its ways have.
"""
import re

import examples

WORDS = re.compile(r"\{\w+\}|[a-z’'-]+|[,;:.!?]")


def numbers(corpus):
    """Sorted, without repetition."""
    said = {}
    for group in corpus["groups"]:
        if not group["unseen"]:
            said.setdefault(group["meaning"], []).append(group)
    found = set()
    for groups in said.values():
        for group in groups:
            for plain in group["plain"]:
                about = number(plain + "\n")
                found.add(about)
                own = [words(plain)] + [words(examples.renumbered(plain, way)[1]) for way in group["ways"]]
                near = [words(renamed) for other in groups for way in other["ways"] for renamed in [fitting(plain, way)] if renamed]
                for each in own + near:
                    found.update(number(" ".join(three), about) for three in zip(["^", "^", *each], ["^", *each], each))
                for word in set(words(plain)):
                    if all(any(alike(word, other) for other in each) for each in own):
                        found.add(number("!" + word, about))
    return sorted(found)


def fitting(plain, way):
    """A way to say a neighbouring set of facts, in the slots of this one; None where it has others."""
    slots = set(examples.SLOT.findall(plain))
    return examples.renumbered(plain, way)[1] if set(examples.SLOT.findall(way)) <= slots else None


def words(text):
    return WORDS.findall(text.lower())


def alike(one, other):
    """'month' and 'monthly'."""
    return one == other or (len(one) > 4 and other.startswith(one)) or (len(other) > 4 and one.startswith(other))


def number(text, start=0x811C9DC5):
    """FNV-1a over code units, as in taught.ts."""
    for letter in text:
        start = ((start ^ ord(letter)) * 0x01000193) & 0xFFFFFFFF
    return start
