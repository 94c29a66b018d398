// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/inspectorpanel.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/designform.h"
#include "widgets/panels/elementform.h"
#include "widgets/panels/problemspanel.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace isthmus {

namespace {

constexpr int refreshDelayMs = 30;
constexpr int mostFindings = 5;
constexpr int mostElements = 500; ///< of a larger selection the first ones stand for all

} // namespace

InspectorPanel::InspectorPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_theme(theme)
    , m_scroll(new QScrollArea(this)) {
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Inspector"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    // A commit comes from a widget of the page: the page may only go after the event is over.
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(0);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelayMs);
    connect(&m_rebuild, &QTimer::timeout, this, &InspectorPanel::rebuild);
    connect(&m_refresh, &QTimer::timeout, this, &InspectorPanel::refresh);
    connect(&document, &Document::selectionChanged, &m_rebuild, qOverload<>(&QTimer::start));
    connect(&document, &Document::reset, &m_rebuild, qOverload<>(&QTimer::start));
    connect(&document, &Document::changed, this, &InspectorPanel::onChanged);
    connect(&theme, &Theme::changed, &m_rebuild, qOverload<>(&QTimer::start));
    rebuild();
}

void InspectorPanel::onChanged(const ChangeSet& changes) {
    const auto* form = m_page->findChild<ElementForm*>();
    if (form != nullptr && !form->isValid())
        m_rebuild.start();
    else if (changes.touchesMeaning() || changes.header || changes.policies)
        m_refresh.start();
}

void InspectorPanel::rebuild() {
    std::vector<Id> ids;
    for (const QString& id : m_document.selection()) {
        const auto type = m_document.design().typeOf(fromQt(id));
        if (type == ElementType::node || type == ElementType::link)
            ids.push_back(fromQt(id));
    }
    std::sort(ids.begin(), ids.end());
    if (ids.size() > mostElements)
        ids.resize(mostElements);
    auto* page = new QWidget;
    page->setProperty("role", QStringLiteral("page"));
    auto* column = new QVBoxLayout(page);
    const int space = static_cast<int>(m_theme.number(QStringLiteral("space.m")));
    column->setContentsMargins(space, space, space, space);
    column->setSpacing(space);
    m_findingsBox = new QWidget(page);
    auto* findings = new QVBoxLayout(m_findingsBox);
    findings->setContentsMargins(0, 0, 0, 0);
    findings->setSpacing(space / 2);
    column->addWidget(m_findingsBox);
    if (ids.empty()) {
        auto* form = new DesignForm(m_document, m_catalog, m_theme, page);
        form->setVerdicts(m_verdicts);
        connect(form, &DesignForm::pathRequested, this, &InspectorPanel::pathRequested);
        column->addWidget(form, 1);
    } else {
        column->addWidget(new ElementForm(m_document, m_catalog, m_theme, std::move(ids), page), 1);
    }
    // The old page may hold the widget that started this: it goes with the event loop.
    if (QWidget* old = m_scroll->takeWidget())
        old->deleteLater();
    m_page = page;
    m_scroll->setWidget(page);
    updateFindings();
}

void InspectorPanel::refresh() {
    if (auto* form = m_page->findChild<ElementForm*>())
        form->refresh();
    if (auto* form = m_page->findChild<DesignForm*>())
        form->refresh();
}

void InspectorPanel::setFindings(const std::vector<Finding>& findings) {
    m_findings = findings;
    updateFindings();
}

void InspectorPanel::setVerdicts(const FlowVerdicts& verdicts) {
    m_verdicts = verdicts;
    if (auto* form = m_page->findChild<DesignForm*>())
        form->setVerdicts(verdicts);
}

void InspectorPanel::updateFindings() {
    // A fix button may have started this: the cards go with the event loop.
    for (QFrame* old : m_findingsBox->findChildren<QFrame*>(QString(), Qt::FindDirectChildrenOnly)) {
        m_findingsBox->layout()->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    int shown = 0;
    int more = 0;
    for (const Finding& finding : m_findings) {
        const bool ours = !finding.waived && m_document.selection().size() == 1 &&
                          std::find(finding.subjects.begin(), finding.subjects.end(),
                                    fromQt(*m_document.selection().begin())) != finding.subjects.end();
        if (!ours)
            continue;
        if (shown == mostFindings) {
            ++more;
            continue;
        }
        ++shown;
        static constexpr const char* roles[] = {"cardError", "cardWarning", "cardHint"};
        static constexpr const char* tokens[] = {"error", "warning", "hint"};
        const auto severity = static_cast<std::size_t>(finding.severity);
        auto* card = new QFrame(m_findingsBox);
        card->setProperty("role", QString::fromLatin1(roles[severity]));
        auto* row = new QHBoxLayout(card);
        const int space = static_cast<int>(m_theme.number(QStringLiteral("space.s")));
        row->setContentsMargins(space, space, space, space);
        row->setSpacing(space);
        auto* icon = new QLabel(card);
        const QString token = QString::fromLatin1(tokens[severity]);
        icon->setPixmap(m_theme.pixmap(token, static_cast<int>(m_theme.number(QStringLiteral("size.icon"))),
                                       devicePixelRatioF(), m_theme.colour(token)));
        auto* words = new QVBoxLayout;
        words->setSpacing(space / 2);
        auto* text = new QLabel(findingText(finding.message), card);
        text->setWordWrap(true);
        text->setToolTip(toQt(finding.rule));
        words->addWidget(text);
        if (finding.fix) {
            auto* fix = new QPushButton(finding.fixText.empty() ? tr("Fix") : coreText(finding.fixText), card);
            fix->setProperty("link", true);
            fix->setCursor(Qt::PointingHandCursor);
            words->addWidget(fix, 0, Qt::AlignLeft);
            connect(fix, &QPushButton::clicked, this, [this, edit = *finding.fix] { m_document.apply(edit); });
        }
        row->addWidget(icon, 0, Qt::AlignTop);
        row->addLayout(words, 1);
        m_findingsBox->layout()->addWidget(card);
    }
    if (more > 0) {
        auto* rest = makeLabel(tr("And %1 more in the list of problems").arg(more), "caption", m_findingsBox);
        m_findingsBox->layout()->addWidget(rest);
    }
    m_findingsBox->setVisible(shown > 0);
}

} // namespace isthmus
