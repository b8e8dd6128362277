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

  /** The claim that comes next, none of those that are `out`; undefined where there is no other. */
  async next(out) {
    this.#drop(out);
    if (!this.rows.length && this.after) await this.#fill(out);
    if (!this.rows.length) {
      this.restart(); // begins again with what was passed over
      await this.#fill(out);
    }
    return this.rows.shift();
  }

  /** What a decision was about is not waiting any more (or, where it is, comes again with the next page). */
  forget(decision) {
    this.#drop((row) => row.article === decision.article && decision.places.includes(`claim:${row.claim}`));
  }

  #drop(out) {
    this.rows = this.rows.filter((row) => !out(row));
  }

  async #fill(out) {
    const fields = new URLSearchParams({ order: this.order, ...(this.after ? { after: this.after } : {}) });
    const answer = await get(`/api/queue?${fields}`);
    this.rows = answer.rows;
    this.after = answer.next;
    this.#drop(out);
  }
}
