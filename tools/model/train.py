"""Trains the embedded model, and goes on from its checkpoint.

python3 train.py CORPUS.json TOKENIZER.json CHECKPOINT.pt --tokens 9e6 [--shape '{"layers": 4}'] [--processes 1]

Muon for the matrices, AdamW for the rest. The rate is constant for the first 60 % of the tokens and falls to nothing over the
others; with `--minutes` it falls from now on and is at nothing when they are over. `--rate 0.5` halves it. A checkpoint with the state of the optimisers is written
every few minutes; the same command goes on from it. Uses a GPU where there is one. On a processor, several processes of one thread
each are faster than threads: every one takes examples and steps of its own, and what they have come to is averaged every few steps,
so that neither waits long for the other where something else runs beside them.
"""
import argparse
import json
import math
import os
import time

import torch
import torch.distributed as distributed
import torch.multiprocessing as multiprocessing

import examples
import tokenizer as tokenizers
from llama import SHAPE, Llama

SEED = 20260
BATCH_TOKENS = 1536
WAITING = 512
SLOT_WEIGHT, END_WEIGHT = 3.0, 2.0
MEAN_OVER = 400
DIRECTIONS = set(
    "more less rose fell up down higher lower increase decrease rise drop gain loss left missing beyond short overspent kept safe fine "
    "good news careful caution care watch well done".split()
)
ADAM_RATE, MUON_RATE, MUON_DECAY, WARM_UP = 1.4e-3, 0.007, 0.02, 30
MINUTES_BETWEEN_CHECKPOINTS = 5
STEPS_BETWEEN_AVERAGES = 10


def orthogonal(gradient):
    """Newton–Schulz iteration of Muon (Jordan et al. 2024)."""
    x = gradient / (gradient.norm() + 1e-7)
    turned = x.shape[0] > x.shape[1]
    x = x.t() if turned else x
    for _ in range(5):
        square = x @ x.t()
        x = 3.4445 * x + (-4.7750 * square + 2.0315 * (square @ square)) @ x
    return x.t() if turned else x


def batches(corpus, tokens, seed, share):
    """Lists of (prompt, answer) of about equal length, for ever."""
    source = examples.Examples(corpus, seed, share)
    while True:
        some = []
        for _ in range(WAITING):
            prompt, answer = source.next()
            some.append((tokens.prompt(prompt), tokens.encode(answer) + [tokenizers.END]))
        some.sort(key=lambda each: len(each[0]) + len(each[1]))
        ready, batch = [], []
        for each in some:
            if batch and (len(batch) + 1) * (len(each[0]) + len(each[1])) > BATCH_TOKENS:
                ready.append(batch)
                batch = []
            batch.append(each)
        ready.append(batch)
        source.chance.shuffle(ready)
        yield from ready


def tensors(batch, weights, device):
    length = max(len(prompt) + len(answer) for prompt, answer in batch) - 1
    tokens = torch.zeros(len(batch), length, dtype=torch.long)
    targets = torch.full((len(batch), length), -100)
    for row, (prompt, answer) in enumerate(batch):
        whole = torch.tensor(prompt + answer)
        tokens[row, : len(whole) - 1] = whole[:-1]
        targets[row, len(prompt) - 1 : len(whole) - 1] = whole[len(prompt) :]
    weight = weights[targets.clamp(min=0)] * (targets >= 0)
    return tokens.to(device), targets.to(device), weight.to(device)


def token_weights(tokens):
    weights = torch.ones(len(tokens.tokens))
    for at, token in enumerate(tokens.tokens):
        if token in tokens.slots or token.strip("Ġ").lower() in DIRECTIONS:
            weights[at] = SLOT_WEIGHT
    # To end rather than to go on is how a slot that is not there stays unsaid.
    weights[tokenizers.END] = END_WEIGHT
    return weights


def averaged(parts, taken, passed, processes):
    """Averages what all processes have come to; how many tokens they have taken together, and how far the time of all is."""
    flat = torch.cat([each.flatten() for each in parts] + [torch.tensor([float(taken), passed])])
    distributed.all_reduce(flat)
    at = 0
    for each in parts:
        each.copy_(flat[at : at + each.numel()].view_as(each) / processes)
        at += each.numel()
    return int(flat[-2]), float(flat[-1]) / processes


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus")
    parser.add_argument("tokenizer")
    parser.add_argument("checkpoint")
    parser.add_argument("--tokens", type=float, required=True)
    parser.add_argument("--shape", type=json.loads, default={})
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--rate", type=float, default=1.0)
    parser.add_argument("--varied", type=float, default=examples.VARIED)
    asked = parser.parse_args()
    if asked.processes == 1:
        train(0, asked)
    else:
        multiprocessing.spawn(train, (asked,), asked.processes)


