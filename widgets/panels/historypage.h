// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "deploy/replay.h"
#include "deploy/state/records.h"

#include <QMap>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace isthmus {

class Document;
class JournalModel;
class RunChart;
class Theme;

/// What was deployed when and by whom: the runs, each to be looked at again as it went, and the log of every call.
class HistoryPage final : public QWidget {
    Q_OBJECT
public:
    HistoryPage(Document& document, std::shared_ptr<const Catalog> catalog, const Theme& theme,
                QWidget* parent = nullptr);

    void setHistory(const std::vector<RunRecord>& runs, const std::vector<JournalEntry>& lines);
    void forget();
    [[nodiscard]] bool isKnown() const { return m_known; }
    /// Ends a replay that plays.
    void stop();

signals:
    /// The states of the operations at the time that is looked at, by operation; empty: nothing is looked at.
    void replayed(const QMap<QString, isthmus::OperationState>& states);
    void revealRequested(const QString& subject);
    /// The user wants the log as JSON lines in a file.
    void exportRequested();

private:
    void buildBar();
    void showRun(int index);
    void showTime(std::chrono::milliseconds time);
    void play();
    void fillRuns();
    [[nodiscard]] QString runText(const RunRecord& run) const;

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    const Theme& m_theme;
    std::vector<RunRecord> m_runs;
    std::vector<JournalEntry> m_lines;
    std::shared_ptr<const Replay> m_replay;
    JournalModel* m_journal;
    QWidget* m_bar = nullptr;
    QComboBox* m_choice = nullptr;
    QToolButton* m_play = nullptr;
    QSlider* m_slider = nullptr;
    QLabel* m_time = nullptr;
    QPushButton* m_export = nullptr;
    RunChart* m_chart = nullptr;
    QTreeView* m_log = nullptr;
    QLabel* m_empty = nullptr;
    QStackedWidget* m_stack = nullptr;
    QTimer m_clock;
    bool m_known = false;
};

/// The element that an operation serves: the longest piece of its key before a colon that names one; empty: none.
[[nodiscard]] QString subjectOf(const Document& document, const std::string& key);

} // namespace isthmus
