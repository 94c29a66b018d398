// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "model/design.h"

#include <QMimeData>

#include <memory>

namespace isthmus {

/// Part of a design on the clipboard: as our own JSON for every window of Isthmus, and as SVG and PNG for other
/// programs. The pictures are drawn when somebody asks for them.
class FragmentMime final : public QMimeData {
    Q_OBJECT
public:
    FragmentMime(Design fragment, std::shared_ptr<const Catalog> catalog);

    [[nodiscard]] QStringList formats() const override;
    [[nodiscard]] bool hasFormat(const QString& format) const override { return formats().contains(format); }

protected:
    [[nodiscard]] QVariant retrieveData(const QString& format, QMetaType type) const override;

private:
    [[nodiscard]] QByteArray json() const;

    Design m_fragment;
    std::shared_ptr<const Catalog> m_catalog;
    mutable QByteArray m_json;
    mutable QByteArray m_svg;
    mutable QByteArray m_png;
};

} // namespace isthmus
