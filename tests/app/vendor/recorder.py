# SPDX-License-Identifier: GPL-3.0-or-later
"""A proxy on loopback that hands every request on unchanged and remembers it, and deploys that run through it."""
import http.client
import http.server
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "sandbox"))
from sandboxclient import Sandbox  # noqa: E402

BIN = pathlib.Path(os.environ.get("ISTHMUS_BIN", "build/dev/bin"))


class Request:
    def __init__(self, method, target, headers, body):
        self.method = method
        self.path, _, query = target.partition("?")
        self.query = dict(urllib.parse.parse_qsl(query, keep_blank_values=True))
        self.headers = {name.lower(): value for name, value in headers.items()}
        self.body = body

    @property
    def json(self):
        return json.loads(self.body) if self.body else None


class Recorder:
    """Use it with `with`; `requests` holds what went through."""

    def __init__(self, target):
        self.requests = []
        recorder = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_one(self):
                body = self.rfile.read(int(self.headers.get("content-length", 0)))
                recorder.requests.append(Request(self.command, self.path, self.headers, body))
                onward = http.client.HTTPConnection(target, timeout=60)
                # The Host header stays: signatures cover it.
                onward.request(self.command, self.path, body or None,
                               {name: value for name, value in self.headers.items() if name.lower() != "expect"})
                reply = onward.getresponse()
                content = reply.read()
                self.send_response(reply.status)
                for name, value in reply.getheaders():
                    if name.lower() not in ("content-length", "transfer-encoding", "connection", "keep-alive"):
                        self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)
                onward.close()

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_one

            def log_message(self, *ignored):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *ignored):
        self.server.shutdown()
        self.server.server_close()


def partners_of(design):
    """As SandboxProcess::partnersOf: what the sandbox has to be told of clouds that no catalogue lists."""
    kinds = {node["id"]: node for node in design["nodes"]}
    out = []
    for link in design["links"]:
        ends = [kinds[link["from"]], kinds[link["to"]]]
        partner = [node for node in ends if node["kind"] == "partner.network"]
        if link["kind"] == "interconnect" and len(partner) == 1:
            near = next(node for node in ends if node is not partner[0])
            properties = link["properties"]
            out += ["--partner", ",".join([partner[0]["properties"]["provider"], properties["environment"],
                                           near["kind"].split(".")[0], properties["region"], properties["partnerRegion"]])]
    return out


def deploy(design, check):
    """Applies and destroys a design through a recorder; the requests. `check(done)` gets both finished processes."""
    account = next((one["identifier"] for one in design["accounts"] if one["provider"] == "aws"), "111122223333")
    with tempfile.TemporaryDirectory(prefix="isthmus-vendor-") as folder, \
            Sandbox("--aws-account", account, *partners_of(design), speed=5000) as sandbox:
        with Recorder(sandbox.url[7:]) as recorder:
            profile = json.dumps(sandbox.profile).replace(sandbox.url, recorder.url)
            profile = profile.replace(recorder.url + "/token", sandbox.url + "/token")  # the assertion names its audience
            paths = [os.path.join(folder, name) for name in ("profile.json", "design.isthmus")]
            for path, text in zip(paths, (profile, json.dumps(design))):
                with open(path, "w") as file:
                    file.write(text)
            for command in ("apply", "destroy"):
                check(subprocess.run([str(BIN / "isthmusctl"), command, paths[1], "--yes", "--profile", paths[0]],
                                     capture_output=True, text=True, timeout=300, check=False))
            return recorder.requests
