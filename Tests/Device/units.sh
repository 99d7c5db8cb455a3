#!/usr/bin/env bash
# Holds the files of the device in kiosk/ against what systemd makes of them, without installing anything. A few seconds.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
failures=0
# expect WHAT COMMAND…: says what is wrong if the command fails.
expect() {
    local what=$1
    shift
    "$@" >"$root"/said 2>&1 || { failures=$((failures + 1)) && echo "Not so: $what" && sed 's/^/  /' "$root"/said; } >&2
}
# shellcheck disable=SC2317  # called through expect
fails() { ! "$@"; }
command -v systemd-analyze >/dev/null || { echo "systemd-analyze is missing: apt-get install systemd" >&2; exit 1; }

for variant in screen console; do
    new=$root/$variant
    mkdir -p "$new"/usr/{bin,lib/systemd} "$new"/etc
    cp -r kiosk/device/* kiosk/$variant/* "$new"
    # What Debian has.
    cp -r /usr/lib/systemd/system "$new"/usr/lib/systemd
    for program in Xorg rm systemctl drempel; do
        printf '#!/bin/sh\n' >"$new"/usr/bin/$program
        chmod +x "$new"/usr/bin/$program
    done
    ln -s usr/bin usr/lib "$new"
    printf 'root:x:0:0::/root:/bin/sh\ndrempel:x:999:999::/:/usr/sbin/nologin\n' >"$new"/etc/passwd
    printf 'root:x:0:\naudio:x:29:\nlp:x:7:\ndialout:x:20:\ndrempel:x:999:\n' >"$new"/etc/group

    units=(drempel-kiosk.service drempel-poweroff.path drempel-poweroff.service drempel-stick@sdb1.service)
    [ $variant = console ] || units+=(drempel-screen.service)
    expect "the units for $variant verify" systemd-analyze verify --man=no --root="$new" "${units[@]}"
    expect "the kiosk for $variant scores under 3.0" \
        systemd-analyze security --no-pager --offline=true --threshold=30 --root="$new" drempel-kiosk.service
done
expect "the X server scores under 4.0" \
    systemd-analyze security --no-pager --offline=true --threshold=40 --root="$root"/screen drempel-screen.service

# Each check sees what it is there for.
rm "$root"/screen/usr/lib/drempel/window.sh
expect "a unit whose program is missing does not verify" \
    fails systemd-analyze verify --man=no --root="$root"/screen drempel-kiosk.service
rm "$root"/console/etc/systemd/system/drempel-kiosk.service.d/10-confined.conf
expect "a kiosk without its confinement scores worse than 3.0" \
    fails systemd-analyze security --no-pager --offline=true --threshold=30 --root="$root"/console drempel-kiosk.service

# Both variants have the same name, so that everything else need not know which it is.
expect "no file of one variant lies in another's place, but for the kiosk's unit" test \
    "$(cd kiosk && for tree in device screen console ssh; do (cd $tree && find . -type f); done | sort | uniq -d)" = \
    ./etc/systemd/system/drempel-kiosk.service
# Taps seen a twentieth too far to the left on a touch screen that is a tenth too wide, and upside down.
for case in "1 0 0 0 1 0 0 0 1|0.9 0 0.05 0 1 0 0 0 1|0.9 0 0.05 0 1 0" "-1 0 1 0 -1 1 0 0 1|0.9 0 0.05 0 1 0|-0.9 0 0.95 0 -1 1"
do
    IFS='|' read -r held off wanted <<<"$case"
    matrix=$(awk -v off="$off" 'BEGIN {
        split(off, o, " ")
        for (i = 1; i <= 9; i += 4) for (j = 2; j <= 8; j += 3) print (i / 10) * o[1] + o[3], j / 10, i / 10, j / 10
    }' | kiosk/screen/usr/lib/drempel/calibrate.sh solve "$held")
    expect "taps beside a cross give $wanted after $held, not $matrix" awk -v got="$matrix" -v wanted="$wanted" 'BEGIN {
        split(got, g, " "); n = split(wanted, w, " ")
        for (i = 1; i <= n; i++) if ((g[i] - w[i]) ^ 2 > 1e-8) exit 1
    }'
done
# Each setting that the program knows, under its section; those in examples count.
missing=$(sed -n '/static let all = \[/,/^ *\]/p' Sources/drempel/Support/SettingKeys.swift | grep -oE '"[a-z]+\.[^"]+"' \
    | tr -d '"' | while IFS=. read -r section name rest; do
    sed -nE "/^(# )?$section:/,/^[a-z]/p" kiosk/kiosk.yaml | grep -qE "^[ #]*$name:" || echo "$section.$name${rest:+.$rest}"
done)
expect "each of these settings is in kiosk.yaml: $missing" [ -z "$missing" ]
explained=$(awk '
    /^ *#/ { explained = 1; next }
    /^  [a-z-]+:/ { if (!explained) print FNR ": " $0; explained = 0 }' kiosk/kiosk.yaml)
expect "each of these settings of kiosk.yaml is explained: $explained" [ -z "$explained" ]
exit $((failures > 0))
