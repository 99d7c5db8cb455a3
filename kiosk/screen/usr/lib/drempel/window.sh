#!/bin/sh
# A locked xterm that fills the screen, around a program. Nothing leads out of it: no menu, no selection or paste, no other
# font, no scrollback, no log. When the program ends, so does the window.
#
#   window.sh PROGRAM [ARGUMENT…]     DISPLAY says on which screen; TEXT_PIXELS, if set, how tall the letters are
set -eu

if [ "${1-}" = --inside ]; then
    # Within the window. Without a window manager it takes the whole screen by asking for it; then the program may start.
    shift
    before=$(stty size)
    printf '\033[4;0;0t'
    tries=0
    while [ "$(stty size)" = "$before" ] && [ $tries -lt 100 ]; do
        sleep 0.02
        tries=$((tries + 1))
    done
    exec "$@"
fi

# The largest letters that leave 67 columns and 21 rows on a screen of 1280 by 800, and the like on others. DejaVu Sans Mono
# is 0.602 wide, 0.928 above and 0.236 below the line.
if [ -z "${TEXT_PIXELS-}" ]; then
    size=$(xdpyinfo | awk '$1 == "dimensions:" { sub("x", " ", $2); print $2 }')
    width=${size% *} height=${size#* }
    TEXT_PIXELS=120
    while [ $TEXT_PIXELS -gt 12 ]; do
        columns=$((width / ((602 * TEXT_PIXELS + 500) / 1000)))
        rows=$((height / ((928 * TEXT_PIXELS + 999) / 1000 + (236 * TEXT_PIXELS + 999) / 1000)))
        [ $columns -lt 64 ] || [ $rows -lt 21 ] || break
        TEXT_PIXELS=$((TEXT_PIXELS - 1))
    done
fi

# The few dots that no letter covers, at the right and below, have the colour of the page to begin with.
settings=${SETTINGS:-/etc/drempel/kiosk.yaml}
edge=black ink=white
if [ -r "$settings" ] && ! grep -qE '^ +theme: *(dark|contrast)' "$settings"; then
    edge=white ink=black
fi

# A program that is missing makes xterm start the user's shell. There is none to start.
SHELL=/usr/sbin/nologin
unset XENVIRONMENT XAPPLRESDIR XUSERFILESEARCHPATH XFILESEARCHPATH
export SHELL

# Of the window operations only the one above (4) is left.
exec xterm -u8 -fa "DejaVu Sans Mono:dpi=72" -fs "$TEXT_PIXELS" -geometry 20x5+0+0 -b 0 -bw 0 +sb -sl 0 \
    -bg $edge -fg $ink \
    -xrm 'XTerm*omitTranslation: popup-menu,select,insert,shift-fonts,fullscreen,scroll-lock,paging,reset,copy' \
    -xrm 'XTerm*allowWindowOps: false' \
    -xrm 'XTerm*disallowedWindowOps: 1,2,3,5,6,7,8,9,10,11,13,14,18,19,20,21,22,23,GetChecksum,GetSelection,SetChecksum,SetSelection,SetWinLines,SetXprop' \
    -xrm 'XTerm*allowFontOps: false' -xrm 'XTerm*allowTcapOps: false' -xrm 'XTerm*allowColorOps: false' \
    -xrm 'XTerm*allowMouseOps: true' -xrm 'XTerm*allowPasteControls: false' -xrm 'XTerm*allowSendEvents: false' \
    -xrm 'XTerm*bellIsUrgent: false' -xrm 'XTerm*pointerMode: 3' -xrm 'XTerm*utmpInhibit: true' \
    -xrm 'XTerm*printerCommand: ' -xrm 'XTerm*hold: false' -xrm 'XTerm*cursorBlink: false' \
    -e "$0" --inside "$@"
