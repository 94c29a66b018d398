// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/documentcheck.h"

#include "spec/documentcontext.h"

#include <algorithm>

namespace isthmus {

std::vector<RuleInfo> specificationRules() {
    static const std::string base = "https://github.com/aws/Interconnect/blob/8c3beb1/";
    static const std::string schemas = base + "connection-coordinator/schemas/";
    static const std::string docs = base + "connection-coordinator/docs/";
    return {
        {"spec.activation-key", Severity::error,
         "Activation key not base64 of its five fields, or not agreeing with connection or design",
         schemas + "environment.yaml"},
        {"spec.capacity", Severity::error,
         "Connections of an interconnect add up to more than it takes, or it is closed to new ones",
         schemas + "interconnect.yaml"},
        {"spec.channels", Severity::error, "Too few channels for production, two on one device, or sizes mixed",
         schemas + "channel.yaml"},
        {"spec.deferral", Severity::error, "Deferral without a timeout, or past it without roll-back",
         docs + "DeferringProvider.md"},
        {"spec.features", Severity::error, "Not one feature for each channel, or fewer than three of four accepted",
         docs + "Protocols.md"},
        {"spec.l3", Severity::error,
         "VLAN, subnet, ASN, MTU or BGP address of a feature outside the rules or the guidance",
         schemas + "feature.yaml"},
        {"spec.macsec", Severity::error,
         "MACsec rotation of two channels at once or inside the rest, active key deleted, caller not the manager",
         schemas + "macseckey.yaml"},
        {"spec.maintenance", Severity::error,
         "Two channels of an interconnect in maintenance at once, or devices that can never be maintained",
         docs + "Protocols.md"},
        {"spec.name-format", Severity::error,
         "Resource name not of its format, not below its parent, or of nothing that exists", docs + "Protocols.md"},
        {"spec.provider-sites", Severity::error, "Environment without exactly one site for each of its two providers",
         schemas + "environment.yaml"},
        {"spec.schema", Severity::error, "Member missing, unknown, of the wrong type or outside its values",
         base + "connection-coordinator"},
        {"spec.sizes", Severity::error,
         "Interconnect without a size or feature of its environment, or connection of a size that is not offered",
         schemas + "interconnect.yaml"},
    };
}

SpecReport checkDocuments(const SpecModel& model, const std::vector<SpecDocument>& documents,
                          const SpecCheckOptions& options) {
    DocumentContext context(model, documents, options);
    checkSchemas(context);
    checkNames(context);
    checkPlaces(context);
    checkFeatures(context);
    checkLayer3(context);
    checkKeys(context);
    checkMacSec(context);
    checkMaintenance(context);
    checkDeferral(context);

    SpecReport report;
    report.documents = documents.size();
    report.objects = context.items().size();
    report.findings = std::move(context.findings());
    std::sort(report.findings.begin(), report.findings.end(), Finding::before);
    report.findings.erase(std::unique(report.findings.begin(), report.findings.end()), report.findings.end());
    for (const Finding& finding : report.findings) {
        if (finding.severity == Severity::error)
            ++report.summary.errors;
        else
            ++(finding.severity == Severity::warning ? report.summary.warnings : report.summary.hints);
    }
    return report;
}

} // namespace isthmus
