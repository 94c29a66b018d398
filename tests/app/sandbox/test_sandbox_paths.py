# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way of an interconnect through both clouds of the sandbox, either side first, and back to nothing."""
import base64
import json
import unittest

from networks import (LOCATION, NETWORK, PROJECT, REGION, associate, association_state, attach, connection, environment,
                      make_dxgw, make_network, make_transit, make_vpc, peer, peering_state, transport)
from sandboxclient import ACCOUNT, Sandbox, compute_done, connectivity_done, wait


def build_ends(sandbox):
    vpc, subnet = make_vpc(sandbox, "10.20.0.0/16", "10.20.1.0/24")
    gateway = make_transit(sandbox)
    attachment = attach(sandbox, gateway, vpc, subnet)
    table = sandbox.ec2("CreateRouteTable", VpcId=vpc).xml.findtext("routeTable/routeTableId")
    association = sandbox.ec2("AssociateRouteTable", RouteTableId=table, SubnetId=subnet).xml.findtext("associationId")
    route = sandbox.ec2("CreateRoute", RouteTableId=table, DestinationCidrBlock="10.120.0.0/20", TransitGatewayId=gateway)
    assert route.status == 200, route.body
    dxgw = make_dxgw(sandbox)
    dx_association = associate(sandbox, dxgw, gateway, ["10.20.0.0/16"])
    make_network(sandbox)
    return {"vpc": vpc, "subnet": subnet, "gateway": gateway, "attachment": attachment, "table": table,
            "association": association, "dxgw": dxgw, "dxAssociation": dx_association}


