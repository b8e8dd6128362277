// What goes to the server and comes from it.

const GONE = "the server does not answer";
const REOPEN = "open the address again that the server printed";

/** The answer to a read; throws an Error that says in words why there is none. */
export async function get(path) {
  const response = await fetch(path).catch(() => {
    throw new Error(GONE);
  });
  if (isLocked(response)) throw new Error(REOPEN);
  const answer = await response.json().catch(() => ({ error: `the server said ${response.status}` }));
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

/** Whether the server does not know this browser: it was started again, and gives its cookie anew. */
function isLocked(response) {
  return response.status === 401 || response.status === 403;
}

const WAITS = [1, 2, 4, 8, 15]; // seconds until it is tried again

/**
 * Changes on their way to the server, one after the other in the order they were made.  What could not be sent stays and
 * is sent again; each has an id, by which the server knows it if only the answer was lost.
 *
 * `told` has functions: saved(change, answer), conflict(change, answer), refused(change, words), and state(words, look).
 */
export class Outbox {
  constructor(told) {
    this.told = told;
    this.changes = [];
    this.sending = false;
    window.addEventListener("online", () => this.#send());
    window.addEventListener("beforeunload", (event) => {
      if (this.changes.length) event.preventDefault();
    });
  }

  /** `body` is what the server gets; `words` tell people what it is; `more` is for whoever asked. */
  add(path, body, words, more = {}) {
    this.changes.push({ path, body, words, token: unique(), tries: 0, ...more });
    this.#send();
  }

  async #send() {
    if (this.sending || !this.changes.length) return;
    this.sending = true;
    const change = this.changes[0];
    this.told.state("Saving …", "busy");
    const outcome = await post(change);
    this.sending = false;
    if (outcome.again) {
      const wait = WAITS[Math.min(change.tries++, WAITS.length - 1)];
      this.told.state(`Not saved yet (${this.#waiting()}): ${outcome.again}. Trying again in ${wait} s`, "bad");
      setTimeout(() => this.#send(), 1000 * wait);
      return;
    }
    this.changes.shift();
    outcome.tell(this.told, change);
    this.#send();
  }

  #waiting() {
    const more = this.changes.length - 1;
    return this.changes[0].words + (more ? ` and ${more} more` : "");
  }
}

/** 128 random bits; `randomUUID` is not there where the page came over plain HTTP from another machine. */
function unique() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Sends a change: what to `tell`, or why to try `again`. */
async function post(change) {
  let response, answer;
  try {
    response = await fetch(change.path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": change.token },
      body: JSON.stringify(change.body),
    });
    if (isLocked(response)) return { again: REOPEN };
    answer = await response.json();
  } catch {
    return { again: GONE };
  }
  if (response.ok) return { tell: (told) => told.saved(change, answer) };
  if (response.status === 409) return { tell: (told) => told.conflict(change, answer) };
  if (response.status >= 500 || response.status === 408) return { again: answer.error };
  return { tell: (told) => told.refused(change, answer.error) };
}

/** Gives a change the versions that an article has now, for those places. */
export function rebase(body, current, places) {
  if (!current || body.article !== current.article) return;
  const version = (all, id, kind) =>
    places.includes(`${kind}:${id}`) ? all.find((one) => one.id === id)?.version : undefined;
  if (body.claim) {
    body.version = version(current.claims, body.claim, "claim") ?? body.version;
    return;
  }
  const entity = body.action === "mark" ? body.replaces : body.action === "unmark" ? body.entity : undefined;
  if (entity) {
    const now = current.entities.find((one) => one.entity.id === entity);
    if (places.includes(`entity:${entity}`)) body.version = now?.version ?? body.version;
    return;
  }
  if (body.speaker) body.version = version(current.speakers, body.speaker, "speaker") ?? body.version;
  if (body.into) {
    body.into_version = version(current.speakers, body.into, "speaker") ?? body.into_version;
  }
}
