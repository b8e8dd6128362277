// Going through the queue: which claim is in hand, and what each button does.

import { enable, going, listen, press } from "./buttons.js";
import { ask } from "./dialogs.js";
import { chooseEntity, correctEntity } from "./entities.js";
import * as hand from "./claim.js";
import { chooseSpeaker, choosePart, describe, known, option } from "./people.js";
import { choose, matching } from "./picker.js";
import { Queue } from "./queue.js";
import { get, Outbox, rebase } from "./server.js";
import { Text } from "./text.js";
import { button, news, notice, progress, stale, state, taken, tell } from "./top.js";
import { kindOf, moved, sentences, toggled, words } from "./words.js";

const $ = (id) => document.getElementById(id);
const KINDS = ["direct", "mixed", "indirect"];
const EVERY = 2000; // milliseconds between two looks at what others decided

const text = new Text($("text"), (claim) => hold(claim), (entity) => {
  const found = article.entities.find((one) => one.entity.id === entity);
  if (found) correctEntity(article, found, text).then(sendEntity);
});
const queue = new Queue($("order"), new URLSearchParams(location.search));
const visited = []; // the claims before the one in hand
const own = new Set(); // numbers of the decisions that this tab took
let article, claim, seen, picks, through; // the last: an article in which nothing waits, and that was said

const outbox = new Outbox({ saved, conflict, refused, state });

// --- what is shown -------------------------------------------------------------------------------

async function open(number, id) {
  if (article?.article !== number) await fetched(number, display);
  hold(id);
}

/** Gives an article as the server has it to `show`, with the number of the last decision that it has. */
async function fetched(number, show) {
  const { article: found, last } = await get(`/api/articles/${number}`);
  show(found, last);
}

function display(next, last) {
  if (next.article !== article?.article) stale(); // what was said of the article before
  const read = article?.article === next.article ? article : { words: words(next.text), sentences: sentences(next.text), characters: Array.from(next.text) };
  article = { ...next, last, words: read.words, sentences: read.sentences, characters: read.characters };
  $("title").textContent = article.title;
  // Where the title is a line of the text, it is not said twice in large letters.
  const lines = article.title.replace(/\s*…$/, "").split(" – ");
  $("title").classList.toggle("repeated", lines.every((line) => article.text.includes(line)));
  $("details").textContent = [...article.details, ...(article.done ? ["done"] : [])].join(" · ");
  press("done", article.done);
  text.show(article);
  hand.legend(article);
}

function hold(id) {
  take(id);
  if (claim) text.reveal(claim.id);
}

/** The claim in hand is this one, or the first of the article, or none where it has none. */
function take(id) {
  claim = article.claims.find((one) => one.id === id) ?? article.claims[0];
  picks = undefined;
  hand.show(article, claim, setSpeaker);
  if (claim) text.hold(claim.id);
  selected();
  const place = [["article", article.article], ...(claim ? [["claim", claim.id]] : [])];
  const address = new URLSearchParams([...place, ...queue.fields]);
  history.replaceState(null, "", `/?${address}`);
}

/** Shows what became of the article, if no answer that was quicker had more; whoever reads elsewhere in it stays there. */
function refresh(next, last) {
  if (next?.article !== article?.article || last <= article.last) return;
  display(next, last);
  take(claim?.id);
}

// --- going through -------------------------------------------------------------------------------

const next = () =>
  going($("hand"), async () => {
    const here = await nextHere();
    if (here !== null) await go(here ?? (await queue.next(isOut)));
  });

async function go(row) {
  if (!row) {
    ended();
    return;
  }
  if (article) visited.push([article.article, claim?.id]);
  await open(row.article, row.claim);
}

/** Going by article, the next one of this article; null to stay here once more, for what may be missing. */
async function nextHere() {
  const isDone = outbox.changes.some(({ body }) => body.done && body.article === article?.article);
  if (queue.order !== "article" || !article || isDone) return undefined;
  const found = await queue.here(article, claim, isOut);
  if (found || article.done || queue.filter.length || through === article.article) return found;
  through = article.article;
  const buttons = [button("Article done", actions.done), " ", button("Go on", next), " "];
  news("All claims here are decided. If none is missing, the article is done (f); or go on (→).", ...buttons);
  return null;
}

/** Whether a claim is the one in hand, or its decision is still on the way. */
function isOut(row) {
  const is = (one) => one.article === row.article && (one.done || one.claim === row.claim);
  return is({ article: article?.article, claim: claim?.id }) || outbox.changes.some((change) => is(change.body));
}

function ended() {
  const all = $("bar").value === $("bar").max;
  const words = "Every claim is decided. Thank you! Search has them all, and saves them to a file.";
  const none = queue.filter.length ? "No other claim fits the filter." : "No other claim is left to decide.";
  news(all && !queue.filter.length ? words : none, " ");
}

async function back() {
  const before = visited.pop();
  if (!before) return state("This is where you began");
  await going($("hand"), () => open(...before));
}

// --- deciding ------------------------------------------------------------------------------------

/** Sends an action on the claim in hand. */
function decide(action, fields, words) {
  const body = { action, article: article.article, claim: claim.id, version: claim.version, ...fields };
  outbox.add("/api/decisions", body, words);
}

