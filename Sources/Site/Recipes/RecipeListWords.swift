internal import Recipes

/// The texts of lists of recipes in one language.
struct RecipeListWords: Sendable {
  let filters: String
  let component: String
  let backend: String
  let spark: String
  let all: String
  /// With `{shown}` and `{all}` in the place of numbers.
  let shown: String
  let none: String
  let reset: String
  let symptoms: String
  let toSymptoms: String
  let seen: String
  let recipe: String

  static func `in`(_ language: PageLanguage) -> RecipeListWords {
    language == .ru ? russian : english
  }

  private static let english = RecipeListWords(
    filters: "Choose recipes", component: "Component", backend: "Backend", spark: "Spark version",
    all: "all", shown: "Recipes shown: {shown} of {all}",
    none: "No recipe fits. Choose less, or show all.", reset: "Show all",
    symptoms: "By what you see", toSymptoms: "Find a recipe by what you see", seen: "What you see",
    recipe: "Recipe")

  private static let russian = RecipeListWords(
    filters: "Выбрать рецепты", component: "Компонент", backend: "Бэкенд", spark: "Версия Spark",
    all: "все", shown: "Показано рецептов: {shown} из {all}",
    none: "Ни один рецепт не подходит. Смягчите условия или покажите все.", reset: "Показать все",
    symptoms: "По симптомам", toSymptoms: "Найти рецепт по симптому", seen: "Что видно",
    recipe: "Рецепт")
}
