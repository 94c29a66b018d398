// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace isthmus {

class Document;

/// What an empty canvas says: how to begin. Floats in the middle of the canvas and goes with the first item.
class Welcome final : public QFrame {
    Q_OBJECT
public:
    Welcome(Document& document, QWidget& canvas);

signals:
    void openRequested();
    void exampleRequested();
    void templateRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void update();
    void place();

    Document& m_document;
    QWidget& m_canvas;
};

} // namespace isthmus
