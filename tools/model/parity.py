"""Whether llama.cpp says token by token what PyTorch says, greedily.

python3 parity.py CHECKPOINT.pt TOKENIZER.json EVALUATED.json [MOST]

EVALUATED.json is written by `node scripts/run.mjs tool model/evaluate --model NAME.F32.gguf --json EVALUATED.json`.
"""
import json
import sys

import torch

import tokenizer as tokenizers
from llama import Llama


def main():
    torch.set_num_threads(1)
    state, tokens = torch.load(sys.argv[1], map_location="cpu"), tokenizers.load(sys.argv[2])
    model = Llama(len(tokens.tokens), state["shape"])
    model.load_state_dict({key: weight.float() for key, weight in state["model"].items()})
    with open(sys.argv[3]) as file:
        trials = json.load(file)[: int(sys.argv[4]) if len(sys.argv) > 4 else 300]
    prompts = same = words = 0
    for trial in trials:
        text = tokens.decode(trial["prompt"][1:-1])
        prompts += tokens.prompt(text) == trial["prompt"]
        said = model.greedy(trial["prompt"], tokenizers.END)
        same += said == trial["said"]
        words += len(said)
    print(f"{prompts} of {len(trials)} prompts have the same tokens; {same} answers of {words} tokens are the same in both")


if __name__ == "__main__":
    main()
