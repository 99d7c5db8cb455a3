#!/usr/bin/env bash
# Holds what kiosk/online ships against what systemd, Caddy and nginx make of it: the unit, and both proxies with requests
# of every kind, after which no log may know who asked what. Installs nothing, needs no root; some seconds.
#
#   Tests/Device/online.sh PROGRAM      the program as it is built, to stand behind them too: .build/debug/drempel
# shellcheck disable=SC2317  # much is called through expect
set -euo pipefail
cd "$(dirname "$0")/../.."
# nginx lies where only root looks by itself.
PATH=$PATH:/usr/sbin:/sbin
program=${1:?Say which program to try: .build/debug/drempel}
program=$(realpath "$program")
work=$(mktemp -d)
started=()
finish() {
    [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
    wait
    rm -rf "$work"
}
trap finish EXIT
failures=0
# expect WHAT COMMAND…: says what is wrong if the command fails.
expect() {
    local what=$1
    shift
    "$@" >"$work"/said 2>&1 || { failures=$((failures + 1)) && echo "Not so: $what" && sed 's/^/  /' "$work"/said; } >&2
}
fails() { ! "$@"; }
for tool in systemd-analyze caddy nginx curl openssl; do
    command -v $tool >/dev/null || { echo "$tool is missing: kiosk/packages.sh test" >&2; exit 1; }
done

# --- The unit, on a server of its own and on a device that is a kiosk too.
for place in alone beside; do
    root=$work/$place
    mkdir -p "$root"/usr/{bin,lib/systemd} "$root"/etc
    cp -r kiosk/online/server/* "$root"
    if [ $place = beside ]; then cp -r kiosk/online/beside-kiosk/* "$root"; fi
    cp -r /usr/lib/systemd/system "$root"/usr/lib/systemd
    ln -s usr/bin usr/lib "$root"
    printf 'root:x:0:0::/root:/bin/sh\ndrempel:x:999:999::/:/usr/sbin/nologin\n' >"$root"/etc/passwd
    printf 'root:x:0:\ndrempel:x:999:\n' >"$root"/etc/group
    expect "the unit verifies ($place)" systemd-analyze verify --man=no --root="$root" drempel-online.service
    expect "the unit scores under 2.0 ($place)" \
        systemd-analyze security --no-pager --offline=true --threshold=20 --root="$root" drempel-online.service
done
sed -i '/^SystemCallFilter/d;/^Protect/d' "$work"/alone/etc/systemd/system/drempel-online.service
expect "a unit without its confinement scores worse than 2.0" \
    fails systemd-analyze security --no-pager --offline=true --threshold=20 --root="$work"/alone drempel-online.service

# --- The proxies.
name=drempel.ravels.example
share=kiosk/online/server/usr/share/drempel/online
# What must be in no log: where people came from, which session's page they opened, and with what.
client=127.7.7.7
canaries=("$client" K7MPQ2 canary)
expect "the Caddyfile is right as it stands" caddy validate --adapter caddyfile --config $share/Caddyfile
expect "the Caddyfile is laid out as Caddy does it" diff <(caddy fmt $share/Caddyfile) $share/Caddyfile
free_port() {
    local port
    while true; do
        port=$((20000 + RANDOM % 12000))
        (exec 3<>/dev/tcp/127.0.0.1/$port) 2>/dev/null || break
    done
    echo $port
}
secure=$(free_port) plain=$(free_port) upstream=$(free_port)
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj "/CN=$name" \
    -keyout "$work"/privkey.pem -out "$work"/fullchain.pem 2>/dev/null

# nginx_with CONFIG FOLDER: the way Debian sets it up, in a folder.
nginx_with() {
    local part
    mkdir -p "$2"/logs "$2"/temp
    {
        echo "worker_processes 1; pid $2/pid; error_log $2/logs/error.log; daemon off;"
        [ "$(id -u)" -ne 0 ] || echo "user $(id -un) $(id -gn);"
        echo "events { worker_connections 256; } http { access_log $2/logs/access.log; gzip on;"
        for part in client_body proxy fastcgi uwsgi scgi; do echo "${part}_temp_path $2/temp/$part;"; done
        cat "$1"
        echo "}"
    } >"$2"/nginx.conf
}
# run FOLDER COMMAND…: starts it, with all it says in FOLDER/logs.
run() {
    local folder=$1
    shift
    mkdir -p "$folder"/logs
    "$@" >"$folder"/logs/said 2>&1 &
    started+=($!)
}
end() {
    kill "${started[-1]}"
    wait "${started[-1]}" || true
    unset 'started[-1]'
}
# eventually COMMAND…: within ten seconds.
eventually() {
    for _ in {1..100}; do
        ! "$@" 2>/dev/null || return 0
        sleep 0.1
    done
    return 1
}
connects() { (exec 3<>"/dev/tcp/127.0.0.1/$1"); }
# ask PATH [OPTION…]: a request as people make it, and some that they do not.
ask() {
    local path=$1
    shift
    curl --silent --insecure --max-time 10 --interface $client --resolve "$name:$secure:127.0.0.1" \
        --user-agent canary-agent --referer https://canary.example/ -H 'X-Forwarded-For: 6.6.6.6' \
        -H 'Forwarded: for=6.6.6.6' -H 'X-Real-IP: 6.6.6.6' -H 'X-Forwarded-Proto: gopher' "$@" "https://$name:$secure$path"
}
# has TEXT FILE
has() { grep -qF -- "$1" "$2" || { cat "$2" && false; }; }
# knows FOLDER: the lines of its logs that know somebody.
knows() {
    local options=() canary
    for canary in "${canaries[@]}"; do options+=(-e "$canary"); done
    grep -rF "${options[@]}" "$1"/logs
}
# everything FOLDER: every kind of request, first with a program behind, then without.
everything() {
    local trouble path
    ask /K7MPQ2 --http2 >"$1"/page || true
    ask /K7MPQ2 --http1.1 -D "$1"/head -o /dev/null -w '%{http_version} %{http_code}' >"$1"/code || true
    # Too much, cut off, and not what it should be.
    head -c 600000 /dev/zero | ask /s/ocmw/K7MPQ2 --data-binary @- -o /dev/null || true
    ask /s/ocmw/K7MPQ2 -H "X-Long: canary$(head -c 60000 /dev/zero | tr '\0' x)" -o /dev/null || true
    ask '/K7MPQ2/../%00?canary' --path-as-is -o /dev/null || true
    ask /half/K7MPQ2 -o /dev/null || true
    for path in /health /ready; do ask $path -o /dev/null -w '%{http_code} '; done >"$1"/inside || true
    curl --silent --max-time 5 --interface $client "http://127.0.0.1:$plain/K7MPQ2?canary" -o /dev/null -D "$1"/plain || true
    curl --silent --max-time 5 --interface $client "http://127.0.0.1:$secure/K7MPQ2?canary" -o /dev/null || true
    curl --silent --insecure --max-time 5 --interface $client "https://127.0.0.1:$secure/K7MPQ2?canary" -o /dev/null || true
    curl --silent --insecure --max-time 5 --interface $client --tls-max 1.1 "https://127.0.0.1:$secure/" -o /dev/null || true
    ask /slow/K7MPQ2 --max-time 0.2 -o /dev/null || true
    for trouble in 'GET /canary HTTP/9.9\r\n\r\n' '\x16\x03\x01canary'; do
        # shellcheck disable=SC2059  # a format on purpose
        { printf "$trouble" >&3; } 3<>"/dev/tcp/127.0.0.1/$secure" 2>/dev/null || true
    done
}
# A program behind the proxies that says what reaches it, sets headers of its own, and breaks off some answers.
cat >"$work"/upstream.conf <<END
server {
    listen 127.0.0.1:$upstream;
    server_tokens off;
    access_log off;
    gzip off;
    default_type text/html;
    add_header Strict-Transport-Security "max-age=31536000";
    add_header Cache-Control "private, no-cache";
    location / {
        return 200 "for=\$http_x_forwarded_for proto=\$http_x_forwarded_proto host=\$http_host agent=\$http_user_agent referer=\$http_referer forwarded=\$http_forwarded real=\$http_x_real_ip.\n";
    }
    location /half/ { return 444; }
    location /slow/ { proxy_pass http://127.0.0.1:$upstream/; proxy_method GET; limit_rate 1; }
}
END
nginx_with "$work"/upstream.conf "$work"/upstream

# with_names FILE: an example with ports and files of this test.
sed -e "s/listen 443/listen 127.0.0.1:$secure/;s/listen 80/listen 127.0.0.1:$plain/;/listen \[::\]/d" \
    -e "s|/etc/letsencrypt/live/$name|$work|;s/127.0.0.1:8080/127.0.0.1:$upstream/;s|/usr/share/drempel/online|$PWD/$share|" \
    $share/nginx.conf >"$work"/nginx.conf
sed -e "s/^\tadmin off/&\n\tskip_install_trust\n\thttp_port $plain\n\thttps_port $secure/" \
    -e "s/^$name {/&\n\ttls internal/;s/127.0.0.1:8080/127.0.0.1:$upstream/;s|/usr/share/drempel/online|$PWD/$share|" \
    -e 's/lb_try_duration 10s/lb_try_duration 1s/' $share/Caddyfile >"$work"/Caddyfile
sed '/error_log \/dev\/null/d;/access_log off/d' "$work"/nginx.conf >"$work"/nginx-loud.conf
sed '/exclude http$/d;s/level WARN/level DEBUG/' "$work"/Caddyfile >"$work"/Caddyfile-loud

# proxy KIND FOLDER: starts it.
proxy() {
    case $1 in
    nginx*)
        nginx_with "$work/$1.conf" "$2"
        expect "nginx takes the example ($1)" nginx -t -p "$2" -c "$2"/nginx.conf -e "$2"/logs/error.log
        run "$2" nginx -p "$2" -c "$2"/nginx.conf -e "$2"/logs/error.log
        ;;
    caddy*)
        run "$2" env HOME="$2" XDG_DATA_HOME="$2"/data XDG_CONFIG_HOME="$2"/config \
            caddy run --adapter caddyfile --config "$work/Caddyfile${1#caddy}"
        ;;
    esac
}
for kind in nginx nginx-loud caddy caddy-loud; do
    folder=$work/run-$kind
    mkdir -p "$folder"
    run "$work"/upstream nginx -p "$work"/upstream -c "$work"/upstream/nginx.conf -e "$work"/upstream/logs/error.log
    proxy $kind "$folder"
    expect "the program behind $kind runs" eventually connects "$upstream"
    expect "$kind runs" eventually ask / -o /dev/null
    everything "$folder"
    # The program goes away.
    kill "${started[-2]}"
    wait "${started[-2]}" || true
    ask /K7MPQ2 -D "$folder"/away-head -o "$folder"/away -w '%{http_code}' >"$folder"/away-code || true
    end
    unset 'started[-1]'
    if [[ $kind = *-loud ]]; then
        expect "without the lines that keep it quiet, $kind tells who asked what" knows "$folder"
        continue
    fi
    expect "$kind passes on where a request came from, and nothing else that tells phones apart" has \
        "for=$client proto=https host=$name" "$folder"/page
    expect "$kind passes on no agent, referrer or claimed address" has "agent= referer= forwarded= real=." "$folder"/page
    expect "$kind adds no header that the program sets" test \
        "$(grep -ciE '^(strict-transport|cache-control|content-encoding)' "$folder"/head)" = 2
    expect "$kind does not tell its version" fails grep -iE '^server: .*[0-9]|^via:|^alt-svc:' "$folder"/head
    expect "$kind speaks to old phones too" test "$(cat "$folder"/code)" = "1.1 200"
    expect "$kind sends on whoever comes unencrypted" grep -qiE '^location: https://' "$folder"/plain
    expect "$kind tells nobody outside how the program is doing" test "$(cat "$folder"/inside)" = "404 404 "
    expect "without the program $kind shows a kind page" has "Even geduld" "$folder"/away
    expect "and says that it is no answer" grep -qxE '50[234]' "$folder"/away-code
    expect "which nobody keeps" grep -qi '^cache-control: no-store' "$folder"/away-head
    expect "nothing that $kind wrote knows who asked what" fails knows "$folder"
    expect "nothing of a request stays on the disk of $kind" test -z "$(find "$folder"/temp -type f 2>/dev/null)"
done

# --- The program itself behind them.
"$program" session plan ocmw --site voedselbank --half-day "$(date +%F)-am" --archive "$work"/answers.sqlite >"$work"/code
code=$(cat "$work"/code)
canaries=("$client" canary 6.6.6.6)
# one HEADER FILE: whether it is there once.
one() { [ "$(grep -ci "^$1:" "$2")" = 1 ] || { cat "$2" && false; }; }
for kind in nginx caddy; do
    folder=$work/program-$kind
    mkdir -p "$folder"
    run "$folder"/program env DREMPEL_ONLINE_STATE="$work"/state "$program" serve --survey surveys/ocmw.survey \
        --archive "$work"/answers.sqlite --address "127.0.0.1:$upstream" --public-url "https://$name"
    proxy $kind "$folder"
    expect "the program runs behind $kind" eventually connects "$upstream"
    expect "$kind runs before the program" eventually ask / -o /dev/null
    expect "a page comes through $kind" has "</html>" <(ask "/$code?l=nl" --compressed -D "$folder"/head)
    for header in strict-transport-security cache-control content-encoding content-security-policy referrer-policy \
        permissions-policy; do
        expect "through $kind there is one $header" one $header "$folder"/head
    done
    everything "$folder"
    end
    end
    for place in "$folder" "$folder"/program; do
        expect "nothing that was written behind $kind knows who asked" fails knows "$place"
    done
    expect "neither does the archive" fails grep -qaF -e "$client" -e canary "$work"/answers.sqlite
done
exit $((failures > 0))
