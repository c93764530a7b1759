"""What happens in the reader's own browser: copy the link or a caption, save a picture, and how wide the screen is."""

from __future__ import annotations

import streamlit as st

from analytics.figures.palette import palette

_CSS = """
.row { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
button {
  font: inherit; font-size: 0.875rem; line-height: 1.6; cursor: pointer; padding: 0.2rem 0.65rem;
  color: var(--st-text-color); background: transparent; min-height: 2rem;
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius, 0.4rem);
}
button:hover { color: var(--st-primary-color); border-color: var(--st-primary-color); }
button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px; }
.said { font-size: 0.8rem; color: var(--st-text-color); }
"""

_JS = """
async function copy(text) {
  try { await navigator.clipboard.writeText(text); return true; } catch (error) { /* not allowed here: the old way */ }
  const area = document.createElement("textarea");
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.appendChild(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  return done;
}

function save(chart) {
  const camera = document.querySelector(`.st-key-${chart} .modebar-btn[data-title*="ownload"]`);
  if (!camera) return false;
  // The picture leaves by a click on a link outside this box, which must not be taken for a click that closes it.
  const hold = (event) => { if (event.target.closest?.("a[download]")) event.stopImmediatePropagation(); };
  window.addEventListener("click", hold, true);
  setTimeout(() => window.removeEventListener("click", hold, true), 8000);
  camera.click();
  return true;
}

function fit(chart, tries) {
  const held = document.querySelector(`.st-key-${chart}`);
  const room = held?.parentElement?.clientWidth;
  if (room) {
    held.style.width = held.style.minWidth = "900px";
    held.style.zoom = String(Math.min(1, room / 900));
  } else if (tries > 0) setTimeout(() => fit(chart, tries - 1), 100);
}

export default function (component) {
  const { data, parentElement } = component;
  if (data.fit) fit(data.fit, 50);
  const row = parentElement.querySelector(".row");
  row.textContent = "";
  const said = document.createElement("span");
  said.className = "said";
  said.setAttribute("role", "status");
  for (const action of data.actions) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = action.label;
    button.onclick = async () => {
      let done;
      if (action.does === "save") done = save(action.chart);
      else done = await copy(action.does === "link" ? window.location.href : action.text);
      said.textContent = done ? action.done : "Your browser did not allow it.";
      setTimeout(() => { said.textContent = ""; }, 4000);
    };
    row.appendChild(button);
  }
  row.appendChild(said);
}
"""

_component = st.components.v2.component("safir_reader", html="<div class='row'></div>\n", css=_CSS, js=_JS)


def copy_buttons(caption: str | None, *, key: str) -> None:
    """Buttons that copy the address of this view and, if there is one, the caption of a chart."""
    actions = [{"label": "Copy link", "does": "link", "done": "Link copied"}]
    if caption is not None:
        actions.append({"label": "Copy caption", "does": "text", "text": caption, "done": "Caption copied"})
    _component(data={"actions": actions}, key=key, height="content")


def save_button(label: str, *, chart: str, key: str) -> None:
    """A button that saves the chart in the container of that key as its own camera would.

    The chart is as wide as a print (900 pixels); on screen it is made smaller until it fits.
    """
    action = {"label": label, "does": "save", "chart": chart, "done": "Saved by your browser"}
    _component(data={"actions": [action], "fit": chart}, key=key, height="content")


_WIDTH_JS = """
export default function (component) {
  const { data, setStateValue } = component;
  const narrow = window.innerWidth < 640;
  if (narrow !== data.narrow) setStateValue("narrow", narrow);
}
"""

_width = st.components.v2.component("safir_width", html="<span></span>\n", js=_WIDTH_JS)


def watch_width() -> None:
    """Learn whether the screen is narrow, so that figures can be drawn for it; costs one rerun on a phone."""

    def take() -> None:
        st.session_state["_narrow"] = bool(st.session_state["width"].get("narrow"))

    _width(data={"narrow": is_narrow()}, key="width", height=1, on_narrow_change=take)


def is_narrow() -> bool:
    """Whether the screen is a phone's."""
    return bool(st.session_state.get("_narrow", False))


# In the dark what is chosen stands on the pale accent, on which the white letters of these tags cannot be read.
_DARK_TAGS = f"""[data-testid='stMultiSelectTagsContainer'] [data-tag] * {{
  color: {palette("dark").canvas} !important;
}}"""
_dark_tags = st.components.v2.component("safir_dark_tags", html="<span></span>\n", css=_DARK_TAGS, isolate_styles=False)


def readable_tags() -> None:
    """In the dark, write what is chosen in a filter with the dark ink."""
    if st.context.theme.type == "dark":
        _dark_tags(key="dark-tags", height=1)
