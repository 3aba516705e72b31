// The phone: shows what /play/ tells, does what the person does. State lives on the stage, not here.
const $ = (id) => document.getElementById(id);
const asked = new URLSearchParams(location.search);
const framed = asked.has("framed");
const here = { guest: asked.has("guest"), person: Number(asked.get("person")) || 0, chat: asked.get("chat") || "", reply: null, edit: null, asked: {}, seen: {} };
let state = null;
let drawn = new Map();

const get = async (path) => (await fetch(path)).json();
const post = async (what, body = {}) => {
  const answer = await fetch(`/play/${what}`, { method: "POST", body: JSON.stringify({ person: here.person, chat: here.chat, ...body }) });
  return answer.json();
};
const make = (tag, props = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children);
  return element;
};
const clock = (at) => (at ? new Date(at * 1000).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" }) : "");
const hue = (text) => [...text].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 360, 7);
const face = (element, title) => { element.textContent = title.slice(0, 1); element.style.setProperty("--hue", hue(title)); return element; };

// Who one is, and the list of chats
function drawPeople() {
  const idle = !state.cast.line;
  $("cast").hidden = !state.cast.acts.length;
  $("cast").disabled = !idle;
  if ($("acts").children.length !== state.cast.acts.length) $("acts").replaceChildren(...state.cast.acts.map((act) => make("button", { type: "button", className: "cast", textContent: act, onclick: () => play(act) })));
  $("alone").href = `/?person=${state.people.at(-1).id}`;
  for (const act of $("acts").children) act.disabled = !idle;
  $("next").textContent = state.cast.line || state.next;
  $("next-inside").textContent = idle && state.chats.some((one) => !one.private) ? state.next : "";
  $("status").hidden = !(state.cast.line || state.cast.problem);
  $("status").textContent = state.cast.line || `The cast stopped: ${state.cast.problem}`;
  $("status").classList.toggle("problem", !state.cast.line);
  const tabs = document.querySelector(".tabs");
  if (tabs.children.length !== state.people.length + 1) tabs.replaceChildren(...[...state.people, GUEST].map(tab));
  for (const one of tabs.children) {
    const mine = Number(one.dataset.person) === (here.guest ? GUEST.id : here.person);
    if (mine && one.getAttribute("aria-selected") !== "true") tabs.scrollTo({ left: one.offsetLeft - 60 });
    one.setAttribute("aria-selected", mine);
    one.tabIndex = mine ? 0 : -1;
  }
}
const GUEST = { id: -1, role: "Without Telegram", name: "Somebody without Telegram" };
function tab(person) {
  const button = make("button", { type: "button", textContent: person.role, title: person.name });
  button.setAttribute("role", "tab");
  button.dataset.person = person.id;
  button.onclick = () => become(person.id);
  button.onkeydown = (event) => {
    const next = { ArrowRight: button.nextSibling, ArrowLeft: button.previousSibling }[event.key];
    if (next) { next.focus(); next.click(); }
  };
  return button;
}
async function become(person) {
  const chat = here.chat;
  const wasPrivate = chat === String(here.person);
  closeApp();
  here.guest = person === GUEST.id;
  if (here.guest) return go("");
  here.person = person;
  await refreshState();
  const there = state.chats.some((one) => one.key === chat);
  go(wasPrivate ? String(person) : there ? chat : "");
}
function drawLetters() {
  const known = [...$("letters").querySelectorAll("button")].map((button) => button.dataset.url);
  $("guest-hint").replaceChildren(make("b", { textContent: "You have a browser and no Telegram. " }),
    state.letters.length ? "The facilitator sent you a link, by post or e-mail. It opens in a tab of its own, which is your computer."
      : "Nobody is invited yet. As the Facilitator: begin the audit in the group, send /settings there and press Invite without Telegram. The link is then here.");
  if (known.join() === state.letters.map((one) => one.url).join()) return;
  $("letters").replaceChildren(...state.letters.map((one) => {
    const button = make("button", { type: "button", className: "cast", textContent: "Open the link ↗", onclick: () => window.open(elsewhere(one.url), "_blank", "noopener") });
    button.dataset.url = one.url;
    return make("li", {}, make("span", { textContent: one.text }), button);
  }));
}
// By another name of this computer, so that the guest's cookies are not those of the phones' Mini Apps.
function elsewhere(url) {
  const there = new URL(url);
  if (there.hostname === "127.0.0.1") there.hostname = "localhost";
  return there.href;
}
function drawChats() {
  $("chats").replaceChildren(...state.chats.map((chat) => {
    const unread = chat.last_id > (here.seen[`${here.person}/${chat.key}`] || 0) && chat.last;
    const button = make("button", { type: "button", onclick: () => go(chat.key) },
      face(make("span", { className: "face", ariaHidden: "true" }), chat.title),
      make("span", { className: "lines" },
        make("span", { className: "top" }, make("b", { textContent: chat.title }), make("time", { textContent: clock(chat.at) })),
        make("span", { className: "under" }, make("span", { textContent: chat.typing ? "typing…" : chat.last || (chat.private ? "Private chat with the bot" : "") }),
          ...(unread ? [make("span", { className: "unread", textContent: "new" })] : []))));
    return make("li", {}, button);
  }));
  const alone = !state.chats.some((chat) => !chat.private);
  $("hint").replaceChildren(make("b", { textContent: `You are ${state.person.name}. ` }),
    alone ? `Open the chat with ${state.bot.name} and press Start to work through the audit on your own.`
      : here.person === state.people[0].id ? "Open the group and send /audit. The others join from their tabs. Or press Play the cast and watch."
        : "Open the group to join and score. The Facilitator begins by sending /audit there.");
}

