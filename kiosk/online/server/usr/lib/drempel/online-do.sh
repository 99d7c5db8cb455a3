#!/bin/sh
# Runs a command of drempel on the archive of the online variant, as the user that it belongs to. For root.
#
#   online-do.sh session plan ocmw --site voedselbank-ravels --half-day 2026-11-23-am
#   online-do.sh session tickets K7MPQ2 --count 50
set -eu
[ $# -gt 0 ] || { sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "$0" && exit 64; }
if [ -e /etc/systemd/system/drempel-online.service.d/20-beside-kiosk.conf ]; then
    exec runuser -u drempel -- /usr/bin/drempel "$@" --archive /var/lib/drempel/answers.sqlite
fi
exec systemd-run --quiet --pipe --wait --collect --service-type=exec --property=DynamicUser=yes \
    --property=User=drempel-online --property=StateDirectory=drempel-online --property=UMask=0077 -- \
    /usr/bin/drempel "$@" --archive /var/lib/drempel-online/answers.sqlite
