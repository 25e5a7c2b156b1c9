import Checking
import Diagnostics
import Testing

@Suite struct NotebookTests {
  @Test("The code cells of a notebook, with the places of their lines")
  func cells() throws {
    let text = """
      {
       "cells": [
        {"cell_type": "markdown", "source": ["# Title"]},
        {"cell_type": "code", "source": [
          "import os\\n",
          "x = 1"
        ]},
        {"cell_type": "code", "source": "y = 2\\nz = 3"}
       ]
      }
      """
    let notebook = try Notebook(SourceText(path: "a.ipynb", text: text))
    #expect(notebook.cells.map(\.code) == ["import os\nx = 1\n", "y = 2\nz = 3\n"])
    #expect(notebook.cells[0].location(at: 10).description == "a.ipynb:6:6")
    #expect(notebook.cells[1].location(at: 0).description == "a.ipynb:8:36")
  }
}
