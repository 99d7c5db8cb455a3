#!/bin/sh
# screen.sh key: makes the key that lets the kiosk, and nobody else, draw on the screen.
# screen.sh wait: returns when the screen can be drawn on.
set -eu
key=/run/drempel-screen/authority
case $1 in
key)
    # The X server takes what is there when it starts: wait for the driver of the graphics card.
    udevadm settle --timeout=20 || true
    rm -f "$key"*
    xauth -q -f "$key" add :0 . "$(mcookie)"
    # For whatever name the device has, since the network may give it another (ffff: any).
    any=$(xauth -f "$key" nlist | sed 's/^..../ffff/')
    rm -f "$key"
    printf '%s\n' "$any" | xauth -q -f "$key" nmerge -
    chgrp drempel "$key"
    chmod 0640 "$key"
    ;;
wait)
    tries=0
    until DISPLAY=:0 XAUTHORITY=$key xdpyinfo >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ $tries -lt 150 ] || exit 1
        sleep 0.2
    done
    # As calibrate.sh was told.
    [ -z "${TURN-}" ] || DISPLAY=:0 XAUTHORITY=$key xrandr -o "$TURN"
    ;;
esac
