# SPDX-License-Identifier: GPL-3.0-or-later
"""Azure's stand-in: sign-in, asynchronous operations, refusals in the words of Azure Resource Manager."""
import json
import unittest
import urllib.parse

from sandboxclient import ACCOUNT, Sandbox, request, wait

SUBSCRIPTION = "/subscriptions/11111111-2222-3333-4444-555555555555"
GROUP = SUBSCRIPTION + "/resourceGroups/net"
NETWORK = GROUP + "/providers/Microsoft.Network"


class Azure:
    def __init__(self, sandbox):
        self.sandbox = sandbox
        self.profile = sandbox.profile["azure"]
        with open(self.profile["credentials"]["file"]) as file:
            self.client = json.load(file)
        self.bearer = self.sign_in().json["access_token"]

    def sign_in(self, tenant=None, **changes):
        form = {"grant_type": "client_credentials", "client_id": self.client["clientId"],
                "client_secret": self.client["clientSecret"], "scope": "https://management.azure.com/.default"}
        form.update(changes)
        return request("POST", f"{self.sandbox.url}/{tenant or self.profile['tenant']}/oauth2/v2.0/token",
                       {"content-type": "application/x-www-form-urlencoded"}, urllib.parse.urlencode(form).encode())

    def call(self, method, path, body=None, version="2025-09-01", **headers):
        url = path if path.startswith("http") else f"{self.sandbox.url}{path}?api-version={version}"
        return request(method, url, {"Authorization": "Bearer " + self.bearer, "Content-Type": "application/json", **headers},
                       None if body is None else json.dumps(body).encode())

    def put(self, path, body):
        """Puts and waits for the end of the operation."""
        answer = self.call("PUT", path, body)
        assert answer.status in (200, 201), answer.body
        if "Azure-AsyncOperation" in answer.headers:
            self.finished(answer)
        return self.call("GET", path).json

    def finished(self, answer):
        assert int(answer.headers["Retry-After"]) >= 0
        url = answer.headers["Azure-AsyncOperation"]
        return wait(lambda: (lambda status: status if status != "InProgress" else None)(self.call("GET", url).json["status"]))


class Case(unittest.TestCase):
    faults = None

    def setUp(self):
        self.sandbox = Sandbox()
        self.azure = Azure(self.sandbox)
        self.azure.put(GROUP, {"location": "germanywestcentral"})

    def tearDown(self):
        self.assertEqual(self.sandbox.stop(), 0)

    def refused(self, answer, status, code):
        self.assertEqual((answer.status, answer.json["error"]["code"]), (status, code), answer.body)

    def network(self, name="hub", prefix="10.1.0.0/16"):
        return self.azure.put(f"{NETWORK}/virtualNetworks/{name}",
                              {"location": "germanywestcentral", "properties": {"addressSpace": {"addressPrefixes": [prefix]}}})

    def circuit(self, **properties):
        body = {"location": "germanywestcentral",
                "sku": {"name": "MultiCloud_MeteredData", "tier": "MultiCloud", "family": "MeteredData"},
                "properties": {"serviceProviderProperties": {"serviceProviderName": "AWS", "peeringLocation": "germanywc",
                                                             "bandwidthInMbps": 1000}, **properties}}
        return self.azure.call("PUT", f"{NETWORK}/expressRouteCircuits/c", body)


class SignIn(Case):
    def test_refusals(self):
        azure = self.azure
        for status, word, answer in (
                (401, "invalid_client", azure.sign_in(client_secret="wrong")),
                (401, "invalid_client", azure.sign_in(client_id="nobody")),
                (400, "invalid_request", azure.sign_in(tenant="elsewhere")),
                (400, "invalid_request", azure.sign_in(scope="openid")),
                (400, "invalid_request", azure.sign_in(grant_type="password"))):
            self.assertEqual((answer.status, answer.json["error"]), (status, word), answer.body)
        self.refused(request("GET", f"{self.sandbox.url}{GROUP}?api-version=2021-04-01"), 401, "AuthenticationFailed")
        azure.bearer = self.sandbox.token(self.sandbox.assertion()).json["access_token"]
        self.refused(azure.call("GET", GROUP), 401, "InvalidAuthenticationToken")  # a token of Google's


