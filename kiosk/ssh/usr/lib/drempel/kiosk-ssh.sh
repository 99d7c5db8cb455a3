#!/bin/sh
# The shell of the user drempel-ssh. Whatever it is asked to run, it runs the kiosk.
set -eu
umask 077
# Nothing of what the other side sends along is used, but the kind of its terminal.
exec env -i HOME=/var/lib/drempel-ssh LANG=C.UTF-8 PATH=/usr/bin:/bin SHELL=/usr/sbin/nologin "TERM=${TERM-xterm}" \
    RUNTIME_DIRECTORY=/run/drempel-ssh ARCHIVE=/var/lib/drempel-ssh/answers.sqlite \
    DREMPEL_KIOSK_STATE=/var/lib/drempel-ssh DREMPEL_HOST_POWER_OFF_FILE= \
    /usr/lib/drempel/kiosk.sh
