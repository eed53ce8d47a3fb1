# shellcheck shell=bash
# A display for programs that need one where none stands: Xvfb with a window manager, software drawing.
# Sourced by `.ci/run` and `scripts/screenshots`; call `start_display`, and `stop_display` at the end.

display_pids=()
display_dir=""

# start_display [WIDTHxHEIGHT]: starts the display and points this shell and its children to it.
start_display() {
    local size="${1:-1600x1000}" number tries

    display_dir="$(mktemp -d)"
    : >"$display_dir/number"
    # The server itself picks a free number and tells it.
    Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset \
        3>"$display_dir/number" 2>"$display_dir/xvfb.log" &
    display_pids+=($!)
    for ((tries = 0; tries < 100; tries++)); do
        number="$(cat "$display_dir/number")"
        [[ -n "$number" ]] && break
        sleep 0.1
    done
    if [[ -z "$number" ]]; then
        echo "Xvfb did not start:" >&2
        cat "$display_dir/xvfb.log" >&2
        return 1
    fi

    export DISPLAY=":$number"
    export LIBGL_ALWAYS_SOFTWARE=1
    # The window takes Wayland where it finds it, and a person's own settings where it finds those.
    unset WAYLAND_DISPLAY
    export XDG_SESSION_TYPE=x11
    export XDG_CONFIG_HOME="$display_dir/config"
    export XDG_DATA_HOME="$display_dir/data"
    export XDG_STATE_HOME="$display_dir/state"

    # Windows without a frame: a picture, and a place in it, is the window's own.
    mkdir -p "$XDG_CONFIG_HOME/openbox"
    cat >"$XDG_CONFIG_HOME/openbox/rc.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <theme><keepBorder>no</keepBorder></theme>
  <applications>
    <application class="*"><decor>no</decor><focus>yes</focus></application>
  </applications>
</openbox_config>
XML
    openbox >"$display_dir/openbox.log" 2>&1 &
    display_pids+=($!)
    for ((tries = 0; tries < 100; tries++)); do
        if xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; then
            return 0
        fi
        sleep 0.1
    done
    echo "the window manager did not start:" >&2
    cat "$display_dir/openbox.log" >&2
    return 1
}

# stop_display: ends what start_display started, and only that.
stop_display() {
    local i
    for ((i = ${#display_pids[@]} - 1; i >= 0; i--)); do
        kill "${display_pids[i]}" 2>/dev/null || true
        wait "${display_pids[i]}" 2>/dev/null || true
    done
    display_pids=()
    [[ -z "$display_dir" ]] || rm -rf "$display_dir"
    display_dir=""
}