class Resources(Case):
    def test_asynchronous(self):
        path = f"{NETWORK}/virtualNetworks/hub"
        body = {"location": "germanywestcentral", "properties": {"addressSpace": {"addressPrefixes": ["10.1.0.0/16"]}}}
        made = self.azure.call("PUT", path, body)
        self.assertEqual(made.status, 201)
        self.assertEqual(self.azure.finished(made), "Succeeded")
        again = self.azure.call("PUT", path, body)
        self.assertEqual(again.status, 200)
        self.azure.finished(again)
        gone = self.azure.call("DELETE", path)
        self.assertEqual(gone.status, 202)
        wait(lambda: self.azure.call("GET", gone.headers["Location"]).status == 204)
        self.assertEqual(self.azure.call("DELETE", path).status, 204)
        self.refused(self.azure.call("GET", path), 404, "ResourceNotFound")

    def test_refusals(self):
        self.network()
        subnet = f"{NETWORK}/virtualNetworks/hub/subnets/"
        self.azure.put(subnet + "a", {"properties": {"addressPrefix": "10.1.0.0/24"}})
        self.refused(self.azure.call("PUT", subnet + "b", {"properties": {"addressPrefix": "10.1.0.128/25"}}), 400,
                     "NetcfgSubnetRangesOverlap")
        self.refused(self.azure.call("PUT", subnet + "b", {"properties": {"addressPrefix": "10.2.0.0/24"}}), 400,
                     "NetcfgSubnetRangeOutsideVnet")
        self.refused(self.azure.call("PUT", subnet + "b", {"properties": {"addressPrefix": "10.1.0.5/24"}}), 400,
                     "InvalidCIDRNotation")
        self.refused(self.azure.call("GET", GROUP, version="now"), 400, "MissingApiVersionParameter")
        self.refused(self.azure.call("GET", GROUP.replace("1111-2222", "x")), 400, "InvalidSubscriptionId")
        self.refused(self.azure.call("GET", f"{NETWORK}/firewalls/f"), 404, "InvalidResourceType")
        self.refused(self.azure.call("PUT", f"{SUBSCRIPTION}/resourceGroups/other/providers/Microsoft.Network/virtualNetworks/x",
                                     {"location": "eastus"}), 404, "ResourceGroupNotFound")
        self.refused(self.azure.call("PUT", f"{NETWORK}/virtualNetworks/x", {"location": "mars"}), 400,
                     "LocationNotAvailableForResourceType")
        self.refused(self.azure.call("PUT", f"{NETWORK}/virtualNetworks/hub",
                                     {"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.0.0.0/8"]}}},
                                     **{"If-Match": "stale"}), 412, "PreconditionFailed")
        peering = f"{NETWORK}/virtualNetworks/hub/virtualNetworkPeerings/p"
        self.refused(self.azure.call("PUT", peering, {"properties": {"remoteVirtualNetwork": {"id": f"{NETWORK}/virtualNetworks/no"}}}),
                     400, "InvalidResourceReference")

    def test_multicloud(self):
        self.refused(self.circuit(), 400, "MultiCloudCircuitActivationKeyOrPartnerAccountIdMissing")
        self.refused(self.circuit(partnerAccountId=ACCOUNT, activationKey="x"), 400,
                     "MultiCloudCircuitActivationKeyOrPartnerAccountIdMissing")
        self.refused(self.circuit(activationKey="bm9uc2Vuc2U="), 400, "MultiCloudCircuitActivationKeyInvalid")
        made = self.circuit(partnerAccountId=ACCOUNT)
        self.assertEqual(made.status, 201)
        self.azure.finished(made)
        properties = self.azure.call("GET", f"{NETWORK}/expressRouteCircuits/c").json["properties"]
        self.assertTrue(properties["activationKey"])
        self.assertEqual(properties["serviceProviderProvisioningState"], "NotProvisioned")
        old = self.azure.call("GET", f"{NETWORK}/expressRouteCircuits/c", version="2025-05-01")
        self.assertNotIn("activationKey", old.json["properties"])

    def test_group_takes_all_with_it(self):
        self.network()
        answer = self.azure.call("DELETE", GROUP)
        self.assertEqual((answer.status, self.azure.finished(answer)), (202, "Succeeded"))
        self.assertEqual(self.sandbox.types("azure"), [])


if __name__ == "__main__":
    unittest.main()
