#!/usr/bin/env bash
# Holds the Wi-Fi of kiosk/online/hotspot against what systemd, hostapd, dnsmasq and nftables make of it, and tries from a
# phone's side what can be reached, over a cable in place of the air. Installs nothing, needs no root; some seconds.
# shellcheck disable=SC2317  # much is called through expect
set -euo pipefail
cd "$(dirname "$0")/../.."
PATH=$PATH:/usr/sbin:/sbin
tree=kiosk/online/hotspot
share=$tree/usr/share/drempel/hotspot
failures=0
work=${WORK:-$(mktemp -d)}
# expect WHAT COMMAND…: says what is wrong if the command fails.
expect() {
    local what=$1
    shift
    "$@" >"$work"/said 2>&1 || { failures=$((failures + 1)) && echo "Not so: $what" && sed 's/^/  /' "$work"/said; } >&2
}
fails() { ! "$@"; }

# --- From a phone's side, in networks of its own.
if [ "${1-}" = --inside ]; then
    ip link set lo up
    unshare --net sleep 60 &
    phone=$!
    while [ "$(readlink /proc/$phone/ns/net)" = "$(readlink /proc/$$/ns/net)" ]; do sleep 0.05; done
    on_phone() { nsenter --net=/proc/$phone/ns/net "$@"; }
    ip link add hotspot0 type veth peer name phone0 netns $phone
    ip address add 10.42.0.1/24 dev hotspot0
    ip link set hotspot0 up
    on_phone ip address add 10.42.0.77/24 dev phone0
    on_phone ip link set phone0 up
    # Also the second time, as after a restart of the unit.
    nft --file $share/wall.nft
    nft --file $share/wall.nft
    dnsmasq --no-daemon --conf-file=$share/dnsmasq.conf >"$work"/dnsmasq 2>&1 &
    printf '%s\n' "daemon off; pid $work/pid; error_log $work/error; events { worker_connections 64; }" \
        "http { access_log off; client_body_temp_path $work/t1; proxy_temp_path $work/t2; fastcgi_temp_path $work/t3;" \
        "uwsgi_temp_path $work/t4; scgi_temp_path $work/t5;" \
        "server { listen 10.42.0.1:8080; listen 10.42.0.1:8090; listen 127.0.0.1:80; return 200 pages; } }" >"$work"/pages.conf
    [ "$(id -u)" -ne 0 ] || sed -i '1s/^/user root root; /' "$work"/pages.conf
    nginx -c "$work"/pages.conf -e "$work"/error &
    # asks URL: what comes.
    asks() { on_phone curl --silent --max-time 3 "$1"; }
    # name NAME TYPE: the answer's code (0: there it is, 3: there is no such name) and how many addresses.
    name() {
        # shellcheck disable=SC2016  # for the other bash
        on_phone bash -c '
            exec 3<>/dev/udp/10.42.0.1/53
            query="\\x00\\x01\\x01\\x00\\x00\\x01\\x00\\x00\\x00\\x00\\x00\\x00"
            for part in ${1//./ }; do query+=$(printf "\\\\x%02x" ${#part})$part; done
            printf "$query\\x00\\x00\\x$2\\x00\\x01" >&3
            timeout 2 dd bs=512 count=1 <&3 2>/dev/null | od -An -v -tu1 -w512 | awk "{ print \$4 % 16, \$8 }"' - "$1" "$2"
    }
    for _ in {1..50}; do
        [ "$(asks http://10.42.0.1/)" != pages ] || [ -z "$(name drempel.local 01)" ] || break
        sleep 0.1
    done
    expect "a phone gets the pages" test "$(asks http://10.42.0.1/K7MPQ2)" = pages
    expect "only at port 80" fails asks http://10.42.0.1:8080/
    expect "nothing else of the device" fails asks http://10.42.0.1:8090/
    expect "who tries encryption first hears at once that there is none" test \
        "$(on_phone curl --silent --max-time 3 --output /dev/null --write-out '%{exitcode}' https://10.42.0.1/)" = 7
    expect "the device's own name is known" test "$(name drempel.local 01)" = "0 1"
    expect "and is not denied to who asks for IPv6" test "$(name drempel.local 1c)" = "0 0"
    expect "no other name is" test "$(name connectivitycheck.gstatic.com 01)" = "3 0"
    # shellcheck disable=SC2016  # for the other shell
    printf '#!/bin/sh\n[ "$1" != bound ] || echo "$ip $router $dns $lease ${domain-}" >%s\n' "$work"/lease >"$work"/bound
    chmod +x "$work"/bound
    on_phone udhcpc -i phone0 -x hostname:canary-phone -t 10 -T 1 -n -q -s "$work"/bound >/dev/null 2>&1 || true
    expect "a phone is given an address for half an hour" grep -qxE '10\.42\.0\.[0-9]+ 10\.42\.0\.1 10\.42\.0\.1 1800 ' "$work"/lease
    expect "what it calls itself is not passed on" test "$(name canary-phone 01)" = "3 0"
    expect "nothing of it is written down" fails grep -qiE 'canary|DHCP(ACK|REQUEST)' "$work"/dnsmasq
    on_phone ip route add default via 10.42.0.1
    ip link add other type veth peer name elsewhere
    ip address add 10.99.0.1/24 dev other
    ip link set other up
    ip link set elsewhere up
    echo 1 >/proc/sys/net/ipv4/ip_forward 2>/dev/null || true
    expect "no other network of the device" fails asks http://10.99.0.2/
    expect "not the device by another of its addresses" fails asks http://10.99.0.1:8090/
    nft delete table inet drempel_hotspot
    expect "without the wall the phone would reach more" test "$(asks http://10.42.0.1:8090/)" = pages
    kill %1 %2 %3
    wait
    exit $((failures > 0))
fi

trap 'rm -rf "$work"' EXIT
for program in systemd-analyze hostapd dnsmasq nft nginx ip udhcpc curl; do
    command -v $program >/dev/null || { echo "$program is missing: kiosk/packages.sh test" >&2; exit 1; }
done

# --- The units.
root=$work/root
mkdir -p "$root"/usr/{bin,sbin,lib/systemd} "$root"/etc
cp -r kiosk/online/server/* $tree/* "$root"
cp -r /usr/lib/systemd/system "$root"/usr/lib/systemd
for program in nft hostapd dnsmasq rfkill; do
    printf '#!/bin/sh\n' >"$root"/usr/sbin/$program
    chmod +x "$root"/usr/sbin/$program
done
ln -s usr/bin usr/sbin usr/lib "$root"
printf 'root:x:0:0::/root:/bin/sh\n' >"$root"/etc/passwd
printf 'root:x:0:\n' >"$root"/etc/group
units=(drempel-online drempel-hotspot drempel-hotspot-names drempel-hotspot-wall)
expect "the units verify" systemd-analyze verify --man=no --root="$root" "${units[@]/%/.service}"
expect "the online variant scores under 2.0 in the Wi-Fi too" \
    systemd-analyze security --no-pager --offline=true --threshold=20 --root="$root" drempel-online.service
for unit in hotspot hotspot-names hotspot-wall; do
    expect "drempel-$unit scores under 4.0" \
        systemd-analyze security --no-pager --offline=true --threshold=40 --root="$root" drempel-$unit.service
done

# --- What the script makes of the settings.
export SETTINGS=$work/settings SECRET=$work/secret RUN=$work/run SHARE=$PWD/$share
mkdir "$RUN"
script=$tree/usr/lib/drempel/hotspot.sh
$script passphrase
first=$(cat "$SECRET")
$script passphrase
expect "a passphrase is twelve characters that look like no other" grep -qxE '([a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}' "$SECRET"
expect "and another each time" test "$first" != "$(cat "$SECRET")"
expect "for root alone" test "$(stat -c %a "$SECRET")" = 600
# says SETTINGS SENTENCE: whether these settings are refused with that sentence.
says() {
    printf '%s\n' "$1" >"$SETTINGS"
    { ! $script prepare 2>&1 || echo accepted; } | tee /dev/stderr | grep -q "$2"
}
# hostapd reads everything before it looks for the card, which is not there.
takes() { { timeout 5 hostapd "$RUN"/hostapd.conf || true; } | tee "$work"/words | fails grep -E 'errors? found|unknown|invalid'; }
for name in Drempel "Café 't Kasteel; \"x\" \\ #1"; do
    printf 'NAME=%q CHANNEL=11\n' "$name" >"$SETTINGS"
    expect "hostapd's settings are made for '$name'" bash $script prepare
    expect "for root alone" test "$(stat -c %a "$RUN"/hostapd.conf)" = 600
    expect "hostapd takes them" takes
    expect "and they hold the name, whatever is in it" test \
        "$(sed -n 's/^ssid2=//p' "$RUN"/hostapd.conf | sed 's/../\\x&/g' | xargs -0 printf %b)" = "$name"
done
echo "wpa_key_mgmt=WPA-PSK SEA" >>"$RUN"/hostapd.conf
expect "a slip in hostapd's settings would be seen" fails takes
expect "phones are kept apart" grep -qx ap_isolate=1 $share/hostapd.conf
expect "WPA3 for those who can, WPA2 for the others" grep -qx "wpa_key_mgmt=WPA-PSK SAE" $share/hostapd.conf
expect "a channel that there is not is refused" says CHANNEL=36 "from 1 to 13"
expect "a country that there is not is refused" says COUNTRY=Belgium "two capitals"
expect "no name is refused" says NAME= "1 to 32 letters"
expect "a name that is too long is refused" says NAME=Voedselbank-Kempen-Ravels-Poppel-Weelde "1 to 32 letters"
echo kort >"$SECRET"
expect "a passphrase that is too short is refused" says "" "8 to 63 letters"

# --- Addresses, names, and the wall.
expect "dnsmasq takes its settings" dnsmasq --test --conf-file=$share/dnsmasq.conf
for line in leasefile-ro quiet-dhcp log-facility=/dev/null dhcp-ignore-names; do
    expect "nothing about a phone is written down: $line" grep -qx $line $share/dnsmasq.conf
done
networks=(unshare --net)
[ "$(id -u)" -eq 0 ] || networks=(unshare --map-root-user --net)
if "${networks[@]}" true 2>/dev/null; then
    WORK=$work "${networks[@]}" "$0" --inside || failures=$((failures + 1))
else
    echo "Here no networks can be made to try the hotspot in (unshare --net): its wall was not tried." >&2
fi
exit $((failures > 0))