function saved(change, answer) {
  progress(answer);
  if (!answer.decision) {
    state(change.path.endsWith("undo") ? "Nothing to undo" : "Nothing to redo");
    return;
  }
  own.add(answer.decision.number);
  state(`Saved: ${change.words}${taken(answer.decision)}`, "good");
  $("saved").dataset.number = answer.decision.number;
  // What this tab still has to send was decided with this change in mind.
  for (const later of outbox.changes) rebase(later.body, answer.article, answer.decision.places);
  queue.forget(answer.decision);
  refresh(answer.article, answer.last);
  if (change.follow) {
    stale(); // only now: the next claim may have been looked for, and none found, before this answer came
    follow(answer);
  }
  if (answer.progress.decided === answer.progress.total) ended();
}

/** After an undo, or with a new claim: goes to where it happened. */
function follow({ decision, article: changed, last }) {
  const ids = decision.places.filter((place) => place.startsWith("claim:")).map((place) => place.slice(6));
  const id = ids.find((one) => changed.claims.some((left) => left.id === one)) ?? claim?.id;
  if (changed.article !== article.article) display(changed, last);
  hold(id);
}

async function conflict(change, answer) {
  state(`Not saved: ${change.words}`, "bad");
  const number = change.body.article;
  const places = answer.decisions.flatMap((decision) => decision.places);
  let current;
  if (number !== undefined) await fetched(number, (found, last) => refresh((current = found), last));
  const again = button("Decide it my way", () => {
    rebase(change.body, current, places);
    outbox.add(change.path, change.body, change.words);
  });
  const look = button("Show it", () => going($("hand"), () => open(number, change.body.claim)));
  const sentence = `${answer.error} (yours was: ${change.words}).`;
  notice(sentence, ...(change.body.action ? [again, " "] : []), ...(change.body.claim ? [look, " "] : []));
}

function refused(change, words) {
  state(`Not saved: ${change.words}`, "bad");
  notice(words, " ");
}

/** Looks at what others did, again and again: never twice at once, however slow the server is. */
async function poll() {
  try {
    if (!document.hidden) await look();
  } catch (error) {
    if (!outbox.changes.length) state(`Not up to date: ${error.message}`, "bad stale");
  }
  setTimeout(poll, EVERY);
}

async function look() {
  const answer = await get(`/api/changes?since=${seen}`);
  if ($("saved").classList.contains("stale") && !outbox.changes.length) state("");
  seen = answer.last;
  progress(answer);
  const isOther = (decision) => !own.has(decision.number);
  const others = answer.decisions.filter(isOther);
  for (const decision of others) queue.forget(decision);
  const here = others.filter((decision) => decision.article === article?.article);
  if (!here.length) return;
  await fetched(article.article, refresh);
  const last = here.filter(isOther).at(-1); // the answer to a change of one's own may have come since
  if (last && !outbox.changes.length) tell(last);
}

// --- what the buttons do -------------------------------------------------------------------------

