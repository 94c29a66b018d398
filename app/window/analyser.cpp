// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/analyser.h"

#include <QDate>
#include <QTimer>

namespace isthmus {

Edit mirrorOf(const Design& design, const ChangeSet& changes) {
    Edit edit;
    for (const auto& [id, before] : changes.flows)
        if (const Flow* flow = design.flow(id))
            edit.add(PutFlow{*flow});
        else if (before)
            edit.add(RemoveFlow{id});
    for (const auto& [id, before] : changes.links)
        if (const Link* link = design.link(id))
            edit.add(PutLink{*link});
        else if (before)
            edit.add(RemoveLink{id});
    // Two nodes that swap their places would look like a loop in between: first away from every parent.
    for (const auto& [id, before] : changes.nodes)
        if (const Node* node = design.node(id); node != nullptr && before && before->parent != node->parent) {
            Node loose = *node;
            loose.parent.clear();
            edit.add(PutNode{std::move(loose)});
        }
    for (const auto& [id, before] : changes.nodes)
        if (const Node* node = design.node(id))
            edit.add(PutNode{*node});
        else if (before)
            edit.add(RemoveNode{id});
    for (const auto& [id, before] : changes.accounts)
        if (const Account* account = design.account(id))
            edit.add(PutAccount{*account});
        else if (before)
            edit.add(RemoveAccount{id});
    if (changes.policies)
        edit.add(SetPolicies{design.policies()});
    return edit;
}

AnalysisWorker::AnalysisWorker(std::shared_ptr<const Catalog> catalog, std::string today)
    : m_catalog(catalog), m_engine(std::move(catalog), std::move(today)) {}

void AnalysisWorker::replace(const std::shared_ptr<Design>& design, quint64 revision) {
    m_design = std::move(*design);
    m_engine.reset(m_design);
    m_revision = revision;
    publish();
}

void AnalysisWorker::change(const std::shared_ptr<Edit>& edit, quint64 revision) {
    m_revision = revision;
    if (const auto applied = m_design.apply(*edit))
        m_engine.update(m_design, applied->changes);
    publish();
}

void AnalysisWorker::publish() {
    // Changes that wait in the queue come first: only the newest state is worth an estimate.
    if (m_publishing)
        return;
    m_publishing = true;
    QTimer::singleShot(0, this, [this] {
        m_publishing = false;
        auto analysis = std::make_shared<Analysis>();
        analysis->revision = m_revision;
        analysis->findings = m_engine.findings();
        analysis->summary = m_engine.summary();
        analysis->cost = estimateCost(m_design, *m_catalog);
        analysis->flows = estimateLatency(m_design, *m_catalog);
        emit analysed(analysis);
    });
}

Analyser::Analyser(Document& document, std::shared_ptr<const Catalog> catalog, QObject* parent)
    : QObject(parent), m_document(document) {
    qRegisterMetaType<std::shared_ptr<isthmus::Design>>();
    qRegisterMetaType<std::shared_ptr<isthmus::Edit>>();
    qRegisterMetaType<std::shared_ptr<isthmus::Analysis>>();
    auto* worker =
        new AnalysisWorker(std::move(catalog), QDate::currentDate().toString(Qt::ISODate).toStdString());
    worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
    connect(this, &Analyser::replaceRequested, worker, &AnalysisWorker::replace);
    connect(this, &Analyser::changeRequested, worker, &AnalysisWorker::change);
    connect(worker, &AnalysisWorker::analysed, this, [this](const std::shared_ptr<Analysis>& analysis) {
        m_told = analysis->revision;
        m_last = analysis;
        emit analysed(analysis);
    });
    connect(&m_document, &Document::changed, this, &Analyser::follow);
    connect(&m_document, &Document::reset, this, [this] {
        emit replaceRequested(std::make_shared<Design>(m_document.design()), ++m_revision);
    });
    m_thread.setObjectName("analysis");
    m_thread.start();
    emit replaceRequested(std::make_shared<Design>(m_document.design()), ++m_revision);
}

Analyser::~Analyser() {
    m_thread.quit();
    m_thread.wait();
}

void Analyser::follow(const ChangeSet& changes) {
    if (!changes.touchesMeaning())
        return;
    emit changeRequested(std::make_shared<Edit>(mirrorOf(m_document.design(), changes)), ++m_revision);
}

} // namespace isthmus
