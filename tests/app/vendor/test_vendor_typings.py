# SPDX-License-Identifier: GPL-3.0-or-later
"""The bodies of whole deploys, compiled as literals of the vendors' own types (npm): Google Compute, Azure, Oracle."""
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

from npm import folder_with
from recorder import deploy

SOURCE = pathlib.Path(os.environ["ISTHMUS_SOURCE"])
DESIGNS = [SOURCE / "resources/examples" / f"{name}.isthmus" for name in ("aws-azure-preview", "aws-oracle", "aws-google-transit-gateway")]
DESIGNS += [SOURCE / "tests/data/designs" / f"{name}.isthmus" for name in ("d01-aws-azure-vpn", "d03-aws-google-ha-vpn")]
DESIGNS += sorted((SOURCE / "tests/data/deploy").glob("*.isthmus"))

COMPUTE = {"networks": "Network", "subnetworks": "Subnetwork", "routers": "Router", "vpnGateways": "VpnGateway",
           "externalVpnGateways": "ExternalVpnGateway", "vpnTunnels": "VpnTunnel",
           "interconnectAttachments": "InterconnectAttachment", "addPeering": "NetworksAddPeeringRequest",
           "removePeering": "NetworksRemovePeeringRequest"}
AZURE = {"virtualNetworks": "VirtualNetwork", "subnets": "Subnet", "virtualNetworkPeerings": "VirtualNetworkPeering",
         "publicIPAddresses": "PublicIPAddress", "virtualNetworkGateways": "VirtualNetworkGateway",
         "localNetworkGateways": "LocalNetworkGateway", "connections": "VirtualNetworkGatewayConnection",
         "expressRouteCircuits": "ExpressRouteCircuit", "peerings": "ExpressRouteCircuitPeering", "virtualWans": "VirtualWAN",
         "virtualHubs": "VirtualHub", "hubVirtualNetworkConnections": "HubVirtualNetworkConnection",
         "expressRouteGateways": "ExpressRouteGateway", "expressRouteConnections": "ExpressRouteConnection",
         "vpnGateways": "VpnGateway"}
OCI = {"vcns": "CreateVcnDetails", "subnets": "CreateSubnetDetails", "drgs": "CreateDrgDetails",
       "drgAttachments": "CreateDrgAttachmentDetails", "routeTables": "CreateRouteTableDetails",
       "virtualCircuits": "CreateVirtualCircuitDetails", "cpes": "CreateCpeDetails",
       "ipsecConnections": "CreateIPSecConnectionDetails"}
RENAMED = {"VirtualNetworkGateway": {"activeActive": "active"}}  # the SDK's own word for the API's
# What the preview of tier MultiCloud has and the published typings do not know yet (facts: other-clouds.md).
PREVIEW = {"ExpressRouteCircuit": ["activationKey", "partnerAccountId"]}


def flattened(value):
    """As the typings of Azure want it: without the wrapping "properties"."""
    if isinstance(value, list):
        return [flattened(one) for one in value]
    if not isinstance(value, dict):
        return value
    out = {key: flattened(one) for key, one in value.items() if key != "properties"}
    out.update(flattened(value["properties"]) if "properties" in value else {})
    return out


def typed(one):
    """(import, type, body) of a request that has a type of a vendor; None for the others."""
    if not one.body or one.method not in ("POST", "PUT", "PATCH"):
        return None
    words = one.path.strip("/").split("/")
    if one.path.startswith("/compute/v1/"):
        name = COMPUTE.get(words[-1]) or (COMPUTE.get(words[-2]) if one.method == "PATCH" else None)
        return ("google", f"compute_v1.Schema${name}", one.json) if name else ("?", words[-1], one.json)
    if "/providers/Microsoft.Network/" in one.path:
        name = AZURE.get(words[-2])
        return ("azure", name, one.json) if name else ("?", words[-2], one.json)
    if words[0] == "oci" and one.method == "POST":
        name = OCI.get(words[-1])
        return ("oci", f"core.models.{name}", one.json) if name else ("?", words[-1], one.json)
    return None


class Typings(unittest.TestCase):
    def compiled(self, folder, cases):
        """What the compiler says of these (import, type, body)."""
        text = ('import { compute_v1 } from "@googleapis/compute";\nimport * as azure from "@azure/arm-network";\n'
                'import * as core from "oci-core";\n')
        for number, (origin, name, body) in enumerate(cases):
            literal = json.dumps(body)
            if origin == "azure":
                body = flattened(body)
                for member in PREVIEW.get(name, []):
                    body.pop(member, None)
                body = {RENAMED.get(name, {}).get(member, member): value for member, value in body.items()}
                literal = json.dumps(body)
                name = f"azure.{name}"
            if origin == "oci":  # the SDK has enumerations of text, which a literal of text is not
                name = f"Texts<{name}>"
            text += f"export const c{number}: {name} = {literal};\n"
        text += "type Texts<T> = { [K in keyof T]: T[K] extends string | undefined ? string | undefined : " \
                "T[K] extends Array<infer U> | undefined ? Array<Texts<U>> | undefined : T[K] extends object | undefined ? any : T[K] };\n"
        with tempfile.NamedTemporaryFile("w", suffix=".ts", dir=folder, delete=False) as file:
            file.write(text)
        try:
            done = subprocess.run(["node", str(folder / "node_modules/typescript/bin/tsc"), "--noEmit", "--skipLibCheck", "--strict",
                                   "--moduleResolution", "node16", "--module", "node16", "--target", "es2022", file.name],
                                  capture_output=True, text=True, timeout=200, cwd=folder, check=False)
            return re.findall(r"error TS\d+: .*", done.stdout)
        finally:
            os.unlink(file.name)

    def test_bodies(self):
        folder = folder_with("typings")
        cases = {}
        for path in DESIGNS:
            design = json.loads(path.read_text())

            def ended(done, name=path.name):
                self.assertEqual(done.returncode, 0, name + done.stderr[-1500:])
            for one in deploy(design, ended):
                found = typed(one)
                if found:
                    self.assertNotEqual(found[0], "?", f"no type for {found[1]}")
                    cases[json.dumps(found, sort_keys=True)] = found
        names = {name for _, name, _ in cases.values()}
        self.assertGreater(len(names), 12, names)
        self.assertEqual(self.compiled(folder, list(cases.values())), [])
        # And it does find what is wrong.
        wrong = [("google", "compute_v1.Schema$Network", {"nam": "a"}), ("azure", "VirtualNetwork", {"adressSpace": {}}),
                 ("oci", "core.models.CreateVcnDetails", {"compartmentId": "c", "cidrBlok": "10.0.0.0/16"})]
        self.assertEqual(len(self.compiled(folder, wrong)), 3)


if __name__ == "__main__":
    unittest.main()