class Paths(unittest.TestCase):
    def both_up(self, sandbox, id):
        wait(lambda: connection(sandbox, id)["state"] == "available")
        wait(lambda: transport(sandbox)["state"] == "ACTIVE")
        peer(sandbox, transport(sandbox)["peeringNetwork"])
        wait(lambda: peering_state(sandbox) == "ACTIVE")
        status = sandbox.google("GET", LOCATION.replace("/v1/", "/v1beta/") + "/transports/ix-1:getStatus").json
        self.assertEqual(status["overallStatus"], "ACTIVE")
        self.assertEqual(status["connectivityStatus"], "CONNECTIVITY_STATUS_CONNECTED")
        routes = sandbox.compute("GET", f"{NETWORK}/listPeeringRoutes?peeringName=to-aws&region={REGION}&direction=INCOMING")
        self.assertEqual([item["destRange"] for item in routes.json["items"]], ["10.20.0.0/16"])

    def tear_down_all(self, sandbox, ends, id):
        compute_done(sandbox, sandbox.compute("POST", f"{NETWORK}/removePeering", {"name": "to-aws"}))
        connectivity_done(sandbox, sandbox.google("DELETE", f"{LOCATION}/transports/ix-1"))
        self.assertEqual(sandbox.interconnect("DeleteConnection", identifier=id).json["connection"]["state"], "deleting")
        wait(lambda: connection(sandbox, id)["state"] == "deleted")
        sandbox.dx("DeleteDirectConnectGatewayAssociation", associationId=ends["dxAssociation"])
        wait(lambda: association_state(sandbox, ends["dxAssociation"]) in ("disassociated", None))
        self.assertEqual(sandbox.dx("DeleteDirectConnectGateway", directConnectGatewayId=ends["dxgw"]).status, 200)
        self.assertEqual(sandbox.ec2("DeleteRoute", RouteTableId=ends["table"], DestinationCidrBlock="10.120.0.0/20").status, 200)
        sandbox.ec2("DisassociateRouteTable", AssociationId=ends["association"])
        self.assertEqual(sandbox.ec2("DeleteRouteTable", RouteTableId=ends["table"]).status, 200)
        sandbox.ec2("DeleteTransitGatewayVpcAttachment", TransitGatewayAttachmentId=ends["attachment"])
        wait(lambda: sandbox.ec2("DeleteTransitGateway", TransitGatewayId=ends["gateway"]).status == 200)
        self.assertEqual(sandbox.ec2("DeleteSubnet", SubnetId=ends["subnet"]).status, 200)
        self.assertEqual(sandbox.ec2("DeleteVpc", VpcId=ends["vpc"]).status, 200)
        subnet = f"projects/{PROJECT}/regions/{REGION}/subnetworks/analytics-{REGION}"
        compute_done(sandbox, sandbox.compute("DELETE", subnet))
        compute_done(sandbox, sandbox.compute("DELETE", NETWORK))
        wait(lambda: sandbox.types("aws") == [])
        self.assertEqual(sandbox.types("gcp"), [])

    def test_aws_first(self):
        with Sandbox() as sandbox:
            ends = build_ends(sandbox)
            body = {"bandwidth": "1Gbps", "environmentId": environment(sandbox), "description": "prod primary",
                    "attachPoint": {"directConnectGateway": ends["dxgw"]}, "remoteAccount": {"identifier": PROJECT},
                    "tags": {"isthmus": "ix-1"}, "clientToken": "3e0a5b0e-0000-4000-8000-000000000001"}
            made = sandbox.interconnect("CreateConnection", **body).json["connection"]
            self.assertEqual(made["state"], "requested")
            key = json.loads(base64.b64decode(made["activationKey"]))
            self.assertEqual(set(key), {"version", "destinationEnvironmentUri", "sharedConnectionUuid",
                                        "connectionSizeMbps", "destinationAccountId"})
            self.assertEqual(key["sharedConnectionUuid"], made["sharedId"])
            self.assertEqual(key["destinationAccountId"], PROJECT)
            again = sandbox.interconnect("CreateConnection", **body).json["connection"]
            self.assertEqual(again["id"], made["id"])
            listed = sandbox.interconnect("ListConnections", state="requested").json["connections"]
            self.assertEqual([row["id"] for row in listed], [made["id"]])
            self.assertNotIn("activationKey", listed[0])
            connectivity_done(sandbox, sandbox.google("POST", f"{LOCATION}/transports?transportId=ix-1", {
                "network": NETWORK, "remoteProfile": "remoteTransportProfiles/aws-us-east-1",
                "advertisedRoutes": ["10.120.0.0/20"], "providedActivationKey": made["activationKey"]}))
            self.assertEqual(transport(sandbox)["bandwidth"], "BPS_1G")
            self.both_up(sandbox, made["id"])
            self.tear_down_all(sandbox, ends, made["id"])

    def test_google_first(self):
        with Sandbox() as sandbox:
            ends = build_ends(sandbox)
            profiles = sandbox.google("GET", f"{LOCATION}/remoteTransportProfiles").json["remoteTransportProfiles"]
            profile = next(row["name"] for row in profiles if row["providerSite"] == "us-east-1")
            created = sandbox.google("POST", f"{LOCATION}/transports?transportId=ix-1", {
                "network": NETWORK, "remoteProfile": profile, "bandwidth": "BPS_1G", "remoteAccountId": ACCOUNT,
                "advertisedRoutes": ["10.120.0.0/20"]})
            done = connectivity_done(sandbox, created)
            wait(lambda: transport(sandbox)["state"] == "PENDING_KEY")
            key = transport(sandbox)["generatedActivationKey"]
            self.assertEqual(done["metadata"]["verb"], "create")
            proposal = sandbox.interconnect("DescribeConnectionProposal", activationKey=key).json
            self.assertEqual(proposal["bandwidth"], "1Gbps")
            self.assertEqual(proposal["environmentId"], environment(sandbox))
            accepted = sandbox.interconnect("AcceptConnectionProposal", activationKey=key,
                                            attachPoint={"directConnectGateway": ends["dxgw"]}).json["connection"]
            self.assertEqual(accepted["state"], "pending")
            used = sandbox.interconnect("AcceptConnectionProposal", activationKey=key,
                                        attachPoint={"directConnectGateway": ends["dxgw"]})
            self.assertEqual((used.status, used.code), (400, "InterconnectValidationException"))
            self.both_up(sandbox, accepted["id"])
            self.assertNotIn("generatedActivationKey", transport(sandbox))
            self.tear_down_all(sandbox, ends, accepted["id"])

    def test_aws_deletion_deprovisions_the_transport(self):
        with Sandbox() as sandbox:
            ends = build_ends(sandbox)
            made = sandbox.interconnect("CreateConnection", bandwidth="1Gbps", environmentId=environment(sandbox),
                                        attachPoint={"directConnectGateway": ends["dxgw"]},
                                        remoteAccount={"identifier": PROJECT}).json["connection"]
            connectivity_done(sandbox, sandbox.google("POST", f"{LOCATION}/transports?transportId=ix-1", {
                "network": NETWORK, "providedActivationKey": made["activationKey"]}))
            wait(lambda: transport(sandbox)["state"] == "ACTIVE")
            sandbox.interconnect("DeleteConnection", identifier=made["id"])
            wait(lambda: transport(sandbox)["state"] == "DEPROVISIONED")


if __name__ == "__main__":
    unittest.main()
