// A list to choose from by typing: a combobox with a listbox, in a dialog.

import { ask } from "./dialogs.js";

const dialog = document.getElementById("picker");
const input = document.getElementById("picker-input");
const list = document.getElementById("picker-list");
const MOST = 50;

let options = () => [];
let listed = Promise.resolve(); // until the list is of what was typed
let shown = [];
let active = 0;
let taken, failed;

/**
 * Asks with `label`.  `find(typed)` gives (or promises) the options for what was typed: { label, detail, value }.
 * Returns the value chosen, undefined where nothing was; throws what `find` throws.
 */
export async function choose(label, find) {
  document.getElementById("picker-label").textContent = label;
  input.value = "";
  options = find;
  taken = failed = undefined;
  shown = [];
  list.replaceChildren();
  const closed = ask(dialog);
  input.focus();
  listed = update();
  await closed;
  if (failed) throw failed;
  return taken;
}

/** Those options whose words begin with what was typed, accents and letter case aside. */
export function matching(all, typed) {
  const wanted = folded(typed).split(/\s+/u).filter(Boolean);
  const fits = (option) => {
    const words = folded(`${option.label} ${option.detail ?? ""}`).split(/[^\p{L}\p{N}]+/u);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  };
  return all.filter(fits);
}

function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

async function update() {
  const typed = input.value;
  const find = options;
  const isOld = () => typed !== input.value || find !== options; // more was typed since, or something else is asked
  try {
    const found = await find(typed.trim());
    if (isOld()) return;
    shown = found.slice(0, MOST);
    list.replaceChildren(...shown.map(item));
    move(0);
  } catch (error) {
    if (isOld()) return;
    failed = error;
    input.form.requestSubmit();
  }
}

function item(option, i) {
  const element = document.createElement("li");
  element.id = `option-${i}`;
  element.role = "option";
  element.dir = "auto";
  element.append(option.label);
  if (option.detail) {
    const detail = document.createElement("small");
    detail.textContent = ` ${option.detail}`;
    element.append(detail);
  }
  element.addEventListener("click", () => take(i));
  return element;
}

function move(to) {
  active = Math.max(0, Math.min(to, shown.length - 1));
  for (const [i, element] of Array.from(list.children).entries()) element.ariaSelected = String(i === active);
  const chosen = list.children[active];
  if (chosen) {
    input.setAttribute("aria-activedescendant", chosen.id);
    chosen.scrollIntoView({ block: "nearest" });
  } else {
    input.removeAttribute("aria-activedescendant");
  }
}

function take(i) {
  if (!shown[i]) return;
  taken = shown[i].value;
  input.form.requestSubmit();
}

const KEYS = {
  ArrowDown: () => move(active + 1),
  ArrowUp: () => move(active - 1),
  Enter: () => take(active),
};

input.addEventListener("input", () => {
  listed = update();
});
input.addEventListener("keydown", (event) => {
  const act = KEYS[event.key];
  if (!act || event.isComposing) return;
  event.preventDefault();
  const asked = options;
  // A key is for the list of what was typed, not for one that is still shown while the server looks.
  listed.then(() => dialog.open && asked === options && act());
});
