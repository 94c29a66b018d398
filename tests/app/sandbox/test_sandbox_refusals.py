# SPDX-License-Identifier: GPL-3.0-or-later
"""What the real APIs refuse, the sandbox refuses in the same shape."""
import base64
import datetime
import json
import time
import unittest

from networks import (LOCATION, NETWORK, PROJECT, REGION, associate, attach, connection, environment, make_dxgw, make_network,
                      make_transit, make_vpc)
from sandboxclient import ACCOUNT, Sandbox, compute_done, connectivity_done, request, wait


class Case(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sandbox = Sandbox()

    @classmethod
    def tearDownClass(cls):
        status = cls.sandbox.stop()
        assert status == 0, f"the sandbox ended with {status}"

    def refused(self, answer, status, code, word=""):
        self.assertEqual((answer.status, answer.code), (status, code), answer.body)
        self.assertIn(word, answer.body.decode())


class Signatures(Case):
    form = {"content-type": "application/x-www-form-urlencoded"}
    body = b"Action=DescribeVpcs&Version=2016-11-15"

    def test_wrong_secret(self):
        s = self.sandbox
        self.refused(s.aws("ec2", "us-east-1", self.form, self.body, secret="wrong"), 403, "SignatureDoesNotMatch")
        target = {"content-type": "application/x-amz-json-1.0", "x-amz-target": "Interconnect.ListConnections"}
        self.refused(s.aws("interconnect", "us-east-1", target, b"{}", secret="wrong"), 403, "InvalidSignatureException")

    def test_wrong_scope(self):
        self.refused(self.sandbox.aws("directconnect", "us-east-1", self.form, self.body), 403, "SignatureDoesNotMatch",
                     "correct service")
        self.refused(self.sandbox.aws("ec2", "us-nowhere-1", self.form, self.body), 403, "SignatureDoesNotMatch",
                     "valid region")

    def test_old_request(self):
        old = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=20)
        self.refused(self.sandbox.aws("ec2", "us-east-1", self.form, self.body, when=old), 400, "RequestExpired")

    def test_no_signature(self):
        answer = request("POST", self.sandbox.url + "/", self.form, self.body)
        self.refused(answer, 403, "MissingAuthenticationToken")

    def test_google_token(self):
        s = self.sandbox
        url = s.url + "/compute/v1/" + f"projects/{PROJECT}/global/networks"
        self.refused(request("GET", url), 401, "UNAUTHENTICATED")
        self.refused(request("GET", url, {"Authorization": "Bearer made-up"}), 401, "UNAUTHENTICATED")
        good = s.assertion()
        tampered = good[:-8] + ("AAAAAAAA" if not good.endswith("AAAAAAAA") else "BBBBBBBB")
        for assertion in (tampered, "nonsense", s.assertion(aud="https://elsewhere.example/token"),
                          s.assertion(iat=int(time.time()) - 7200, exp=int(time.time()) - 3600),
                          s.assertion(iss="someone@else.example")):
            answer = s.token(assertion)
            self.assertEqual((answer.status, answer.json["error"]), (400, "invalid_grant"))
        self.assertEqual(s.token(good).status, 200)


