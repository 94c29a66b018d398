// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/analyser.h"

#include <QDate>
#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>

namespace isthmus {

namespace {

/// Flows are judged for so long before somebody else has a turn.
constexpr qint64 sliceMs = 10;

/// What stands where matters only where nothing of that id is drawn.
bool isAboutMissing(const Design& design, const ChangeSet& changes) {
    return !changes.views.empty() ||
           std::any_of(changes.positions.begin(), changes.positions.end(),
                       [&](const auto& one) { return design.typeOf(one.second) == ElementType::none; });
}

/// Both steps of a removal can be done whatever the copy has.
void mirrorViews(const Design& design, const ChangeSet& changes, Edit& edit) {
    for (const auto& [view, node] : changes.positions)
        if (const Rect* rect = design.position(view, node))
            edit.add(PutPosition{view, node, *rect});
        else
            edit.add(PutPosition{view, node, {}}).add(RemovePosition{view, node});
    for (const Id& id : changes.views)
        if (design.view(id) == nullptr) {
            View view;
            view.id = id;
            edit.add(PutView{std::move(view)}).add(RemoveView{id});
        }
}

} // namespace

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
    mirrorViews(design, changes, edit);
    return edit;
}

Edit wholeMirrorOf(const Design& design, const ChangeSet& changes) {
    Edit edit = mirrorOf(design, changes);
    if (changes.header)
        edit.add(SetHeader{design.name(), design.description()});
    for (const auto& [id, node] : changes.positions) {
        if (changes.views.contains(id))
            continue; // comes as a whole
        const Rect* rect = design.position(id, node);
        if (rect != nullptr)
            edit.add(PutPosition{id, node, *rect});
        else if (design.view(id) != nullptr)
            edit.add(RemovePosition{id, node});
    }
    for (const Id& id : changes.views) {
        if (const View* view = design.view(id))
            edit.add(PutView{*view});
        else
            edit.add(RemoveView{id});
    }
    return edit;
}

AnalysisWorker::AnalysisWorker(std::shared_ptr<const Catalog> catalog, std::string today)
    : m_catalog(catalog)
    , m_engine(std::move(catalog), std::move(today)) {}

void AnalysisWorker::replace(const std::shared_ptr<Design>& design, quint64 revision) {
    m_routes.reset();
    ++m_round;
    m_design = std::move(*design);
    m_engine.reset(m_design);
    m_revision = revision;
    publish();
}

void AnalysisWorker::change(const std::shared_ptr<Edit>& edit, quint64 revision) {
    // A verdict on this revision is waited for, even where the copy had nothing to change.
    const bool isAwaited = std::exchange(m_revision, revision) != revision;
    const auto applied = m_design.apply(*edit);
    if (applied) {
        m_engine.update(m_design, applied->changes);
        if (!isAwaited && !isAboutMissing(m_design, applied->changes))
            return; // something was moved
        if (m_routes != nullptr)
            m_routes->update(applied->changes);
    } else {
        m_routes.reset();
    }
    // Whoever is half through with judging flows starts again after the next verdict.
    ++m_round;
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
        route();
    });
}

void AnalysisWorker::watch(const QString& from, const QString& to) {
    m_watched = from.isEmpty() && to.isEmpty() ? std::nullopt : std::optional(std::pair(fromQt(from), fromQt(to)));
    route();
}

// A turn later: a change or another question that waits makes this one needless.
void AnalysisWorker::route() {
    QTimer::singleShot(0, this, [this, round = ++m_round] {
        if (round != m_round || m_publishing)
            return;
        if (m_routes == nullptr && (m_watched || !m_design.flows().empty()))
            m_routes = std::make_unique<RouteModel>(m_design, *m_catalog);
        if (m_watched)
            emit pathFound(
                std::make_shared<BothWays>(bothWays(*m_routes, m_design, m_watched->first, m_watched->second)));
        m_verdicts = std::make_shared<FlowVerdicts>();
        judgeFlows(round);
    });
}

void AnalysisWorker::judgeFlows(quint64 round) {
    if (round != m_round)
        return;
    QElapsedTimer timer;
    timer.start();
    auto next = m_verdicts->empty() ? m_design.flows().begin() : m_design.flows().upper_bound(m_verdicts->back().flow);
    for (; next != m_design.flows().end(); ++next) {
        if (timer.elapsed() > sliceMs) {
            QTimer::singleShot(0, this, [this, round] { judgeFlows(round); });
            return;
        }
        const BothWays ways = bothWays(*m_routes, m_design, next->second.from, next->second.to);
        const Verdict verdict = ways.verdict();
        const bool there = ways.outward && ways.there.verdict == verdict;
        m_verdicts->push_back({next->first, verdict, there ? ways.there.why : ways.back.why});
    }
    emit flowsJudged(std::exchange(m_verdicts, nullptr));
}

Analyser::Analyser(Document& document, std::shared_ptr<const Catalog> catalog, QObject* parent)
    : QObject(parent)
    , m_document(document) {
    qRegisterMetaType<std::shared_ptr<isthmus::Design>>();
    qRegisterMetaType<std::shared_ptr<isthmus::Edit>>();
    qRegisterMetaType<std::shared_ptr<isthmus::Analysis>>();
    qRegisterMetaType<std::shared_ptr<isthmus::BothWays>>();
    qRegisterMetaType<std::shared_ptr<isthmus::FlowVerdicts>>();
    auto* worker = new AnalysisWorker(std::move(catalog), QDate::currentDate().toString(Qt::ISODate).toStdString());
    worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, worker, &QObject::deleteLater);
    connect(this, &Analyser::replaceRequested, worker, &AnalysisWorker::replace);
    connect(this, &Analyser::changeRequested, worker, &AnalysisWorker::change);
    connect(this, &Analyser::watchRequested, worker, &AnalysisWorker::watch);
    connect(worker, &AnalysisWorker::pathFound, this, [this](const std::shared_ptr<BothWays>& ways) {
        // An answer to a question that is no longer asked.
        if (m_watched == std::pair(ways->from, ways->to))
            emit pathFound(ways);
    });
    connect(worker, &AnalysisWorker::flowsJudged, this, [this](const std::shared_ptr<FlowVerdicts>& verdicts) {
        m_lastVerdicts = verdicts;
        emit flowsJudged(verdicts);
    });
    connect(worker, &AnalysisWorker::analysed, this, [this](const std::shared_ptr<Analysis>& analysis) {
        m_told = analysis->revision;
        m_last = analysis;
        emit analysed(analysis);
    });
    connect(&m_document, &Document::changed, this, &Analyser::follow);
    connect(&m_document, &Document::reset, this,
            [this] { emit replaceRequested(std::make_shared<Design>(m_document.design()), ++m_revision); });
    m_thread.setObjectName("analysis");
    m_thread.start();
    emit replaceRequested(std::make_shared<Design>(m_document.design()), ++m_revision);
}

Analyser::~Analyser() {
    m_thread.quit();
    m_thread.wait();
}

void Analyser::watchPath(const QString& from, const QString& to) {
    m_watched = {fromQt(from), fromQt(to)};
    emit watchRequested(from, to);
}

void Analyser::follow(const ChangeSet& changes) {
    const bool means = changes.touchesMeaning();
    if (means)
        ++m_revision;
    auto edit = std::make_shared<Edit>(mirrorOf(m_document.design(), changes));
    if (means || !edit->steps.empty())
        emit changeRequested(std::move(edit), m_revision);
}

} // namespace isthmus
