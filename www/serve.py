"""Serves a folder on this machine and opens a page of it: `python3 www/serve.py FOLDER PAGE [PORT]`."""

import functools
import http.server
import os
import sys
import webbrowser


class Handler(http.server.SimpleHTTPRequestHandler):
    def end_headers(self):
        # What was just built is what is to be seen.
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format, *args):
        pass


def main():
    folder, page = sys.argv[1:3]
    handler = functools.partial(Handler, directory=folder)
    wanted = int(sys.argv[3]) if len(sys.argv) > 3 else 8000
    try:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", wanted), handler)
    except OSError:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    url = f"http://127.0.0.1:{server.server_port}/{page}"
    print(f"serving {url}; stop with Ctrl+C", flush=True)
    # Without a screen a browser for terminals might open, and take this one.
    if sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        webbrowser.open(url)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()


main()