class Ec2(Case):
    def test_ranges(self):
        s = self.sandbox
        self.refused(s.ec2("CreateVpc", CidrBlock="10.0.0.0/8"), 400, "InvalidVpc.Range")
        self.refused(s.ec2("CreateVpc", CidrBlock="999.0.0.0/16"), 400, "InvalidParameterValue")
        self.refused(s.ec2("CreateVpc"), 400, "MissingParameter")
        vpc, _ = make_vpc(s, "10.30.0.0/16", "10.30.1.0/24")
        self.refused(s.ec2("CreateSubnet", VpcId=vpc, CidrBlock="10.30.1.128/25"), 400, "InvalidSubnet.Conflict")
        self.refused(s.ec2("CreateSubnet", VpcId=vpc, CidrBlock="10.31.1.0/24"), 400, "InvalidSubnet.Range")
        self.refused(s.ec2("CreateSubnet", VpcId=vpc, CidrBlock="10.30.2.0/24", AvailabilityZone="us-west-2a"), 400,
                     "InvalidParameterValue")
        self.refused(s.ec2("DeleteVpc", VpcId=vpc), 400, "DependencyViolation")

    def test_unknown(self):
        s = self.sandbox
        self.refused(s.ec2("DescribeVpcs", VpcId__1="vpc-00000000000000000"), 400, "InvalidVpcID.NotFound")
        self.refused(s.ec2("DeleteTransitGateway", TransitGatewayId="tgw-0"), 400, "InvalidTransitGatewayID.NotFound")
        self.refused(s.ec2("MakeCoffee"), 400, "InvalidAction")

    def test_second_range(self):
        s = self.sandbox
        vpc, _ = make_vpc(s, "10.34.0.0/16", "10.34.1.0/24")
        self.refused(s.ec2("AssociateVpcCidrBlock", VpcId=vpc, CidrBlock="10.34.128.0/17"), 400, "InvalidVpc.Range")
        made = s.ec2("AssociateVpcCidrBlock", VpcId=vpc, CidrBlock="10.35.0.0/16").xml
        id = made.findtext("cidrBlockAssociation/associationId")
        states = lambda: [node.text for node in s.ec2("DescribeVpcs", VpcId__1=vpc).xml.findall(
            "vpcSet/item/cidrBlockAssociationSet/item/cidrBlockState/state")]
        wait(lambda: states() == ["associated", "associated"])
        subnet = s.ec2("CreateSubnet", VpcId=vpc, CidrBlock="10.35.1.0/24").xml.findtext("subnet/subnetId")
        self.refused(s.ec2("DisassociateVpcCidrBlock", AssociationId=id), 400, "InvalidCidrBlock.InUse")
        s.ec2("DeleteSubnet", SubnetId=subnet)
        self.assertEqual(s.ec2("DisassociateVpcCidrBlock", AssociationId=id).status, 200)
        self.assertEqual(states(), ["associated"])
        self.refused(s.ec2("DisassociateVpcCidrBlock", AssociationId=id), 400, "InvalidVpcCidrBlockAssociationID.NotFound")

    def test_dry_run(self):
        before = len(self.sandbox.resources()["aws"])
        self.refused(self.sandbox.ec2("CreateVpc", CidrBlock="10.40.0.0/16", DryRun="true"), 412, "DryRunOperation")
        self.assertEqual(len(self.sandbox.resources()["aws"]), before)

    def test_regions_are_apart(self):
        vpc, _ = make_vpc(self.sandbox, "10.41.0.0/16", "10.41.1.0/24", region="us-west-2")
        self.refused(self.sandbox.ec2("DescribeVpcs", VpcId__1=vpc), 400, "InvalidVpcID.NotFound")

    def test_tags_and_filters(self):
        s = self.sandbox
        vpc, _ = make_vpc(s, "10.42.0.0/16", "10.42.1.0/24")
        s.ec2("CreateTags", ResourceId__1=vpc, Tag__1__Key="isthmus:design", Tag__1__Value="one & only")
        found = s.ec2("DescribeVpcs", Filter__1__Name="tag:isthmus:design", Filter__1__Value__1="one & only")
        self.assertEqual([node.text for node in found.xml.findall("vpcSet/item/vpcId")], [vpc])
        none = s.ec2("DescribeVpcs", Filter__1__Name="tag:isthmus:design", Filter__1__Value__1="other")
        self.assertEqual(none.xml.findall("vpcSet/item"), [])
        tags = s.ec2("DescribeTags", Filter__1__Name="resource-id", Filter__1__Value__1=vpc)
        self.assertEqual(tags.xml.findtext("tagSet/item/value"), "one & only")
        self.refused(s.ec2("DescribeVpcs", Filter__1__Name="colour", Filter__1__Value__1="red"), 400,
                     "InvalidParameterValue")

    def test_route_table_token(self):
        s = self.sandbox
        vpc, _ = make_vpc(s, "10.43.0.0/16", "10.43.1.0/24")
        other, _ = make_vpc(s, "10.44.0.0/16", "10.44.1.0/24")
        first = s.ec2("CreateRouteTable", VpcId=vpc, ClientToken="t1").xml.findtext("routeTable/routeTableId")
        self.assertEqual(s.ec2("CreateRouteTable", VpcId=vpc, ClientToken="t1").xml.findtext("routeTable/routeTableId"), first)
        self.refused(s.ec2("CreateRouteTable", VpcId=other, ClientToken="t1"), 400, "IdempotentParameterMismatch")

    def test_transit_gateway_in_use(self):
        s = self.sandbox
        vpc, subnet = make_vpc(s, "10.45.0.0/16", "10.45.1.0/24")
        gateway = make_transit(s)
        table = s.ec2("CreateRouteTable", VpcId=vpc).xml.findtext("routeTable/routeTableId")
        route = {"RouteTableId": table, "DestinationCidrBlock": "10.120.0.0/20", "TransitGatewayId": gateway}
        self.refused(s.ec2("CreateRoute", **route), 400, "InvalidTransitGatewayID.NotFound")
        attach(s, gateway, vpc, subnet)
        self.assertEqual(s.ec2("CreateRoute", **route).status, 200)
        self.refused(s.ec2("CreateRoute", **route), 400, "RouteAlreadyExists")
        self.refused(s.ec2("DeleteTransitGateway", TransitGatewayId=gateway), 400, "IncorrectState")
        self.refused(s.ec2("DeleteSubnet", SubnetId=subnet), 400, "DependencyViolation")
        self.refused(s.ec2("CreateTransitGateway", Options__AmazonSideAsn=65535), 400, "InvalidParameterValue")

    def test_virtual_private_gateway(self):
        s = self.sandbox
        vpc, _ = make_vpc(s, "10.46.0.0/16", "10.46.1.0/24")
        table = s.ec2("CreateRouteTable", VpcId=vpc).xml.findtext("routeTable/routeTableId")
        gateway = s.ec2("CreateVpnGateway", Type="ipsec.1", AmazonSideAsn=64530).xml.findtext("vpnGateway/vpnGatewayId")
        self.refused(s.ec2("EnableVgwRoutePropagation", GatewayId=gateway, RouteTableId=table), 400, "Gateway.NotAttached")
        wait(lambda: s.ec2("AttachVpnGateway", VpnGatewayId=gateway, VpcId=vpc).status == 200)
        wait(lambda: s.ec2("EnableVgwRoutePropagation", GatewayId=gateway, RouteTableId=table).status == 200)
        self.refused(s.ec2("DeleteVpnGateway", VpnGatewayId=gateway), 400, "IncorrectState")
        dxgw = make_dxgw(s, "vgw")
        association = associate(s, dxgw, gateway, ["10.46.0.0/16"])
        transit = make_transit(s, 64540)
        self.refused(s.dx("CreateDirectConnectGatewayAssociation", directConnectGatewayId=dxgw, gatewayId=transit,
                          addAllowedPrefixesToDirectConnectGateway=[{"cidr": "10.99.0.0/16"}]),
                     400, "DirectConnectClientException", "not both")
        self.refused(s.dx("DeleteDirectConnectGateway", directConnectGatewayId=dxgw), 400, "DirectConnectClientException",
                     "associations")
        s.dx("UpdateDirectConnectGatewayAssociation", associationId=association,
             addAllowedPrefixesToDirectConnectGateway=[{"cidr": "10.47.0.0/16"}])
        listed = lambda: s.dx("DescribeDirectConnectGatewayAssociations", associationId=association).json[
            "directConnectGatewayAssociations"][0]["allowedPrefixesToDirectConnectGateway"]
        wait(lambda: {"cidr": "10.47.0.0/16"} in listed())