// One chat
function go(chat) {
  here.chat = chat;
  here.reply = here.edit = null;
  drawn = new Map();
  $("messages").replaceChildren();
  $("guest").hidden = !here.guest;
  $("list").hidden = here.guest || Boolean(chat);
  $("chat").hidden = here.guest || !chat;
  closeSheets();
  drawContext();
  if (!document.body.classList.contains("wall")) history.replaceState(null, "", here.guest ? "?guest" : `?${framed ? "framed&" : ""}person=${here.person}${chat ? `&chat=${encodeURIComponent(chat)}` : ""}`);
  drawPeople();
  drawLetters();
  drawChats();
  return chat ? refreshChat(true) : undefined;
}
async function refreshChat(jump = false) {
  const at = `person=${here.person}&chat=${encodeURIComponent(here.chat)}`;
  const where = `${here.person}/${here.chat}`;
  const view = await get(`/play/chat?${at}`);
  if (where !== `${here.person}/${here.chat}`) return;
  const about = state.chats.find((chat) => chat.key === here.chat);
  $("title").textContent = about?.title ?? "";
  face($("face"), about?.title ?? "");
  $("subtitle").textContent = view.typing ? "typing…" : about?.private ? "bot" : `${about?.members ?? 0} members`;
  $("pinned").hidden = !view.pinned;
  $("pinned").textContent = view.pinned ? `Pinned · ${view.pinned.text || "picture"}` : "";
  drawCommands(view.commands);
  $("app-menu").hidden = !view.menu;
  $("app-menu").textContent = view.menu;
  drawMessages(view, about, jump);
  const last = view.messages.at(-1);
  const open = view.messages.filter((message) => !message.whisper).at(-1);
  if (open) here.seen[where] = open.id;
  const silent = about?.private && !view.messages.length;
  $("start").hidden = !silent;
  $("about-bot").hidden = !silent || !view.about;
  $("about-bot").textContent = view.about;
  $("composer").hidden = silent;
  const ask = view.messages.filter((message) => message.asks).at(-1);
  if (ask && ask.at > (here.asked[where] ?? 0)) {
    if (!jump || ask === last) setReply(ask);
    here.asked[where] = ask.at;
  }
}
function drawMessages(view, about, jump) {
  const box = $("messages");
  const near = jump || atEnd();
  box.querySelector(".typing")?.parentElement.remove();
  const known = new Set(view.messages.map((message) => String(message.id)));
  for (const [id, old] of drawn) if (!known.has(id)) { old.element.remove(); drawn.delete(id); }
  for (const message of view.messages) {
    const key = JSON.stringify(message);
    const old = drawn.get(String(message.id));
    if (old?.key === key) continue;
    const element = message.service ? make("li", { className: "service", textContent: message.service }) : row(message, about);
    if (old) { restoreFocus(old.element, element); } else { if (!jump) element.classList.add("fresh"); box.append(element); }
    drawn.set(String(message.id), { key, element });
  }
  if (view.typing) box.append(make("li", {}, make("div", { className: "bubble typing", ariaLabel: "typing" }, make("i"), make("i"), make("i"))));
  if (near) bottom();
}
function restoreFocus(old, fresh) {
  const keys = [...old.querySelectorAll("button")];
  const at = keys.indexOf(document.activeElement);
  old.replaceWith(fresh);
  if (at >= 0) [...fresh.querySelectorAll("button")][at]?.focus({ preventScroll: true });
}
const bottom = () => { $("messages").scrollTop = $("messages").scrollHeight; };

