<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with an empty canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a design file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the design under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export s&amp;pecification…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the Connection Coordinator objects and both clouds&apos; requests into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export pi&amp;cture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the drawing as PNG, SVG or PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Isthmus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selection to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selection with its inner links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert what the clipboard holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selection beside itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selection and what cannot stay without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select every item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select n&amp;one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the drawing larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the drawing smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the drawing at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit &amp;selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is selected as large as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select and move items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a link from one item to another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the next finding on the drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the finding before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what a deploy would do, without calling anything that changes a cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Deploy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build the design in both clouds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop after the calls that are under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;estroy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from both clouds what was deployed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;profile…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy to the clouds that a profile file names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the &amp;sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy to the clouds that come with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find items, actions and findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List every shortcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Isthmus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licence and the date of the facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Move 1 item</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QCoreApplication</name>
    <message>
        <source>Move %1 items</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isthmus</name>
    <message>
        <source>VPN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 tunnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tunnels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align %1 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distribute %1 items</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isthmus::Autosave</name>
    <message>
        <source>The copy for recovery could not be written: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isthmus::CanvasView</name>
    <message>
        <source>Nothing to copy: select at least one node.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no part of a design.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isthmus::DeployBridge</name>
    <message>
        <source>The design has errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) say that this design would not work on both sides.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Mend them first, or deploy and see what the clouds refuse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy anyway</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isthmus::DeployController</name>
    <message>
        <source>Sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>isthmus-sandbox is not beside this program. Install it, or choose a profile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isthmus::FileController</name>
    <message>
        <source>Isthmus designs (*.isthmus);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save them before going on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The design cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Open %n whole element(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an unsaved design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover unsaved work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isthmus ended without saving %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last copy is of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recovered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isthmus::Finding</name>
    <message>
        <source> or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) and %3 (%4) overlap, and both are subnets of %5. Give one of them another range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no region %2, which %3 names. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no region %2, which %3 names. The nearest names are %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no region, so prices, round trips and rules that need one are left out. Give it a region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the range %2, but its network %3 states no %4 range, so it cannot be checked. State the network&apos;s range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has the range %2, which lies in no single range of its network %3 (%4). Move it inside, or widen the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 of %3 has host bits set; %4 was meant. Write that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 joins %2 to itself. Choose another end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lacks %2, which it needs. State it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 names %2 as its %3, and there is no such element. Correct the id, or draw what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is %3, but must be %4. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is %3, but should be %4. Correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 is %3, which is none of %4. Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 share the name &quot;%2&quot; in one place. Give each a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands alone, but a %2 belongs inside a %3. Put it into one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands inside %2, but a %3 belongs inside a %4. Move it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands inside %2, but a %3 stands inside nothing. Take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gateway or network that nothing uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kind that the catalogue does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name that the provider refuses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A node that cannot be contained there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A property of the wrong type or out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A residency policy names the flow %1, which does not exist. Correct the id or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A subnet not inside one range of its network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A waiver that matches no finding, or has run out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account identifier of the wrong shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An id that is named does not exist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear host bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host bits set in an address range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such region of that provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an address range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is joined to %1. Join it to something, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the waiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove waiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the region to </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 %2 cannot join a %3 and a %4, and no other link can. Join them through what lies between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 %2 cannot join a %3 and a %4. Use %5 instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue does not know the kind %1 of %2, so nothing about it is checked. Choose a known kind, or add it to your catalogue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id %1 is used a second time at %2 (line %3), and only the first use counts. Give the second element an id of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; of %2 is one that the provider refuses for a %3: it must match %4. Change the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two kinds cannot be joined by this link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view %1 places %2, which does not exist. Remove its position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The waiver of %1 matches no finding any more. Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The waiver of %1 ran out on %2. Remove it, or decide again and give it a later date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two elements of one kind and place share a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two elements share an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two ranges of %1 overlap: %2 and %3. Give it ranges that lie apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two subnets of one network overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; in %2 of %3 is an address without a length. Write it as a range, such as %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; in %2 of %3 is not an address range. Write it as address/length, such as 10.0.0.0/16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the shape of a %2 %3, which must match %4. Correct the identifier of %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of ASN ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of address ranges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a range of ASNs such as &quot;64520-64530&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an ASN from 0 to 4294967295</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address range as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address range as text, such as &quot;10.0.0.0/16&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the design file, format 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the providers&apos; lists of regions, in the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isthmus::MainWindow</name>
    <message>
        <source>Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) against %1 rules</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A deploy is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing stops it after the calls that are under way. The next deploy of this design goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open e&amp;xample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No design opened so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from both clouds everything that was deployed from this design?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export specification into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n file(s) to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profiles (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Isthmus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Isthmus %1&lt;/b&gt;&lt;p&gt;Networks that span clouds: drawn, checked on both sides, priced, timed and deployed.&lt;/p&gt;&lt;p&gt;Facts as of %2. Licence: GPL-3.0-or-later.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isthmus::OutlineModel</name>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isthmus::OutlinePanel</name>
    <message>
        <source>Filter the outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline of the design</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isthmus::PalettePanel</name>
    <message>
        <source>Search what to draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag one onto the canvas, or press Enter to place it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isthmus::Panels</name>
    <message>
        <source>%1 – %2</source>
        <comment>a link between two elements</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 USD</source>
        <comment>an amount of money</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isthmus::SearchField</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search items, actions and findings (Ctrl+K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has &quot;%1&quot; in its name, id, prefix or ASN</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isthmus::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selection by one grid step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selection by one unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move without snapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to or take from the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space or middle button while dragging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Wheel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>isthmus::StatusLine</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monthly cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slowest flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest date of a price, limit, region or latency in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 USD/month</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 USD/month + %n unknown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Round trip unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Draw, check, price and deploy networks that span clouds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Design file to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a picture (png, svg or pdf by its ending) and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels per unit of an exported PNG (default 2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End once the window has shown the design.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the clouds that come with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the clouds of this profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window: en or de.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light, dark or contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--export needs a design file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the themes are missing; install the program&apos;s resources again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
