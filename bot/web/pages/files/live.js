// The review and the facilitator's page follow the room: parts that have changed are drawn anew, but for what is in use.
"use strict";
(() => {
  const main = document.querySelector("main[data-tag]");
  if (!main) return;
  let tag = main.dataset.tag;
  const EVERY = 1500, LAST = 20000, LONGEST = 15000;
  let wait = EVERY;
  const ids = (root) => Array.from(root.querySelectorAll("[data-part]"), (part) => part.id).join(" ");
  const shown = (part) => {
    const copy = part.cloneNode(true);
    for (const each of copy.querySelectorAll("input[type=hidden]")) each.remove();
    for (const each of copy.querySelectorAll("details")) each.removeAttribute("open");
    for (const each of copy.querySelectorAll("[min]")) each.removeAttribute("min");
    return copy.innerHTML;
  };
  const used = (part) => {
    const at = document.activeElement;
    return part.contains(at) && (at.tagName === "SELECT" || (at.tagName === "INPUT" && at.type !== "hidden"));
  };
  const again = (part, fresh) => {
    const at = part.contains(document.activeElement) ? document.activeElement : null;
    const open = Array.from(part.querySelectorAll("details"), (each) => each.open);
    part.replaceChildren(...fresh.childNodes);
    part.querySelectorAll("details").forEach((each, place) => { each.open = Boolean(open[place]); });
    if (!at) return;
    const alike = Array.from(part.querySelectorAll("button, a, summary"))
      .find((each) => each.tagName === at.tagName && each.textContent === at.textContent);
    (alike || main).focus({ preventScroll: true });
  };
  const draw = (page) => {
    const fresh = page.querySelector("main[data-tag]");
    if (ids(fresh) !== ids(main)) {
      if (used(main)) return false;
      again(main, fresh);
      return true;
    }
    let whole = true;
    for (const part of main.querySelectorAll("[data-part]")) {
      const other = fresh.querySelector(`[id="${CSS.escape(part.id)}"]`);
      if (shown(part) === shown(other)) continue;
      if (used(part)) whole = false; else again(part, other);
    }
    return whole;
  };
  const tell = (ended) => {
    const news = main.querySelector("[data-news]");
    const text = ended ? news.dataset.ended : "";
    if (news.textContent !== text) news.textContent = text;
  };
  const ask = async () => {
    const ends = new AbortController();
    const clock = setTimeout(() => ends.abort(), LONGEST);
    try {
      const answer = await fetch(location.pathname, {
        headers: { "If-None-Match": `"${tag}"` }, credentials: "same-origin", redirect: "error", signal: ends.signal,
      });
      wait = answer.ok || answer.status === 304 ? EVERY : Math.min(wait * 2, LAST);
      if (answer.status === 403 || answer.status === 404) wait = LAST;
      tell(answer.status === 403 || answer.status === 404);
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        if (draw(page)) tag = page.querySelector("main").dataset.tag;
      }
    } catch {
      wait = Math.min(wait * 2, LAST);
    }
    clearTimeout(clock);
    setTimeout(tick, wait);
  };
  const tick = () => {
    if (document.visibilityState === "visible") ask();
    else document.addEventListener("visibilitychange", tick, { once: true });
  };
  setTimeout(tick, EVERY);
})();
