"""The site by the keyboard alone: what can be used is reached, seen, and not hidden."""

import pytest
from site_files import RECIPE, SITE, content

SOME = [f"ru/{RECIPE}"]
# What a reader can use on the page as it is shown, numbered; scrolling boxes count, for their content is only read so.
USABLE = """() => {
  const shown = element => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0
  const scrolls = element => element.scrollWidth > element.clientWidth + 1
    && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
  const all = [...document.querySelectorAll('*')].filter(element => shown(element) && element.tabIndex !== -1
    ? element.matches('a[href], button, input:not(:disabled), select, textarea, summary, [tabindex]') || scrolls(element)
    : shown(element) && scrolls(element) && element !== document.documentElement)
  all.forEach((element, number) => { element.dataset.number = number })
  return all.map(element => element.outerHTML.slice(0, 100)) }"""
# The focused element: its number, whether an outline is drawn, and whether something lies over it.
FOCUSED = """async () => {
  await new Promise(requestAnimationFrame)
  const element = document.activeElement
  if (!element || element === document.body) return null
  const style = getComputedStyle(element), box = element.getClientRects()[0]
  // Of a box that is higher than the window, the middle of what is in it.
  const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight)
  const across = Math.min(Math.max(box.x + Math.min(box.width / 2, 20), 1), innerWidth - 2)
  const over = document.elementFromPoint(across, (top + bottom) / 2)
  return { number: Number(element.dataset.number ?? -1), html: element.outerHTML.slice(0, 100),
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none',
    seen: Number(style.opacity) === 1 && top < bottom
      && Boolean(over) && (element.contains(over) || over.contains(element)) } }"""


def walk(page, key, limit):
    """What gets the focus, one after the other, until the page is left."""
    found = []
    for _ in range(limit):
        page.keyboard.press(key)
        focused = page.evaluate(FOCUSED)
        if focused is None or (found and focused["number"] == found[0]["number"]):
            break
        found.append(focused)
    return found


def paths(all_paths):
    return SOME + [pytest.param(path, marks=pytest.mark.full) for path in all_paths if path not in SOME]


@pytest.mark.parametrize("path", paths(content()))
@pytest.mark.parametrize("width", [390, 1400])
def test_everything_is_reached_and_seen(visit, path, width):
    page = visit(path, viewport={"width": width, "height": 800}, reduced_motion="reduce").page
    usable = page.evaluate(USABLE)
    reached = walk(page, "Tab", len(usable) + 20)
    assert len(usable) >= 5
    assert [usable[number] for number in range(len(usable)) if number not in {each["number"] for each in reached}] == []
    assert [each["html"] for each in reached if not each["outlined"]] == []
    assert [each["html"] for each in reached if not each["seen"]] == []


@pytest.mark.parametrize("path", paths(content()))
def test_skip_link_comes_first_and_leads_to_the_content(visit, path):
    page = visit(path, reduced_motion="reduce").page
    page.keyboard.press("Tab")
    skip = page.locator("a.skip:focus")
    assert skip.count() == 1 and skip.bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_backwards_leads_back(visit):
    page = visit(f"en/{RECIPE}", reduced_motion="reduce").page
    page.evaluate(USABLE)
    forward = [each["number"] for each in walk(page, "Tab", 8)]
    backward = [each["number"] for each in walk(page, "Shift+Tab", 7)]
    assert len(set(forward)) == 8 and backward == forward[-2::-1]


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_buttons_work_by_both_keys(visit, server, key):
    page = visit(f"en/{RECIPE}", base=server, permissions=["clipboard-read", "clipboard-write"]).page
    theme = page.locator("button.theme")
    before = theme.get_attribute("aria-pressed")
    theme.focus()
    page.keyboard.press(key)
    assert theme.get_attribute("aria-pressed") != before
    page.locator("figure.code button.copy").first.focus()
    page.keyboard.press(key)
    page.locator("button.copy.done").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").startswith("kubectl get deployment")


def test_menu_and_contents_open_by_keyboard(visit):
    page = visit(f"ru/{RECIPE}", viewport={"width": 390, "height": 700}, reduced_motion="reduce").page
    page.focus("a.menu")
    page.keyboard.press("Enter")
    page.locator("nav.tree").wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('nav.tree') !== null")
    page.focus("nav.tree a.close")
    page.keyboard.press("Enter")
    assert not page.is_visible("nav.tree")
    folded = page.locator("details.contents")
    folded.locator("summary").focus()
    page.keyboard.press("Enter")
    assert folded.get_attribute("open") is not None and folded.locator("a").first.is_visible()


def tabbed():
    marks = ('role="tablist"', 'class="tabs"', "data-tabs")
    return [path for path in content() if any(mark in (SITE / path).read_text("utf-8") for mark in marks)]


def chosen(page):
    return page.locator("[role=tab][aria-selected=true] >> visible=true")


def test_tabs_move_by_arrows_and_are_remembered(visit):
    assert tabbed(), "the site has no tabs"
    visited = visit(tabbed()[0])
    page = visited.page
    first = chosen(page).first.inner_text()
    chosen(page).first.focus()
    page.keyboard.press("ArrowRight")
    second = chosen(page).first.inner_text()
    assert second != first
    for tab in chosen(page).all():
        panel = page.locator(f"[id='{tab.get_attribute('aria-controls')}']")
        assert panel.is_visible() and panel.get_attribute("role") == "tabpanel"
    # Lists with the same tabs show the same one, here and on the next visit.
    lists = page.locator("[role=tablist]").filter(has_text=first).filter(has_text=second)
    assert lists.locator("[aria-selected=true]").all_inner_texts() == [second] * lists.count()
    page.reload()
    assert chosen(page).first.inner_text() == second


def test_tabs_show_all_their_panels_without_scripts(visit):
    assert tabbed(), "the site has no tabs"
    for path in tabbed():
        # The script makes panels of them, and hides all but one of each group.
        texts = visit(path).page.locator("[role=tabpanel] code").all_text_contents()
        plain = visit(path, java_script_enabled=False).page
        assert texts and plain.locator(".tabs code >> visible=true").all_text_contents() == texts
