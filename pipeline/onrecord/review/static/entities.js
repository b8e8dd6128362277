// What an article names, counts and dates: choosing one, and its form.

import { ask } from "./dialogs.js";
import { choose, matching } from "./picker.js";
import { moved } from "./words.js";

const $ = (id) => document.getElementById(id);
// The fields that each label has, beside its place.
const FIELDS = {
  QUANTITY: ["value", "high", "bound", "unit", "per"],
  DATE: ["iso"],
  COUNTRY: ["country"],
};
const NUMBERS = ["value", "high"];
const PLAIN = { bound: "=", converts: null };

/**
 * Asks for an entity of the article, the ones in the selection first, then those of the claim in hand, and for what becomes
 * of it: as `correctEntity`.
 */
export async function chooseEntity(article, claim, text) {
  const { selection } = text;
  const isIn = ({ entity }, pieces) => pieces.some(([start, end]) => entity.start < end && entity.end > start);
  const rank = (one) => (selection && isIn(one, [selection]) ? 0 : claim && isIn(one, claim.content) ? 1 : 2);
  const sorted = article.entities.toSorted((a, b) => rank(a) - rank(b));
  const all = sorted.map((one) => ({ label: one.words, detail: one.detail, value: one }));
  const made = selection && { label: `New: ${text.slice(selection)}`, detail: "the selected words", value: { made: true } };
  const chosen = await choose("Named, counted and dated here:", (typed) => {
    const found = matching(all, typed);
    return made && !typed ? [made, ...found] : found;
  });
  if (!chosen) return undefined;
  return correctEntity(article, chosen.made ? { entity: { label: "QUANTITY", ...ends(selection) } } : chosen, text, selection);
}

/**
 * Asks what becomes of an entity: the action to send and words for it; undefined for none.  Its words can be others: those
 * of the `selection`, or a word more or less.
 */
export async function correctEntity(article, { entity, version }, text, selection = text.selection) {
  const fields = $("entity-form").elements;
  let place = [entity.start, entity.end];
  const show = (now) => {
    place = now;
    $("entity-words").textContent = text.slice(place);
    $("entity-selected").hidden = !selection || String(selection) === String(place);
  };
  show(place);
  $("entity-remove").hidden = !entity.id;
  fields.label.value = entity.label;
  for (const name of Object.values(FIELDS).flat()) fields[name].value = entity[name] ?? PLAIN[name] ?? "";
  narrow();
  for (const button of $("entity-form").querySelectorAll("[data-moves]"))
    button.onclick = () => show(moved(place, button.dataset.moves, article.words));
  $("entity-selected").onclick = () => show(selection);
  const answer = await ask($("entity"), "save", "remove");
  const words = text.slice(place);
  if (answer === "remove") return [{ action: "unmark", entity: entity.id, version }, `no entity: ${text.slice([entity.start, entity.end])}`];
  if (!answer) return undefined;
  const label = fields.label.value;
  const filled = FIELDS[label]?.map((name) => [name, read(name, fields[name].value.trim())]) ?? [];
  const converts = label === "QUANTITY" ? { converts: entity.converts ?? null } : {};
  const made = { id: "", label, ...ends(place), ...Object.fromEntries(filled), ...converts };
  const instead = entity.id ? { replaces: entity.id, version } : {};
  return [{ action: "mark", entity: made, ...instead }, `${label.toLowerCase()}: ${words}`];
}

const ends = ([start, end]) => ({ start, end });

function read(name, written) {
  if (!written) return null;
  return NUMBERS.includes(name) ? Number(written) : written;
}

/** Shows the fields of the label that is chosen. */
function narrow() {
  const label = $("entity-form").elements.label.value;
  for (const row of $("entity-form").querySelectorAll("[data-of]")) {
    row.hidden = row.dataset.of !== label;
    for (const field of row.querySelectorAll("input, select")) field.disabled = row.hidden;
  }
}

$("entity-label-field").addEventListener("change", narrow);
