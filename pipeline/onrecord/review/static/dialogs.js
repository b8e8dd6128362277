// Asking in a dialog.

/**
 * Opens a dialog until it is closed: with the button of one of these values, undefined for any other.
 *
 * It is closed here and not by the browser, whose `close` event comes some time after: by then the dialog may have been
 * opened again, for another question.
 */
export function ask(dialog, ...values) {
  dialog.showModal();
  return new Promise((resolve) => {
    const heard = new AbortController();
    const listen = (name, hear) => dialog.addEventListener(name, hear, { signal: heard.signal });
    const end = (event, value) => {
      event.preventDefault();
      heard.abort();
      dialog.close();
      resolve(values.includes(value) ? value : undefined);
    };
    listen("submit", (event) => end(event, event.submitter?.value));
    // As in any other field: browsers do nothing there.
    const isChosen = ({ key, target }) => key === "Enter" && target.localName === "select";
    listen("keydown", (event) => isChosen(event) && event.target.form.requestSubmit(event.target.form.querySelector("button")));
    listen("cancel", (event) => end(event));
    listen("close", (event) => dialog.open || end(event));
  });
}
