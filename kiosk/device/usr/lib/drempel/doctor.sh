#!/bin/sh
# Looks the device over with the eyes of the kiosk's user, and says what is fine and what to do. For root.
#
#   doctor.sh [--language nl|fr|en] [--json]
set -eu
# shellcheck source=/dev/null
[ ! -r /etc/default/drempel ] || . /etc/default/drempel
exec runuser -u drempel -- env RUNTIME_DIRECTORY=/run/drempel "ARCHIVE=${ARCHIVE-}" "SURVEYS=${SURVEYS-}" \
    /usr/lib/drempel/kiosk.sh --doctor "$@"
