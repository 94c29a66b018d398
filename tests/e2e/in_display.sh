#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# in_display.sh COMMAND...: runs a command on an X display of its own, with a window manager.
set -u
for tool in Xvfb openbox xdotool; do
    command -v $tool >/dev/null 2>&1 || { echo "in_display.sh: $tool is missing; ./dev test installs it"; exit 1; }
done
work=$(mktemp -d)
trap 'kill ${manager:-} ${server:-} 2>/dev/null; wait 2>/dev/null; rm -rf "$work"' EXIT
# -displayfd lets the server choose a free number, so that runs do not meet.
Xvfb -displayfd 3 -screen 0 "${ISTHMUS_SCREEN:-1600x1000x24}" -nolisten tcp 3>"$work/display" 2>"$work/xvfb.log" &
server=$!
for _ in $(seq 100); do
    [ -s "$work/display" ] && break
    kill -0 $server 2>/dev/null || { cat "$work/xvfb.log"; exit 1; }
    sleep 0.1
done
DISPLAY=:$(cat "$work/display")
export DISPLAY
# Each run has its own settings and state, and nobody else's session bus.
export XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state XDG_DATA_HOME=$work/data XDG_RUNTIME_DIR=$work/run
mkdir -m 700 -p "$XDG_CONFIG_HOME" "$XDG_STATE_HOME" "$XDG_DATA_HOME" "$XDG_RUNTIME_DIR"
unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
export QT_QPA_PLATFORM=xcb
openbox >/dev/null 2>&1 &
manager=$!
"$@"
