#!/usr/bin/env bash
# Installs the kiosk on a fresh Debian 12 in a folder, holds what stands there against what terminal devices for the public
# need, and takes it off again. Needs root, the network and debootstrap; takes some minutes.
#
#   Tests/Device/fresh-debian.sh PROGRAM      the program as it is built: .build/release/drempel
set -euo pipefail
cd "$(dirname "$0")/../.."
program=${1:?Say which program to install: .build/release/drempel}
[ "$(id -u)" -eq 0 ] || { echo "Only root can make a Debian in a folder. Say: sudo $0 $program" >&2; exit 1; }
for tool in debootstrap systemd-nspawn; do
    command -v $tool >/dev/null || { echo "$tool is missing: kiosk/packages.sh soak" >&2; exit 1; }
done
work=$(mktemp -d)
root=$work/root
trap 'umount "$root"/proc 2>/dev/null || true; rm -rf "$work"' EXIT
failures=0
# expect WHAT COMMAND…: says what is wrong if the command fails.
expect() {
    local what=$1
    shift
    "$@" >"$work"/said 2>&1 || { failures=$((failures + 1)) && echo "Not so: $what" && sed 's/^/  /' "$work"/said; } >&2
}
within() { chroot "$root" env PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@"; }
# quietly COMMAND…: its words only if it fails, and then it is over.
quietly() { "$@" >"$work"/log 2>&1 </dev/null || { tail -20 "$work"/log && exit 1; } >&2; }
# Every file of the root with its kind, mode, owner, size and content, but for what packages and logs write anyway.
picture() {
    (cd "$root" && find . \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./var/log -o -path ./var/cache \
        -o -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./src -o -path ./run -o -path ./tmp \) -prune -o ! -name '*.pyc' ! -name __pycache__ \
        -printf '%y %m %u %g %p %l\n' -type f -exec sha256sum {} + | sort)
}
is() { [ "$(within stat -c '%a %U %G' "$1")" = "$2" ] || { within stat -c '%n is %a %U %G' "$1" && false; }; }
has_line() { grep -qxF -- "$2" "$root$1" || { cat "$root$1" && false; }; }
is_masked() { [ "$(within readlink "/etc/systemd/system/$1")" = /dev/null ]; }
is_enabled() { [ "$(within systemctl is-enabled "$1")" = enabled ]; }
fails() { ! "$@"; }
# starts COMMAND…: starts that Debian, runs the command in it, and shuts it down. Whether the command said only 'done'.
starts() {
    printf '%s\n' '[Unit]' 'After=drempel-online.service' '[Service]' 'Type=oneshot' 'TimeoutStartSec=240' "ExecStart=$*" \
        'StandardOutput=append:/trial.out' 'StandardError=append:/trial.out' \
        'ExecStopPost=/bin/systemctl --no-block poweroff' >"$root"/etc/systemd/system/trial.service
    mkdir -p "$root"/etc/systemd/system/multi-user.target.wants
    ln -s ../trial.service "$root"/etc/systemd/system/multi-user.target.wants/
    umount "$root"/proc
    timeout 300 systemd-nspawn --quiet --directory="$root" --private-network --register=no --keep-unit --boot \
        >"$work"/boot 2>&1 </dev/null || true
    mount -t proc proc "$root"/proc
    cat "$root"/trial.out >"$work"/trial || true
    rm -f "$root"/trial.* "$root"/etc/systemd/system/{,multi-user.target.wants/}trial.service
    cat "$work"/trial
    [ "$(cat "$work"/trial)" = "done" ]
}
# boots USER ARCHIVE [ADDRESS]: tries the online variant that is installed there.
boots() {
    local card="$root"/etc/systemd/network/00-trial.netdev wants="$root"/etc/systemd/system/multi-user.target.wants fine=yes
    cp Tests/Device/online-trial.sh "$root"/trial.sh
    if [ "${3-}" = 10.42.0.1 ]; then
        # In place of the card, which no container has.
        printf '%s\n' '[NetDev]' 'Name=hotspot0' 'Kind=veth' '[Peer]' 'Name=phone0' >"$card"
        ln -s ../drempel-hotspot-names.service "$wants"/
    fi
    starts /bin/bash /trial.sh "$@" || fine=no
    rm -f "$card" "$wants"/drempel-hotspot-names.service
    [ $fine = yes ]
}

