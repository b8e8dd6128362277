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

/** Those options whose words begin with what was typed; accents, letter case, and the marks in 5,000 and J.R. aside. */
export function matching(all, typed) {
  const wanted = read(typed);
  const fits = (option) => {
    const words = read(`${option.label} ${option.detail ?? ""}`).flat();
    return wanted.some((way) => way.every((start) => words.some((word) => word.startsWith(start))));
  };
  return all.filter(fits);
}

// Letters that have no accent to take off: as in store/folding.py.
const LETTERS = {
  ł: "l", đ: "d", ð: "d", ø: "o", ħ: "h", ŧ: "t", ı: "i", ĸ: "k", ŋ: "n", ß: "ss", æ: "ae", œ: "oe", þ: "th", ĳ: "ij", ſ: "s",
};
const THOUSANDS = /(?<=\d)[,\s’'](?=\d{3}(?!\d))/gu; // 5,000
const INITIALS = /(?<![\p{L}\p{N}.’'-])\p{L}(?:(?:\.\s?|\s)\p{L}(?![\p{L}\p{N}]))+/gu; // E.M.A., J. R.

/** The words of a text, and its words with numbers and initials joined. */
function read(text) {
  const plain = text.toLowerCase().replace(/[^\0-\x7f]/gu, (letter) => LETTERS[letter] ?? letter);
  const bare = plain.normalize("NFKD").replace(/\p{M}/gu, "");
  const joined = bare.replace(THOUSANDS, "").replace(INITIALS, (letters) => letters.replace(/[.\s]/gu, ""));
  return [bare, joined].map((one) => one.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
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