class DirectConnect(Case):
    def test_association_rules(self):
        s = self.sandbox
        dxgw = make_dxgw(s, "rules", amazonSideAsn=64600)
        same = make_transit(s, 64600)
        call = {"directConnectGatewayId": dxgw, "gatewayId": same}
        prefixes = [{"cidr": "10.50.0.0/16"}]
        word = "DirectConnectClientException"
        self.refused(s.dx("CreateDirectConnectGatewayAssociation", **call,
                          addAllowedPrefixesToDirectConnectGateway=prefixes), 400, word, "same ASN")
        other = make_transit(s, 64601)
        self.refused(s.dx("CreateDirectConnectGatewayAssociation", directConnectGatewayId=dxgw, gatewayId=other), 400, word,
                     "Allowed prefixes are required")
        self.refused(s.dx("CreateDirectConnectGatewayAssociation", directConnectGatewayId=dxgw, gatewayId="tgw-0"), 400,
                     word, "could not be found")
        self.refused(s.dx("DescribeDirectConnectGatewayAssociations"), 400, word)
        self.refused(s.dx("CreateDirectConnectGateway", directConnectGatewayName="x", amazonSideAsn=1), 400, word, "ASN")
        self.refused(s.dx("CreateDirectConnectGateway"), 400, word, "directConnectGatewayName")


