#!/bin/sh
# Serves every survey of this machine online: settings from /etc/drempel/kiosk.yaml, which surveys from
# /etc/default/drempel-online.
#
#   online.sh [OPTION…]     options for 'drempel serve'
set -eu
umask 077
for survey in "${SURVEYS:-/usr/share/drempel/surveys}"/*.survey; do
    set -- "$@" --survey "$survey"
done
exec /usr/bin/drempel serve --config /etc/drempel/kiosk.yaml --archive "${STATE_DIRECTORY:?}/answers.sqlite" "$@"
