// A list to choose from by typing: a combobox with a listbox, in a dialog.

const dialog = document.getElementById("picker");
const input = document.getElementById("picker-input");
const list = document.getElementById("picker-list");
const MOST = 50;

let options = () => [];
let answer = () => {};
let shown = [];
let active = 0;

/**
 * Asks with `label`.  `find(typed)` gives (or promises) the options for what was typed: { label, detail, value }.
 * Returns the value chosen, undefined where nothing was.
 */
export function choose(label, find) {
  document.getElementById("picker-label").textContent = label;
  input.value = "";
  options = find;
  dialog.showModal();
  input.focus();
  update();
  return new Promise((resolve) => {
    answer = resolve;
  });
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
  const found = await options(typed.trim());
  if (typed !== input.value) return; // more was typed since
  shown = found.slice(0, MOST);
  list.replaceChildren(...shown.map(item));
  move(0);
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
  answer(shown[i].value);
  dialog.close();
}

input.addEventListener("input", update);
input.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") move(active + 1);
  else if (event.key === "ArrowUp") move(active - 1);
  else if (event.key === "Enter") take(active);
  else return;
  event.preventDefault();
});
dialog.addEventListener("close", () => answer(undefined));
