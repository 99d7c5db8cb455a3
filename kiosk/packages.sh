#!/usr/bin/env bash
# Installs the Debian packages that are missing for a purpose, and says which and why.
#
#   kiosk/packages.sh PURPOSE…     build: to build and run the program · test: its tests too · soak: the long trials
#                                  guide: the volunteer's guide · bench: the benchmarks
#                                  device: to run a kiosk, with screen, console or ssh: on what
#                                  online: to run the online variant · hotspot: in a Wi-Fi of its own
#   kiosk/packages.sh --list       every package with its purpose
#
# As root, or through sudo. What is there already is left alone, so running it again costs nothing. With PACKAGES=skip
# in the environment nothing is looked at or installed.
set -euo pipefail

# purpose, package, what for
table() {
    cat <<'EOF'
build libncurses6           Swift itself needs it
build libcurl4-openssl-dev  Swift itself needs it
build g++                   headers and linker for the parts that are written in C
build git                   fetches the Swift packages
build pkg-config            finds the C libraries
build libsqlite3-dev        the archive of answers
build libqrencode-dev       QR codes
build libfribidi-dev        text from right to left, such as Arabic
build libargon2-dev         the PIN of the volunteer
build zlib1g-dev            small pages of the online variant
build libreadstat-dev       exports for SPSS
build coinor-libclp-dev     linear programs, to see what can be worked out of a report
build libxlsxwriter-dev     exports for Excel
test  libvterm-dev          a terminal in which the kiosk is tried out
test  libglpk-dev           integer programs, to attack hidden counts
test  sqlite3               reads the archive apart from the program
test  zbar-tools            reads QR codes (zbarimg)
test  zxing-cpp-tools       reads QR codes, a second opinion (ZXingReader)
test  librsvg2-bin          draws SVG images (rsvg-convert)
test  pngcheck              checks PNG images
test  shellcheck            checks the scripts
test  systemd               checks the units of the device (systemd-analyze)
test  xserver-xorg-core     a screen and a touch panel to try the kiosk on
test  xserver-xorg-video-dummy  a screen that nobody sees
test  xserver-xorg-dev      says how to touch the panel
test  xterm                 the window of the kiosk
test  x11-utils             looks at windows (xprop, xwininfo, xdpyinfo)
test  xdotool               presses keys and buttons on that screen
test  imagemagick           takes pictures of that screen, and blurs them
test  fonts-dejavu-core     letters, Arabic too
test  espeak-ng             reads aloud
test  alsa-utils            plays what is read
test  sox                   recordings in other formats than WAV, and at other volumes
test  libsox-fmt-mp3        sound for old iPhones
test  opus-tools            small sound for phones
test  caddy                 tries the proxies in front of the online variant
test  nginx-light           tries the proxies in front of the online variant
test  curl                  asks them for pages
test  openssl               makes a certificate for them
soak  systemd-container     starts that Debian, to try the online variant as it is installed
test  chromium              a browser to try the online variant in
test  lynx                  a browser for a terminal
test  w3m                   another browser for a terminal
test  weasyprint            makes PDF files of reports
test  poppler-utils         reads PDF files (pdftotext, pdfinfo)
test  python3-pip           brings axe-core, which looks for what hinders people, readers of exports, and HiGHS
test  r-base-core           reads exports back
test  libreoffice-calc      reads exports back
soak  debootstrap           a fresh Debian in a folder, to install the kiosk on
guide weasyprint            makes PDF files of the volunteer's guide
guide tmux                  a terminal to take its pictures in
guide fonts-dejavu-core     letters
bench python3-venv          pandas, pyxform, Textual and oTree, the programs to compare with
bench time                  reads how much memory a program took
bench wrk                   asks servers for many pages
bench sqlite3               counts what was stored, apart from the program
device systemd-sysv         starts the kiosk, and keeps it running
device systemd-timesyncd    sets the clock by the network
device unattended-upgrades  security updates that install themselves
device libsqlite3-0         the archive of answers
device libqrencode4         QR codes
device libfribidi0          text from right to left, such as Arabic
device libargon2-1          the PIN of the volunteer
device libreadstat1         exports for SPSS
device coinor-libclp1       linear programs, to see what can be worked out of a report
device libxlsxwriter4       exports for Excel
device espeak-ng            reading aloud
device alsa-utils           sound
device sox                  recordings in other formats than WAV, and at other volumes
device dbus                 lets the parts of the system talk to each other: the power button
device udev                 finds USB sticks, touch screens and printers
screen xserver-xorg-core    what the kiosk is drawn on
screen xserver-xorg-input-libinput  touch screens, keyboards and mice
screen xserver-xorg-video-fbdev     screens for which Linux has no driver of their own
screen xterm                the window of the kiosk
screen xauth                keeps other programs out of the screen
screen x11-utils            says how large the screen is (xdpyinfo)
screen x11-xserver-utils    turns the screen
screen fonts-dejavu-core    letters, Arabic too
screen fontconfig           says which letters there are (fc-list)
console kbd                 large letters on a text console
console console-setup-linux large letters on a text console
ssh   openssh-server        people who come in over SSH
ssh   libsqlite3-0          the archive of answers
ssh   libqrencode4          QR codes
ssh   libfribidi0           text from right to left, such as Arabic
ssh   libargon2-1           the PIN of the volunteer
ssh   libreadstat1          exports for SPSS
ssh   coinor-libclp1        linear programs, to see what can be worked out of a report
ssh   libxlsxwriter4        exports for Excel
online libsqlite3-0         the archive of answers
online libqrencode4         QR codes
online libfribidi0          text from right to left, such as Arabic
online libargon2-1          the passphrase of the host
online libreadstat1         exports for SPSS
online coinor-libclp1       linear programs, to see what can be worked out of a report
online libxlsxwriter4       exports for Excel
online espeak-ng            reads the texts of a survey aloud, once, for phones
online opus-tools           makes small files of it
online sox                  makes files of it for old iPhones
online libsox-fmt-mp3       makes files of it for old iPhones
hotspot hostapd             the Wi-Fi itself
hotspot dnsmasq-base        addresses and the one name in it
hotspot nftables            the wall around it
hotspot rfkill              switches the Wi-Fi card on
hotspot wireless-regdb      by which rules a country lets it send
test  hostapd               tries the Wi-Fi of the hotspot
test  dnsmasq-base          gives addresses and names in it
test  nftables              the wall around it
test  iproute2              networks to try that in
test  udhcpc                asks for an address, as phones do
EOF
}

