// The claims to decide, in the order that was chosen; some pages of them are here, the rest is with the server.

import { get } from "./server.js";

export class Queue {
  constructor(select) {
    this.select = select;
    this.restart();
  }

  get order() {
    return this.select.value;
  }

  set order(order) {
    const known = Array.from(this.select.options, (option) => option.value);
    if (known.includes(order)) this.select.value = order;
  }

  restart() {
    this.rows = [];
    this.after = undefined; // where the rest begins; null when there is none
  }

  /** The claim that comes next, not the one in hand (`article`, `claim`) if there is any other; none where all are decided. */
  async next(article, claim) {
    const inHand = (row) => row.article === article && row.claim === claim;
    this.rows = this.rows.filter((row) => !inHand(row));
    if (!this.rows.length && this.after) await this.#fill();
    if (!this.rows.length) {
      this.restart(); // begins again with what was passed over
      await this.#fill();
    }
    const found = this.rows.find((row) => !inHand(row)) ?? this.rows[0];
    this.rows = this.rows.filter((row) => row !== found);
    return found;
  }

  /** What a decision was about is not waiting any more (or, where it is, comes again with the next page). */
  forget(decision) {
    const gone = (row) => row.article === decision.article && decision.places.includes(`claim:${row.claim}`);
    this.rows = this.rows.filter((row) => !gone(row));
  }

  async #fill() {
    const fields = new URLSearchParams({ order: this.order, ...(this.after ? { after: this.after } : {}) });
    const answer = await get(`/api/queue?${fields}`);
    this.rows = answer.rows;
    this.after = answer.next;
  }
}
