#!/usr/bin/env bash
# Makes src/main/resources/dev/aside/ui/emoji/ anew: the pictures, their index, the names the picker searches, the licences.
# Needs node and npm. Run it when a new Unicode version brings new emoji; otherwise what it made is in the repository.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$here/../../src/main/resources/dev/aside/ui/emoji
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-save --ignore-scripts=false \
    emoji-datasource-google@16.0.0 emojibase-data@17.0.0 sharp@0.35.5
cp "$here/make.mjs" .
rm -rf "$out"; mkdir -p "$out"
node make.mjs "$out"
cp node_modules/emoji-datasource-google/LICENSE "$out/LICENSE-emoji-data.txt"
cp node_modules/emojibase-data/LICENSE "$out/LICENSE-emojibase.txt"
cp "$here"/LICENSE-noto-emoji.txt "$here"/NOTICE.txt "$out/"
du -sh "$out"
