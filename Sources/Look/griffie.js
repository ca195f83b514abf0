// Griffie works without this file. It only spares people a key press, a second press or a page load.
"use strict";

(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  // "/" goes to the search box, from anywhere but a field.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea, [contenteditable]")) return;
    const search = document.querySelector("[data-search]");
    if (!search) return;
    event.preventDefault();
    search.focus();
    search.select();
  });

  // Escape closes the menu of a narrow screen.
  document.addEventListener("keydown", (event) => {
    const menu = document.querySelector("details.menu[open]");
    if (event.key !== "Escape" || !menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  // What went wrong is read out first.
  const faults = document.querySelector("[data-faults]");
  if (faults) faults.focus();

  // A form that changes something is sent once. A page that comes back from history may be sent again.
  const release = (form) => {
    delete form.dataset.sent;
    all("button", form).forEach((button) => button.removeAttribute("aria-disabled"));
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    all("button:not([type=button])", form).forEach((button) => button.setAttribute("aria-disabled", "true"));
    setTimeout(release, 10000, form);
  });
  window.addEventListener("pageshow", () => all("form[data-sent]").forEach(release));

  // A form with data-live recalculates while it is filled in: the same fields go to that address, and each
  // [data-live-result] of the answer takes the place of the one of the same name here. The last question wins.
  const live = (form) => {
    let waiting = 0;
    let running = null;
    const busy = (on) => all("[data-live-result]").forEach((result) => {
      if (on) result.setAttribute("aria-busy", "true");
      else result.removeAttribute("aria-busy");
    });
    const show = (text) => {
      const answer = new DOMParser().parseFromString(text, "text/html");
      all("[data-live-result]").forEach((result) => {
        const name = CSS.escape(result.dataset.liveResult);
        const fresh = answer.querySelector(`[data-live-result="${name}"]`);
        if (fresh && fresh.innerHTML !== result.innerHTML) result.replaceChildren(...fresh.childNodes);
      });
    };
    const ask = async () => {
      if (running) running.abort();
      const mine = running = new AbortController();
      busy(true);
      try {
        const fields = Array.from(new FormData(form)).filter(([, value]) => typeof value === "string");
        const answer = await fetch(form.dataset.live, {
          method: "POST",
          body: new URLSearchParams(fields),
          headers: { Accept: "text/html" },
          signal: mine.signal,
        });
        // A refusal (4xx) is a page too and says what is over or left.
        const type = answer.headers.get("Content-Type") || "";
        if (answer.status < 500 && type.startsWith("text/html")) show(await answer.text());
      } catch (error) {
        if (error.name === "AbortError") return;
      } finally {
        if (running === mine) busy(false);
      }
    };
    const soon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(ask, 250);
    };
    form.addEventListener("input", soon);
    form.addEventListener("rows", soon);
  };
  all("form[data-live]").forEach(live);

  // Rows of a repeated group: without this file there are empty rows to fill in, and an emptied row does not count.
  // Names and ids carry the row's number as [3] and -3-; the template has __row__ there.
  const rename = (row, from, to) => {
    [row, ...all("*", row)].forEach((element) => {
      for (const attribute of Array.from(element.attributes)) {
        if (attribute.name === "value") continue;
        const changed = from.reduce((text, old, index) => text.replaceAll(old, to[index]), attribute.value);
        if (changed !== attribute.value) element.setAttribute(attribute.name, changed);
      }
    });
  };
  const repeated = (group) => {
    const name = group.dataset.group;
    const template = group.querySelector("template");
    const add = group.querySelector("[data-add]");
    const rows = () => all("[data-row]", group);
    const most = Number(group.dataset.most || 500);
    const settle = () => {
      rows().forEach((row, index) => {
        const old = row.dataset.row;
        if (old === String(index)) return;
        rename(row, [`${name}[${old}]`, `${name}-${old}-`], [`${name}[${index}]`, `${name}-${index}-`]);
        row.dataset.row = index;
      });
      add.hidden = rows().length >= most;
      group.dispatchEvent(new Event("rows", { bubbles: true }));
    };
    const equip = (row) => {
      const remove = row.querySelector("[data-remove]");
      if (!remove) return;
      remove.hidden = false;
      remove.addEventListener("click", () => {
        const next = row.nextElementSibling;
        row.remove();
        settle();
        const target = next && next.matches("[data-row]") ? next.querySelector("input, select") : add;
        (target || add).focus();
      });
    };
    add.hidden = false;
    add.addEventListener("click", () => {
      const fragment = template.content.cloneNode(true);
      const row = fragment.querySelector("[data-row]");
      const last = rows().pop();
      if (last) last.after(row);
      else template.before(row);
      settle();
      equip(row);
      const first = row.querySelector("input:not([type=hidden]), select, textarea");
      if (first) first.focus();
    });
    rows().forEach(equip);
  };
  all("[data-group]").forEach(repeated);
})();
