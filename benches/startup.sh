#!/usr/bin/env bash
# How long people wait from the command to the first drawn frame. Whole processes, as they are used; the first run of
# each warms the file cache and is not counted. `exports.sh` does the same for exports.
#
#   benches/startup.sh [FILE]        FILE is the program; default: $WEGMARKE_BINARY, else target/release/wegmarke
#
# Needs Xvfb, openbox, and xprop (x11-utils). With software drawing, the window is slower than on a desk.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/display.sh

binary="${1:-${WEGMARKE_BINARY:-target/release/wegmarke}}"
map=assets/examples/laufschuhe.journey.ron
runs=5
scratch=""

main() {
    local program
    for program in Xvfb openbox xprop "$binary"; do
        if ! command -v "$program" >/dev/null; then
            echo "missing: $program" >&2
            exit 1
        fi
    done
    scratch="$(mktemp -d)"
    trap 'stop_display; rm -rf "$scratch"' EXIT
    export WEGMARKE_HOME="$scratch/home"

    start_display 1600x1000
    first_frame "the example" "$map"
}

# first_frame NAME [FILE]: the program itself says on standard error how many milliseconds it took, and ends.
first_frame() {
    local name="$1" run
    shift
    : >"$scratch/times"
    for ((run = 0; run <= runs; run++)); do
        rm -rf "$WEGMARKE_HOME"
        WEGMARKE_FIRST_FRAME=1 timeout 60 "$binary" "$@" 2>"$scratch/said"
        ((run == 0)) || grep -oE '[0-9]+([.][0-9]+)?' "$scratch/said" | tail -n 1 >>"$scratch/times"
    done
    printf 'first frame of %s: %s ms\n' "$name" "$(median "$scratch/times")"
}

median() {
    sort -n "$1" | awk '{ value[NR] = $1 } END { if (NR) print value[int((NR + 1) / 2)]; else print "?" }'
}

main
