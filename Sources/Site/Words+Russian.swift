extension Words {
  static let russian = Words(
    languageName: "Русский", skip: "Перейти к содержанию", menu: "Меню",
    closeMenu: "Закрыть меню", navigation: "Разделы сайта", breadcrumbs: "Вы здесь",
    contents: "На этой странице", neighbours: "Соседние страницы", previous: "Назад",
    next: "Далее", switcher: "Язык", theme: "Светлая или тёмная тема",
    edit: "Править эту страницу", search: "Поиск", searchResults: "Найденные страницы",
    searchFound: "Найдено страниц:", searchNone: "Ничего не найдено",
    searchFailed: "Не удалось загрузить поисковый указатель", sectionLink: "Ссылка на раздел",
    table: "Таблица",
    footnotes: "Сноски", footnoteBack: "Вернуться к тексту", copy: "Скопировать",
    copied: "Скопировано", expected: "Ожидаемый вывод",
    expectedBroken: "Ожидаемый вывод при сбое",
    expectedHealthy: "Ожидаемый вывод в исправном состоянии", ofCommand: "этой команды",
    alerts: ["Примечание", "Совет", "Важно", "Внимание", "Осторожно"], recipes: "Рецепты",
    recipesSummary: "Инструкции, каждая команда которых проверена на настоящем кластере.",
    categories: [
      "deployment": Category(
        title: "Развёртывание", summary: "Установить Spark в кластер и дать ему расти."),
      "operations": Category(
        title: "Эксплуатация", summary: "Изменить релиз, с которым уже работают люди."),
      "troubleshooting": Category(
        title: "Устранение неполадок",
        summary: "От симптома к причине — и обратно к работе."),
      "integration": Category(
        title: "Интеграция", summary: "Связать Spark с окружающими системами."),
    ],
    runIt: "Проверить у себя", badge: .russian, chooseLanguage: "Выберите язык")
}
