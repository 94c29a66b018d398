// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actiontable.h"

#include "widgets/theme/theme.h"

#include <QCoreApplication>

namespace isthmus {

namespace {

constexpr ActionInfo table[] = {
    {"file.new", "file", QT_TRANSLATE_NOOP("Actions", "&New design"),
     QT_TRANSLATE_NOOP("Actions", "Start with an empty canvas"), "new", "Ctrl+N"},
    {"file.open", "file", QT_TRANSLATE_NOOP("Actions", "&Open…"), QT_TRANSLATE_NOOP("Actions", "Open a design file"),
     "open", "Ctrl+O"},
    {"file.save", "file", QT_TRANSLATE_NOOP("Actions", "&Save"), QT_TRANSLATE_NOOP("Actions", "Save the design"),
     "save", "Ctrl+S", false, true},
    {"file.saveAs", "file", QT_TRANSLATE_NOOP("Actions", "Save &as…"),
     QT_TRANSLATE_NOOP("Actions", "Save the design under another name"), "", "Ctrl+Shift+S"},
    {"file.exportSpec", "file", QT_TRANSLATE_NOOP("Actions", "Export s&pecification…"),
     QT_TRANSLATE_NOOP("Actions", "Write the Connection Coordinator objects and both clouds' requests into a folder"),
     "export", "Ctrl+E", false, true},
    {"file.checkSpec", "file", QT_TRANSLATE_NOOP("Actions", "Check specification &documents…"),
     QT_TRANSLATE_NOOP("Actions", "Hold documents of the Connection Coordinator API against its rules"), "check", ""},
    {"file.exportPicture", "file", QT_TRANSLATE_NOOP("Actions", "Export pi&cture…"),
     QT_TRANSLATE_NOOP("Actions", "Save the drawing as PNG, SVG or PDF"), "", "Ctrl+Shift+E"},
    {"file.pageSetup", "file", QT_TRANSLATE_NOOP("Actions", "Page set&up…"),
     QT_TRANSLATE_NOOP("Actions", "Choose paper, orientation and margins"), "", "", false, true},
    {"file.printPreview", "file", QT_TRANSLATE_NOOP("Actions", "Print pre&view…"),
     QT_TRANSLATE_NOOP("Actions", "Show the drawing on its pages"), "", ""},
    {"file.print", "file", QT_TRANSLATE_NOOP("Actions", "&Print…"),
     QT_TRANSLATE_NOOP("Actions", "Print the drawing with title, legend and date"), "print", "Ctrl+P"},
    {"file.quit", "file", QT_TRANSLATE_NOOP("Actions", "&Quit"), QT_TRANSLATE_NOOP("Actions", "Close Isthmus"), "",
     "Ctrl+Q", false, true},

    {"edit.undo", "edit", QT_TRANSLATE_NOOP("Actions", "&Undo"),
     QT_TRANSLATE_NOOP("Actions", "Take the last change back"), "undo", "Ctrl+Z"},
    {"edit.redo", "edit", QT_TRANSLATE_NOOP("Actions", "&Redo"),
     QT_TRANSLATE_NOOP("Actions", "Do again what was taken back"), "redo", "Ctrl+Shift+Z; Ctrl+Y"},
    {"edit.cut", "edit", QT_TRANSLATE_NOOP("Actions", "Cu&t"),
     QT_TRANSLATE_NOOP("Actions", "Move the selection to the clipboard"), "", "Ctrl+X", false, true},
    {"edit.copy", "edit", QT_TRANSLATE_NOOP("Actions", "&Copy"),
     QT_TRANSLATE_NOOP("Actions", "Copy the selection with its inner links"), "copy", "Ctrl+C"},
    {"edit.paste", "edit", QT_TRANSLATE_NOOP("Actions", "&Paste"),
     QT_TRANSLATE_NOOP("Actions", "Insert what the clipboard holds"), "", "Ctrl+V"},
    {"edit.pasteSite", "edit", QT_TRANSLATE_NOOP("Actions", "Paste as new s&ite…"),
     QT_TRANSLATE_NOOP("Actions", "Insert what the clipboard holds with fresh prefixes, ASNs, VLANs and names"), "",
     "Ctrl+Shift+V"},
    {"edit.duplicate", "edit", QT_TRANSLATE_NOOP("Actions", "&Duplicate"),
     QT_TRANSLATE_NOOP("Actions", "Copy the selection beside itself"), "", "Ctrl+D"},
    {"edit.duplicateSite", "edit", QT_TRANSLATE_NOOP("Actions", "Duplicate as new si&te…"),
     QT_TRANSLATE_NOOP("Actions", "Copy the selection beside itself with fresh prefixes, ASNs, VLANs and names"), "",
     "Ctrl+Shift+D"},
    {"edit.insertTemplate", "edit", QT_TRANSLATE_NOOP("Actions", "Insert te&mplate…"),
     QT_TRANSLATE_NOOP("Actions", "Insert a ready design: hub and spoke, transit gateway region, two clouds, ..."),
     "diagram", "Ctrl+Shift+T", false, true},
    {"edit.saveTemplate", "edit", QT_TRANSLATE_NOOP("Actions", "Sa&ve selection as template…"),
     QT_TRANSLATE_NOOP("Actions", "Keep what is selected for other designs"), "", ""},
    {"edit.delete", "edit", QT_TRANSLATE_NOOP("Actions", "De&lete"),
     QT_TRANSLATE_NOOP("Actions", "Delete the selection and what cannot stay without it"), "delete", "Del; Backspace"},
    {"edit.settings", "edit", QT_TRANSLATE_NOOP("Actions", "Se&ttings…"),
     QT_TRANSLATE_NOOP("Actions", "Choose grid, guides, rubber band, theme and language"), "settings", "Ctrl+,", false,
     true},

    {"edit.selectAll", "select", QT_TRANSLATE_NOOP("Actions", "Select &all"),
     QT_TRANSLATE_NOOP("Actions", "Select every item"), "", "Ctrl+A"},
    {"edit.selectNone", "select", QT_TRANSLATE_NOOP("Actions", "Select n&one"),
     QT_TRANSLATE_NOOP("Actions", "Clear the selection"), "", "Ctrl+Shift+A"},
    {"select.invert", "select", QT_TRANSLATE_NOOP("Actions", "&Invert"),
     QT_TRANSLATE_NOOP("Actions", "Select what is not selected"), "", "Ctrl+I"},
    {"select.kind", "select", QT_TRANSLATE_NOOP("Actions", "Same &kind"),
     QT_TRANSLATE_NOOP("Actions", "Select everything of the selected kinds"), "", "Ctrl+Shift+K", false, true},
    {"select.provider", "select", QT_TRANSLATE_NOOP("Actions", "Same &provider"),
     QT_TRANSLATE_NOOP("Actions", "Select everything of the selected items' providers"), "", "Ctrl+Alt+P"},
    {"select.region", "select", QT_TRANSLATE_NOOP("Actions", "Same &region"),
     QT_TRANSLATE_NOOP("Actions", "Select everything in the selected items' regions"), "", "Ctrl+Alt+R"},
    {"select.connected", "select", QT_TRANSLATE_NOOP("Actions", "&Connected"),
     QT_TRANSLATE_NOOP("Actions", "Add the links of what is selected and what they lead to"), "", "Ctrl+Shift+C", false,
     true},
    {"select.container", "select", QT_TRANSLATE_NOOP("Actions", "Con&tainer"),
     QT_TRANSLATE_NOOP("Actions", "Select what the selected items stand in"), "", "Alt+Shift+Up"},
    {"select.contents", "select", QT_TRANSLATE_NOOP("Actions", "Co&ntents"),
     QT_TRANSLATE_NOOP("Actions", "Select what the selected items hold"), "", "Alt+Shift+Down"},
    {"select.left", "select", QT_TRANSLATE_NOOP("Actions", "Next to the &left"),
     QT_TRANSLATE_NOOP("Actions", "Go to the next item on the left"), "", "Alt+Left", false, true},
    {"select.right", "select", QT_TRANSLATE_NOOP("Actions", "Next to the ri&ght"),
     QT_TRANSLATE_NOOP("Actions", "Go to the next item on the right"), "", "Alt+Right"},
    {"select.up", "select", QT_TRANSLATE_NOOP("Actions", "Next a&bove"),
     QT_TRANSLATE_NOOP("Actions", "Go to the next item above"), "", "Alt+Up"},
    {"select.down", "select", QT_TRANSLATE_NOOP("Actions", "Next bel&ow"),
     QT_TRANSLATE_NOOP("Actions", "Go to the next item below"), "", "Alt+Down"},

    {"arrange.alignLeft", "arrange", QT_TRANSLATE_NOOP("Actions", "Align &left"),
     QT_TRANSLATE_NOOP("Actions", "Put left edges on one line"), "", "Ctrl+Alt+Left"},
    {"arrange.alignRight", "arrange", QT_TRANSLATE_NOOP("Actions", "Align &right"),
     QT_TRANSLATE_NOOP("Actions", "Put right edges on one line"), "", "Ctrl+Alt+Right"},
    {"arrange.alignTop", "arrange", QT_TRANSLATE_NOOP("Actions", "Align &top"),
     QT_TRANSLATE_NOOP("Actions", "Put top edges on one line"), "", "Ctrl+Alt+Up"},
    {"arrange.alignBottom", "arrange", QT_TRANSLATE_NOOP("Actions", "Align &bottom"),
     QT_TRANSLATE_NOOP("Actions", "Put bottom edges on one line"), "", "Ctrl+Alt+Down"},
    {"arrange.alignCentresX", "arrange", QT_TRANSLATE_NOOP("Actions", "Align middles in a &column"),
     QT_TRANSLATE_NOOP("Actions", "Put middles under one another"), "", "Ctrl+Alt+C"},
    {"arrange.alignCentresY", "arrange", QT_TRANSLATE_NOOP("Actions", "Align middles in a ro&w"),
     QT_TRANSLATE_NOOP("Actions", "Put middles side by side on one line"), "", "Ctrl+Alt+M"},
    {"arrange.distributeX", "arrange", QT_TRANSLATE_NOOP("Actions", "Distribute &horizontally"),
     QT_TRANSLATE_NOOP("Actions", "Make the gaps from left to right equal"), "", "Ctrl+Alt+H", false, true},
    {"arrange.distributeY", "arrange", QT_TRANSLATE_NOOP("Actions", "Distribute &vertically"),
     QT_TRANSLATE_NOOP("Actions", "Make the gaps from top to bottom equal"), "", "Ctrl+Alt+V"},
    {"arrange.sameWidth", "arrange", QT_TRANSLATE_NOOP("Actions", "Same wi&dth"),
     QT_TRANSLATE_NOOP("Actions", "Make all as wide as the widest"), "", "", false, true},
    {"arrange.sameHeight", "arrange", QT_TRANSLATE_NOOP("Actions", "Same h&eight"),
     QT_TRANSLATE_NOOP("Actions", "Make all as high as the highest"), "", ""},
    {"arrange.sameSize", "arrange", QT_TRANSLATE_NOOP("Actions", "Same si&ze"),
     QT_TRANSLATE_NOOP("Actions", "Make all as wide as the widest and as high as the highest"), "", "Ctrl+Alt+S"},
    {"arrange.toFront", "arrange", QT_TRANSLATE_NOOP("Actions", "Bring to &front"),
     QT_TRANSLATE_NOOP("Actions", "Draw over everything of the same container"), "", "Ctrl+Shift+PgUp", false, true},
    {"arrange.forward", "arrange", QT_TRANSLATE_NOOP("Actions", "Bring for&ward"),
     QT_TRANSLATE_NOOP("Actions", "Draw over the next item that it overlaps"), "", "Ctrl+PgUp"},
    {"arrange.backward", "arrange", QT_TRANSLATE_NOOP("Actions", "Send bac&kward"),
     QT_TRANSLATE_NOOP("Actions", "Draw under the next item that it overlaps"), "", "Ctrl+PgDown"},
    {"arrange.toBack", "arrange", QT_TRANSLATE_NOOP("Actions", "Send to b&ack"),
     QT_TRANSLATE_NOOP("Actions", "Draw under everything of the same container"), "", "Ctrl+Shift+PgDown"},
    {"arrange.group", "arrange", QT_TRANSLATE_NOOP("Actions", "&Group"),
     QT_TRANSLATE_NOOP("Actions", "Frame the selection: what moves the frame moves it"), "group", "Ctrl+G", false,
     true},
    {"arrange.ungroup", "arrange", QT_TRANSLATE_NOOP("Actions", "&Ungroup"),
     QT_TRANSLATE_NOOP("Actions", "Take the frame away and leave what it holds"), "", "Ctrl+Shift+G"},
    {"arrange.layered", "arrange", QT_TRANSLATE_NOOP("Actions", "La&yout along the links"),
     QT_TRANSLATE_NOOP("Actions",
                       "Place the selection, or everything, in columns along the links; what is locked stays"),
     "", "Ctrl+Alt+L", false, true},
    {"arrange.compact", "arrange", QT_TRANSLATE_NOOP("Actions", "Compact la&yout"),
     QT_TRANSLATE_NOOP("Actions", "Pack the selection, or everything, into little room; what is locked stays"), "",
     "Ctrl+Alt+K"},
    {"arrange.lock", "arrange", QT_TRANSLATE_NOOP("Actions", "Loc&k in place"),
     QT_TRANSLATE_NOOP("Actions", "Hold items where they are, or let them go"), "lock", "Ctrl+L", true, true},

    {"view.diagram", "view", QT_TRANSLATE_NOOP("Actions", "&Diagram"),
     QT_TRANSLATE_NOOP("Actions", "Show the design as a drawing"), "diagram", "Alt+1", true},
    {"view.map", "view", QT_TRANSLATE_NOOP("Actions", "&Map"),
     QT_TRANSLATE_NOOP("Actions", "Show the design over the world: regions at their places, links as great circles"),
     "map", "Alt+2", true},
    {"view.zoomIn", "view", QT_TRANSLATE_NOOP("Actions", "Zoom &in"),
     QT_TRANSLATE_NOOP("Actions", "Show the drawing larger"), "zoom-in", "Ctrl++; Ctrl+=", false, true},
    {"view.zoomOut", "view", QT_TRANSLATE_NOOP("Actions", "Zoom &out"),
     QT_TRANSLATE_NOOP("Actions", "Show the drawing smaller"), "zoom-out", "Ctrl+-"},
    {"view.zoomReset", "view", QT_TRANSLATE_NOOP("Actions", "&Actual size"),
     QT_TRANSLATE_NOOP("Actions", "Show the drawing at 100 %"), "", "Ctrl+0"},
    {"view.zoomFit", "view", QT_TRANSLATE_NOOP("Actions", "&Fit design"),
     QT_TRANSLATE_NOOP("Actions", "Show the whole design"), "zoom-fit", "Ctrl+1"},
    {"view.zoomSelection", "view", QT_TRANSLATE_NOOP("Actions", "Fit &selection"),
     QT_TRANSLATE_NOOP("Actions", "Show what is selected as large as possible"), "", "Ctrl+2"},

    {"container.collapse", "view", QT_TRANSLATE_NOOP("Actions", "&Collapse or open"),
     QT_TRANSLATE_NOOP("Actions", "Draw the selected containers as one box, or open them again"), "", "Ctrl+.", false, true},
    {"container.expandAll", "view", QT_TRANSLATE_NOOP("Actions", "Open all con&tainers"),
     QT_TRANSLATE_NOOP("Actions", "Open every collapsed container"), "", "Ctrl+Shift+."},
    {"container.enter", "view", QT_TRANSLATE_NOOP("Actions", "Show only this contai&ner"),
     QT_TRANSLATE_NOOP("Actions", "Show the selected container alone, with its links to the rest ending at its border"), "", "Ctrl+Down"},
    {"container.leave", "view", QT_TRANSLATE_NOOP("Actions", "Show what is aro&und"),
     QT_TRANSLATE_NOOP("Actions", "Go back from the container that is shown alone"), "", "Ctrl+Up"},
    {"container.fit", "arrange", QT_TRANSLATE_NOOP("Actions", "Fit to its c&ontents"),
     QT_TRANSLATE_NOOP("Actions", "Make the selected containers as large as what they hold"), "", "Ctrl+Shift+F"},
    {"link.orthogonal", "arrange", QT_TRANSLATE_NOOP("Actions", "&Right-angled links"),
     QT_TRANSLATE_NOOP("Actions", "Lead the selected links, or all, around what is in their way"), "", "Ctrl+Alt+1", false, true},
    {"link.straight", "arrange", QT_TRANSLATE_NOOP("Actions", "Straight &links"),
     QT_TRANSLATE_NOOP("Actions", "Draw the selected links, or all, from edge to edge"), "", "Ctrl+Alt+2"},
    {"link.curved", "arrange", QT_TRANSLATE_NOOP("Actions", "Cur&ved links"),
     QT_TRANSLATE_NOOP("Actions", "Draw the selected links, or all, as smooth curves"), "", "Ctrl+Alt+3"},
    {"link.reset", "arrange", QT_TRANSLATE_NOOP("Actions", "R&eset route"),
     QT_TRANSLATE_NOOP("Actions", "Forget the bends made by hand and find the way again"), "", "Ctrl+Alt+0"},

    {"view.grid", "view", QT_TRANSLATE_NOOP("Actions", "&Grid"),
     QT_TRANSLATE_NOOP("Actions", "Show the dots of the grid"), "grid", "Ctrl+Alt+G", true, true},
    {"view.snap", "view", QT_TRANSLATE_NOOP("Actions", "Snap to g&rid"),
     QT_TRANSLATE_NOOP("Actions", "Put what is moved on the grid"), "", "Ctrl+Alt+N", true},
    {"view.guides", "view", QT_TRANSLATE_NOOP("Actions", "S&mart guides"),
     QT_TRANSLATE_NOOP("Actions", "Put what is moved on a line with other items"), "", "Ctrl+Alt+U", true},
    {"view.miniMap", "view", QT_TRANSLATE_NOOP("Actions", "Mi&ni-map"),
     QT_TRANSLATE_NOOP("Actions", "Show the map of the whole drawing when only a part is in view"), "", "M", true},
    {"view.layers", "view", QT_TRANSLATE_NOOP("Actions", "La&yers"),
     QT_TRANSLATE_NOOP("Actions", "Show, dim or hide by provider, region, kind and state"), "eye", "Ctrl+Shift+L", false, true},
    {"view.allLayers", "view", QT_TRANSLATE_NOOP("Actions", "Show all la&yers"),
     QT_TRANSLATE_NOOP("Actions", "Show in full what layers hide or dim"), "", "Ctrl+Shift+H"},
    {"view.addBookmark", "view", QT_TRANSLATE_NOOP("Actions", "Add &bookmark"),
     QT_TRANSLATE_NOOP("Actions", "Keep what is in view, and its layers, under a name"), "bookmark", "Ctrl+B"},
    {"view.nextBookmark", "view", QT_TRANSLATE_NOOP("Actions", "Ne&xt bookmark"),
     QT_TRANSLATE_NOOP("Actions", "Go to the next bookmark"), "", "F4"},
    {"view.previousBookmark", "view", QT_TRANSLATE_NOOP("Actions", "Pr&evious bookmark"),
     QT_TRANSLATE_NOOP("Actions", "Go to the bookmark before this one"), "", "Shift+F4"},
    {"view.panels", "view", QT_TRANSLATE_NOOP("Actions", "&Results"),
     QT_TRANSLATE_NOOP("Actions", "Show or hide problems, cost, latency and deploy"), "", "Ctrl+J", false, true},

    {"tool.select", "tool", QT_TRANSLATE_NOOP("Actions", "&Select"),
     QT_TRANSLATE_NOOP("Actions", "Select and move items"), "select", "V", true},
    {"tool.connect", "tool", QT_TRANSLATE_NOOP("Actions", "&Connect"),
     QT_TRANSLATE_NOOP("Actions", "Draw a link from one item to another"), "connect", "C", true},
    {"tool.pan", "tool", QT_TRANSLATE_NOOP("Actions", "&Pan"), QT_TRANSLATE_NOOP("Actions", "Move the paper"), "pan",
     "H", true},
    {"tool.note", "tool", QT_TRANSLATE_NOOP("Actions", "&Note"),
     QT_TRANSLATE_NOOP("Actions", "Write a note on the paper"), "", "N", true},
    {"tool.quickAdd", "tool", QT_TRANSLATE_NOOP("Actions", "&Quick add…"),
     QT_TRANSLATE_NOOP("Actions",
                       "Type what to draw and put it at the pointer, joined to the selected item on request"),
     "add", "Ctrl+Space", false, true},
    {"tool.moveStart", "tool", QT_TRANSLATE_NOOP("Actions", "Move link's s&tart"),
     QT_TRANSLATE_NOOP("Actions", "Re-attach the beginning of the selected link"), "", "Ctrl+Alt+B"},
    {"tool.moveEnd", "tool", QT_TRANSLATE_NOOP("Actions", "Move link's &end"),
     QT_TRANSLATE_NOOP("Actions", "Re-attach the end of the selected link"), "", "Ctrl+Alt+E"},

    {"check.next", "check", QT_TRANSLATE_NOOP("Actions", "&Next problem"),
     QT_TRANSLATE_NOOP("Actions", "Show the next finding on the drawing"), "", "F8"},
    {"check.previous", "check", QT_TRANSLATE_NOOP("Actions", "&Previous problem"),
     QT_TRANSLATE_NOOP("Actions", "Show the finding before this one"), "", "Shift+F8"},
    {"check.fix", "check", QT_TRANSLATE_NOOP("Actions", "&Fix"),
     QT_TRANSLATE_NOOP("Actions", "Mend the selected finding where its mend is clear"), "check", "Ctrl+F8", false,
     true},
    {"check.fixAll", "check", QT_TRANSLATE_NOOP("Actions", "Fix &all that is clear"),
     QT_TRANSLATE_NOOP("Actions", "Mend everything whose mend is clear, as one step"), "", "Ctrl+Shift+F8"},
    {"check.waive", "check", QT_TRANSLATE_NOOP("Actions", "&Waive…"),
     QT_TRANSLATE_NOOP("Actions", "Accept the selected finding with a reason, or no longer accept it"), "waive",
     "Ctrl+F7"},
    {"check.explain", "check", QT_TRANSLATE_NOOP("Actions", "&Explain"),
     QT_TRANSLATE_NOOP("Actions", "Show or hide the page of the rule that a finding breaks"), "help", "F7"},
    {"check.copy", "check", QT_TRANSLATE_NOOP("Actions", "&Copy problems as text"),
     QT_TRANSLATE_NOOP("Actions", "Put all findings that are listed on the clipboard"), "copy", ""},
    {"check.path", "check", QT_TRANSLATE_NOOP("Actions", "&Show path"),
     QT_TRANSLATE_NOOP("Actions",
                       "Show the way between two items there and back: the two selected, or the two clicked"),
     "path", "P", false, true},
    {"check.swapPath", "check", QT_TRANSLATE_NOOP("Actions", "S&wap the path's ends"),
     QT_TRANSLATE_NOOP("Actions", "Show the path from the other end"), "swap", "Shift+P"},

    {"deploy.plan", "deploy", QT_TRANSLATE_NOOP("Actions", "&Plan"),
     QT_TRANSLATE_NOOP("Actions", "Show what a deploy would do, without calling anything that changes a cloud"),
     "check", "Ctrl+Shift+P"},
    {"deploy.rehearse", "deploy", QT_TRANSLATE_NOOP("Actions", "Plan with &dry run"),
     QT_TRANSLATE_NOOP("Actions", "Plan, and ask the providers whether they would take the calls; changes nothing"),
     "plan", ""},
    {"deploy.deploy", "deploy", QT_TRANSLATE_NOOP("Actions", "&Deploy"),
     QT_TRANSLATE_NOOP("Actions", "Build the design in both clouds"), "deploy", "Ctrl+Return"},
    {"deploy.cancel", "deploy", QT_TRANSLATE_NOOP("Actions", "&Cancel"),
     QT_TRANSLATE_NOOP("Actions", "Stop after the calls that are under way"), "stop", ""},
    {"deploy.destroy", "deploy", QT_TRANSLATE_NOOP("Actions", "D&estroy…"),
     QT_TRANSLATE_NOOP("Actions", "Remove from both clouds what was deployed"), "destroy", ""},
    {"deploy.discover", "deploy", QT_TRANSLATE_NOOP("Actions", "Draw what &runs…"),
     QT_TRANSLATE_NOOP("Actions", "Draw the networks and links that run in the clouds as a new design; only reads"),
     "search", "", false, true},
    {"deploy.profile", "deploy", QT_TRANSLATE_NOOP("Actions", "Choose &clouds…"),
     QT_TRANSLATE_NOOP("Actions", "Profile, whose side is yours, where the state is kept, and whether the providers answer"), "key", "", false, true},
    {"deploy.sandbox", "deploy", QT_TRANSLATE_NOOP("Actions", "Use the &sandbox"),
     QT_TRANSLATE_NOOP("Actions", "Deploy to the clouds that come with the program"), "", ""},

    {"help.search", "help", QT_TRANSLATE_NOOP("Actions", "&Search"),
     QT_TRANSLATE_NOOP("Actions", "Find items, actions and findings"), "search", "Ctrl+K"},
    {"help.shortcuts", "help", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
     QT_TRANSLATE_NOOP("Actions", "List every shortcut"), "help", "?; F1"},
    {"help.editShortcuts", "help", QT_TRANSLATE_NOOP("Actions", "&Edit shortcuts…"),
     QT_TRANSLATE_NOOP("Actions", "Give actions other keys"), "", ""},
    {"help.about", "help", QT_TRANSLATE_NOOP("Actions", "&About Isthmus"),
     QT_TRANSLATE_NOOP("Actions", "Version, licence and the date of the facts"), "", "", false, true},
};

struct MenuInfo {
    const char* id;
    const char* title;
};
constexpr MenuInfo menus[] = {
    {"file", QT_TRANSLATE_NOOP("Actions", "&File")},   {"edit", QT_TRANSLATE_NOOP("Actions", "&Edit")},
    {"select", QT_TRANSLATE_NOOP("Actions", "&Select")}, {"arrange", QT_TRANSLATE_NOOP("Actions", "&Arrange")},
    {"view", QT_TRANSLATE_NOOP("Actions", "&View")},   {"tool", QT_TRANSLATE_NOOP("Actions", "&Tools")},
    {"check", QT_TRANSLATE_NOOP("Actions", "&Check")}, {"deploy", QT_TRANSLATE_NOOP("Actions", "&Deploy")},
    {"help", QT_TRANSLATE_NOOP("Actions", "&Help")},
};

QString translated(const char* text) {
    return QCoreApplication::translate("Actions", text);
}

} // namespace

ActionTable::ActionTable(QObject* parent)
    : QObject(parent) {
    for (const ActionInfo& info : table) {
        auto* action = new QAction(this);
        action->setObjectName(QString::fromLatin1(info.id));
        action->setCheckable(info.checkable);
        action->setShortcuts(defaultShortcuts(info.id));
        m_actions.insert(info.id, action);
    }
    retranslate();
}

QList<QKeySequence> ActionTable::defaultShortcuts(const char* id) {
    QList<QKeySequence> keys;
    for (const ActionInfo& info : table)
        if (qstrcmp(info.id, id) == 0)
            for (const QString& text :
                 QString::fromLatin1(info.shortcuts).split(QStringLiteral("; "), Qt::SkipEmptyParts))
                keys << QKeySequence(text, QKeySequence::PortableText);
    return keys;
}

void ActionTable::setShortcuts(const char* id, const QList<QKeySequence>& keys) {
    action(id)->setShortcuts(keys);
    for (const ActionInfo& info : table)
        if (qstrcmp(info.id, id) == 0)
            showTip(info);
}

void ActionTable::showTip(const ActionInfo& info) {
    QAction* action = m_actions.value(info.id);
    const QString tip = translated(info.tip);
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(key.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, key));
    action->setStatusTip(tip);
}

std::span<const ActionInfo> ActionTable::rows() {
    return table;
}

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

std::vector<const char*> ActionTable::menuIds() {
    std::vector<const char*> ids;
    for (const MenuInfo& info : menus)
        ids.push_back(info.id);
    return ids;
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
        showTip(info);
    }
}

void ActionTable::setIcons(const Theme& theme) {
    for (const ActionInfo& info : table)
        if (*info.icon != '\0')
            m_actions.value(info.id)->setIcon(theme.icon(QString::fromLatin1(info.icon)));
}

} // namespace isthmus
