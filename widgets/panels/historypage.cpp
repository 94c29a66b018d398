// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/historypage.h"

#include "widgets/commands/document.h"
#include "widgets/panels/deploymodel.h"
#include "widgets/panels/journalmodel.h"
#include "widgets/panels/runchart.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace isthmus {

namespace {

using Milliseconds = std::chrono::milliseconds;
constexpr int sliderSteps = 1000;
constexpr int frameMs = 40;
constexpr int evenShare = 1000; ///< the splitter divides what there is in this ratio
constexpr int replayMs = 8000;  ///< how long a replay takes, however long the run took

} // namespace

QString subjectOf(const Document& document, const std::string& key) {
    const Design& design = document.design();
    for (std::string piece = key;;) {
        if (design.node(piece) != nullptr || design.link(piece) != nullptr)
            return toQt(piece);
        const std::size_t colon = piece.rfind(':');
        if (colon == std::string::npos)
            return {};
        piece.resize(colon);
    }
}

HistoryPage::HistoryPage(Document& document, std::shared_ptr<const Catalog> catalog, const Theme& theme,
                         QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_theme(theme)
    , m_journal(new JournalModel(m_catalog, theme, this)) {
    buildBar();
    m_chart = new RunChart(theme, this);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_chart);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_log = new QTreeView(this);
    m_log->setModel(m_journal);
    m_log->setRootIsDecorated(false);
    m_log->setUniformRowHeights(true);
    m_log->setAccessibleName(tr("Log"));
    keepRowHeights(*m_log);
    auto* both = new QSplitter(Qt::Horizontal, this);
    both->addWidget(scroll);
    both->addWidget(m_log);
    both->setChildrenCollapsible(false);
    both->setSizes({evenShare, evenShare});
    m_empty = makeLabel({}, "secondary", this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(both);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(makeHairline(this));
    column->addWidget(m_stack, 1);
    m_clock.setInterval(frameMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (m_slider->value() >= sliderSteps)
            stop();
        else
            m_slider->setValue(m_slider->value() + sliderSteps * frameMs / replayMs);
    });
    connect(m_chart, &RunChart::timePicked, this, [this](Milliseconds time) {
        if (m_replay && m_replay->length().count() > 0)
            m_slider->setValue(static_cast<int>(time.count() * sliderSteps / m_replay->length().count()));
    });
    connect(m_chart, &RunChart::stepPicked, this, [this](int step) {
        emit revealRequested(subjectOf(m_document, m_replay->steps()[static_cast<std::size_t>(step)].key));
    });
    connect(m_log, &QTreeView::activated, this, [this](const QModelIndex& index) {
        const std::string& operation = m_journal->line(index.row()).operation;
        emit revealRequested(subjectOf(m_document, operation.substr(operation.find(':') + 1)));
    });
    forget();
}

