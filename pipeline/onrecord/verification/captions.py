"""WebVTT and SubRip: cues with times, and with voices where they are named.

A reader of our own: each of the libraries tried loses words or gives them to somebody else (two voices in one cue,
notes read as speech, ``<`` taken for a tag, an empty line taken for the end of a file).
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..claims.labels import read_label
from ..claims.set_off import read_set_off
from ..errors import OnrecordError
from .sources import Source, Turn, Voice
from .transcripts import voice_of

# "\r\n", not "a b"
LINE_BREAK = re.compile(r"\r\n|\n|\r")
CLOCK = r"(?:\d{1,4}:)?\d{1,2}:\d{1,2}(?:[.,:]\d{1,3})?"  # the last may be frames, or left out
# "00:01.000 --> 00:02.500 line:0", "00:00:01 --> 00:00:02", "00:00:01:12 --> 00:00:03:00", not "00:01 -> 00:02"
TIMING = re.compile(rf"[ \t]*(?P<start>{CLOCK})[ \t]*-->[ \t]*{CLOCK}(?:[ \t].*)?")
# The tags of WebVTT, a time inside a cue among them; of SubRip only what players know: the rest is text.
# "<v Ada Frost>", "</c>", "<00:01.000>", not "<q>"
VTT_TAG = re.compile(
    r"<(?P<close>/)?(?P<tag>v|c|i|b|u|ruby|rt|lang)(?:\.[^\s>]*)?(?:[ \t]+(?P<words>[^>]*))?>|<(?:\d+:)?\d{2}:\d{2}\.\d{3}>"
)
# The reading above a word is none of the words.
# "<rt>ta", "<rt.a>ta</rt>", not "<ruby>"
READING = re.compile(r"<rt(?:\.[^\s>]*)?>[^<]*(?:</rt>)?")
# "<00:01.000>", not "<00:01>"
TIME_TAG = re.compile(r"<(?:\d+:)?\d{2}:\d{2}\.\d{3}>")
# "<font color=red>", "{\\an8}", not "<v Ada>"
SRT_TAG = re.compile(r"</?(?:i|b|u|s|font)(?:[ \t][^>]*)?>|\{\\[^}]*\}", re.IGNORECASE)
# Somebody else speaks.
# "- Yes.", ">> ANN LEE: Yes.", "- [Ben] Yes.", "- (laughs) No", "– “No.”", not "- yes", "-"
CHANGE = re.compile(r"(?:>>+|[-–—](?=[ \t]?(?:[\[(][^\])]*[\])][ \t]*)?[“\"‘']?[A-Z]))[ \t]*")


Said = tuple[Voice | None, str]  # a line, and whose it is where the format tells


@dataclass(frozen=True, slots=True)
class Cue:
    time: str
    lines: list[str]


def read_captions(id: str, text: str, where: str, *, webvtt: bool) -> Source:
    """The words shown, a line of the source's text for each line of a cue; cues stay in their order, also where they
    overlap.  Raises OnrecordError where there is no cue."""
    cues, notes = (_vtt_cues if webvtt else _srt_cues)(text)
    cues, rolled = _without_rolled(cues) if webvtt else (cues, 0)
    if not cues:
        form = "WebVTT" if webvtt else "SubRip (.srt)"
        raise OnrecordError(f"{where}: no cue as {form} has them; give the transcript as .txt, or check the file")
    spans = ((cue.time, _vtt_spans(cue) if webvtt else _srt_lines(cue)) for cue in cues)
    left_out = {"notes left out, since they are not speech": notes, "lines left out that a roll-up shows again": rolled}
    notices = [f"{where}: {what}: {count:,}" for what, count in left_out.items() if count]
    return to_source(id, spans, notices)


def to_source(id: str, cues: Iterable[tuple[str, Iterable[Said]]], notices: list[str] | None = None) -> Source:
    """The source that cues are, each its time and what is said in it: by whom the format tells, else by whom a label does."""
    parts: list[str] = []
    turns: list[Turn] = []
    times: list[tuple[int, str]] = []
    length = 0
    labelled: Voice | None = None  # a label holds until the next; a tag until its cue's end
    kept = [(time, list(said)) for time, said in cues]
    set_off = _set_off([line for _, said in kept for tagged, line in said if tagged is None])
    for time, said in kept:
        times.append((length, time))
        for tagged, line in said:
            voice, words = set_off.get(line.strip(), (None, line)) if tagged is None else (None, line)
            labelled, line = (voice, words) if voice else _labelled(line, labelled, len(turns) + 1)
            if line.strip():
                turns.append(Turn(length, length + len(line), tagged or labelled))
                parts.append(line)
                length += len(line) + 1
    return Source(id, "\n".join(parts), turns, times, notices or [], is_captions=True)


def _set_off(lines: list[str]) -> dict[str, tuple[Voice, str]]:
    """The lines whose labels are set off otherwise than by a colon, each with who speaks and the words behind the label."""
    text, spans = "", []
    for line in map(str.strip, lines):
        spans += [(len(text), len(text) + len(line))] if line else []
        text += f"{line}\n"
    ends = dict(spans)
    return {
        text[start : ends[start]]: (voice_of(text, begin, label), text[label.end : ends[start]])
        for start, (begin, label) in read_set_off(text, spans).items()
    }


def _labelled(line: str, voice: Voice | None, number: int) -> tuple[Voice | None, str]:
    """The voice from this line on, and the line without its label; ``number`` is of who speaks instead without one."""
    begin = len(line) - len(line.lstrip())
    if change := CHANGE.match(line, begin):
        begin, voice = change.end(), Voice("", number=number)
    label = read_label(line, begin, len(line))
    if label is not None:
        return voice_of(line, begin, label), line[label.end :]
    return voice, line[begin:] if change else line


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []


def _vtt_cues(text: str) -> tuple[list[Cue], int]:
    cues: list[Cue] = []
    notes = 0
    for block in _blocks(LINE_BREAK.split(text)):
        # "NOTE x", not "NOTES"
        notes += bool(re.match(r"NOTE(?:\s|$)", block[0]))
        for place, line in enumerate(block[:2]):  # the identifier, if any, is one line
            if match := TIMING.fullmatch(line):
                cues.append(Cue(match["start"], block[place + 1 :]))
                break
    return cues, notes


def _without_rolled(cues: list[Cue]) -> tuple[list[Cue], int]:
    """The cues without lines shown again, and how many those are.

    Automatic captions roll up: a line comes with the times of its words, and stays, without them, in the cues after it.
    Only of a file that has such times: elsewhere the same line twice is said twice.  What another voice says is never shown again.
    """
    if not any(TIME_TAG.search(line) for cue in cues for line in cue.lines):
        return cues, 0
    kept, count, last, voice = list[Cue](), 0, "", None
    for cue in cues:
        new = []
        for line in filter(str.strip, cue.lines):
            words = " ".join(VTT_TAG.sub("", line).split())
            by = next((tag["words"] for tag in VTT_TAG.finditer(line) if tag["words"] and tag["tag"] == "v"), None)
            if words == last and by in (None, voice) and not TIME_TAG.search(line):
                count += 1
                continue
            new.append(line)
            last, voice = words, by or voice
        kept.append(Cue(cue.time, new))
    return kept, count


def _srt_cues(text: str) -> tuple[list[Cue], int]:
    """A cue ends before the number and the times of the next: an empty line inside it does not end it."""
    lines = LINE_BREAK.split(text)
    heads = [i for i, line in enumerate(lines) if TIMING.fullmatch(line)]
    cues: list[Cue] = []
    for head, following in pairwise([*heads, len(lines) + 1]):
        end = following - 1 if following <= len(lines) and lines[following - 1].strip().isdecimal() else following
        match = TIMING.fullmatch(lines[head])
        assert match is not None
        cues.append(Cue(match["start"], [line for line in lines[head + 1 : end] if line.strip()]))
    return cues, 0


def _srt_lines(cue: Cue) -> Iterator[Said]:
    return ((None, SRT_TAG.sub("", line)) for line in cue.lines)


def _vtt_spans(cue: Cue) -> Iterator[Said]:
    """The cue's words in parts, each with the voice that begins there, if one does; entities decoded, tags left out."""
    voice: Voice | None = None
    for line in cue.lines:
        place, words = 0, ""
        line = READING.sub("", line)
        for tag in VTT_TAG.finditer(line):
            words += line[place : tag.start()]
            place = tag.end()
            if tag["tag"] == "v" and not tag["close"] and tag["words"]:
                if words.strip():
                    yield voice, html.unescape(words)
                voice, words = Voice(html.unescape(tag["words"]).strip()), ""
        yield voice, html.unescape(words + line[place:])
