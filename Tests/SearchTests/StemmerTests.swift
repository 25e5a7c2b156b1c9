import Testing

@testable import Search

@Suite struct StemmerTests {
  @Test(arguments: [
    "кластер кластера кластерами", "ошибка ошибки ошибкой ошибок", "заголовок заголовка",
    "список списка списков", "настройка настроек", "узел узла узлов", "уровень уровня уровней",
    "столбец столбца", "окно окон", "число чисел", "ядро ядер", "письмо писем", "деньги денег",
    "имя имени имен именами", "время времени времен", "день дня дней днями",
    "токен токена токенов", "домен домены", "поток потока", "стойка стоек",
    "журнал журнала журналы", "экран экрана", "сигнал сигналы",
    "install installs installed installing", "deployment deployments deploy", "policy policies",
  ])
  func formsOfAWordHaveOneStem(forms: String) {
    let stemmer = Stemmer()
    var stems: Set<String> = []
    for form in forms.split(separator: " ") { stems.insert(stemmer.stem(String(form))) }
    #expect(stems.count == 1, "\(stems.sorted())")
  }

  @Test(arguments: [
    ("s3", "s3"), ("k8s", "k8s"), ("naïve", "naïve"), ("подpod", "подpod"), ("имени", "имен"),
    ("настроек", "настройк"), ("деньг", "денг"), ("running", "run"),
  ])
  func stems(word: String, stem: String) {
    #expect(Stemmer().stem(word) == stem)
  }

  @Test(arguments: ["том тот", "дом домен", "ток токен", "лист список", "обмен обмануть"])
  func otherWordsStayApart(words: String) {
    let stemmer = Stemmer()
    var stems: Set<String> = []
    for word in words.split(separator: " ") { stems.insert(stemmer.stem(String(word))) }
    #expect(stems.count == 2, "\(stems.sorted())")
  }
}
