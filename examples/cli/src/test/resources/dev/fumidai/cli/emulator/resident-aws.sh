#!/usr/bin/env bash
# The AWS CLI as the resident process carries it out. That one prints to 4 and 5: bash lends 1 to `printf` meanwhile.
exec 3<> "/dev/tcp/127.0.0.1/$RESIDENT_AWS_PORT" 4>&1 5>&2
printf '%s\0' "$#" "$$" "$@" >&3
read -r code <&3
exit "$code"
