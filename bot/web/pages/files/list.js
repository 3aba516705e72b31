// Each answer is saved as it is given. What could not be sent stays in the page and is sent again, with the number it had:
// so it is kept once, however often it arrives.
"use strict";
(() => {
  const form = document.querySelector("form.list");
  const words = form.dataset;
  const lines = new Map();
  const PAUSE = 1200, LONGEST = 15000, FIRST = 1000, LAST = 20000;

  const line = (fieldset) => {
    if (!lines.has(fieldset)) {
      lines.set(fieldset, { fieldset, changed: new Set(), sending: false, body: null, wait: FIRST, timer: 0 });
    }
    return lines.get(fieldset);
  };
  const say = (one, text, kind) => {
    const said = one.fieldset.querySelector("[data-said]");
    said.textContent = text;
    said.className = kind;
  };
  const by = (attribute, name) => form.querySelector(`[${attribute}="${CSS.escape(name)}"]`);

  const problem = (one, name, found) => {
    const field = by("name", name);
    const place = by("data-problem", name);
    if (!field || !place) return;
    place.textContent = found ? found.text : "";
    if (field.tagName === "TEXTAREA") {
      if (found) field.setAttribute("aria-invalid", "true"); else field.removeAttribute("aria-invalid");
      const sure = by("name", `sure:${name}`);
      const asks = Boolean(found && found.asks);
      sure.parentElement.hidden = !asks;
      sure.disabled = !asks;
      if (!asks) sure.checked = false;
    }
  };

  const rename = (from, to) => {
    for (const attribute of ["name", "id", "for", "data-problem", "aria-describedby"]) {
      for (const prefix of ["", "p-", "sure:"]) {
        const found = by(attribute, prefix + from);
        if (found) found.setAttribute(attribute, prefix + to);
      }
    }
  };

  const gather = (one) => {
    const body = new URLSearchParams();
    for (const name of ["mark", "page"]) body.set(name, form.elements[name].value);
    const key = new Uint32Array(6);
    crypto.getRandomValues(key);
    body.set("save", Array.from(key, (part) => part.toString(36)).join("-"));
    for (const name of one.changed) {
      const field = by("name", name);
      if (!field) continue;
      if (field.type === "radio") {
        const chosen = form.querySelector(`[name="${CSS.escape(name)}"]:checked`);
        if (chosen) body.set(name, chosen.value);
      } else {
        body.set(name, field.value);
        const sure = by("name", `sure:${name}`);
        if (sure && sure.checked) body.set(`sure:${name}`, "on");
      }
    }
    one.changed.clear();
    return body;
  };

  const later = (one, wait) => {
    clearTimeout(one.timer);
    one.timer = setTimeout(() => send(one), wait);
  };

  const send = async (one) => {
    if (one.sending || (!one.body && !one.changed.size)) return;
    one.body = one.body || gather(one);
    one.sending = true;
    say(one, words.saving, "");
    const ends = new AbortController();
    const clock = setTimeout(() => ends.abort(), LONGEST);
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: one.body, headers: { Accept: "application/json" }, credentials: "same-origin",
        redirect: "error", signal: ends.signal,
      });
      if (answer.status === 403 || answer.status === 404) {
        say(one, words.gone, "bad");
        one.wait = LAST;
      } else if (answer.ok) {
        told(one, await answer.json());
      } else if (answer.status < 500 && answer.status !== 429) {
        one.body = null;
        say(one, words.unsaved, "bad");
      } else {
        say(one, words.offline, "bad");
      }
    } catch {
      say(one, words.offline, "bad");
    }
    clearTimeout(clock);
    one.sending = false;
    if (one.body) {
      later(one, one.wait);
      one.wait = Math.min(one.wait * 2, LAST);
    } else if (one.changed.size) {
      later(one, 0);
    }
  };

  const told = (one, answer) => {
    const sent = [...one.body.keys()];
    one.body = null;
    one.wait = FIRST;
    for (const name of sent) problem(one, name, answer.problems[name]);
    const kept = sent.every((name) => !answer.problems[name]);
    say(one, kept ? answer.said : words.unsaved, kept ? "good" : "bad");
    for (const [from, to] of Object.entries(answer.renamed)) rename(from, to);
    document.querySelector("[data-progress]").textContent = answer.progress;
  };

  const changed = (event, wait) => {
    const field = event.target;
    const fieldset = field.closest("fieldset[data-statement]");
    if (!fieldset || !field.name) return;
    const one = line(fieldset);
    one.changed.add(field.name.replace(/^sure:/, ""));
    if (!one.sending && !one.body) say(one, "", "");  // what said that all is saved does not say so of this
    later(one, wait);
  };
  form.addEventListener("input", (event) => changed(event, event.target.type === "textarea" ? PAUSE : 0));
  form.addEventListener("change", (event) => changed(event, 0));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fieldset = event.submitter && event.submitter.closest("fieldset[data-statement]");
    for (const one of lines.values()) later(one, 0);
    if (fieldset && !lines.has(fieldset)) say(line(fieldset), "", "");
  });
  // Who comes back finds in the fields what the browser remembers; what counts is what the page says.
  addEventListener("pageshow", (event) => {
    if (event.persisted || [...lines.values()].some((one) => one.body || one.changed.size)) return;
    form.reset();
    tag = "";
  });
  addEventListener("online", () => { for (const one of lines.values()) later(one, 0); });
  addEventListener("beforeunload", (event) => {
    for (const one of lines.values()) if (one.body || one.changed.size) event.preventDefault();
  });

  // The list follows the room: a reveal takes the points away, *Score again* brings them back; what is typed stays.
  const EVERY = 1500;
  let tag = "", every = EVERY;
  const stand = (statement, now) => {
    const fieldset = form.querySelector(`[id="s-${CSS.escape(statement)}"]`);
    const one = fieldset && line(fieldset);
    if (!one || one.sending || one.body || [...one.changed].some((name) => name.startsWith("score:"))) return !one;
    const points = fieldset.querySelector(".points"), state = fieldset.querySelector(".state");
    if (points.id !== now.score) rename(points.id, now.score);
    for (const point of points.querySelectorAll("input")) {
      point.name = now.score;
      point.checked = point.value === now.chosen;
      point.disabled = Boolean(now.state);
    }
    const had = points.contains(document.activeElement);
    points.hidden = Boolean(now.state);
    state.hidden = !now.state;
    if (state.textContent !== now.state) state.textContent = now.state;
    if (had && now.state) (fieldset.querySelector("textarea") || fieldset.querySelector("button")).focus({ preventScroll: true });
    return true;
  };
  const news = document.querySelector("[data-news]");
  const tell = (text) => { if (news.textContent !== text) news.textContent = text; };
  const ask = async () => {
    const ends = new AbortController();
    const clock = setTimeout(() => ends.abort(), LONGEST);
    try {
      const answer = await fetch(`${location.pathname}/now`, {
        headers: { "If-None-Match": `"${tag}"` }, credentials: "same-origin", redirect: "error", signal: ends.signal,
      });
      every = answer.ok || answer.status === 304 ? EVERY : Math.min(every * 2, LAST);
      if (answer.status === 403 || answer.status === 404) {
        tell(news.dataset.ended);
        every = LAST;
        tag = "";
      }
      if (answer.ok) {
        const now = await answer.json();
        tell(now.ways === words.ways ? "" : news.dataset.changed);
        const whole = Object.entries(now.lines).map(([statement, each]) => stand(statement, each)).every(Boolean);
        if (whole) tag = (answer.headers.get("ETag") || "").replace(/^W\/|"/g, "");
        document.querySelector("[data-progress]").textContent = now.progress;
      }
    } catch {
      every = Math.min(every * 2, LAST);
    }
    clearTimeout(clock);
    setTimeout(tick, every);
  };
  const tick = () => {
    if (document.visibilityState === "visible") ask();
    else document.addEventListener("visibilitychange", tick, { once: true });
  };
  setTimeout(tick, EVERY);
})();