function row(message, about) {
  const bubble = make("div", { className: "bubble" });
  if (!message.mine && !about?.private) {
    const name = make("div", { className: "name", textContent: message.who });
    name.style.setProperty("--hue", message.hue);
    bubble.append(name);
  }
  if (message.whisper) bubble.append(make("div", { className: "whispered", textContent: message.mine ? "Only the bot sees this" : "Only you see this" }));
  if (message.reply) bubble.append(make("button", { type: "button", className: "quote", textContent: message.reply.text, onclick: () => scrollToMessage(message.reply.id) }));
  if (message.file) bubble.append(attachment(message.file, message));
  if (message.html) bubble.append(bodyOf(message));
  if (message.reactions.length) bubble.append(make("span", { className: "reactions", ariaLabel: "Reactions" }, ...message.reactions.map((sign) => make("span", { textContent: sign }))));
  bubble.append(make("span", { className: "stamp", textContent: `${message.edited ? "edited " : ""}${clock(message.at)}` }));
  const more = make("button", { type: "button", className: "more", textContent: "⋯", ariaLabel: "Reply and more" });
  more.onclick = (event) => { event.stopPropagation(); offer(message); };
  bubble.append(more);
  bubble.onclick = (event) => { if (!event.target.closest("a, button, .spoiler, .folds") && !String(getSelection())) offer(message); };
  const element = make("li", { className: `${message.mine ? "mine" : ""} ${message.whisper ? "whisper" : ""} ${message.keyboard.length || message.file?.kind === "photo" ? "wide" : ""}` }, bubble);
  element.dataset.id = message.id;
  if (message.keyboard.length) element.append(make("div", { className: "keys" }, ...message.keyboard.map((keys) => make("div", {}, ...keys.map((key) => keyButton(message, key))))));
  return element;
}
const opened = new Set();
function bodyOf(message) {
  // As in the apps, the line break after a quote belongs to the quote.
  const body = make("span", { className: "body", innerHTML: message.html.replaceAll("</blockquote>\n", "</blockquote>") });
  for (const quote of body.querySelectorAll(".folds")) {
    const key = `${here.chat}/${quote.textContent}`;
    const show = () => { quote.classList.toggle("open", opened.has(key)); quote.setAttribute("aria-expanded", opened.has(key)); };
    quote.setAttribute("role", "button");
    quote.onclick = () => { if (!opened.delete(key)) opened.add(key); show(); };
    quote.onkeydown = (event) => { if (event.key === "Enter") quote.click(); };
    show();
  }
  return body;
}
function attachment(file, message) {
  const url = `/play/file/${file.path}`;
  if (file.kind === "photo") {
    const alt = message.html ? `Picture: ${make("p", { innerHTML: message.html }).textContent.slice(0, 120)}` : "Picture";
    return make("button", { type: "button", className: "photo", ariaLabel: "Enlarge the picture", onclick: () => enlarge(url, alt) }, make("img", { src: url, alt, onload: () => bottom() }));
  }
  const size = file.size > 99999 ? `${(file.size / 1e6).toFixed(1)} MB` : `${Math.ceil(file.size / 1000)} kB`;
  const name = { voice: "Voice message", sticker: "Sticker" }[file.kind] ?? file.name;
  const icon = make("i", { innerHTML: '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 4v12m0 0l-5-5m5 5l5-5M5 20h14"/></svg>' });
  const shown = file.kind === "document" && /\.(pdf|json|csv)$/.test(file.name);
  const open = (event) => { if (shown && !event.metaKey && !event.ctrlKey) { event.preventDefault(); read(url, file.name); } };
  return make("a", { className: "doc", href: url, download: file.name, onclick: open }, icon, make("span", {}, make("b", { textContent: name }), make("small", { textContent: size })));
}
function keyButton(message, key) {
  const button = make("button", { type: "button", textContent: key.label, className: `${key.style} ${key.url ? "out" : ""} ${key.app ? "app-key" : ""}` });
  button.onclick = async () => {
    if (key.url) return follow(key.url);
    if (key.app) return openApp({ message: message.id, label: key.label });
    button.setAttribute("aria-busy", "true");
    const answer = await post("press", { message: message.id, data: key.data });
    button.removeAttribute("aria-busy");
    if (answer.url) return follow(answer.url);
    if (answer.text) (answer.alert ? alarm : toast)(answer.text);
  };
  return button;
}

