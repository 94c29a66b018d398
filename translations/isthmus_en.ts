<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>isthmus::Arranger</name>
    <message numerus="yes">
        <source>%n item(s) selected</source>
        <translation>
            <numerusform>%n item selected</numerusform>
            <numerusform>%n items selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::CheckController</name>
    <message numerus="yes">
        <source>Fix %n finding(s)</source>
        <translation>
            <numerusform>Fix %n finding</numerusform>
            <numerusform>Fix %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) mended, as one step that can be undone.</source>
        <translation>
            <numerusform>%n finding mended, as one step that can be undone.</numerusform>
            <numerusform>%n findings mended, as one step that can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::CloudsDialog</name>
    <message numerus="yes">
        <source>%n provider(s) cannot be used. The state is kept in %1.</source>
        <translation>
            <numerusform>%n provider cannot be used. The state is kept in %1.</numerusform>
            <numerusform>%n providers cannot be used. The state is kept in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::DeployBridge</name>
    <message numerus="yes">
        <source>%n error(s) say that this design would not work on both sides.</source>
        <translation>
            <numerusform>%n error says that this design would not work on both sides.</numerusform>
            <numerusform>%n errors say that this design would not work on both sides.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::DiscoverController</name>
    <message numerus="yes">
        <source>Drawn as it runs: %n item(s).</source>
        <translation>
            <numerusform>Drawn as it runs: %n item.</numerusform>
            <numerusform>Drawn as it runs: %n items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::DriftPage</name>
    <message numerus="yes">
        <source>%n difference(s) at the providers.</source>
        <translation>
            <numerusform>%n difference at the providers.</numerusform>
            <numerusform>%n differences at the providers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::FileController</name>
    <message numerus="yes">
        <source>Open %n whole element(s)</source>
        <translation>
            <numerusform>Open %n whole element</numerusform>
            <numerusform>Open %n whole elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::MainWindow</name>
    <message numerus="yes">
        <source>Wrote %n file(s) to %1</source>
        <translation>
            <numerusform>Wrote %n file to %1</numerusform>
            <numerusform>Wrote %n files to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::MapView</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::NewSiteDialog</name>
    <message numerus="yes">
        <source>%n value(s) become new; the shape and everything else stay.</source>
        <translation>
            <numerusform>%n value becomes new; the shape and everything else stay.</numerusform>
            <numerusform>%n values become new; the shape and everything else stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) cannot stand as they are.</source>
        <translation>
            <numerusform>%n value cannot stand as it is.</numerusform>
            <numerusform>%n values cannot stand as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::OutlineModel</name>
    <message numerus="yes">
        <source>%n item(s) inside</source>
        <translation>
            <numerusform>%n item inside</numerusform>
            <numerusform>%n items inside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::Path</name>
    <message numerus="yes">
        <source>Reachable over %n node(s).</source>
        <translation>
            <numerusform>Reachable over %n node.</numerusform>
            <numerusform>Reachable over %n nodes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::PictureController</name>
    <message numerus="yes">
        <source>Printed %n page(s).</source>
        <translation>
            <numerusform>Printed %n page.</numerusform>
            <numerusform>Printed %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::PlanWords</name>
    <message numerus="yes">
        <source>, without %n item(s) whose price nobody published</source>
        <translation>
            <numerusform>, without %n item whose price nobody published</numerusform>
            <numerusform>, without %n items whose prices nobody published</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n step(s) of unknown length</source>
        <translation>
            <numerusform>, %n step of unknown length</numerusform>
            <numerusform>, %n steps of unknown length</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::ProblemsPanel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waive %n finding(s)</source>
        <translation>
            <numerusform>Waive %n finding</numerusform>
            <numerusform>Waive %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n waiver(s)</source>
        <translation>
            <numerusform>Take back %n waiver</numerusform>
            <numerusform>Take back %n waivers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n flow</numerusform>
            <numerusform>%n flows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are hidden.</source>
        <translation>
            <numerusform>%n finding is hidden.</numerusform>
            <numerusform>%n findings are hidden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::SiteController</name>
    <message numerus="yes">
        <source>%1: %n value(s) made new so that nothing clashes.</source>
        <translation>
            <numerusform>%1: %n value made new so that nothing clashes.</numerusform>
            <numerusform>%1: %n values made new so that nothing clashes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::SpecDialog</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s), checked against the specification as of %1</source>
        <translation>
            <numerusform>%n document, checked against the specification as of %1</numerusform>
            <numerusform>%n documents, checked against the specification as of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::StatusLine</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 USD/month + %n unknown</source>
        <translation>
            <numerusform>%1 USD/month + %n unknown</numerusform>
            <numerusform>%1 USD/month + %n unknown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::TemplateNameDialog</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
</TS>
