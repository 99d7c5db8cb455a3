#!/bin/sh
# Starts the kiosk on every survey of the device: settings from /etc/drempel/kiosk.yaml, which surveys from
# /etc/default/drempel.
#
#   kiosk.sh [OPTION…]     options for 'drempel kiosk', such as --doctor
set -eu
umask 077
exec /usr/bin/drempel kiosk --locked --config /etc/drempel/kiosk.yaml \
    --archive "${ARCHIVE:-/var/lib/drempel/answers.sqlite}" "$@" "${SURVEYS:-/usr/share/drempel/surveys}"/*.survey