// A Mini App, as a sheet over the phone. All phones share the cookies of one browser, so one sheet is open at a time.
const sheets = new BroadcastChannel("mini-app");
sheets.onmessage = closeApp;
async function openApp(asked) {
  const { url } = await post("app", asked);
  if (!url) return;
  if (new URL(url).hostname !== location.hostname) return window.open(url, "_blank", "noopener");
  sheets.postMessage("open");
  $("app-name").textContent = state.bot.name;
  $("app-page").replaceChildren(make("iframe", { src: url, title: `Mini App of ${state.bot.name}` }));
  $("app").hidden = false;
  for (const each of [$("list"), $("chat")]) each.inert = true;
  $("app-close").focus();
}
function closeApp() {
  if ($("app").hidden) return;
  $("app").hidden = true;
  $("app-page").replaceChildren();
  for (const each of [$("list"), $("chat")]) each.inert = false;
  if (here.chat) { refreshChat(); $("text").focus({ preventScroll: true }); }
}
$("app-close").onclick = closeApp;
$("app").onkeydown = (event) => { if (event.key === "Escape") closeApp(); };
$("app-menu").onclick = () => openApp({});
async function follow(url) {
  const link = new URL(url);
  if (link.hostname !== "t.me" || link.pathname.slice(1).toLowerCase() !== state.bot.username.toLowerCase()) return window.open(url, "_blank", "noopener");
  await post("start", { payload: link.searchParams.get("start") ?? "" });
  await refreshState();
  return go(String(here.person));
}
function scrollToMessage(id) {
  $("messages").querySelector(`[data-id="${id}"]`)?.scrollIntoView({ block: "center", behavior: "smooth" });
}
function enlarge(url, alt) { $("viewed").src = url; $("viewed").alt = alt; $("viewer").showModal(); }
async function read(url, name) {
  $("reader-name").textContent = name;
  Object.assign($("reader-save"), { href: url, download: name });
  const page = name.endsWith(".pdf") ? make("iframe", { src: url, title: name }) : make("pre", { textContent: await (await fetch(url)).text() });
  $("reader-page").replaceChildren(page);
  $("reader").showModal();
}
function alarm(text) { $("alert-text").textContent = text; $("alert").showModal(); }
let fading = 0;
function toast(text) {
  $("toast").textContent = text;
  $("toast").hidden = false;
  clearTimeout(fading);
  fading = setTimeout(() => { $("toast").hidden = true; }, 3200);
}
function offer(message) {
  const choices = [["Reply", () => setReply(message)]];
  if (message.mine && message.text) choices.push(["Edit", () => setEdit(message)]);
  if (message.mine) choices.push(["Delete", () => post("delete", { message: message.id })]);
  $("actions").replaceChildren(...choices.map(([label, does]) => make("button", { type: "button", textContent: label, onclick: () => { $("actions").close(); does(); } })));
  $("actions").showModal();
}
for (const dialog of document.querySelectorAll("dialog")) dialog.onclick = (event) => { if (event.target === dialog) dialog.close(); };

