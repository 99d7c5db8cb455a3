#!/usr/bin/env bash
# Undoes kiosk/install.sh: the computer starts as it did before. Debian packages stay.
#
#   sudo kiosk/uninstall.sh                     the answers stay where they are
#   sudo kiosk/uninstall.sh --delete-answers    they are deleted too, after a question
#   --yes                                       asks nothing
set -euo pipefail
record=/var/lib/drempel-setup
deletes=no
asks=yes

say() { printf '%s\n' "$@"; }
refuse() { printf '%s\n' "$@" >&2; exit 1; }
for option; do
    case $option in
    --delete-answers) deletes=yes ;;
    --yes) asks=no ;;
    -h | --help) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "$0" && exit ;;
    *) say "There is no option '$option'. 'kiosk/uninstall.sh --help' lists them." >&2 && exit 64 ;;
    esac
done
[ "$(id -u)" -eq 0 ] || refuse "Only root can do this. Say: sudo $0"
[ -d $record ] || refuse "Drempel is not installed on this computer: $record is missing. Nothing was changed."
lives() { [ -d /run/systemd/system ]; }
# confirm QUESTION: whether the answer is yes.
confirm() {
    [ $asks = yes ] || return 0
    [ -t 0 ] || refuse "$1 Nobody is there to answer; say --yes if you mean it. Nothing was changed."
    read -rp "$1 [yes/no] " answer
    [ "$answer" = yes ]
}

# --- The answers, before anything is touched.
users=$(cat $record/users)
# Where systemd keeps what belongs to a server without a kiosk.
private=/var/lib/private/drempel-online
answers=$(
    for user in $users; do find "/var/lib/$user" -name '*.sqlite' 2>/dev/null; done
    find $private -name '*.sqlite' 2>/dev/null
) || true
if [ -n "$answers" ]; then
    say "There are answers of people on this computer:" "$answers"
    if [ $deletes = no ]; then
        say "They stay. To delete them as well: $0 --delete-answers"
    elif confirm "Delete them for good? Are they safe with the project team?"; then
        answers=
    else
        refuse "Nothing was changed."
    fi
fi

# --- Everything that install.sh did, in reverse.
while read -r unit; do
    if lives; then systemctl --quiet stop "$unit" || true; fi
    systemctl --quiet disable "$unit" 2>/dev/null || true
done <$record/enabled
while read -r unit; do
    systemctl --quiet unmask "$unit"
done <$record/masked
boot=no
while read -r file; do
    name=$record/shipped${file//\//-}
    if [ -e "$name" ] && ! cmp -s "$file" "$name"; then
        say "You edited $file; it stays."
        continue
    fi
    [ "$file" != /etc/default/grub.d/drempel.cfg ] || boot=yes
    rm -f "$file"
done <$record/files
if [ -z "$answers" ]; then
    for user in $users; do
        if lives; then loginctl terminate-user "$user" 2>/dev/null || true; fi
        rm -rf "/var/lib/${user:?}"
        userdel "$user"
        ! getent group "$user" >/dev/null || groupdel "$user"
    done
    rm -rf $private
    [ ! -L /var/lib/drempel-online ] || rm /var/lib/drempel-online
fi
tac $record/folders | while read -r folder; do
    rmdir "$folder" 2>/dev/null || true
done
rmdir /media/drempel 2>/dev/null || true
rm -rf $record
if lives; then
    systemctl daemon-reload
    sysctl --quiet --system >/dev/null || true
    udevadm control --reload 2>/dev/null || true
    if [ $boot = yes ] && command -v update-grub >/dev/null; then update-grub >/dev/null 2>&1 || true; fi
fi
say "Drempel is gone. Restart the computer now: it starts as it did before."
[ -z "$answers" ] || say "The answers, and the user they belong to, are still there."
