#!/bin/sh
# Starts the kiosk on every survey of the device. Its settings: /etc/drempel/kiosk.yaml; which surveys: /etc/default/drempel.
set -eu
umask 077
surveys=${SURVEYS:-/usr/share/drempel/surveys}
set -- "$surveys"/*.survey
exec /usr/bin/drempel kiosk --locked --config /etc/drempel/kiosk.yaml "$@"
