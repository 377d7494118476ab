#!/usr/bin/env bash
# Starts the packaged program on the demo network under a display of its own and waits for its window; then without a
# display, where it must say so. Needs target/aside, Xvfb and xdotool.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=$(mktemp -d)
pids=()
cleanup() {
    for pid in "${pids[@]}"; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap cleanup EXIT

# Xvfb picks a free number and writes it down.
Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
pids+=($!)
for _ in {1..100}; do
    [[ -s $work/display ]] && break
    sleep 0.1
done
DISPLAY=:$(cat "$work/display")
export DISPLAY

target/aside/bin/aside --demo --profile "$work/profile" &
program=$!
pids=("$program" "${pids[@]}")
window=
for _ in {1..240}; do
    kill -0 "$program" 2>/dev/null || { echo "The program ended before its window was seen." >&2; exit 1; }
    window=$(xdotool search --onlyvisible --name '^Aside' 2>/dev/null | head -n 1) && [[ -n $window ]] && break
    sleep 0.25
done
[[ -n $window ]] || { echo "No window was seen within a minute." >&2; exit 1; }
echo "The window is on screen: $(xdotool getwindowname "$window")."

target/aside/bin/aside --demo --profile "$work/profile"
echo "A second start raised it."

status=0
env -u DISPLAY target/aside/bin/aside --demo --profile "$work/other" 2>"$work/said" || status=$?
[[ $status == 1 && $(wc -l <"$work/said") == 1 ]] || { cat "$work/said" >&2; exit 1; }
echo "Without a display: $(cat "$work/said")"
