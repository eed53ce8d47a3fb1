#!/usr/bin/env bash
# How long people wait: from the command to the first drawn frame, and for an export, with the most memory that it
# takes. Whole processes, as they are used; the first run of each warms the file cache and is not counted.
#
#   benches/startup.sh [FILE]        FILE is the program; default: $WEGMARKE_BINARY, else target/release/wegmarke
#
# Needs Xvfb, openbox, xprop (x11-utils) and GNU time. With software drawing, the window is slower than on a desk.
set -euo pipefail
cd "$(dirname "$0")/.."
source scripts/display.sh

binary="${1:-${WEGMARKE_BINARY:-target/release/wegmarke}}"
map=assets/examples/laufschuhe.journey.ron
runs=5
scratch=""

main() {
    local program
    for program in Xvfb openbox xprop /usr/bin/time "$binary"; do
        if ! command -v "$program" >/dev/null; then
            echo "missing: $program" >&2
            exit 1
        fi
    done
    scratch="$(mktemp -d)"
    trap 'stop_display; rm -rf "$scratch"' EXIT
    export WEGMARKE_HOME="$scratch/home"

    export_of 1
    export_of 2
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

# export_of SCALE: the example as a PNG, the whole process.
export_of() {
    local scale="$1" run
    : >"$scratch/times"
    : >"$scratch/memory"
    for ((run = 0; run <= runs; run++)); do
        /usr/bin/time -v "$binary" export "$map" --scale "$scale" -o "$scratch/map.png" 2>"$scratch/said"
        ((run == 0)) && continue
        # "0:01.23" or "1:02:03".
        awk '/Elapsed/ { n = split($NF, t, ":"); s = 0; for (i = 1; i <= n; i++) s = s * 60 + t[i]; print s * 1000 }' \
            "$scratch/said" >>"$scratch/times"
        awk '/Maximum resident/ { print int($NF / 1024) }' "$scratch/said" >>"$scratch/memory"
    done
    printf 'export at %s×: %s ms, at most %s MiB, %s bytes\n' "$scale" \
        "$(median "$scratch/times")" "$(sort -n "$scratch/memory" | tail -n 1)" "$(wc -c <"$scratch/map.png")"
}

median() {
    sort -n "$1" | awk '{ value[NR] = $1 } END { if (NR) print value[int((NR + 1) / 2)]; else print "?" }'
}

main
