# SPDX-License-Identifier: GPL-3.0-or-later
"""Oracle Cloud's stand-in: signatures, retry tokens, etags and refusals."""
import base64
import configparser
import email.utils
import hashlib
import json
import time
import unittest

from sandboxclient import ACCOUNT, Sandbox, request, sign_rs256, wait

TENANCY = "ocid1.tenancy.oc1..aaaaaaaaexampleuniqueid"
BASE = "/oci/us-ashburn-1/20160918/"


class Oci:
    def __init__(self, sandbox):
        self.sandbox = sandbox
        config = configparser.ConfigParser()
        config.read(sandbox.profile["oci"]["credentials"]["file"])
        default = config["DEFAULT"]
        self.key_id = "/".join(default[name] for name in ("tenancy", "user", "fingerprint"))
        with open(default["key_file"]) as file:
            self.pem = file.read()

    def call(self, method, path, body=None, when=None, sent=None, key_id=None, leave_out=None, **extra):
        """`sent`: another body than the one that was signed."""
        data = b"" if body is None else json.dumps(body).encode()
        headers = {"date": email.utils.formatdate(when or time.time(), usegmt=True), "host": self.sandbox.url[7:]}
        names = ["date", "(request-target)", "host"]
        if method in ("POST", "PUT"):
            headers.update({"content-length": str(len(data)), "content-type": "application/json",
                            "x-content-sha256": base64.b64encode(hashlib.sha256(data).digest()).decode()})
            names += ["content-length", "content-type", "x-content-sha256"]
        names = [name for name in names if name != leave_out]
        lines = [f"{n}: {method.lower()} {BASE}{path}" if n == "(request-target)" else f"{n}: {headers[n]}" for n in names]
        signature = base64.b64encode(sign_rs256(self.pem, "\n".join(lines).encode())).decode()
        headers["Authorization"] = (f'Signature version="1",headers="{" ".join(names)}",keyId="{key_id or self.key_id}",'
                                    f'algorithm="rsa-sha256",signature="{signature}"')
        headers.update({name.replace("_", "-"): value for name, value in extra.items()})
        headers.pop("host")
        headers.pop("content-length", None)
        return request(method, self.sandbox.url + BASE + path, headers, (sent or data) if body is not None else None)

    def made(self, collection, ready="AVAILABLE", **body):
        place = {} if collection == "drgAttachments" else {"compartmentId": TENANCY}
        answer = self.call("POST", collection, {**place, **body})
        assert answer.status == 200, answer.body
        identifier = answer.json["id"]
        wait(lambda: self.call("GET", f"{collection}/{identifier}").json["lifecycleState"] == ready)
        return identifier


class Case(unittest.TestCase):
    def setUp(self):
        self.sandbox = Sandbox()
        self.oci = Oci(self.sandbox)

    def tearDown(self):
        self.assertEqual(self.sandbox.stop(), 0)

    def refused(self, answer, status, code, word=""):
        self.assertEqual((answer.status, answer.json["code"]), (status, code), answer.body)
        self.assertIn(word, answer.body.decode())

    def test_signatures(self):
        body = {"compartmentId": TENANCY, "cidrBlocks": ["10.1.0.0/16"]}
        call = self.oci.call
        self.refused(request("GET", self.sandbox.url + BASE + "vcns"), 401, "NotAuthenticated")
        self.refused(call("POST", "vcns", body, key_id="a/b/c"), 401, "NotAuthenticated", "key")
        self.refused(call("POST", "vcns", body, when=time.time() - 1200), 401, "NotAuthenticated", "date")
        self.refused(call("POST", "vcns", body, sent=b'{"compartmentId": "other"}'), 401, "NotAuthenticated", "digest")
        self.refused(call("POST", "vcns", body, leave_out="x-content-sha256"), 401, "NotAuthenticated", "signed headers")
        self.refused(call("POST", "vcns", body, content_type="text/plain"), 401, "NotAuthenticated", "match")

    def test_retry_token_and_etag(self):
        body = {"compartmentId": TENANCY, "displayName": "a"}
        first = self.oci.call("POST", "drgs", body, opc_retry_token="t1")
        again = self.oci.call("POST", "drgs", body, opc_retry_token="t1")
        self.assertEqual(first.json["id"], again.json["id"])
        self.refused(self.oci.call("POST", "drgs", {**body, "displayName": "b"}, opc_retry_token="t1"), 409, "InvalidatedRetryToken")
        path = "drgs/" + first.json["id"]
        self.refused(self.oci.call("PUT", path, {"displayName": "c"}, if_match="stale"), 412, "NoEtagMatch")
        etag = self.oci.call("GET", path).headers["etag"]
        changed = self.oci.call("PUT", path, {"displayName": "c"}, if_match=etag)
        self.assertEqual((changed.status, changed.json["displayName"]), (200, "c"))

    def test_refusals(self):
        oci = self.oci
        self.refused(oci.call("POST", "vcns", {"compartmentId": "me", "cidrBlocks": ["10.1.0.0/16"]}), 400, "InvalidParameter")
        self.refused(oci.call("POST", "vcns", {"compartmentId": TENANCY, "cidrBlocks": ["10.0.0.0/8"]}), 400, "InvalidParameter")
        self.refused(oci.call("GET", "vcns"), 400, "MissingParameter")
        self.refused(oci.call("GET", "vcns/ocid1.vcn.none"), 404, "NotAuthorizedOrNotFound")
        self.refused(oci.call("GET", "instances"), 404, "NotFound")
        vcn, drg = oci.made("vcns", cidrBlocks=["10.1.0.0/16"]), oci.made("drgs")
        rule = [{"destination": "10.9.0.0/16", "destinationType": "CIDR_BLOCK", "networkEntityId": drg}]
        self.refused(oci.call("POST", "routeTables", {"compartmentId": TENANCY, "vcnId": vcn, "routeRules": rule}), 400,
                     "InvalidParameter", "attached")
        oci.made("drgAttachments", "ATTACHED", drgId=drg, networkDetails={"type": "VCN", "id": vcn})
        self.refused(oci.call("DELETE", "vcns/" + vcn), 409, "Conflict")
        circuit = {"compartmentId": TENANCY, "type": "PRIVATE", "gatewayId": drg, "bandwidthShapeName": "1 Gbps",
                   "providerRemoteRegion": "us-east-1",
                   "providerServiceId": oci.call("GET", "fastConnectProviderServices?compartmentId=x").json[0]["id"]}
        self.refused(oci.call("POST", "virtualCircuits", circuit), 400, "InvalidParameter", "remoteAccountId")
        self.refused(oci.call("POST", "virtualCircuits", {**circuit, "remoteAccountId": ACCOUNT, "bandwidthShapeName": "3 Gbps"}),
                     400, "InvalidParameter", "offered")
        made = oci.call("POST", "virtualCircuits", {**circuit, "remoteAccountId": ACCOUNT})
        self.assertEqual((made.status, made.json["lifecycleState"]), (200, "PENDING_PROVIDER"), made.body)
        self.assertTrue(made.json["providerServiceKeyName"])


if __name__ == "__main__":
    unittest.main()
