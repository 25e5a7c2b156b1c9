import Recipes
import Testing

@testable import Site

@Suite struct TypographyTests {
  @Test(arguments: [
    ("слово \"в кавычках\"", "слово «в\u{A0}кавычках»"),
    ("\"Он сказал: \"да\".\"", "«Он сказал: „да“.»"), ("(\"а\"), \"б\"!", "(«а»), «б»!"),
    ("экран 27\" и ещё", "экран 27\" и\u{A0}ещё"), ("«уже \"так\"»", "«уже „так“»"),
    ("Лампа - это свет", "Лампа\u{A0}— это свет"), ("5 - 3", "5 - 3"), ("кто-то", "кто-то"),
    ("№ 5 и § 3", "№\u{A0}5 и\u{A0}§\u{A0}3"), ("10 ГБ за 5 мин", "10\u{A0}ГБ за\u{A0}5\u{A0}мин"),
    ("10 000 строк", "10\u{A0}000 строк"), ("и т. д.", "и\u{A0}т.\u{A0}д."),
    ("90 % времени", "90\u{A0}% времени"), ("то же и он ли", "то\u{A0}же и\u{A0}он\u{A0}ли"),
    ("порт 80 в сети", "порт 80 в\u{A0}сети"), ("класс A-в один", "класс A-в один"),
  ])
  func russian(text: String, expected: String) {
    #expect(Typography.polished(text, in: .ru) == expected)
    #expect(Typography.polished(text, in: .en) == text)
  }

  /// A quotation may hold markup; what is code is nobody's to polish.
  @Test(arguments: [
    ("\"**Жирно**\" и \"`код \"x\"`\"", "«<strong>Жирно</strong>» и\u{A0}«<code>код \"x\"</code>»"),
    ("Лампа и\nсвет", "Лампа и\u{A0}свет"),
    ("`a` - `b - c`", "<code>a</code>\u{A0}— <code>b - c</code>"),
    ("[\"Текст\"](index.md) - тут", "<a href=\"index.html\">«Текст»</a>\u{A0}— тут"),
  ])
  func acrossMarkup(markdown: String, expected: String) throws {
    let site = try FixtureSite([
      "content/ru/guides/second.md":
        "---\ntitle: Т\n---\n\(markdown)\n\n```bash\necho \"в - x\"\n```\n"
    ])
    let page = try site.page("ru/guides/second.html")
    #expect(page.contains("<p>\(expected)</p>"), "\(page)")
    #expect(page.contains("\"в - x\""))
  }
}
