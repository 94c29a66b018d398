// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/panels/quickadd.h"

#include "widgets/commands/coretext.h"
#include "widgets/commands/document.h"
#include "widgets/panels/support.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace isthmus {

namespace {

constexpr int mostRows = 8;
constexpr int popupWidth = 340;

/// What architects call them.
const std::map<std::string_view, std::vector<QString>>& abbreviations() {
    static const std::map<std::string_view, std::vector<QString>> words{
        {"aws.virtual-private-gateway", {"vgw"}},
        {"aws.transit-gateway", {"tgw"}},
        {"aws.direct-connect-gateway", {"dxgw", "dx"}},
        {"aws.core-network", {"cwan", "wan"}},
        {"aws.customer-gateway", {"cgw"}},
        {"gcp.network", {"vpc"}},
        {"gcp.cloud-router", {"cr"}},
        {"gcp.vpn-gateway", {"havpn", "vpn"}},
        {"gcp.ncc-hub", {"ncc"}},
        {"azure.vnet", {"vnet"}},
        {"azure.vpn-gateway", {"vpngw", "vpn"}},
        {"azure.expressroute-gateway", {"ergw", "er"}},
        {"azure.expressroute-circuit", {"er"}},
        {"azure.virtual-wan-hub", {"vwan", "wan"}},
        {"oci.vcn", {"vcn"}},
        {"oci.drg", {"drg"}},
        {"alibaba.cen", {"cen"}},
        {"alibaba.vbr", {"vbr"}},
        {"alibaba.vswitch", {"vsw"}},
        {"fabric.cloud-router", {"mcr", "fcr"}},
        {"workload", {"vm", "host"}},
    };
    return words;
}

/// How well one word of what was typed fits; 0: not at all.
int fits(const QString& word, const NodeKind& kind, const QString& title, const QString& provider) {
    const auto own = abbreviations().find(kind.id);
    const auto startsOne = [&](const QStringList& words) {
        return std::any_of(words.begin(), words.end(), [&](const QString& each) { return each.startsWith(word); });
    };
    if (title == word)
        return 60;
    if (own != abbreviations().end() && std::find(own->second.begin(), own->second.end(), word) != own->second.end())
        return 50;
    if (title.startsWith(word))
        return 40;
    if (own != abbreviations().end() &&
        std::any_of(own->second.begin(), own->second.end(), [&](const QString& each) { return each.startsWith(word); }))
        return 30;
    if (startsOne(title.split(QLatin1Char(' '))))
        return 20;
    if (toQt(kind.provider).startsWith(word) || startsOne(provider.split(QLatin1Char(' '))))
        return 15;
    const QString id = toQt(kind.id);
    return startsOne(id.split(QRegularExpression(QStringLiteral("[.-]")))) ? 10
           : id.contains(word) || title.contains(word)                     ? 5
                                                                           : 0;
}

} // namespace

std::vector<const NodeKind*> kindsFor(const Catalog& catalog, const QString& text) {
    const QStringList words = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::pair<int, const NodeKind*>> found;
    for (const NodeKind& kind : catalog.nodeKinds()) {
        const QString title = catalogText(kind.title).toLower();
        const QString provider = providerTitle(catalog, kind.provider).toLower();
        int sum = 0;
        for (const QString& word : words) {
            const int fit = fits(word, kind, title, provider);
            if (fit == 0) {
                sum = -1;
                break;
            }
            sum += fit;
        }
        if (sum >= 0)
            found.emplace_back(sum, &kind);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<const NodeKind*> kinds;
    for (const auto& [sum, kind] : found)
        kinds.push_back(kind);
    return kinds;
}

QuickAdd::QuickAdd(const Document& document, std::shared_ptr<const Catalog> catalog, Theme& theme, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_document(document)
    , m_catalog(std::move(catalog))
    , m_theme(theme)
    , m_field(makeSearchField(theme, tr("Type what to draw: tgw, aws subnet, vnet"), this))
    , m_list(new QListWidget(this))
    , m_hint(makeLabel({}, "caption", this)) {
    setObjectName(QStringLiteral("quickAdd"));
    setAccessibleName(tr("Quick add"));
    setFrameShape(QFrame::StyledPanel);
    setFixedWidth(popupWidth);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Kinds that fit"));
    m_hint->setWordWrap(true);
    const int space = static_cast<int>(theme.number(QStringLiteral("space.s")));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space, space, space, space);
    column->setSpacing(space);
    column->addWidget(m_field);
    column->addWidget(m_list);
    column->addWidget(m_hint);
    setFocusProxy(m_field);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &QuickAdd::fill);
    connect(m_list, &QListWidget::currentRowChanged, this, &QuickAdd::explain);
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(false); });
}

