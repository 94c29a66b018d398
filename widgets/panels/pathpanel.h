// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "routes/bothways.h"

#include <QWidget>

#include <array>
#include <functional>
#include <memory>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolButton;
class QTreeView;

namespace isthmus {

class Document;
class PathModel;
class Theme;

/// A path between two ends, there and back side by side: verdict, hops with the routes that they chose, what limits it.
class PathPanel final : public QWidget {
    Q_OBJECT
public:
    /// `canBeEnd` tells by kind which nodes are proposed as ends.
    PathPanel(Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme,
              std::function<bool(const std::string& kind)> canBeEnd, QWidget* parent = nullptr);

    /// The ends that are asked for; both empty: none. The hops follow with setPath.
    void setEnds(const QString& from, const QString& to);
    /// Null: not known yet.
    void setPath(std::shared_ptr<const BothWays> ways);
    void copyAsText();

signals:
    /// The user wants another path, or none (both empty).
    void endsChosen(const QString& from, const QString& to);
    void flowChosen(const QString& flow);
    void closeRequested();

private:
    /// One direction.
    struct Side {
        QLabel* title = nullptr;
        QLabel* icon = nullptr;
        QLabel* verdict = nullptr;
        QLabel* limits = nullptr;
        QTreeView* tree = nullptr;
        PathModel* model = nullptr;
    };

    void buildHeader();
    void buildSides();
    [[nodiscard]] QWidget* buildSide(Side& side, const QString& name, bool back);
    [[nodiscard]] QLineEdit* makeEnd(const QString& name);
    [[nodiscard]] QToolButton* makeButton(const QString& icon, const QString& tip);
    void fillCompleter(QLineEdit& field);
    void fillFlows();
    void choose();
    void update(Side& side, bool back);
    void refresh();
    [[nodiscard]] QString idIn(const QLineEdit& field) const;
    [[nodiscard]] QString titled(const QString& id) const;
    bool eventFilter(QObject* watched, QEvent* event) override;

    Document& m_document;
    std::shared_ptr<const Catalog> m_catalog;
    Theme& m_theme;
    std::function<bool(const std::string&)> m_canBeEnd;
    QLineEdit* m_from = nullptr;
    QLineEdit* m_to = nullptr;
    QToolButton* m_swap = nullptr;
    QToolButton* m_flows = nullptr;
    QToolButton* m_copy = nullptr;
    QToolButton* m_close = nullptr;
    QLabel* m_symmetry = nullptr;
    QStackedWidget* m_stack = nullptr;
    std::array<Side, 2> m_sides;
    std::shared_ptr<const BothWays> m_ways;
    QString m_fromId;
    QString m_toId;
};

} // namespace isthmus
