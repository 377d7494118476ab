#!/bin/sh
# Takes the README's pictures from the program itself: runs the tour and keeps the few that documents show. Wants the
# fonts of fonts-noto-core and fonts-noto-cjk; the tour names what is missing. The names of pictures may be given.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
root=$(dirname -- "$(dirname -- "$here")")
[ $# -gt 0 ] || set -- personal-light warning-light broadcasts-light followers-light archive-search-light

only=
for name in "$@"; do only="$only --only $name"; done
pictures=$(mktemp -d)
trap 'rm -rf -- "$pictures"' EXIT
(cd "$root" && mvn -q compile exec:exec -Daside.args="tour --out $pictures$only")
for name in "$@"; do cp -- "$pictures/$name.png" "$here/$name.png"; done
