// SPDX-License-Identifier: GPL-3.0-or-later
#include "canvashand.h"

#include "widgets/canvas/fragmentmime.h"
#include "widgets/commands/notes.h"
#include "widgets/tools/noteeditor.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>

using namespace isthmus;

/// Notes written, moved and taken away where they stand; and what the clipboard carries.
class NotesTest final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { m_hand.loadCatalog(); }
    void init() { m_hand.setUp(); }
    void cleanup() { m_hand.tearDown(); }
    void writesANewNoteInOneStep();
    void anEmptyNoteGoesAgain();
    void makesOneWithTheKeyboard();
    void editsInPlace();
    void movesResizesAndDeletes();
    void movesWithNodes();
    void isTakenByTheBand();
    void copiesNotesAndPictures();
    void pastesIntoAnotherDocument();

private:
    [[nodiscard]] QPlainTextEdit* editor() const {
        return m_hand.view->viewport()->findChild<NoteEditor*>("noteEditor");
    }
    [[nodiscard]] const Note* note(const char* id) const { return noteOf(m_hand.document->design(), "main", id); }
    void add(const char* id, const Rect& rect) {
        QVERIFY(m_hand.document->apply(Edit{"", {PutNote{"main", {id, "as built", rect, {}}}}}));
    }
    testing::CanvasHand m_hand;
};

void NotesTest::writesANewNoteInOneStep() {
    m_hand.bothWays([&] {
        m_hand.tools->useNote();
        m_hand.drag(m_hand.at(700, 480), m_hand.at(900, 600));
        QTRY_VERIFY(editor() != nullptr);
        QTest::keyClicks(editor(), "Ask the carrier");
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    });
    QCOMPARE(m_hand.document->undoStack().undoText(), QString("Add a note"));
    QVERIFY(note("note-1") != nullptr);
    QCOMPARE(note("note-1")->text, std::string("Ask the carrier"));
    QCOMPARE(note("note-1")->rect, (Rect{704, 480, 200, 120}));
    QTRY_VERIFY(editor() == nullptr);
}

void NotesTest::anEmptyNoteGoesAgain() {
    const std::string file = m_hand.text();
    m_hand.tools->useNote();
    QTest::mouseClick(m_hand.view->viewport(), Qt::LeftButton, {}, m_hand.at(700, 480));
    QVERIFY(editor() != nullptr);
    QTest::keyClick(editor(), Qt::Key_Escape);
    QCOMPARE(m_hand.text(), file);
}

void NotesTest::makesOneWithTheKeyboard() {
    m_hand.tools->useNote();
    m_hand.key(Qt::Key_Return);
    QVERIFY(editor() != nullptr);
    QTest::keyClicks(editor(), "x");
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(note("note-1")->text, std::string("x"));
    QCOMPARE(m_hand.document->selection(), QSet<QString>{noteKey("note-1")});
}

void NotesTest::editsInPlace() {
    add("n", {700, 480, 200, 80});
    m_hand.document->select(noteKey("n"));
    m_hand.bothWays([&] {
        m_hand.key(Qt::Key_Return);
        QVERIFY(editor() != nullptr);
        QCOMPARE(editor()->toPlainText(), QString("as built"));
        editor()->selectAll();
        QTest::keyClicks(editor(), "as planned");
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    });
    QCOMPARE(note("n")->text, std::string("as planned"));
    QTRY_VERIFY(editor() == nullptr);
    // A double click opens it too, Esc changes nothing.
    const std::string file = m_hand.text();
    QTest::mouseDClick(m_hand.view->viewport(), Qt::LeftButton, {}, m_hand.at(800, 520));
    QVERIFY(editor() != nullptr);
    QTest::keyClicks(editor(), "no");
    QTest::keyClick(editor(), Qt::Key_Escape);
    QCOMPARE(m_hand.text(), file);
}

