"""The processor that figures are of."""

from __future__ import annotations

import platform
from pathlib import Path

# Instructions that decide how fast the encoder reads: wide numbers, and products of 8-bit numbers.
INSTRUCTIONS = ("avx2", "avx512f", "avx_vnni", "avx512_vnni", "amx_int8", "asimddp", "i8mm")


def processor() -> str:
    """Its name and those of ``INSTRUCTIONS`` that it has, where Linux tells: “Intel(R) Xeon(R) Processor (avx2)”."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.machine()
    facts = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in lines)}
    told = facts.get("flags", facts.get("Features", "")).split()
    names = ", ".join(name for name in INSTRUCTIONS if name in told) or "none of " + ", ".join(INSTRUCTIONS)
    return f"{facts.get('model name', platform.machine())} ({names})"
