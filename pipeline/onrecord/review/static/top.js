// What the top of the page says: how far the review is, what was saved, what needs a look.

const $ = (id) => document.getElementById(id);

/** Shows how far the review is. */
export function progress(answer) {
  const { decided, total, seconds } = answer.progress;
  $("bar").max = total;
  $("bar").value = decided;
  const left = seconds === null || decided === total ? "" : ` · about ${duration(seconds)} left`;
  $("count").textContent = `${decided.toLocaleString("en")} of ${total.toLocaleString("en")}${left}`;
  if (answer.filling) $("count").textContent += ` · ${answer.filling}`;
}

function duration(seconds) {
  if (seconds < 90) return "a minute";
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 360) / 10} h`;
}

/** What became of the last change, or is about to. */
export function state(words, busy = false) {
  $("saved").textContent = words;
  $("saved").classList.toggle("busy", busy);
}

/** What needs an answer, or a look; it stays until it is closed. */
export function notice(words, ...buttons) {
  const close = button("Close", () => {});
  $("notice").replaceChildren(words, " ", ...buttons, close);
  $("notice").hidden = false;
}

export function button(label, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", () => {
    $("notice").hidden = true;
    act();
  });
  return made;
}
