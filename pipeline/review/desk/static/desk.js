// Comfort only: every page works without this file. No text is ever put in as markup.
"use strict";

(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const sheet = one("form[data-sheet]");
  const pages = one(".pages");
  const dialog = one("#keys");
  const editable = (element) => element && /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && element.type !== "checkbox";

  // ---- the place on the page ----
  const lens = one(".lens");
  const frame = one(".lens-frame");
  let lit = null;

  function light(field) {
    if (lit) lit.classList.remove("lit");
    lit = field && field.dataset.key ? document.getElementById("spot-" + field.dataset.key) : null;
    if (!lit) {
      if (lens) lens.hidden = true;
      return;
    }
    lit.classList.add("lit");
    enlarge(lit);
    bring(lit);
  }

  function enlarge(spot) {
    const paper = spot.closest(".paper");
    const image = paper && one("img", paper);
    lens.hidden = !image;
    if (!image) return;
    const [left, top, width, height] = ["x", "y", "width", "height"].map((name) => Number(spot.getAttribute(name)));
    const natural = image.width && image.height ? Number(image.getAttribute("height")) / Number(image.getAttribute("width")) : Math.SQRT2;
    const wide = lens.clientWidth;
    const high = lens.clientHeight;
    // As large as the words' height allows, but never wider than the lens, and never beyond three times the page as shown.
    const byHeight = (high * 0.42) / (height * natural || 1);
    const byWidth = (wide * 0.9) / (width || 1);
    const size = Math.max(wide * 0.8, Math.min(byHeight, byWidth, wide * 3));
    const x = Math.min(0, Math.max(wide - size, wide / 2 - (left + width / 2) * size));
    const y = high / 2 - (top + height / 2) * size * natural;
    lens.style.backgroundImage = "url(" + JSON.stringify(image.getAttribute("src")) + ")";
    lens.style.backgroundSize = size + "px " + size * natural + "px";
    lens.style.backgroundPosition = x + "px " + y + "px";
    frame.style.left = x + left * size - 6 + "px";
    frame.style.top = y + top * size * natural - 6 + "px";
    frame.style.width = width * size + 12 + "px";
    frame.style.height = height * size * natural + 12 + "px";
  }

  function bring(spot) {
    const inside = pages.getBoundingClientRect();
    const place = spot.getBoundingClientRect();
    const covered = lens.hidden ? 0 : lens.offsetHeight;
    if (place.top < inside.top + covered + 8 || place.bottom > inside.bottom - 8) {
      pages.scrollTop += place.top - inside.top - covered - (inside.height - covered) / 3;
    }
  }

  if (sheet && pages) {
    sheet.addEventListener("focusin", (event) => {
      light(editable(event.target) ? event.target : null);
      if (editable(event.target) && event.target.id.startsWith("f-")) sheet.elements.place.value = event.target.id; // saving leaves one there
    });
    pages.addEventListener("click", (event) => {
      const key = event.target.dataset.spot;
      const field = key && all("[data-key]", sheet).find((each) => each.dataset.key === key);
      if (field) field.focus();
    });
    pages.addEventListener("load", () => light(document.activeElement), true);
  }

  // ---- the form ----
  let sent = false;
  let sentAt = 0;
  let asking = false;
  let cleared = false;

  // After a decision the next reply, or a question, stands under the same pointer and the same keys: a second press of an
  // impatient hand would file it unseen. Nobody has looked at a page within a second. Saving leaves the reply where it was:
  // who saves and accepts at once has seen it.
  const begun = performance.now();
  function another() {
    const undo = one(".flash [data-undo]");
    return Boolean(undo) && undo.form.getAttribute("action") !== location.pathname + "/undo";
  }
  const unseen = (button) => Boolean(button && button.matches("[data-accept]") && (another() || one("[name=sure]")) && performance.now() - begun < 1000);

  // What was typed lives in this window alone until it is saved: a form that is sent to a desk that has stopped, or for a
  // session that has ended, would be gone. So the desk is asked first, and where it refuses, the form stays as it is.
  async function whoIsIn() {
    const stays = "Nothing was saved yet, and what you typed stays here as long as this window is open. ";
    let answer;
    try {
      answer = await fetch("/session", { redirect: "manual", cache: "no-store" });
    } catch {
      return [stays + "The desk does not answer. Wait a moment and press again; if it goes on, ask who runs the desk."];
    }
    if (answer.type === "opaqueredirect") return [stays + "You are not logged in any more: log in in another window, come back, and press again.", true];
    if (!answer.ok) return [stays + "The desk cannot reach its books. Wait a moment and press again; if it goes on, ask who runs the desk."];
    const now = await answer.json();
    const here = one(".me summary bdi");
    if (here && here.textContent !== now.name) return [stays + "Another person, " + now.name + ", is logged in now. Log in as yourself in another window, come back, and press again.", true];
    sheet.elements.csrf.value = now.csrf;
    return null;
  }

  function tell(words, login) {
    const state = one(".bar .state", sheet);
    if (!state) return;
    state.textContent = words;
    state.classList.add("alert");
    if (!login) return;
    const link = document.createElement("a");
    link.href = "/login";
    link.target = "_blank";
    link.rel = "noopener";
    link.textContent = "Log in (new window)";
    state.append(" ", link);
  }

  const changed = () => sheet && (sheet.hasAttribute("data-unsaved") || all("input,select,textarea", sheet).some((field) => {
    if (field.type === "hidden" || field.name === "until") return false;
    if (field.tagName === "SELECT") return ![...field.options].every((option) => option.selected === option.defaultSelected) && field.value !== (([...field.options].find((option) => option.defaultSelected) || field.options[0] || {}).value);
    return field.value !== field.defaultValue;
  }));

  if (sheet) {
    const state = one(".bar .state", sheet);
    sheet.addEventListener("input", () => {
      if (!state || !changed()) return;
      state.textContent = "Not saved yet";
      state.classList.remove("alert");
    });
    sheet.addEventListener("submit", (event) => {
      if (cleared) {
        cleared = false;
        sent = true;
        sentAt = Date.now();
        return;
      }
      event.preventDefault();
      if (asking || (sent && Date.now() - sentAt < 5000)) return; // on its way; one that was stopped may be sent again
      const button = event.submitter;
      if (unseen(button)) {
        tell("This page has just come up. Look at it, then press again.");
        return;
      }
      asking = true;
      whoIsIn().then((trouble) => {
        asking = false;
        if (trouble) {
          tell(...trouble);
          return;
        }
        cleared = true;
        sheet.requestSubmit(button);
      });
    });
    window.addEventListener("pageshow", () => { sent = cleared = false; });
    window.addEventListener("beforeunload", (event) => {
      if (!sent && changed()) event.preventDefault();
    });
    sheet.addEventListener("click", (event) => {
      const button = event.target.closest("[data-use]");
      if (!button) return;
      const field = document.getElementById(button.dataset.use);
      if (!field) return;
      event.preventDefault();
      field.value = button.dataset.value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.focus();
    });
    const first = sheet.dataset.focus && document.getElementById(sheet.dataset.focus);
    const named = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (editable(named)) named.focus();
    else if (first && !named) first.focus({ preventScroll: false });
  }

  // A long value is seen whole: where the browser does not let a field grow with its text, it is given rows.
  if (sheet && !CSS.supports("field-sizing", "content")) {
    const fit = (area) => {
      area.rows = 1;
      while (area.scrollHeight > area.clientHeight && area.rows < 6) area.rows += 1;
    };
    all("textarea", sheet).forEach(fit);
    sheet.addEventListener("input", (event) => { if (event.target.tagName === "TEXTAREA") fit(event.target); });
  }

  const doubtful = () => (sheet ? all("[data-doubtful]", sheet) : []);
  function step(by) {
    const list = doubtful();
    if (!list.length) return;
    const here = document.activeElement;
    const at = list.indexOf(here);
    let next;
    if (at >= 0) next = list[(at + by + list.length) % list.length];
    else if (by > 0) next = list.find((each) => here.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) || list[0];
    else next = list.filter((each) => here.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING).pop() || list[list.length - 1];
    next.focus();
    next.scrollIntoView({ block: "center" });
  }

  function press(selector) {
    const button = one(selector);
    if (!button) return false;
    if (button.tagName === "DETAILS") {
      button.open = true;
      const field = one("input", button);
      if (field) { field.focus(); field.scrollIntoView({ block: "center" }); }
    } else button.click();
    return true;
  }

  function take(number) {
    const field = document.activeElement;
    const button = editable(field) && field.id ? all("[data-use]").filter((each) => each.dataset.use === field.id)[number - 1] : null;
    if (!button) return false;
    button.click();
    return true;
  }

  // ---- keys ----
  const single = one("[data-single-keys]");
  const SINGLE = "untoc-desk-single-keys";
  const singleKeys = () => { try { return localStorage.getItem(SINGLE) !== "off"; } catch { return true; } };
  all("[data-single-keys]").forEach((box) => {
    box.closest(".with-script").hidden = false;
    box.checked = singleKeys();
    box.addEventListener("change", () => { try { localStorage.setItem(SINGLE, box.checked ? "on" : "off"); } catch { /* private mode */ } });
  });

  function showKeys() {
    if (!dialog || dialog.open) return false;
    dialog.showModal();
    return true;
  }
  all("[data-keys]").forEach((link) => link.addEventListener("click", (event) => { if (showKeys()) event.preventDefault(); }));

  const withAlt = {
    KeyA: () => press("[data-add]"),
    KeyP: () => press("[data-postpone]"),
    KeyR: () => press("[data-reject]"),
    KeyU: () => press("[data-undo]") || press("[data-undo-here]"),
    KeyN: () => press("[data-next]"),
    ArrowDown: () => { step(1); return true; },
    ArrowUp: () => { step(-1); return true; },
  };

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.repeat || (dialog && dialog.open)) return;
    const command = event.ctrlKey || event.metaKey;
    let done = false;
    if (command && !event.altKey && event.key === "Enter") done = press("[data-accept]");
    else if (command && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s") done = press("[data-save]");
    else if (event.key === "Enter" && event.target.tagName === "TEXTAREA" && !command && !event.altKey && !event.shiftKey) done = press("[data-save]");
    else if (!command && event.key === "F8") { step(event.shiftKey ? -1 : 1); done = true; }
    else if (event.altKey && !command && withAlt[event.code]) done = withAlt[event.code]();
    else if (event.altKey && !command && /^Digit[1-9]$/.test(event.code)) done = take(Number(event.code.slice(5)));
    else if (!command && !event.altKey && singleKeys() && !editable(event.target)) {
      if (event.key === "?") done = showKeys();
      if (event.key === "/") { const q = one("#q"); if (q) { q.focus(); q.select(); done = true; } }
    }
    if (done) event.preventDefault();
  });

  // ---- who has it open ----
  if (sheet && one("[data-accept]", sheet)) {
    const address = sheet.getAttribute("action");
    const body = () => new URLSearchParams({ csrf: sheet.elements.csrf.value });
    setInterval(() => {
      if (document.visibilityState !== "visible") return;
      fetch(address + "/hold", { method: "POST", body: body(), redirect: "manual" }).then(async (answer) => {
        if (answer.status !== 401) return;
        const trouble = await whoIsIn();
        if (trouble) tell(...trouble);
      }).catch(() => {});
    }, 60_000);
    window.addEventListener("pagehide", () => navigator.sendBeacon(address + "/release", body()));
  }
  document.addEventListener("click", (event) => {
    all(".me[open]").forEach((menu) => { if (!menu.contains(event.target)) menu.open = false; });
  });
})();
