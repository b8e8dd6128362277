"""spaCy's DocBin (``.spacy``): what ``onrecord tag`` or ``convert`` wrote, or anybody's ``doc.ents``, tags and sentences.

Written are ``doc.ents`` (the names), ``doc.spans["claims"]``, ``["cues"]`` and ``["sources"]`` with a span for each piece, whose
id is its attribution's, and, of tagged articles, tags, lemmas and sentences, as ``spacy train`` and ``spacy evaluate`` read
them.  ``doc.user_data`` has the id, the annotator, and which layers the article is annotated with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ..errors import OnrecordError
from ..layers import are_of, span_of
from .drops import Drops
from .files import File
from .labels import Labels
from .reading import Item, Read
from .records import Article
from .spans import to_attribution

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

SUFFIX = ".spacy"
GROUPS = {"content": "claims", "cue": "cues", "source": "sources"}
LAYERS = "annotated"  # in ``doc.user_data``


def looks(file: File) -> bool:
    return file.name.endswith(SUFFIX)


def read(files: Iterable[File], labels: Labels, drops: Drops) -> Iterator[Item]:
    """An article for each Doc, called as ``doc.user_data["id"]`` says, else ``FILE-NUMBER``."""
    import spacy
    from spacy.tokens import DocBin

    vocab = spacy.blank("en").vocab  # an empty one does not know white space
    for file in files:
        try:
            docs = list(DocBin().from_bytes(file.content()).get_docs(vocab))
        except OnrecordError as error:
            yield error
            continue
        except Exception as error:  # noqa: BLE001  (zlib, msgpack and spaCy have errors of their own)
            yield OnrecordError(f"{file.name}: no DocBin that can be read ({type(error).__name__}); write it again")
            continue
        for number, doc in enumerate(docs):
            where = f"{file.name}: [{number}]"
            yield Read(where, _to_article(doc, f"{file.stem}-{number}", where, labels, drops))


def _to_article(doc: Doc, name: str, where: str, labels: Labels, drops: Drops) -> Article:
    annotator = doc.user_data.get("annotator")
    article: Article = {"id": str(doc.user_data.get("id") or name), **({"annotator": annotator} if annotator else {})}
    article["text"] = doc.text
    parts: dict[str, list[tuple[str, list[tuple[int, int]]]]] = {}
    for role, group in GROUPS.items():
        for span in doc.spans.get(group, []):
            parts.setdefault(span.id_, []).append((role, [(span.start_char, span.end_char)]))
    names = []
    for ent in doc.ents:
        if kind := labels.name(ent.label_):
            names.append([ent.start_char, ent.end_char, kind])
        else:
            drops.add(f"entity “{ent.label_}”, no name", f"{where} “{ent.text}”")
    layers: dict[str, Any] = {"attributions": [to_attribution(spans) for spans in parts.values()], "names": names}
    if doc.has_annotation("TAG") and doc.has_annotation("POS") and doc.has_annotation("SENT_START"):
        layers |= _tagged(doc)
    # What a Doc is annotated for it says itself, where onrecord wrote it; of any other, that for which it has something.
    annotated = doc.user_data.get(LAYERS) or (
        ["attributions", "names"] if are_of(doc) else [k for k in layers if layers[k]]
    )
    return article | {layer: layers[layer] for layer in annotated if layer in layers}


def _tagged(doc: Doc) -> dict[str, Any]:
    words = [token for token in doc if not token.is_space]
    sents = [[token for token in sent if not token.is_space] for sent in doc.sents]
    return {
        "tokens": [[t.idx, t.idx + len(t), t.pos_, t.tag_, t.lemma_] for t in words],
        "sents": [[sent[0].idx, sent[-1].idx + len(sent[-1])] for sent in sents if sent],
    }


def write(articles: Iterable[Article], drops: Drops) -> bytes:
    """The articles as one DocBin.  Spans that cut through one of spaCy's tokens are widened, and counted in ``drops``."""
    import spacy
    from spacy.tokens import DocBin

    from ..tokenizer import LINEAR

    nlp = spacy.blank("en", config={"nlp": {"tokenizer": LINEAR}})
    bin = DocBin(attrs=["ENT_IOB", "ENT_TYPE", "TAG", "POS", "LEMMA", "SENT_START"], store_user_data=True)
    for article in articles:
        bin.add(to_doc(nlp, article, drops))
    return bin.to_bytes()


def to_doc(nlp: Language, article: Article, drops: Drops) -> Doc:
    doc = _with_tokens(nlp, article) if "tokens" in article else nlp.make_doc(article["text"])
    doc.user_data["id"] = article["id"]
    if "annotator" in article:
        doc.user_data["annotator"] = article["annotator"]
    doc.user_data[LAYERS] = [layer for layer in ("attributions", "names", "tokens", "sents") if layer in article]

    for layer in ("inner", "mentions", "values"):
        drops.add(f"“{layer}”, which the DocBin has no place for", article["id"], len(article.get(layer, ())))

    def span(start: int, end: int, label: str, id: str = "") -> Any:
        made = span_of(doc, start, end, label=label, span_id=id)
        if (made.start_char, made.end_char) != (start, end):
            drops.add(
                "edge of a span inside one of spaCy's tokens, moved to the token's", f"{article['id']}: “{made.text}”"
            )
        return made

    for role, group in GROUPS.items() if "attributions" in article else ():
        doc.spans[group] = [
            span(start, end, role, f"a{number}")
            for number, one in enumerate(article["attributions"], 1)
            for start, end in one[role]
        ]
    if "names" in article:
        from spacy.util import filter_spans

        named = [span(start, end, kind) for start, end, kind in article["names"]]
        kept = filter_spans(named)
        drops.add("name that shares one of spaCy's tokens with another", article["id"], len(named) - len(kept))
        doc.set_ents(kept)
    return doc


def _with_tokens(nlp: Language, article: Article) -> Doc:
    """A Doc of the article's own tokens; white space beyond a blank is a token, and so is what has none."""
    from spacy.tokens import Doc

    text, words, spaces = article["text"], list[str](), list[bool]()
    tags: list[tuple[str, str, str]] = []
    starts: list[bool | int | None] = []
    sents = {start for start, _ in article["sents"]}
    at = 0
    for start, end, pos, tag, lemma in [*article["tokens"], [len(text), len(text), "", "", ""]]:
        gap = text[at:start]
        if words and gap.startswith(" "):
            spaces[-1], gap = True, gap[1:]
        for word, made in (
            (gap, ("X", "XX", gap) if gap.strip() else ("SPACE", "_SP", gap)),
            (text[start:end], (pos, tag, lemma)),
        ):
            if word:
                words.append(word)
                spaces.append(False)
                tags.append(made)
                starts.append(word is not gap and start in sents)
        at = end
    pos, tag, lemmas = ([one[i] for one in tags] for i in range(3))
    return Doc(nlp.vocab, words, spaces, pos=pos, tags=tag, lemmas=lemmas, sent_starts=starts)
