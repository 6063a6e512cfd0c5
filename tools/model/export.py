"""Writes a checkpoint as GGUF, and a short one to go on training from.

python3 export.py CHECKPOINT.pt TOKENIZER.json CORPUS.json NAME [--mean]
    → NAME.F32.gguf, NAME.F16.gguf, NAME.Q8_0.gguf and NAME.resume.pt (weights in half precision, without the optimisers' state)

`--mean`: the running mean of the weights, which says better things than the weights themselves while the rate of learning is high.
"""
import struct
import sys

import numpy as np
import torch

import examples
import taught
import tokenizer as tokenizers

UINT32, INT32, FLOAT32, BOOL, STRING, ARRAY = 4, 5, 6, 7, 8, 9
CONTROL, USER_DEFINED, NORMAL = 3, 4, 1
FILE_TYPES = {"F32": 0, "F16": 1, "Q8_0": 7}
TENSOR_TYPES = {"F32": 0, "F16": 1, "Q8_0": 8}
ALIGNMENT = 32
# What stands around a request; the application reads it back (src/main/assistant/model/llama.ts).
BEFORE, AFTER = tokenizers.SPECIAL[tokenizers.BEGIN], tokenizers.SPECIAL[tokenizers.SAY]
TEMPLATE = "{{ '" + BEFORE + "' + messages[-1]['content'] + '" + AFTER + "' }}"


def text(value):
    encoded = value.encode()
    return struct.pack("<Q", len(encoded)) + encoded


def entry(key, kind, value, of=None):
    start = text(key) + struct.pack("<I", kind)
    if kind == STRING:
        return start + text(value)
    if kind == ARRAY:
        items = b"".join(map(text, value)) if of == STRING else struct.pack(f"<{len(value)}{'i' if of == INT32 else 'I'}", *value)
        return start + struct.pack("<IQ", of, len(value)) + items
    return start + struct.pack({UINT32: "<I", INT32: "<i", FLOAT32: "<f", BOOL: "<?"}[kind], value)


def q8_0(array):
    """Blocks of 32 with one scale each; rows have to be multiples of 32."""
    rows = array.reshape(-1, 32).astype(np.float32)
    scales = np.abs(rows).max(1) / 127
    turns = np.where(scales > 0, 1 / np.where(scales > 0, scales, 1), 0)
    blocks = np.empty(len(rows), dtype=[("scale", "<f2"), ("values", "i1", 32)])
    blocks["scale"], blocks["values"] = scales, np.rint(rows * turns[:, None]).astype(np.int8)
    return blocks.tobytes()


def metadata(shape, tokens, rules, name, kind):
    slots = set(tokens.slots)
    kinds = [CONTROL if token in tokenizers.SPECIAL else USER_DEFINED if token in slots else NORMAL for token in tokens.tokens]
    return [
        entry("general.architecture", STRING, "llama"),
        entry("general.name", STRING, name),
        entry("general.license", STRING, "MIT"),
        entry("general.file_type", UINT32, FILE_TYPES[kind]),
        entry("llama.context_length", UINT32, shape["context"]),
        entry("llama.embedding_length", UINT32, shape["width"]),
        entry("llama.block_count", UINT32, shape["layers"]),
        entry("llama.feed_forward_length", UINT32, shape["hidden"]),
        entry("llama.attention.head_count", UINT32, shape["heads"]),
        entry("llama.attention.head_count_kv", UINT32, shape["kv_heads"]),
        entry("llama.attention.layer_norm_rms_epsilon", FLOAT32, shape["epsilon"]),
        entry("llama.rope.dimension_count", UINT32, shape["width"] // shape["heads"]),
        entry("llama.rope.freq_base", FLOAT32, shape["theta"]),
        entry("llama.vocab_size", UINT32, len(tokens.tokens)),
        entry("tokenizer.ggml.model", STRING, "gpt2"),
        entry("tokenizer.ggml.pre", STRING, "gpt-2"),
        entry("tokenizer.ggml.tokens", ARRAY, tokens.tokens, STRING),
        entry("tokenizer.ggml.token_type", ARRAY, kinds, INT32),
        entry("tokenizer.ggml.merges", ARRAY, [" ".join(pair) for pair in tokens.merges], STRING),
        entry("tokenizer.ggml.bos_token_id", UINT32, tokenizers.BEGIN),
        entry("tokenizer.ggml.eos_token_id", UINT32, tokenizers.END),
        entry("tokenizer.ggml.add_bos_token", BOOL, False),
        entry("tokenizer.ggml.add_eos_token", BOOL, False),
        entry("tokenizer.chat_template", STRING, TEMPLATE),
        entry("teller.prompt.format", STRING, "restate-1"),
        entry("teller.prompt.before", STRING, BEFORE),
        entry("teller.prompt.after", STRING, AFTER),
        entry("teller.slots", ARRAY, [slot.strip("{}") for slot in tokens.slots], STRING),
        entry("teller.taught", ARRAY, rules, UINT32),
    ]


def gguf(weights, shape, tokens, rules, name, kind):
    entries = metadata(shape, tokens, rules, name, kind)
    infos, parts, offset = [], [], 0
    for key, weight in weights.items():
        array = weight.float().numpy()
        stored = "F32" if array.ndim == 1 else kind
        part = {"F32": array.astype("<f4").tobytes, "F16": array.astype("<f2").tobytes, "Q8_0": lambda: q8_0(array)}[stored]()
        dimensions = b"".join(struct.pack("<Q", size) for size in reversed(array.shape))
        infos.append(text(key) + struct.pack("<I", array.ndim) + dimensions + struct.pack("<IQ", TENSOR_TYPES[stored], offset))
        padded = part + b"\0" * (-len(part) % ALIGNMENT)
        parts.append(padded)
        offset += len(padded)
    head = struct.pack("<IIQQ", 0x46554747, 3, len(infos), len(entries)) + b"".join(entries) + b"".join(infos)
    return head + b"\0" * (-len(head) % ALIGNMENT) + b"".join(parts)


def main():
    checkpoint, tokenizer, corpus, name, *how = sys.argv[1:]
    state, tokens = torch.load(checkpoint, map_location="cpu"), tokenizers.load(tokenizer)
    weights = state["mean"] if "--mean" in how else state["model"]
    rules = taught.numbers(examples.read(corpus))
    for kind in FILE_TYPES:
        content = gguf(weights, state["shape"], tokens, rules, name.split("/")[-1], kind)
        with open(f"{name}.{kind}.gguf", "wb") as file:
            file.write(content)
        print(f"{name}.{kind}.gguf: {len(content):,} bytes")
    kept = {key: state[key] for key in ("shape", "seen", "steps", "seconds", "curve", "runs")}
    torch.save({**kept, "model": {key: weight.half() for key, weight in weights.items()}}, f"{name}.resume.pt")


if __name__ == "__main__":
    main()