quietly debootstrap --variant=minbase bookworm "$root" "${MIRROR:-http://deb.debian.org/debian}"
mkdir "$root"/src
cp -r kiosk surveys "$root"/src
cp "$program" "$root"/src/drempel
# A program that was built for trying out finds Swift where it was built; on a device it has it built in.
ldd "$program" | awk '$3 ~ "^/" && $3 !~ "^/(usr/)?lib/" { print $3 }' | while read -r library; do
    mkdir -p "$root$(dirname "$library")"
    cp "$library" "$root$library"
done
# The packages first, so that afterwards only the kiosk makes a difference.
quietly within /src/kiosk/packages.sh device screen online hotspot
mount -t proc proc "$root"/proc
# A first start leaves things of its own.
expect "that Debian starts" starts /bin/echo "done"
picture >"$work"/before

quietly within /src/kiosk/install.sh --binary /src/drempel --no-pin
cp "$work"/log "$work"/words
expect "it says in the end what stands and what is left to do" grep -q "^Left to do:" "$work"/words

# --- Lockdown, as far as files show it.
expect "the kiosk's user has no shell" test "$(within getent passwd drempel | cut -d: -f7)" = /usr/sbin/nologin
expect "a shell for the kiosk's user is refused" fails within runuser -l drempel -c true
expect "the kiosk's user is in no group but its own, audio, lp and dialout" \
    test "$(within id -nG drempel | tr ' ' '\n' | sort | tr '\n' ' ')" = "audio dialout drempel lp "
expect "nothing of the kiosk is setuid" test -z "$(find "$root"/usr/bin/drempel "$root"/usr/lib/drempel -perm /6000)"
expect "answers are the kiosk's alone" is /var/lib/drempel "700 drempel drempel"
expect "the kiosk cannot change its own program" is /usr/bin/drempel "755 root root"
expect "the kiosk cannot change its settings" is /etc/drempel/kiosk.yaml "644 root root"
expect "the kiosk cannot change what starts it" is /usr/lib/drempel/window.sh "755 root root"
for unit in getty@.service autovt@.service serial-getty@.service console-getty.service container-getty@.service \
    getty-static.service debug-shell.service ctrl-alt-del.target sleep.target suspend.target hibernate.target \
    hybrid-sleep.target suspend-then-hibernate.target swap.target; do
    expect "$unit cannot be started" is_masked $unit
done
for unit in drempel-screen.service drempel-kiosk.service drempel-poweroff.path unattended-upgrades.service \
    apt-daily.timer apt-daily-upgrade.timer systemd-timesyncd.service; do
    expect "$unit starts with the device" is_enabled $unit
done
window=/usr/lib/drempel/window.sh
expect "xterm has no menu, selection, paste, other font or scrollback" grep -q \
    'omitTranslation: popup-menu,select,insert,shift-fonts,fullscreen,scroll-lock,paging,reset,copy' "$root"$window
expect "a missing program starts no shell" grep -qx 'SHELL=/usr/sbin/nologin' "$root"$window
expect "there is no window manager" fails within sh -c 'command -v matchbox-window-manager x-window-manager'
for option in DontVTSwitch DontZap; do
    expect "$option" has_line /etc/X11/xorg.conf.d/90-drempel.conf "    Option \"$option\" \"true\""
done
for option in BlankTime StandbyTime SuspendTime OffTime; do
    expect "the screen never blanks: $option" has_line /etc/X11/xorg.conf.d/90-drempel.conf "    Option \"$option\" \"0\""
done
expect "Xorg listens to no network" grep -q '^ExecStart=.*-nolisten tcp -nolisten local' \
    "$root"/etc/systemd/system/drempel-screen.service
