"""Mentions: what is learned of them, and what of it is left in a run, a release and a Doc."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from spacy.tokens import Doc

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")

import onrecord  # noqa: E402
from onrecord.components import speakers  # noqa: E402
from onrecord.errors import OnrecordError  # noqa: E402
from onrecord.ml import tuning  # noqa: E402
from onrecord.ml.batches import Window, collate, make_examples  # noqa: E402
from onrecord.ml.export import export  # noqa: E402
from onrecord.ml.mentions import HEADS, PLAIN, Meant, columns, far, stands_for_itself  # noqa: E402
from onrecord.ml.model import Model  # noqa: E402
from onrecord.ml.network import Network, losses, with_mentions  # noqa: E402
from onrecord.ml.pack import pack  # noqa: E402
from onrecord.ml.package import load_model, read_meta  # noqa: E402
from onrecord.ml.pieces import PieceReader  # noqa: E402
from onrecord.ml.reading import OnnxSession  # noqa: E402
from onrecord.ml.release import write  # noqa: E402
from onrecord.ml.restore import restore  # noqa: E402
from onrecord.ml.run import Run  # noqa: E402
from onrecord.ml.start import from_model  # noqa: E402
from onrecord.ml.torch_session import load_network  # noqa: E402
from onrecord.speakers.finding import find_speakers  # noqa: E402

from .conftest import PEOPLE  # noqa: E402
from .test_export import SHAPE, window  # noqa: E402


def two_people(number: int) -> dict[str, Any]:
    """Somebody who speaks and somebody who does not, in either order: "she" is who spoke."""
    one, other = PEOPLE[number % 4], PEOPLE[(number + 1 + number // 4) % 4]
    spoke, silent = f"{one} said no one was hurt.", f"{other} is in the harbour."
    text = " ".join([spoke, silent] if number % 2 else [silent, spoke]) + " She said prices rose."
    marked = [(one, "speaker"), (other, "other"), ("She", "speaker")]
    spans = [[text.index(words), text.index(words) + len(words), chain] for words, chain in marked]
    return {"id": f"two-{number}", "text": text, "mentions": spans}


@pytest.fixture(scope="module")
def told() -> list[dict[str, Any]]:
    return [two_people(number) for number in range(12) if two_people(number)["text"].count(PEOPLE[number % 4]) == 1]


@pytest.fixture(scope="module")
def told_data(tmp_path_factory: pytest.TempPathFactory, told: list[dict[str, Any]]) -> Path:
    path = tmp_path_factory.mktemp("mentions") / "mentions.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in told), encoding="utf8")
    return path


@pytest.fixture(scope="module")
def run(
    tmp_path_factory: pytest.TempPathFactory, tiny: Path, told_data: Path, trained: tuple[Path, dict[str, float]]
) -> tuple[Path, Model]:
    """The folder of a run that goes on from a network without such heads, and what it learned."""
    out = tmp_path_factory.mktemp("run")
    changed = {"data.mentions": str(told_data), "training.epochs": 30, "training.encoder_rate": 1e-3}
    one = Run(tiny, out, overrides=changed, resume=False, start_from=trained[0])
    one(lambda step: None, lambda epoch, scores: None)
    return out, one.trainer.model(one.start)


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory, run: tuple[Path, Model], told: list[dict[str, Any]]) -> Path:
    folder = tmp_path_factory.mktemp("released")
    packed = pack(run[0] / "best", folder, {}, [article["text"] for article in told], window=96)
    write(folder, packed, {"name": "tiny", "version": "1.0"})
    return folder


def test_it_learns_whom_a_pronoun_means(run: tuple[Path, Model], told: list[dict[str, Any]]) -> None:
    assert tuning.scores(run[1], {"mentions": told}) == {"antecedents": 100.0}
    text, ((*she, _),) = told[0]["text"], told[0]["mentions"][2:]
    speaker, other = (tuple(span) for *span, _ in told[0]["mentions"][:2])
    meant = run[1].meant(text, [tuple(she), speaker, other])
    assert meant is not None and meant.odds(tuple(she), speaker) > max(0, meant.odds(tuple(she), other))


def test_at_rate_0_the_encoder_stays_as_it_was(
    tmp_path: Path, tiny: Path, told_data: Path, trained: tuple[Path, dict[str, float]]
) -> None:
    changed = {"data.mentions": str(told_data), "training.epochs": 2, "training.encoder_rate": 0.0}
    one = Run(tiny, tmp_path, overrides=changed, resume=False, start_from=trained[0])
    one(lambda step: None, lambda epoch, scores: None)
    before, after = (load_network(folder / "best").state_dict() for folder in (trained[0], tmp_path))
    learned = {name for name in before if not torch.equal(before[name], after[name])}
    assert learned <= {name for name in after if name.startswith(("heads.mention", "mention_distance"))}
    assert learned or set(after) - set(before)


def test_a_release_keeps_what_was_learned(run: tuple[Path, Model], released: Path, told: list[dict[str, Any]]) -> None:
    model = load_model(released)
    assert [read_meta(released)["heads"][head] for head in HEADS] == [columns(64)] * 2
    assert tuning.scores(model, {"mentions": told})["antecedents"] > 90
    restored, learned = restore(released), load_network(run[0] / "best")
    for name in HEADS:
        weight, ours = restored.heads[name].weight, learned.heads[name].weight
        assert (weight - ours).abs().max() < 0.02 * ours.abs().max()
    assert torch.equal(restored.mention_distance.weight, learned.mention_distance.weight)
    assert from_model(released).network.shape.mention_width == 64


def test_a_release_without_these_heads_says_nothing_of_mentions(packed: Path, told: list[dict[str, Any]]) -> None:
    model = load_model(packed)
    text, spans = told[0]["text"], [(s, e) for s, e, _ in told[0]["mentions"]]
    assert model.read(text, spans).mentions is None and model.meant(text, spans) is None
    assert tuning.scores(model, {"mentions": told}) == {}
    assert not set(HEADS) & set(read_meta(packed)["heads"])


def test_a_release_that_lacks_the_bias_is_refused(released: Path, packed: Path, tmp_path: Path) -> None:
    for file in released.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    meta = read_meta(released)
    (tmp_path / "linker.npz").write_bytes((packed / "linker.npz").read_bytes())
    from onrecord.ml.package import own_hash, sha256

    meta["sha256"]["linker.npz"] = sha256((tmp_path / "linker.npz").read_bytes())
    meta["sha256"]["meta.json"] = own_hash(meta)
    (tmp_path / "meta.json").write_text(json.dumps(meta), encoding="utf8")
    with pytest.raises(OnrecordError, match=r"linker\.npz cannot be read"):
        load_model(tmp_path)


def test_reading_keeps_words_that_mentions_begin_and_end_with_in_16_bits(released: Path) -> None:
    model = load_model(released)
    text = "Ana Silva said on Monday. She said that no one was hurt."
    tokens = [(text.index(word), text.index(word) + len(word)) for word in ("Ana", "Silva", "said", "Monday", "She")]
    table = model.read(text, tokens, wanted=["mentions"]).mentions
    assert table is not None and table["first"].dtype == table["last"].dtype == np.float16
    assert len(table["first"]) == len(table["starts"]) == len(table["at"]) <= len(tokens)
    asked = model.meant(text, [(0, 9), (26, 29)])
    assert asked is not None and Meant(table).knows(0, 9) and not Meant(table).knows(0, 14)
    assert Meant(table).odds((0, 9), (0, 9)) == pytest.approx(asked.odds((0, 9), (0, 9)), abs=0.05)
    assert Meant(table).odds((0, 9), (0, 14)) is None


def test_the_encoder_reads_mentions_for_the_speakers_alone(released: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = onrecord.load()
    nlp.get_pipe("encoder").from_disk(released)  # type: ignore[attr-defined]
    passed: list[Meant | None] = []

    def watched(doc: Doc, meant: Meant | None, **settings: Any) -> tuple[list[Any], list[Any]]:
        passed.append(meant)
        return find_speakers(doc, meant, **settings)

    monkeypatch.setattr(speakers, "find_speakers", watched)
    doc = nlp("Ana Silva said no one was hurt. She said prices rose.")
    assert isinstance(passed[0], Meant) and doc._.onrecord_heads is None
    with nlp.select_pipes(disable=["speakers"]):
        assert nlp("Ana Silva said no one was hurt.")._.onrecord_heads is None


def test_new_heads_leave_every_other_number_as_it_is(tmp_path: Path) -> None:
    torch.manual_seed(1)
    plain = Network(SHAPE).eval()
    more = with_mentions(plain, 8).eval()
    assert with_mentions(more, 16) is more
    samples = [tuple(map(torch.from_numpy, window(30, seed))) for seed in range(3)]
    found = []
    for name, network in (("plain", plain), ("more", more)):
        export(network, tmp_path / name, samples)
        sizes = {head: network.heads[head].out_features for head in network.outputs}
        found.append(OnnxSession(tmp_path / name, sizes)(*window(20, 9)))
    assert set(found[1]) == {*found[0], *HEADS}
    assert all(np.array_equal(found[1][head], numbers) for head, numbers in found[0].items())


def batch(base: Path, article: dict[str, Any], *cuts: tuple[int, int]) -> dict[str, Any]:
    reader = PieceReader(base / "tokenizer.json")
    (example,) = make_examples([article], "mentions", reader, (), ())
    windows = [Window(example, start, end) for start, end in cuts or [(0, len(example.pieces))]]
    return collate(windows, "mentions", reader, random=np.random.default_rng(1), mask_rate=0, recase_rate=0)


def test_a_mention_means_those_before_it_in_its_window(base: Path, told: list[dict[str, Any]]) -> None:
    article = {**told[0], "mentions": [*told[0]["mentions"], [0, 20, "around it"]]}
    whole = batch(base, article)
    assert len(whole["mention_row"]) == 4
    assert whole["mention_earlier"].sum(1).tolist() == [0, 0, 2, 3]  # none of those that it stands in or holds
    assert whole["mention_same"].sum().item() == 1
    assert sorted(set(whole["mention_weight"].tolist())) == pytest.approx([PLAIN, 1.0])
    # Where the window begins behind whom it means, it weighs nothing.
    last = int(whole["mention_first"][-1]) - 1
    cut = batch(base, article, (last, whole["ids"].shape[1] - 2))
    assert cut["mention_weight"].tolist() == [0.0] and not cut["mention_same"].any()


def test_a_batch_without_a_mention_has_a_loss_of_nothing(base: Path) -> None:
    network = Network(replace(SHAPE, vocabulary=600, mention_width=8))
    loss = losses(network, batch(base, {"id": "a", "text": "no one was hurt", "mentions": []}), "mentions")
    loss.backward()
    assert loss.item() == 0.0


class Told:
    """A model that gives fixed odds, by where phrase and mention begin."""

    def __init__(self, odds: dict[tuple[int, int], float]) -> None:
        self.by_starts = odds

    def meant(self, text: str, spans: list[tuple[int, int]]) -> Told:
        return self

    def odds(self, phrase: tuple[int, int], mention: tuple[int, int]) -> float | None:
        return self.by_starts.get((phrase[0], mention[0]))


@pytest.mark.parametrize(
    ("odds", "right"),
    [
        ({(25, 0): 2.0, (25, 15): 1.0}, 1),
        ({(25, 0): 1.0, (25, 15): 2.0}, 0),  # somebody else
        ({(25, 0): -1.0, (25, 15): -2.0}, 0),  # none is likelier
        ({}, 0),
    ],
)
def test_whose_antecedent_is_right(odds: dict[tuple[int, int], float], right: int) -> None:
    text = "Ada Frost met  Ben Hale. She left. Ada Frost slept."
    mentions = [(0, 9, "ada"), (15, 23, "ben"), (25, 28, "ada"), (35, 44, "ada")]  # of which one is a pronoun
    assert tuning.antecedents(Told(odds), {"text": text, "mentions": mentions}) == {"antecedents": (right, 1, 1)}  # type: ignore[arg-type]


def test_what_stands_for_itself_and_how_far_back_something_is() -> None:
    assert stands_for_itself("Ada Frost") and stands_for_itself("NATO")
    assert not any(map(stands_for_itself, ("She", "The mayor", "voters", "A nurse")))
    assert far(np.array([0, 1, 2, -3, 6, 7, 5000])).tolist() == [0, 1, 1, 2, 2, 3, 11]
