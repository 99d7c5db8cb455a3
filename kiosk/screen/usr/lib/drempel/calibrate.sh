#!/bin/sh
# Makes a tap land where the finger is, and turns the screen. For root, over SSH, while somebody stands at the screen.
#
#   calibrate.sh measure                              asks for a tap on four crosses, and sets what that says
#   calibrate.sh turn normal|left|right|inverted      turns the screen and its touch
#   calibrate.sh reset                                as the device came
set -eu
conf=/etc/X11/xorg.conf.d/91-drempel-touch.conf
settings=/etc/default/drempel
record=/var/lib/drempel-setup/files

# From lines of 'x y where-x where-y', all parts of the screen from 0 to 1: the matrix that takes where a tap was seen to
# where it should be, by least squares, after the matrix that held while measuring (MATRIX).
solve() {
    awk -v held="$1" '
        { for (i = 1; i <= 3; i++) for (j = 1; j <= 3; j++) m[i, j] += p(i) * p(j)
          for (i = 1; i <= 3; i++) { x[i] += p(i) * $1; y[i] += p(i) * $2 } }
        function p(i) { return i == 1 ? $3 : i == 2 ? $4 : 1 }
        function cofactor(i, j,  a, b, c, d) {
            a = i % 3 + 1; b = (i + 1) % 3 + 1; c = j % 3 + 1; d = (j + 1) % 3 + 1
            return m[a, c] * m[b, d] - m[a, d] * m[b, c] }
        END {
            det = 0
            for (j = 1; j <= 3; j++) det += m[1, j] * cofactor(1, j)
            if (NR < 3 || det * det < 1e-12) { print "The taps lie too close together." > "/dev/stderr"; exit 1 }
            for (i = 1; i <= 3; i++) for (j = 1; j <= 3; j++) {
                r[1, i] += cofactor(i, j) / det * x[j]; r[2, i] += cofactor(i, j) / det * y[j] }
            split(held, h, " ")
            for (i = 1; i <= 2; i++) for (j = 1; j <= 3; j++)
                printf "%.5f ", r[i, 1] * h[j] + r[i, 2] * h[3 + j] + (j == 3 ? r[i, 3] : 0)
            print "0 0 1" }'
}

# The matrix that holds now.
held() {
    sed -n 's/^ *Option "CalibrationMatrix" "\(.*\)"$/\1/p' "$conf" 2>/dev/null | grep . || echo "1 0 0 0 1 0 0 0 1"
}

# set_matrix MATRIX TURN
set_matrix() {
    cat >"$conf" <<END
# Made by calibrate.sh.
Section "InputClass"
    Identifier "touch screen of the kiosk"
    MatchIsTouchscreen "true"
    Option "CalibrationMatrix" "$1"
EndSection
END
    grep -qxF "$conf" "$record" 2>/dev/null || echo "$conf" >>"$record"
    sed -i '/^TURN=/d' "$settings"
    [ "$2" = normal ] || echo "TURN=$2" >>"$settings"
    systemctl restart drempel-screen drempel-kiosk
}

# In the kiosk's window: four crosses, and where the taps were, in parts of the screen.
inside() {
    size=$(stty size)
    rows=${size% *} columns=${size#* }
    trap 'printf "\033[?1016l\033[?1006l\033[?1000l\033[?25h"; stty "$before"' EXIT
    before=$(stty -g)
    stty raw -echo
    printf '\033[?25l\033[?1000h\033[?1006h\033[?1016h'
    for place in "8 4" "$((columns - 8)) 4" "8 $((rows - 4))" "$((columns - 8)) $((rows - 4))"; do
        column=${place% *} row=${place#* }
        printf '\033[2J\033[%d;%dHTik op het kruis.  Touche la croix.\033[%d;%dH+' \
            $((rows / 2)) $((columns / 2 - 17)) "$row" "$column" >/dev/tty
        report=
        until case $report in *m) true ;; *) false ;; esac do
            report=$report$(dd bs=1 count=1 2>/dev/null)
        done
        # The last of it is ESC [ < BUTTON ; X ; Y m, in dots from 1.
        where=${report##*<}
        where=${where%m}
        where=${where#*;}
        echo "$column $row ${where%;*} ${where#*;}"
    done | awk -v columns="$columns" -v rows="$rows" -v width="$1" -v height="$2" '{
        w = int(width / columns); h = int(height / rows)
        print ($1 - 0.5) * w / width, ($2 - 0.5) * h / height, ($3 - 0.5) / width, ($4 - 0.5) / height }' >"$3"
}

case ${1-} in
solve) solve "$2" ;;
--inside) inside "$2" "$3" "$4" ;;
measure)
    systemctl stop drempel-kiosk
    taps=$(mktemp -d)
    chown drempel "$taps"
    size=$(DISPLAY=:0 XAUTHORITY=/run/drempel-screen/authority xdpyinfo | awk '$1 == "dimensions:" { print $2 }')
    echo "Somebody taps the four crosses on the screen now."
    runuser -u drempel -- env DISPLAY=:0 XAUTHORITY=/run/drempel-screen/authority LANG=C.UTF-8 \
        /usr/lib/drempel/window.sh "$0" --inside "${size%x*}" "${size#*x}" "$taps"/taps || true
    matrix=$(solve "$(held)" <"$taps"/taps) || { systemctl start drempel-kiosk; exit 1; }
    rm -rf "$taps"
    set_matrix "$matrix" "$(sed -n 's/^TURN=//p' "$settings" | grep . || echo normal)"
    echo "Done: $matrix"
    ;;
turn)
    case ${2-} in
    normal) matrix="1 0 0 0 1 0 0 0 1" ;;
    left) matrix="0 -1 1 1 0 0 0 0 1" ;;
    right) matrix="0 1 0 -1 0 1 0 0 1" ;;
    inverted) matrix="-1 0 1 0 -1 1 0 0 1" ;;
    *) echo "Say: calibrate.sh turn normal, left, right or inverted." >&2 && exit 64 ;;
    esac
    set_matrix "$matrix" "$2"
    echo "Done. If taps land beside what is tapped now: $0 measure"
    ;;
reset) set_matrix "1 0 0 0 1 0 0 0 1" normal ;;
*) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "$0" ;;
esac
