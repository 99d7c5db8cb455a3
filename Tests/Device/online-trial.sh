#!/usr/bin/env bash
# Runs inside a Debian that was started with the online variant installed (fresh-debian.sh starts it): whether the server
# works within its confinement, as its own user, and forgets who asked. Says what is not so, and then 'done'.
#
#   online-trial.sh USER ARCHIVE [ADDRESS]     ADDRESS is 10.42.0.1 where there is a hotspot
# shellcheck disable=SC2317  # much is called through expect
set -uo pipefail
user=$1 archive=$2 address=${3:-127.0.0.1}
# expect WHAT COMMAND…
expect() {
    local what=$1
    shift
    "$@" >/tmp/said 2>&1 || { echo "Not so: $what" && sed 's/^/  /' /tmp/said; }
}
fails() { ! "$@"; }
# get PATH: what the server says to it, with its headers.
get() {
    exec 3<>"/dev/tcp/$address/8080" || return
    printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nUser-Agent: canary-agent\r\nX-Forwarded-For: 203.0.113.77\r\nConnection: close\r\n\r\n' "$1" >&3
    timeout 10 cat <&3
}
answers() {
    for _ in {1..300}; do
        if get /ready 2>/dev/null | grep -q '^ready'; then return; fi
        sleep 0.2
    done
    systemctl status drempel-online --no-pager -n 30
    return 1
}
process() { systemctl show -p MainPID --value drempel-online; }
status_of() { awk -v key="$1:" '$1 == key { print $2 }' "/proc/$(process)/status"; }
owner() { stat -c '%u %a' "$1"; }
# The number of the user that the server is to have; those of systemd's own (DynamicUser) have no name in files.
is_expected() { if [ "$user" = drempel ]; then [ "$1" = "$(id -u drempel)" ]; else [ "$1" -ge 61184 ] && [ "$1" -le 65519 ]; fi; }

expect "the server is ready to take answers" answers
number=$(stat -c %u "/proc/$(process)")
expect "it is of the user $user, not $number" is_expected "$number"
expect "it has no capability" test "$(status_of CapEff)$(status_of CapBnd)" = 00000000000000000000000000000000
expect "it can gain none" test "$(status_of NoNewPrivs)" = 1
expect "its system calls are filtered" test "$(status_of Seccomp)" = 2
expect "it leaves no picture of its memory" grep -qE '^Max core file size +0 +0 ' "/proc/$(process)/limits"
expect "its folder is its own" test "$(owner "$(realpath "${archive%/*}")")" = "$number 700"
expect "its archive is its own" test "$(owner "$archive")" = "$number 600"
expect "its keys are its own" test "$(owner "${archive%/*}"/online.keys)" = "$number 600"
expect "it shows the page for a code" grep -q '^HTTP/1.1 200' <(get /)
expect "it shows a survey" grep -q '^HTTP/1.1 200' <(get /s/ocmw)
code=$(/usr/lib/drempel/online-do.sh session plan ocmw --site voedselbank --half-day "$(date +%F)-am")
expect "a session is planned in its archive" grep -qxE '[A-Z2-9]{6}' <<<"$code"
expect "and found by its code" grep -q '^HTTP/1.1 200' <(get "/$code")
expect "the archive is its own still" test "$(stat -c %u "$archive"* | sort -u)" = "$number"
before=$(process)
systemctl kill --signal=KILL drempel-online
sleep 1
expect "killed, it comes back" answers
expect "as another process" test "$before" != "$(process)"
expect "the session is there" grep -q '^HTTP/1.1 200' <(get "/$code")
if [ "$user" = drempel ]; then
    inside() { nsenter --mount="/proc/$(process)/ns/mnt" "$@"; }
    install -d -o drempel -m 700 /run/drempel
    install -o drempel -m 600 /dev/null /run/drempel/draft
    expect "the interview on the screen is out of its reach" fails inside test -e /run/drempel
fi
if [ "$address" = 10.42.0.1 ]; then
    expect "the wall around the Wi-Fi stands" nft list table inet drempel_hotspot
    expect "addresses and names are given there" systemctl is-active drempel-hotspot-names
    expect "people are told that this is no internet" grep -qF "Dat is niet het internet" <(get "/$code?l=nl")
    expect "the pages listen nowhere else" fails bash -c ': <>/dev/tcp/127.0.0.1/8080'
fi
systemctl stop drempel-online
expect "asked to stop, it ends in order" test "$(systemctl show -p Result --value drempel-online)" = success
journalctl --output=export >/tmp/journal
for canary in canary 203.0.113.77 "${code:-no code}"; do
    expect "the journal does not know '$canary'" fails grep -qaF "$canary" /tmp/journal
    expect "no other log knows '$canary'" fails grep -rlaF "$canary" /var/log
done
expect "the archive knows no address" fails grep -aE 'canary|203\.0\.113' "$archive"
echo "done"
