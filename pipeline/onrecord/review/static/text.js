// The article: its text with marks that nest and overlap, and what is selected in it.

import { trimmed, widened } from "./words.js";

// What acts on its surroundings instead of being seen: shown as the escape that stands for it.
const CONTROL =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]/u;

const BLOCK = 2000; // chosen, not measured
const SECOND = 300; // milliseconds in which a second click may come, which selects a word; chosen, not measured

export class Text {
  /** `picked(claim)` is called when somebody clicks on a claim, then `asked(entity)` where an entity stands there. */
  constructor(element, picked, asked) {
    this.element = element;
    this.leaves = [];
    let opening;
    const isPlain = () => document.getSelection().isCollapsed;
    element.addEventListener("click", (event) => {
      clearTimeout(opening);
      const [claim, entity] = ["claim", "entity"].map((what) => event.target.closest(`[data-${what}]`)?.dataset[what]);
      const { article } = this.article;
      if (claim && isPlain()) picked(claim);
      const isStill = () => isPlain() && this.article.article === article && !document.querySelector("dialog[open]");
      if (entity && event.detail < 2) opening = setTimeout(() => isStill() && asked(entity), SECOND);
    });
  }

  /** Where marks only look otherwise, as after most decisions, they stay: a long text takes a while to be laid out. */
  show(article) {
    const all = marks(article);
    const isSame = this.article?.article === article.article;
    const shape = all.map(({ start, end, claim, entity, classes }) => [start, end, claim, entity, classes.split(" ")[0]]).join(";");
    const selected = isSame && shape !== this.shape ? this.selection : null;
    this.article = article;
    if (isSame && shape === this.shape) {
      for (const [i, mark] of all.entries()) redress(mark, this.marks[i]);
      this.marks = all;
      return;
    }
    this.characters = article.characters;
    this.leaves = [];
    this.shape = shape;
    this.marks = all;
    this.element.replaceChildren(this.#marked([...all]));
    if (selected) this.#select(selected);
  }

  /** Marks a claim as the one in hand. */
  hold(claim) {
    for (const mark of this.element.querySelectorAll(".hand")) mark.classList.remove("hand");
    for (const part of this.#of(claim)) part.classList.add("hand");
  }

  /** Brings a claim into view. */
  reveal(claim) {
    const first = this.#of(claim).find((part) => part.classList.contains("claim"));
    if (first) this.#bring(first);
  }

  /** Scrolls to an element or range, where it is above or below, or behind what stays on the screen. */
  #bring(place) {
    const lines = Array.from(place.getClientRects());
    const [first, last] = [lines[0], lines.at(-1)];
    const isSeen = (x, y) => this.element.contains(document.elementFromPoint(x, y));
    if (isSeen(first.left + 1, first.top + 1) && isSeen(last.left + 1, last.bottom - 1)) return;
    window.scrollBy(0, first.top - window.innerHeight / 3);
  }

  /** The elements of a claim. */
  #of(claim) {
    return Array.from(this.element.querySelectorAll(`[data-claim="${CSS.escape(claim)}"]`));
  }

  slice([start, end]) {
    return this.characters.slice(start, end).join("");
  }

