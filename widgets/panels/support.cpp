// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/support.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/theme/theme.h"

#include <QVBoxLayout>
#include <QSplitter>
#include <QHBoxLayout>
#include <QAction>
#include <QCoreApplication>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QEvent>
#include <QStyle>
#include <QTreeView>
#include <QWidget>

#include <cmath>

namespace isthmus {

namespace {


constexpr QChar narrowSpace{0x202F};

/// Lays a tree out again whenever its look may have changed.
class RowHeightKeeper final : public QObject {
public:
    explicit RowHeightKeeper(QTreeView& tree) : QObject(&tree), m_tree(tree) { tree.installEventFilter(this); }

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Show || event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
            QMetaObject::invokeMethod(&m_tree, "doItemsLayout", Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    QTreeView& m_tree;
};

} // namespace

QString elementTitle(const Design& design, std::string_view id) {
    if (const Node* node = design.node(id))
        return toQt(node->name.empty() ? node->id : node->name);
    if (const Link* link = design.link(id)) {
        if (!link->name.empty())
            return toQt(link->name);
        return QCoreApplication::translate("isthmus::Panels", "%1 – %2", "a link between two elements")
            .arg(elementTitle(design, link->from), elementTitle(design, link->to));
    }
    return toQt(id);
}

QString kindTitle(const Catalog& catalog, std::string_view kind) {
    if (const NodeKind* known = catalog.nodeKind(kind))
        return catalogText(known->title);
    if (const LinkKind* known = catalog.linkKind(kind))
        return catalogText(known->title);
    return toQt(kind);
}

QString kindIcon(const Catalog& catalog, std::string_view kind) {
    if (const NodeKind* known = catalog.nodeKind(kind))
        return known->icon.empty() ? QStringLiteral("unknown") : toQt(known->icon);
    return QStringLiteral("unknown");
}

QString linkIcon(std::string_view kind) {
    for (const char* known : {"interconnect", "attachment", "association", "vpn", "private-line", "peering", "internet"})
        if (kind == known)
            return QString::fromLatin1(known);
    return QStringLiteral("connect");
}

QString elementIcon(const Design& design, const Catalog& catalog, std::string_view id) {
    if (const Node* node = design.node(id))
        return kindIcon(catalog, node->kind);
    if (const Link* link = design.link(id))
        return linkIcon(link->kind);
    return design.flow(id) != nullptr ? QStringLiteral("flow") : QStringLiteral("account");
}

QString providerTitle(const Catalog& catalog, std::string_view provider) {
    if (const Provider* known = catalog.provider(provider))
        return toQt(known->title);
    if (provider.empty() || provider == "internet" || provider == "workload" || provider == "group")
        return QCoreApplication::translate("isthmus::Panels", "General");
    return toQt(provider);
}

QIcon providerIcon(const Theme& theme, const Catalog& catalog, std::string_view provider) {
    const Provider* known = catalog.provider(provider);
    const QColor colour = theme.providerColour(toQt(provider));
    QColor tint = colour;
    tint.setAlphaF(static_cast<float>(theme.number(QStringLiteral("tint.provider")) * 2));
    QIcon icon;
    for (const int scale : {1, 2}) {
        const int size = static_cast<int>(theme.number(QStringLiteral("size.icon")));
        QPixmap pixmap(size * scale, size * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box(0.5, 0.5, size - 1, size - 1);
        const qreal corner = theme.number(QStringLiteral("corner.control"));
        painter.setPen(QPen(colour, theme.number(QStringLiteral("line.hairline"))));
        painter.setBrush(tint);
        painter.drawRoundedRect(box, corner, corner);
        painter.setPen(theme.colour(QStringLiteral("ink")));
        painter.setFont(theme.font(QStringLiteral("caption"), QFont::DemiBold));
        painter.drawText(box, Qt::AlignCenter, known != nullptr ? toQt(known->mark) : QStringLiteral("•"));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

QString regionTitle(const Catalog& catalog, std::string_view provider, std::string_view code) {
    const Region* region = catalog.region(provider, code);
    if (region == nullptr || region->name.empty())
        return toQt(code);
    return QStringLiteral("%1 · %2").arg(toQt(code), toQt(region->name));
}

QString money(double usd) {
    return QCoreApplication::translate("isthmus::Panels", "%1 USD", "an amount of money")
        .arg(QLocale().toString(usd, 'f', 2))
        .replace(QLatin1Char(' '), narrowSpace);
}

QString milliseconds(double ms) { return withUnit(ms, QStringLiteral("ms"), ms < 10 ? 2 : 1); }

QString withUnit(double value, const QString& unit, int decimals) {
    const double scale = std::pow(10.0, decimals);
    const bool whole = std::abs(value - std::round(value)) < 0.5 / scale;
    const QString number = QLocale().toString(value, 'f', whole ? 0 : decimals);
    return unit.isEmpty() ? number : number + narrowSpace + unit;
}

void setRole(QWidget* widget, const char* role) {
    widget->setProperty("role", QString::fromLatin1(role));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void setStyleProperty(QWidget* widget, const char* property, bool on) {
    if (widget->property(property).toBool() == on && widget->property(property).isValid())
        return;
    widget->setProperty(property, on);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

QLabel* makeLabel(const QString& text, const char* role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

QLineEdit* makeSearchField(const Theme& theme, const QString& words, QWidget* parent) {
    auto* field = new QLineEdit(parent);
    field->setPlaceholderText(words);
    field->setAccessibleName(words);
    field->setClearButtonEnabled(true);
    field->addAction(theme.icon(QStringLiteral("search")), QLineEdit::LeadingPosition)->setText(words);
    nameClearButton(*field);
    return field;
}

void nameClearButton(QLineEdit& field) {
    if (auto* clear = field.findChild<QAction*>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(QCoreApplication::translate("isthmus::Panels", "Clear"));
}

void keepRowHeights(QTreeView& tree) { new RowHeightKeeper(tree); }

void layOutBelowSearch(QWidget& panel, const Theme& theme, QLineEdit* search, QWidget* content) {
    auto* layout = new QVBoxLayout(&panel);
    const int space = static_cast<int>(theme.number(QStringLiteral("space.s")));
    layout->setContentsMargins(0, space, 0, 0);
    layout->setSpacing(space);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(space, 0, space, 0);
    top->addWidget(search);
    layout->addLayout(top);
    layout->addWidget(content, 1);
}

QSplitter* makeSideBySide(QWidget* side, QWidget* list, QWidget* parent) {
    constexpr int leastSideWidth = 260; // the chart's labels need it
    auto* splitter = new QSplitter(Qt::Horizontal, parent);
    splitter->addWidget(side);
    splitter->addWidget(list);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 7);
    side->setMinimumWidth(leastSideWidth);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

QFrame* makeHairline(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setProperty("role", QStringLiteral("hairline"));
    return line;
}

} // namespace isthmus