def train(rank, asked):
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(SEED)
    if asked.processes > 1:
        os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT="29577")
        distributed.init_process_group("gloo", rank=rank, world_size=asked.processes)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    corpus, tokens = examples.read(asked.corpus), tokenizers.load(asked.tokenizer)
    state = torch.load(asked.checkpoint, map_location=device) if os.path.exists(asked.checkpoint) else None
    shape = state["shape"] if state else {**SHAPE, **asked.shape}
    model = Llama(len(tokens.tokens), shape).to(device)
    matrices = [p for name, p in model.named_parameters() if p.dim() == 2 and "embd" not in name]
    others = [p for name, p in model.named_parameters() if not (p.dim() == 2 and "embd" not in name)]
    adam = torch.optim.AdamW(others, ADAM_RATE, betas=(0.9, 0.97), weight_decay=0.0)
    momenta = [torch.zeros_like(p) for p in matrices]
    seen, steps, seconds, curve, runs = 0, 0, 0.0, [], 0
    fresh = 0
    if state:
        model.load_state_dict({name: weight.float() for name, weight in state["model"].items()})
        seen, steps, seconds, curve, runs = (state[name] for name in ("seen", "steps", "seconds", "curve", "runs"))
        if "adam" in state:
            adam.load_state_dict(state["adam"])
            momenta = [each.clone().to(device) for each in state["momenta"]]
    mean = {name: weight.detach().clone() for name, weight in model.named_parameters()}
    if state and "mean" in state:
        mean = {name: weight.clone().to(device) for name, weight in state["mean"].items()}
    weights = token_weights(tokens)
    # Every run goes on with examples of its own, so that none comes in the same order twice.
    source = batches(corpus, tokens, SEED + 10 * runs + rank, asked.varied)
    say = print if rank == 0 else lambda *_, **__: None
    say(f"{sum(p.numel() for p in model.parameters()) / 1e6:.2f} M parameters on {device}, from {seen / 1e6:.2f} M tokens", flush=True)

    def save():
        torch.save(
            {
                "model": model.state_dict(), "shape": shape, "seen": seen, "steps": steps, "seconds": seconds,
                "curve": curve, "runs": runs + 1, "adam": adam.state_dict(), "momenta": momenta, "mean": mean,
            },
            asked.checkpoint + ".part",
        )
        os.replace(asked.checkpoint + ".part", asked.checkpoint)

    started, saved, average = time.time() - seconds, time.time(), None
    begun, passed, since, first = time.time(), 0.0, 0, seen
    while seen < asked.tokens and passed < 1:
        batch = next(source)
        loss = model.loss(*tensors(batch, weights, device))
        for p in model.parameters():
            p.grad = None
        loss.backward()
        since += sum(len(prompt) + len(answer) for prompt, answer in batch)
        norm = math.sqrt(sum(float(p.grad.pow(2).sum()) for p in model.parameters()))
        done = seen / asked.tokens
        left = 1 - passed if asked.minutes else 1.0 if done < 0.6 else (1 - done) / 0.4
        rate = asked.rate * min(1.0, (fresh + 1) / WARM_UP) * max(0.01, left)
        with torch.no_grad():
            for p in model.parameters():
                p.grad.mul_(min(1.0, 1.0 / (norm + 1e-9)))
        for each in adam.param_groups:
            each["lr"] = ADAM_RATE * rate
        adam.step()
        with torch.no_grad():
            for p, momentum in zip(matrices, momenta):
                momentum.mul_(0.95).add_(p.grad, alpha=0.05)
                p.mul_(1 - MUON_RATE * rate * MUON_DECAY)
                p.add_(orthogonal(p.grad * 0.05 + momentum * 0.95), alpha=-MUON_RATE * rate * 0.2 * math.sqrt(max(p.shape)))
            for name, weight in model.named_parameters():
                mean[name].lerp_(weight, 1 / MEAN_OVER)
        steps += 1
        fresh += 1
        if asked.processes == 1 or steps % STEPS_BETWEEN_AVERAGES == 0:
            passed = (time.time() - begun) / (60 * asked.minutes) if asked.minutes else 0.0
            if asked.processes > 1:
                with torch.no_grad():
                    since, passed = averaged([*model.parameters(), *momenta], since, passed, asked.processes)
            seen, since = seen + since, 0
        average = float(loss) if average is None else average * 0.97 + float(loss) * 0.03
        if steps % 100 == 0:
            seconds = time.time() - started
            curve.append({"tokens": seen, "loss": round(average, 4), "seconds": round(seconds)})
            say(f"step {steps}  {seen / 1e6:.2f} M tokens  loss {average:.4f}  {(seen - first) / (time.time() - begun):.0f} tokens/s  rate {rate:.2f}", flush=True)
        if rank == 0 and time.time() - saved > MINUTES_BETWEEN_CHECKPOINTS * 60:
            seconds = time.time() - started
            save()
            saved = time.time()
    seconds = time.time() - started
    if rank == 0:
        save()
    say(f"done: {seen / 1e6:.2f} M tokens in {steps} steps and {seconds / 60:.0f} minutes, loss {average or 0:.4f}", flush=True)


if __name__ == "__main__":
    main()
