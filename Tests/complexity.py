"""Cyclomatic complexity of each function in a folder of Swift, measured by lizard; fails at 10."""

import sys

import lizard

LIMIT = 10

functions = [
    (function.cyclomatic_complexity, f"{file.filename}:{function.start_line}", function.name)
    for file in lizard.analyze(sys.argv[1:])
    for function in file.function_list
]
if not functions:
    sys.exit("error: lizard found no function — the folder is wrong or empty")
functions.sort(reverse=True)
for complexity, place, name in functions:
    if complexity >= LIMIT:
        print(f"{place}: error: {name} has a cyclomatic complexity of {complexity} — {LIMIT} is too much")
highest = functions[0]
print(f"{len(functions)} functions, highest complexity {highest[0]} ({highest[2]}), limit below {LIMIT}")
sys.exit(1 if highest[0] >= LIMIT else 0)