const actions = {
  async accept() {
    decide("accept", {}, "accepted");
    await next();
  },
  async reject() {
    decide("reject", {}, "rejected");
    await next();
  },
  async skip() {
    decide("skip", {}, "skipped");
    await next();
  },
  next,
  back,
  async done() {
    const done = !article.done;
    const left = article.claims.filter((one) => one.state === "open" || one.state === "skipped").length;
    const accepted = left ? `, ${left} ${left === 1 ? "claim" : "claims"} accepted` : "";
    const words = done ? `article done${accepted}` : "article not done";
    outbox.add("/api/decisions", { action: "done", article: article.article, done }, words);
    if (done) await next();
  },
  undo: () => outbox.add("/api/undo", {}, "undone", { follow: true }),
  redo: () => outbox.add("/api/redo", {}, "redone", { follow: true }),
  async speaker() {
    const speaker = await chooseSpeaker(article, "Who said it?", claim);
    if (speaker !== undefined) setSpeaker(speaker);
  },
  async describe() {
    const speaker = speakerInHand();
    const fields = speaker && (await describe("Who it is", speaker));
    if (fields) decideOn(speaker, "describe", fields, `this is “${fields.name}”`);
  },
  async part() {
    const speaker = speakerInHand();
    const claims = speaker && (await choosePart(article, speaker, claim));
    if (claims === "elsewhere") decideOn(speaker, "part", {}, `“${speaker.name}” is nobody of another article`);
    else if (claims && !claims.length) state("No claim was chosen");
    else if (claims) {
      const made = await describe("Who said them?", { kind: speaker.kind, named: true });
      if (made) decideOn(speaker, "split", { claims, new: known(made) }, `${claims.length} by “${made.name}”`);
    }
  },
  async merge() {
    const gone = speakerInHand();
    if (!gone) return;
    const others = article.speakers.filter((speaker) => speaker !== gone);
    const into = await choose(`“${gone.name}” is the same as …`, (typed) => matching(others.map(option), typed));
    if (into === undefined) return;
    const { version: into_version, name } = article.speakers.find((speaker) => speaker.id === into);
    decideOn(gone, "merge", { into, into_version }, `“${gone.name}” is “${name}”`);
  },
  kind() {
    const kind = KINDS[(KINDS.indexOf(claim.kind) + 1) % KINDS.length];
    decide("edit", { kind }, `kind: ${kind}`);
  },
  async act() {
    const all = Object.entries(hand.ACTS).map(([act, detail]) => ({ label: act, detail, value: act }));
    const act = await choose("What does the source do?", (typed) => matching(all, typed));
    if (act !== undefined) decide("edit", { act }, `act: ${act}`);
  },
  denied: () => decide("edit", { negated: !claim.negated }, claim.negated ? "not denied" : "denied"),
  async nesting() {
    const none = { label: "No claim reports it", value: "" };
    const others = article.claims.filter((one) => one !== claim && one.state !== "rejected");
    const all = [none, ...others.map((one) => ({ label: one.words, value: one.id }))];
    const within = await choose("Which claim reports this one?", (typed) => matching(all, typed));
    if (within !== undefined) decide("edit", { within }, within ? "inside another claim" : "inside no claim");
  },
  async note() {
    $("note-text").value = claim.note;
    if (await ask($("note"), "save")) decide("note", { note: $("note-text").value }, "note");
  },
  content: () => setWords("content", [text.selection]),
  piece: () => setWords("content", toggled(claim.content, text.selection)),
  cue: () => setWords("cue", toggled([], text.selection, claim.cue)),
  source: () => setWords("source", toggled([], text.selection, claim.source)),
  async entity() {
    sendEntity(await chooseEntity(article, claim, text));
  },
  async missed() {
    const content = [text.selection];
    const speaker = await chooseSpeaker(article, "A missed claim: who said it?");
    if (speaker === undefined) return;
    const kind = kindOf(text.slice(content[0]));
    const body = { action: "add", article: article.article, content, kind, speaker: known(speaker) };
    outbox.add("/api/decisions", body, "a claim that was missed", { follow: true });
  },
  pick() {
    picks ??= [...claim.content.slice(0, 1), ...claim.cue, ...claim.source, ...claim.content.slice(1)];
    text.selection = picks[0];
    picks.push(picks.shift());
  },
  sentence() {
    const from = text.selection?.[0] ?? -1;
    const found = article.sentences.find(([start]) => start > from);
    if (found) text.selection = found;
  },
  "sentence-back"() {
    const from = text.selection?.[0] ?? article.text.length;
    const found = article.sentences.findLast(([start]) => start < from);
    if (found) text.selection = found;
  },
  "start-back": () => move("start-back"),
  "start-on": () => move("start-on"),
  "end-back": () => move("end-back"),
  "end-on": () => move("end-on"),
  help: () => $("help").showModal(),
};

function sendEntity(chosen) {
  if (!chosen) return;
  const [action, words] = chosen;
  outbox.add("/api/decisions", { ...action, article: article.article }, words);
}

function move(which) {
  text.selection = moved(text.selection, which, article.words);
}

function setSpeaker(speaker) {
  const found = article.speakers.find((one) => one.id === speaker);
  decide("speaker", { speaker: known(speaker) }, `speaker: ${found?.name ?? speaker?.name ?? "nobody"}`);
}

function speakerInHand() {
  const speaker = article.speakers.find((one) => one.id === claim.speaker);
  if (!speaker) state("This claim has no speaker yet: s gives it one");
  return speaker;
}

/** Sends an action on a speaker of the article. */
function decideOn(speaker, action, fields, words) {
  const body = { action, article: article.article, speaker: speaker.id, version: speaker.version, ...fields };
  outbox.add("/api/decisions", body, words);
}

function setWords(part, pieces) {
  if (part === "content" && !pieces.length) return state("A claim has at least one piece");
  decide("edit", { [part]: pieces }, pieces.length ? `${part}: ${text.slice(pieces.at(-1))}` : `no ${part}`);
  document.getSelection().removeAllRanges();
}

// --- keys and buttons ----------------------------------------------------------------------------

listen(actions, { before: selected, failed: (error) => notice(error.message, " ") }); // keys may come faster than the event

/** Shows the words that are selected, and which buttons can be pressed. */
function selected() {
  const place = article && text.selection;
  $("selection").textContent = place ? text.slice(place) : "select some in the article";
  enable({ article, claim, words: place });
}

document.addEventListener("selectionchange", selected);

$("note-text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) $("note-text").form.requestSubmit($("note-save"));
});

$("order").addEventListener("change", () => {
  queue.keep();
  queue.restart();
  going($("hand"), async () => go(await queue.next(isOut))).catch((error) => notice(error.message, " "));
  $("order").blur();
});

// --- start ---------------------------------------------------------------------------------------

async function start() {
  const address = new URLSearchParams(location.search);
  const answer = await get("/api/changes");
  seen = answer.last;
  progress(answer);
  if (address.has("article")) await open(Number(address.get("article")), address.get("claim"));
  else await next();
  $("order").disabled = false;
  document.body.dataset.ready = "yes";
  setTimeout(poll, EVERY);
}

selected();
start().catch((error) => notice(error.message, " "));
