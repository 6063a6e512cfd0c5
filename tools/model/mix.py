"""Weights halfway between two checkpoints of the same vocabulary, one of which has gone on from the other.

python3 mix.py ONE.pt OTHER.pt MIXED.pt

Keeps most of what either does well. What it writes has no state of the optimisers.
"""
import sys

import torch


def main():
    one, other = (torch.load(path, map_location="cpu") for path in sys.argv[1:3])
    kept = {key: one[key] for key in ("shape", "seen", "steps", "seconds", "curve", "runs")}
    mixed = {name: (weight.float() + other["model"][name].float()) / 2 for name, weight in one["model"].items()}
    torch.save({**kept, "model": mixed}, sys.argv[3])


if __name__ == "__main__":
    main()
