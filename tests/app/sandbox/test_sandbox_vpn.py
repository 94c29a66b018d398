# SPDX-License-Identifier: GPL-3.0-or-later
"""VPNs: what AWS refuses, and that a tunnel of Google comes up with AWS's own key only."""
import unittest

from sandboxclient import Sandbox, compute_done, wait

PROJECT = "projects/acme-analytics-prod"
REGION = f"{PROJECT}/regions/us-east4"


class Vpn(unittest.TestCase):
    def setUp(self):
        self.sandbox = Sandbox()

    def tearDown(self):
        self.assertEqual(self.sandbox.stop(), 0)

    def gateway(self):
        made = self.sandbox.ec2("CreateVpnGateway", Type="ipsec.1").xml.findtext(".//vpnGatewayId")
        wait(lambda: self.sandbox.ec2("DescribeVpnGateways", VpnGatewayId__1=made).xml.findtext(".//state") == "available")
        return made

    def customer(self, ip="198.18.0.1"):
        return self.sandbox.ec2("CreateCustomerGateway", Type="ipsec.1", IpAddress=ip, BgpAsn="65010").xml.findtext(".//customerGatewayId")

    def connect(self, vgw, cgw, **more):
        return self.sandbox.ec2("CreateVpnConnection", Type="ipsec.1", VpnGatewayId=vgw, CustomerGatewayId=cgw, **more)

    def test_refusals(self):
        vgw, cgw = self.gateway(), self.customer()
        self.assertEqual(self.customer(), cgw)  # the same one again
        inside = "Options__TunnelOptions__1__TunnelInsideCidr"
        for wrong in ("169.254.0.0/30", "10.0.0.0/30", "169.254.21.0/29", "169.254.21.1/30"):
            self.assertEqual(self.connect(vgw, cgw, **{inside: wrong}).code, "InvalidParameterValue", wrong)
        self.assertEqual(self.connect(vgw, cgw, TransitGatewayId="tgw-1").code, "InvalidParameterCombination")
        self.assertEqual(self.connect(vgw, cgw, **{inside: "169.254.21.0/30"}).status, 200)
        self.assertEqual(self.connect(vgw, cgw).code, "VpnConnectionLimitExceeded")
        self.assertEqual(self.connect(vgw, self.customer("198.18.0.2"), **{inside: "169.254.21.0/30"}).code, "InvalidParameterValue")
        self.assertEqual(self.sandbox.ec2("DeleteCustomerGateway", CustomerGatewayId=cgw).code, "IncorrectState")
        self.assertEqual(self.sandbox.ec2("DeleteVpnGateway", VpnGatewayId=vgw).code, "IncorrectState")

    def insert(self, path, body, status=200):
        answer = self.sandbox.compute("POST", path, body)
        if status != 200:
            self.assertEqual(answer.status, status, answer.body)
            return
        compute_done(self.sandbox, answer)

    def test_keys(self):
        answer = self.connect(self.gateway(), self.customer())
        identifier = answer.xml.findtext(".//vpnConnectionId")
        tunnels = [(one.findtext("outsideIpAddress"), one.findtext("preSharedKey")) for one in
                   answer.xml.findall(".//tunnelOptionSet/item")]
        wait(lambda: self.sandbox.ec2("DescribeVpnConnections", VpnConnectionId__1=identifier).xml.findtext(".//state") == "available")
        self.insert(f"{PROJECT}/global/networks", {"name": "net", "autoCreateSubnetworks": False})
        network = f"{PROJECT}/global/networks/net"
        self.insert(f"{REGION}/routers", {"name": "r", "network": network, "bgp": {"asn": 7}}, status=400)
        self.insert(f"{REGION}/routers", {"name": "r", "network": network, "bgp": {"asn": 65010}})
        self.insert(f"{REGION}/vpnGateways", {"name": "g", "network": network})
        interfaces = [{"id": number, "ipAddress": ip} for number, (ip, _) in enumerate(tunnels)]
        peer = {"name": "p", "redundancyType": "TWO_IPS_REDUNDANCY", "interfaces": interfaces}
        self.insert(f"{PROJECT}/global/externalVpnGateways", {**peer, "redundancyType": "FOUR_IPS_REDUNDANCY"}, status=400)
        self.insert(f"{PROJECT}/global/externalVpnGateways", peer)
        tunnel = {"vpnGateway": f"{REGION}/vpnGateways/g", "vpnGatewayInterface": 0, "router": f"{REGION}/routers/r",
                  "peerExternalGateway": f"{PROJECT}/global/externalVpnGateways/p", "ikeVersion": 2}
        for name, number, secret, state in (("good", 0, tunnels[0][1], "ESTABLISHED"), ("bad", 1, "canary", "AUTHORIZATION_ERROR")):
            self.insert(f"{REGION}/vpnTunnels", {**tunnel, "name": name, "peerExternalGatewayInterface": number, "sharedSecret": secret})
            wait(lambda n=name, s=state: self.sandbox.compute("GET", f"{REGION}/vpnTunnels/{n}").json["status"] == s)
            self.assertNotIn(secret.encode(), self.sandbox.compute("GET", f"{REGION}/vpnTunnels/{name}").body)
        self.assertEqual(self.sandbox.compute("DELETE", f"{REGION}/routers/r").status, 400)
        self.assertEqual(self.sandbox.compute("DELETE", network).status, 400)


if __name__ == "__main__":
    unittest.main()
