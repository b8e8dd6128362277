// The page of one speaker: somebody else that is the same.

import { choose } from "./picker.js";
import { get, Outbox } from "./server.js";

const saved = document.getElementById("saved");
const party = Number(document.getElementById("party").dataset.party);

const outbox = new Outbox({
  saved: (change) => location.assign(`/speakers/${change.body.into}`),
  conflict: (change, answer) => (saved.textContent = answer.error),
  refused: (change, words) => (saved.textContent = words),
  state: (words) => (saved.textContent = words),
});

async function find(typed) {
  if (!typed) return [];
  const { rows } = await get(`/api/parties?name=${encodeURIComponent(typed)}`);
  const others = rows.filter((row) => row.party !== party);
  return others.map((row) => ({ label: row.name, detail: `${row.total} claims`, value: row.party }));
}

const join = document.getElementById("join");
join.addEventListener("click", async () => {
  try {
    const into = await choose("Whose name is this, too? Type it:", find);
    if (into !== undefined) outbox.add("/api/decisions", { action: "join", party, into }, "the same");
  } catch (error) {
    saved.textContent = error.message;
  }
});
join.disabled = false; // not before: a click that nobody hears is lost