// Writing
const atEnd = () => $("messages").scrollHeight - $("messages").scrollTop - $("messages").clientHeight < 90;
let stuck = true;
new ResizeObserver(() => { if (stuck) bottom(); }).observe($("messages"));
function setReply(message) { here.reply = message; here.edit = null; drawContext(); $("text").placeholder = message.placeholder || "Reply"; grow(); $("text").focus({ preventScroll: true }); }
function setEdit(message) { here.edit = message; here.reply = null; $("text").value = message.text; drawContext(); $("text").focus(); }
function drawContext() {
  const about = here.edit ?? here.reply;
  $("context").hidden = !about;
  $("context-what").textContent = here.edit ? "Edit message" : `Reply to ${about?.who ?? ""}`;
  $("context-text").textContent = about ? make("p", { innerHTML: about.html }).textContent.slice(0, 90) || "Picture" : "";
  if (!about) $("text").placeholder = "Message";
  grow();
}
function grow() { const box = $("text"); box.style.height = "auto"; box.style.height = `${Math.min(130, box.scrollHeight)}px`; }
async function say(text) {
  const { reply, edit } = here;
  here.reply = here.edit = null;
  $("text").value = "";
  drawContext();
  await post(edit ? "edit" : "say", edit ? { message: edit.id, text } : { text, reply_to: reply?.id ?? 0 });
  await refreshChat();
  bottom();
}
$("composer").onsubmit = (event) => { event.preventDefault(); closeSheets(); if ($("text").value.trim()) say($("text").value); };
$("text").oninput = grow;
$("text").onkeydown = (event) => { if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); $("composer").requestSubmit(); } };
$("context-end").onclick = () => { if (here.edit) $("text").value = ""; here.reply = here.edit = null; drawContext(); };
$("messages").onclick = (event) => { const text = event.target.closest("[data-say]")?.dataset.say; if (text) say(text); };
$("messages").onscroll = () => { stuck = atEnd(); const box = $("messages"); $("down").hidden = box.scrollHeight - box.scrollTop - box.clientHeight < 160; };
$("down").onclick = bottom;
$("start").onclick = () => post("start");
$("back").onclick = () => go("");
function closeSheets() { for (const [button, sheet] of [["menu", "commands"], ["attach", "attachments"]]) { $(sheet).hidden = true; $(button).setAttribute("aria-expanded", "false"); } }
function toggle(button, sheet) { const open = $(sheet).hidden; closeSheets(); $(sheet).hidden = !open; $(button).setAttribute("aria-expanded", open); }
$("menu").onclick = () => toggle("menu", "commands");
$("attach").onclick = () => toggle("attach", "attachments");
$("attachments").onclick = (event) => { const kind = event.target.dataset.kind; if (kind) { closeSheets(); post("attach", { kind }); } };
function drawCommands(commands) {
  $("menu").hidden = !commands.length;
  if ($("commands").children.length === commands.length) return;
  $("commands").replaceChildren(...commands.map((one) => make("button", { type: "button", onclick: () => { closeSheets(); say(`/${one.command}`); } }, make("b", { textContent: `/${one.command}` }), make("span", { textContent: one.description }))));
}
async function play(act) {
  await post("cast", { act });
  const group = state.chats.find((chat) => !chat.private);
  if (group && !here.chat) go(group.key);
}
$("cast").onclick = () => play(state.cast.acts[0]);

// What changes, as it changes
async function refreshState() {
  state = await get(`/play/state?person=${here.person}`);
  here.person = state.person.id;
  document.title = `${state.person.role} · Rehearsal`;
  drawPeople();
  drawLetters();
  drawChats();
}
let busy = false, again = false;
async function refresh() {
  again = true;
  if (busy) return;
  busy = true;
  while (again) {
    again = false;
    await refreshState();
    if (here.chat) await refreshChat();
    if (again) await new Promise((rested) => setTimeout(rested, 200)); // in fast motion much changes at once
  }
  busy = false;
}

// Four phones side by side, so that secrecy is seen. One stream of events serves them all: a browser opens few.
const WIDE = matchMedia("(min-width: 1200px)");
const frames = () => [...$("phones").querySelectorAll("iframe")];
function hang() {
  const wall = WIDE.matches && !framed && !asked.has("person") && !asked.has("guest");
  document.body.classList.toggle("wall", wall);
  $("phones").hidden = !wall;
  if (!wall || $("phones").children.length) return;
  const group = state.chats.find((chat) => !chat.private)?.key ?? "";
  $("phones").append(...state.people.slice(0, 4).map((person) => {
    const src = `/?framed&person=${person.id}&chat=${encodeURIComponent(group)}`;
    return make("iframe", { src, title: `${person.role}’s phone` });
  }));
}
document.body.classList.toggle("framed", framed);
await refreshState();
go(here.chat);
hang();
WIDE.onchange = hang;
const changed = () => { refresh(); for (const frame of frames()) frame.contentWindow.postMessage("changed", location.origin); };
if (framed) window.onmessage = (event) => { if (event.origin === location.origin && event.data === "changed") refresh(); };
else new EventSource("/play/events").onmessage = changed;
