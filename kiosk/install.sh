#!/usr/bin/env bash
# Makes a kiosk of a computer with a fresh Debian 12: from then on it starts into the questions, and into nothing else. Or
# makes a server of it, for people's own phones.
#
#   sudo kiosk/install.sh              on a screen with touch, or with a keyboard
#   sudo kiosk/install.sh --console    on the text console, for a keyboard only (no Arabic there)
#   sudo kiosk/install.sh --ssh        for people who come in over SSH; the computer's own screen stays as it is
#   sudo kiosk/install.sh --online     the online variant, on a server of its own; on a kiosk it comes beside it
#   sudo kiosk/install.sh --hotspot    the same without internet: a Wi-Fi of this computer's own, with the online variant
#
#   --screen        with --online or --hotspot: a kiosk on a screen too
#   --wifi NAME     the Wi-Fi card for --hotspot, if there are several (wlan0, …)
#   --binary FILE   the program, as `make build` made it (else .build/release/drempel)
#   --no-pin        ask for no PIN now; the kiosk lets the first volunteer choose one
#
# Running it again brings everything up to date and leaves alone what is right already. Settings that were edited,
# answers and the PIN are never touched. kiosk/uninstall.sh undoes it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
source=$(dirname "$here")
record=/var/lib/drempel-setup
variant='' online=no hotspot=no wifi=''
binary=$source/.build/release/drempel
asks_pin=yes

say() { printf '%s\n' "$@"; }
refuse() { printf '%s\n' "$@" >&2; exit 1; }
while [ $# -gt 0 ]; do
    case $1 in
    --screen) variant=screen ;;
    --console) variant=console ;;
    --ssh) variant=ssh ;;
    --online) online=yes ;;
    --hotspot) online=yes hotspot=yes ;;
    --wifi)
        wifi=${2-}
        [ $# -eq 1 ] || shift
        ;;
    --no-pin) asks_pin=no ;;
    --binary)
        binary=${2-}
        [ $# -eq 1 ] || shift
        ;;
    -h | --help) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "$0" && exit ;;
    *) say "There is no option '$1'. 'kiosk/install.sh --help' lists them." >&2 && exit 64 ;;
    esac
    shift
done

# A kiosk, and what comes beside it; the latter stays until it is uninstalled. 'none' is no kiosk.
was=$(cat $record/variant 2>/dev/null) || was=
had=$(cat $record/parts 2>/dev/null) || had=
[ -n "$variant" ] || [ $online = no ] || variant=${was:-none}
: "${variant:=screen}" "${was:=$variant}"
[[ $had != *online* ]] || online=yes
[[ $had != *hotspot* ]] || hotspot=yes

# --- What must be so before anything is changed.
[ "$(id -u)" -eq 0 ] || refuse "Only root can do this. Say: sudo $0"
# shellcheck source=/dev/null
release=$(. /etc/os-release 2>/dev/null && echo "${ID-} ${VERSION_ID-}") || true
[ "$release" = "debian 12" ] || refuse \
    "This is not Debian 12 but '${release:-unknown}'. The kiosk was tried on Debian 12 only."
[ ! -e /etc/systemd/system/display-manager.service ] || [ "$variant" = ssh ] || [ "$variant" = none ] || refuse \
    "This computer has a desktop with a log-in screen, from which people could leave the kiosk." \
    "Install Debian again and choose no desktop, then run this once more."
if [ ! -f "$binary" ]; then
    refuse "The program is not at '$binary'." \
        "Build it with: make build" "Or say where it is: $0 --binary /media/stick/drempel"
fi
free=$(df -Pk / 2>/dev/null | awk 'NR == 2 { print int($4 / 1024) }')
[ "${free:-1000}" -ge 1000 ] || refuse \
    "The disk has $free MB left. The kiosk needs 1000 MB for its programs and answers. Make room first."

if [ "$was" != "$variant" ] && [[ " $was $variant " == *" ssh "* || " $was $variant " == *" none "* ]]; then
    [ "$was" != none ] || was="a server without a kiosk"
    refuse "This computer is set up in another way already ($was). Undo that first: $here/uninstall.sh" \
        "Answers stay, and can be collected: drempel collect"