void NotesTest::movesResizesAndDeletes() {
    add("n", {704, 480, 200, 80});
    const QPoint middle = m_hand.at(804, 520);
    m_hand.bothWays([&] { m_hand.drag(middle, middle + QPoint(40, 24), Qt::AltModifier); });
    QCOMPARE(note("n")->rect, (Rect{744, 504, 200, 80}));
    m_hand.document->select(noteKey("n"));
    m_hand.bothWays([&] { m_hand.drag(m_hand.at(944, 584), m_hand.at(984, 608)); });
    QCOMPARE(note("n")->rect, (Rect{744, 504, 240, 104}));
    m_hand.bothWays([&] { m_hand.key(Qt::Key_Left); });
    QCOMPARE(note("n")->rect.x, 736.0);
    m_hand.bothWays([&] {
        m_hand.document->select(noteKey("n"));
        m_hand.view->deleteSelection();
    });
    QVERIFY(note("n") == nullptr);
    QVERIFY(m_hand.document->selection().isEmpty());
}

void NotesTest::movesWithNodes() {
    add("n", {704, 480, 200, 80});
    m_hand.document->setSelection({noteKey("n"), "tgw-1"});
    const Rect card = m_hand.rectOf("tgw-1");
    m_hand.bothWays(
        [&] { m_hand.drag(m_hand.middleOf("tgw-1"), m_hand.middleOf("tgw-1") + QPoint(40, 16), Qt::AltModifier); });
    QCOMPARE(note("n")->rect.x, 744.0);
    QCOMPARE(m_hand.rectOf("tgw-1").x, card.x + 40);
    m_hand.bothWays([&] {
        m_hand.document->setSelection({noteKey("n"), "tgw-1"});
        m_hand.view->deleteSelection();
    });
    QVERIFY(note("n") == nullptr && m_hand.document->design().node("tgw-1") == nullptr);
}

void NotesTest::isTakenByTheBand() {
    add("n", {704, 480, 100, 60});
    m_hand.drag(m_hand.at(690, 470), m_hand.at(820, 560));
    QCOMPARE(m_hand.document->selection(), QSet<QString>{noteKey("n")});
    m_hand.view->selectAll();
    QVERIFY(m_hand.document->selection().contains(noteKey("n")));
}

void NotesTest::copiesNotesAndPictures() {
    add("n", {704, 480, 200, 80});
    m_hand.document->setSelection({noteKey("n"), "tgw-1"});
    m_hand.view->copy();
    const QMimeData* mime = QApplication::clipboard()->mimeData();
    QVERIFY(mime->hasFormat("application/vnd.isthmus.design+json"));
    QVERIFY(mime->hasFormat("image/svg+xml") && mime->hasImage());
    const QByteArray svg = mime->data("image/svg+xml");
    QVERIFY(svg.contains("<svg") && svg.contains("tgw-1") && svg.contains("as built"));
    const auto picture = QImage::fromData(mime->data("image/png"), "PNG");
    QVERIFY(picture.width() > 300 && picture.height() > 150);
    QCOMPARE(qvariant_cast<QImage>(mime->imageData()).size(), picture.size());
    QVERIFY(mime->text().contains("\"isthmus/1\""));
    m_hand.bothWays([&] { m_hand.view->paste(); });
    QVERIFY(note("note-1") != nullptr);
    QCOMPARE(note("note-1")->text, std::string("as built"));
    // A note alone can be copied as well.
    m_hand.document->select(noteKey("n"));
    m_hand.bothWays([&] { m_hand.view->duplicate(); });
    QVERIFY(note("note-2") != nullptr);
}

void NotesTest::pastesIntoAnotherDocument() {
    m_hand.document->setSelection({"vpc-1", "tgw-1"});
    Link link{"att", "attachment", "vpc-1", "tgw-1", {}, {}, {}, {}, {}};
    QVERIFY(m_hand.document->apply(Edit{"", {PutLink{link}}}));
    m_hand.view->copy();
    Document other;
    CanvasView view(other, m_hand.catalog, *m_hand.theme);
    view.paste();
    QCOMPARE(other.design().nodes().size(), std::size_t(3));
    QCOMPARE(other.design().node("subnet-1")->parent, Id("vpc-1"));
    QCOMPARE(other.design().link("att")->to, Id("tgw-1"));
    other.undoStack().undo();
    QVERIFY(other.design().nodes().empty() && other.design().accounts().empty());
}

QTEST_MAIN(NotesTest)
#include "tst_notes.moc"
