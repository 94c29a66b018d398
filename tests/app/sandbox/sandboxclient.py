# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts isthmus-sandbox and talks to it as the clouds' own clients do. Standard library only."""
import base64
import configparser
import datetime
import hashlib
import hmac
import json
import os
import signal
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ElementTree

ACCOUNT = "111122223333"


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self):
        return json.loads(self.body)

    @property
    def xml(self):
        text = self.body.decode()
        return ElementTree.fromstring(text.replace(' xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"', ""))

    @property
    def code(self):
        """The error word of EC2, of the JSON APIs, or of Google."""
        if self.body.lstrip().startswith(b"<"):
            return self.xml.findtext(".//Code")
        read = self.json
        return read["__type"] if "__type" in read else read["error"]["status"]


def request(method, url, headers=None, body=None):
    call = urllib.request.Request(url, data=body, headers=headers or {}, method=method)
    try:
        with urllib.request.urlopen(call, timeout=30) as reply:
            return Answer(reply.status, reply.headers, reply.read())
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.headers, error.read())


def sign(secret, key, service, region, method, url, headers, body, when=None):
    """Adds Signature Version 4 to `headers`; written from AWS's description, apart from the product's own."""
    when = when or datetime.datetime.now(datetime.timezone.utc)
    stamp = when.strftime("%Y%m%dT%H%M%SZ")
    parts = urllib.parse.urlsplit(url)
    headers = dict(headers, **{"x-amz-date": stamp, "host": parts.netloc})
    names = sorted(name.lower() for name in headers)
    lowered = {name.lower(): value for name, value in headers.items()}
    canonical = "\n".join([method, parts.path or "/", "", *(f"{n}:{lowered[n]}" for n in names), "", ";".join(names),
                           hashlib.sha256(body).hexdigest()])
    scope = f"{stamp[:8]}/{region}/{service}/aws4_request"
    text = "\n".join(["AWS4-HMAC-SHA256", stamp, scope, hashlib.sha256(canonical.encode()).hexdigest()])
    secret_key = ("AWS4" + secret).encode()
    for part in (stamp[:8], region, service, "aws4_request"):
        secret_key = hmac.new(secret_key, part.encode(), hashlib.sha256).digest()
    signature = hmac.new(secret_key, text.encode(), hashlib.sha256).hexdigest()
    headers["Authorization"] = (f"AWS4-HMAC-SHA256 Credential={key}/{scope}, SignedHeaders={';'.join(names)}, "
                                f"Signature={signature}")
    headers.pop("host")
    return headers


def b64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def der_items(data):
    """The items of one DER sequence level: (tag, content)."""
    at, out = 0, []
    while at < len(data):
        tag, length, at = data[at], data[at + 1], at + 2
        if length & 0x80:
            count = length & 0x7F
            length, at = int.from_bytes(data[at:at + count], "big"), at + count
        out.append((tag, data[at:at + length]))
        at += length
    return out


def sign_rs256(pem, message):
    der = base64.b64decode("".join(line for line in pem.splitlines() if not line.startswith("-----")))
    pkcs8 = der_items(der_items(der)[0][1])
    numbers = [int.from_bytes(content, "big") for _, content in der_items(der_items(pkcs8[2][1])[0][1])]
    modulus, private = numbers[1], numbers[3]
    size = (modulus.bit_length() + 7) // 8
    digest = bytes.fromhex("3031300d060960864801650304020105000420") + hashlib.sha256(message).digest()
    padded = b"\x00\x01" + b"\xff" * (size - len(digest) - 3) + b"\x00" + digest
    return pow(int.from_bytes(padded, "big"), private, modulus).to_bytes(size, "big")


