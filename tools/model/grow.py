"""Goes on from a checkpoint with more words and more parameters, and says the same as before until it has learnt more.

python3 grow.py OLD.pt OLD_TOKENIZER.json CORPUS.json NEW_TOKENIZER.json NEW.pt [--size 1536] [--shape '{"layers": 6, "hidden": 704}']

Words: merges that the corpus lacks come after the old ones; a new word begins as the mean of its parts, a new slot as that of its kind. Layers: new ones follow old
ones and add nothing at first, because what they write begins at zero; so does what new hidden units write.
"""
import argparse
import json

import torch

import tokenizer as tokenizers
from llama import Llama

NOISE = 0.004


def main():
    parser = argparse.ArgumentParser()
    for name in ("old", "old_tokenizer", "corpus", "new_tokenizer", "new"):
        parser.add_argument(name)
    parser.add_argument("--size", type=int, default=1536)
    parser.add_argument("--shape", type=json.loads, default={})
    asked = parser.parse_args()
    torch.manual_seed(1)
    state = torch.load(asked.old, map_location="cpu")
    before, shape = {name: weight.float() for name, weight in state["model"].items()}, {**state["shape"], **asked.shape}
    old = tokenizers.load(asked.old_tokenizer)
    with open(asked.corpus) as file:
        corpus = json.load(file)
    texts = [text for group in corpus["groups"] for text in group["plain"] + group["ways"]]
    parts = tokenizers.trained(texts, ["{" + slot + "}" for slot in corpus["slots"]], asked.size, old)
    with open(asked.new_tokenizer, "w") as file:
        json.dump(parts, file, ensure_ascii=False)
    new = tokenizers.Tokenizer(parts)
    model = Llama(len(new.tokens), shape)
    after = model.state_dict()
    after["token_embd.weight"] = embeddings(before["token_embd.weight"], old, new)
    after["output_norm.weight"] = before["output_norm.weight"]
    places = [round((at + 1) * shape["layers"] / state["shape"]["layers"]) - 1 for at in range(state["shape"]["layers"])]
    places[0] = 0
    for layer in range(shape["layers"]):
        for name in [each for each in after if each.startswith(f"blk.{layer}.")]:
            part = name.split(".", 2)[2]
            if layer in places:
                after[name] = widened(part, before[f"blk.{places.index(layer)}.{part}"], after[name])
            elif part.startswith(("attn_output", "ffn_down")):
                after[name] = torch.zeros_like(after[name])
    kept = {key: state[key] for key in ("seen", "steps", "seconds", "curve", "runs")}
    torch.save({**kept, "shape": shape, "model": after}, asked.new)
    size = sum(weight.numel() for name, weight in model.named_parameters())
    print(f"{len(new.tokens)} tokens, {len(old.tokens)} of them known before; {size / 1e6:.2f} M parameters; old layers at {places}")


def embeddings(before, old, new):
    rows = []
    for token in new.tokens:
        if token in old.ids:
            rows.append(before[old.ids[token]])
        elif token in new.slots:
            alike = [old.ids[slot] for slot in old.slots if slot.strip("{}0123456789") == token.strip("{}0123456789")]
            rows.append(before[alike].mean(0) + NOISE * torch.randn(before.shape[1]))
        else:
            text = bytes(tokenizers.BYTES[letter] for letter in token).decode("utf8", "replace")
            rows.append(before[old.encode(text)].mean(0) + NOISE * torch.randn(before.shape[1]))
    return torch.stack(rows)


def widened(part, small, fresh):
    """The old weights in the corner of the new; hidden units that are new write nothing yet."""
    if small.shape == fresh.shape:
        return small
    whole = torch.zeros_like(fresh) if part.startswith("ffn_down") else fresh.clone()
    whole[: small.shape[0], : small.shape[1]] = small
    return whole


if __name__ == "__main__":
    main()
