// Telegram opens this page with what it says of the person behind the "#" of the address. That is posted to where we come
// from, and taken out of the address. Telegram's own script would do no more for us, and it would be a third party's.
// https://core.telegram.org/api/web-events tells how an app is spoken to.
"use strict";
document.documentElement.classList.add("scripted"); // before anything is drawn: what is said without a script is not
document.addEventListener("DOMContentLoaded", () => {
  const TELEGRAM = "https://web.telegram.org";
  const form = document.querySelector("[data-enter]");
  const said = new URLSearchParams(location.hash.slice(1)).get("tgWebAppData");
  const isFramed = window.top !== window && form.dataset.framed === undefined;
  const show = (part) => {
    for (const each of document.querySelectorAll("[data-app]")) each.hidden = each.dataset.app !== part;
  };
  const tell = (event, data) => {
    if (window.TelegramWebviewProxy) window.TelegramWebviewProxy.postEvent(event, JSON.stringify(data));
    else if (isFramed) window.parent.postMessage(JSON.stringify({ eventType: event, eventData: data }), TELEGRAM);
  };

  if (!said) {
    show("outside");
  } else if (isFramed) {
    // In Telegram's web version we are a frame in its page, where browsers keep our cookie from us.
    document.querySelector("[data-open]").addEventListener("click", () => tell("web_app_open_link", { url: location.href }));
    tell("web_app_ready", {});
    show("tab");
  } else {
    show("wait");
    tell("web_app_ready", {});
    tell("web_app_expand", {});
    history.replaceState(null, "", location.pathname);
    form.elements.data.value = said;
    form.submit();
  }
});
