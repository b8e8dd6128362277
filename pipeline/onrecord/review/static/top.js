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

// How high the top of the page is, which grows with what it says: the claim in hand begins below it.
const top = document.querySelector(".top");
new ResizeObserver(() => document.documentElement.style.setProperty("--top", `${top.offsetHeight}px`)).observe(top);

/** What became of the last change, or is about to: `look` is "good" where it is saved, "bad" where not, "busy" on the way. */
export function state(words, look = "") {
  $("saved").textContent = words;
  $("saved").title = words; // all of it, where there is no room
  $("saved").className = look;
}

// What reviewers can do, as those are told who look on.
const DID = {
  accept: "accepted", reject: "rejected", skip: "skipped", edit: "corrected", speaker: "another speaker",
  add: "a claim that was missed", note: "a note", done: "article done, or not", describe: "who a speaker is",
  merge: "two speakers are one", split: "a speaker parted in two", part: "a speaker is nobody of another article",
  mark: "a name, number or date", unmark: "no name, number or date", undo: "undone", redo: "done again",
};

/** What somebody else did in the article. */
export function tell(decision) {
  state(`${decision.reviewer} decided in this article: ${DID[decision.action]}${taken(decision)}`);
}

/** What an undo took back, or a redo took again. */
export function taken({ of }) {
  return of ? `: ${DID[of]}` : "";
}

/** What needs an answer, or a look; it stays until it is closed. */
export function notice(words, ...buttons) {
  show("bad", words, buttons);
}

/** What went well; it stays until it is closed, or no longer so. */
export function news(words, ...buttons) {
  show("good", words, buttons);
}

export function stale() {
  if ($("notice").classList.contains("good")) $("notice").hidden = true;
}

function show(kind, words, buttons) {
  const close = button("Close", () => {});
  $("notice").classList.toggle("good", kind === "good");
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