void HistoryPage::buildBar() {
    const int space = static_cast<int>(m_theme.number(QStringLiteral("space.s")));
    m_bar = new QWidget(this);
    m_choice = new QComboBox(m_bar);
    m_choice->setAccessibleName(tr("Run"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(18);
    m_play = new QToolButton(m_bar);
    m_play->setObjectName(QStringLiteral("playRun"));
    m_play->setIcon(m_theme.icon(QStringLiteral("play")));
    m_play->setToolTip(tr("Look at the run again as it went"));
    m_play->setAccessibleName(tr("Play"));
    m_slider = new QSlider(Qt::Horizontal, m_bar);
    m_slider->setRange(0, sliderSteps);
    m_slider->setPageStep(sliderSteps / 10);
    m_slider->setAccessibleName(tr("Time in the run"));
    m_time = makeLabel({}, "caption", m_bar);
    m_export = new QPushButton(tr("Export…"), m_bar);
    m_export->setToolTip(tr("Write the whole log as JSON lines"));
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(space + space / 2, space / 2, space, space / 2);
    row->setSpacing(space);
    row->addWidget(m_choice, 2);
    row->addWidget(m_play);
    row->addWidget(m_slider, 1);
    row->addWidget(m_time);
    row->addWidget(m_export);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &HistoryPage::showRun);
    connect(m_play, &QToolButton::clicked, this, &HistoryPage::play);
    connect(m_export, &QPushButton::clicked, this, &HistoryPage::exportRequested);
    connect(m_slider, &QSlider::valueChanged, this, [this](int value) {
        if (m_replay)
            showTime(m_replay->length() * value / sliderSteps);
    });
}

QString HistoryPage::runText(const RunRecord& run) const {
    const QString when = QLocale().toString(QDateTime::fromString(toQt(run.started), Qt::ISODateWithMs).toLocalTime(),
                                            QStringLiteral("yyyy-MM-dd HH:mm"));
    QString kind = tr("Deploy");
    if (run.kind == "destroy")
        kind = tr("Destroy");
    else if (run.kind.starts_with("rollback"))
        kind = tr("Roll-back");
    QString outcome = tr("interrupted");
    if (run.outcome == "done")
        outcome = tr("done");
    else if (run.outcome == "failed")
        outcome = tr("failed");
    else if (run.outcome == "cancelled")
        outcome = tr("cancelled");
    else if (run.outcome == "pending")
        outcome = tr("with the other side");
    return tr("%1 · %2 · %3 · %4").arg(when, kind, outcome, toQt(run.who));
}

void HistoryPage::fillRuns() {
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (auto run = m_runs.rbegin(); run != m_runs.rend(); ++run)
        m_choice->addItem(runText(*run), toQt(run->id));
}

void HistoryPage::setHistory(const std::vector<RunRecord>& runs, const std::vector<JournalEntry>& lines) {
    stop();
    m_known = true;
    m_runs = runs;
    m_lines = lines;
    fillRuns();
    m_empty->setText(tr("Nothing was deployed for this design yet."));
    m_stack->setCurrentIndex(m_runs.empty() ? 0 : 1);
    m_bar->setVisible(!m_runs.empty());
    if (!m_runs.empty())
        showRun(0);
}

void HistoryPage::forget() {
    stop();
    m_known = false;
    m_runs.clear();
    m_lines.clear();
    m_replay.reset();
    m_chart->setRun(nullptr, {});
    m_journal->setLines({});
    m_empty->setText(tr("Not asked yet what was deployed."));
    m_stack->setCurrentIndex(0);
    m_bar->hide();
}

void HistoryPage::showRun(int index) {
    stop();
    const std::string run = fromQt(m_choice->itemData(index).toString());
    m_replay = std::make_shared<Replay>(m_lines, run);
    QStringList names;
    for (const ReplayStep& step : m_replay->steps()) {
        const QString subject = subjectOf(m_document, step.key);
        const QString title = subject.isEmpty() ? toQt(step.key) : elementTitle(m_document.design(), fromQt(subject));
        names.append(QStringLiteral("%1  %2").arg(title, toQt(step.api)));
    }
    m_chart->setRun(m_replay, names);
    std::vector<JournalEntry> lines;
    std::copy_if(m_lines.begin(), m_lines.end(), std::back_inserter(lines),
                 [&run](const JournalEntry& line) { return line.run == run; });
    m_journal->setLines(std::move(lines));
    for (int column = 0; column < JournalModel::columns; ++column)
        m_log->resizeColumnToContents(column);
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(sliderSteps);
    m_time->setText(durationText(m_replay->length().count() / 1000));
}

void HistoryPage::showTime(Milliseconds time) {
    m_chart->setTime(time);
    m_time->setText(
        tr("%1 of %2").arg(durationText(time.count() / 1000), durationText(m_replay->length().count() / 1000)));
    QMap<QString, OperationState> states;
    for (const auto& [operation, state] : m_replay->at(time))
        states.insert(toQt(operation), state);
    emit replayed(states);
}

void HistoryPage::play() {
    if (m_clock.isActive()) {
        stop();
        return;
    }
    if (!m_replay)
        return;
    if (m_slider->value() >= sliderSteps)
        m_slider->setValue(0);
    m_play->setIcon(m_theme.icon(QStringLiteral("stop")));
    m_clock.start();
}

void HistoryPage::stop() {
    m_clock.stop();
    m_play->setIcon(m_theme.icon(QStringLiteral("play")));
}

} // namespace isthmus
