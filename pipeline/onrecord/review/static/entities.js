// What an article names, counts and dates: choosing one, and its form.

import { ask } from "./dialogs.js";
import { choose, matching } from "./picker.js";

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
 * of it: the action to send and words for it; undefined for none.
 */
export async function chooseEntity(article, claim, selection, slice) {
  const isIn = ({ entity }, pieces) => pieces.some(([start, end]) => entity.start < end && entity.end > start);
  const rank = (one) => (selection && isIn(one, [selection]) ? 0 : claim && isIn(one, claim.content) ? 1 : 2);
  const sorted = article.entities.toSorted((a, b) => rank(a) - rank(b));
  const all = sorted.map((one) => ({ label: one.words, detail: one.detail, value: one }));
  const made = selection && { label: `New: ${slice(selection)}`, detail: "the selected words", value: { made: true } };
  const chosen = await choose("Named, counted and dated here:", (typed) => {
    const found = matching(all, typed);
    return made && !typed ? [made, ...found] : found;
  });
  if (!chosen) return undefined;
  return form(chosen.made ? { entity: { label: "QUANTITY", start: selection[0], end: selection[1] }, words: slice(selection) } : chosen);
}

async function form({ entity, version, words }) {
  const fields = $("entity-form").elements;
  $("entity-words").textContent = words;
  $("entity-remove").hidden = !entity.id;
  fields.label.value = entity.label;
  for (const name of Object.values(FIELDS).flat()) fields[name].value = entity[name] ?? PLAIN[name] ?? "";
  narrow();
  const answer = await ask($("entity"), "save", "remove");
  if (answer === "remove") return [{ action: "unmark", entity: entity.id, version }, `no entity: ${words}`];
  if (!answer) return undefined;
  const label = fields.label.value;
  const filled = FIELDS[label]?.map((name) => [name, read(name, fields[name].value.trim())]) ?? [];
  const converts = label === "QUANTITY" ? { converts: entity.converts ?? null } : {};
  const made = { id: "", label, start: entity.start, end: entity.end, ...Object.fromEntries(filled), ...converts };
  const place = entity.id ? { replaces: entity.id, version } : {};
  return [{ action: "mark", entity: made, ...place }, `${label.toLowerCase()}: ${words}`];
}

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
