#!/usr/bin/env bash
# Builds the page parser with libFuzzer, C before Swift and each module before those that use it, as
# OUT/fuzz-pages. Usage: Tests/fuzz/build.sh OUT, in the root of the repository.
set -euo pipefail

out=$1
modules=$out/modules
mkdir -p "$modules"
swift package resolve
yams=.build/checkouts/Yams/Sources

# module NAME FILE… — a module of this package, with the settings of Package.swift.
module() {
  local name=$1
  shift
  swiftc -O -wmo -sanitize=fuzzer -parse-as-library -swift-version 6 -package-name fuzz \
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
    -enable-upcoming-feature MemberImportVisibility \
    -enable-upcoming-feature NonisolatedNonsendingByDefault \
    -I "$modules" -I "$yams/CYaml/include" -I Sources/CCMarkGFM -module-name "$name" \
    -emit-module -emit-module-path "$modules/$name.swiftmodule" -c -o "$modules/$name.o" "$@"
}

for file in "$yams"/CYaml/src/*.c; do
  clang -O2 -fsanitize=fuzzer-no-link -DYAML_DECLARE_STATIC -I "$yams/CYaml/include" \
    -c "$file" -o "$modules/$(basename "$file" .c).o"
done
swiftc -O -wmo -sanitize=fuzzer -parse-as-library -swift-version 5 -DSWIFT_PACKAGE \
  -I "$yams/CYaml/include" -module-name Yams \
  -emit-module -emit-module-path "$modules/Yams.swiftmodule" -c -o "$modules/Yams.o" "$yams"/Yams/*.swift
module Diagnostics Sources/Diagnostics/*.swift
module Markdown Sources/Markdown/*.swift
module Recipes Sources/Recipes/*.swift
module Fuzz Tests/fuzz/Fuzz.swift Tests/RecipesTests/PageProperties.swift
# shellcheck disable=SC2046
swiftc -sanitize=fuzzer -use-ld=lld "$modules"/*.o $(pkg-config --libs libcmark-gfm) -o "$out/fuzz-pages"