  /** Start and end of the selected words, each of them as a whole; null where none of the article are. */
  get selection() {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!range.intersectsNode(this.element)) return null;
    const whole = document.createRange();
    whole.selectNodeContents(this.element);
    // What lies outside the article does not count.
    if (whole.compareBoundaryPoints(Range.START_TO_START, range) < 0)
      whole.setStart(range.startContainer, range.startOffset);
    if (whole.compareBoundaryPoints(Range.END_TO_END, range) > 0) whole.setEnd(range.endContainer, range.endOffset);
    const before = document.createRange();
    before.selectNodeContents(this.element);
    before.setEnd(whole.startContainer, whole.startOffset);
    const start = Array.from(before.toString()).length;
    const found = trimmed([start, start + Array.from(whole.toString()).length], this.characters);
    return found[0] < found[1] ? widened(found, this.characters) : null;
  }

  set selection(place) {
    this.#select(place);
    this.#bring(document.getSelection().getRangeAt(0));
  }

  #select([start, end]) {
    document.getSelection().setBaseAndExtent(...this.#place(start, false), ...this.#place(end, true));
  }

  /** Node and offset of a code point; at the seam of two nodes the first one for an `end`. */
  #place(point, end) {
    const leaf = this.leaves.findLast((leaf) => (end ? leaf.start < point : leaf.start <= point)) ?? this.leaves[0];
    return [leaf.node, this.slice([leaf.start, point]).length];
  }

  /** Where a block of whole lines may end, each of at least so many characters: a browser lays out a block as a whole. */
  #ends() {
    const found = [];
    for (let at = 0; at < this.characters.length; at++)
      if (this.characters[at] === "\n" && at - (found.at(-1) ?? 0) >= BLOCK) found.push(at + 1);
    return found;
  }

  /**
   * The text in its marks: one that lies in another is inside it, of two that overlap the later one is cut.  Blocks end where
   * no mark is open.
   */
  #marked(all) {
    const ends = new Set(this.#ends());
    const cuts = new Set([0, this.characters.length, ...ends, ...all.flatMap((mark) => [mark.start, mark.end])]);
    const places = Array.from(cuts).sort((a, b) => a - b);
    const waiting = all.sort((a, b) => a.start - b.start || b.end - a.end);
    const root = document.createDocumentFragment();
    let block;
    let path = []; // the marks around this place, the outer ones first
    for (let i = 0; i + 1 < places.length; i++) {
      const start = places[i];
      const open = path.filter(({ mark }) => mark.end > start);
      while (waiting.length && waiting[0].start <= start) open.push({ mark: waiting.shift() });
      const same = open.findIndex((one, depth) => one !== path[depth]);
      path = same < 0 ? open : open.slice(0, same);
      if (!block || (ends.has(start) && !path.length)) root.append((block = document.createElement("div")));
      for (const { mark } of same < 0 ? [] : open.slice(same)) {
        const element = around(mark, start);
        (path.at(-1)?.element ?? block).append(element);
        path.push({ mark, element });
      }
      (path.at(-1)?.element ?? block).append(this.#leaf(start, places[i + 1]));
    }
    return root;
  }

  #leaf(start, end) {
    const fragment = document.createDocumentFragment();
    let plain = start;
    for (let at = start; at < end; at++) {
      if (!CONTROL.test(this.characters[at])) continue;
      if (plain < at) fragment.append(this.#node(plain, at));
      const control = document.createElement("span");
      control.className = "control";
      control.dataset.shown = `\\u${this.characters[at].codePointAt(0).toString(16).padStart(4, "0")}`;
      control.append(this.#node(at, at + 1));
      fragment.append(control);
      plain = at + 1;
    }
    if (plain < end) fragment.append(this.#node(plain, end));
    return fragment;
  }

  #node(start, end) {
    const node = document.createTextNode(this.slice([start, end]));
    this.leaves.push({ start, node });
    return node;
  }
}

/** The marks of an article's claims, their sources and cues. */
function marks(article) {
  const speakers = new Map(article.speakers.map((speaker) => [speaker.id, speaker]));
  const outers = new Set(article.claims.map((claim) => claim.within));
  // Of statements the quotation marks tell.
  const shown = article.entities.filter(({ entity }) => entity.label !== "STATEMENT");
  const found = shown.map(({ entity: { id, start, end }, detail }) => ({ start, end, classes: "entity", entity: id, detail }));
  for (const claim of article.claims) {
    const speaker = speakers.get(claim.speaker);
    const look = speaker?.look ?? "nobody";
    const by = claim.state === "rejected" ? "" : (speaker?.number ?? "?");
    const outer = outers.has(claim.id) ? " outer" : "";
    const add = (pieces, classes) => {
      for (const [i, [start, end]] of pieces.entries())
        found.push({ start, end, claim: claim.id, classes, by: i ? "" : by });
    };
    add(claim.content, `claim ${look} is-${claim.state}${outer}`);
    if (claim.state === "rejected") continue;
    add(claim.source, `source ${look}`);
    add(claim.cue, "cue");
  }
  return found;
}

function around(mark, start) {
  const element = document.createElement(mark.classes.startsWith("claim") ? "mark" : "span");
  if (mark.claim) element.dataset.claim = mark.claim;
  if (mark.entity) element.dataset.entity = mark.entity;
  (mark.elements ??= []).push([element, start]);
  dress(element, start, mark);
  return element;
}

/** What may change of an element where the places stay. */
function dress(element, start, mark) {
  const begins = mark.start === start && mark.by;
  element.className = begins ? mark.classes : `${mark.classes} on`;
  if (mark.detail) element.title = `${mark.detail} (click to correct)`;
  if (begins) element.dataset.by = mark.by;
  else delete element.dataset.by;
}

/** Gives a mark the elements of the one that was in its place. */
function redress(mark, before) {
  mark.elements = before.elements;
  if (["classes", "by", "detail"].every((what) => mark[what] === before[what])) return;
  for (const [element, start] of mark.elements ?? []) dress(element, start, mark);
}
