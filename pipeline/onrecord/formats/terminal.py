"""Rich, kept on a short lead: it lays out columns, and never interprets what an article says."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from . import Target

if TYPE_CHECKING:
    from rich.console import RenderableType

MIN_WIDTH = 40


def to_text(*renderables: RenderableType, target: Target) -> str:
    """What Rich makes of them in the target's width; without colour no line ends in blanks."""
    from rich.console import Console

    console = Console(
        file=io.StringIO(),
        width=max(target.width, MIN_WIDTH),
        force_terminal=target.color,
        color_system="standard" if target.color else None,
        no_color=not target.color,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        force_jupyter=False,
    )
    with console.capture() as capture:
        for renderable in renderables:
            console.print(renderable)
    text = capture.get()
    return text if target.color else "".join(line.rstrip() + "\n" for line in text.splitlines())
