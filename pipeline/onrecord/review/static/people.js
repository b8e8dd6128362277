// Who said it: asking for somebody of the article, for somebody new, and for what a speaker is called.

import { ask } from "./dialogs.js";
import { choose, matching } from "./picker.js";

const $ = (id) => document.getElementById(id);

/**
 * Asks for one of the article's speakers (by id), somebody whom it names or who is new (a record), or nobody (null).
 * Whoever is new is shown as a form first: nobody is made by a slip of the keyboard.  The candidates of the `claim` come first.
 */
export async function chooseSpeaker(article, label, claim) {
  const nobody = { label: "Nobody the text names", value: null };
  const named = article.names.map((name) => ({ label: name.name, detail: `${name.kind}, named in the article`, value: name }));
  const likely = ({ id }) => Number(claim?.candidates.includes(id) ?? false);
  const speakers = article.speakers.toSorted((a, b) => likely(b) - likely(a)).map(option);
  const found = await choose(label, (typed) => {
    const all = matching([...speakers, ...named, nobody], typed);
    return typed ? [...all, { label: `Somebody new: “${typed}” …`, value: { name: typed, asked: true } }] : all;
  });
  return found?.asked ? describe("Somebody new", { kind: "person", named: true, ...found }) : found;
}

export function option(speaker) {
  return { label: speaker.name, detail: speaker.position || speaker.kind, value: speaker.id };
}

const FIELDS = ["name", "kind", "role", "agency", "country"];

/** Shows what a speaker is called in a form; what was filled in, undefined where it was left. */
export async function describe(label, speaker) {
  const form = $("who-form");
  $("who-label").textContent = label;
  for (const name of FIELDS) form.elements[name].value = speaker[name] ?? "";
  form.elements.named.checked = speaker.named;
  if (!(await ask($("who"), "save"))) return undefined;
  const filled = Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value.trim()]));
  return { ...filled, named: form.elements.named.checked };
}

/** Asks which claims of a speaker are somebody else's: their ids, "elsewhere", or undefined. */
export async function choosePart(article, speaker, claim) {
  $("part-label").textContent = `Which claims are not by “${speaker.name}”?`;
  const claims = article.claims.filter((one) => one.speaker === speaker.id);
  $("part-claims").replaceChildren(
    ...claims.map((one) => {
      const label = document.createElement("label");
      const box = Object.assign(document.createElement("input"), { type: "checkbox", value: one.id });
      box.checked = one === claim;
      label.dir = "auto";
      label.append(box, " ", one.words);
      return label;
    }),
  );
  $("part-elsewhere").disabled = !speaker.named;
  const answer = await ask($("part"), "save", "elsewhere");
  if (answer !== "save") return answer;
  return Array.from($("part-claims").querySelectorAll("input:checked"), (box) => box.value);
}

/** Of somebody new, only what is known. */
export function known(speaker) {
  if (typeof speaker !== "object" || speaker === null) return speaker;
  return Object.fromEntries(Object.entries(speaker).filter(([, value]) => value !== "" && value !== null));
}