expect "sysrq is off" has_line /etc/sysctl.d/90-drempel.conf "kernel.sysrq = 0"
expect "crashes leave no memory on disk" has_line /etc/sysctl.d/90-drempel.conf "kernel.core_pattern = |/bin/false"
expect "Ctrl+Alt+Del seven times does nothing" has_line /etc/systemd/system.conf.d/drempel.conf CtrlAltDelBurstAction=none
expect "the log is in memory" has_line /etc/systemd/journald.conf.d/drempel.conf Storage=volatile
expect "updates of security come by themselves" grep -rqs -- bookworm-security "$root"/etc/apt/sources.list.d
expect "updates install themselves" within sh -c \
    'apt-config dump | grep -qx "APT::Periodic::Unattended-Upgrade \"1\";"'
kiosk=/etc/systemd/system/drempel-kiosk.service
expect "the kiosk begins again however it ends" has_line $kiosk Restart=always
expect "and never gives up" has_line $kiosk StartLimitIntervalSec=0
expect "nothing of the kiosk is swapped out" \
    has_line /etc/systemd/system/drempel-kiosk.service.d/10-confined.conf MemorySwapMax=0

# --- Units.
units="drempel-kiosk.service drempel-screen.service drempel-poweroff.path drempel-poweroff.service
    drempel-stick@sdb1.service"
# shellcheck disable=SC2086  # a list
expect "the units verify" within systemd-analyze verify --man=no $units
expect "the kiosk scores under 3.0" \
    within systemd-analyze security --no-pager --offline=true --threshold=30 drempel-kiosk.service
within systemd-analyze security --no-pager --offline=true drempel-kiosk.service | tail -1
within systemd-analyze security --no-pager --offline=true drempel-screen.service | tail -1

# --- The program runs there, as the kiosk's user, with the settings as they came.
expect "the settings and surveys are right" within runuser -u drempel -- sh -c \
    "drempel kiosk --doctor --config /etc/drempel/kiosk.yaml --language en | tee /dev/stderr |
        grep -c -e '^✓ The settings' -e '^✓ The surveys are right' | grep -qx 2"

# --- Again, with settings and answers of one's own.
echo "# mine" >>"$root"/etc/drempel/kiosk.yaml
within install -o drempel -g drempel -m 600 /dev/null /var/lib/drempel/answers.sqlite
picture >"$work"/installed
quietly within /src/kiosk/install.sh --binary /src/drempel --no-pin
picture >"$work"/again
expect "a second run changes nothing" diff "$work"/installed "$work"/again
expect "and says so" grep -q "Nothing was changed" "$work"/log

# --- Off again.
quietly within /src/kiosk/uninstall.sh
expect "answers stay unless they are to be deleted" test -e "$root"/var/lib/drempel/answers.sqlite
expect "settings that were edited stay" test -e "$root"/etc/drempel/kiosk.yaml
quietly within /src/kiosk/install.sh --binary /src/drempel --no-pin
expect "answers stay the kiosk's own" is /var/lib/drempel/answers.sqlite "600 drempel drempel"
cp kiosk/kiosk.yaml "$root"/etc/drempel/kiosk.yaml
quietly within /src/kiosk/uninstall.sh --delete-answers --yes
picture >"$work"/after
# Debian keeps a copy of the list of users beside it, and the next number of a user's own groups.
ignore='( |/)(\./)?etc/(passwd|group|shadow|gshadow|subuid|subgid)-?( |$)'
expect "uninstalling leaves everything as it was" diff <(grep -vE "$ignore" "$work"/before) <(grep -vE "$ignore" "$work"/after)
expect "and no user" fails within getent passwd drempel