class Sandbox:
    """One running sandbox; use it with `with`."""

    def __init__(self, *arguments, speed=10000, log=None):
        program = os.path.join(os.environ["ISTHMUS_BIN"], "isthmus-sandbox")
        self.log = log
        self.process = subprocess.Popen([program, "--speed", str(speed), *map(str, arguments)], stdout=subprocess.PIPE,
                                        stderr=log if log is not None else subprocess.DEVNULL, text=True)
        self.ready = json.loads(self.process.stdout.readline())
        self.url = f"http://127.0.0.1:{self.ready['port']}"
        with open(self.ready["profile"]) as file:
            self.profile = json.load(file)
        keys = configparser.ConfigParser()
        keys.read(self.profile["aws"]["credentials"]["file"])
        self.key = keys["default"]["aws_access_key_id"]
        self.secret = keys["default"]["aws_secret_access_key"]
        with open(self.profile["gcp"]["credentials"]["file"]) as file:
            self.service_account = json.load(file)
        self.bearer = None

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        self.stop()

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        self.process.stdout.close()
        return self.process.wait(timeout=20)

    # AWS
    def aws(self, service, region, headers, body, secret=None, when=None, path="/"):
        url = self.url + path
        return request("POST", url, sign(secret or self.secret, self.key, service, region, "POST", url, headers, body, when),
                       body)

    def ec2(self, action, region="us-east-1", **parameters):
        form = {"Action": action, "Version": "2016-11-15"}
        form.update({name.replace("__", "."): value for name, value in parameters.items()})
        return self.aws("ec2", region, {"content-type": "application/x-www-form-urlencoded; charset=utf-8"},
                        urllib.parse.urlencode(form).encode())

    def dx(self, operation, region="us-east-1", **body):
        return self.aws("directconnect", region, {"content-type": "application/x-amz-json-1.1",
                                                  "x-amz-target": "OvertureService." + operation}, json.dumps(body).encode())

    def interconnect(self, operation, region="us-east-1", **body):
        return self.aws("interconnect", region, {"content-type": "application/x-amz-json-1.0",
                                                 "x-amz-target": "Interconnect." + operation}, json.dumps(body).encode())

    # Google
    def assertion(self, **changes):
        now = int(time.time())
        claims = {"iss": self.service_account["client_email"], "aud": self.service_account["token_uri"], "iat": now,
                  "exp": now + 3600, "scope": "https://www.googleapis.com/auth/cloud-platform"}
        claims.update(changes)
        head = {"alg": "RS256", "typ": "JWT", "kid": self.service_account["private_key_id"]}
        text = b64url(json.dumps(head).encode()) + "." + b64url(json.dumps(claims).encode())
        return text + "." + b64url(sign_rs256(self.service_account["private_key"], text.encode()))

    def token(self, assertion):
        form = {"grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer", "assertion": assertion}
        return request("POST", self.url + "/token", {"content-type": "application/x-www-form-urlencoded"},
                       urllib.parse.urlencode(form).encode())

    def google(self, method, path, body=None):
        if self.bearer is None:
            self.bearer = self.token(self.assertion()).json["access_token"]
        headers = {"Authorization": "Bearer " + self.bearer}
        if body is not None:
            headers["Content-Type"] = "application/json"
        return request(method, self.url + path, headers, None if body is None else json.dumps(body).encode())

    def compute(self, method, path, body=None):
        return self.google(method, "/compute/v1/" + path, body)

    # Both
    def resources(self):
        return request("GET", self.url + "/sandbox/resources").json

    def types(self, cloud):
        return sorted(entry["type"] for entry in self.resources()[cloud])


def wait(what, seconds=20):
    """Asks until the answer is true; the answer."""
    end = time.monotonic() + seconds
    while True:
        found = what()
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError("waited in vain")
        time.sleep(0.02)


def compute_done(sandbox, answer):
    """Waits for a Compute operation; the finished operation."""
    assert answer.status == 200, answer.body
    path = answer.json["selfLink"].split("/compute/v1/")[1]

    def poll():
        operation = sandbox.compute("GET", path).json
        return operation if operation["status"] == "DONE" else None
    return wait(poll)


def connectivity_done(sandbox, answer):
    assert answer.status == 200, answer.body

    def poll():
        operation = sandbox.google("GET", "/v1/" + answer.json["name"]).json
        return operation if operation["done"] else None
    return wait(poll)
