// The claim in hand: everything known of it, in words.

import { press } from "./buttons.js";

const $ = (id) => document.getElementById(id);

/**
 * Shows a claim of an article, or (undefined) that it has none; `chosen(speaker)` is called where one of its candidates
 * is clicked.
 */
export function show(article, claim, chosen) {
  $("hand").hidden = false;
  $("words").hidden = $("facts").hidden = !claim;
  $("hand").dataset.state = claim?.state ?? "";
  if (claim) facts(article, claim, chosen);
  else $("where").textContent = "No claim in this article: select words to add one, or mark it as done";
  tell(`${article.article} ${claim?.id}`, ["where", ...(claim ? ["words", "speaker"] : [])]);
}

/** Says what these elements have, to those who hear the page, where another claim has come into hand. */
function tell(which, elements) {
  if ($("told").dataset.claim === which) return;
  $("told").dataset.claim = which;
  $("told").textContent = elements.map((id) => $(id).textContent).join(": ");
}

function facts(article, claim, chosen) {
  const speakers = new Map(article.speakers.map((speaker) => [speaker.id, speaker]));
  const slice = (pieces) => pieces.map(([start, end]) => article.characters.slice(start, end).join("")).join(" … ");
  const speaker = speakers.get(claim.speaker);
  const outer = article.claims.find((other) => other.id === claim.within);
  const place = article.claims.indexOf(claim) + 1;
  $("where").textContent = `Claim ${place} of ${article.claims.length} in this article · ${STATES[claim.state]}`;
  $("words").textContent = claim.words;
  $("words").className = `claim on ${speaker?.look ?? "nobody"}`;
  // Whose words they are, which a reader mostly knows and no reviewer has said yet.
  const isOpen = !speaker && claim.source.length > 0 && ["open", "skipped"].includes(claim.state);
  $("speaker").replaceChildren(...(isOpen ? ["left open"] : named(speaker)));
  const candidates = claim.candidates.map((id) => speakers.get(id)).filter(Boolean);
  $("why").replaceChildren(claim.why || (candidates.length ? "not clear; it may be " : speaker ? "" : isOpen ? `not clear who “${slice(claim.source)}” is` : "the text does not say"));
  for (const candidate of candidates) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = candidate.name;
    button.addEventListener("click", () => chosen(candidate.id));
    $("why").append(button, " ");
  }
  $("kind").textContent = claim.kind + (claim.negated ? ", denied" : "");
  press("denied", claim.negated);
  $("act").textContent = claim.act ?? "";
  $("cue").textContent = slice(claim.cue);
  $("source").textContent = slice(claim.source);
  $("inside").textContent = outer ? outer.words : "";
  $("quantities").textContent = claim.quantities.join("; ");
  $("sure").replaceChildren(...sure(claim.confidence, isOpen));
  $("remark").textContent = claim.note;
  for (const entry of $("hand").querySelectorAll("dd")) {
    entry.hidden = entry.previousElementSibling.hidden = !entry.textContent;
  }
}

/** The article's speakers of claims, under its text. */
export function legend(article) {
  const quoted = article.speakers.filter((speaker) => speaker.number).sort((a, b) => a.number - b.number);
  const shown = JSON.stringify(quoted);
  if (shown === $("legend").shown) return;
  $("legend").shown = shown;
  $("speakers").hidden = !quoted.length;
  $("legend").replaceChildren(
    ...quoted.map((speaker) => {
      const item = document.createElement("li");
      item.dir = "auto";
      item.append(...named(speaker));
      return item;
    }),
  );
}

/** What the source of a claim can do. */
export const ACTS = {
  says: "speaks, or the text does not tell how",
  writes: "in a text, post, report, ruling or poll",
  asks: "asks, urges, demands, orders",
  thinks: "believes, expects, fears, wants",
  plans: "intends, agrees, promises, decides",
  does: "anything else: signed, voted, recalled",
};

const STATES = {
  open: "to decide",
  skipped: "skipped",
  accepted: "accepted",
  corrected: "corrected",
  rejected: "rejected: no claim",
};

function named(speaker) {
  if (!speaker) return ["nobody the text names"];
  const chip = document.createElement("span");
  chip.className = `chip ${speaker.look}`;
  chip.textContent = speaker.number ?? "?";
  const name = document.createElement(speaker.party ? "a" : "b");
  if (speaker.party) name.href = `/speakers/${speaker.party}`;
  name.textContent = speaker.name;
  const position = document.createElement("small");
  position.textContent = speaker.position && `, ${speaker.position}`;
  return [chip, " ", name, position];
}

function sure(confidence, isOpen) {
  if (confidence === null) return [];
  const meter = document.createElement("meter");
  meter.value = confidence;
  meter.ariaLabel = "Confidence";
  return [meter, ` ${Math.round(100 * confidence)}%${isOpen ? ": it was left open whose words they are" : ""}`];
}
