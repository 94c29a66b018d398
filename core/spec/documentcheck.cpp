// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/documentcheck.h"

#include "spec/documentcontext.h"

#include <algorithm>

namespace isthmus {

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
