"""The text beside the card, with the words marked that the field in hand was read from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from records.cards import Card
from ui.parts import plain
from ui.review.state import parts, spans_of, window
from ui.review.words import FIELDS

_CSS = """
.fields { display: flex; flex-wrap: wrap; gap: 0.3rem; margin-bottom: 0.6rem; }
button {
  font: inherit; font-size: 0.8rem; line-height: 1.5; cursor: pointer; padding: 0.1rem 0.5rem; max-width: 16rem;
  overflow: hidden; text-overflow: ellipsis; white-space: nowrap;
  color: var(--st-text-color); background: transparent;
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius, 0.2rem);
}
button[aria-pressed="true"] { border-color: var(--st-primary-color); color: var(--st-primary-color); font-weight: 700; }
button:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 2px; }
.text {
  white-space: pre-wrap; overflow-wrap: anywhere; overflow-y: auto; max-height: min(70vh, 46rem); line-height: 1.65;
  padding: 0.6rem 0.8rem; border: 1px solid var(--st-border-color); font-size: 0.95rem;
  color: var(--st-text-color); background: var(--st-background-color); unicode-bidi: plaintext;
}
.text:focus-visible { outline: 2px solid var(--st-primary-color); }
mark { background: transparent; color: inherit; border-bottom: 1px dotted var(--st-gray-color); }
mark.on { background: var(--st-primary-color); color: var(--st-background-color); border-bottom: 0; }
"""

_JS = """
const kept = new WeakMap();

function light(root, state, field, scroll) {
  state.field = field;
  for (const button of root.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.dataset.field === field));
  }
  let first = null;
  for (const mark of root.querySelectorAll("mark")) {
    const on = mark.dataset.fields.split(" ").includes(field);
    mark.classList.toggle("on", on);
    if (on && !first) first = mark;
  }
  if (scroll) show(root, first);
}

function show(root, mark) {
  if (!mark) return;
  const text = root.querySelector(".text");
  const place = mark.getBoundingClientRect(), box = text.getBoundingClientRect();
  if (place.top < box.top || place.bottom > box.bottom) text.scrollTop += place.top - box.top - text.clientHeight / 4;
}

function fieldOf(element) {
  for (let at = element; at; at = at.parentElement) {
    for (const name of at.classList || []) {
      const found = name.match(/^st-key-card-.*--([a-zA-Z_]+(?:-[0-9]+)?)$/);
      if (!found) continue;
      const cell = (element.id || "").match(/^glide-cell-[0-9]+-([0-9]+)$/);
      return cell ? `${found[1]}-${cell[1]}` : found[1];
    }
  }
  return null;
}

function draw(root, data, state) {
  const fields = root.querySelector(".fields"), text = root.querySelector(".text");
  fields.textContent = "";
  text.textContent = "";
  for (const [field, label] of data.fields) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.title = label;
    button.dataset.field = field;
    button.onclick = () => light(root, state, state.field === field ? null : field, true);
    fields.appendChild(button);
  }
  for (const [words, named] of data.parts) {
    if (!named.length) { text.appendChild(document.createTextNode(words)); continue; }
    const mark = document.createElement("mark");
    mark.textContent = words;
    mark.dataset.fields = named.join(" ");
    text.appendChild(mark);
  }
}

function stick(root) {
  const host = root.host || root.getRootNode().host || root;
  const element = host.closest('[data-testid="stElementContainer"]');
  const column = host.closest('[data-testid="stColumn"]');
  if (!element || !column || window.innerWidth < 640) return;
  const held = column.querySelector('[data-testid="stVerticalBlock"]');
  held.style.position = "sticky";
  held.style.top = "3.5rem";
  held.style.height = "auto";
}

export default function (component) {
  const { data, parentElement: root } = component;
  let state = kept.get(root);
  if (!state) { state = { field: null, words: null }; kept.set(root, state); }
  const words = JSON.stringify([data.parts, data.fields]);
  if (state.words !== words) {
    draw(root, data, state);
    state.words = words;
    light(root, state, data.fields.some(([field]) => field === state.field) ? state.field : null, true);
    if (state.field === null) show(root, root.querySelector("mark"));
  }
  stick(root);
  if (!state.listen) {
    state.listen = event => {
      const field = fieldOf(event.target);
      if (field && root.querySelector(`button[data-field="${field}"]`)) light(root, state, field, true);
    };
    document.addEventListener("focusin", state.listen);
    document.addEventListener("click", state.listen);
  }
  return () => {
    document.removeEventListener("focusin", state.listen);
    document.removeEventListener("click", state.listen);
    kept.delete(root);
  };
}
"""

_component = st.components.v2.component(
    "safir_evidence",
    html="""<div class='fields' role='group' aria-label='Show where it was read'></div>
<div class='text' tabindex='0' role='region' aria-label='Text of the document' dir='auto'></div>
""",
    css=_CSS,
    js=_JS,
)


def show(text: str, draft: Mapping[str, Any], card: Card, *, key: str) -> None:
    """Draw the text; the field that has the focus, or is chosen above the text, has its words marked."""
    spans = spans_of(draft)
    first, last = window(len(text), spans)
    if (first, last) != (0, len(text)):
        st.caption(f"A long text: {last - first:,} of its {len(text):,} letters are shown, around the evidence.")
    _component(data={"parts": parts(text, spans), "fields": _named(draft, spans)}, key=key, height="content")


def _named(draft: Mapping[str, Any], spans: Mapping[str, Sequence[tuple[int, int]]]) -> list[tuple[str, str]]:
    """The fields that have evidence, in the card's order, each with its words."""
    people, outcomes = draft.get("people") or [], draft.get("outcomes") or []
    names = {name: words for name, words in FIELDS.items() if name in spans}
    names |= {f"people-{n}": plain(one.get("name")) for n, one in enumerate(people)}
    names |= {f"outcomes-{n}": f"Outcome {n + 1}" for n, _ in enumerate(outcomes)}
    return [(name, words) for name, words in names.items() if name in spans]