complain() { printf '%s\n' "$@" >&2; }

if [ "${1-}" = --list ]; then
    table
    exit
fi
purposes="build, test, soak, guide, bench, device, screen, console, ssh, online or hotspot"
[ $# -gt 0 ] || { complain "usage: kiosk/packages.sh PURPOSE…, or --list. A purpose is $purposes."; exit 64; }
for purpose; do
    table | grep -q "^$purpose " || { complain "There are no packages for '$purpose': say $purposes."; exit 64; }
done
[ "${PACKAGES-}" != skip ] || exit 0

wanted=$(for purpose; do table | awk -v purpose="$purpose" '$1 == purpose { $1 = ""; print substr($0, 2) }'; done | sort -u)
names=$(awk '{ print $1 }' <<<"$wanted")
again="Then run the same command again."

if ! { command -v dpkg-query && command -v apt-get; } >/dev/null; then
    complain "This is not a Debian system, so its packages cannot be installed for you. Install what matches these:" \
        "$wanted" "Then run the same command again with PACKAGES=skip, for example: make test PACKAGES=skip"
    exit 1
fi

missing=()
for name in $names; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
done
[ ${#missing[@]} -gt 0 ] || exit 0

echo "These Debian packages are missing:"
for name in "${missing[@]}"; do
    awk -v name="$name" '$1 == name { $1 = ""; printf "  %-21s%s\n", name, $0 }' <<<"$wanted"
done

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo)
    # Without a terminal nobody can type the password.
    [ -t 0 ] || as_root=(sudo -n)
    if ! command -v sudo >/dev/null || ! "${as_root[@]}" true; then
        complain "You may not install packages here. Ask the person who looks after this computer to run:" \
            "  apt-get install ${missing[*]}" "$again"
        exit 1
    fi
fi
apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 "$@"
}
refresh() {
    refreshed=yes
    apt update
}
echo "They are installed now."
refreshed=no
# A new machine has no list of packages yet; an old list names files that are gone, which shows only at the download.
for name in "${missing[@]}"; do
    [ $refreshed = yes ] || apt-cache show "$name" >/dev/null 2>&1 || refresh || true
done
apt install --no-install-recommends "${missing[@]}" \
    || { [ $refreshed = no ] && refresh && apt install --no-install-recommends "${missing[@]}"; } \
    || {
        complain "" "apt-get could not install: ${missing[*]}" \
            "Its own words stand above. Often the network is away, or /etc/apt/sources.list names no Debian server." \
            "When that is mended, run: apt-get update && apt-get install ${missing[*]}" "$again"
        exit 1
    }
# A proxy that is only tried out need not run, and would take the ports of the web.
for service in caddy nginx; do
    [[ " $* " == *" test "* && " ${missing[*]} " == *" $service"* && -d /run/systemd/system ]] || continue
    "${as_root[@]}" systemctl --quiet disable --now $service
done