class Interconnect(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.dxgw = make_dxgw(cls.sandbox)
        cls.environment = environment(cls.sandbox)

    def create(self, **changes):
        body = {"bandwidth": "1Gbps", "environmentId": self.environment, "description": "one",
                "attachPoint": {"directConnectGateway": self.dxgw}, "remoteAccount": {"identifier": PROJECT}}
        body.update(changes)
        return self.sandbox.interconnect("CreateConnection", **{k: v for k, v in body.items() if v is not None})

    def test_values(self):
        bad = "InterconnectValidationException"
        self.refused(self.create(bandwidth="1G"), 400, bad)
        self.refused(self.create(bandwidth="3Gbps"), 400, bad, "not offered")
        self.refused(self.create(description="no/slash"), 400, bad)
        self.refused(self.create(remoteAccount={"identifier": "example.com:proj"}), 400, bad)
        self.refused(self.create(remoteAccount=None), 400, bad)
        self.refused(self.create(attachPoint={"directConnectGateway": "dxgw-123"}), 400, bad, "UUID")
        self.refused(self.create(environmentId="no-such"), 404, "ResourceNotFoundException")
        self.refused(self.sandbox.interconnect("CreateConnection", region="us-west-2", bandwidth="1Gbps",
                                               environmentId=self.environment,
                                               attachPoint={"directConnectGateway": self.dxgw}), 404,
                     "ResourceNotFoundException")
        self.refused(self.sandbox.interconnect("GetConnection", identifier="mcc-00000000"), 404,
                     "ResourceNotFoundException")
        self.refused(self.create(bandwidth=7), 400, "InterconnectValidationException")

    def test_tokens_and_quotas(self):
        s = self.sandbox
        first = self.create(clientToken="a").json["connection"]
        self.assertEqual(self.create(clientToken="a").json["connection"]["id"], first["id"])
        self.refused(self.create(clientToken="a", bandwidth="10Gbps"), 400, "InterconnectValidationException", "token")
        second = self.create().json["connection"]
        self.refused(self.create(), 402, "ServiceQuotaExceededException")
        self.refused(s.dx("DeleteDirectConnectGateway", directConnectGatewayId=self.dxgw), 400,
                     "DirectConnectClientException", "connection")
        s.interconnect("TagResource", arn=first["arn"], tags={"a": "1", "b": "2"})
        s.interconnect("UntagResource", arn=first["arn"], tagKeys=["a"])
        self.assertEqual(s.interconnect("ListTagsForResource", arn=first["arn"]).json["tags"], {"b": "2"})
        page = s.interconnect("ListConnections", maxResults=1).json
        rest = s.interconnect("ListConnections", maxResults=1, nextToken=page["nextToken"]).json
        self.assertEqual({page["connections"][0]["id"], rest["connections"][0]["id"]}, {first["id"], second["id"]})
        for row in (first, second):
            s.interconnect("DeleteConnection", identifier=row["id"])

    def test_keys(self):
        answer = self.sandbox.interconnect("DescribeConnectionProposal", activationKey="bm90IGEga2V5")
        self.refused(answer, 400, "InterconnectValidationException")
        self.assertNotIn("bm90IGEga2V5", answer.body.decode())


class Google(Case):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        make_network(cls.sandbox)

    def transport(self, name="ix-1", query="", **changes):
        body = {"network": NETWORK, "remoteProfile": "aws-us-east-1", "bandwidth": "BPS_1G", "remoteAccountId": ACCOUNT}
        body.update(changes)
        return self.sandbox.google("POST", f"{LOCATION}/transports?transportId={name}{query}",
                                   {k: v for k, v in body.items() if v is not None})

    def test_networks(self):
        s = self.sandbox
        networks = f"projects/{PROJECT}/global/networks"
        self.refused(s.compute("POST", networks, {"name": "Upper", "autoCreateSubnetworks": False}), 400, "INVALID_ARGUMENT")
        self.refused(s.compute("POST", networks, {"name": "legacy"}), 400, "INVALID_ARGUMENT", "autoCreateSubnetworks")
        self.refused(s.compute("POST", networks, {"name": "big", "autoCreateSubnetworks": False, "mtu": 9000}), 400,
                     "INVALID_ARGUMENT")
        self.refused(s.compute("POST", networks, {"name": "analytics", "autoCreateSubnetworks": False}), 409,
                     "ALREADY_EXISTS")
        self.refused(s.compute("GET", networks + "/nothing"), 404, "NOT_FOUND")
        self.refused(s.compute("DELETE", NETWORK), 400, "FAILED_PRECONDITION", "resourceInUseByAnotherResource")
        subnets = f"projects/{PROJECT}/regions/{REGION}/subnetworks"
        self.refused(s.compute("POST", subnets, {"name": "two", "network": NETWORK, "ipCidrRange": "10.120.8.0/24"}), 400,
                     "INVALID_ARGUMENT", "conflicts")
        self.refused(s.compute("POST", subnets, {"name": "two", "network": NETWORK, "ipCidrRange": "10.121.0.0/30"}), 400,
                     "INVALID_ARGUMENT")
        self.refused(s.compute("GET", f"projects/{PROJECT}/regions/nowhere1/subnetworks"), 400, "INVALID_ARGUMENT")

    def test_request_id(self):
        s = self.sandbox
        networks = f"projects/{PROJECT}/global/networks"
        body = {"name": "once", "autoCreateSubnetworks": False}
        id = "6f1d5a3e-0000-4000-8000-00000000000a"
        first = s.compute("POST", f"{networks}?requestId={id}", body)
        self.assertEqual(s.compute("POST", f"{networks}?requestId={id}", body).json["name"], first.json["name"])
        self.refused(s.compute("POST", f"{networks}?requestId={id}", dict(body, name="other")), 400, "INVALID_ARGUMENT")
        zero = "00000000-0000-0000-0000-000000000000"
        self.refused(s.compute("POST", f"{networks}?requestId={zero}", dict(body, name="zero")), 400, "INVALID_ARGUMENT")
        compute_done(s, first)

    def test_transports(self):
        bad = "INVALID_ARGUMENT"
        self.refused(self.transport(name="Bad_Name"), 400, bad)
        self.refused(self.transport(remoteProfile="aws-eu-west-2"), 404, "NOT_FOUND", "remoteTransportProfiles")
        self.refused(self.transport(bandwidth="BPS_3G"), 400, bad)
        self.refused(self.transport(bandwidth=None), 400, bad)
        self.refused(self.transport(remoteAccountId="12"), 400, bad)
        self.refused(self.transport(network=f"projects/{PROJECT}/global/networks/none"), 404, "NOT_FOUND")
        self.refused(self.transport(advertisedRoutes=["10.0.0.1/8"]), 400, bad)
        self.refused(self.transport(providedActivationKey="bm9uc2Vuc2U=", bandwidth=None), 400, bad)
        connectivity_done(self.sandbox, self.transport())
        self.refused(self.transport(), 409, "ALREADY_EXISTS")
        self.refused(self.transport(name="ix-2"), 429, "RESOURCE_EXHAUSTED")
        patched = self.sandbox.google("PATCH", f"{LOCATION}/transports/ix-1?updateMask=bandwidth", {"bandwidth": "BPS_2G"})
        self.refused(patched, 400, bad)


class Keys(Case):
    """A key serves the project that it was made for, in its region, once."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        make_network(cls.sandbox)
        cls.dxgw = make_dxgw(cls.sandbox)

    def redeem(self, key, name):
        return self.sandbox.google("POST", f"{LOCATION}/transports?transportId={name}",
                                   {"network": NETWORK, "providedActivationKey": key})

    def mint(self, project):
        return self.sandbox.interconnect("CreateConnection", bandwidth="1Gbps", environmentId=environment(self.sandbox),
                                         attachPoint={"directConnectGateway": self.dxgw},
                                         remoteAccount={"identifier": project}).json["connection"]

    def test_keys(self):
        other = self.mint("someone-else")
        answer = self.redeem(other["activationKey"], "ix-1")
        self.refused(answer, 403, "PERMISSION_DENIED")
        self.assertNotIn(other["activationKey"], answer.body.decode())
        own = self.mint(PROJECT)
        changed = json.loads(base64.b64decode(own["activationKey"]))
        changed["connectionSizeMbps"] = 100000
        forged = base64.b64encode(json.dumps(changed).encode()).decode()
        self.refused(self.redeem(forged, "ix-1"), 400, "INVALID_ARGUMENT")
        connectivity_done(self.sandbox, self.redeem(own["activationKey"], "ix-1"))
        connectivity_done(self.sandbox, self.sandbox.google("DELETE", f"{LOCATION}/transports/ix-1"))
        self.refused(self.redeem(own["activationKey"], "ix-2"), 400, "FAILED_PRECONDITION", "used")
        wait(lambda: connection(self.sandbox, own["id"])["state"] == "down")


if __name__ == "__main__":
    unittest.main()
