#!/bin/sh
# Prepares the text console for the kiosk: large letters, never dark, and no key that leaves it. Runs as root before each
# start.
console=/dev/tty1
# The driver of the graphics card brings a console of its own, with small letters: wait for it.
udevadm settle --timeout=20
# What the letters should be like: the widest that leave 60 columns on a screen of 1024 dots.
for font in Uni2-TerminusBold32x16 Uni2-TerminusBold24x12 Uni2-TerminusBold16; do
    setfont -C "$console" "$font" 2>/dev/null || continue
    size=$(stty size <"$console")
    [ "${size#* }" -lt 60 ] || [ "${size% *}" -lt 20 ] || break
done
setterm --term linux --blank 0 --powerdown 0 >"$console" 2>/dev/null
# Keys that stop the output, go to another console, restart the device or end programs.
dumpkeys -C "$console" 2>/dev/null \
    | sed -nE 's/\b(Console_[0-9]+|Incr_Console|Decr_Console|Last_Console|Scroll_Lock|Boot|KeyboardSignal|SAK|Show_Memory|Show_Registers|Show_State|Scroll_Forward|Scroll_Backward)\b/VoidSymbol/gp' \
    | loadkeys -C "$console" >/dev/null 2>&1
# Whatever the keymap says, the kernel now refuses to switch (VT_LOCKSWITCH).
perl -e 'open my $tty, "<", $ARGV[0] or exit; ioctl $tty, 0x560B, 1' "$console"
exit 0