fi
if [ "$variant" = ssh ] && [ $online = yes ]; then
    refuse "The kiosk over SSH keeps its answers to itself: the online variant needs a computer of its own, or a kiosk on a" \
        "screen beside it."
fi
link=/etc/systemd/network/10-drempel-hotspot.link
if [ $hotspot = yes ] && [ -z "$wifi" ] && [ ! -e $link ]; then
    cards=$(for card in /sys/class/net/*/phy80211; do [ ! -e "$card" ] || basename "$(dirname "$card")"; done)
    [ "$(wc -w <<<"$cards")" -le 1 ] || refuse "There are several Wi-Fi cards. Say which: --wifi" "$cards"
    wifi=$cards
fi
if [ -n "$wifi" ] && [ ! -e "/sys/class/net/$wifi/phy80211" ]; then
    refuse "There is no Wi-Fi card '$wifi'. These network cards are there: $(basename -a /sys/class/net/* | tr '\n' ' ')"
fi

changes=0
lists=$(mktemp -d)
trap 'rm -rf "$lists"' EXIT
install -d -m 700 $record
for list in files folders masked enabled users; do
    [ -e $record/$list ] || : >$record/$list
done
[ -e $record/variant ] && [ "$was" = "$variant" ] || echo "$variant" >$record/variant
parts=$([ $online = no ] || echo online; [ $hotspot = no ] || echo hotspot)
[ "$parts" = "$had" ] || printf '%s\n' "$parts" >$record/parts
# remember LIST LINE: so that uninstall.sh can undo it.
remember() { grep -qxF -- "$2" $record/"$1" || printf '%s\n' "$2" >>$record/"$1"; }
changed() { changes=$((changes + 1)); }
# folder PATH: makes it and what is above it, and remembers what was not there.
folder() {
    [ ! -d "$1" ] || return 0
    folder "$(dirname "$1")"
    mkdir -m 755 "$1"
    remember folders "$1"
    changed
}
# put SOURCE TARGET: a file of the kiosk's own.
put() {
    local mode=644
    [ ! -x "$1" ] || mode=755
    printf '%s\n' "$2" >>"$lists"/files
    remember files "$2"
    if cmp -s "$1" "$2" && [ "$(stat -c %a "$2")" = $mode ]; then return; fi
    folder "$(dirname "$2")"
    # Beside its place and then into it, since the program may be running.
    install -m $mode "$1" "$2.new"
    mv -f "$2.new" "$2"
    changed
}
# settings SOURCE TARGET: a file that belongs to whoever edits it.
settings() {
    local known
    known=$record/shipped${2//\//-}
    if [ -e "$2" ] && ! cmp -s "$known" "$2" && ! cmp -s "$1" "$2"; then
        printf '%s\n' "$2" >>"$lists"/files
        say "Your own $2 stays as it is. What this version has new in it: diff $2 $1"
        return
    fi
    put "$1" "$2"
    cmp -s "$1" "$known" || install -m 600 "$1" "$known"
}
mask() {
    for unit; do
        [ "$(readlink "/etc/systemd/system/$unit" 2>/dev/null)" = /dev/null ] && continue
        systemctl --quiet mask "$unit"
        remember masked "$unit"
        changed
    done
}
enable() {
    for unit; do
        printf '%s\n' "$unit" >>"$lists"/enabled
        [ "$(systemctl is-enabled "$unit" 2>/dev/null)" != enabled ] || continue
        systemctl --quiet enable "$unit"
        remember enabled "$unit"
        changed
    done
}
# user NAME SHELL GROUPS
user() {
    if ! getent passwd "$1" >/dev/null; then
        useradd --system --user-group --home-dir "/var/lib/$1" --no-create-home --shell "$2" \
            --comment "Drempel kiosk" "$1"
        changed
    fi
    # Also one that an earlier uninstall left with its answers.
    remember users "$1"
    [ "$(getent passwd "$1" | cut -d: -f7)" = "$2" ] || { usermod --shell "$2" "$1" && changed; }
    for group in $3; do
        id -nG "$1" | tr ' ' '\n' | grep -qx "$group" || { usermod --append --groups "$group" "$1" && changed; }
    done
    if [ ! -d "/var/lib/$1" ]; then
        install -d -m 700 -o "$1" -g "$1" "/var/lib/$1"
        remember folders "/var/lib/$1"
        changed
    fi
}

# --- Packages.
security=/etc/apt/sources.list.d/drempel-security.sources
if ! grep -rqs -- '-security' /etc/apt/sources.list /etc/apt/sources.list.d; then
    say "Debian's security updates were not among the sources of packages. They are now."
    printf '%s\n' "Types: deb" "URIs: http://deb.debian.org/debian-security" "Suites: bookworm-security" \
        "Components: main" >"$lists"/security
    put "$lists"/security $security
elif grep -qsx $security $record/files; then
    printf '%s\n' $security >>"$lists"/files
fi
case $variant in
ssh) purposes="ssh" ;;
none) purposes="" ;;
*) purposes="device $variant" ;;
esac
# shellcheck disable=SC2086  # a list
"$here"/packages.sh $purposes $parts
# Asked of the loader, since in a folder that is no running system yet the program itself may miss things.
if ! ldd "$binary" >"$lists"/libraries 2>&1 || grep 'not found' "$lists"/libraries >&2; then
    refuse "The program '$binary' does not run on this computer. Build it on a Debian 12 of the same kind ($(uname -m))."
fi

# --- Who the kiosk is, and its files.
if [ "$variant" = ssh ]; then
    put "$here"/ssh/usr/lib/drempel/kiosk-ssh.sh /usr/lib/drempel/kiosk-ssh.sh
    user drempel-ssh /usr/lib/drempel/kiosk-ssh.sh ""
    trees="ssh"
    put "$here"/device/usr/lib/drempel/kiosk.sh /usr/lib/drempel/kiosk.sh
    put "$here"/device/etc/sysctl.d/90-drempel.conf /etc/sysctl.d/90-drempel.conf
elif [ "$variant" = none ]; then
    trees=""
    put "$here"/device/etc/sysctl.d/90-drempel.conf /etc/sysctl.d/90-drempel.conf
else
    user drempel /usr/sbin/nologin "audio lp dialout"
    trees="device $variant"
fi
[ $online = no ] || trees="$trees online/server"
[ $online = no ] || [ "$variant" = none ] || trees="$trees online/beside-kiosk"
[ $hotspot = no ] || trees="$trees online/hotspot"
for tree in $trees; do
    (cd "$here/$tree" && find . -type f ! -path './etc/default/drempel*' | sed 's/^\.//' | sort) >"$lists"/tree
    while read -r file; do
        put "$here/$tree$file" "$file"
    done <"$lists"/tree
done
# What calibrate.sh made stays as long as there is a screen.
touch=/etc/X11/xorg.conf.d/91-drempel-touch.conf
[ "$variant" != screen ] || [ ! -e $touch ] || printf '%s\n' $touch >>"$lists"/files
put "$binary" /usr/bin/drempel
(cd "$source"/surveys && find . -type f ! -name '*.md' | sed 's|^\./||' | sort) >"$lists"/tree
while read -r file; do
    put "$source/surveys/$file" "/usr/share/drempel/surveys/$file"
done <"$lists"/tree
remember folders /etc/drempel
settings "$here"/kiosk.yaml /etc/drempel/kiosk.yaml
[ "$variant" = none ] || settings "$here"/device/etc/default/drempel /etc/default/drempel
[ $online = no ] || settings "$here"/online/server/etc/default/drempel-online /etc/default/drempel-online
if [ $hotspot = yes ]; then
    settings "$here"/online/hotspot/etc/default/drempel-hotspot /etc/default/drempel-hotspot
    if [ -n "$wifi" ] || [ ! -e $link ]; then
        # From then on the card has the name that everything else here calls it by.
        match="Type=wlan"
        [ -z "$wifi" ] || match="PermanentMACAddress=$(cat "/sys/class/net/$wifi/address")"
        printf '%s\n' "# Made by install.sh: the card of the hotspot." "[Match]" "$match" "[Link]" "Name=hotspot0" \
            >"$lists"/link
        put "$lists"/link $link
    else
        printf '%s\n' $link >>"$lists"/files
    fi
    secret=/etc/drempel/hotspot-passphrase
    [ -e $secret ] || { SECRET=$secret /usr/lib/drempel/hotspot.sh passphrase && changed; }
    printf '%s\n' $secret >>"$lists"/files
fi
if [ "$variant" = ssh ] && [ ! -e /etc/drempel/ssh-keys ]; then
    printf '# The public keys of those who may answer over SSH, one a line.\n' >"$lists"/keys
    put "$lists"/keys /etc/drempel/ssh-keys
elif [ "$variant" = ssh ]; then
    printf '%s\n' /etc/drempel/ssh-keys >>"$lists"/files
fi
# --- What starts, and what can no longer be started.
[ "$variant" = none ] || mask swap.target debug-shell.service
case $variant in
screen) enable drempel-screen.service drempel-kiosk.service drempel-poweroff.path ;;
console) enable drempel-kiosk.service drempel-poweroff.path ;;
ssh) enable ssh.service ;;
esac
[ $online = no ] || enable drempel-online.service
if [ $hotspot = yes ]; then
    # Debian's own way to start it. And nothing waits for an internet that will not come.
    mask hostapd.service
    [ "$(systemctl is-enabled systemd-networkd.service 2>/dev/null)" = enabled ] || mask systemd-networkd-wait-online.service
    enable systemd-networkd.service drempel-hotspot.service
fi
if [ "$variant" != ssh ] && [ "$variant" != none ]; then
    mask getty@.service getty-static.service serial-getty@.service autovt@.service console-getty.service container-getty@.service \
        ctrl-alt-del.target sleep.target suspend.target hibernate.target hybrid-sleep.target \
        suspend-then-hibernate.target
    enable unattended-upgrades.service apt-daily.timer apt-daily-upgrade.timer systemd-timesyncd.service
fi
# What another variant or an earlier version enabled and laid down, and this one does not.
while read -r unit; do
    grep -qxF -- "$unit" "$lists"/enabled || { systemctl --quiet disable "$unit" && changed; }
done <$record/enabled
# Only what was not enabled before is disabled again by uninstall.sh.
grep -xF -f "$lists"/enabled $record/enabled >"$lists"/now || true
cmp -s "$lists"/now $record/enabled || cp "$lists"/now $record/enabled
while read -r file; do
    grep -qxF -- "$file" "$lists"/files || { rm -f "$file" && changed; }
done <$record/files
sort -u "$lists"/files >"$lists"/now
cmp -s "$lists"/now $record/files || cp "$lists"/now $record/files

# --- The machine that is running now, if it is one and not a folder.
if [ -d /run/systemd/system ] && [ $changes -gt 0 ]; then
    systemctl daemon-reload
    sysctl --quiet --system >/dev/null
    systemd-tmpfiles --create 2>/dev/null || true
    [ "$variant" = ssh ] || udevadm control --reload
    [ "$variant" = none ] || swapoff --all || say "Swap could not be switched off now; after a restart it is off."
    [ "$variant" != ssh ] || systemctl try-reload-or-restart ssh
    [ $online = no ] || systemctl restart drempel-online || say "The server did not start: journalctl -u drempel-online"
    if [ "$variant" != ssh ] && [ "$variant" != none ] && command -v update-grub >/dev/null && [ -d /boot/grub ]; then
        update-grub >/dev/null 2>&1 || say "The boot menu could not be hidden: run update-grub and see what it says."
    fi
fi

# --- The PIN of the volunteers.
pin=/var/lib/drempel/pin
if [ "$variant" != ssh ] && [ "$variant" != none ] && [ ! -e $pin ] && [ $asks_pin = yes ] && [ -t 0 ]; then
    say "" "Choose the PIN with which volunteers open and close a session."
    runuser -u drempel -- /usr/bin/drempel pin new --config /etc/drempel/kiosk.yaml || say "No PIN was set."
fi

# --- What stands, and what is left to do.
has_swap() { grep -q partition /proc/swaps 2>/dev/null; }
has_encryption() { lsblk -nro TYPE -s "$(df -P /var/lib 2>/dev/null | awk 'NR == 2 { print $1 }')" 2>/dev/null | grep -qx crypt; }
if [ $changes -eq 0 ]; then
    say "Everything was in place already. Nothing was changed."
    exit
fi
answers=/var/lib/drempel/answers.sqlite
[ "$variant" != none ] || answers=/var/lib/drempel-online/answers.sqlite
about_online() {
    [ $online = yes ] || return 0
    say "" "The online variant runs (drempel-online.service); its answers are in $answers."
    if [ $hotspot = yes ]; then
        say "  - The Wi-Fi starts after a restart of this computer. Its name is in /etc/default/drempel-hotspot, its" \
            "    passphrase in /etc/drempel/hotspot-passphrase." \
            "  - Print the sheet with the codes that phones read: /usr/lib/drempel/hotspot.sh sheet Wi-Fi.html"
        [ -n "$(ls -d /sys/class/net/*/phy80211 2>/dev/null)" ] \
            || say "  - No Wi-Fi card was seen. Many need a driver of Debian's non-free-firmware, such as firmware-iwlwifi."
        return
    fi
    grep -qE '^  url:' /etc/drempel/kiosk.yaml \
        || say "  - Write its address into /etc/drempel/kiosk.yaml (online: url), then: systemctl restart drempel-online"
    say "  - Put a proxy before it that does the encryption. Examples, with what to do at their top:" \
        "    /usr/share/drempel/online/Caddyfile and /usr/share/drempel/online/nginx.conf"
    say "  - Set the passphrase for the volunteers' pages, /host: drempel passphrase set --state ${answers%/*}"
    [ "$variant" != none ] \
        || say "  - Plan sessions, or look at the archive: /usr/lib/drempel/online-do.sh session plan …"
}
if [ "$variant" = none ]; then
    about_online
    exit
