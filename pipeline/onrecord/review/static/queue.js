// The claims to decide, in the order that was chosen; some pages of them are here, the rest is with the server.

import { get } from "./server.js";

const FILTER = ["state", "kind", "act", "below", "speaker", "since", "until", "reviewer", "disputed"];

const ORDER = "onrecord-order";

function kept() {
  return document.cookie.split("; ").find((one) => one.startsWith(`${ORDER}=`))?.slice(ORDER.length + 1);
}

export class Queue {
  /** `address` has the order, and the filter that says which claims are gone through. */
  constructor(select, address) {
    this.select = select;
    this.filter = FILTER.map((name) => [name, address.get(name)]).filter(([, value]) => value);
    const known = Array.from(select.options, (option) => option.value);
    const chosen = [address.get("order"), kept()].find((order) => known.includes(order));
    if (chosen) select.value = chosen;
    this.restart();
  }

  /** Has this order on the next day, too: in a cookie, since the server's port, by which a browser keeps other things, is any free one. */
  keep() {
    document.cookie = `${ORDER}=${this.order}; path=/; max-age=31536000; samesite=strict`;
  }

  get order() {
    return this.select.value;
  }

  /** What brings back the same list. */
  get fields() {
    return [["order", this.order], ...this.filter];
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

  /** The claim of an article that waits behind this one, or before it; none of those that are `out`. */
  async here(article, claim, out) {
    const { rows } = await get(`/api/queue?${new URLSearchParams([...this.fields, ["article", article.article]])}`);
    const waiting = new Map(rows.filter((row) => !out(row)).map((row) => [row.claim, row]));
    const place = article.claims.indexOf(claim) + 1;
    const found = [...article.claims.slice(place), ...article.claims.slice(0, place)].find((one) => waiting.has(one.id));
    return found && waiting.get(found.id);
  }

  /** What a decision was about is not waiting any more (or, where it is, comes again with the next page). */
  forget(decision) {
    this.#drop((row) => row.article === decision.article && decision.places.includes(`claim:${row.claim}`));
  }

  #drop(out) {
    this.rows = this.rows.filter((row) => !out(row));
  }

  async #fill(out) {
    const after = this.after ? [["after", this.after]] : [];
    const answer = await get(`/api/queue?${new URLSearchParams([...this.fields, ...after])}`);
    this.rows = answer.rows;
    this.after = answer.next;
    this.#drop(out);
  }
}