void QuickAdd::openAt(const QPoint& global) {
    m_field->clear();
    fill({});
    adjustSize();
    const QScreen* on = parentWidget()->screen();
    QPoint corner = global;
    if (on != nullptr) {
        const QRect free = on->availableGeometry();
        corner.setX(std::max(free.left(), std::min(corner.x(), free.right() - popupWidth)));
        corner.setY(std::max(free.top(), std::min(corner.y(), free.bottom() - height())));
    }
    move(corner);
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void QuickAdd::fill(const QString& text) {
    m_list->clear();
    const int row = static_cast<int>(m_theme.number(QStringLiteral("size.row")));
    for (const NodeKind* kind : kindsFor(*m_catalog, text)) {
        const QString provider = providerTitle(*m_catalog, kind->provider);
        const QString title = catalogText(kind->title);
        auto* item =
            new QListWidgetItem(m_theme.icon(kindIcon(*m_catalog, kind->id)),
                                provider.isEmpty() ? title : QStringLiteral("%1 · %2").arg(title, provider), m_list);
        item->setData(Qt::UserRole, toQt(kind->id));
        item->setToolTip(catalogText(kind->help));
        item->setSizeHint(QSize(0, row));
    }
    m_list->setFixedHeight(row * std::clamp(m_list->count(), 1, mostRows) + 2 * m_list->frameWidth());
    m_list->setCurrentRow(0);
    explain();
    adjustSize();
}

QString QuickAdd::joinable(const QString& kind) const {
    if (m_document.selection().size() != 1)
        return {};
    const Node* node = m_document.design().node(fromQt(*m_document.selection().begin()));
    return node == nullptr || m_catalog->linksBetween(node->kind, fromQt(kind)).empty() ? QString() : toQt(node->id);
}

void QuickAdd::explain() {
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr) {
        m_hint->setText(tr("Nothing in the catalogue is called that."));
        return;
    }
    const QString kind = item->data(Qt::UserRole).toString();
    const QString with = joinable(kind);
    QString text = tr("Enter places it.");
    if (!with.isEmpty()) {
        QStringList kinds;
        for (const LinkKind* link : m_catalog->linksBetween(m_document.design().node(fromQt(with))->kind, fromQt(kind)))
            kinds << catalogText(link->title);
        text += QLatin1Char(' ') +
                tr("Tab joins it to %1: %2.")
                    .arg(elementTitle(m_document.design(), fromQt(with)), kinds.join(QStringLiteral(", ")));
    }
    m_hint->setText(text);
}

void QuickAdd::choose(bool join) {
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr)
        return;
    const QString kind = item->data(Qt::UserRole).toString();
    const QString with = join ? joinable(kind) : QString();
    if (join && with.isEmpty()) {
        m_hint->setText(m_document.selection().size() == 1
                            ? tr("It cannot be joined to what is selected. Enter places it alone.")
                            : tr("Select one item first to join it to. Enter places it alone."));
        return;
    }
    hide();
    emit chosen(kind, with);
}

bool QuickAdd::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int last = m_list->count() - 1;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down:
        m_list->setCurrentRow(std::min(m_list->currentRow() + 1, last));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentRow(std::max(m_list->currentRow() - 1, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(false);
        return true;
    case Qt::Key_Tab:
        choose(true);
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace isthmus
