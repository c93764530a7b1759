"""What a hostile string would do to a page if it were obeyed, looked for; and moves within one visit, as Back does."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.hands import drawn
from tests.hostile import SOURCE
from ui.safe import plain

LICENCE = "https://creativecommons.org/licenses/by/4.0/"  # a link of our own, on the page of data and method
FOREIGN = """([own, genuine]) => {
  const found = [];
  const look = root => {
    for (const node of root.querySelectorAll('*')) {
      if (node.shadowRoot) look(node.shadowRoot);
      for (const name of ['href', 'xlink:href', 'src', 'action', 'srcset', 'data', 'poster']) {
        const value = node.getAttribute(name);
        if (!value || value.startsWith('#')) continue;
        let url;
        try { url = new URL(value, document.baseURI); } catch { continue; }
        const inert = ['data:', 'blob:', 'about:', 'file:'].includes(url.protocol) && node.localName !== 'a';
        const link = node.localName === 'a' && genuine.some(start => value.startsWith(start));
        if (url.origin !== own && !inert && !link) found.push(`${node.localName} ${name}=${value.slice(0, 120)}`);
      }
      if ([...node.attributes].some(a => /^on/i.test(a.name) && /pwn/.test(a.value))) found.push(node.outerHTML);
    }
  };
  look(document);
  return found;
}"""
_GO = """url => {
  if (window.__changes === undefined) {
    window.__changes = 0;
    new MutationObserver(() => { window.__changes += 1; }).observe(
      document.querySelector('[data-testid="stApp"]'),
      { subtree: true, childList: true, characterData: true, attributeFilter: ['data-test-script-state'] });
  }
  const before = window.__changes;
  history.pushState(null, '', url);
  window.dispatchEvent(new PopStateEvent('popstate'));
  return before;
}"""
_UNSEEN = "[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
_SAYS = f"""([selector, want]) => [...document.querySelectorAll(selector)].some(
  one => one.textContent.replace(/{_UNSEEN}/gu, '').replace(/\\s+/gu, ' ').trim() === want)"""


def letters(shown: str) -> str:
    """What a page shows, without what cannot be seen."""
    return re.sub(r"\s+", " ", re.sub(_UNSEEN, "", shown)).strip()


def expected(text: str) -> str:
    """A text of the record as a page should show it: letter by letter, but for what cannot be seen."""
    return letters(plain(text))


def start_going(page: Page, path: str) -> int:
    """Ask a page that is open for another address of the dashboard; answers what `arrived` wants to know.

    A short run may begin and end between two looks of the browser, so what counts is that anything changed.
    """
    return page.evaluate(_GO, path)


def arrived(page: Page, before: int) -> Page:
    """Wait until the page asked for is drawn."""
    page.wait_for_function("before => window.__changes > before", arg=before, timeout=30_000)
    page.wait_for_timeout(60)
    return drawn(page)


def says_itself(page: Page, selector: str, text: str) -> None:
    """Wait until an element shows the text letter by letter, and nothing else."""
    page.wait_for_function(_SAYS, arg=[selector, expected(text)], timeout=15_000)


def harmless(page: Page, address: str) -> None:
    """No script ran, nothing failed, and nothing leads elsewhere but a numbered source."""
    expect(page.locator("[data-testid='stException']")).to_have_count(0)
    assert page.evaluate("window.__pwn") is None
    assert page.evaluate(FOREIGN, [address, [SOURCE, LICENCE]]) == []
    assert page.url.startswith(address)
