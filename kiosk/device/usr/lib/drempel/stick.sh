#!/bin/sh
# stick.sh open|close NAME: makes the USB stick /dev/NAME ready in /media/drempel/NAME, for the kiosk alone; or ends that.
# Nothing on a stick can be run, and what is written goes to it at once, so that it may be pulled out.
set -eu
folder=/media/drempel/$2

close() {
    umount "$folder" 2>/dev/null || umount --lazy "$folder" 2>/dev/null || true
    rmdir "$folder" 2>/dev/null || true
}

case $1 in
open)
    options="nosuid,nodev,noexec,nosymfollow,noatime,dirsync,uid=$(id -u drempel),gid=$(id -g drempel),umask=0077"
    type=$(blkid -o value -s TYPE "/dev/$2")
    case $type in
    vfat) options="$options,flush" ;;
    exfat) options="$options,sync" ;;
    ntfs) type=ntfs3 options="$options,sync" ;;
    esac
    close
    mkdir -p "$folder"
    # A stick with a write-protect switch is mounted for reading: the kiosk then says that it cannot write to it.
    mount -t "$type" -o "$options" "/dev/$2" "$folder" \
        || mount -t "$type" -o "ro,$options" "/dev/$2" "$folder" \
        || { rmdir "$folder"; exit 1; }
    ;;
close) close ;;
esac
