"""The list of all recipes: chosen by component, backend and Spark version, and found by symptom."""

import urllib.parse

import pytest
from site_files import LANGUAGES, OTHER, page
from test_accessibility import expect_none

LIST = "recipes/index.html"
SHOWN = {"en": "Recipes shown: {} of {}", "ru": "Показано рецептов: {} из {}"}
NONE = {"en": "No recipe fits", "ru": "Ни один рецепт не подходит"}


def recipes(path):
    """Ids of the recipes of the list, with what they can be chosen by."""
    return {item["data-recipe"]: item for item in page(path).of("li") if "data-recipe" in item}


def with_component(path, component):
    return [name for name, item in recipes(path).items() if component in item.get("data-component", "").split()]


def shown(opened):
    return [item.get_attribute("data-recipe") for item in opened.locator("ul.recipes > li:visible").all()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_choice_is_counted_shared_and_taken_back(visit, server, language):
    path = f"{language}/{LIST}"
    everything, some = list(recipes(path)), with_component(path, "s3")
    assert 0 < len(some) < len(everything)
    visited = visit(path, base=server)
    opened = visited.page
    status = opened.locator(".filters [role=status]")
    assert shown(opened) == everything and status.inner_text() == ""
    opened.locator("select[name=component]").select_option("s3")
    assert shown(opened) == some
    assert status.inner_text() == SHOWN[language].format(len(some), len(everything))
    # A heading with nothing below it is gone, and so are the symptoms of other recipes.
    for part in opened.locator("section.category:visible").all():
        assert part.locator("[data-recipe]:visible").count() > 0
    assert {row.get_attribute("data-recipe") for row in opened.locator("tr[data-recipe]:visible").all()} <= set(some)
    assert urllib.parse.urlsplit(opened.url).query == "component=s3"
    shared = visit(f"{path}?component=s3&spark=none", base=server).page
    assert shown(shared) == some and shared.locator("select[name=spark]").input_value() == ""
    shared.click("nav.languages a")
    shared.wait_for_url(f"**/{OTHER[language]}/{LIST}?component=s3")
    assert shown(shared) == some
    opened.locator(".filters button").click()
    assert shown(opened) == everything and urllib.parse.urlsplit(opened.url).query == ""
    assert visited.messages == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_result_says_so(visit, language):
    opened = visit(f"{language}/{LIST}", reduced_motion="reduce").page
    expect_none(opened)
    opened.evaluate("document.querySelectorAll('[data-recipe]').forEach(each => { delete each.dataset.backend })")
    opened.locator("select[name=backend]").select_option("k8s")
    assert shown(opened) == []
    assert opened.locator(".filters [role=status]").inner_text().startswith(NONE[language])
    expect_none(opened)


def test_the_keyboard_alone_chooses(visit):
    opened = visit(f"ru/{LIST}").page
    opened.locator("select[name=component]").focus()
    opened.keyboard.press("ArrowDown")
    assert 0 < len(shown(opened)) < len(recipes(f"ru/{LIST}"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_all_recipes_and_symptoms_are_there(visit, language):
    path = f"{language}/{LIST}"
    plain = visit(path, java_script_enabled=False).page
    assert shown(plain) == list(recipes(path)) and not plain.locator(".filters").is_visible()
    plain.locator("article a[href='#symptoms']").click()
    assert plain.locator("#symptoms").is_visible()
    rows = plain.locator("tr[data-recipe]").all()
    assert rows and all(len(row.locator("td").first.inner_text()) > 20 for row in rows)
    rows[0].locator("a").click()
    assert rows[0].page.locator("h1").is_visible()