# --- The online variant: a server of its own, then beside a kiosk with a Wi-Fi of its own.
quietly within /src/kiosk/install.sh --binary /src/drempel --online
expect "a server of its own needs no user that stays" fails within getent passwd drempel
expect "the online variant starts with the device" is_enabled drempel-online.service
expect "nothing of a kiosk starts there" fails within systemctl is-enabled drempel-kiosk.service
expect "a kiosk is not put over it" fails within /src/kiosk/install.sh --binary /src/drempel --no-pin
expect "it works within its confinement" boots drempel-online /var/lib/drempel-online/answers.sqlite
quietly within /src/kiosk/uninstall.sh
expect "its answers stay too" test -e "$root"/var/lib/private/drempel-online/answers.sqlite
quietly within /src/kiosk/install.sh --binary /src/drempel --hotspot
quietly within /src/kiosk/uninstall.sh --delete-answers --yes
rmdir "$root"/var/lib/private 2>/dev/null || true
picture >"$work"/after
# And what any start leaves.
ignore="$ignore|( |/)(\\./)?var/lib/(systemd|private)(/[^ ]*)?( |\$)"
expect "a server comes off without a trace" diff <(grep -vE "$ignore" "$work"/before) <(grep -vE "$ignore" "$work"/after)

quietly within /src/kiosk/install.sh --binary /src/drempel --no-pin
quietly within /src/kiosk/install.sh --binary /src/drempel --no-pin --hotspot
secret=$(cat "$root"/etc/drempel/hotspot-passphrase)
expect "the passphrase of the Wi-Fi is root's alone" is /etc/drempel/hotspot-passphrase "600 root root"
for unit in drempel-kiosk.service drempel-online.service drempel-hotspot.service systemd-networkd.service; do
    expect "$unit starts with the device" is_enabled $unit
done
expect "Debian's own Wi-Fi does not" is_masked hostapd.service
expect "nothing waits for an internet that does not come" is_masked systemd-networkd-wait-online.service
expect "the online variant and its Wi-Fi verify beside a kiosk" within systemd-analyze verify --man=no \
    drempel-online.service drempel-hotspot.service drempel-hotspot-names.service drempel-kiosk.service
expect "the online variant scores under 2.0 beside a kiosk" \
    within systemd-analyze security --no-pager --offline=true --threshold=20 drempel-online.service
within systemd-analyze security --no-pager --offline=true drempel-online.service | tail -1
picture >"$work"/installed
quietly within /src/kiosk/install.sh --binary /src/drempel --no-pin
picture >"$work"/again
expect "it works in its Wi-Fi, beside the kiosk" boots drempel /var/lib/drempel/answers.sqlite 10.42.0.1
expect "what came beside the kiosk stays when it is brought up to date" diff "$work"/installed "$work"/again
expect "with its passphrase" test "$(cat "$root"/etc/drempel/hotspot-passphrase)" = "$secret"
quietly within /src/kiosk/uninstall.sh --delete-answers --yes
picture >"$work"/after
expect "and all of it comes off" diff <(grep -vE "$ignore" "$work"/before) <(grep -vE "$ignore" "$work"/after)

# --- The other variants stand too.
for variant in console ssh; do
    quietly within /src/kiosk/install.sh --binary /src/drempel --no-pin --$variant
    if [ $variant = console ]; then
        expect "the kiosk on the text console verifies" within systemd-analyze verify --man=no drempel-kiosk.service
        expect "it scores under 3.0" \
            within systemd-analyze security --no-pager --offline=true --threshold=30 drempel-kiosk.service
    else
        within sh -c 'mkdir -p /run/sshd && ssh-keygen -A' >/dev/null
        within sshd -T -C user=drempel-ssh >"$work"/sshd
        for line in "forcecommand /usr/lib/drempel/kiosk-ssh.sh" "permittty yes" "disableforwarding yes" \
            "x11forwarding no" "allowtcpforwarding no" "permituserrc no" "passwordauthentication no"; do
            expect "over SSH: $line" grep -qxF "$line" "$work"/sshd
        done
        expect "whatever is asked over SSH, the kiosk answers" within sh -c \
            "su drempel-ssh -c 'cat /etc/passwd' </dev/null 2>&1 | tee /dev/stderr | grep -q 'needs a terminal'"
    fi
    quietly within /src/kiosk/uninstall.sh --delete-answers --yes
done
[ $failures -eq 0 ] || { echo "$failures things are not as they should be." >&2; exit 1; }
echo "The kiosk installs on a fresh Debian, is locked down, and comes off without a trace."
