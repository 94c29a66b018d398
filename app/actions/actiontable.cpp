// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actiontable.h"

#include "widgets/theme/theme.h"

#include <QCoreApplication>

namespace isthmus {

namespace {

#define TR(text) QT_TRANSLATE_NOOP("Actions", text)

constexpr ActionInfo table[] = {
    {"file.new", "file", TR("&New design"), TR("Start with an empty canvas"), "new", "Ctrl+N"},
    {"file.open", "file", TR("&Open…"), TR("Open a design file"), "open", "Ctrl+O"},
    {"file.save", "file", TR("&Save"), TR("Save the design"), "save", "Ctrl+S", false, true},
    {"file.saveAs", "file", TR("Save &as…"), TR("Save the design under another name"), "", "Ctrl+Shift+S"},
    {"file.exportSpec", "file", TR("Export s&pecification…"), TR("Write the Connection Coordinator objects and both clouds' requests into a folder"), "export", "Ctrl+E", false, true},
    {"file.exportPicture", "file", TR("Export pi&cture…"), TR("Save the drawing as PNG, SVG or PDF"), "", "Ctrl+Shift+E"},
    {"file.quit", "file", TR("&Quit"), TR("Close Isthmus"), "", "Ctrl+Q", false, true},

    {"edit.undo", "edit", TR("&Undo"), TR("Take the last change back"), "undo", "Ctrl+Z"},
    {"edit.redo", "edit", TR("&Redo"), TR("Do again what was taken back"), "redo", "Ctrl+Shift+Z; Ctrl+Y"},
    {"edit.cut", "edit", TR("Cu&t"), TR("Move the selection to the clipboard"), "", "Ctrl+X", false, true},
    {"edit.copy", "edit", TR("&Copy"), TR("Copy the selection with its inner links"), "copy", "Ctrl+C"},
    {"edit.paste", "edit", TR("&Paste"), TR("Insert what the clipboard holds"), "", "Ctrl+V"},
    {"edit.duplicate", "edit", TR("&Duplicate"), TR("Copy the selection beside itself"), "", "Ctrl+D"},
    {"edit.delete", "edit", TR("De&lete"), TR("Delete the selection and what cannot stay without it"), "delete", "Del; Backspace"},
    {"edit.selectAll", "edit", TR("Select &all"), TR("Select every item"), "", "Ctrl+A", false, true},
    {"edit.selectNone", "edit", TR("Select n&one"), TR("Clear the selection"), "", "Ctrl+Shift+A"},

    {"view.zoomIn", "view", TR("Zoom &in"), TR("Show the drawing larger"), "zoom-in", "Ctrl++; Ctrl+="},
    {"view.zoomOut", "view", TR("Zoom &out"), TR("Show the drawing smaller"), "zoom-out", "Ctrl+-"},
    {"view.zoomReset", "view", TR("&Actual size"), TR("Show the drawing at 100 %"), "", "Ctrl+0"},
    {"view.zoomFit", "view", TR("&Fit design"), TR("Show the whole design"), "zoom-fit", "Ctrl+1"},
    {"view.zoomSelection", "view", TR("Fit &selection"), TR("Show what is selected as large as possible"), "", "Ctrl+2"},

    {"tool.select", "tool", TR("&Select"), TR("Select and move items"), "select", "V; Esc", true},
    {"tool.connect", "tool", TR("&Connect"), TR("Draw a link from one item to another"), "connect", "C", true},
    {"tool.pan", "tool", TR("&Pan"), TR("Move the paper"), "pan", "H", true},

    {"check.next", "check", TR("&Next problem"), TR("Show the next finding on the drawing"), "", "F8"},
    {"check.previous", "check", TR("&Previous problem"), TR("Show the finding before this one"), "", "Shift+F8"},

    {"deploy.plan", "deploy", TR("&Plan"), TR("Show what a deploy would do, without calling anything that changes a cloud"), "check", "Ctrl+Shift+P"},
    {"deploy.deploy", "deploy", TR("&Deploy"), TR("Build the design in both clouds"), "deploy", "Ctrl+Return"},
    {"deploy.cancel", "deploy", TR("&Cancel"), TR("Stop after the calls that are under way"), "stop", ""},
    {"deploy.destroy", "deploy", TR("D&estroy…"), TR("Remove from both clouds what was deployed"), "destroy", ""},
    {"deploy.profile", "deploy", TR("Choose &profile…"), TR("Deploy to the clouds that a profile file names"), "key", "", false, true},
    {"deploy.sandbox", "deploy", TR("Use the &sandbox"), TR("Deploy to the clouds that come with the program"), "", ""},

    {"help.search", "help", TR("&Search"), TR("Find items, actions and findings"), "search", "Ctrl+K"},
    {"help.shortcuts", "help", TR("&Keyboard shortcuts"), TR("List every shortcut"), "help", "?; F1"},
    {"help.about", "help", TR("&About Isthmus"), TR("Version, licence and the date of the facts"), "", "", false, true},
};

struct MenuInfo {
    const char* id;
    const char* title;
};
constexpr MenuInfo menus[] = {
    {"file", TR("&File")},   {"edit", TR("&Edit")},     {"view", TR("&View")}, {"tool", TR("&Tools")},
    {"check", TR("&Check")}, {"deploy", TR("&Deploy")}, {"help", TR("&Help")},
};

#undef TR

QString translated(const char* text) { return QCoreApplication::translate("Actions", text); }

} // namespace

ActionTable::ActionTable(QObject* parent) : QObject(parent) {
    for (const ActionInfo& info : table) {
        auto* action = new QAction(this);
        action->setObjectName(QString::fromLatin1(info.id));
        action->setCheckable(info.checkable);
        QList<QKeySequence> keys;
        for (const QString& text : QString::fromLatin1(info.shortcuts).split(QStringLiteral("; "), Qt::SkipEmptyParts))
            keys << QKeySequence(text, QKeySequence::PortableText);
        action->setShortcuts(keys);
        m_actions.insert(info.id, action);
    }
    retranslate();
}

std::span<const ActionInfo> ActionTable::rows() { return table; }

QAction* ActionTable::action(const char* id) const {
    QAction* found = m_actions.value(id);
    Q_ASSERT_X(found != nullptr, "ActionTable", id);
    return found;
}

std::vector<const ActionInfo*> ActionTable::menu(const char* name) {
    std::vector<const ActionInfo*> result;
    for (const ActionInfo& info : table)
        if (qstrcmp(info.menu, name) == 0)
            result.push_back(&info);
    return result;
}

QString ActionTable::menuTitle(const char* name) {
    for (const MenuInfo& info : menus)
        if (qstrcmp(info.id, name) == 0)
            return translated(info.title);
    return {};
}

void ActionTable::retranslate() {
    for (const ActionInfo& info : table) {
        QAction* action = m_actions.value(info.id);
        action->setText(translated(info.text));
        const QString tip = translated(info.tip);
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(key.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, key));
        action->setStatusTip(tip);
    }
}

void ActionTable::setIcons(const Theme& theme) {
    for (const ActionInfo& info : table)
        if (*info.icon != '\0')
            m_actions.value(info.id)->setIcon(theme.icon(QString::fromLatin1(info.icon)));
}

} // namespace isthmus
