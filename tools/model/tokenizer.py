"""Byte-level BPE in the manner of GPT-2, with one token for every slot. Digits never merge, so that they can be banned.

python3 tokenizer.py CORPUS.json TOKENIZER.json [SIZE]
"""
import json
import re
import sys
from collections import Counter

SPECIAL = ["<|begin|>", "<|end|>", "<|say|>"]
BEGIN, END, SAY = range(3)
WORDS = re.compile(r"'s|'t|'re|'ve|'m|'ll|'d| ?[^\W\d_]+| ?\d+| ?(?:[^\s\w]|_)+|\s+(?!\S)|\s+")


def byte_letters():
    """GPT-2's printable letter for each byte."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    letters = {byte: chr(byte) for byte in plain}
    for byte in range(256):
        if byte not in letters:
            letters[byte] = chr(256 + len(letters) - len(plain))
    return letters


LETTERS = byte_letters()
BYTES = {letter: byte for byte, letter in LETTERS.items()}


class Tokenizer:
    def __init__(self, parts):
        self.tokens = parts["tokens"]
        self.merges = [tuple(pair) for pair in parts["merges"]]
        self.slots = parts["slots"]
        self.ids = {token: at for at, token in enumerate(self.tokens)}
        self.ranks = {pair: at for at, pair in enumerate(self.merges)}
        self.split = re.compile("(" + "|".join(re.escape(slot) for slot in self.slots) + ")")
        self.known = {}

    def word(self, word):
        if word not in self.known:
            parts = [LETTERS[byte] for byte in word.encode()]
            while len(parts) > 1:
                rank, at = min((self.ranks.get(pair, 1 << 30), at) for at, pair in enumerate(zip(parts, parts[1:])))
                if rank == 1 << 30:
                    break
                parts[at : at + 2] = [parts[at] + parts[at + 1]]
            self.known[word] = [self.ids[part] for part in parts]
        return self.known[word]

    def encode(self, text):
        ids = []
        for piece in self.split.split(text):
            if piece in self.ids and piece.startswith("{"):
                ids.append(self.ids[piece])
            else:
                for word in WORDS.findall(piece):
                    ids += self.word(word)
        return ids

    def decode(self, ids):
        text = b""
        for at in ids:
            token = self.tokens[at]
            whole = token in SPECIAL or token in self.slots
            text += token.encode() if whole else bytes(BYTES[letter] for letter in token)
        return text.decode("utf8", "replace")

    def prompt(self, text):
        return [BEGIN, *self.encode(text), SAY]


def load(path):
    with open(path) as file:
        return Tokenizer(json.load(file))


def trained(texts, slots, size, before=None):
    """Merges the most frequent pair until there are `size` tokens or no pair is seen three times. `before`: a tokenizer whose merges come first."""
    counts = Counter()
    split = re.compile("|".join(re.escape(slot) for slot in slots))
    for text in texts:
        for piece in split.split(text):
            counts.update(WORDS.findall(piece))
    words = [(first_parts(word, before), count) for word, count in sorted(counts.items()) if not re.search(r"\d", word)]
    base = [LETTERS[byte] for byte in range(256)]
    merges = list(before.merges) if before else []
    while len(SPECIAL) + len(slots) + len(base) + len(merges) < size:
        pairs = Counter()
        for parts, count in words:
            for pair in zip(parts, parts[1:]):
                pairs[pair] += count
        if not pairs:
            break
        best, count = min(pairs.items(), key=lambda item: (-item[1], item[0]))
        if count < 3:
            break
        merges.append(best)
        for parts, _ in words:
            at = 0
            while at < len(parts) - 1:
                if (parts[at], parts[at + 1]) == best:
                    parts[at : at + 2] = [best[0] + best[1]]
                at += 1
    return {"tokens": SPECIAL + slots + base + [a + b for a, b in merges], "merges": merges, "slots": slots}


def first_parts(word, before):
    return [before.tokens[at] for at in before.word(word)] if before else [LETTERS[byte] for byte in word.encode()]


def main():
    with open(sys.argv[1]) as file:
        corpus = json.load(file)
    texts = [text for group in corpus["groups"] for text in group["plain"] + group["ways"]]
    texts += [opener for openers in corpus["openers"].values() for opener in openers] * 20 + corpus["styles"] * 20
    parts = trained(texts, ["{" + slot + "}" for slot in corpus["slots"]], int(sys.argv[3]) if len(sys.argv) > 3 else 1536)
    with open(sys.argv[2], "w") as file:
        json.dump(parts, file, ensure_ascii=False)
    tokenizer = Tokenizer(parts)
    lengths = [len(tokenizer.encode(text)) for text in texts]
    print(f"{len(parts['tokens'])} tokens; a sentence has {sum(lengths) / len(lengths):.1f} on average, {max(lengths)} at most")


if __name__ == "__main__":
    main()
