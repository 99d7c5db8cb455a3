#!/bin/sh
# The Wi-Fi of this device. For root.
#
#   hotspot.sh sheet FILE [CODE]    makes a page to print, FILE, with the codes that phones read: one joins the Wi-Fi, one
#                                   opens the pages, or those of a session's CODE, or of a survey (s/ocmw)
#   hotspot.sh passphrase           makes another passphrase, for the next session; then print the sheet anew
#   hotspot.sh prepare              what the unit does before it starts
set -eu
umask 077
settings=${SETTINGS:-/etc/default/drempel-hotspot}
secret=${SECRET:-/etc/drempel/hotspot-passphrase}
share=${SHARE:-/usr/share/drempel/hotspot}
run=${RUN:-/run/drempel-hotspot}
program=${PROGRAM:-/usr/bin/drempel}
NAME=Drempel CHANNEL=6 COUNTRY=BE
# shellcheck source=/dev/null
[ ! -r "$settings" ] || . "$settings"

refuse() { printf '%s\n' "$*" >&2; exit 78; }
passphrase() { head -n 1 "$secret" 2>/dev/null || refuse "There is no passphrase in $secret: hotspot.sh passphrase"; }
# check: whether phones could join with these settings.
check() {
    word=$(passphrase)
    if ! printf %s "$word" | LC_ALL=C grep -qxE '[ -~]{8,63}'; then
        refuse "The passphrase in $secret must have 8 to 63 letters without accents, digits or signs."
    fi
    size=$(printf %s "$NAME" | wc -c)
    if [ "$size" -lt 1 ] || [ "$size" -gt 32 ]; then
        refuse "NAME in $settings must have 1 to 32 letters (with accents: fewer)."
    fi
    case $CHANNEL in
    [1-9] | 1[0-3]) ;;
    *) refuse "CHANNEL in $settings is '$CHANNEL': it must be from 1 to 13, best 1, 6 or 11." ;;
    esac
    case $COUNTRY in
    [A-Z][A-Z]) ;;
    *) refuse "COUNTRY in $settings is '$COUNTRY': it must be two capitals, such as BE or NL." ;;
    esac
}

case ${1-} in
prepare)
    check
    # The name as numbers, so that no letter in it can mean something else.
    {
        cat "$share"/hostapd.conf
        printf 'ssid2=%s\nutf8_ssid=1\nwpa_passphrase=%s\nchannel=%s\ncountry_code=%s\n' \
            "$(printf %s "$NAME" | od -An -v -tx1 | tr -d ' \n')" "$word" "$CHANNEL" "$COUNTRY"
    } >"$run"/hostapd.conf
    ;;
passphrase)
    # Twelve characters that cannot be taken for others, as one reads them aloud.
    made=$(head -c 4096 /dev/urandom | LC_ALL=C tr -dc 'a-hjkmnp-z2-9' | cut -c 1-12)
    printf '%s\n' "$made" | sed 's/\(....\)\(....\)\(....\)/\1-\2-\3/' >"$secret".new
    mv "$secret".new "$secret"
    [ ! -d /run/systemd/system ] || systemctl try-restart drempel-hotspot
    ;;
sheet)
    check
    file=${2:?Say which file to make: hotspot.sh sheet Wi-Fi.html}
    page=${3-}
    case $page in
    *[!A-Za-z0-9/-]*) refuse "'$page' is no code of a session, and no survey such as s/ocmw." ;;
    esac
    wifi=$("$program" qr --wifi "$NAME" --password-file "$secret" --format svg)
    pages=$("$program" qr "HTTP://10.42.0.1/$page" --format svg)
    escaped() { printf %s "$1" | sed 's/&/\&amp;/g;s/</\&lt;/g;s/>/\&gt;/g'; }
    while IFS= read -r line; do
        case $line in
        *@WIFI-CODE@*) printf '%s\n' "$wifi" | sed '/^<?xml/d' ;;
        *@PAGES-CODE@*) printf '%s\n' "$pages" | sed '/^<?xml/d' ;;
        *@NAME@*) printf '%s%s%s\n' "${line%%@NAME@*}" "$(escaped "$NAME")" "${line#*@NAME@}" ;;
        *@PAGE@*) printf '%s%s%s\n' "${line%%@PAGE@*}" "$page" "${line#*@PAGE@}" ;;
        *@PASSPHRASE@*) printf '%s%s%s\n' "${line%%@PASSPHRASE@*}" "$(escaped "$word")" "${line#*@PASSPHRASE@}" ;;
        *) printf '%s\n' "$line" ;;
        esac
    done <"$share"/sheet.html >"$file".new
    mv "$file".new "$file"
    echo "$file is ready: open it in a browser and print it. Whoever has it can join the Wi-Fi."
    ;;
*) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "$0" && exit 64 ;;
esac