fi
say "" "The kiosk is installed."
if [ "$variant" = ssh ]; then
    say "  Whoever logs in as drempel-ssh gets the questions, and nothing else." \
        "  Answers:   /var/lib/drempel-ssh" \
        "  Settings:  /etc/drempel/kiosk.yaml" \
        "" "Left to do: put the public keys of those who may come in, one a line, into /etc/drempel/ssh-keys."
    exit
fi
say "  Answers:   /var/lib/drempel       (only the kiosk can read them)" \
    "  Surveys:   /usr/share/drempel/surveys" \
    "  Settings:  /etc/drempel/kiosk.yaml   (each is explained there)" \
    "" "Left to do:"
[ -e $pin ] || say "  - Choose a PIN: press 'vrijwilliger' on the kiosk's first screen. Write down the recovery code and put" \
    "    it in an envelope."
grep -qE '^[[:space:]]*public-key:' /etc/drempel/kiosk.yaml \
    || say "  - Give the project team's public key in /etc/drempel/kiosk.yaml (answers: public-key), made by the team with" \
        "    'drempel key new'. Without it answers are kept unsealed, and are not copied to a stick."
has_encryption || say "  - The disk is not encrypted: whoever takes the device can read what is on it. Choose 'encrypted LVM' when" \
    "    you install Debian, or give the public key."
has_swap && say "  - Swap is in use until the device restarts."
say "  - Put a password on the computer's own set-up (BIOS), and let it start from its own disk only." \
    "  - No one can log in at the device any more. To work on it, come in by SSH with a key (apt-get install" \
    "    openssh-server), or start it with 'systemd.unit=rescue.target' and root's password." \
    "  - If a tap lands beside what was tapped: /usr/lib/drempel/calibrate.sh" \
    "  - Restart it now: it starts into the kiosk. Then let it look itself over: /usr/lib/drempel/doctor.sh"
about_online
