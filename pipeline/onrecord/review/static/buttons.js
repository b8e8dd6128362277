// The buttons with a `data-action`, and their keys: when they can be pressed, and what is done then.

const all = document.querySelectorAll("[data-action]");
let waits = 0;

/** Has each button do its action; `before()` is called before a key is looked up, `failed(error)` where an action fails. */
export function listen(actions, { before, failed }) {
  document.addEventListener("keydown", (event) => {
    // A dialog that has just closed may keep the focus for a moment.
    const closed = event.target.closest("dialog:not([open])");
    const typing = !closed && event.target.closest("input, textarea, select, dialog[open]");
    const moves = event.shiftKey && event.key.length > 1;
    if (typing || moves || event.ctrlKey || event.metaKey || event.altKey) return;
    const pressed = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!pressed) return;
    before();
    event.preventDefault();
    pressed.click();
  });
  for (const pressed of all) {
    pressed.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the selection
    pressed.addEventListener("click", () => {
      const { action } = pressed.dataset;
      if (!waits || action === "help") Promise.resolve(actions[action]()).catch(failed);
    });
  }
}

/** Lets those be pressed that need nothing but what is `there`: { article, claim, words }. */
export function enable(there) {
  for (const one of all) one.disabled = !one.dataset.needs.split(" ").every((need) => !need || there[need]);
}

/** Tells of a button that is pressed again to take something back, whether that is so. */
export function press(action, is) {
  document.querySelector(`[data-action="${action}"]`).ariaPressed = String(is);
}

/** Does something that ends with another claim in hand: until then no press counts, which would be about the claim before. */
export async function going(element, act) {
  waits++;
  element.ariaBusy = "true";
  try {
    return await act();
  } finally {
    waits--;
    element.ariaBusy = String(waits > 0);
  }
}
