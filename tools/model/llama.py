"""A small Llama as llama.cpp runs it: RMSNorm, interleaved RoPE, SwiGLU, grouped queries, tied embeddings.

RoPE is interleaved as in llama.cpp, so that no weight has to be permuted for export.
"""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

SHAPE = {"width": 128, "layers": 4, "heads": 4, "kv_heads": 2, "hidden": 352, "context": 256, "theta": 10000.0, "epsilon": 1e-5}


class Norm(nn.Module):
    def __init__(self, width, epsilon):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))
        self.epsilon = epsilon

    def forward(self, x):
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.epsilon) * self.weight


def rotated(x, cos, sin):
    even, odd = x[..., 0::2], x[..., 1::2]
    cos, sin = cos[None, :, None], sin[None, :, None]
    return torch.stack((even * cos - odd * sin, even * sin + odd * cos), -1).flatten(-2)


class Layer(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        width, head = shape["width"], shape["width"] // shape["heads"]
        self.attn_norm = Norm(width, shape["epsilon"])
        self.ffn_norm = Norm(width, shape["epsilon"])
        self.attn_q = nn.Linear(width, shape["heads"] * head, bias=False)
        self.attn_k = nn.Linear(width, shape["kv_heads"] * head, bias=False)
        self.attn_v = nn.Linear(width, shape["kv_heads"] * head, bias=False)
        self.attn_output = nn.Linear(shape["heads"] * head, width, bias=False)
        self.ffn_gate = nn.Linear(width, shape["hidden"], bias=False)
        self.ffn_up = nn.Linear(width, shape["hidden"], bias=False)
        self.ffn_down = nn.Linear(shape["hidden"], width, bias=False)

    def forward(self, x, cos, sin, mask, past=None):
        batch, length, _ = x.shape
        heads, kv_heads = self.shape["heads"], self.shape["kv_heads"]
        head = self.shape["width"] // heads
        normed = self.attn_norm(x)
        q = rotated(self.attn_q(normed).view(batch, length, heads, head), cos, sin).transpose(1, 2)
        k = rotated(self.attn_k(normed).view(batch, length, kv_heads, head), cos, sin).transpose(1, 2)
        v = self.attn_v(normed).view(batch, length, kv_heads, head).transpose(1, 2)
        if past is not None:
            if past:
                k, v = torch.cat((past[0], k), 2), torch.cat((past[1], v), 2)
            past[:] = [k, v]
        k, v = (each.repeat_interleave(heads // kv_heads, 1) for each in (k, v))
        scores = (q * head**-0.5) @ k.transpose(-1, -2)
        if mask is not None:
            scores = scores + mask
        x = x + self.attn_output((scores.softmax(-1) @ v).transpose(1, 2).reshape(batch, length, -1))
        normed = self.ffn_norm(x)
        return x + self.ffn_down(F.silu(self.ffn_gate(normed)) * self.ffn_up(normed))


class Llama(nn.Module):
    def __init__(self, vocabulary, shape):
        super().__init__()
        self.shape = shape
        self.token_embd = nn.Embedding(vocabulary, shape["width"])
        self.blk = nn.ModuleList([Layer(shape) for _ in range(shape["layers"])])
        self.output_norm = Norm(shape["width"], shape["epsilon"])
        head, context = shape["width"] // shape["heads"], shape["context"]
        turns = 1.0 / (shape["theta"] ** (torch.arange(0, head, 2).float() / head))
        angles = torch.outer(torch.arange(context).float(), turns)
        self.register_buffer("cos", angles.cos(), False)
        self.register_buffer("sin", angles.sin(), False)
        self.register_buffer("mask", torch.triu(torch.full((context, context), float("-inf")), 1), False)
        for name, weight in self.named_parameters():
            if weight.dim() == 2:
                nn.init.normal_(weight, std=0.02 if "embd" in name else 1 / math.sqrt(weight.shape[1]))
                if name.endswith(("attn_output.weight", "ffn_down.weight")):
                    weight.data.mul_(1 / math.sqrt(2 * shape["layers"]))

    def states(self, tokens):
        length = tokens.shape[1]
        x = self.token_embd(tokens)
        for layer in self.blk:
            x = layer(x, self.cos[:length], self.sin[:length], self.mask[:length, :length])
        return self.output_norm(x)

    def loss(self, tokens, targets, weights):
        """Weighted cross entropy where `targets` is not negative; the head is computed there only."""
        wanted = targets >= 0
        scores = self.states(tokens)[wanted] @ self.token_embd.weight.t()
        each = F.cross_entropy(scores, targets[wanted], reduction="none")
        return (each * weights[wanted]).sum() / weights[wanted].sum()

    @torch.no_grad()
    def greedy(self, prompt, end, most=64):
        """The likeliest continuation, without the end."""
        pasts, said = [[] for _ in self.blk], []
        tokens, at = torch.tensor([prompt]), 0
        while len(said) < most:
            length = tokens.shape[1]
            x = self.token_embd(tokens)
            for layer, past in zip(self.blk, pasts):
                x = layer(x, self.cos[at : at + length], self.sin[at : at + length], self.mask[:length, :length] if length > 1 else None, past)
            at += length
            best = int((self.output_norm(x[:, -1]) @ self.token_embd.weight.t())[0].argmax())
            if best == end:
                break
            said.append(best)
            tokens = torch.tensor([[best]])
        return said
