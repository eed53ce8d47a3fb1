#!/usr/bin/env bash
# How long people wait for an export, and the most memory that it takes: whole processes, as they are used. The first
# run of each warms the file cache and is not counted.
#
#   benches/exports.sh [FILE]        FILE is the program; default: $WEGMARKE_BINARY, else target/release/wegmarke
#
# Needs GNU time.
set -euo pipefail
cd "$(dirname "$0")/.."

binary="${1:-${WEGMARKE_BINARY:-target/release/wegmarke}}"
map=assets/examples/laufschuhe.journey.ron
runs=5

main() {
    local program format
    for program in /usr/bin/time "$binary"; do
        if ! command -v "$program" >/dev/null; then
            echo "missing: $program" >&2
            exit 1
        fi
    done
    scratch="$(mktemp -d)"
    trap 'rm -rf "$scratch"' EXIT

    echo "the example:"
    for format in png svg pdf pptx html md csv xlsx mmd; do
        measure "$format" "$map" -o "$scratch/map.$format"
    done
    measure "png, two pixels a unit" "$map" --scale 2 -o "$scratch/map.png"
    measure "pdf, pages of A4" "$map" --paper A4 -o "$scratch/map.pdf"
    runs=1
    measure "png, 100,000 pixels across" "$map" --width 100000 -o "$scratch/map.png"
    runs=5

    thousand >"$scratch/thousand.csv"
    "$binary" import "$scratch/thousand.csv" -o "$scratch/thousand.journey.ron" 2>/dev/null
    echo "1,000 touchpoints:"
    measure "pdf, pages of A3" "$scratch/thousand.journey.ron" --paper A3 -o "$scratch/thousand.pdf"
    measure "png" "$scratch/thousand.journey.ron" -o "$scratch/thousand.png"
}

# thousand: ten stages of ten steps of ten touchpoints, as a table.
thousand() {
    local stage step touchpoint
    echo "stage,step,touchpoint,owner,channel,importance,purpose"
    for stage in {1..10}; do
        for step in {1..10}; do
            for touchpoint in {1..10}; do
                echo "Stage $stage,Looks for what step $step offers,Touchpoint $stage.$step.$touchpoint of many," \
                    "Owner $((step % 5)),Channel $((touchpoint % 7)),$((touchpoint % 5 + 1)),Says what comes next"
            done
        done
    done
}

# measure NAME ARGUMENT...: an export with these arguments.
measure() {
    local name="$1" run
    shift
    : >"$scratch/times"
    : >"$scratch/memory"
    for ((run = 0; run <= runs; run++)); do
        /usr/bin/time -f '%e %M' -o "$scratch/said" "$binary" export "$@" 2>/dev/null
        ((run == 0)) && continue
        awk '{ print $1 * 1000 }' "$scratch/said" >>"$scratch/times"
        awk '{ print int($2 / 1024) }' "$scratch/said" >>"$scratch/memory"
    done
    printf '    %-28s %6s ms  %5s MiB\n' "$name" "$(median "$scratch/times")" "$(median "$scratch/memory")"
}

# median FILE: of the numbers in it, one a line.
median() {
    sort -n "$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}

main
