# SPDX-License-Identifier: GPL-3.0-or-later
"""A partner's stand-in: what it answers is what the open specification says, and what it must refuse it refuses."""
import base64
import json
import os
import pathlib
import unittest
import uuid

from sandboxclient import ACCOUNT, Sandbox, request, sign, wait

SOURCE = pathlib.Path(os.environ["ISTHMUS_SOURCE"])
SPEC = next((path for path in (SOURCE / "../shared/spec", SOURCE / "../../shared/spec") if path.exists()), None)
ENVIRONMENT = "mce-aws-nimbus-fra"
PLACE = f"providers/aws/environments/{ENVIRONMENT}"


def key(**changes):
    fields = {"version": 1, "destinationEnvironmentUri": f"providers/nimbus/environments/{ENVIRONMENT}",
              "sharedConnectionUuid": str(uuid.uuid4()), "connectionSizeMbps": 1000, "destinationAccountId": ACCOUNT}
    fields.update(changes)
    return base64.b64encode(json.dumps(fields).encode()).decode()


class Partner(unittest.TestCase):
    def setUp(self):
        self.sandbox = Sandbox("--partner", f"nimbus,{ENVIRONMENT},aws,eu-central-1,nimbus-fra1")
        self.base = self.sandbox.profile["partners"]["nimbus"]["endpoint"]
        with open(self.sandbox.profile["partners"]["nimbus"]["credentials"]["file"]) as file:
            self.token = file.read().strip()

    def tearDown(self):
        self.assertEqual(self.sandbox.stop(), 0)

    def call(self, method, path, body=None, token=None):
        headers = {"Authorization": "Bearer " + (token or self.token), "Content-Type": "application/json"}
        return request(method, f"{self.base}/{path}", headers, None if body is None else json.dumps(body).encode())

    def made(self, body, identifier="c1"):
        return self.call("POST", f"{PLACE}/interconnects/ic-1/connections?connectionId={identifier}", body)

    def refused(self, answer, status, code):
        self.assertEqual((answer.status, answer.json["code"]), (status, code), answer.body)

    def test_credentials(self):
        self.refused(request("GET", f"{self.base}/providers"), 401, "UNAUTHENTICATED")
        self.refused(self.call("GET", "providers", token="canary"), 401, "UNAUTHENTICATED")
        self.assertNotIn(b"canary", self.call("GET", "providers", token="canary").body)
        url = f"{self.base}/providers"
        good = sign(self.sandbox.secret, self.sandbox.key, "interconnect", "us-east-1", "GET", url, {}, b"")
        self.assertEqual(request("GET", url, good).status, 200)
        bad = sign("wrong", self.sandbox.key, "interconnect", "us-east-1", "GET", url, {}, b"")
        self.refused(request("GET", url, bad), 401, "UNAUTHENTICATED")

    def test_connections(self):
        good = {"activationKey": key(), "bandwidthMbps": 1000}
        for body, status, code in (({**good, "activationKey": "x"}, 400, "INVALID_ARGUMENT"),
                                   ({**good, "activationKey": key(connectionSizeMbps=500)}, 400, "INVALID_ARGUMENT"),
                                   ({**good, "activationKey": key(destinationEnvironmentUri="providers/x/environments/y")}, 400,
                                    "INVALID_ARGUMENT"),
                                   ({**good, "bandwidthMbps": 7}, 400, "INVALID_ARGUMENT"),
                                   ({**good, "bandwidthMbps": "1000"}, 400, "INVALID_ARGUMENT")):
            self.refused(self.made(body), status, code)
        self.assertEqual(self.made(good).status, 200)
        self.refused(self.made(good), 409, "CONFLICT")
        self.refused(self.made(good, "c2"), 400, "INVALID_ARGUMENT")  # the same key again
        closed = self.call("POST", f"{PLACE}/interconnects/ic-2/connections?connectionId=c3", {**good, "activationKey": key()})
        self.refused(closed, 409, "CONFLICT")
        one = f"{PLACE}/interconnects/ic-1/connections/c1"
        self.assertEqual(self.call("GET", one).json["verificationState"], "VERIFICATION_STATE_UNVERIFIED")
        self.refused(self.call("PATCH", one + "?updateMask=bandwidthMbps", {"bandwidthMbps": 2000}), 409, "CONFLICT")
        self.assertTrue(self.call("POST", f"{PLACE}/ConfirmActivationKey", {"encodedKey": good["activationKey"]}).json["keyValid"])
        self.assertFalse(self.call("POST", f"{PLACE}/ConfirmActivationKey", {"encodedKey": key()}).json["keyValid"])
        self.assertEqual(self.call("DELETE", one).json, {})
        wait(lambda: self.call("GET", one).status == 404)

    def test_features(self):
        self.made({"activationKey": key(), "bandwidthMbps": 1000})
        one = f"{PLACE}/interconnects/ic-1/connections/c1"
        guidance = self.call("POST", one + "/GenerateFeatureGuidance", {}).json["featureGuidance"]
        self.assertEqual(len(guidance), 4)
        config = {"ipv4Subnet": "169.254.10.0", "ipv4SubnetPrefixLength": 30, "vlanId": 1030, "mtuBytes": 8896}
        feature = {"channel": guidance[0]["channel"], "featureConfig": {"featureType": "FEATURE_TYPE_L3_BASE", "l3BaseConfig": config}}
        for change in ({"vlanId": 1024}, {"ipv4Subnet": "169.254.10.1"}, {"ipv4Subnet": "10.0.0.0"}, {"ipv4SubnetPrefixLength": 24}):
            wrong = {**feature, "featureConfig": {"l3BaseConfig": {**config, **change}}}
            self.refused(self.call("POST", one + "/features?featureId=f1", wrong), 400, "INVALID_ARGUMENT")
        self.assertEqual(self.call("POST", one + "/features?featureId=f1", feature).status, 200)
        self.refused(self.call("POST", one + "/features?featureId=f2", feature), 409, "CONFLICT")
        wait(lambda: self.call("GET", one + "/features/f1").json["provisioningState"] == "PROVISIONING_STATE_FINAL")

    def test_answers_fit_the_specification(self):
        if SPEC is None:
            self.skipTest("no ../shared/spec beside the source")
        try:
            import jsonschema
        except ImportError:
            self.skipTest("python3-jsonschema is not installed")
        with open(SPEC / "connection-coordinator.openapi.json") as file:
            document = json.load(file)
        text = json.dumps(document).replace('"type": "uint32"', '"type": "integer"')
        schemas = json.loads(text)["components"]["schemas"]
        self.made({"activationKey": key(), "bandwidthMbps": 1000})
        place, one = f"{PLACE}/interconnects/ic-1", f"{PLACE}/interconnects/ic-1/connections/c1"
        issue = {"title": "No light", "body": "Channel 1 is dark", "channelContexts": [{"name": place + "/channels/ch-1"}]}
        asked = [("GET", "providers", None, "ListProvidersResponse"), ("GET", "providers/aws", None, "Provider"),
                 ("GET", "providers/aws/environments", None, "ListEnvironmentsResponse"), ("GET", PLACE, None, "Environment"),
                 ("GET", PLACE + "/interconnects", None, "ListInterconnectsResponse"), ("GET", place, None, "Interconnect"),
                 ("GET", place + "/channels", None, "ListChannelsResponse"), ("GET", place + "/channels/ch-2", None, "Channel"),
                 ("GET", place + "/channels/ch-2/maintenanceEvents", None, "GetMaintenanceEventsResponse"),
                 ("GET", place + "/channels/ch-2/macSecKeys", None, "ListMacSecKeysResponse"),
                 ("GET", place + "/connections", None, "ListConnectionsResponse"), ("GET", one, None, "Connection"),
                 ("POST", one + "/GenerateFeatureGuidance", {}, "GenerateFeatureGuidanceResponse"),
                 ("POST", one + "/NotifyConnectionStatus", {}, "Empty"), ("GET", one + "/features", None, "ListFeaturesResponse"),
                 ("POST", "providers/aws/issues?issueId=i1", issue, "Issue"), ("GET", "providers/aws/issues/i1", None, "Issue"),
                 ("GET", "providers/aws/issues", None, "ListIssuesResponse")]
        for method, path, body, schema in asked:
            with self.subTest(path=path):
                answer = self.call(method, path, body)
                self.assertEqual(answer.status, 200, answer.body)
                whole = {"$ref": f"#/components/schemas/{schema}", "components": {"schemas": schemas}}
                jsonschema.validate(answer.json, whole)
                known = set(schemas[schema].get("properties", {}))
                self.assertLessEqual(set(answer.json), known, "members that the specification does not have")
        self.assertEqual(self.call("GET", "providers/aws/environments/none").status, 404)
        self.assertEqual(self.call("POST", PLACE, {}).status, 404)


if __name__ == "__main__":
    unittest.main()
