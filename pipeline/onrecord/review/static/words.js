// Steps through a text by words and sentences.  All places are code points, as the server counts them.

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'.,-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;
// A letter or digit, of scripts that put spaces between words.
const SPACED = /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}]/u;
const QUOTED = /^[“"‘'«„]/u;
const QUOTES = /[“”"«»„]/u;
// What ends with a full stop before a name or a day; for browsers a sentence does (findings/segmenter-ends-a-sentence-at-mr.sh).
const SHORTENED =
  /(?<![\p{L}\p{M}\p{N}])(?:(?!I)\p{Lu}|Mr|Mrs|Ms|Messrs|Mx|Dr|Prof|Sens?|Reps?|Govs?|Gen|Col|Maj|Capt|Cmdr|Lt|Sgt|Adm|Rev|Hon|St|Mt|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\. *$/u;

/** Where each word and each mark of punctuation starts and ends. */
export function words(text) {
  const count = counter(text);
  return Array.from(text.matchAll(WORD), (found) => [count(found.index), count(found.index + found[0].length)]);
}

/** Where each sentence starts and ends, without the white space around it. */
export function sentences(text) {
  const count = counter(text);
  const found = [];
  let before = "\n";
  for (const { segment, index } of new Intl.Segmenter("en", { granularity: "sentence" }).segment(text)) {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    if (start < end) {
      const place = [count(start), count(end)];
      if (found.length && goesOn(before, segment)) found.at(-1)[1] = place[1];
      else found.push(place);
    }
    before = segment;
  }
  return found;
}

/** Whether the sentence goes on from one piece to the next: behind “Mr.” or an initial, and after “Who?” in small letters. */
function goesOn(before, next) {
  return !/\n\s*$/u.test(before) && (SHORTENED.test(before) || /^\p{Ll}/u.test(next));
}

/** The selection with one end moved by a word: `which` is start-back, start-on, end-back or end-on. */
export function moved([start, end], which, all) {
  const last = (ends, test) => ends.filter(test).at(-1);
  const starts = all.map((word) => word[0]);
  const ends = all.map((word) => word[1]);
  if (which === "start-back") start = last(starts, (at) => at < start) ?? start;
  if (which === "start-on") start = starts.find((at) => at > start && at < end) ?? start;
  if (which === "end-back") end = last(ends, (at) => at < end && at > start) ?? end;
  if (which === "end-on") end = ends.find((at) => at > end) ?? end;
  return [start, end];
}

/** With the whole of the words that it begins and ends in; where words have no spaces between them, as it is. */
export function widened([start, end], characters) {
  const inside = (at) => at > 0 && SPACED.test(characters[at - 1]) && SPACED.test(characters[at] ?? "");
  while (inside(start)) start--;
  while (inside(end)) end++;
  return [start, end];
}

/** Without white space at its ends. */
export function trimmed([start, end], characters) {
  while (start < end && /\s/u.test(characters[start])) start++;
  while (end > start && /\s/u.test(characters[end - 1])) end--;
  return [start, end];
}

/** A first guess at how a claim is made, from its words. */
export function kindOf(claim) {
  if (QUOTED.test(claim) && QUOTES.test(claim.slice(-2))) return "direct";
  return QUOTES.test(claim) ? "mixed" : "indirect";
}

/** From places in a string of JavaScript to code points; asked in rising order, it reads the text once. */
function counter(text) {
  let unit = 0;
  let point = 0;
  return (until) => {
    while (unit < until) {
      unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
      point++;
    }
    return point;
  };
}

/** The pieces with one more, or without it where it (or `all` of what there was) is just that. */
export function toggled(pieces, piece, all = pieces) {
  const same = ([start, end]) => start === piece[0] && end === piece[1];
  return all.some(same) ? pieces.filter((one) => !same(one)) : [...pieces, piece];
}
