<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New design</source>
        <translation>&amp;Neuer Entwurf</translation>
    </message>
    <message>
        <source>Start with an empty canvas</source>
        <translation>Mit leerer Zeichenfläche beginnen</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open a design file</source>
        <translation>Entwurfsdatei öffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the design</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save the design under another name</source>
        <translation>Entwurf unter anderem Namen speichern</translation>
    </message>
    <message>
        <source>Export s&amp;pecification…</source>
        <translation>S&amp;pezifikation exportieren …</translation>
    </message>
    <message>
        <source>Write the Connection Coordinator objects and both clouds&apos; requests into a folder</source>
        <translation>Objekte des Connection Coordinator und die Anfragen an beide Clouds in einen Ordner schreiben</translation>
    </message>
    <message>
        <source>Export pi&amp;cture…</source>
        <translation>Bi&amp;ld exportieren …</translation>
    </message>
    <message>
        <source>Save the drawing as PNG, SVG or PDF</source>
        <translation>Zeichnung als PNG, SVG oder PDF speichern</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close Isthmus</source>
        <translation>Isthmus schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Zurückgenommenes wiederherstellen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Move the selection to the clipboard</source>
        <translation>Auswahl in die Zwischenablage verschieben</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selection with its inner links</source>
        <translation>Auswahl mit ihren inneren Verbindungen kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Insert what the clipboard holds</source>
        <translation>Inhalt der Zwischenablage einfügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Copy the selection beside itself</source>
        <translation>Auswahl daneben kopieren</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete the selection and what cannot stay without it</source>
        <translation>Auswahl löschen, samt allem, was ohne sie nicht bleiben kann</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alle&amp;s auswählen</translation>
    </message>
    <message>
        <source>Select every item</source>
        <translation>Alle Elemente auswählen</translation>
    </message>
    <message>
        <source>Select n&amp;one</source>
        <translation>Auswahl auf&amp;heben</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Nichts auswählen</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Show the drawing larger</source>
        <translation>Zeichnung größer zeigen</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Show the drawing smaller</source>
        <translation>Zeichnung kleiner zeigen</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Originalgröße</translation>
    </message>
    <message>
        <source>Show the drawing at 100 %</source>
        <translation>Zeichnung mit 100 % zeigen</translation>
    </message>
    <message>
        <source>&amp;Fit design</source>
        <translation>Entwurf &amp;einpassen</translation>
    </message>
    <message>
        <source>Show the whole design</source>
        <translation>Ganzen Entwurf zeigen</translation>
    </message>
    <message>
        <source>Fit &amp;selection</source>
        <translation>&amp;Auswahl einpassen</translation>
    </message>
    <message>
        <source>Show what is selected as large as possible</source>
        <translation>Ausgewähltes so groß wie möglich zeigen</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>&amp;Auswählen</translation>
    </message>
    <message>
        <source>Select and move items</source>
        <translation>Elemente auswählen und verschieben</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Draw a link from one item to another</source>
        <translation>Verbindung von einem Element zum anderen ziehen</translation>
    </message>
    <message>
        <source>&amp;Pan</source>
        <translation>&amp;Schwenken</translation>
    </message>
    <message>
        <source>Move the paper</source>
        <translation>Blatt verschieben</translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation>&amp;Nächstes Problem</translation>
    </message>
    <message>
        <source>Show the next finding on the drawing</source>
        <translation>Nächsten Befund in der Zeichnung zeigen</translation>
    </message>
    <message>
        <source>&amp;Previous problem</source>
        <translation>&amp;Voriges Problem</translation>
    </message>
    <message>
        <source>Show the finding before this one</source>
        <translation>Vorigen Befund zeigen</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Planen</translation>
    </message>
    <message>
        <source>Show what a deploy would do, without calling anything that changes a cloud</source>
        <translation>Zeigen, was eine Bereitstellung täte, ohne Aufrufe, die eine Cloud verändern</translation>
    </message>
    <message>
        <source>&amp;Deploy</source>
        <translation>Be&amp;reitstellen</translation>
    </message>
    <message>
        <source>Build the design in both clouds</source>
        <translation>Entwurf in beiden Clouds aufbauen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Stop after the calls that are under way</source>
        <translation>Nach den laufenden Aufrufen anhalten</translation>
    </message>
    <message>
        <source>D&amp;estroy…</source>
        <translation>Ab&amp;bauen …</translation>
    </message>
    <message>
        <source>Remove from both clouds what was deployed</source>
        <translation>Bereitgestelltes aus beiden Clouds entfernen</translation>
    </message>
    <message>
        <source>Use the &amp;sandbox</source>
        <translation>&amp;Sandbox verwenden</translation>
    </message>
    <message>
        <source>Deploy to the clouds that come with the program</source>
        <translation>In die mitgelieferten Clouds bereitstellen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Find items, actions and findings</source>
        <translation>Elemente, Aktionen und Befunde finden</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>List every shortcut</source>
        <translation>Alle Tastenkürzel auflisten</translation>
    </message>
    <message>
        <source>&amp;About Isthmus</source>
        <translation>Ü&amp;ber Isthmus</translation>
    </message>
    <message>
        <source>Version, licence and the date of the facts</source>
        <translation>Version, Lizenz und Stand der Fakten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>&amp;Ergebnisse</translation>
    </message>
    <message>
        <source>Show or hide problems, cost, latency and deploy</source>
        <translation>Probleme, Kosten, Latenz und Bereitstellung ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Check specification &amp;documents…</source>
        <translation>Spezifikations&amp;dokumente prüfen …</translation>
    </message>
    <message>
        <source>Hold documents of the Connection Coordinator API against its rules</source>
        <translation>Dokumente der Connection-Coordinator-API an deren Regeln messen</translation>
    </message>
    <message>
        <source>Paste as new s&amp;ite…</source>
        <translation>Als neuen Sta&amp;ndort einfügen …</translation>
    </message>
    <message>
        <source>Insert what the clipboard holds with fresh prefixes, ASNs, VLANs and names</source>
        <translation>Den Inhalt der Zwischenablage mit neuen Präfixen, ASNs, VLANs und Namen einfügen</translation>
    </message>
    <message>
        <source>Duplicate as new si&amp;te…</source>
        <translation>Als neuen Stand&amp;ort duplizieren …</translation>
    </message>
    <message>
        <source>Copy the selection beside itself with fresh prefixes, ASNs, VLANs and names</source>
        <translation>Die Auswahl mit neuen Präfixen, ASNs, VLANs und Namen daneben kopieren</translation>
    </message>
    <message>
        <source>Insert te&amp;mplate…</source>
        <translation>&amp;Vorlage einfügen …</translation>
    </message>
    <message>
        <source>Insert a ready design: hub and spoke, transit gateway region, two clouds, ...</source>
        <translation>Einen fertigen Entwurf einfügen: Hub und Spokes, Transit-Gateway-Region, zwei Clouds, ...</translation>
    </message>
    <message>
        <source>Sa&amp;ve selection as template…</source>
        <translation>Auswahl als Vorlage &amp;sichern …</translation>
    </message>
    <message>
        <source>Keep what is selected for other designs</source>
        <translation>Das Ausgewählte für andere Entwürfe aufheben</translation>
    </message>
    <message>
        <source>&amp;Diagram</source>
        <translation>&amp;Diagramm</translation>
    </message>
    <message>
        <source>Show the design as a drawing</source>
        <translation>Den Entwurf als Zeichnung zeigen</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>Show the design over the world: regions at their places, links as great circles</source>
        <translation>Den Entwurf über der Welt zeigen: Regionen an ihren Orten, Verbindungen als Großkreise</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>&amp;Umkehren</translation>
    </message>
    <message>
        <source>Select what is not selected</source>
        <translation>Auswählen, was nicht ausgewählt ist</translation>
    </message>
    <message>
        <source>Same &amp;kind</source>
        <translation>Gleiche A&amp;rt</translation>
    </message>
    <message>
        <source>Select everything of the selected kinds</source>
        <translation>Alles von der Art des Ausgewählten auswählen</translation>
    </message>
    <message>
        <source>Same &amp;provider</source>
        <translation>Gleicher An&amp;bieter</translation>
    </message>
    <message>
        <source>Select everything of the selected items&apos; providers</source>
        <translation>Alles von den Anbietern des Ausgewählten auswählen</translation>
    </message>
    <message>
        <source>Same &amp;region</source>
        <translation>Gleiche Re&amp;gion</translation>
    </message>
    <message>
        <source>Select everything in the selected items&apos; regions</source>
        <translation>Alles in den Regionen des Ausgewählten auswählen</translation>
    </message>
    <message>
        <source>&amp;Connected</source>
        <translation>&amp;Verbundenes</translation>
    </message>
    <message>
        <source>Add the links of what is selected and what they lead to</source>
        <translation>Die Verbindungen des Ausgewählten und ihre Enden dazunehmen</translation>
    </message>
    <message>
        <source>Con&amp;tainer</source>
        <translation>Be&amp;hälter</translation>
    </message>
    <message>
        <source>Select what the selected items stand in</source>
        <translation>Auswählen, worin das Ausgewählte steht</translation>
    </message>
    <message>
        <source>Co&amp;ntents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>Select what the selected items hold</source>
        <translation>Auswählen, was das Ausgewählte enthält</translation>
    </message>
    <message>
        <source>Next to the &amp;left</source>
        <translation>Nächstes &amp;links</translation>
    </message>
    <message>
        <source>Go to the next item on the left</source>
        <translation>Zum nächsten Element links gehen</translation>
    </message>
    <message>
        <source>Next to the ri&amp;ght</source>
        <translation>Nächstes re&amp;chts</translation>
    </message>
    <message>
        <source>Go to the next item on the right</source>
        <translation>Zum nächsten Element rechts gehen</translation>
    </message>
    <message>
        <source>Next a&amp;bove</source>
        <translation>Nächstes &amp;oben</translation>
    </message>
    <message>
        <source>Go to the next item above</source>
        <translation>Zum nächsten Element darüber gehen</translation>
    </message>
    <message>
        <source>Next bel&amp;ow</source>
        <translation>Nächstes unt&amp;en</translation>
    </message>
    <message>
        <source>Go to the next item below</source>
        <translation>Zum nächsten Element darunter gehen</translation>
    </message>
    <message>
        <source>Align &amp;left</source>
        <translation>&amp;Links ausrichten</translation>
    </message>
    <message>
        <source>Put left edges on one line</source>
        <translation>Linke Kanten auf eine Linie bringen</translation>
    </message>
    <message>
        <source>Align &amp;right</source>
        <translation>&amp;Rechts ausrichten</translation>
    </message>
    <message>
        <source>Put right edges on one line</source>
        <translation>Rechte Kanten auf eine Linie bringen</translation>
    </message>
    <message>
        <source>Align &amp;top</source>
        <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
        <source>Put top edges on one line</source>
        <translation>Obere Kanten auf eine Linie bringen</translation>
    </message>
    <message>
        <source>Align &amp;bottom</source>
        <translation>&amp;Unten ausrichten</translation>
    </message>
    <message>
        <source>Put bottom edges on one line</source>
        <translation>Untere Kanten auf eine Linie bringen</translation>
    </message>
    <message>
        <source>Align middles in a &amp;column</source>
        <translation>Mitten in eine &amp;Spalte</translation>
    </message>
    <message>
        <source>Put middles under one another</source>
        <translation>Mitten untereinander bringen</translation>
    </message>
    <message>
        <source>Align middles in a ro&amp;w</source>
        <translation>Mitten in eine &amp;Zeile</translation>
    </message>
    <message>
        <source>Put middles side by side on one line</source>
        <translation>Mitten nebeneinander auf eine Linie bringen</translation>
    </message>
    <message>
        <source>Distribute &amp;horizontally</source>
        <translation>&amp;Waagrecht verteilen</translation>
    </message>
    <message>
        <source>Make the gaps from left to right equal</source>
        <translation>Abstände von links nach rechts angleichen</translation>
    </message>
    <message>
        <source>Distribute &amp;vertically</source>
        <translation>S&amp;enkrecht verteilen</translation>
    </message>
    <message>
        <source>Make the gaps from top to bottom equal</source>
        <translation>Abstände von oben nach unten angleichen</translation>
    </message>
    <message>
        <source>Same wi&amp;dth</source>
        <translation>Gleiche &amp;Breite</translation>
    </message>
    <message>
        <source>Make all as wide as the widest</source>
        <translation>Alle so breit wie das breiteste machen</translation>
    </message>
    <message>
        <source>Same h&amp;eight</source>
        <translation>Gleiche &amp;Höhe</translation>
    </message>
    <message>
        <source>Make all as high as the highest</source>
        <translation>Alle so hoch wie das höchste machen</translation>
    </message>
    <message>
        <source>Same si&amp;ze</source>
        <translation>&amp;Gleiche Größe</translation>
    </message>
    <message>
        <source>Make all as wide as the widest and as high as the highest</source>
        <translation>Alle so breit wie das breiteste und so hoch wie das höchste machen</translation>
    </message>
    <message>
        <source>Bring to &amp;front</source>
        <translation>Ganz nach &amp;vorn</translation>
    </message>
    <message>
        <source>Draw over everything of the same container</source>
        <translation>Über allem im selben Behälter zeichnen</translation>
    </message>
    <message>
        <source>Bring for&amp;ward</source>
        <translation>Eins nach vor&amp;n</translation>
    </message>
    <message>
        <source>Draw over the next item that it overlaps</source>
        <translation>Über dem nächsten Element zeichnen, das es überlappt</translation>
    </message>
    <message>
        <source>Send bac&amp;kward</source>
        <translation>Eins nach h&amp;inten</translation>
    </message>
    <message>
        <source>Draw under the next item that it overlaps</source>
        <translation>Unter dem nächsten Element zeichnen, das es überlappt</translation>
    </message>
    <message>
        <source>Send to b&amp;ack</source>
        <translation>Ganz nach hin&amp;ten</translation>
    </message>
    <message>
        <source>Draw under everything of the same container</source>
        <translation>Unter allem im selben Behälter zeichnen</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>Gru&amp;ppieren</translation>
    </message>
    <message>
        <source>Frame the selection: what moves the frame moves it</source>
        <translation>Die Auswahl einrahmen: Was den Rahmen bewegt, bewegt sie mit</translation>
    </message>
    <message>
        <source>&amp;Ungroup</source>
        <translation>Gruppe &amp;auflösen</translation>
    </message>
    <message>
        <source>Take the frame away and leave what it holds</source>
        <translation>Den Rahmen wegnehmen und seinen Inhalt lassen</translation>
    </message>
    <message>
        <source>Loc&amp;k in place</source>
        <translation>Fes&amp;tsetzen</translation>
    </message>
    <message>
        <source>Hold items where they are, or let them go</source>
        <translation>Elemente an ihrem Platz festhalten oder wieder freigeben</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>An&amp;ordnen</translation>
    </message>
    <message>
        <source>La&amp;yout along the links</source>
        <translation>Entlang der Verbindungen a&amp;nordnen</translation>
    </message>
    <message>
        <source>Place the selection, or everything, in columns along the links; what is locked stays</source>
        <translation>Die Auswahl, oder alles, in Spalten entlang der Verbindungen setzen; Gesperrtes bleibt</translation>
    </message>
    <message>
        <source>Compact la&amp;yout</source>
        <translation>Platzs&amp;parend anordnen</translation>
    </message>
    <message>
        <source>Pack the selection, or everything, into little room; what is locked stays</source>
        <translation>Die Auswahl, oder alles, auf wenig Raum packen; Gesperrtes bleibt</translation>
    </message>
    <message>
        <source>Page set&amp;up…</source>
        <translation>Seite einri&amp;chten …</translation>
    </message>
    <message>
        <source>Choose paper, orientation and margins</source>
        <translation>Papier, Ausrichtung und Ränder wählen</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>Druck&amp;vorschau …</translation>
    </message>
    <message>
        <source>Show the drawing on its pages</source>
        <translation>Die Zeichnung auf ihren Seiten zeigen</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Print the drawing with title, legend and date</source>
        <translation>Die Zeichnung mit Titel, Legende und Datum drucken</translation>
    </message>
    <message>
        <source>&amp;Fix</source>
        <translation>&amp;Beheben</translation>
    </message>
    <message>
        <source>Mend the selected finding where its mend is clear</source>
        <translation>Den ausgewählten Befund beheben, wo klar ist, wie</translation>
    </message>
    <message>
        <source>Fix &amp;all that is clear</source>
        <translation>&amp;Alles Klare beheben</translation>
    </message>
    <message>
        <source>Mend everything whose mend is clear, as one step</source>
        <translation>Alles in einem Schritt beheben, wo klar ist, wie</translation>
    </message>
    <message>
        <source>&amp;Waive…</source>
        <translation>Ausnahme &amp;machen …</translation>
    </message>
    <message>
        <source>Accept the selected finding with a reason, or no longer accept it</source>
        <translation>Den ausgewählten Befund mit Begründung hinnehmen oder nicht mehr hinnehmen</translation>
    </message>
    <message>
        <source>&amp;Explain</source>
        <translation>&amp;Erklären</translation>
    </message>
    <message>
        <source>Show or hide the page of the rule that a finding breaks</source>
        <translation>Die Seite der Regel, die ein Befund verletzt, zeigen oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Copy problems as text</source>
        <translation>Befunde als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Put all findings that are listed on the clipboard</source>
        <translation>Alle aufgeführten Befunde in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>&amp;Show path</source>
        <translation>Weg &amp;zeigen</translation>
    </message>
    <message>
        <source>Show the way between two items there and back: the two selected, or the two clicked</source>
        <translation>Hin- und Rückweg zwischen zwei Elementen zeigen: den beiden ausgewählten oder den beiden angeklickten</translation>
    </message>
    <message>
        <source>S&amp;wap the path&apos;s ends</source>
        <translation>Enden des Wegs &amp;tauschen</translation>
    </message>
    <message>
        <source>Show the path from the other end</source>
        <translation>Den Weg vom anderen Ende aus zeigen</translation>
    </message>
    <message>
        <source>&amp;Collapse or open</source>
        <translation>Zu- oder &amp;aufklappen</translation>
    </message>
    <message>
        <source>Draw the selected containers as one box, or open them again</source>
        <translation>Die ausgewählten Behälter als einen Kasten zeichnen oder wieder öffnen</translation>
    </message>
    <message>
        <source>Open all con&amp;tainers</source>
        <translation>Alle Behäl&amp;ter aufklappen</translation>
    </message>
    <message>
        <source>Open every collapsed container</source>
        <translation>Jeden zugeklappten Behälter öffnen</translation>
    </message>
    <message>
        <source>Show only this contai&amp;ner</source>
        <translation>&amp;Nur diesen Behälter zeigen</translation>
    </message>
    <message>
        <source>Show the selected container alone, with its links to the rest ending at its border</source>
        <translation>Den ausgewählten Behälter allein zeigen; seine Verbindungen nach außen enden an seinem Rand</translation>
    </message>
    <message>
        <source>Show what is aro&amp;und</source>
        <translation>&amp;Umgebung zeigen</translation>
    </message>
    <message>
        <source>Go back from the container that is shown alone</source>
        <translation>Aus dem allein gezeigten Behälter zurückgehen</translation>
    </message>
    <message>
        <source>Fit to its c&amp;ontents</source>
        <translation>An den &amp;Inhalt anpassen</translation>
    </message>
    <message>
        <source>Make the selected containers as large as what they hold</source>
        <translation>Die ausgewählten Behälter so groß machen wie das, was sie enthalten</translation>
    </message>
    <message>
        <source>&amp;Right-angled links</source>
        <translation>&amp;Rechtwinklige Verbindungen</translation>
    </message>
    <message>
        <source>Lead the selected links, or all, around what is in their way</source>
        <translation>Die ausgewählten Verbindungen, oder alle, um das herumführen, was im Weg ist</translation>
    </message>
    <message>
        <source>Straight &amp;links</source>
        <translation>&amp;Gerade Verbindungen</translation>
    </message>
    <message>
        <source>Draw the selected links, or all, from edge to edge</source>
        <translation>Die ausgewählten Verbindungen, oder alle, von Kante zu Kante zeichnen</translation>
    </message>
    <message>
        <source>Cur&amp;ved links</source>
        <translation>Ge&amp;bogene Verbindungen</translation>
    </message>
    <message>
        <source>Draw the selected links, or all, as smooth curves</source>
        <translation>Die ausgewählten Verbindungen, oder alle, als weiche Bögen zeichnen</translation>
    </message>
    <message>
        <source>R&amp;eset route</source>
        <translation>&amp;Verlauf zurücksetzen</translation>
    </message>
    <message>
        <source>Forget the bends made by hand and find the way again</source>
        <translation>Die von Hand gesetzten Knicke vergessen und den Weg neu suchen</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>Write a note on the paper</source>
        <translation>Eine Notiz aufs Papier schreiben</translation>
    </message>
    <message>
        <source>&amp;Quick add…</source>
        <translation>S&amp;chnell hinzufügen …</translation>
    </message>
    <message>
        <source>Type what to draw and put it at the pointer, joined to the selected item on request</source>
        <translation>Tippen, was gezeichnet werden soll, und es am Zeiger ablegen, auf Wunsch mit dem Ausgewählten verbunden</translation>
    </message>
    <message>
        <source>Move link&apos;s s&amp;tart</source>
        <translation>An&amp;fang der Verbindung verlegen</translation>
    </message>
    <message>
        <source>Re-attach the beginning of the selected link</source>
        <translation>Den Anfang der ausgewählten Verbindung an ein anderes Element hängen</translation>
    </message>
    <message>
        <source>Move link&apos;s &amp;end</source>
        <translation>&amp;Ende der Verbindung verlegen</translation>
    </message>
    <message>
        <source>Re-attach the end of the selected link</source>
        <translation>Das Ende der ausgewählten Verbindung an ein anderes Element hängen</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Ei&amp;nstellungen …</translation>
    </message>
    <message>
        <source>Choose grid, guides, rubber band, theme and language</source>
        <translation>Raster, Hilfslinien, Auswahlband, Farben und Sprache wählen</translation>
    </message>
    <message>
        <source>&amp;Grid</source>
        <translation>&amp;Raster</translation>
    </message>
    <message>
        <source>Show the dots of the grid</source>
        <translation>Die Punkte des Rasters zeigen</translation>
    </message>
    <message>
        <source>Snap to g&amp;rid</source>
        <translation>Am Ra&amp;ster einrasten</translation>
    </message>
    <message>
        <source>Put what is moved on the grid</source>
        <translation>Was bewegt wird, aufs Raster setzen</translation>
    </message>
    <message>
        <source>S&amp;mart guides</source>
        <translation>&amp;Hilfslinien</translation>
    </message>
    <message>
        <source>Put what is moved on a line with other items</source>
        <translation>Was bewegt wird, mit anderen auf eine Linie bringen</translation>
    </message>
    <message>
        <source>Mi&amp;ni-map</source>
        <translation>Ü&amp;bersichtskarte</translation>
    </message>
    <message>
        <source>Show the map of the whole drawing when only a part is in view</source>
        <translation>Die Karte der ganzen Zeichnung zeigen, wenn nur ein Teil zu sehen ist</translation>
    </message>
    <message>
        <source>&amp;Edit shortcuts…</source>
        <translation>Tastenkürzel &amp;ändern …</translation>
    </message>
    <message>
        <source>Give actions other keys</source>
        <translation>Aktionen andere Tasten geben</translation>
    </message>
    <message>
        <source>Plan with &amp;dry run</source>
        <translation>Plan mit &amp;Probelauf</translation>
    </message>
    <message>
        <source>Plan, and ask the providers whether they would take the calls; changes nothing</source>
        <translation>Planen und die Anbieter fragen, ob sie die Aufrufe annähmen; ändert nichts</translation>
    </message>
    <message>
        <source>Choose &amp;clouds…</source>
        <translation>&amp;Clouds wählen …</translation>
    </message>
    <message>
        <source>Profile, whose side is yours, where the state is kept, and whether the providers answer</source>
        <translation>Profil, wessen Seite Ihre ist, wo der Zustand liegt, und ob die Anbieter antworten</translation>
    </message>
    <message>
        <source>La&amp;yers</source>
        <translation>&amp;Ebenen</translation>
    </message>
    <message>
        <source>Show, dim or hide by provider, region, kind and state</source>
        <translation>Nach Anbieter, Region, Art und Zustand zeigen, abblenden oder verbergen</translation>
    </message>
    <message>
        <source>Show all la&amp;yers</source>
        <translation>Alle E&amp;benen zeigen</translation>
    </message>
    <message>
        <source>Show in full what layers hide or dim</source>
        <translation>Voll zeigen, was Ebenen verbergen oder abblenden</translation>
    </message>
    <message>
        <source>Add &amp;bookmark</source>
        <translation>Lese&amp;zeichen setzen</translation>
    </message>
    <message>
        <source>Keep what is in view, and its layers, under a name</source>
        <translation>Den sichtbaren Ausschnitt und seine Ebenen unter einem Namen behalten</translation>
    </message>
    <message>
        <source>Ne&amp;xt bookmark</source>
        <translation>Nä&amp;chstes Lesezeichen</translation>
    </message>
    <message>
        <source>Go to the next bookmark</source>
        <translation>Zum nächsten Lesezeichen gehen</translation>
    </message>
    <message>
        <source>Pr&amp;evious bookmark</source>
        <translation>V&amp;origes Lesezeichen</translation>
    </message>
    <message>
        <source>Go to the bookmark before this one</source>
        <translation>Zum Lesezeichen davor gehen</translation>
    </message>
    <message>
        <source>Draw what &amp;runs…</source>
        <translation>Zeichnen, was &amp;läuft …</translation>
    </message>
    <message>
        <source>Draw the networks and links that run in the clouds as a new design; only reads</source>
        <translation>Die Netzwerke und Verbindungen, die in den Clouds laufen, als neuen Entwurf zeichnen; liest nur</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Move 1 item</source>
        <translation>1 Element verschieben</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 nach %3</translation>
    </message>
    <message>
        <source>%1 tunnels</source>
        <translation>%1 Tunnel</translation>
    </message>
    <message>
        <source>%1: the ending must be .png, .svg or .pdf.</source>
        <translation>%1: Die Endung muss .png, .svg oder .pdf sein.</translation>
    </message>
    <message>
        <source>1 tunnel</source>
        <translation>1 Tunnel</translation>
    </message>
    <message>
        <source>Align %1 items</source>
        <translation>%1 Elemente ausrichten</translation>
    </message>
    <message>
        <source>Distribute %1 items</source>
        <translation>%1 Elemente verteilen</translation>
    </message>
    <message>
        <source>Move %1 items</source>
        <translation>%1 Elemente verschieben</translation>
    </message>
    <message>
        <source>Peering</source>
        <translation>Peering</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of %1 by %2 pixels.</source>
        <translation>Für ein Bild von %1 × %2 Pixeln reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>VPN</source>
        <translation>VPN</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>Größe von %1 ändern</translation>
    </message>
    <message>
        <source>%1 cannot be joined to %2.</source>
        <translation>%1 kann nicht mit %2 verbunden werden.</translation>
    </message>
    <message>
        <source>It joins: %1.</source>
        <translation>Verbindet sich mit: %1.</translation>
    </message>
    <message>
        <source>Connect %1 and %2</source>
        <translation>%1 und %2 verbinden</translation>
    </message>
    <message>
        <source>Dropped here, %1 goes into %2.</source>
        <translation>Hier abgelegt, kommt %1 in %2.</translation>
    </message>
    <message>
        <source>Dropped here, %1 leaves %2.</source>
        <translation>Hier abgelegt, verlässt %1 %2.</translation>
    </message>
    <message>
        <source>Dropped here, %1 stays in %2, which grows.</source>
        <translation>Hier abgelegt, bleibt %1 in %2, das größer wird.</translation>
    </message>
    <message>
        <source>Make %1 items the same size</source>
        <translation>%1 Elemente gleich groß machen</translation>
    </message>
    <message>
        <source>Group 1 item</source>
        <translation>1 Element gruppieren</translation>
    </message>
    <message>
        <source>Group %1 items</source>
        <translation>%1 Elemente gruppieren</translation>
    </message>
    <message>
        <source>Ungroup 1 group</source>
        <translation>1 Gruppe auflösen</translation>
    </message>
    <message>
        <source>Ungroup %1 groups</source>
        <translation>%1 Gruppen auflösen</translation>
    </message>
    <message>
        <source>Lock 1 item</source>
        <translation>1 Element festsetzen</translation>
    </message>
    <message>
        <source>Lock %1 items</source>
        <translation>%1 Elemente festsetzen</translation>
    </message>
    <message>
        <source>Unlock 1 item</source>
        <translation>1 Element freigeben</translation>
    </message>
    <message>
        <source>Unlock %1 items</source>
        <translation>%1 Elemente freigeben</translation>
    </message>
    <message>
        <source>Bring 1 item forward</source>
        <translation>1 Element nach vorn bringen</translation>
    </message>
    <message>
        <source>Bring %1 items forward</source>
        <translation>%1 Elemente nach vorn bringen</translation>
    </message>
    <message>
        <source>Send 1 item back</source>
        <translation>1 Element nach hinten stellen</translation>
    </message>
    <message>
        <source>Send %1 items back</source>
        <translation>%1 Elemente nach hinten stellen</translation>
    </message>
    <message>
        <source>Carries traffic</source>
        <translation>Trägt Verkehr</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Abgeschaltet</translation>
    </message>
    <message>
        <source>Managed interconnect, two owners</source>
        <translation>Verwalteter Interconnect, zwei Eigentümer</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>%1 holds no design: it is a picture without one.</source>
        <translation>%1 enthält keinen Entwurf: ein Bild ohne einen.</translation>
    </message>
    <message>
        <source>The way back ends here</source>
        <translation>Der Rückweg endet hier</translation>
    </message>
    <message>
        <source>The way back is not known from here</source>
        <translation>Der Rückweg ist ab hier nicht bekannt</translation>
    </message>
    <message>
        <source>The way there ends here</source>
        <translation>Der Hinweg endet hier</translation>
    </message>
    <message>
        <source>The way there is not known from here</source>
        <translation>Der Hinweg ist ab hier nicht bekannt</translation>
    </message>
    <message>
        <source>%1 items inside</source>
        <translation>%1 Elemente darin</translation>
    </message>
    <message>
        <source>%1 links</source>
        <translation>%1 Verbindungen</translation>
    </message>
    <message>
        <source>1 item inside</source>
        <translation>1 Element darin</translation>
    </message>
    <message>
        <source>Bend a link</source>
        <translation>Verbindung knicken</translation>
    </message>
    <message>
        <source>Change the style of %1 links</source>
        <translation>Stil von %1 Verbindungen ändern</translation>
    </message>
    <message>
        <source>Change the style of 1 link</source>
        <translation>Stil von 1 Verbindung ändern</translation>
    </message>
    <message>
        <source>Change the style of links</source>
        <translation>Stil der Verbindungen ändern</translation>
    </message>
    <message>
        <source>Collapse %1 containers</source>
        <translation>%1 Behälter zuklappen</translation>
    </message>
    <message>
        <source>Collapse %1</source>
        <translation>%1 zuklappen</translation>
    </message>
    <message>
        <source>Fit %1 containers to their contents</source>
        <translation>%1 Behälter an ihren Inhalt anpassen</translation>
    </message>
    <message>
        <source>Fit %1 to its contents</source>
        <translation>%1 an den Inhalt anpassen</translation>
    </message>
    <message>
        <source>Open %1 containers</source>
        <translation>%1 Behälter aufklappen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 aufklappen</translation>
    </message>
    <message>
        <source>Reset the route of 1 link</source>
        <translation>Verlauf von 1 Verbindung zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the routes of %1 links</source>
        <translation>Verlauf von %1 Verbindungen zurücksetzen</translation>
    </message>
    <message>
        <source>Join it to %1, which contains it.</source>
        <translation>Verbinden Sie es mit %1, worin es steht.</translation>
    </message>
    <message>
        <source>It ends there already.</source>
        <translation>Dort endet sie schon.</translation>
    </message>
    <message>
        <source>A link joins two items, not one with itself.</source>
        <translation>Eine Verbindung verbindet zwei Elemente, nicht eines mit sich selbst.</translation>
    </message>
    <message>
        <source>%1 does not run between %2 and %3.</source>
        <translation>%1 gibt es nicht zwischen %2 und %3.</translation>
    </message>
    <message>
        <source>Re-attach %1 to %2</source>
        <translation>%1 an %2 hängen</translation>
    </message>
</context>
<context>
    <name>Tr</name>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try again what failed; what is done stays done</source>
        <translation>Versucht noch einmal, was fehlschlug; was erledigt ist, bleibt erledigt</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurücknehmen …</translation>
    </message>
    <message>
        <source>Plan to undo what this run did; nothing happens before you have seen it</source>
        <translation>Plant, zurückzunehmen, was dieser Lauf tat; nichts geschieht, bevor Sie es gesehen haben</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>Alles lassen, wie es ist</translation>
    </message>
</context>
<context>
    <name>isthmus::AccountTableModel</name>
    <message>
        <source>“%1” does not look like the %2 of %3.</source>
        <translation>„%1“ sieht nicht aus wie %2 bei %3.</translation>
    </message>
    <message>
        <source>An account belongs to a provider. Choose one.</source>
        <translation>Ein Konto gehört zu einem Anbieter. Einen auswählen.</translation>
    </message>
    <message>
        <source>Change account %1</source>
        <translation>Konto %1 ändern</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
</context>
<context>
    <name>isthmus::Arranger</name>
    <message numerus="yes">
        <source>%n item(s) selected</source>
        <translation>
            <numerusform>%n Element ausgewählt</numerusform>
            <numerusform>%n Elemente ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing selected has one: select an item first.</source>
        <translation>Nichts Ausgewähltes hat das: Wählen Sie zuerst ein Element aus.</translation>
    </message>
    <message>
        <source>What is selected holds nothing.</source>
        <translation>Das Ausgewählte enthält nichts.</translation>
    </message>
    <message>
        <source>What is selected stands in no container.</source>
        <translation>Das Ausgewählte steht in keinem Behälter.</translation>
    </message>
    <message>
        <source>Select what is to be locked first.</source>
        <translation>Wählen Sie zuerst aus, was festgesetzt werden soll.</translation>
    </message>
    <message>
        <source>Nothing of the same container lies over it.</source>
        <translation>Nichts aus demselben Behälter liegt darüber.</translation>
    </message>
    <message>
        <source>Nothing of the same container lies under it.</source>
        <translation>Nichts aus demselben Behälter liegt darunter.</translation>
    </message>
    <message>
        <source>Select two items or more of different size.</source>
        <translation>Wählen Sie mindestens zwei verschieden große Elemente aus.</translation>
    </message>
    <message>
        <source>Select what the group is to frame first.</source>
        <translation>Wählen Sie zuerst aus, was die Gruppe einrahmen soll.</translation>
    </message>
    <message>
        <source>Select a group first.</source>
        <translation>Wählen Sie zuerst eine Gruppe aus.</translation>
    </message>
</context>
<context>
    <name>isthmus::Autosave</name>
    <message>
        <source>The copy for recovery could not be written: %1</source>
        <translation>Die Sicherungskopie konnte nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>isthmus::Bookmarks</name>
    <message>
        <source>Bookmark %1</source>
        <translation>Lesezeichen %1</translation>
    </message>
    <message>
        <source>Rename bookmark %1</source>
        <translation>Lesezeichen %1 umbenennen</translation>
    </message>
    <message>
        <source>Remove bookmark %1</source>
        <translation>Lesezeichen %1 entfernen</translation>
    </message>
</context>
<context>
    <name>isthmus::Breadcrumb</name>
    <message>
        <source>Where the drawing is</source>
        <translation>Ort in der Zeichnung</translation>
    </message>
    <message>
        <source>Whole design</source>
        <translation>Ganzer Entwurf</translation>
    </message>
</context>
<context>
    <name>isthmus::CanvasView</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>The clipboard holds no part of a design.</source>
        <translation>Die Zwischenablage enthält keinen Teil eines Entwurfs.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Click where %1 goes, Esc ends.</source>
        <translation>Auf den Platz für %1 klicken, Esc beendet.</translation>
    </message>
    <message>
        <source>%1 nodes, %2 links</source>
        <translation>%1 Knoten, %2 Verbindungen</translation>
    </message>
    <message>
        <source>Takes away what the band touches.</source>
        <translation>Nimmt weg, was das Band berührt.</translation>
    </message>
    <message>
        <source>Takes away what lies inside the band.</source>
        <translation>Nimmt weg, was im Band liegt.</translation>
    </message>
    <message>
        <source>Adds what the band touches.</source>
        <translation>Nimmt dazu, was das Band berührt.</translation>
    </message>
    <message>
        <source>Adds what lies inside the band.</source>
        <translation>Nimmt dazu, was im Band liegt.</translation>
    </message>
    <message>
        <source>Selects what the band touches.</source>
        <translation>Wählt aus, was das Band berührt.</translation>
    </message>
    <message>
        <source>Selects what lies inside the band.</source>
        <translation>Wählt aus, was im Band liegt.</translation>
    </message>
    <message>
        <source>Drag to the right for what lies inside.</source>
        <translation>Nach rechts ziehen für das, was darin liegt.</translation>
    </message>
    <message>
        <source>Drag to the left for what it touches.</source>
        <translation>Nach links ziehen für das, was es berührt.</translation>
    </message>
    <message>
        <source>%1 is locked: it and what is around or inside it stays where it is.</source>
        <translation>%1 ist festgesetzt: Es bleibt mit dem, was darum oder darin ist, an seinem Platz.</translation>
    </message>
    <message>
        <source>Moved by %1, %2. Alt moves without snapping, Esc takes it back.</source>
        <translation>Um %1, %2 verschoben. Alt bewegt ohne Einrasten, Esc nimmt es zurück.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>What is selected is locked.</source>
        <translation>Das Ausgewählte ist festgesetzt.</translation>
    </message>
    <message>
        <source>Path: click where the traffic starts. Esc ends.</source>
        <translation>Weg: Klicken Sie an, wo der Verkehr beginnt. Esc beendet.</translation>
    </message>
    <message>
        <source>Path: click where the traffic goes. Esc ends.</source>
        <translation>Weg: Klicken Sie an, wohin der Verkehr geht. Esc beendet.</translation>
    </message>
    <message>
        <source>Nothing there has addresses. Click a network, subnet, site or workload.</source>
        <translation>Dort hat nichts Adressen. Klicken Sie ein Netz, Subnetz, einen Standort oder eine Anwendung an.</translation>
    </message>
    <message>
        <source>Select a container that holds something to collapse it.</source>
        <translation>Wählen Sie einen Behälter aus, der etwas enthält, um ihn zuzuklappen.</translation>
    </message>
    <message>
        <source>Select a container that holds something to fit it to its contents.</source>
        <translation>Wählen Sie einen Behälter aus, der etwas enthält, um ihn an seinen Inhalt anzupassen.</translation>
    </message>
    <message>
        <source>Select one container to show it alone.</source>
        <translation>Wählen Sie einen Behälter aus, um ihn allein zu zeigen.</translation>
    </message>
    <message>
        <source>This item neither holds anything nor stands in a container.</source>
        <translation>Dieses Element enthält nichts und steht in keinem Behälter.</translation>
    </message>
    <message>
        <source>No selected link has been bent by hand.</source>
        <translation>Keine ausgewählte Verbindung wurde von Hand geknickt.</translation>
    </message>
    <message>
        <source>Nothing to copy: select at least one node or note.</source>
        <translation>Nichts zu kopieren: Wählen Sie mindestens einen Knoten oder eine Notiz aus.</translation>
    </message>
    <message>
        <source>Link from %1: click what is lit, or choose with the arrow keys or Tab and press Enter. Esc ends.</source>
        <translation>Verbindung von %1: Klicken Sie, was leuchtet, oder wählen Sie mit Pfeiltasten oder Tab und drücken Sie Enter. Esc beendet.</translation>
    </message>
    <message>
        <source>New end of %1: click what is lit, or choose with the arrow keys or Tab and press Enter. Esc ends.</source>
        <translation>Neues Ende von %1: Klicken Sie, was leuchtet, oder wählen Sie mit Pfeiltasten oder Tab und drücken Sie Enter. Esc beendet.</translation>
    </message>
    <message>
        <source>Click where the link begins, or choose with the arrow keys or Tab and press Enter. Esc ends.</source>
        <translation>Klicken Sie, wo die Verbindung beginnt, oder wählen Sie mit Pfeiltasten oder Tab und drücken Sie Enter. Esc beendet.</translation>
    </message>
    <message>
        <source>To %1: %2.</source>
        <translation>Zu %1: %2.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Nothing here can be joined.</source>
        <translation>Hier lässt sich nichts verbinden.</translation>
    </message>
    <message>
        <source>Nothing that can be joined lies there.</source>
        <translation>Dort liegt nichts, das sich verbinden lässt.</translation>
    </message>
    <message>
        <source>Press Enter to begin at %1.</source>
        <translation>Drücken Sie Enter, um bei %1 zu beginnen.</translation>
    </message>
    <message>
        <source>Click where the note goes, or drag its frame; Enter puts it in the middle. Esc ends.</source>
        <translation>Klicken Sie, wohin die Notiz soll, oder ziehen Sie ihren Rahmen auf; Enter setzt sie in die Mitte. Esc beendet.</translation>
    </message>
    <message>
        <source>Resize a note</source>
        <translation>Größe einer Notiz ändern</translation>
    </message>
    <message>
        <source>Empty note</source>
        <translation>Leere Notiz</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>%1 links run between %2 and %3; all of them are selected.</source>
        <translation>%1 Verbindungen verlaufen zwischen %2 und %3; alle sind ausgewählt.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>isthmus::Catalog</name>
    <message>
        <source>A dedicated, hosted or partner circuit.</source>
        <translation>Eine dedizierte, gehostete oder über Partner bezogene Leitung.</translation>
    </message>
    <message>
        <source>A gateway of a partner network.</source>
        <translation>Ein Gateway eines Partnernetzes.</translation>
    </message>
    <message>
        <source>A global core with an edge in each Region and segments that keep traffic apart.</source>
        <translation>Ein globaler Kern mit einem Edge je Region und Segmenten, die den Verkehr trennen.</translation>
    </message>
    <message>
        <source>A global network; its ranges are those of its subnets.</source>
        <translation>Ein globales Netz; seine Adressbereiche sind die seiner Subnetze.</translation>
    </message>
    <message>
        <source>A network at any other cloud.</source>
        <translation>Ein Netz in einer beliebigen anderen Cloud.</translation>
    </message>
    <message>
        <source>A number, or the vendor&apos;s word.</source>
        <translation>Eine Zahl oder die Bezeichnung des Herstellers.</translation>
    </message>
    <message>
        <source>A part of a VPC in one availability zone.</source>
        <translation>Ein Teil einer VPC in einer Verfügbarkeitszone.</translation>
    </message>
    <message>
        <source>A part of a VPC in one zone.</source>
        <translation>Ein Teil einer VPC in einer Zone.</translation>
    </message>
    <message>
        <source>A part of a partner network.</source>
        <translation>Ein Teil eines Partnernetzes.</translation>
    </message>
    <message>
        <source>A part of a virtual cloud network.</source>
        <translation>Ein Teil eines virtuellen Cloud-Netzes.</translation>
    </message>
    <message>
        <source>A part of a virtual network. The one named GatewaySubnet holds the gateways.</source>
        <translation>Ein Teil eines virtuellen Netzes. Das Subnetz namens GatewaySubnet enthält die Gateways.</translation>
    </message>
    <message>
        <source>A physical port of a network fabric, layer 2: a session runs through it.</source>
        <translation>Ein physischer Port einer Netzwerk-Fabric, Schicht 2: Eine Sitzung läuft durch ihn hindurch.</translation>
    </message>
    <message>
        <source>A place of your own with its address ranges.</source>
        <translation>Ein eigener Standort mit seinen Adressbereichen.</translation>
    </message>
    <message>
        <source>A private line into Azure; with the tier MultiCloud the Azure end of an interconnect.</source>
        <translation>Eine private Leitung zu Azure; mit der Stufe MultiCloud das Azure-Ende eines Interconnects.</translation>
    </message>
    <message>
        <source>A private network in one AWS Region.</source>
        <translation>Ein privates Netz in einer AWS-Region.</translation>
    </message>
    <message>
        <source>A private network in one Alibaba Cloud region.</source>
        <translation>Ein privates Netz in einer Region von Alibaba Cloud.</translation>
    </message>
    <message>
        <source>A private network in one Azure region.</source>
        <translation>Ein privates Netz in einer Azure-Region.</translation>
    </message>
    <message>
        <source>A private network in one OCI region.</source>
        <translation>Ein privates Netz in einer OCI-Region.</translation>
    </message>
    <message>
        <source>A regional hub that Microsoft manages.</source>
        <translation>Ein regionaler Hub, den Microsoft verwaltet.</translation>
    </message>
    <message>
        <source>A regional hub that joins VPCs, VPNs and Direct Connect gateways.</source>
        <translation>Ein regionaler Hub, der VPCs, VPNs und Direct-Connect-Gateways verbindet.</translation>
    </message>
    <message>
        <source>A regional range of a network.</source>
        <translation>Ein regionaler Adressbereich eines Netzes.</translation>
    </message>
    <message>
        <source>A router of your own.</source>
        <translation>Ein eigener Router.</translation>
    </message>
    <message>
        <source>A router that a network fabric rents out; sessions end on it.</source>
        <translation>Ein gemieteter Router einer Netzwerk-Fabric; Sitzungen enden auf ihm.</translation>
    </message>
    <message>
        <source>A visual frame without meaning.</source>
        <translation>Ein Rahmen fürs Auge, ohne Bedeutung.</translation>
    </message>
    <message>
        <source>A way to the public internet.</source>
        <translation>Ein Weg ins öffentliche Internet.</translation>
    </message>
    <message>
        <source>ASN ranges</source>
        <translation>ASN-Bereiche</translation>
    </message>
    <message>
        <source>ASN told for from</source>
        <translation>ASN, die für den Anfang angegeben ist</translation>
    </message>
    <message>
        <source>ASN told for to</source>
        <translation>ASN, die für das Ende angegeben ist</translation>
    </message>
    <message>
        <source>ASN</source>
        <translation>ASN</translation>
    </message>
    <message>
        <source>AWS Region</source>
        <translation>AWS-Region</translation>
    </message>
    <message>
        <source>Active-active</source>
        <translation>Aktiv-aktiv</translation>
    </message>
    <message>
        <source>Address at from</source>
        <translation>Adresse am Anfang</translation>
    </message>
    <message>
        <source>Address at to</source>
        <translation>Adresse am Ende</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Advertised by the partner</source>
        <translation>Vom Partner angekündigt</translation>
    </message>
    <message>
        <source>Advertised prefixes</source>
        <translation>Angekündigte Präfixe</translation>
    </message>
    <message>
        <source>Allow gateway transit</source>
        <translation>Gateway-Transit erlauben</translation>
    </message>
    <message>
        <source>Allowed prefixes</source>
        <translation>Erlaubte Präfixe</translation>
    </message>
    <message>
        <source>Any other cloud that speaks the open specification, or none.</source>
        <translation>Jede andere Cloud, ob sie die offene Spezifikation spricht oder nicht.</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Attachment</translation>
    </message>
    <message>
        <source>Automatic subnets</source>
        <translation>Automatische Subnetze</translation>
    </message>
    <message>
        <source>Availability zone</source>
        <translation>Verfügbarkeitszone</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Cloud Enterprise Network</source>
        <translation>Cloud Enterprise Network</translation>
    </message>
    <message>
        <source>Cloud Router</source>
        <translation>Cloud Router</translation>
    </message>
    <message>
        <source>Cloud Routers</source>
        <translation>Cloud Router</translation>
    </message>
    <message>
        <source>Cloud WAN core network</source>
        <translation>Cloud-WAN-Core-Network</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Core network edges</source>
        <translation>Edges des Core Network</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Customer gateway</source>
        <translation>Customer-Gateway</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Direct Connect gateway</source>
        <translation>Direct-Connect-Gateway</translation>
    </message>
    <message>
        <source>Dynamic routing gateway</source>
        <translation>Dynamic Routing Gateway</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Edges</translation>
    </message>
    <message>
        <source>Ends IPsec tunnels of a virtual network; needs a GatewaySubnet.</source>
        <translation>Schließt IPsec-Tunnel eines virtuellen Netzes ab; braucht ein GatewaySubnet.</translation>
    </message>
    <message>
        <source>Ends IPsec tunnels; its cloud router speaks BGP for it.</source>
        <translation>Schließt IPsec-Tunnel ab; sein Cloud Router spricht BGP für es.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Export custom routes</source>
        <translation>Eigene Routen exportieren</translation>
    </message>
    <message>
        <source>ExpressRoute circuit</source>
        <translation>ExpressRoute-Leitung</translation>
    </message>
    <message>
        <source>ExpressRoute gateway</source>
        <translation>ExpressRoute-Gateway</translation>
    </message>
    <message>
        <source>Fabric cloud router</source>
        <translation>Cloud-Router der Fabric</translation>
    </message>
    <message>
        <source>Fabric port</source>
        <translation>Port der Fabric</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>Rechenzentren</translation>
    </message>
    <message>
        <source>Facility</source>
        <translation>Rechenzentrum</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>HA VPN</source>
        <translation>HA-VPN</translation>
    </message>
    <message>
        <source>IKE version</source>
        <translation>IKE-Version</translation>
    </message>
    <message>
        <source>IPsec tunnels between two gateways or routers, drawn once with all tunnels.</source>
        <translation>IPsec-Tunnel zwischen zwei Gateways oder Routern, einmal mit allen Tunneln gezeichnet.</translation>
    </message>
    <message>
        <source>IPv4 range</source>
        <translation>IPv4-Bereich</translation>
    </message>
    <message>
        <source>IPv4 ranges</source>
        <translation>IPv4-Bereiche</translation>
    </message>
    <message>
        <source>IPv6 range</source>
        <translation>IPv6-Bereich</translation>
    </message>
    <message>
        <source>IPv6 ranges</source>
        <translation>IPv6-Bereiche</translation>
    </message>
    <message>
        <source>ISO 3166-1 alpha-2</source>
        <translation>ISO 3166-1 alpha-2</translation>
    </message>
    <message>
        <source>Import custom routes</source>
        <translation>Eigene Routen importieren</translation>
    </message>
    <message>
        <source>Inside range</source>
        <translation>Innerer Bereich</translation>
    </message>
    <message>
        <source>Interconnect</source>
        <translation>Interconnect</translation>
    </message>
    <message>
        <source>Interface at from</source>
        <translation>Schnittstelle am Anfang</translation>
    </message>
    <message>
        <source>Interface at to</source>
        <translation>Schnittstelle am Ende</translation>
    </message>
    <message>
        <source>Internet access</source>
        <translation>Internetzugang</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Joins VPCs and border routers.</source>
        <translation>Verbindet VPCs und Border-Router.</translation>
    </message>
    <message>
        <source>Joins a Direct Connect gateway to what stands behind it.</source>
        <translation>Verbindet ein Direct-Connect-Gateway mit dem, was dahinter steht.</translation>
    </message>
    <message>
        <source>Joins a network to a gateway or hub, or a circuit to its gateway.</source>
        <translation>Verbindet ein Netz mit einem Gateway oder Hub, oder eine Leitung mit ihrem Gateway.</translation>
    </message>
    <message>
        <source>Joins a virtual network to ExpressRoute circuits; needs a GatewaySubnet.</source>
        <translation>Verbindet ein virtuelles Netz mit ExpressRoute-Leitungen; braucht ein GatewaySubnet.</translation>
    </message>
    <message>
        <source>Joins networks and hybrid links as spokes.</source>
        <translation>Verbindet Netze und hybride Anbindungen als Spokes.</translation>
    </message>
    <message>
        <source>Joins two networks, or two transit gateways, of one provider.</source>
        <translation>Verbindet zwei Netze oder zwei Transit-Gateways eines Anbieters.</translation>
    </message>
    <message>
        <source>Joins virtual cloud networks to FastConnect, VPN and interconnects.</source>
        <translation>Verbindet virtuelle Cloud-Netze mit FastConnect, VPN und Interconnects.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breitengrad</translation>
    </message>
    <message>
        <source>Left out: all subnets.</source>
        <translation>Nicht angegeben: alle Subnetze.</translation>
    </message>
    <message>
        <source>Left out: all.</source>
        <translation>Nicht angegeben: alle.</translation>
    </message>
    <message>
        <source>Left out: every subnet.</source>
        <translation>Nicht angegeben: jedes Subnetz.</translation>
    </message>
    <message>
        <source>Left out: everything goes to what the network is attached to, as the provider would propagate it.</source>
        <translation>Nicht angegeben: Alles geht dorthin, woran das Netz angebunden ist, so wie der Anbieter die Routen verbreiten würde.</translation>
    </message>
    <message>
        <source>Left out: found from the two regions.</source>
        <translation>Nicht angegeben: aus den beiden Regionen ermittelt.</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Längengrad</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Metro</source>
        <translation>Metropolregion</translation>
    </message>
    <message>
        <source>Network Connectivity Center hub</source>
        <translation>Network-Connectivity-Center-Hub</translation>
    </message>
    <message>
        <source>Next hop</source>
        <translation>Nächster Hop</translation>
    </message>
    <message>
        <source>Partner gateway</source>
        <translation>Partner-Gateway</translation>
    </message>
    <message>
        <source>Partner network</source>
        <translation>Partnernetz</translation>
    </message>
    <message>
        <source>Partner region</source>
        <translation>Partnerregion</translation>
    </message>
    <message>
        <source>Partner subnet</source>
        <translation>Partner-Subnetz</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Peering location</source>
        <translation>Peering-Standort</translation>
    </message>
    <message>
        <source>Peering</source>
        <translation>Peering</translation>
    </message>
    <message>
        <source>Peerings</source>
        <translation>Peerings</translation>
    </message>
    <message>
        <source>Private line</source>
        <translation>Private Leitung</translation>
    </message>
    <message>
        <source>Propagate routes</source>
        <translation>Routen verbreiten</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Represents</source>
        <translation>Steht für</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Routing mode</source>
        <translation>Routing-Modus</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Secondary ranges</source>
        <translation>Sekundäre Bereiche</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Something with an address that traffic comes from or goes to.</source>
        <translation>Etwas mit einer Adresse, von dem Verkehr ausgeht oder zu dem er führt.</translation>
    </message>
    <message>
        <source>Speaks BGP for VPN gateways and VLAN attachments of one network and region.</source>
        <translation>Spricht BGP für VPN-Gateways und VLAN-Attachments eines Netzes in einer Region.</translation>
    </message>
    <message>
        <source>Started by</source>
        <translation>Begonnen von</translation>
    </message>
    <message>
        <source>Static routes</source>
        <translation>Statische Routen</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>Subnets</source>
        <translation>Subnetze</translation>
    </message>
    <message>
        <source>The ASN that the far end is told for this end.</source>
        <translation>Die ASN, die der Gegenseite für dieses Ende genannt wird.</translation>
    </message>
    <message>
        <source>The ASN that this end is told for the far end.</source>
        <translation>Die ASN, die diesem Ende für die Gegenseite genannt wird.</translation>
    </message>
    <message>
        <source>The AWS end of VPN and Direct Connect for one VPC.</source>
        <translation>Das AWS-Ende von VPN und Direct Connect für eine VPC.</translation>
    </message>
    <message>
        <source>The Alibaba end of an Express Connect line.</source>
        <translation>Das Alibaba-Ende einer Express-Connect-Leitung.</translation>
    </message>
    <message>
        <source>The drawn router that it stands for.</source>
        <translation>Der gezeichnete Router, für den es steht.</translation>
    </message>
    <message>
        <source>The global attach point of interconnects and Direct Connect lines.</source>
        <translation>Der globale Anschlusspunkt von Interconnects und Direct-Connect-Leitungen.</translation>
    </message>
    <message>
        <source>The managed connection between AWS and another cloud: one object, two owners.</source>
        <translation>Die verwaltete Verbindung zwischen AWS und einer anderen Cloud: ein Objekt, zwei Eigentümer.</translation>
    </message>
    <message>
        <source>The public internet.</source>
        <translation>Das öffentliche Internet.</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Transit gateway</source>
        <translation>Transit-Gateway</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Use remote gateways</source>
        <translation>Gateways der Gegenseite nutzen</translation>
    </message>
    <message>
        <source>VLAN</source>
        <translation>VLAN</translation>
    </message>
    <message>
        <source>VPC network</source>
        <translation>VPC-Netz</translation>
    </message>
    <message>
        <source>VPC</source>
        <translation>VPC</translation>
    </message>
    <message>
        <source>VPN gateway</source>
        <translation>VPN-Gateway</translation>
    </message>
    <message>
        <source>VPN</source>
        <translation>VPN</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Virtual WAN hub</source>
        <translation>Virtual-WAN-Hub</translation>
    </message>
    <message>
        <source>Virtual border router</source>
        <translation>Virtual Border Router</translation>
    </message>
    <message>
        <source>Virtual cloud network</source>
        <translation>Virtuelles Cloud-Netz</translation>
    </message>
    <message>
        <source>Virtual network</source>
        <translation>Virtuelles Netz</translation>
    </message>
    <message>
        <source>Virtual private gateway</source>
        <translation>Virtual Private Gateway</translation>
    </message>
    <message>
        <source>What AWS is told about the far device of a VPN. Draw it only where that device itself is not an end of the link.</source>
        <translation>Was AWS über das ferne Gerät eines VPN erfährt. Nur zeichnen, wenn dieses Gerät nicht selbst ein Ende der Verbindung ist.</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Workload</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>vSwitch</source>
        <translation>vSwitch</translation>
    </message>
    <message>
        <source>Between Google and a partner: the region of Google.</source>
        <translation>Zwischen Google und einem Partner: die Region von Google.</translation>
    </message>
    <message>
        <source>aws, or the partner&apos;s provider id; between Google and a partner gcp or that one&apos;s.</source>
        <translation>aws oder die Anbieterkennung des Partners; zwischen Google und einem Partner gcp oder dessen Kennung.</translation>
    </message>
</context>
<context>
    <name>isthmus::CheckController</name>
    <message>
        <source>The design changed while it was being mended. Fix all again.</source>
        <translation>Der Entwurf hat sich geändert, während er behoben wurde. Beheben Sie noch einmal alles.</translation>
    </message>
    <message>
        <source>Nothing can be mended without a decision of yours.</source>
        <translation>Ohne Ihre Entscheidung lässt sich nichts beheben.</translation>
    </message>
    <message numerus="yes">
        <source>Fix %n finding(s)</source>
        <translation>
            <numerusform>%n Befund beheben</numerusform>
            <numerusform>%n Befunde beheben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) mended, as one step that can be undone.</source>
        <translation>
            <numerusform>%n Befund behoben, als ein Schritt, der sich rückgängig machen lässt.</numerusform>
            <numerusform>%n Befunde behoben, als ein Schritt, der sich rückgängig machen lässt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::CloudsDialog</name>
    <message>
        <source>Clouds</source>
        <translation>Clouds</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Whose side is yours</source>
        <translation>Wessen Seite Ihre ist</translation>
    </message>
    <message>
        <source>As the profile says</source>
        <translation>Wie das Profil sagt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>sqlite:PATH for yourself, postgresql://USER@HOST/DATABASE for a team. A password belongs into PGPASSWORD or ~/.pgpass.</source>
        <translation>sqlite:PFAD für Sie allein, postgresql://NUTZER@HOST/DATENBANK für ein Team. Ein Passwort gehört in PGPASSWORD oder ~/.pgpass.</translation>
    </message>
    <message>
        <source>Your side</source>
        <translation>Ihre Seite</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Providers of the profile</source>
        <translation>Anbieter des Profils</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Asks each provider whether it answers and takes the credentials; changes nothing</source>
        <translation>Fragt jeden Anbieter, ob er antwortet und die Zugangsdaten annimmt; ändert nichts</translation>
    </message>
    <message>
        <source>Asking the providers…</source>
        <translation>Die Anbieter werden gefragt …</translation>
    </message>
    <message>
        <source>Sandbox: plays all clouds on this machine</source>
        <translation>Sandbox: spielt alle Clouds auf diesem Rechner</translation>
    </message>
    <message>
        <source>All: one team has all clouds</source>
        <translation>Alle: Ein Team hat alle Clouds</translation>
    </message>
    <message>
        <source>Only %1: another team has the other side</source>
        <translation>Nur %1: Ein anderes Team hat die andere Seite</translation>
    </message>
    <message>
        <source>The sandbox starts when it is needed, makes nothing in any cloud, and has its own credentials.</source>
        <translation>Die Sandbox startet, wenn sie gebraucht wird, legt in keiner Cloud etwas an und hat eigene Zugangsdaten.</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>von selbst gefunden</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>Profil wählen</translation>
    </message>
    <message>
        <source>Profiles (*.json);;All files (*)</source>
        <translation>Profile (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>the sandbox&apos;s own</source>
        <translation>die eigenen der Sandbox</translation>
    </message>
    <message>
        <source>Answers and takes the credentials</source>
        <translation>Antwortet und nimmt die Zugangsdaten an</translation>
    </message>
    <message>
        <source>All answer. The state is kept in %1.</source>
        <translation>Alle antworten. Der Zustand liegt in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s) cannot be used. The state is kept in %1.</source>
        <translation>
            <numerusform>%n Anbieter ist nicht zu gebrauchen. Der Zustand liegt in %1.</numerusform>
            <numerusform>%n Anbieter sind nicht zu gebrauchen. Der Zustand liegt in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::Core</name>
    <message>
        <source>Create VPC %1</source>
        <translation>VPC %1 anlegen</translation>
    </message>
    <message>
        <source>Add %1 to VPC %2</source>
        <translation>%1 zur VPC %2 hinzufügen</translation>
    </message>
    <message>
        <source>Create subnet %1</source>
        <translation>Subnetz %1 anlegen</translation>
    </message>
    <message>
        <source>Create transit gateway %1</source>
        <translation>Transit-Gateway %1 anlegen</translation>
    </message>
    <message>
        <source>Create network %1</source>
        <translation>Netz %1 anlegen</translation>
    </message>
    <message>
        <source>Create virtual private gateway %1</source>
        <translation>Virtual Private Gateway %1 anlegen</translation>
    </message>
    <message>
        <source>Create Direct Connect gateway %1</source>
        <translation>Direct-Connect-Gateway %1 anlegen</translation>
    </message>
    <message>
        <source>Attach VPC %1 to %2</source>
        <translation>VPC %1 an %2 anbinden</translation>
    </message>
    <message>
        <source>Attach %1 to VPC %2</source>
        <translation>%1 an VPC %2 anbinden</translation>
    </message>
    <message>
        <source>Associate %1 with %2</source>
        <translation>%1 mit %2 verknüpfen</translation>
    </message>
    <message>
        <source>Create interconnect %1 to %2</source>
        <translation>Interconnect %1 nach %2 anlegen</translation>
    </message>
    <message>
        <source>Accept interconnect %1 from %2</source>
        <translation>Interconnect %1 aus %2 annehmen</translation>
    </message>
    <message>
        <source>Create transport %1 to %2</source>
        <translation>Transport %1 nach %2 anlegen</translation>
    </message>
    <message>
        <source>Peer the network with transport %1</source>
        <translation>Netz mit Transport %1 per Peering verbinden</translation>
    </message>
    <message>
        <source>Wait until AWS shows %1 as available</source>
        <translation>Warten, bis AWS %1 als available zeigt</translation>
    </message>
    <message>
        <source>Wait until Google shows %1 as ACTIVE</source>
        <translation>Warten, bis Google %1 als ACTIVE zeigt</translation>
    </message>
    <message>
        <source>Wait until the peering of %1 is ACTIVE</source>
        <translation>Warten, bis das Peering von %1 ACTIVE ist</translation>
    </message>
    <message>
        <source>Create route table of VPC %1</source>
        <translation>Routentabelle der VPC %1 anlegen</translation>
    </message>
    <message>
        <source>Give subnet %1 its route table</source>
        <translation>Subnetz %1 seine Routentabelle zuweisen</translation>
    </message>
    <message>
        <source>Route %1 of VPC %2 by %3</source>
        <translation>%1 der VPC %2 über %3 routen</translation>
    </message>
    <message>
        <source>Let VPC %1 learn the routes of %2</source>
        <translation>VPC %1 die Routen von %2 lernen lassen</translation>
    </message>
    <message>
        <source>Delete VPC %1</source>
        <translation>VPC %1 löschen</translation>
    </message>
    <message>
        <source>Take away the range %1</source>
        <translation>Adressbereich %1 wegnehmen</translation>
    </message>
    <message>
        <source>Delete subnet %1</source>
        <translation>Subnetz %1 löschen</translation>
    </message>
    <message>
        <source>Delete route table %1</source>
        <translation>Routentabelle %1 löschen</translation>
    </message>
    <message>
        <source>Take the route table from %1</source>
        <translation>Routentabelle von %1 lösen</translation>
    </message>
    <message>
        <source>Delete route %1</source>
        <translation>Route %1 löschen</translation>
    </message>
    <message>
        <source>Stop learning routes in %1</source>
        <translation>Lernen von Routen in %1 beenden</translation>
    </message>
    <message>
        <source>Delete transit gateway %1</source>
        <translation>Transit-Gateway %1 löschen</translation>
    </message>
    <message>
        <source>Delete attachment %1</source>
        <translation>Attachment %1 löschen</translation>
    </message>
    <message>
        <source>Delete virtual private gateway %1</source>
        <translation>Virtual Private Gateway %1 löschen</translation>
    </message>
    <message>
        <source>Detach %1</source>
        <translation>%1 trennen</translation>
    </message>
    <message>
        <source>Delete Direct Connect gateway %1</source>
        <translation>Direct-Connect-Gateway %1 löschen</translation>
    </message>
    <message>
        <source>Delete association %1</source>
        <translation>Zuordnung %1 löschen</translation>
    </message>
    <message>
        <source>Delete interconnect %1</source>
        <translation>Interconnect %1 löschen</translation>
    </message>
    <message>
        <source>Delete network %1</source>
        <translation>Netz %1 löschen</translation>
    </message>
    <message>
        <source>Remove peering %1</source>
        <translation>Peering %1 entfernen</translation>
    </message>
    <message>
        <source>Delete transport %1</source>
        <translation>Transport %1 löschen</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>noch nicht vorhanden</translation>
    </message>
    <message>
        <source>both sides have to bring it up</source>
        <translation>beide Seiten müssen es in Betrieb nehmen</translation>
    </message>
    <message>
        <source>was made, and is gone at the provider</source>
        <translation>war angelegt und ist beim Anbieter nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>asked for, and not ready yet (%1)</source>
        <translation>angefordert und noch nicht bereit (%1)</translation>
    </message>
    <message>
        <source>%1 is left out: it needs something that is not deployed.</source>
        <translation>%1 wird ausgelassen: Es braucht etwas, das nicht bereitgestellt wird.</translation>
    </message>
    <message>
        <source>%1 is planned or disabled, or one of its ends is: not deployed.</source>
        <translation>%1 ist geplant oder deaktiviert, oder eines der Enden ist es: nicht bereitgestellt.</translation>
    </message>
    <message>
        <source>%1 is drawn as planned or disabled, or lies in something that is: not deployed.</source>
        <translation>%1 ist als geplant oder deaktiviert gezeichnet oder liegt in etwas, das es ist: nicht bereitgestellt.</translation>
    </message>
    <message>
        <source>%1 is not deployed by this version.</source>
        <translation>%1 wird von dieser Version nicht bereitgestellt.</translation>
    </message>
    <message>
        <source>%1: this pair of regions is in preview at the providers.</source>
        <translation>%1: Dieses Regionenpaar ist bei den Anbietern in der Vorschau.</translation>
    </message>
    <message>
        <source>It is still %1 after %2 minutes. Nothing is lost: deploy again to go on waiting.</source>
        <translation>Nach %2 Minuten noch immer %1. Nichts ist verloren: Erneutes Bereitstellen wartet weiter.</translation>
    </message>
    <message>
        <source>It is still there (state %1). Destroy again to go on waiting.</source>
        <translation>Noch vorhanden (Zustand %1). Erneutes Abbauen wartet weiter.</translation>
    </message>
    <message>
        <source>The other end of the interconnect has failed: %1</source>
        <translation>Das andere Ende des Interconnects ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>Set the region to %1</source>
        <translation>Region auf %1 setzen</translation>
    </message>
    <message>
        <source>Allow the ranges of the attached networks</source>
        <translation>Adressbereiche der angebundenen Netze erlauben</translation>
    </message>
    <message>
        <source>Allow the ranges of %1</source>
        <translation>Adressbereiche von %1 erlauben</translation>
    </message>
    <message>
        <source>Keep %1 only</source>
        <translation>Nur %1 behalten</translation>
    </message>
    <message>
        <source>Remove the waiver</source>
        <translation>Ausnahme entfernen</translation>
    </message>
    <message>
        <source>Give %1 the ASN %2</source>
        <translation>%1 die ASN %2 geben</translation>
    </message>
    <message>
        <source>Set the ASN to %1</source>
        <translation>ASN auf %1 setzen</translation>
    </message>
    <message>
        <source>Set the bandwidth to %1</source>
        <translation>Bandbreite auf %1 setzen</translation>
    </message>
    <message>
        <source>Announce the ranges of the subnets</source>
        <translation>Adressbereiche der Subnetze ankündigen</translation>
    </message>
    <message>
        <source>Set the network&apos;s MTU to %1</source>
        <translation>MTU des Netzes auf %1 setzen</translation>
    </message>
    <message>
        <source>Set the line to %1</source>
        <translation>Leitung auf %1 setzen</translation>
    </message>
    <message>
        <source>Set IKE version 2</source>
        <translation>IKE-Version 2 setzen</translation>
    </message>
    <message>
        <source>Remove position</source>
        <translation>Position entfernen</translation>
    </message>
    <message>
        <source>Set region</source>
        <translation>Region setzen</translation>
    </message>
    <message>
        <source>Change ASN</source>
        <translation>ASN ändern</translation>
    </message>
    <message>
        <source>Change bandwidth</source>
        <translation>Bandbreite ändern</translation>
    </message>
    <message>
        <source>Remove waiver</source>
        <translation>Ausnahme entfernen</translation>
    </message>
    <message>
        <source>Set MTU</source>
        <translation>MTU setzen</translation>
    </message>
    <message>
        <source>Set allowed prefixes</source>
        <translation>Erlaubte Präfixe setzen</translation>
    </message>
    <message>
        <source>Remove duplicate attachments</source>
        <translation>Doppelte Attachments entfernen</translation>
    </message>
    <message>
        <source>Announce subnets</source>
        <translation>Subnetze ankündigen</translation>
    </message>
    <message>
        <source>Clear host bits</source>
        <translation>Host-Bits löschen</translation>
    </message>
    <message>
        <source>Use IKEv2</source>
        <translation>IKEv2 verwenden</translation>
    </message>
    <message>
        <source>a list of ASN ranges</source>
        <translation>eine Liste von ASN-Bereichen</translation>
    </message>
    <message>
        <source>a list of address ranges</source>
        <translation>eine Liste von Adressbereichen</translation>
    </message>
    <message>
        <source>a list of objects</source>
        <translation>eine Liste von Objekten</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a range of ASNs such as &quot;64520-64530&quot;</source>
        <translation>ein ASN-Bereich wie &quot;64520-64530&quot;</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>an ASN from 0 to 4294967295</source>
        <translation>eine ASN von 0 bis 4294967295</translation>
    </message>
    <message>
        <source>an IP address</source>
        <translation>eine IP-Adresse</translation>
    </message>
    <message>
        <source>an address range as text</source>
        <translation>ein Adressbereich als Text</translation>
    </message>
    <message>
        <source>an address range as text, such as &quot;10.0.0.0/16&quot;</source>
        <translation>ein Adressbereich als Text, etwa &quot;10.0.0.0/16&quot;</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a partner</source>
        <translation>einem Partner</translation>
    </message>
    <message>
        <source>all providers</source>
        <translation>allen Anbietern</translation>
    </message>
    <message>
        <source>core networks</source>
        <translation>Core Networks</translation>
    </message>
    <message>
        <source>transit gateways</source>
        <translation>Transit-Gateways</translation>
    </message>
    <message>
        <source>virtual private gateways</source>
        <translation>Virtual Private Gateways</translation>
    </message>
    <message>
        <source>virtual interfaces</source>
        <translation>virtuelle Schnittstellen</translation>
    </message>
    <message>
        <source>Direct Connect gateways</source>
        <translation>Direct-Connect-Gateways</translation>
    </message>
    <message>
        <source>its peer</source>
        <translation>seiner Gegenstelle</translation>
    </message>
    <message>
        <source>none of them covers %1</source>
        <translation>keines davon deckt %1 ab</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>the figure is second-hand or old (%1)</source>
        <translation>die Angabe stammt aus zweiter Hand oder ist alt (%1)</translation>
    </message>
    <message>
        <source>the pair %1 with %2</source>
        <translation>das Paar %1 mit %2</translation>
    </message>
    <message>
        <source>Transit gateway %1, data processed</source>
        <translation>Transit-Gateway %1, verarbeitete Daten</translation>
    </message>
    <message>
        <source>Core network %1, data processed</source>
        <translation>Core Network %1, verarbeitete Daten</translation>
    </message>
    <message>
        <source>Virtual WAN hub %1, data processed</source>
        <translation>Virtual-WAN-Hub %1, verarbeitete Daten</translation>
    </message>
    <message>
        <source>Network Connectivity Center, data processed</source>
        <translation>Network Connectivity Center, verarbeitete Daten</translation>
    </message>
    <message>
        <source>Transfer from %1 to %2 (half of the flow)</source>
        <translation>Übertragung von %1 nach %2 (Hälfte des Datenflusses)</translation>
    </message>
    <message>
        <source>Network peering %1 at %2, in and out</source>
        <translation>Netz-Peering %1 an %2, ein- und ausgehend</translation>
    </message>
    <message>
        <source>Transfer between zones over %1</source>
        <translation>Übertragung zwischen Zonen über %1</translation>
    </message>
    <message>
        <source>Transfer over the peering %1</source>
        <translation>Übertragung über das Peering %1</translation>
    </message>
    <message>
        <source>Interconnect data transfer out over %1 (half of the flow)</source>
        <translation>Ausgehende Interconnect-Daten über %1 (Hälfte des Datenflusses)</translation>
    </message>
    <message>
        <source>Direct Connect data transfer out over %1</source>
        <translation>Ausgehende Direct-Connect-Daten über %1</translation>
    </message>
    <message>
        <source>ExpressRoute data transfer out over %1 (half of the flow)</source>
        <translation>Ausgehende ExpressRoute-Daten über %1 (Hälfte des Datenflusses)</translation>
    </message>
    <message>
        <source>Internet egress of %1 over %2 (half of the flow)</source>
        <translation>Internet-Ausgang von %1 über %2 (Hälfte des Datenflusses)</translation>
    </message>
    <message>
        <source>Interconnect %1 to Azure (preview)</source>
        <translation>Interconnect %1 zu Azure (Vorschau)</translation>
    </message>
    <message>
        <source>Interconnect %1, tier %2</source>
        <translation>Interconnect %1, Stufe %2</translation>
    </message>
    <message>
        <source>Partner Cross-Cloud Interconnect transport %1</source>
        <translation>Partner Cross-Cloud Interconnect, Transport %1</translation>
    </message>
    <message>
        <source>Multicloud Interconnect circuit %1</source>
        <translation>Multicloud-Interconnect-Leitung %1</translation>
    </message>
    <message>
        <source>Interconnect virtual circuit %1</source>
        <translation>Virtuelle Interconnect-Leitung %1</translation>
    </message>
    <message>
        <source>Partner&apos;s end of the interconnect</source>
        <translation>Partnerseite des Interconnects</translation>
    </message>
    <message>
        <source>Transit gateway attachment of the VPN%1</source>
        <translation>Transit-Gateway-Attachment des VPN%1</translation>
    </message>
    <message>
        <source>Core network attachment of the VPN</source>
        <translation>Core-Network-Attachment des VPN</translation>
    </message>
    <message>
        <source>Transit gateway attachment of the Direct Connect gateway</source>
        <translation>Transit-Gateway-Attachment des Direct-Connect-Gateways</translation>
    </message>
    <message>
        <source>Core network attachment of the Direct Connect gateway</source>
        <translation>Core-Network-Attachment des Direct-Connect-Gateways</translation>
    </message>
    <message>
        <source>Transit gateway attachment of the peering at %1</source>
        <translation>Transit-Gateway-Attachment des Peerings an %1</translation>
    </message>
    <message>
        <source>Transit gateway attachment</source>
        <translation>Transit-Gateway-Attachment</translation>
    </message>
    <message>
        <source>Core network attachment</source>
        <translation>Core-Network-Attachment</translation>
    </message>
    <message>
        <source>Site-to-Site VPN connection%1</source>
        <translation>Site-to-Site-VPN-Verbindung%1</translation>
    </message>
    <message>
        <source>Cloud VPN tunnel x %1</source>
        <translation>Cloud-VPN-Tunnel x %1</translation>
    </message>
    <message>
        <source>Cloud VPN tunnels</source>
        <translation>Cloud-VPN-Tunnel</translation>
    </message>
    <message>
        <source>VPN connection</source>
        <translation>VPN-Verbindung</translation>
    </message>
    <message>
        <source>Direct Connect dedicated port %1</source>
        <translation>Dedizierter Direct-Connect-Port %1</translation>
    </message>
    <message>
        <source>Direct Connect hosted connection %1</source>
        <translation>Gehostete Direct-Connect-Verbindung %1</translation>
    </message>
    <message>
        <source>Partner VLAN attachment %1</source>
        <translation>Partner-VLAN-Attachment %1</translation>
    </message>
    <message>
        <source>Dedicated Interconnect circuit %1</source>
        <translation>Dedicated-Interconnect-Leitung %1</translation>
    </message>
    <message>
        <source>VLAN attachment %1</source>
        <translation>VLAN-Attachment %1</translation>
    </message>
    <message>
        <source>FastConnect port %1</source>
        <translation>FastConnect-Port %1</translation>
    </message>
    <message>
        <source>Private line</source>
        <translation>Private Leitung</translation>
    </message>
    <message>
        <source>Fabric connection</source>
        <translation>Verbindung der Fabric</translation>
    </message>
    <message>
        <source>Fabric port</source>
        <translation>Port der Fabric</translation>
    </message>
    <message>
        <source>Fabric router</source>
        <translation>Router der Fabric</translation>
    </message>
    <message>
        <source>Virtual WAN hub, Standard</source>
        <translation>Virtual-WAN-Hub, Standard</translation>
    </message>
    <message>
        <source>Virtual WAN network connection</source>
        <translation>Netzverbindung des Virtual WAN</translation>
    </message>
    <message>
        <source>VPC spoke</source>
        <translation>VPC-Spoke</translation>
    </message>
    <message>
        <source>Hybrid spoke</source>
        <translation>Hybrid-Spoke</translation>
    </message>
    <message>
        <source>Core network edges</source>
        <translation>Edges des Core Network</translation>
    </message>
    <message>
        <source>Core network edge %1</source>
        <translation>Core-Network-Edge %1</translation>
    </message>
    <message>
        <source>ExpressRoute circuit %1</source>
        <translation>ExpressRoute-Leitung %1</translation>
    </message>
    <message>
        <source>ExpressRoute gateway %1</source>
        <translation>ExpressRoute-Gateway %1</translation>
    </message>
    <message>
        <source>VPN gateway %1</source>
        <translation>VPN-Gateway %1</translation>
    </message>
    <message>
        <source>the flow&apos;s gbPerMonth is not given (%1)</source>
        <translation>gbPerMonth des Datenflusses ist nicht angegeben (%1)</translation>
    </message>
    <message>
        <source>the flow&apos;s gbPerMonth is not given</source>
        <translation>gbPerMonth des Datenflusses ist nicht angegeben</translation>
    </message>
    <message>
        <source>the region is not known</source>
        <translation>die Region ist nicht bekannt</translation>
    </message>
    <message>
        <source>the region of the attachment is not known</source>
        <translation>die Region des Attachments ist nicht bekannt</translation>
    </message>
    <message>
        <source>free within one zone, and the drawing does not say which zones talk to each other</source>
        <translation>innerhalb einer Zone kostenlos, und die Zeichnung sagt nicht, welche Zonen miteinander sprechen</translation>
    </message>
    <message>
        <source>it costs as between the regions and zones of the two machines, which the drawing does not tell</source>
        <translation>es kostet wie zwischen den Regionen und Zonen der beiden Maschinen, die die Zeichnung nicht nennt</translation>
    </message>
    <message>
        <source>it depends on the country of the facility, which is not given</source>
        <translation>es hängt vom Land des Rechenzentrums ab, das nicht angegeben ist</translation>
    </message>
    <message>
        <source>AWS prices it by Region and location, and that table is not in the catalogue</source>
        <translation>AWS berechnet es nach Region und Standort, und diese Tabelle ist nicht im Katalog</translation>
    </message>
    <message>
        <source>the catalogue has no price for it as of %1</source>
        <translation>der Katalog hat mit Stand %1 keinen Preis dafür</translation>
    </message>
    <message>
        <source>the catalogue has no price for it</source>
        <translation>der Katalog hat keinen Preis dafür</translation>
    </message>
    <message>
        <source>the catalogue does not know this kind</source>
        <translation>der Katalog kennt diese Art nicht</translation>
    </message>
    <message>
        <source>the catalogue does not know the service %1</source>
        <translation>der Katalog kennt den Dienst %1 nicht</translation>
    </message>
    <message>
        <source>the service is not given</source>
        <translation>der Dienst ist nicht angegeben</translation>
    </message>
    <message>
        <source>bandwidthMbps is not given</source>
        <translation>bandwidthMbps ist nicht angegeben</translation>
    </message>
    <message>
        <source>the link does not say how many tunnels it has</source>
        <translation>die Verbindung sagt nicht, wie viele Tunnel sie hat</translation>
    </message>
    <message>
        <source>the drawing does not say how many scale units the hub&apos;s gateway has</source>
        <translation>die Zeichnung sagt nicht, wie viele Skalierungseinheiten das Gateway des Hubs hat</translation>
    </message>
    <message>
        <source>the drawing does not say how many scale units the gateway has</source>
        <translation>die Zeichnung sagt nicht, wie viele Skalierungseinheiten das Gateway hat</translation>
    </message>
    <message>
        <source>the gateway has no sku, and its price depends on it</source>
        <translation>das Gateway hat keine SKU, und sein Preis hängt davon ab</translation>
    </message>
    <message>
        <source>bandwidthMbps, tier and family must be given, for the price depends on all three</source>
        <translation>bandwidthMbps, tier und family müssen angegeben sein, denn der Preis hängt von allen dreien ab</translation>
    </message>
    <message>
        <source>the vendor&apos;s prices are by offer and not in the catalogue</source>
        <translation>die Preise des Herstellers gibt es auf Anfrage, nicht im Katalog</translation>
    </message>
    <message>
        <source>the core network states no edges</source>
        <translation>das Core Network nennt keine Edges</translation>
    </message>
    <message>
        <source>the first spokes of each sort are waived, and the drawing is not all that a project has</source>
        <translation>die ersten Spokes jeder Art sind kostenlos, und die Zeichnung zeigt nicht alles, was ein Projekt hat</translation>
    </message>
    <message>
        <source>AWS bills it by the hour and by GB, and the amounts were not published where we could read them</source>
        <translation>AWS berechnet es nach Stunden und GB, und die Beträge waren nirgends lesbar veröffentlicht</translation>
    </message>
    <message>
        <source>the free tier is not offered towards %1, and no price of this size was published</source>
        <translation>die kostenlose Stufe gibt es nicht in Richtung %1, und für diese Größe ist kein Preis veröffentlicht</translation>
    </message>
    <message>
        <source>the free tier holds once for each region and provider, another link in %1 towards %2 has it, and no price of this size was published</source>
        <translation>die kostenlose Stufe gilt einmal je Region und Anbieter, eine andere Verbindung in %1 in Richtung %2 hat sie schon, und für diese Größe ist kein Preis veröffentlicht</translation>
    </message>
    <message>
        <source>no environment joins %1 and %2</source>
        <translation>keine Umgebung verbindet %1 und %2</translation>
    </message>
    <message>
        <source>no price was published for %1; there are prices for %2</source>
        <translation>für %1 ist kein Preis veröffentlicht; Preise gibt es für %2</translation>
    </message>
    <message>
        <source>no price was published for %1; for %2 it is %3</source>
        <translation>für %1 ist kein Preis veröffentlicht; für %2 beträgt er %3</translation>
    </message>
    <message>
        <source>no price was published above %1 a month</source>
        <translation>oberhalb von %1 im Monat ist kein Preis veröffentlicht</translation>
    </message>
    <message>
        <source>the only figure, %1, is %2</source>
        <translation>die einzige Angabe, %1, ist %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>no distance of its own</source>
        <translation>keine eigene Entfernung</translation>
    </message>
    <message>
        <source>place not known, counted as on the straight way</source>
        <translation>Ort nicht bekannt, wie auf dem geraden Weg gerechnet</translation>
    </message>
    <message>
        <source>measured %1, p50 over %2 (%3)</source>
        <translation>gemessen %1, p50 über %2 (%3)</translation>
    </message>
    <message>
        <source>measured %1, %2 (%3)</source>
        <translation>gemessen %1, %2 (%3)</translation>
    </message>
    <message>
        <source>same metropolitan area (%1), estimated as %2 to %3 was measured %4 (%5)</source>
        <translation>gleicher Ballungsraum (%1), geschätzt wie %2 nach %3, gemessen %4 (%5)</translation>
    </message>
    <message>
        <source>distance %1, estimated (model fitted %2, %3)</source>
        <translation>Entfernung %1, geschätzt (Modell angepasst %2, %3)</translation>
    </message>
    <message>
        <source>within %1, measured %2, p50 (%3)</source>
        <translation>innerhalb von %1, gemessen %2, p50 (%3)</translation>
    </message>
    <message>
        <source>within %1, measured %2, %3 (%4)</source>
        <translation>innerhalb von %1, gemessen %2, %3 (%4)</translation>
    </message>
    <message>
        <source>within one place, estimated as %1 was measured %2 (%3)</source>
        <translation>innerhalb eines Ortes, geschätzt wie %1, gemessen %2 (%3)</translation>
    </message>
    <message>
        <source>Not known: the place of %1.</source>
        <translation>Nicht bekannt: der Ort von %1.</translation>
    </message>
    <message>
        <source>Not known: the round trip between %1 and %2.</source>
        <translation>Nicht bekannt: die Umlaufzeit zwischen %1 und %2.</translation>
    </message>
    <message>
        <source>Not known: %1.</source>
        <translation>Nicht bekannt: %1.</translation>
    </message>
    <message>
        <source>Nobody measured the round trip within %1.</source>
        <translation>Die Umlaufzeit innerhalb von %1 hat niemand gemessen.</translation>
    </message>
    <message>
        <source>The place of %1 is not known: give it a region, or latitude and longitude.</source>
        <translation>Der Ort von %1 ist nicht bekannt: eine Region oder Breiten- und Längengrad angeben.</translation>
    </message>
    <message>
        <source>The flow&apos;s end %1 does not exist.</source>
        <translation>Das Ende %1 des Datenflusses gibt es nicht.</translation>
    </message>
    <message>
        <source>The flow&apos;s end %1 is disabled.</source>
        <translation>Das Ende %1 des Datenflusses ist deaktiviert.</translation>
    </message>
    <message>
        <source>No way is drawn between %1 and %2.</source>
        <translation>Zwischen %1 und %2 ist kein Weg gezeichnet.</translation>
    </message>
    <message>
        <source>No place on the way from %1 to %2 is known.</source>
        <translation>Kein Ort auf dem Weg von %1 nach %2 ist bekannt.</translation>
    </message>
    <message>
        <source>%1, above %2</source>
        <translation>%1, über %2</translation>
    </message>
    <message>
        <source>Virtual private gateway</source>
        <translation>Virtual Private Gateway</translation>
    </message>
    <message>
        <source>Direct Connect gateway</source>
        <translation>Direct-Connect-Gateway</translation>
    </message>
    <message>
        <source>Cloud Router</source>
        <translation>Cloud Router</translation>
    </message>
    <message>
        <source>Network Connectivity Center hub</source>
        <translation>Network-Connectivity-Center-Hub</translation>
    </message>
    <message>
        <source>Dynamic routing gateway</source>
        <translation>Dynamic Routing Gateway</translation>
    </message>
    <message>
        <source>Cloud VPN tunnel</source>
        <translation>Cloud-VPN-Tunnel</translation>
    </message>
    <message>
        <source>Site-to-Site VPN</source>
        <translation>Site-to-Site-VPN</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Std.</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Delete 1 item</source>
        <translation>1 Element löschen</translation>
    </message>
    <message>
        <source>Delete %1 items</source>
        <translation>%1 Elemente löschen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot contain itself.</source>
        <translation>„%1“ kann sich nicht selbst enthalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand inside &quot;%2&quot;, which it contains.</source>
        <translation>„%1“ kann nicht in „%2“ stehen, das es selbst enthält.</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; is already in use by another %2.</source>
        <translation>Die Id „%1“ ist schon vergeben (%2).</translation>
    </message>
    <message>
        <source>%1 has no region. Set it, so that Isthmus knows where to make it.</source>
        <translation>%1 hat keine Region. Eine setzen, damit klar ist, wo es anzulegen ist.</translation>
    </message>
    <message>
        <source>%1 has no account with a project ID. Add one and choose it, so that Isthmus knows where to make it.</source>
        <translation>%1 hat kein Konto mit Projekt-ID. Eines hinzufügen und auswählen, damit klar ist, wo es anzulegen ist.</translation>
    </message>
    <message>
        <source>%1 has no address range. Give it one in cidrs.</source>
        <translation>%1 hat keinen Adressbereich. Einen in cidrs angeben.</translation>
    </message>
    <message>
        <source>%1 lies in no VPC. Put it into one.</source>
        <translation>%1 liegt in keiner VPC. In eine hineinsetzen.</translation>
    </message>
    <message>
        <source>Interconnect %1: each side must know the other&apos;s account. Give %2 an account with its identifier.</source>
        <translation>Interconnect %1: Jede Seite muss das Konto der anderen kennen. %2 ein Konto mit Kennung geben.</translation>
    </message>
    <message>
        <source>%1: IPv6 ranges of a VPC are not deployed by this version.</source>
        <translation>%1: IPv6-Bereiche einer VPC stellt diese Version nicht bereit.</translation>
    </message>
    <message>
        <source>%1: the IPv6 range of a subnet is not deployed by this version.</source>
        <translation>%1: Den IPv6-Bereich eines Subnetzes stellt diese Version nicht bereit.</translation>
    </message>
    <message>
        <source>%1: static routes of a transit gateway are not deployed by this version; its own tables learn the attached networks.</source>
        <translation>%1: Statische Routen eines Transit-Gateways stellt diese Version nicht bereit; seine eigenen Tabellen lernen die angebundenen Netze.</translation>
    </message>
    <message>
        <source>The design has several AWS accounts, and a profile has one set of AWS credentials: everything is made in the account of those.</source>
        <translation>Der Entwurf hat mehrere AWS-Konten, ein Profil aber nur einen Satz AWS-Zugangsdaten: Alles wird in deren Konto angelegt.</translation>
    </message>
    <message>
        <source>%1 is not deployed: the VPC has no subnet to attach. Draw one in it.</source>
        <translation>%1 wird nicht bereitgestellt: Die VPC hat kein Subnetz zum Anbinden. Eines darin zeichnen.</translation>
    </message>
    <message>
        <source>%1: the route to %2 by %3 is not deployed: this version routes to attached transit and virtual private gateways.</source>
        <translation>%1: Die Route nach %2 über %3 wird nicht bereitgestellt: Diese Version routet zu angebundenen Transit-Gateways und Virtual Private Gateways.</translation>
    </message>
    <message>
        <source>%1 could not be asked for (%2), so the plan takes it as it was recorded.</source>
        <translation>%1 konnte nicht abgefragt werden (%2); der Plan nimmt es so, wie es verzeichnet ist.</translation>
    </message>
    <message>
        <source>%1 is just being removed. Wait until that is over and plan again.</source>
        <translation>%1 wird gerade entfernt. Abwarten und erneut planen.</translation>
    </message>
    <message>
        <source>%1 is drawn otherwise than it was made, and cannot be changed in place. Destroy the design and deploy it again, or draw it as it was.</source>
        <translation>%1 ist anders gezeichnet als angelegt und lässt sich nicht an Ort und Stelle ändern. Den Entwurf abbauen und neu bereitstellen, oder es wie zuvor zeichnen.</translation>
    </message>
    <message>
        <source>It went to the state %1</source>
        <translation>Es ging in den Zustand %1 über</translation>
    </message>
    <message>
        <source>It is gone or being removed (state %1). Plan again.</source>
        <translation>Es ist weg oder wird entfernt (Zustand %1). Erneut planen.</translation>
    </message>
    <message>
        <source>%1. Looking whether it was done.</source>
        <translation>%1. Es wird nachgesehen, ob es geschehen ist.</translation>
    </message>
    <message>
        <source>%1 is not deployed</source>
        <translation>%1 ist nicht bereitgestellt</translation>
    </message>
    <message>
        <source>the core network&apos;s edge in %1 raises the tier, and no table of tiers is published; the connection itself tells it as billingTier</source>
        <translation>das Edge des Core Network in %1 hebt die Stufe an, und eine Tabelle der Stufen ist nicht veröffentlicht; die Verbindung selbst nennt sie als billingTier</translation>
    </message>
    <message>
        <source>Site-to-Site VPN connection</source>
        <translation>Site-to-Site-VPN-Verbindung</translation>
    </message>
    <message>
        <source>Transit gateway attachment of the VPN</source>
        <translation>Transit-Gateway-Attachment des VPN</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>a number with a fraction</source>
        <translation>eine Zahl mit Nachkommastellen</translation>
    </message>
    <message>
        <source>a date and time as in RFC 3339</source>
        <translation>Datum und Zeit nach RFC 3339</translation>
    </message>
    <message>
        <source>base64</source>
        <translation>base64</translation>
    </message>
    <message>
        <source>a UUID</source>
        <translation>eine UUID</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>eine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>an IPv4 address</source>
        <translation>eine IPv4-Adresse</translation>
    </message>
    <message>
        <source>an IPv6 address</source>
        <translation>eine IPv6-Adresse</translation>
    </message>
    <message>
        <source>an address range such as 169.254.0.0/16</source>
        <translation>ein Adressbereich wie 169.254.0.0/16</translation>
    </message>
    <message>
        <source>The activation key is not base64. Copy the whole key, without quotes or blanks inside</source>
        <translation>Der Aktivierungsschlüssel ist kein base64. Kopieren Sie den ganzen Schlüssel, ohne Anführungszeichen und Leerzeichen darin</translation>
    </message>
    <message>
        <source>The activation key does not hold a JSON object. Copy the key again from the side that made it</source>
        <translation>Der Aktivierungsschlüssel enthält kein JSON-Objekt. Kopieren Sie ihn noch einmal von der Seite, die ihn gemacht hat</translation>
    </message>
    <message>
        <source>The activation key&apos;s %1 is missing or not a text. Copy the key again from the side that made it</source>
        <translation>%1 des Aktivierungsschlüssels fehlt oder ist kein Text. Kopieren Sie ihn noch einmal von der Seite, die ihn gemacht hat</translation>
    </message>
    <message>
        <source>The activation key&apos;s %1 is missing or not a positive integer. Copy the key again from the side that made it</source>
        <translation>%1 des Aktivierungsschlüssels fehlt oder ist keine positive ganze Zahl. Kopieren Sie ihn noch einmal von der Seite, die ihn gemacht hat</translation>
    </message>
    <message>
        <source>The key is for another size than the link&apos;s %1</source>
        <translation>Der Schlüssel gilt für eine andere Größe als die %1 der Verbindung</translation>
    </message>
    <message>
        <source>The key is for another account than the one drawn at %1 (%2)</source>
        <translation>Der Schlüssel gilt für ein anderes Konto als das bei %1 gezeichnete (%2)</translation>
    </message>
    <message>
        <source>The key is for another environment than %1, or another provider made it than %2</source>
        <translation>Der Schlüssel gilt für eine andere Umgebung als %1, oder ein anderer Anbieter als %2 hat ihn gemacht</translation>
    </message>
    <message>
        <source>its BGP sessions</source>
        <translation>seine BGP-Sitzungen</translation>
    </message>
    <message>
        <source>whether its lines fit</source>
        <translation>ob seine Leitungen passen</translation>
    </message>
    <message>
        <source>overlaps and routes</source>
        <translation>Überschneidungen und Routen</translation>
    </message>
    <message>
        <source>its size, its price and what it carries</source>
        <translation>Größe, Preis und was sie trägt</translation>
    </message>
    <message>
        <source>which ASN Google asks for</source>
        <translation>welche ASN Google verlangt</translation>
    </message>
    <message>
        <source>the ASN of the Direct Connect gateway</source>
        <translation>die ASN des Direct-Connect-Gateways</translation>
    </message>
    <message>
        <source>VPN gateways</source>
        <translation>VPN-Gateways</translation>
    </message>
    <message>
        <source>ExpressRoute gateways</source>
        <translation>ExpressRoute-Gateways</translation>
    </message>
    <message>
        <source>no way is drawn</source>
        <translation>kein Weg ist gezeichnet</translation>
    </message>
    <message>
        <source>0 or more</source>
        <translation>0 oder mehr</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>the policies</source>
        <translation>den Vorgaben</translation>
    </message>
    <message>
        <source>a residency policy</source>
        <translation>Eine Vorgabe zum Aufenthalt</translation>
    </message>
    <message>
        <source>Take %1 out of %2</source>
        <translation>%1 aus %2 herausnehmen</translation>
    </message>
    <message>
        <source>Name it %1</source>
        <translation>%1 nennen</translation>
    </message>
    <message>
        <source>Make it %1</source>
        <translation>Auf %1 bringen</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
    <message>
        <source>State what the peer has</source>
        <translation>Angeben, was die Gegenseite hat</translation>
    </message>
    <message>
        <source>Set the circuit to %1</source>
        <translation>Den Circuit auf %1 setzen</translation>
    </message>
    <message>
        <source>Widen it to %1</source>
        <translation>Auf %1 weiten</translation>
    </message>
    <message>
        <source>Add %1 with %2</source>
        <translation>%1 mit %2 hinzufügen</translation>
    </message>
    <message>
        <source>Remove its position from %1</source>
        <translation>Seine Position aus %1 entfernen</translation>
    </message>
    <message>
        <source>Add gateway subnet</source>
        <translation>Gateway-Subnetz hinzufügen</translation>
    </message>
    <message>
        <source>Change availability</source>
        <translation>Verfügbarkeit ändern</translation>
    </message>
    <message>
        <source>Change description</source>
        <translation>Beschreibung ändern</translation>
    </message>
    <message>
        <source>Change inside prefix</source>
        <translation>Tunnelpräfix ändern</translation>
    </message>
    <message>
        <source>Change told ASN</source>
        <translation>Angesagte ASN ändern</translation>
    </message>
    <message>
        <source>Correct range</source>
        <translation>Bereich berichtigen</translation>
    </message>
    <message>
        <source>Mend all that is clear</source>
        <translation>Alles Eindeutige beheben</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Rename subnet</source>
        <translation>Subnetz umbenennen</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Widen gateway subnet</source>
        <translation>Gateway-Subnetz weiten</translation>
    </message>
    <message>
        <source>Widen range</source>
        <translation>Bereich weiten</translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 gibt es nicht</translation>
    </message>
    <message>
        <source>%1 is disabled</source>
        <translation>%1 ist abgeschaltet</translation>
    </message>
    <message>
        <source>%1 stands in no network</source>
        <translation>%1 steht in keinem Netz</translation>
    </message>
    <message>
        <source>%1 states no address range</source>
        <translation>%1 nennt keinen Adressbereich</translation>
    </message>
    <message>
        <source>every address is drawn as somebody&apos;s own</source>
        <translation>jede Adresse gehört schon jemandem in der Zeichnung</translation>
    </message>
    <message>
        <source>what the internet may reach depends on public addresses, which are not drawn</source>
        <translation>was das Internet erreicht, hängt von öffentlichen Adressen ab, die nicht gezeichnet sind</translation>
    </message>
    <message>
        <source>%1 and %2 have no address family in common</source>
        <translation>%1 und %2 haben keine gemeinsame Adressfamilie</translation>
    </message>
    <message>
        <source>the internet does not carry private ranges</source>
        <translation>das Internet trägt keine privaten Bereiche</translation>
    </message>
    <message>
        <source>%1 routes statically, and no static route of it covers this range</source>
        <translation>%1 leitet statisch, und keine seiner statischen Routen deckt diesen Bereich</translation>
    </message>
    <message>
        <source>advertisedRoutes of %1 does not hold %2</source>
        <translation>advertisedRoutes von %1 enthält %2 nicht</translation>
    </message>
    <message>
        <source>%1 passes on only its own ranges</source>
        <translation>%1 gibt nur die eigenen Bereiche weiter</translation>
    </message>
    <message>
        <source>%1 tells circuits, tunnels and interconnects only its networks&apos; ranges: it carries no transit between them</source>
        <translation>%1 meldet Leitungen, Tunneln und Interconnects nur die Bereiche seiner Netze: Es trägt keinen Transit zwischen ihnen</translation>
    </message>
    <message>
        <source>%1 joins each network with its line, not the networks with one another</source>
        <translation>%1 verbindet jedes Netz mit seiner Leitung, nicht die Netze untereinander</translation>
    </message>
    <message>
        <source>propagation is switched off on %1</source>
        <translation>die Weitergabe ist an %1 abgeschaltet</translation>
    </message>
    <message>
        <source>%1 is in the segment %2, and %3 comes from the segment %4</source>
        <translation>%1 ist im Segment %2, und %3 kommt aus dem Segment %4</translation>
    </message>
    <message>
        <source>%1 is for the edges %2 only, and %3 is in %4</source>
        <translation>%1 gilt nur für die Edges %2, und %3 ist in %4</translation>
    </message>
    <message>
        <source>%1 tells a Direct Connect gateway only the ranges of its network</source>
        <translation>%1 meldet einem Direct-Connect-Gateway nur die Bereiche seines Netzes</translation>
    </message>
    <message>
        <source>allowedPrefixes of %1 does not cover %2</source>
        <translation>allowedPrefixes von %1 deckt %2 nicht ab</translation>
    </message>
    <message>
        <source>%1 carries no transit between a Direct Connect gateway and a VPN</source>
        <translation>%1 trägt keinen Transit zwischen einem Direct-Connect-Gateway und einem VPN</translation>
    </message>
    <message>
        <source>%1 announces its allowedPrefixes and nothing else, and they do not hold %2</source>
        <translation>%1 kündigt seine allowedPrefixes an und sonst nichts, und sie enthalten %2 nicht</translation>
    </message>
    <message>
        <source>%1 joins two transit gateways, which takes static routes, and none covers %2</source>
        <translation>%1 verbindet zwei Transit-Gateways, was statische Routen braucht, und keine deckt %2 ab</translation>
    </message>
    <message>
        <source>%1 carries no traffic between the gateways that are associated with it</source>
        <translation>%1 trägt keinen Verkehr zwischen den ihm zugeordneten Gateways</translation>
    </message>
    <message>
        <source>%1 carries no transit between its interconnects and lines</source>
        <translation>%1 trägt keinen Transit zwischen seinen Interconnects und Leitungen</translation>
    </message>
    <message>
        <source>%1 is in %2, and reaches only an interconnect there; %3 comes from one in %4</source>
        <translation>%1 ist in %2 und erreicht nur ein Interconnect dort; %3 kommt von einem in %4</translation>
    </message>
    <message>
        <source>%1 is in %2, and a circuit of a managed interconnect takes a gateway of its own region only; %3 is in %4</source>
        <translation>%1 ist in %2, und eine Leitung eines verwalteten Interconnects nimmt nur ein Gateway ihrer eigenen Region; %3 ist in %4</translation>
    </message>
    <message>
        <source>%1 is in %2, and %3 lands in %4</source>
        <translation>%1 ist in %2, und %3 endet in %4</translation>
    </message>
    <message>
        <source>%1 carries from site to site only within one network, and %2 is in another</source>
        <translation>%1 trägt von Standort zu Standort nur innerhalb eines Netzes, und %2 ist in einem anderen</translation>
    </message>
    <message>
        <source>%1 tells %2 what it learns from its peers, not the subnets of %3, which is no spoke itself</source>
        <translation>%1 meldet %2, was es von seinen Nachbarn lernt, nicht die Subnetze von %3, das selbst kein Spoke ist</translation>
    </message>
    <message>
        <source>%1 tells its own network only what it learns from its peers</source>
        <translation>%1 meldet dem eigenen Netz nur, was es von seinen Nachbarn lernt</translation>
    </message>
    <message>
        <source>%1 passes on only its network&apos;s subnets; what it learns from a peer it would have to state in advertise</source>
        <translation>%1 gibt nur die Subnetze seines Netzes weiter; was es von einem Nachbarn lernt, müsste in advertise stehen</translation>
    </message>
    <message>
        <source>%1 announces only what its advertise states, and that does not hold %2</source>
        <translation>%1 kündigt nur an, was sein advertise nennt, und das enthält %2 nicht</translation>
    </message>
    <message>
        <source>%1 announces its network&apos;s subnets, not what the network learns</source>
        <translation>%1 kündigt die Subnetze seines Netzes an, nicht, was das Netz lernt</translation>
    </message>
    <message>
        <source>%1 routes regionally, so %2 in %3 does not announce the subnet %4 of %5</source>
        <translation>%1 leitet regional, daher kündigt %2 in %3 das Subnetz %4 von %5 nicht an</translation>
    </message>
    <message>
        <source>%1 passes on only its own subnets</source>
        <translation>%1 gibt nur die eigenen Subnetze weiter</translation>
    </message>
    <message>
        <source>%1 does not pass what it learns over one peering on to another: peerings are not transitive</source>
        <translation>%1 gibt über ein Peering Gelerntes nicht an ein anderes weiter: Peerings sind nicht transitiv</translation>
    </message>
    <message>
        <source>%1 does not exchange custom routes in this direction</source>
        <translation>%1 tauscht in dieser Richtung keine eigenen Routen aus</translation>
    </message>
    <message>
        <source>%1 does not share gateways: it takes allowGatewayTransit and useRemoteGateways</source>
        <translation>%1 teilt keine Gateways: Dazu gehören allowGatewayTransit und useRemoteGateways</translation>
    </message>
    <message>
        <source>%1 is not announced by the gateway of %2: the peering does not share gateways</source>
        <translation>%1 wird vom Gateway von %2 nicht angekündigt: Das Peering teilt keine Gateways</translation>
    </message>
    <message>
        <source>%1 carries no transit between its gateways</source>
        <translation>%1 trägt keinen Transit zwischen seinen Gateways</translation>
    </message>
    <message>
        <source>%1 tells a circuit only its network&apos;s ranges</source>
        <translation>%1 meldet einer Leitung nur die Bereiche seines Netzes</translation>
    </message>
    <message>
        <source>%1 carries no transit between its lines</source>
        <translation>%1 trägt keinen Transit zwischen seinen Leitungen</translation>
    </message>
    <message>
        <source>%1 carries no transit between circuits</source>
        <translation>%1 trägt keinen Transit zwischen Leitungen</translation>
    </message>
    <message>
        <source>%1 finds its own ASN %2 in the path of %3 and drops it</source>
        <translation>%1 findet die eigene ASN %2 im Pfad von %3 und verwirft es</translation>
    </message>
    <message>
        <source>whether %1 passes what one of its routers learns on to another is not drawn</source>
        <translation>ob %1 weitergibt, was einer seiner Router lernt, ist nicht gezeichnet</translation>
    </message>
    <message>
        <source>%1 names no segment, and %2 has %3 of them</source>
        <translation>%1 nennt kein Segment, und %2 hat %3 davon</translation>
    </message>
    <message>
        <source>%1 has no edge in %2, the region of %3</source>
        <translation>%1 hat keine Edge in %2, der Region von %3</translation>
    </message>
    <message>
        <source>%1 and %2 have the same ASN %3, so AWS refuses the association</source>
        <translation>%1 und %2 haben dieselbe ASN %3, daher lehnt AWS die Zuordnung ab</translation>
    </message>
    <message>
        <source>the ASN %1 of %2 lies in the ranges of %3, so AWS refuses the association</source>
        <translation>die ASN %1 von %2 liegt in den Bereichen von %3, daher lehnt AWS die Zuordnung ab</translation>
    </message>
    <message>
        <source>%1 does not say between which regions it is</source>
        <translation>%1 sagt nicht, zwischen welchen Regionen es liegt</translation>
    </message>
    <message>
        <source>the catalogue lists no region pairs with this partner</source>
        <translation>der Katalog führt keine Regionenpaare mit diesem Partner</translation>
    </message>
    <message>
        <source>the catalogue lists no region pairs with %1</source>
        <translation>der Katalog führt keine Regionenpaare mit %1</translation>
    </message>
    <message>
        <source>no interconnect exists between %1 and %2</source>
        <translation>zwischen %1 und %2 gibt es kein Interconnect</translation>
    </message>
    <message>
        <source>%1 ends in %2, and %3 is in %4</source>
        <translation>%1 endet in %2, und %3 ist in %4</translation>
    </message>
    <message>
        <source>both ends of %1 have the ASN %2, so the BGP session does not come up</source>
        <translation>beide Enden von %1 haben die ASN %2, daher kommt die BGP-Sitzung nicht zustande</translation>
    </message>
    <message>
        <source>%1 has the ASN %2 of %3, another router in the network and region of %4, so Google refuses it as a peer</source>
        <translation>%1 hat die ASN %2 von %3, einem anderen Router in Netz und Region von %4, daher lehnt Google es als Nachbarn ab</translation>
    </message>
    <message>
        <source>%1 states the ASN %2 for %3, which has %4, so the BGP session does not come up</source>
        <translation>%1 nennt die ASN %2 für %3, das %4 hat, daher kommt die BGP-Sitzung nicht zustande</translation>
    </message>
    <message>
        <source>a partner attachment takes a router with the ASN %1, and %2 has %3</source>
        <translation>eine Partneranbindung nimmt einen Router mit der ASN %1, und %2 hat %3</translation>
    </message>
    <message>
        <source>%1 drops %2</source>
        <translation>%1 verwirft %2</translation>
    </message>
    <message>
        <source>%1 sends %2 to %3, which is not drawn</source>
        <translation>%1 schickt %2 an %3, das nicht gezeichnet ist</translation>
    </message>
    <message>
        <source>%1 sends %2 to %3, which is disabled</source>
        <translation>%1 schickt %2 an %3, das abgeschaltet ist</translation>
    </message>
    <message>
        <source>%1 sends %2 to %3, and where that forwards to is not drawn</source>
        <translation>%1 schickt %2 an %3, und wohin das weiterleitet, ist nicht gezeichnet</translation>
    </message>
    <message>
        <source>%1 sends %2 to %3, which is not attached to it</source>
        <translation>%1 schickt %2 an %3, das nicht daran angebunden ist</translation>
    </message>
    <message>
        <source>the stated route table of %1 has no route to %2</source>
        <translation>die genannte Routentabelle von %1 hat keine Route nach %2</translation>
    </message>
    <message>
        <source>%1 has no route to %2: nothing announces it</source>
        <translation>%1 hat keine Route nach %2: Nichts kündigt sie an</translation>
    </message>
    <message>
        <source>%1 has no route to %2: nothing joins it with %3</source>
        <translation>%1 hat keine Route nach %2: Nichts verbindet es mit %3</translation>
    </message>
    <message>
        <source>%1 has no route to %2: %3</source>
        <translation>%1 hat keine Route nach %2: %3</translation>
    </message>
    <message>
        <source>%1 has no route to %2</source>
        <translation>%1 hat keine Route nach %2</translation>
    </message>
    <message>
        <source>%1 routes regionally, and the route is in force only in %2</source>
        <translation>%1 leitet regional, und die Route gilt nur in %2</translation>
    </message>
    <message>
        <source>%1 and %2 both have the address %3</source>
        <translation>%1 und %2 haben beide die Adresse %3</translation>
    </message>
    <message>
        <source>%1 lands in %2 and the subnet is in %3: AWS&apos;s guide wants an interconnect for each region, Google&apos;s global routing would carry it on</source>
        <translation>%1 endet in %2, und das Subnetz ist in %3: Die Anleitung von AWS will ein Interconnect je Region, Googles globales Routing würde es weitertragen</translation>
    </message>
    <message>
        <source>%1 lands in %2, the subnet is in %3, and %4 routes regionally</source>
        <translation>%1 endet in %2, das Subnetz ist in %3, und %4 leitet regional</translation>
    </message>
    <message>
        <source>%1 lands in %2 and the traffic starts in %3: AWS&apos;s guide wants an interconnect for each region, Google&apos;s global routing would carry it there</source>
        <translation>%1 endet in %2, und der Verkehr beginnt in %3: Die Anleitung von AWS will ein Interconnect je Region, Googles globales Routing würde ihn dorthin tragen</translation>
    </message>
    <message>
        <source>%1 passes nothing from one peering on to another: peerings are not transitive</source>
        <translation>%1 gibt nichts von einem Peering an ein anderes weiter: Peerings sind nicht transitiv</translation>
    </message>
    <message>
        <source>%1 passes nothing on unless an appliance in it does, and none is drawn</source>
        <translation>%1 gibt nichts weiter, wenn es nicht eine Appliance darin tut, und keine ist gezeichnet</translation>
    </message>
    <message>
        <source>%1 is in a zone where %2 has no subnet, and reaches %3 only from zones where it has one</source>
        <translation>%1 ist in einer Zone, in der %2 kein Subnetz hat, und erreicht %3 nur aus Zonen, in denen es eines hat</translation>
    </message>
    <message>
        <source>the routes to %1 go round in a loop at %2</source>
        <translation>die Routen nach %1 drehen sich bei %2 im Kreis</translation>
    </message>
    <message>
        <source>the way has more hops than a packet lives</source>
        <translation>der Weg hat mehr Stationen, als ein Paket überlebt</translation>
    </message>
    <message>
        <source>%1 does not take the routes of its hub into %2, which is no spoke itself</source>
        <translation>%1 nimmt die Routen seines Hubs nicht in %2 auf, das selbst kein Spoke ist</translation>
    </message>
    <message>
        <source>whether %1 reflects routes between routers of its own ASN is not drawn</source>
        <translation>ob %1 Routen zwischen Routern der eigenen ASN spiegelt, ist nicht gezeichnet</translation>
    </message>
    <message>
        <source>Create resource group of %1</source>
        <translation>Ressourcengruppe von %1 anlegen</translation>
    </message>
    <message>
        <source>Create virtual network %1</source>
        <translation>Virtuelles Netzwerk %1 anlegen</translation>
    </message>
    <message>
        <source>Create public address of %1</source>
        <translation>Öffentliche Adresse von %1 anlegen</translation>
    </message>
    <message>
        <source>Create private peering of circuit %1</source>
        <translation>Privates Peering der Leitung %1 anlegen</translation>
    </message>
    <message>
        <source>Create circuit %1 with %2</source>
        <translation>Leitung %1 bei %2 anlegen</translation>
    </message>
    <message>
        <source>Create circuit %1 to %2</source>
        <translation>Leitung %1 nach %2 anlegen</translation>
    </message>
    <message>
        <source>Create circuit %1</source>
        <translation>Leitung %1 anlegen</translation>
    </message>
    <message>
        <source>Create virtual circuit %1 with %2</source>
        <translation>Virtuelle Leitung %1 bei %2 anlegen</translation>
    </message>
    <message>
        <source>Create virtual circuit %1 to %2</source>
        <translation>Virtuelle Leitung %1 nach %2 anlegen</translation>
    </message>
    <message>
        <source>Create gateway %1</source>
        <translation>Gateway %1 anlegen</translation>
    </message>
    <message>
        <source>Create DRG %1</source>
        <translation>DRG %1 anlegen</translation>
    </message>
    <message>
        <source>Create VCN %1</source>
        <translation>VCN %1 anlegen</translation>
    </message>
    <message>
        <source>Create route table of VCN %1</source>
        <translation>Routing-Tabelle von VCN %1 anlegen</translation>
    </message>
    <message>
        <source>Attach VCN %1 to %2</source>
        <translation>VCN %1 an %2 anbinden</translation>
    </message>
    <message>
        <source>Connect circuit %1 to %2</source>
        <translation>Leitung %1 mit %2 verbinden</translation>
    </message>
    <message>
        <source>Wait until the peering %1 is Connected</source>
        <translation>Warten, bis das Peering %1 Connected ist</translation>
    </message>
    <message>
        <source>Wait until %1 has provisioned %2</source>
        <translation>Warten, bis %1 die Verbindung %2 bereitgestellt hat</translation>
    </message>
    <message>
        <source>Wait until Azure shows %1 as Provisioned</source>
        <translation>Warten, bis Azure %1 als Provisioned zeigt</translation>
    </message>
    <message>
        <source>Delete resource group %1</source>
        <translation>Ressourcengruppe %1 löschen</translation>
    </message>
    <message>
        <source>Delete virtual network %1</source>
        <translation>Virtuelles Netzwerk %1 löschen</translation>
    </message>
    <message>
        <source>Delete peering %1</source>
        <translation>Peering %1 löschen</translation>
    </message>
    <message>
        <source>Delete public address %1</source>
        <translation>Öffentliche Adresse %1 löschen</translation>
    </message>
    <message>
        <source>Delete local network gateway %1</source>
        <translation>Lokales Netzwerkgateway %1 löschen</translation>
    </message>
    <message>
        <source>Delete gateway %1</source>
        <translation>Gateway %1 löschen</translation>
    </message>
    <message>
        <source>Delete circuit %1</source>
        <translation>Leitung %1 löschen</translation>
    </message>
    <message>
        <source>Delete private peering %1</source>
        <translation>Privates Peering %1 löschen</translation>
    </message>
    <message>
        <source>Delete connection %1</source>
        <translation>Verbindung %1 löschen</translation>
    </message>
    <message>
        <source>Delete VCN %1</source>
        <translation>VCN %1 löschen</translation>
    </message>
    <message>
        <source>Delete DRG %1</source>
        <translation>DRG %1 löschen</translation>
    </message>
    <message>
        <source>Delete virtual circuit %1</source>
        <translation>Virtuelle Leitung %1 löschen</translation>
    </message>
    <message>
        <source>Make again %1</source>
        <translation>%1 wieder anlegen</translation>
    </message>
    <message>
        <source>Change back %1</source>
        <translation>%1 zurück ändern</translation>
    </message>
    <message>
        <source>was removed by the run that is undone</source>
        <translation>wurde vom Lauf entfernt, der zurückgenommen wird</translation>
    </message>
    <message>
        <source>was changed by the run that is undone</source>
        <translation>wurde vom Lauf geändert, der zurückgenommen wird</translation>
    </message>
    <message>
        <source>was made by the run that is undone</source>
        <translation>wurde vom Lauf angelegt, der zurückgenommen wird</translation>
    </message>
    <message>
        <source>no longer drawn</source>
        <translation>nicht mehr gezeichnet</translation>
    </message>
    <message>
        <source>recorded as made by Isthmus</source>
        <translation>als von Isthmus angelegt verzeichnet</translation>
    </message>
    <message>
        <source>the other side&apos;s team did not act in time</source>
        <translation>das Team der anderen Seite hat nicht rechtzeitig gehandelt</translation>
    </message>
    <message>
        <source>drawn otherwise than it was made: %1</source>
        <translation>anders gezeichnet, als es angelegt wurde: %1</translation>
    </message>
    <message>
        <source>cannot be changed in place: %1</source>
        <translation>lässt sich nicht an Ort und Stelle ändern: %1</translation>
    </message>
    <message>
        <source>is built on %1, which is made anew</source>
        <translation>steht auf %1, das neu angelegt wird</translation>
    </message>
    <message>
        <source>is the other end of %1, which is made anew</source>
        <translation>ist das andere Ende von %1, das neu angelegt wird</translation>
    </message>
    <message>
        <source>has failed at the provider (%1): %2</source>
        <translation>ist beim Anbieter fehlgeschlagen (%1): %2</translation>
    </message>
    <message>
        <source>has failed at the provider (%1)</source>
        <translation>ist beim Anbieter fehlgeschlagen (%1)</translation>
    </message>
    <message>
        <source>is being removed at the provider (%1)</source>
        <translation>wird beim Anbieter gerade entfernt (%1)</translation>
    </message>
    <message>
        <source>What has to be done at %1 is left to the team of that side.</source>
        <translation>Was bei %1 zu tun ist, bleibt dem Team dieser Seite überlassen.</translation>
    </message>
    <message>
        <source>What is recorded at %1 is left to the team of that side.</source>
        <translation>Was bei %1 verzeichnet ist, bleibt dem Team dieser Seite überlassen.</translation>
    </message>
    <message>
        <source>%1 a month end on the %2 bill (%3)</source>
        <translation>%1 im Monat fallen auf der Rechnung von %2 weg (%3)</translation>
    </message>
    <message>
        <source>would succeed</source>
        <translation>würde gelingen</translation>
    </message>
    <message>
        <source>can be asked only when what it needs is there</source>
        <translation>lässt sich erst fragen, wenn da ist, was es braucht</translation>
    </message>
    <message>
        <source>this API has no dry run</source>
        <translation>diese API hat keinen Probelauf</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>%1: a call for it had no answer, and it cannot be looked for now (%2). Look whether it is there.</source>
        <translation>%1: Ein Aufruf dafür blieb ohne Antwort, und es lässt sich jetzt nicht suchen (%2). Sehen Sie nach, ob es da ist.</translation>
    </message>
    <message>
        <source>The provider %1 cannot be reached, so nobody knows what runs there: %2. Check the network and the endpoint in the profile.</source>
        <translation>Der Anbieter %1 ist nicht erreichbar, also weiß niemand, was dort läuft: %2. Prüfen Sie das Netz und den Endpunkt im Profil.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2. Nothing was done. Check the network and the endpoint in the profile.</source>
        <translation>%1 ist nicht erreichbar: %2. Nichts wurde getan. Prüfen Sie das Netz und den Endpunkt im Profil.</translation>
    </message>
    <message>
        <source>This is no activation key: %1</source>
        <translation>Das ist kein Aktivierungsschlüssel: %1</translation>
    </message>
    <message>
        <source>The key fits several interconnects. Say which one it is for.</source>
        <translation>Der Schlüssel passt zu mehreren Interconnects. Sagen Sie, für welchen er ist.</translation>
    </message>
    <message>
        <source>The design has no interconnect for this key.</source>
        <translation>Der Entwurf hat keinen Interconnect für diesen Schlüssel.</translation>
    </message>
    <message>
        <source>What it needs has failed</source>
        <translation>Was es braucht, ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>It needs what the other side has to do first</source>
        <translation>Es braucht, was die andere Seite zuerst tun muss</translation>
    </message>
    <message>
        <source>The next step is with the other side&apos;s team</source>
        <translation>Der nächste Schritt liegt beim Team der anderen Seite</translation>
    </message>
    <message>
        <source>The activation key of %1 comes from the other side&apos;s team</source>
        <translation>Der Aktivierungsschlüssel von %1 kommt vom Team der anderen Seite</translation>
    </message>
    <message>
        <source>The design does not have this any more. Plan again.</source>
        <translation>Der Entwurf hat das nicht mehr. Planen Sie neu.</translation>
    </message>
    <message>
        <source>%1. Trying again for up to %2 s.</source>
        <translation>%1. Neuer Versuch, bis zu %2 s lang.</translation>
    </message>
    <message>
        <source>%1 shows its end as %2. Open a case there; then deploy again, which makes both ends anew.</source>
        <translation>%1 zeigt sein Ende als %2. Eröffnen Sie dort einen Fall; stellen Sie dann neu bereit, das legt beide Enden neu an.</translation>
    </message>
    <message>
        <source>%1 shows its end as %2. Deploy again to make it, or destroy the other end, which goes on costing.</source>
        <translation>%1 zeigt sein Ende als %2. Stellen Sie neu bereit, um es anzulegen, oder bauen Sie das andere Ende ab, das weiter kostet.</translation>
    </message>
    <message>
        <source>%1 shows its end as %2. Wait until it is gone, then remove the other end or deploy again.</source>
        <translation>%1 zeigt sein Ende als %2. Warten Sie, bis es weg ist; entfernen Sie dann das andere Ende oder stellen Sie neu bereit.</translation>
    </message>
    <message>
        <source>The other side is ready; %1 still shows %2.</source>
        <translation>Die andere Seite ist bereit; %1 zeigt noch %2.</translation>
    </message>
    <message>
        <source>%1 has to act: the sides show %2 and %3.</source>
        <translation>%1 muss handeln: Die Seiten zeigen %2 und %3.</translation>
    </message>
    <message>
        <source>%1 has to act: the sides show %2.</source>
        <translation>%1 muss handeln: Die Seiten zeigen %2.</translation>
    </message>
    <message>
        <source>Both sides are at work; neither says what it waits for.</source>
        <translation>Beide Seiten arbeiten; keine sagt, worauf sie wartet.</translation>
    </message>
    <message>
        <source>Each side waits for the other. Open a case at both and name both ids.</source>
        <translation>Jede Seite wartet auf die andere. Eröffnen Sie bei beiden einen Fall und nennen Sie beide IDs.</translation>
    </message>
    <message>
        <source>%1 could not be asked: %2</source>
        <translation>%1 ließ sich nicht fragen: %2</translation>
    </message>
    <message>
        <source>%1 shows the end as %2, and its operation as down.</source>
        <translation>%1 zeigt das Ende als %2 und seinen Betrieb als ausgefallen.</translation>
    </message>
    <message>
        <source>Traffic passes, but the two sides do not have the same values.</source>
        <translation>Verkehr läuft, aber die beiden Seiten haben nicht dieselben Werte.</translation>
    </message>
    <message>
        <source>its credentials are with the other side&apos;s team</source>
        <translation>seine Zugangsdaten hat das Team der anderen Seite</translation>
    </message>
    <message>
        <source>the other side&apos;s team has it</source>
        <translation>das Team der anderen Seite hat es</translation>
    </message>
    <message>
        <source>%1 could not be compared: %2</source>
        <translation>%1 ließ sich nicht vergleichen: %2</translation>
    </message>
    <message>
        <source>The drawing cannot be compared: %1</source>
        <translation>Die Zeichnung lässt sich nicht vergleichen: %1</translation>
    </message>
    <message>
        <source>%1 stands at its provider as it was deployed.</source>
        <translation>%1 steht bei seinem Anbieter, wie es bereitgestellt wurde.</translation>
    </message>
    <message>
        <source>There is nothing to adopt: it stands at its provider as it was deployed.</source>
        <translation>Es gibt nichts zu übernehmen: Es steht bei seinem Anbieter, wie es bereitgestellt wurde.</translation>
    </message>
    <message>
        <source>%1 has failed at its provider. That cannot be drawn: restore it.</source>
        <translation>%1 ist bei seinem Anbieter fehlgeschlagen. Das lässt sich nicht zeichnen: Stellen Sie es wieder her.</translation>
    </message>
    <message>
        <source>%1 is a part of %2 and has no element of its own. Restore it, or change %3.</source>
        <translation>%1 ist ein Teil von %2 und hat kein eigenes Element. Stellen Sie es wieder her, oder ändern Sie %3.</translation>
    </message>
    <message>
        <source>%1 is no longer drawn. Destroy it, or draw it again.</source>
        <translation>%1 ist nicht mehr gezeichnet. Bauen Sie es ab, oder zeichnen Sie es wieder.</translation>
    </message>
    <message>
        <source>The drawing has nothing for %1 of %2. Restore it, or ignore it.</source>
        <translation>Die Zeichnung hat nichts für %1 von %2. Stellen Sie es wieder her, oder ignorieren Sie es.</translation>
    </message>
    <message>
        <source>Adopt that %1 is gone</source>
        <translation>Übernehmen, dass %1 weg ist</translation>
    </message>
    <message>
        <source>Adopt what runs of %1</source>
        <translation>Übernehmen, was von %1 läuft</translation>
    </message>
    <message>
        <source>This version cannot try the credentials of this provider</source>
        <translation>Diese Version kann die Zugangsdaten dieses Anbieters nicht prüfen</translation>
    </message>
    <message>
        <source>The design was taken over by %1; this run changes nothing any more.</source>
        <translation>Der Entwurf wurde von %1 übernommen; dieser Lauf ändert nichts mehr.</translation>
    </message>
    <message>
        <source>The lease on the design is gone; this run changes nothing any more.</source>
        <translation>Das Nutzungsrecht am Entwurf ist weg; dieser Lauf ändert nichts mehr.</translation>
    </message>
    <message>
        <source>the activation key, to whoever runs this, for %1</source>
        <translation>der Aktivierungsschlüssel, an den, der dies ausführt, für %1</translation>
    </message>
    <message>
        <source>the lease of %1: its process is gone</source>
        <translation>das Nutzungsrecht von %1: Sein Prozess ist weg</translation>
    </message>
    <message>
        <source>the lease of %1: its time is over</source>
        <translation>das Nutzungsrecht von %1: Seine Zeit ist um</translation>
    </message>
    <message>
        <source>the lease of %1: as the user asked</source>
        <translation>das Nutzungsrecht von %1: auf Wunsch</translation>
    </message>
    <message>
        <source>The circuit %1 shows no activation key yet</source>
        <translation>Die Leitung %1 zeigt noch keinen Aktivierungsschlüssel</translation>
    </message>
    <message>
        <source>The transport shows no network to peer with yet</source>
        <translation>Der Transport zeigt noch kein Netzwerk für das Peering</translation>
    </message>
    <message>
        <source>%1 is just being deleted</source>
        <translation>%1 wird gerade gelöscht</translation>
    </message>
    <message>
        <source>%1 cannot be changed in place</source>
        <translation>%1 lässt sich nicht an Ort und Stelle ändern</translation>
    </message>
    <message>
        <source>The AWS side was deleted; the transport cannot come back. Destroy and deploy again.</source>
        <translation>Die AWS-Seite wurde gelöscht; der Transport kann nicht zurückkommen. Bauen Sie ab und stellen Sie neu bereit.</translation>
    </message>
    <message>
        <source>The other side has left the circuit. Destroy and deploy again.</source>
        <translation>Die andere Seite hat die Leitung verlassen. Bauen Sie ab und stellen Sie neu bereit.</translation>
    </message>
</context>
<context>
    <name>isthmus::CostChart</name>
    <message>
        <source>Monthly cost by payer</source>
        <translation>Monatliche Kosten nach Zahlungsempfänger</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
    <message>
        <source>Other items (%1): %2 USD a month</source>
        <translation>Weitere Posten (%1): %2 USD im Monat</translation>
    </message>
    <message>
        <source>%1 (%2): %3 USD a month
%4, %5</source>
        <translation>%1 (%2): %3 USD im Monat
%4, %5</translation>
    </message>
    <message>
        <source>%1: %2 USD</source>
        <translation>%1: %2 USD</translation>
    </message>
    <message>
        <source>USD a month</source>
        <translation>USD im Monat</translation>
    </message>
    <message>
        <source>Nothing in this design has a known price.</source>
        <translation>Für nichts in diesem Entwurf ist ein Preis bekannt.</translation>
    </message>
</context>
<context>
    <name>isthmus::CostModel</name>
    <message>
        <source>%1
%2, as of %3
Confidence: %4</source>
        <translation>%1
%2, Stand %3
Verlässlichkeit: %4</translation>
    </message>
    <message>
        <source>%1
Unknown: %2</source>
        <translation>%1
Unbekannt: %2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>Zahlbar an</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>USD each</source>
        <translation>USD je Einheit</translation>
    </message>
    <message>
        <source>USD a month</source>
        <translation>USD im Monat</translation>
    </message>
</context>
<context>
    <name>isthmus::CostPanel</name>
    <message>
        <source>Items of the monthly cost</source>
        <translation>Posten der monatlichen Kosten</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 im Monat</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing in this design has a known price.</source>
        <translation>Für nichts in diesem Entwurf ist ein Preis bekannt.</translation>
    </message>
    <message>
        <source>List prices, %1 h: %2</source>
        <translation>Listenpreise, %1 h: %2</translation>
    </message>
    <message>
        <source>Cost unknown, not in the sum: %1</source>
        <translation>Kosten unbekannt, nicht in der Summe: %1</translation>
    </message>
</context>
<context>
    <name>isthmus::DeployBridge</name>
    <message>
        <source>The design has errors</source>
        <translation>Der Entwurf hat Fehler</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) say that this design would not work on both sides.</source>
        <translation>
            <numerusform>%n Fehler besagt, dass dieser Entwurf nicht auf beiden Seiten funktionieren würde.</numerusform>
            <numerusform>%n Fehler besagen, dass dieser Entwurf nicht auf beiden Seiten funktionieren würde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend them first, or deploy and see what the clouds refuse.</source>
        <translation>Erst beheben, oder bereitstellen und sehen, was die Clouds ablehnen.</translation>
    </message>
    <message>
        <source>Show problems</source>
        <translation>Probleme zeigen</translation>
    </message>
    <message>
        <source>Deploy anyway</source>
        <translation>Trotzdem bereitstellen</translation>
    </message>
    <message>
        <source>The key is kept in the system&apos;s keychain.</source>
        <translation>Der Schlüssel liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>The key stays in memory only, until Isthmus ends: %1</source>
        <translation>Der Schlüssel bleibt nur im Speicher, bis Isthmus endet: %1</translation>
    </message>
    <message>
        <source>The support case is in the clipboard. It holds no secret.</source>
        <translation>Der Supportfall ist in der Zwischenablage. Er enthält kein Geheimnis.</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl);;All files (*)</source>
        <translation>JSON-Zeilen (*.jsonl);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>isthmus::DeployController</name>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>isthmus-sandbox is not beside this program. Install it, or choose a profile.</source>
        <translation>isthmus-sandbox liegt nicht neben diesem Programm. Installieren oder ein Profil wählen.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 ließ sich nicht schreiben: %2.</translation>
    </message>
</context>
<context>
    <name>isthmus::DeployModel</name>
    <message>
        <source>Next: %1 must act before %2 can go on with “%3” (%4).</source>
        <translation>Als Nächstes: %1 muss handeln, bevor %2 mit „%3“ weitermachen kann (%4).</translation>
    </message>
    <message>
        <source>Next: %1 must finish “%2” (%3).</source>
        <translation>Als Nächstes: %1 muss „%2“ abschließen (%3).</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>usually %1</source>
        <translation>meist %1</translation>
    </message>
    <message>
        <source>%1, usually %2</source>
        <translation>%1, meist %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>With the other side</source>
        <translation>Bei der Gegenseite</translation>
    </message>
</context>
<context>
    <name>isthmus::DeployPanel</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>What the plan does, step by step</source>
        <translation>Was der Plan Schritt für Schritt tut</translation>
    </message>
    <message>
        <source>Deployed</source>
        <translation>Bereitgestellt</translation>
    </message>
    <message>
        <source>What is there on both sides</source>
        <translation>Was auf beiden Seiten vorhanden ist</translation>
    </message>
    <message>
        <source>Clouds…</source>
        <translation>Clouds …</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>List what a deploy would do, without doing it</source>
        <translation>Auflisten, was eine Bereitstellung täte, ohne es zu tun</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Bereitstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop after the calls that are under way</source>
        <translation>Nach den laufenden Aufrufen anhalten</translation>
    </message>
    <message>
        <source>Destroy…</source>
        <translation>Abbauen …</translation>
    </message>
    <message>
        <source>Remove everything that was deployed for this design, on both sides</source>
        <translation>Alles für diesen Entwurf Bereitgestellte auf beiden Seiten entfernen</translation>
    </message>
    <message>
        <source>Progress of the deploy</source>
        <translation>Fortschritt der Bereitstellung</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>Schritte des Plans</translation>
    </message>
    <message>
        <source>Deployed resources</source>
        <translation>Bereitgestellte Ressourcen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Abbauen</translation>
    </message>
    <message>
        <source>What goes</source>
        <translation>Was entfällt</translation>
    </message>
    <message>
        <source>No clouds are chosen yet</source>
        <translation>Noch keine Clouds gewählt</translation>
    </message>
    <message>
        <source>Profile %1: real accounts, real cost</source>
        <translation>Profil %1: echte Konten, echte Kosten</translation>
    </message>
    <message>
        <source>%1
More notes: %2 (point here to read them)</source>
        <translation>%1
Weitere Anmerkungen: %2 (zum Lesen hierher zeigen)</translation>
    </message>
    <message>
        <source>Deployed (%1)</source>
        <translation>Bereitgestellt (%1)</translation>
    </message>
    <message>
        <source>Destroy what was deployed for “%1”?</source>
        <translation>Für „%1“ Bereitgestelltes abbauen?</translation>
    </message>
    <message>
        <source>Everything that was recorded goes, on all sides. The list follows when both sides have answered.</source>
        <translation>Alles Verzeichnete wird auf allen Seiten entfernt. Die Liste folgt, sobald beide Seiten geantwortet haben.</translation>
    </message>
    <message>
        <source>Both sides answered: nothing is there any more.</source>
        <translation>Beide Seiten haben geantwortet: Es ist nichts mehr vorhanden.</translation>
    </message>
    <message>
        <source>Resources that go: %1. The design stays.</source>
        <translation>Ressourcen, die entfernt werden: %1. Der Entwurf bleibt.</translation>
    </message>
    <message>
        <source>Choose the clouds first, or start the sandbox.</source>
        <translation>Zuerst die Clouds wählen oder die Sandbox starten.</translation>
    </message>
    <message>
        <source>Nothing to do: nothing is recorded as deployed for this design.</source>
        <translation>Nichts zu tun: Für diesen Entwurf ist nichts als bereitgestellt verzeichnet.</translation>
    </message>
    <message>
        <source>Nothing to do: everything in this design is already deployed.</source>
        <translation>Nichts zu tun: Alles in diesem Entwurf ist bereits bereitgestellt.</translation>
    </message>
    <message>
        <source>Make a plan: it lists every step on both sides before anything is done.</source>
        <translation>Einen Plan erstellen: Er listet jeden Schritt auf beiden Seiten auf, bevor etwas geschieht.</translation>
    </message>
    <message>
        <source>Nothing is recorded as deployed for this design.</source>
        <translation>Für diesen Entwurf ist nichts als bereitgestellt verzeichnet.</translation>
    </message>
    <message>
        <source>Asking both sides…</source>
        <translation>Beide Seiten werden gefragt …</translation>
    </message>
    <message>
        <source>Not asked yet what is deployed.</source>
        <translation>Noch nicht abgefragt, was bereitgestellt ist.</translation>
    </message>
    <message>
        <source>Carry out the plan on both sides</source>
        <translation>Plan auf beiden Seiten ausführen</translation>
    </message>
    <message>
        <source>Make a plan first</source>
        <translation>Zuerst einen Plan erstellen</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>Asking both sides… %1</source>
        <translation>Beide Seiten werden gefragt … %1</translation>
    </message>
    <message>
        <source>Steps done: %1 of %2, %3 so far</source>
        <translation>Schritte erledigt: %1 von %2, bisher %3</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>Steps done: %1 of %2, %3 so far; in the real clouds usually %4 more</source>
        <translation>Schritte erledigt: %1 von %2, bisher %3; in den echten Clouds meist noch %4</translation>
    </message>
    <message>
        <source>Steps done: %1 of %2, %3 so far, usually %4 more</source>
        <translation>Schritte erledigt: %1 von %2, bisher %3, meist noch %4</translation>
    </message>
    <message>
        <source>Steps done: %1 of %2, %3 so far, usually %4 or more to go</source>
        <translation>Schritte erledigt: %1 von %2, bisher %3, meist noch mindestens %4</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>Noch kein Plan</translation>
    </message>
    <message>
        <source>Steps done: %1 of %2</source>
        <translation>Schritte erledigt: %1 von %2</translation>
    </message>
    <message>
        <source>The design has changed since this plan. Plan again.</source>
        <translation>Der Entwurf hat sich seit diesem Plan geändert. Erneut planen.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Steps to remove everything: %1, nothing is done yet</source>
        <translation>Schritte, um alles zu entfernen: %1, noch nichts ausgeführt</translation>
    </message>
    <message>
        <source>Steps planned: %1, nothing is done yet</source>
        <translation>Geplante Schritte: %1, noch nichts ausgeführt</translation>
    </message>
    <message>
        <source>Steps planned: %1, in the real clouds usually %2</source>
        <translation>Geplante Schritte: %1, in den echten Clouds meist %2</translation>
    </message>
    <message>
        <source>Steps planned: %1, usually %2</source>
        <translation>Geplante Schritte: %1, meist %2</translation>
    </message>
    <message>
        <source>Sandbox: plays all clouds on this machine</source>
        <translation>Sandbox: spielt alle Clouds auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1; only the steps at %2</source>
        <translation>%1; nur die Schritte bei %2</translation>
    </message>
    <message>
        <source>Roll-back:  </source>
        <translation>Zurücknahme:  </translation>
    </message>
    <message>
        <source>Both sides are up.</source>
        <translation>Beide Seiten stehen.</translation>
    </message>
    <message>
        <source>Drift (%1)</source>
        <translation>Abweichung (%1)</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>The key of “%1” fits. Deploy redeems it.</source>
        <translation>Der Schlüssel von „%1“ passt. Bereitstellen löst ihn ein.</translation>
    </message>
    <message>
        <source>How what runs differs from what was deployed and what is drawn</source>
        <translation>Wie das, was läuft, von dem abweicht, was bereitgestellt und was gezeichnet ist</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What was done when and by whom, to be looked at again</source>
        <translation>Was wann von wem getan wurde, zum Nachsehen</translation>
    </message>
    <message>
        <source>Choose the clouds to deploy to, and whose side is yours</source>
        <translation>Wählen, in welche Clouds bereitgestellt wird und wessen Seite Ihre ist</translation>
    </message>
    <message>
        <source>Interconnects, side by side</source>
        <translation>Interconnects, Seite an Seite</translation>
    </message>
    <message>
        <source>Copy support case</source>
        <translation>Supportfall kopieren</translation>
    </message>
    <message>
        <source>Copies a text with the ids and states of both sides for the support of whoever must act</source>
        <translation>Kopiert einen Text mit den IDs und Zuständen beider Seiten für den Support dessen, der handeln muss</translation>
    </message>
</context>
<context>
    <name>isthmus::DesignForm</name>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Datenflüsse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>USD a month</source>
        <translation>USD im Monat</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Rename the design</source>
        <translation>Entwurf umbenennen</translation>
    </message>
    <message>
        <source>Change the description</source>
        <translation>Beschreibung ändern</translation>
    </message>
    <message>
        <source>Change the budget</source>
        <translation>Budget ändern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Hinzufügen zu: %1</translation>
    </message>
    <message>
        <source>Remove from %1</source>
        <translation>Entfernen aus: %1</translation>
    </message>
    <message>
        <source>Add account %1</source>
        <translation>Konto %1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove account %1</source>
        <translation>Konto %1 entfernen</translation>
    </message>
    <message>
        <source>Draw a network first: a flow needs two ends that have addresses.</source>
        <translation>Zuerst ein Netz zeichnen: Ein Datenfluss braucht zwei Enden mit Adressen.</translation>
    </message>
    <message>
        <source>Add flow %1</source>
        <translation>Datenfluss %1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove flow %1</source>
        <translation>Datenfluss %1 entfernen</translation>
    </message>
    <message>
        <source>Show path</source>
        <translation>Weg zeigen</translation>
    </message>
    <message>
        <source>Show the way of the selected flow on the canvas, there and back</source>
        <translation>Den Weg des ausgewählten Datenflusses in der Zeichnung zeigen, hin und zurück</translation>
    </message>
</context>
<context>
    <name>isthmus::DiscoverController</name>
    <message>
        <source>Nothing was drawn</source>
        <translation>Nichts wurde gezeichnet</translation>
    </message>
    <message>
        <source>Draw what runs</source>
        <translation>Zeichnen, was läuft</translation>
    </message>
    <message>
        <source>Lists networks and links of the clouds in the profile, and draws them as a new design. Changes nothing. AWS looks where its credentials belong.</source>
        <translation>Listet Netzwerke und Verbindungen der Clouds im Profil auf und zeichnet sie als neuen Entwurf. Ändert nichts. AWS sieht dort nach, wohin seine Zugangsdaten gehören.</translation>
    </message>
    <message>
        <source>Google Cloud project</source>
        <translation>Google-Cloud-Projekt</translation>
    </message>
    <message>
        <source>Azure subscription</source>
        <translation>Azure-Abonnement</translation>
    </message>
    <message>
        <source>Oracle Cloud compartment</source>
        <translation>Oracle-Cloud-Compartment</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Wird nicht angesehen</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Asking the clouds what runs…</source>
        <translation>Die Clouds werden gefragt, was läuft …</translation>
    </message>
    <message>
        <source>No network was found.</source>
        <translation>Kein Netzwerk wurde gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>Drawn as it runs: %n item(s).</source>
        <translation>
            <numerusform>Gezeichnet, wie es läuft: %n Element.</numerusform>
            <numerusform>Gezeichnet, wie es läuft: %n Elemente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything was drawn</source>
        <translation>Nicht alles wurde gezeichnet</translation>
    </message>
</context>
<context>
    <name>isthmus::DriftModel</name>
    <message>
        <source>Changed at the provider</source>
        <translation>Beim Anbieter geändert</translation>
    </message>
    <message>
        <source>Gone at the provider</source>
        <translation>Beim Anbieter weg</translation>
    </message>
    <message>
        <source>Failed at the provider</source>
        <translation>Beim Anbieter fehlgeschlagen</translation>
    </message>
    <message>
        <source>Drawn otherwise</source>
        <translation>Anders gezeichnet</translation>
    </message>
    <message>
        <source>Not deployed yet</source>
        <translation>Noch nicht bereitgestellt</translation>
    </message>
    <message>
        <source>No longer drawn</source>
        <translation>Nicht mehr gezeichnet</translation>
    </message>
    <message>
        <source>%1 (ignored)</source>
        <translation>%1 (ignoriert)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Drawn: %1</source>
        <translation>Gezeichnet: %1</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>Verzeichnet: %1</translation>
    </message>
    <message>
        <source>Live: %1</source>
        <translation>Läuft: %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Gezeichnet</translation>
    </message>
    <message>
        <source>Deployed</source>
        <translation>Bereitgestellt</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Läuft</translation>
    </message>
</context>
<context>
    <name>isthmus::DriftPage</name>
    <message>
        <source>Adopt</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Draw this resource as it runs, and record it so</source>
        <translation>Diese Ressource zeichnen, wie sie läuft, und so verzeichnen</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen …</translation>
    </message>
    <message>
        <source>Plan the way back to what is drawn</source>
        <translation>Den Weg zurück zum Gezeichneten planen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Hear no more of this value until it changes again</source>
        <translation>Von diesem Wert nichts mehr hören, bis er sich wieder ändert</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Ask both sides what runs, and compare it; changes nothing</source>
        <translation>Beide Seiten fragen, was läuft, und vergleichen; ändert nichts</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>What runs is as it was deployed.</source>
        <translation>Was läuft, ist, wie es bereitgestellt wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) at the providers.</source>
        <translation>
            <numerusform>%n Abweichung bei den Anbietern.</numerusform>
            <numerusform>%n Abweichungen bei den Anbietern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not compared yet. Compare asks both sides what runs and changes nothing.</source>
        <translation>Noch nicht verglichen. Vergleichen fragt beide Seiten, was läuft, und ändert nichts.</translation>
    </message>
</context>
<context>
    <name>isthmus::DropController</name>
    <message>
        <source>&amp;Open %1</source>
        <translation>%1 ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Insert it here</source>
        <translation>&amp;Hier einfügen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>%1 cannot be inserted: %2</source>
        <translation>%1 lässt sich nicht einfügen: %2</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Inserted %1</source>
        <translation>%1 eingefügt</translation>
    </message>
</context>
<context>
    <name>isthmus::ElementForm</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>%1 elements</source>
        <translation>%1 Elemente</translation>
    </message>
    <message>
        <source>Of several kinds</source>
        <translation>Verschiedener Art</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Id in this design</source>
        <translation>Id in diesem Entwurf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Planned: checked, not deployed</source>
        <translation>Geplant: geprüft, nicht bereitgestellt</translation>
    </message>
    <message>
        <source>Disabled: left out of everything</source>
        <translation>Deaktiviert: überall ausgelassen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Type a code or a place</source>
        <translation>Code oder Ort eingeben</translation>
    </message>
    <message>
        <source>“%1” is no region of this provider.</source>
        <translation>„%1“ ist keine Region dieses Anbieters.</translation>
    </message>
    <message>
        <source>“%1” is no region of this provider. Near it: %2.</source>
        <translation>„%1“ ist keine Region dieses Anbieters. Ähnlich: %2.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>As what contains it</source>
        <translation>Wie das umgebende Element</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>No element has the id “%1”. Choose one from the list.</source>
        <translation>Kein Element hat die Id „%1“. Eines aus der Liste wählen.</translation>
    </message>
    <message>
        <source>A link needs an element at each end. Choose one from the list.</source>
        <translation>Eine Verbindung braucht an jedem Ende ein Element. Eines aus der Liste wählen.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>One on each line: name = value</source>
        <translation>Je Zeile eines: Name = Wert</translation>
    </message>
    <message>
        <source>Change “%1” of %2</source>
        <translation>„%1“ von %2 ändern</translation>
    </message>
    <message>
        <source>Change “%1” of %2 elements</source>
        <translation>„%1“ von %2 Elementen ändern</translation>
    </message>
</context>
<context>
    <name>isthmus::FieldEditor</name>
    <message>
        <source>Add row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Remove row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Hinzufügen zu: %1</translation>
    </message>
    <message>
        <source>Various</source>
        <translation>Verschiedene</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>Zeile %1, %2: %3</translation>
    </message>
</context>
<context>
    <name>isthmus::Fields</name>
    <message>
        <source>Default: %1</source>
        <translation>Vorgabe: %1</translation>
    </message>
    <message>
        <source>No element has the id “%1”. Choose one from the list.</source>
        <translation>Kein Element hat die Id „%1“. Eines aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>One on each line</source>
        <translation>Je Zeile eines</translation>
    </message>
    <message>
        <source>The least is %1.</source>
        <translation>Der kleinste Wert ist %1.</translation>
    </message>
    <message>
        <source>The most is %1.</source>
        <translation>Der größte Wert ist %1.</translation>
    </message>
    <message>
        <source>This is not JSON. Check brackets, commas and quotes.</source>
        <translation>Das ist kein JSON. Klammern, Kommas und Anführungszeichen prüfen.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not a prefix. Write it like 10.0.0.0/16 or 2001:db8::/48.</source>
        <translation>„%1“ ist kein Präfix. So schreiben: 10.0.0.0/16 oder 2001:db8::/48.</translation>
    </message>
    <message>
        <source>“%1” is not a range of ASNs. Write it like 64520-64530.</source>
        <translation>„%1“ ist kein ASN-Bereich. So schreiben: 64520-64530.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“%1” is not an ASN. Write a number from 0 to 4294967295, or like 1.10.</source>
        <translation>„%1“ ist keine ASN. Eine Zahl von 0 bis 4294967295 schreiben, oder in der Form 1.10.</translation>
    </message>
    <message>
        <source>“%1” is not an IP address. Write it like 192.0.2.1 or 2001:db8::1.</source>
        <translation>„%1“ ist keine IP-Adresse. So schreiben: 192.0.2.1 oder 2001:db8::1.</translation>
    </message>
</context>
<context>
    <name>isthmus::FileController</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are not saved.</source>
        <translation>„%1“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Save them before going on?</source>
        <translation>Vor dem Fortfahren speichern?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open design</source>
        <translation>Entwurf öffnen</translation>
    </message>
    <message>
        <source>The design cannot be opened</source>
        <translation>Der Entwurf lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1 cannot be opened as it is.</source>
        <translation>%1 lässt sich so nicht öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>Open %n whole element(s)</source>
        <translation>
            <numerusform>%n unversehrtes Element öffnen</numerusform>
            <numerusform>%n unversehrte Elemente öffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Save design</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>an unsaved design</source>
        <translation>eines ungespeicherten Entwurfs</translation>
    </message>
    <message>
        <source>Recover unsaved work</source>
        <translation>Ungespeicherte Arbeit wiederherstellen</translation>
    </message>
    <message>
        <source>Isthmus ended without saving %1.</source>
        <translation>Isthmus wurde ohne Speichern beendet: %1.</translation>
    </message>
    <message>
        <source>The last copy is of %1.</source>
        <translation>Die letzte Kopie ist vom %1.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Not recovered</source>
        <translation>Nicht wiederhergestellt</translation>
    </message>
    <message>
        <source>Isthmus designs (*.isthmus);;Pictures with a design inside (*.png *.svg);;All files (*)</source>
        <translation>Isthmus-Entwürfe (*.isthmus);;Bilder mit einem Entwurf darin (*.png *.svg);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Opened from the picture %1: saving asks for a name.</source>
        <translation>Aus dem Bild %1 geöffnet: Sichern fragt nach einem Namen.</translation>
    </message>
</context>
<context>
    <name>isthmus::Finder</name>
    <message>
        <source>%1 contains it</source>
        <translation>%1 enthält es</translation>
    </message>
    <message>
        <source>%1 is inside it</source>
        <translation>%1 liegt darin</translation>
    </message>
    <message>
        <source>AS %1 contains it</source>
        <translation>AS %1 enthält sie</translation>
    </message>
    <message>
        <source>AS %1</source>
        <translation>AS %1</translation>
    </message>
    <message>
        <source>Flow from %1 to %2</source>
        <translation>Datenfluss von %1 nach %2</translation>
    </message>
</context>
<context>
    <name>isthmus::Finding</name>
    <message>
        <source>%1 (%2) and %3 (%4) overlap, and both are subnets of %5. Give one of them another range.</source>
        <translation>%1 (%2) und %3 (%4) überschneiden sich, und beide sind Subnetze von %5. Einem davon einen anderen Adressbereich geben.</translation>
    </message>
    <message>
        <source>%1 has no region %2, which %3 names. Correct it.</source>
        <translation>%1 hat keine Region %2, die %3 nennt. Berichtigen.</translation>
    </message>
    <message>
        <source>%1 has no region %2, which %3 names. The nearest names are %4.</source>
        <translation>%1 hat keine Region %2, die %3 nennt. Die ähnlichsten Namen sind %4.</translation>
    </message>
    <message>
        <source>%1 has no region, so prices, round trips and rules that need one are left out. Give it a region.</source>
        <translation>%1 hat keine Region; Preise, Umlaufzeiten und Regeln, die eine brauchen, entfallen daher. Eine Region angeben.</translation>
    </message>
    <message>
        <source>%1 has the range %2, but its network %3 states no %4 range, so it cannot be checked. State the network&apos;s range.</source>
        <translation>%1 hat den Adressbereich %2, aber sein Netz %3 nennt keinen %4-Bereich und lässt sich daher nicht prüfen. Den Adressbereich des Netzes angeben.</translation>
    </message>
    <message>
        <source>%1 has the range %2, which lies in no single range of its network %3 (%4). Move it inside, or widen the network.</source>
        <translation>%1 hat den Adressbereich %2, der in keinem einzelnen Bereich seines Netzes %3 liegt (%4). Hineinlegen oder das Netz erweitern.</translation>
    </message>
    <message>
        <source>%1 in %2 of %3 has host bits set; %4 was meant. Write that.</source>
        <translation>%1 in %2 von %3 hat gesetzte Host-Bits; gemeint war %4. So schreiben.</translation>
    </message>
    <message>
        <source>%1 joins %2 to itself. Choose another end.</source>
        <translation>%1 verbindet %2 mit sich selbst. Ein anderes Ende wählen.</translation>
    </message>
    <message>
        <source>%1 lacks %2, which it needs. State it.</source>
        <translation>%1 fehlt %2, das nötig ist. Angeben.</translation>
    </message>
    <message>
        <source>%1 names %2 as its %3, and there is no such element. Correct the id, or draw what is missing.</source>
        <translation>%1 nennt %2 als %3, und ein solches Element gibt es nicht. Die Id berichtigen oder Fehlendes zeichnen.</translation>
    </message>
    <message>
        <source>%1 of %2 is %3, but must be %4. Correct it.</source>
        <translation>%1 von %2 ist %3, muss aber %4 sein. Berichtigen.</translation>
    </message>
    <message>
        <source>%1 of %2 is %3, but should be %4. Correct it.</source>
        <translation>%1 von %2 ist %3, sollte aber %4 sein. Berichtigen.</translation>
    </message>
    <message>
        <source>%1 of %2 is %3, which is none of %4. Choose one of them.</source>
        <translation>%1 von %2 ist %3 und damit nichts von %4. Eines davon wählen.</translation>
    </message>
    <message>
        <source>%1 share the name &quot;%2&quot; in one place. Give each a name of its own.</source>
        <translation>%1 tragen am selben Ort den Namen „%2“. Jedem einen eigenen Namen geben.</translation>
    </message>
    <message>
        <source>%1 stands alone, but a %2 belongs inside a %3. Put it into one.</source>
        <translation>%1 steht allein, aber %2 gehört in %3. Dort hineinsetzen.</translation>
    </message>
    <message>
        <source>%1 stands inside %2, but a %3 belongs inside a %4. Move it there.</source>
        <translation>%1 steht in %2, aber %3 gehört in %4. Dorthin verschieben.</translation>
    </message>
    <message>
        <source>%1 stands inside %2, but a %3 stands inside nothing. Take it out.</source>
        <translation>%1 steht in %2, aber %3 steht in nichts anderem. Herausnehmen.</translation>
    </message>
    <message>
        <source>A residency policy names the flow %1, which does not exist. Correct the id or remove it.</source>
        <translation>Eine Vorgabe zum Datenverbleib nennt den Datenfluss %1, den es nicht gibt. Die Id berichtigen oder entfernen.</translation>
    </message>
    <message>
        <source>Nothing is joined to %1. Join it to something, or remove it.</source>
        <translation>Mit %1 ist nichts verbunden. Verbinden oder entfernen.</translation>
    </message>
    <message>
        <source>The %1 %2 cannot join a %3 and a %4, and no other link can. Join them through what lies between.</source>
        <translation>%1 %2 kann %3 und %4 nicht verbinden, und auch keine andere Verbindung kann es. Über Dazwischenliegendes verbinden.</translation>
    </message>
    <message>
        <source>The %1 %2 cannot join a %3 and a %4. Use %5 instead.</source>
        <translation>%1 %2 kann %3 und %4 nicht verbinden. Stattdessen %5 verwenden.</translation>
    </message>
    <message>
        <source>The catalogue does not know the kind %1 of %2, so nothing about it is checked. Choose a known kind, or add it to your catalogue.</source>
        <translation>Der Katalog kennt die Art %1 von %2 nicht, daher wird daran nichts geprüft. Eine bekannte Art wählen oder sie dem eigenen Katalog hinzufügen.</translation>
    </message>
    <message>
        <source>The id %1 is used a second time at %2 (line %3), and only the first use counts. Give the second element an id of its own.</source>
        <translation>Die Id %1 kommt bei %2 (Zeile %3) ein zweites Mal vor, und nur die erste zählt. Dem zweiten Element eine eigene Id geben.</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; of %2 is one that the provider refuses for a %3: it must match %4. Change the name.</source>
        <translation>Den Namen „%1“ von %2 lehnt der Anbieter für %3 ab: Er muss %4 entsprechen. Den Namen ändern.</translation>
    </message>
    <message>
        <source>The view %1 places %2, which does not exist. Remove its position.</source>
        <translation>Die Ansicht %1 platziert %2, das es nicht gibt. Dessen Position entfernen.</translation>
    </message>
    <message>
        <source>The waiver of %1 matches no finding any more. Remove it.</source>
        <translation>Die Ausnahme von %1 passt zu keinem Befund mehr. Entfernen.</translation>
    </message>
    <message>
        <source>The waiver of %1 ran out on %2. Remove it, or decide again and give it a later date.</source>
        <translation>Die Ausnahme von %1 ist am %2 abgelaufen. Entfernen, oder neu entscheiden und ein späteres Datum angeben.</translation>
    </message>
    <message>
        <source>Two ranges of %1 overlap: %2 and %3. Give it ranges that lie apart.</source>
        <translation>Zwei Adressbereiche von %1 überschneiden sich: %2 und %3. Getrennte Bereiche angeben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in %2 of %3 is an address without a length. Write it as a range, such as %4.</source>
        <translation>„%1“ in %2 von %3 ist eine Adresse ohne Länge. Als Adressbereich schreiben, etwa %4.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in %2 of %3 is not an address range. Write it as address/length, such as 10.0.0.0/16.</source>
        <translation>„%1“ in %2 von %3 ist kein Adressbereich. Als Adresse/Länge schreiben, etwa 10.0.0.0/16.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the shape of a %2 %3, which must match %4. Correct the identifier of %5.</source>
        <translation>„%1“ hat nicht die Form von %2 %3, die %4 entsprechen muss. Die Kennung von %5 berichtigen.</translation>
    </message>
    <message>
        <source>%1 (%2) and %3 (%4) overlap, and they are routed together over %5. Give one of them another range, or part the two.</source>
        <translation>%1 (%2) und %3 (%4) überschneiden sich und werden über %5 gemeinsam geroutet. Einem davon einen anderen Adressbereich geben oder beide trennen.</translation>
    </message>
    <message>
        <source>%1 allows %2 and %3 allows %4 on one Direct Connect gateway; they overlap, and AWS does not take that for two transit gateways. Give each its own ranges.</source>
        <translation>%1 erlaubt %2 und %3 erlaubt %4 an einem Direct-Connect-Gateway; beide überschneiden sich, und AWS nimmt das für zwei Transit-Gateways nicht an. Jedem eigene Bereiche geben.</translation>
    </message>
    <message>
        <source>%1 allows %2 prefixes, and AWS takes %3. Join neighbouring ranges.</source>
        <translation>%1 erlaubt %2 Präfixe, und AWS nimmt %3 an. Benachbarte Bereiche zusammenfassen.</translation>
    </message>
    <message>
        <source>%1 allows no prefixes, and for the transit gateway %2 exactly these are announced: the far side learns nothing. List the ranges of the networks behind it.</source>
        <translation>%1 erlaubt keine Präfixe, und für das Transit-Gateway %2 werden genau diese angekündigt: Die Gegenseite lernt nichts. Die Bereiche der Netze dahinter auflisten.</translation>
    </message>
    <message>
        <source>%1 and %2 are peered and share the ASN %3. AWS advises an ASN of its own for each.</source>
        <translation>%1 und %2 sind per Peering verbunden und haben dieselbe ASN %3. AWS empfiehlt jedem eine eigene ASN.</translation>
    </message>
    <message>
        <source>%1 announces nothing from %2 to AWS, so AWS has no way back. List the ranges of its subnets in advertisedRoutes.</source>
        <translation>%1 kündigt AWS nichts aus %2 an, also hat AWS keinen Rückweg. Die Bereiche der Subnetze in advertisedRoutes auflisten.</translation>
    </message>
    <message>
        <source>%1 cannot be added to %2: beside the primary range %3, AWS allows nothing from %4. Choose another range.</source>
        <translation>%1 kann %2 nicht hinzugefügt werden: Neben dem primären Bereich %3 erlaubt AWS nichts aus %4. Einen anderen Bereich wählen.</translation>
    </message>
    <message>
        <source>%1 carries %2 bytes on the AWS side and about %3 on the side of %4, so the path carries %5. Lower the MTU of the hosts, or clamp.</source>
        <translation>%1 trägt auf der AWS-Seite %2 Byte und auf der Seite von %4 etwa %3, der Pfad trägt also %5. Die MTU der Hosts senken oder MSS-Clamping einsetzen.</translation>
    </message>
    <message>
        <source>%1 crosses %2 in %3, but may only stay in %4. Choose a way around, or allow the country.</source>
        <translation>%1 führt durch %2 in %3, darf aber nur in %4 bleiben. Einen Weg außen herum wählen oder das Land erlauben.</translation>
    </message>
    <message>
        <source>%1 has %2 %3, and AWS allows %4. Spread them over several Direct Connect gateways.</source>
        <translation>%1 hat %2 %3, und AWS erlaubt %4. Auf mehrere Direct-Connect-Gateways verteilen.</translation>
    </message>
    <message>
        <source>%1 has %2 and the circuit %3 has %4; the smaller one rules. Order equal sizes unless you mean this.</source>
        <translation>%1 hat %2 und die Leitung %3 hat %4; die kleinere bestimmt. Gleiche Größen bestellen, falls das nicht so gewollt ist.</translation>
    </message>
    <message>
        <source>%1 has %2 interconnects; its pool of inbound prefixes is enough for %3. Use a second Direct Connect gateway.</source>
        <translation>%1 hat %2 Interconnects; sein Vorrat an eingehenden Präfixen reicht für %3. Ein zweites Direct-Connect-Gateway verwenden.</translation>
    </message>
    <message>
        <source>%1 has %2 ranges, and the provider&apos;s limit is %3. Use fewer, or have the limit raised where it can be.</source>
        <translation>%1 hat %2 Adressbereiche, und die Grenze des Anbieters ist %3. Weniger verwenden oder die Grenze erhöhen lassen, wo das geht.</translation>
    </message>
    <message>
        <source>%1 has %2 tunnels to %3 and needs %4: %5. Add the missing ones.</source>
        <translation>%1 hat %2 Tunnel zu %3 und braucht %4: %5. Die fehlenden hinzufügen.</translation>
    </message>
    <message>
        <source>%1 has %2, but the circuit %3 that it serves has %4, and they must be equal. Change one of them.</source>
        <translation>%1 hat %2, aber die zugehörige Leitung %3 hat %4, und beide müssen gleich sein. Eines davon ändern.</translation>
    </message>
    <message>
        <source>%1 has %2, more than the %3 of %4. Choose a smaller line or a larger port.</source>
        <translation>%1 hat %2, mehr als die %3 von %4. Eine kleinere Leitung oder einen größeren Port wählen.</translation>
    </message>
    <message>
        <source>%1 has a transit gateway in %2, where %3 lands, and %4 in another region; attaching the interconnect then fails. Peer the remote transit gateway with the local one instead of associating it.</source>
        <translation>%1 hat ein Transit-Gateway in %2, wo %3 endet, und %4 in einer anderen Region; das Anbinden des Interconnects schlägt dann fehl. Das entfernte Transit-Gateway per Peering mit dem lokalen verbinden, statt es zuzuordnen.</translation>
    </message>
    <message>
        <source>%1 has an MTU of %2 bytes and %3 carries %4, so the path carries %5. Set the network&apos;s MTU to %4, or clamp on the AWS side.</source>
        <translation>%1 hat eine MTU von %2 Byte und %3 trägt %4, der Pfad trägt also %5. Die MTU des Netzes auf %4 setzen oder auf der AWS-Seite MSS-Clamping einsetzen.</translation>
    </message>
    <message>
        <source>%1 has the ASN %2 and is joined to %3, where %4 keeps %5 for itself. Give it another ASN.</source>
        <translation>%1 hat die ASN %2 und ist mit %3 verbunden, wo %4 sich %5 vorbehält. Eine andere ASN geben.</translation>
    </message>
    <message>
        <source>%1 has the ASN %2 and stands beside the ExpressRoute gateway %3; Microsoft documents that the VPN gateway must then have %4, which some users contest. Set it to %4.</source>
        <translation>%1 hat die ASN %2 und steht neben dem ExpressRoute-Gateway %3; laut Microsoft muss das VPN-Gateway dann %4 haben, was manche Nutzer bestreiten. Auf %4 setzen.</translation>
    </message>
    <message>
        <source>%1 has the ASN %2%3, which lies inside the ASN ranges %4 of the core network %5. Give the Direct Connect gateway an ASN outside them.</source>
        <translation>%1 hat die ASN %2%3, die in den ASN-Bereichen %4 des Core Network %5 liegt. Dem Direct-Connect-Gateway eine ASN außerhalb davon geben.</translation>
    </message>
    <message>
        <source>%1 has the ASN %2, but a %3 may only use %4. Give it one of these.</source>
        <translation>%1 hat die ASN %2, aber %3 darf nur %4 verwenden. Eine davon geben.</translation>
    </message>
    <message>
        <source>%1 has the ASN %2, but the router of a partner attachment (%3) must have %4. Set that.</source>
        <translation>%1 hat die ASN %2, aber der Router eines Partner-Attachments (%3) muss %4 haben. Diese setzen.</translation>
    </message>
    <message>
        <source>%1 has the ASN %2, which Google allows only for partner attachments, and %3 is none. Give the router a private ASN.</source>
        <translation>%1 hat die ASN %2, die Google nur für Partner-Attachments erlaubt, und %3 ist keines. Dem Router eine private ASN geben.</translation>
    </message>
    <message>
        <source>%1 has the ASN %2, which a %3 may not use (refused are %4). Give it another.</source>
        <translation>%1 hat die ASN %2, die %3 nicht verwenden darf (abgelehnt werden %4). Eine andere geben.</translation>
    </message>
    <message>
        <source>%1 has the ASN %2, which nobody may use for a session (reserved are %3). Give it another.</source>
        <translation>%1 hat die ASN %2, die niemand für eine Sitzung verwenden darf (reserviert sind %3). Eine andere geben.</translation>
    </message>
    <message>
        <source>%1 has the ASN range %2, but a core network may only use %3. Choose a range inside.</source>
        <translation>%1 hat den ASN-Bereich %2, aber ein Core Network darf nur %3 verwenden. Einen Bereich innerhalb davon wählen.</translation>
    </message>
    <message>
        <source>%1 interconnects to %2 in one account and region are more than the %3 that AWS allows. Use fewer, or ask for a higher quota.</source>
        <translation>%1 Interconnects zu %2 in einem Konto und einer Region sind mehr als die %3, die AWS erlaubt. Weniger verwenden oder ein höheres Kontingent beantragen.</translation>
    </message>
    <message>
        <source>%1 interconnects to %2 in one account, over several regions, are more than the %3 that AWS allows per account. Whether AWS counts each region by itself is not certain; ask for a higher quota.</source>
        <translation>%1 Interconnects zu %2 in einem Konto, über mehrere Regionen, sind mehr als die %3, die AWS je Konto erlaubt. Ob AWS jede Region für sich zählt, ist nicht sicher; ein höheres Kontingent beantragen.</translation>
    </message>
    <message>
        <source>%1 is %2; Azure advises /%3 or larger, so that a second gateway fits. Make it larger.</source>
        <translation>%1 ist %2; Azure empfiehlt /%3 oder größer, damit ein zweites Gateway hineinpasst. Vergrößern.</translation>
    </message>
    <message>
        <source>%1 is associated with gateways of several kinds (%2). It takes virtual private gateways, or transit gateways, or one core network; use a Direct Connect gateway for each kind.</source>
        <translation>%1 ist Gateways verschiedener Art zugeordnet (%2). Möglich sind Virtual Private Gateways oder Transit-Gateways oder ein Core Network; je Art ein Direct-Connect-Gateway verwenden.</translation>
    </message>
    <message>
        <source>%1 is associated with no virtual private gateway, transit gateway or core network, so nothing in AWS is reached through it. Associate it with one.</source>
        <translation>%1 ist keinem Virtual Private Gateway, Transit-Gateway oder Core Network zugeordnet, also ist darüber nichts in AWS erreichbar. Einem davon zuordnen.</translation>
    </message>
    <message>
        <source>%1 is attached to %2 by %3 links. A network has one attachment to a gateway; remove the others.</source>
        <translation>%1 ist über %3 Verbindungen an %2 angebunden. Ein Netz hat ein Attachment je Gateway; die anderen entfernen.</translation>
    </message>
    <message>
        <source>%1 is attached to no VPC, so nothing is reached through it. Attach it to one.</source>
        <translation>%1 ist an keine VPC angebunden, also ist darüber nichts erreichbar. An eine anbinden.</translation>
    </message>
    <message>
        <source>%1 is drawn with %2, but the Azure preview offers %3 only. Set that.</source>
        <translation>%1 ist mit %2 gezeichnet, aber die Azure-Vorschau bietet nur %3. Dies setzen.</translation>
    </message>
    <message>
        <source>%1 is drawn with %2, which %3 does not offer; it offers %4. Choose one of these.</source>
        <translation>%1 ist mit %2 gezeichnet, was %3 nicht anbietet; angeboten werden %4. Eines davon wählen.</translation>
    </message>
    <message>
        <source>%1 is joined to %2 %3 (%4), and AWS allows one. Use a gateway for each, or a transit gateway.</source>
        <translation>%1 ist mit %2 %3 verbunden (%4), und AWS erlaubt eines. Je ein eigenes Gateway verwenden oder ein Transit-Gateway.</translation>
    </message>
    <message>
        <source>%1 is routed statically although both ends can speak BGP, so a dead tunnel goes on drawing traffic. Use BGP.</source>
        <translation>%1 wird statisch geroutet, obwohl beide Enden BGP sprechen können; ein ausgefallener Tunnel zieht so weiter Verkehr an. BGP verwenden.</translation>
    </message>
    <message>
        <source>%1 joins %2%3 and %4%5, which both have the ASN %6; the session is external BGP and is refused. Change one of them.</source>
        <translation>%1 verbindet %2%3 und %4%5, die beide die ASN %6 haben; die Sitzung ist externes BGP und wird abgelehnt. Eine davon ändern.</translation>
    </message>
    <message>
        <source>%1 joins AWS %2 to %3 %4, and no interconnect exists between these two regions. The nearest pairs are %5. Move one end, or use a VPN or a partner fabric.</source>
        <translation>%1 verbindet AWS %2 mit %3 %4, und zwischen diesen Regionen gibt es keinen Interconnect. Die nächsten Paare sind %5. Ein Ende verlegen, oder ein VPN oder eine Partner-Fabric verwenden.</translation>
    </message>
    <message>
        <source>%1 joins AWS to %2, of which the catalogue lists no region pair, so it cannot be checked. Ask both providers whether they offer one.</source>
        <translation>%1 verbindet AWS mit %2, wofür der Katalog kein Regionenpaar nennt; das lässt sich daher nicht prüfen. Bei beiden Anbietern erfragen, ob es eines gibt.</translation>
    </message>
    <message>
        <source>%1 lists allowed prefixes, which the association with a core network does not have: its whole segment is announced. Remove them.</source>
        <translation>%1 nennt erlaubte Präfixe, die es bei der Zuordnung zu einem Core Network nicht gibt: Das ganze Segment wird angekündigt. Entfernen.</translation>
    </message>
    <message>
        <source>%1 of %2 is free at AWS once per region and provider while it serves its own region only, and cannot be turned into a paid one later. Draw the size that you will need.</source>
        <translation>%1 von %2 ist bei AWS einmal je Region und Anbieter kostenlos, solange nur die eigene Region bedient wird, und lässt sich später nicht in einen bezahlten umwandeln. Die künftig nötige Größe zeichnen.</translation>
    </message>
    <message>
        <source>%1 of %2 is too small: a %3 may be /%4 to /%5. Give it a shorter prefix.</source>
        <translation>%1 von %2 ist zu klein: Erlaubt ist für %3 /%4 bis /%5. Ein kürzeres Präfix geben.</translation>
    </message>
    <message>
        <source>%1 of %2 is too wide: a %3 may be /%4 to /%5. Give it a longer prefix.</source>
        <translation>%1 von %2 ist zu groß: Erlaubt ist für %3 /%4 bis /%5. Ein längeres Präfix geben.</translation>
    </message>
    <message>
        <source>%1 of %2 lies in %3, which hurts where it is routed: %4. Choose another range if you can.</source>
        <translation>%1 von %2 liegt in %3, was beim Routen schadet: %4. Möglichst einen anderen Bereich wählen.</translation>
    </message>
    <message>
        <source>%1 of %2 touches %3, which the provider keeps for itself. Choose another range.</source>
        <translation>%1 von %2 berührt %3, was der Anbieter sich vorbehält. Einen anderen Bereich wählen.</translation>
    </message>
    <message>
        <source>%1 share the ASN %2 on the Direct Connect gateway %3. Give each transit gateway an ASN of its own.</source>
        <translation>%1 haben am Direct-Connect-Gateway %3 dieselbe ASN %2. Jedem Transit-Gateway eine eigene ASN geben.</translation>
    </message>
    <message>
        <source>%1 stands in %2, but the circuit %3 serves only gateways in %4. Put the gateway there, and reach %2 by network peering.</source>
        <translation>%1 steht in %2, aber die Leitung %3 bedient nur Gateways in %4. Das Gateway dorthin setzen und %2 über Netz-Peering erreichen.</translation>
    </message>
    <message>
        <source>%1 stands in %2, but the interconnect on %3 lands in %4 and reaches only private and transit gateways there. Move the gateway, or use a core network.</source>
        <translation>%1 steht in %2, aber der Interconnect an %3 endet in %4 und erreicht nur dortige Private und Transit-Gateways. Das Gateway verlegen oder ein Core Network verwenden.</translation>
    </message>
    <message>
        <source>%1 starts in %2, from where there is no interconnect to %3. The nearest pairs are %4.</source>
        <translation>%1 beginnt in %2, von wo es keinen Interconnect zu %3 gibt. Die nächsten Paare sind %4.</translation>
    </message>
    <message>
        <source>%1 states no bandwidth, so its size and price cannot be checked. State bandwidthMbps.</source>
        <translation>%1 nennt keine Bandbreite, Größe und Preis lassen sich daher nicht prüfen. bandwidthMbps angeben.</translation>
    </message>
    <message>
        <source>%1 states no tunnels, so it is not known whether there are the %2 that %3 needs. State them.</source>
        <translation>%1 nennt keine Tunnel; es ist daher nicht bekannt, ob es die %2 gibt, die %3 braucht. Angeben.</translation>
    </message>
    <message>
        <source>%1 takes about %2 ms there and back, above its limit of %3 ms, and cannot take less than %5 ms over this way; most of it is %4. Move the ends closer together, or raise the limit.</source>
        <translation>%1 braucht hin und zurück etwa %2 ms, mehr als die Grenze von %3 ms, und kann auf diesem Weg nicht unter %5 ms brauchen; das meiste davon ist %4. Die Enden näher zusammenlegen oder die Grenze erhöhen.</translation>
    </message>
    <message>
        <source>%1 takes about %2 ms there and back, above its limit of %3 ms; most of it is %4. Choose a shorter way, or raise the limit.</source>
        <translation>%1 braucht hin und zurück etwa %2 ms, mehr als die Grenze von %3 ms; das meiste davon ist %4. Einen kürzeren Weg wählen oder die Grenze erhöhen.</translation>
    </message>
    <message>
        <source>%1 transports in one Google project and region (%2) are more than the default quota of %3. Ask Google for a higher quota before you deploy.</source>
        <translation>%1 Transporte in einem Google-Projekt und einer Region (%2) sind mehr als das Standardkontingent von %3. Vor der Bereitstellung bei Google ein höheres Kontingent beantragen.</translation>
    </message>
    <message>
        <source>%1 use the inside prefix %2 at the same gateway %3. Give each tunnel its own.</source>
        <translation>%1 verwenden das innere Präfix %2 am selben Gateway %3. Jedem Tunnel ein eigenes geben.</translation>
    </message>
    <message>
        <source>%1 use the peering prefix %2 at the same router %3. Give each line its own.</source>
        <translation>%1 verwenden das Peering-Präfix %2 am selben Router %3. Jeder Leitung ein eigenes geben.</translation>
    </message>
    <message>
        <source>%1 uses IKEv1, which is deprecated. Use IKEv2.</source>
        <translation>%1 verwendet das veraltete IKEv1. IKEv2 verwenden.</translation>
    </message>
    <message>
        <source>%1 uses the inside prefix %2 for two tunnels. Give each tunnel its own.</source>
        <translation>%1 verwendet das innere Präfix %2 für zwei Tunnel. Jedem Tunnel ein eigenes geben.</translation>
    </message>
    <message>
        <source>%1 uses the pair %2 with %3 %4, which is in preview: it has no SLA and is removed before general availability. Do not carry production on it alone.</source>
        <translation>%1 nutzt das Paar %2 mit %3 %4, das in der Vorschau ist: Es hat kein SLA und wird vor der allgemeinen Verfügbarkeit entfernt. Produktivverkehr nicht allein darüber führen.</translation>
    </message>
    <message>
        <source>%1 uses the peering prefix %2 twice. Give each peering its own.</source>
        <translation>%1 verwendet das Peering-Präfix %2 zweimal. Jedem Peering ein eigenes geben.</translation>
    </message>
    <message>
        <source>%1%2 and %3%4 both have the ASN %5, and AWS refuses to associate them. Give the transit gateway another ASN.</source>
        <translation>%1%2 und %3%4 haben beide die ASN %5, und AWS lehnt die Zuordnung ab. Dem Transit-Gateway eine andere ASN geben.</translation>
    </message>
    <message>
        <source>%1, the %2 of a peering of %3, is the network or broadcast address of %4. Choose one between them.</source>
        <translation>%1, %2 eines Peerings von %3, ist die Netz- oder Broadcast-Adresse von %4. Eine dazwischen wählen.</translation>
    </message>
    <message>
        <source>%1, the %2 of a peering of %3, lies outside its prefix %4. Choose an address inside.</source>
        <translation>%1, %2 eines Peerings von %3, liegt außerhalb des Präfixes %4. Eine Adresse innerhalb wählen.</translation>
    </message>
    <message>
        <source>%1, the account at the far end of %2, has the identifier &quot;%3&quot;, which AWS does not take as a remote account: it must match %4. Use another project or account.</source>
        <translation>%1, das Konto am fernen Ende von %2, hat die Kennung „%3“, die AWS nicht als fremdes Konto annimmt: Sie muss %4 entsprechen. Ein anderes Projekt oder Konto verwenden.</translation>
    </message>
    <message>
        <source>%1, the peer of %2 over %3, has the ASN %4, which is also that of %5 in the same network and region; Google refuses such a peer. Change one of the two.</source>
        <translation>%1, die Gegenstelle von %2 über %3, hat die ASN %4, die auch %5 im selben Netz und in derselben Region hat; Google lehnt das ab. Eine der beiden ändern.</translation>
    </message>
    <message>
        <source>A Direct Connect gateway is global, and %1 does not say in which AWS region it lands. State its region.</source>
        <translation>Ein Direct-Connect-Gateway ist global, und %1 sagt nicht, in welcher AWS-Region es endet. Die Region angeben.</translation>
    </message>
    <message>
        <source>Both ends of a peering of %1 have the address %2. Give each its own.</source>
        <translation>Beide Enden eines Peerings von %1 haben die Adresse %2. Jedem eine eigene geben.</translation>
    </message>
    <message>
        <source>No VCN is attached to the DRG %1, so nothing in OCI uses %2. Attach the VCN to the DRG.</source>
        <translation>An das DRG %1 ist kein VCN angebunden, also nutzt nichts in OCI %2. Das VCN an das DRG anbinden.</translation>
    </message>
    <message>
        <source>On %1 %2; the session does not come up. State the ASN that the peer has.</source>
        <translation>An %1: %2; die Sitzung kommt nicht zustande. Die ASN der Gegenstelle angeben.</translation>
    </message>
    <message>
        <source>The %1 region of %2 is neither given nor to be inferred, so its pair cannot be checked. State partnerRegion.</source>
        <translation>Die %1-Region von %2 ist weder angegeben noch zu erschließen, das Paar lässt sich daher nicht prüfen. partnerRegion angeben.</translation>
    </message>
    <message>
        <source>The allowed prefixes of %1 keep back %2: %3, and a virtual private gateway then announces nothing of it. Allow the range of the VPC or a wider one.</source>
        <translation>Die erlaubten Präfixe von %1 halten %2 zurück: %3, und ein Virtual Private Gateway kündigt dann nichts davon an. Den Bereich der VPC oder einen größeren erlauben.</translation>
    </message>
    <message>
        <source>The circuit %1 has %2 gateway connections; in the preview it may have %3. Remove the others.</source>
        <translation>Die Leitung %1 hat %2 Gateway-Verbindungen; in der Vorschau darf sie %3 haben. Die anderen entfernen.</translation>
    </message>
    <message>
        <source>The circuit %1 of %2 is attached to no ExpressRoute gateway, so no Azure network uses it. Attach one in the circuit&apos;s region.</source>
        <translation>Die Leitung %1 von %2 ist an kein ExpressRoute-Gateway angebunden, also nutzt sie kein Azure-Netz. Eines in der Region der Leitung anbinden.</translation>
    </message>
    <message>
        <source>The description of %1 does not match %2, so AWS refuses it. Use letters, digits, blanks, - and _ only, at most 255 of them.</source>
        <translation>Die Beschreibung von %1 entspricht nicht %2, daher lehnt AWS sie ab. Nur Buchstaben, Ziffern, Leerzeichen, - und _ verwenden, höchstens 255.</translation>
    </message>
    <message>
        <source>The design costs %1 USD a month, %2 above the budget of %3. Most of it: %4. Choose smaller ones, or raise the budget.</source>
        <translation>Der Entwurf kostet %1 USD im Monat, %2 über dem Budget von %3. Das meiste davon: %4. Kleinere wählen oder das Budget erhöhen.</translation>
    </message>
    <message>
        <source>The edge %1 of %2 has the ASN %3, which lies outside the core network&apos;s ranges %4. Give it one from inside.</source>
        <translation>Das Edge %1 von %2 hat die ASN %3, die außerhalb der Bereiche %4 des Core Network liegt. Eine aus diesen geben.</translation>
    </message>
    <message>
        <source>The flow %1 uses %2 (%3), which %4 does not announce to AWS, so AWS has no way back. Add the range to advertisedRoutes.</source>
        <translation>Der Datenfluss %1 nutzt %2 (%3), was %4 AWS nicht ankündigt; AWS hat also keinen Rückweg. Den Bereich in advertisedRoutes ergänzen.</translation>
    </message>
    <message>
        <source>The gateways on %1 stand in %2, and %3 does not say in which of these it lands. State its region.</source>
        <translation>Die Gateways an %1 stehen in %2, und %3 sagt nicht, in welcher davon es endet. Die Region angeben.</translation>
    </message>
    <message>
        <source>The inside prefix %1 of %2 is not a /%3 of %4. Choose one that is.</source>
        <translation>Das innere Präfix %1 von %2 ist kein /%3 aus %4. Ein solches wählen.</translation>
    </message>
    <message>
        <source>The inside prefix %1 of %2 is one that AWS keeps for itself (%3). Choose another /30.</source>
        <translation>Das innere Präfix %1 von %2 behält AWS sich vor (%3). Ein anderes /30 wählen.</translation>
    </message>
    <message>
        <source>The inside prefix %1 of %2 lies outside %3, and Azure takes no other for BGP over VPN. Choose one inside.</source>
        <translation>Das innere Präfix %1 von %2 liegt außerhalb von %3, und Azure nimmt für BGP über VPN kein anderes an. Eines innerhalb wählen.</translation>
    </message>
    <message>
        <source>The lines of %1 add up to %2, and it has %3. Not all can be full at once; choose a larger one if they must be.</source>
        <translation>Die Leitungen von %1 ergeben zusammen %2, und vorhanden sind %3. Nicht alle können zugleich ausgelastet sein; falls doch nötig, eine größere wählen.</translation>
    </message>
    <message>
        <source>The peering prefix %1 of %2 has host bits set; %3 was meant. Write that.</source>
        <translation>Das Peering-Präfix %1 von %2 hat gesetzte Host-Bits; gemeint war %3. So schreiben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot;, the %2 of a peering of %3, is not an IP address. Correct it.</source>
        <translation>„%1“, %2 eines Peerings von %3, ist keine IP-Adresse. Berichtigen.</translation>
    </message>
    <message>
        <source>Not certain: %1.</source>
        <translation>Nicht gesichert: %1.</translation>
    </message>
    <message>
        <source>%1 carries %2 and the flows %3 add up to %4, %5 % of it. Leave room for bursts, or choose a larger size.</source>
        <translation>%1 trägt %2, und die Flüsse %3 ergeben zusammen %4, das sind %5 % davon. Platz für Spitzen lassen oder eine größere Größe wählen.</translation>
    </message>
    <message>
        <source>%1 carries %2 and the flows %3 add up to %4. Choose a larger size, or move a flow to another way.</source>
        <translation>%1 trägt %2, und die Flüsse %3 ergeben zusammen %4. Eine größere Größe wählen oder einen Fluss auf einen anderen Weg legen.</translation>
    </message>
    <message>
        <source>%1 ends at %2, which is disabled, so nothing of it is checked. Enable the end, or remove the flow.</source>
        <translation>%1 endet an %2, das abgeschaltet ist, also wird nichts davon geprüft. Das Ende einschalten oder den Fluss entfernen.</translation>
    </message>
    <message>
        <source>%1 gets through only over %2, which it avoids. Draw another way, or allow this one.</source>
        <translation>%1 kommt nur über %2 durch und soll das meiden. Einen anderen Weg zeichnen oder diesen erlauben.</translation>
    </message>
    <message>
        <source>%1 has no route either way between %2 and %3: %4. Join or announce what is missing.</source>
        <translation>%1 hat zwischen %2 und %3 in keiner Richtung eine Route: %4. Das Fehlende verbinden oder ankündigen.</translation>
    </message>
    <message>
        <source>%1 has no route from %2 to %3: %4. Join or announce what is missing.</source>
        <translation>%1 hat keine Route von %2 nach %3: %4. Das Fehlende verbinden oder ankündigen.</translation>
    </message>
    <message>
        <source>%1 is to be available for %2 % of the time, and the providers promise at most %3 % for its way (%4). Draw a second way, or lower the target.</source>
        <translation>%1 soll zu %2 % der Zeit verfügbar sein, und die Anbieter versprechen für den Weg höchstens %3 % (%4). Einen zweiten Weg zeichnen oder das Ziel senken.</translation>
    </message>
    <message>
        <source>%1 join %2 to the same party and all end in the %3 %4, so one failure there takes them all. Order one of them elsewhere.</source>
        <translation>%1 verbinden %2 mit derselben Partei und enden alle am selben Ort (%3 %4), ein Ausfall dort nimmt also alle mit. Eine davon anderswo bestellen.</translation>
    </message>
    <message>
        <source>%1 may only stay in %2, and nothing says in which country %3 stands. State it.</source>
        <translation>%1 darf nur in %2 bleiben, und nichts sagt, in welchem Land %3 steht. Das Land angeben.</translation>
    </message>
    <message>
        <source>%1 would have to cross %2 from one peering (%3) to another (%4), and peerings are not transitive. Peer the two ends directly, or join them over a gateway or hub.</source>
        <translation>%1 müsste %2 von einem Peering (%3) zu einem anderen (%4) durchqueren, und Peerings sind nicht transitiv. Die beiden Enden unmittelbar verbinden oder über ein Gateway oder einen Hub.</translation>
    </message>
    <message>
        <source>%1 would have to pass through %2 from %3 on to %4, and it carries no transit between them. Join the two ends over a link of their own.</source>
        <translation>%1 müsste durch %2 von %3 nach %4 laufen, und dazwischen gibt es dort keinen Transit. Die beiden Enden über eine eigene Verbindung verbinden.</translation>
    </message>
    <message>
        <source>Whether %1 gets from %2 to %3 cannot be told from the drawing: %4. State what is missing.</source>
        <translation>Ob %1 von %2 nach %3 kommt, lässt sich aus der Zeichnung nicht sagen: %4. Das Fehlende angeben.</translation>
    </message>
    <message>
        <source>Without %1, %2 would be cut, and an availability target was set. Draw a second way that does not share it.</source>
        <translation>Ohne %1 wäre %2 unterbrochen, und ein Verfügbarkeitsziel ist gesetzt. Einen zweiten Weg zeichnen, der es nicht mitbenutzt.</translation>
    </message>
    <message>
        <source>Without %1, which holds %2, %3 would be cut, and an availability target was set. Move one of them to another place.</source>
        <translation>Ohne %1 mit %2 wäre %3 unterbrochen, und ein Verfügbarkeitsziel ist gesetzt. Eines davon an einen anderen Ort legen.</translation>
    </message>
    <message>
        <source>%1 announces %2 prefixes to AWS, which takes %3. Summarise them.</source>
        <translation>%1 kündigt AWS %2 Präfixe an, und AWS nimmt %3. Die Präfixe zusammenfassen.</translation>
    </message>
    <message>
        <source>%1 holds at least %2 routes and takes %3. Summarise them, or split the networks over two gateways.</source>
        <translation>%1 hält mindestens %2 Routen und nimmt %3. Die Routen zusammenfassen oder die Netze auf zwei Gateways verteilen.</translation>
    </message>
    <message>
        <source>%1 Gbps cannot be made of members of %2 Gbps. Correct one of the two sizes.</source>
        <translation>%1 Gbit/s lassen sich nicht aus Gliedern von %2 Gbit/s bilden. Berichtigen Sie eine der beiden Größen.</translation>
    </message>
    <message>
        <source>%1 and %2 belong together, and one of them is missing. Give both or none.</source>
        <translation>%1 und %2 gehören zusammen, und eines fehlt. Geben Sie beide an oder keines.</translation>
    </message>
    <message>
        <source>%1 called, and only %2 makes and deletes keys of this channel. Request a rotation instead.</source>
        <translation>%1 hat gerufen, und nur %2 legt Schlüssel dieses Kanals an und löscht sie. Bitten Sie stattdessen um einen Wechsel.</translation>
    </message>
    <message>
        <source>%1 has bits set behind its mask of /%2. Write %3.</source>
        <translation>%1 hat Bits hinter der Maske /%2 gesetzt. Schreiben Sie %3.</translation>
    </message>
    <message>
        <source>%1 has bits set behind its mask. Write %2.</source>
        <translation>%1 hat Bits hinter der Maske gesetzt. Schreiben Sie %2.</translation>
    </message>
    <message>
        <source>%1 has no site in the environment, so it cannot manage the channel. Name one of its two providers.</source>
        <translation>%1 hat keinen Standort in der Umgebung und kann den Kanal nicht verwalten. Nennen Sie einen ihrer beiden Anbieter.</translation>
    </message>
    <message>
        <source>%1 has no site in the environment. Name one of its two providers.</source>
        <translation>%1 hat keinen Standort in der Umgebung. Nennen Sie einen ihrer beiden Anbieter.</translation>
    </message>
    <message>
        <source>%1 is not among the documents, so it is not known whether it exists. Add its document.</source>
        <translation>%1 ist nicht unter den Dokumenten; ob es das gibt, ist nicht bekannt. Fügen Sie das Dokument hinzu.</translation>
    </message>
    <message>
        <source>%1 is not among the documents, so what depends on it was not checked. Add its document.</source>
        <translation>%1 ist nicht unter den Dokumenten; was davon abhängt, wurde nicht geprüft. Fügen Sie das Dokument hinzu.</translation>
    </message>
    <message>
        <source>%1 is not among the documents, though others beside it are. Correct the name, or add the document.</source>
        <translation>%1 ist nicht unter den Dokumenten, andere daneben sind es. Berichtigen Sie den Namen oder fügen Sie das Dokument hinzu.</translation>
    </message>
    <message>
        <source>%1 is of the other address family. Move it to the other list.</source>
        <translation>%1 gehört zur anderen Adressfamilie. Setzen Sie es in die andere Liste.</translation>
    </message>
    <message>
        <source>%1 is preferred and excluded at once (%2). Correct one of them.</source>
        <translation>%1 ist zugleich bevorzugt und ausgeschlossen (%2). Berichtigen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>%1 is preferred, and /%2 is not among the lengths that the guidance allows. Correct one of them.</source>
        <translation>%1 ist bevorzugt, und /%2 ist keine Länge, die die Vorgabe erlaubt. Berichtigen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>%1 is the network or broadcast address of %2, which no host may have. Choose another one.</source>
        <translation>%1 ist die Netz- oder Broadcast-Adresse von %2, die kein Rechner haben darf. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>%1 lies outside %2, which the guidance offers. Correct it.</source>
        <translation>%1 liegt außerhalb von %2, das die Vorgabe anbietet. Berichtigen Sie es.</translation>
    </message>
    <message>
        <source>%1 lies outside the subnet %2. Choose an address inside it.</source>
        <translation>%1 liegt außerhalb des Subnetzes %2. Wählen Sie eine Adresse darin.</translation>
    </message>
    <message>
        <source>%1 made this key, and %2 manages the keys of the channel. Let the manager make it.</source>
        <translation>%1 hat diesen Schlüssel angelegt, und %2 verwaltet die Schlüssel des Kanals. Lassen Sie den Verwalter ihn anlegen.</translation>
    </message>
    <message>
        <source>%1 manages the keys of this channel and need not request a rotation. Rotate the key.</source>
        <translation>%1 verwaltet die Schlüssel dieses Kanals und muss nicht um einen Wechsel bitten. Wechseln Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>%1 overlaps %2, and the ranges of a guidance must not. Part them.</source>
        <translation>%1 überschneidet sich mit %2, was in einer Vorgabe nicht sein darf. Trennen Sie die Bereiche.</translation>
    </message>
    <message>
        <source>%1 stands here, and the specification wants %2. Correct it.</source>
        <translation>Hier steht %1, und die Spezifikation verlangt %2. Berichtigen Sie es.</translation>
    </message>
    <message>
        <source>A closed interconnect takes no new connection. Choose another one of the environment.</source>
        <translation>Ein geschlossener Interconnect nimmt keine neue Verbindung auf. Wählen Sie einen anderen der Umgebung.</translation>
    </message>
    <message>
        <source>A range begins at %1 and ends at %2, before it begins. Correct it.</source>
        <translation>Ein Bereich beginnt bei %1 und endet bei %2, vor seinem Anfang. Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>A token stands here until the provider gives the value. Put the value in before you send the document.</source>
        <translation>Hier steht ein Platzhalter, bis der Anbieter den Wert nennt. Setzen Sie den Wert ein, bevor Sie das Dokument senden.</translation>
    </message>
    <message>
        <source>ASN %1 is not among those that the guidance offers. Use one of its ranges.</source>
        <translation>ASN %1 ist keine, die die Vorgabe anbietet. Nehmen Sie eine aus ihren Bereichen.</translation>
    </message>
    <message>
        <source>An active key was deleted. Activate another one first.</source>
        <translation>Ein aktiver Schlüssel wurde gelöscht. Aktivieren Sie zuerst einen anderen.</translation>
    </message>
    <message>
        <source>Both providers have ASN %1, so each would drop the other&apos;s routes. Give them different ones.</source>
        <translation>Beide Anbieter haben ASN %1; jeder würde die Routen des anderen verwerfen. Geben Sie ihnen verschiedene.</translation>
    </message>
    <message>
        <source>Both providers have the address %1. Give each its own.</source>
        <translation>Beide Anbieter haben die Adresse %1. Geben Sie jedem eine eigene.</translation>
    </message>
    <message>
        <source>Both providers use this environment, and its sites are not of the same two providers. Correct one of the documents.</source>
        <translation>Beide Anbieter benutzen diese Umgebung, und die Standorte gehören nicht denselben zwei Anbietern. Berichtigen Sie eines der Dokumente.</translation>
    </message>
    <message>
        <source>Channel %1 has %2 keys, and at most %3 are allowed. Delete one that is not active.</source>
        <translation>Kanal %1 hat %2 Schlüssel, erlaubt sind höchstens %3. Löschen Sie einen, der nicht aktiv ist.</translation>
    </message>
    <message>
        <source>Channels %1 and %2 got new keys less than %3 hours apart. Wait so long between two rotations on one interconnect.</source>
        <translation>Die Kanäle %1 und %2 bekamen neue Schlüssel in weniger als %3 Stunden Abstand. Warten Sie so lange zwischen zwei Wechseln an einem Interconnect.</translation>
    </message>
    <message>
        <source>Channels %1 and %2 of one interconnect are in maintenance at once. Move one of the two.</source>
        <translation>Die Kanäle %1 und %2 eines Interconnects sind zugleich in Wartung. Verschieben Sie eine der beiden.</translation>
    </message>
    <message>
        <source>Channels of interconnect %1 have an old and a new key at once: they rotate together. Rotate one after the other.</source>
        <translation>Mehrere Kanäle des Interconnects %1 haben zugleich einen alten und einen neuen Schlüssel: sie wechseln gemeinsam. Wechseln Sie nacheinander.</translation>
    </message>
    <message>
        <source>Members of a channel have 100 or 400 Gbps, not %1. Correct the size.</source>
        <translation>Glieder eines Kanals haben 100 oder 400 Gbit/s, nicht %1. Berichtigen Sie die Größe.</translation>
    </message>
    <message>
        <source>Neither the environment nor the interconnect offers %1. Choose a size that they list.</source>
        <translation>Weder die Umgebung noch der Interconnect bietet %1. Wählen Sie eine Größe, die sie nennen.</translation>
    </message>
    <message>
        <source>No document says which sizes are offered here, so %1 was not checked. Add the environment with its sizes.</source>
        <translation>Kein Dokument sagt, welche Größen es hier gibt; %1 wurde nicht geprüft. Fügen Sie die Umgebung mit ihren Größen hinzu.</translation>
    </message>
    <message>
        <source>No document says who manages the keys of channel %1, so the caller was not checked. Add the channel.</source>
        <translation>Kein Dokument sagt, wer die Schlüssel des Kanals %1 verwaltet; der Aufrufer wurde nicht geprüft. Fügen Sie den Kanal hinzu.</translation>
    </message>
    <message>
        <source>No feature is there for channel %1. Provisioning may start; let the channel&apos;s owner make it later.</source>
        <translation>Für Kanal %1 gibt es kein Feature. Die Einrichtung darf beginnen; der Eigner des Kanals legt es später an.</translation>
    </message>
    <message>
        <source>No guidance for these features is among the documents, so they were not held against it. Add the answer of GenerateFeatureGuidance.</source>
        <translation>Für diese Features ist keine Vorgabe unter den Dokumenten; sie wurden nicht daran gemessen. Fügen Sie die Antwort von GenerateFeatureGuidance hinzu.</translation>
    </message>
    <message>
        <source>No interconnect of the design is in environment %1. Check the document against another design, or correct its name.</source>
        <translation>Kein Interconnect des Entwurfs liegt in der Umgebung %1. Prüfen Sie das Dokument gegen einen anderen Entwurf oder berichtigen Sie seinen Namen.</translation>
    </message>
    <message>
        <source>No recorded call says when the connection was deferred, so it is not known whether its time is up. Record the call with its time.</source>
        <translation>Kein aufgezeichneter Aufruf sagt, wann die Verbindung abgegeben wurde; ob die Frist um ist, ist nicht bekannt. Zeichnen Sie den Aufruf mit seiner Zeit auf.</translation>
    </message>
    <message>
        <source>None of the sites belongs to %1, below which the environment stands. Add its site.</source>
        <translation>Keiner der Standorte gehört zu %1, unter dem die Umgebung steht. Fügen Sie dessen Standort hinzu.</translation>
    </message>
    <message>
        <source>Only %1 of %2 channels have a feature; %3 have none. Make a feature for each channel.</source>
        <translation>Nur %1 von %2 Kanälen haben ein Feature; %3 haben keines. Legen Sie für jeden Kanal eines an.</translation>
    </message>
    <message>
        <source>Only the side that answers sets %1. Leave it out of the request.</source>
        <translation>Nur die antwortende Seite setzt %1. Lassen Sie es in der Anfrage weg.</translation>
    </message>
    <message>
        <source>Subnet %1 lies in %2, which the guidance excludes. Choose another one.</source>
        <translation>Subnetz %1 liegt in %2, das die Vorgabe ausschließt. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Subnet %1 lies outside what the guidance offers. Choose one inside it.</source>
        <translation>Subnetz %1 liegt außerhalb dessen, was die Vorgabe anbietet. Wählen Sie eines darin.</translation>
    </message>
    <message>
        <source>The MTU is %1, and both sides take %2. Use the highest that both take.</source>
        <translation>Die MTU ist %1, und beide Seiten nehmen %2. Nehmen Sie die höchste, die beide nehmen.</translation>
    </message>
    <message>
        <source>The MTU is %1, and the guidance allows %2. That is right only where your own side takes no more: use the highest that both take.</source>
        <translation>Die MTU ist %1, und die Vorgabe erlaubt %2. Das stimmt nur, wenn Ihre eigene Seite nicht mehr nimmt: nehmen Sie die höchste, die beide nehmen.</translation>
    </message>
    <message>
        <source>The channel is not one of %1, on which the connection is. Correct the name.</source>
        <translation>Der Kanal gehört nicht zu %1, auf dem die Verbindung liegt. Berichtigen Sie den Namen.</translation>
    </message>
    <message>
        <source>The channels of one interconnect have different sizes. Make them all of one size.</source>
        <translation>Die Kanäle eines Interconnects sind verschieden groß. Machen Sie alle gleich groß.</translation>
    </message>
    <message>
        <source>The channels of this interconnect are not among the documents, so they were not checked. Add the list of its channels.</source>
        <translation>Die Kanäle dieses Interconnects sind nicht unter den Dokumenten und wurden nicht geprüft. Fügen Sie die Liste seiner Kanäle hinzu.</translation>
    </message>
    <message>
        <source>The connection counts as verified, and %1 of its %2 features are still pending. Wait until they are final.</source>
        <translation>Die Verbindung gilt als geprüft, und %1 ihrer %2 Features stehen noch aus. Warten Sie, bis sie endgültig sind.</translation>
    </message>
    <message>
        <source>The connection has %1, and interconnect %2 of the design has %3. Correct one of them.</source>
        <translation>Die Verbindung hat %1, und Interconnect %2 des Entwurfs hat %3. Berichtigen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>The connection is deferred, and its environment states no timeout. Set deferralTimeoutHours, or do not defer.</source>
        <translation>Die Verbindung wird abgegeben, und ihre Umgebung nennt keine Frist. Setzen Sie deferralTimeoutHours oder geben Sie sie nicht ab.</translation>
    </message>
    <message>
        <source>The connections add up to %1, and the interconnect takes %2. Move one to another interconnect, or make it smaller.</source>
        <translation>Die Verbindungen ergeben zusammen %1, und der Interconnect nimmt %2. Verlegen Sie eine auf einen anderen oder machen Sie sie kleiner.</translation>
    </message>
    <message>
        <source>The deferral ran out %1 hours after the call, and the connection is neither verified nor deleted. Delete it on both sides.</source>
        <translation>Die Frist lief %1 Stunden nach dem Aufruf ab, und die Verbindung ist weder geprüft noch gelöscht. Löschen Sie sie auf beiden Seiten.</translation>
    </message>
    <message>
        <source>The design has no interconnect that the key could be for. Draw it, or check the key against another design.</source>
        <translation>Der Entwurf hat keinen Interconnect, zu dem der Schlüssel gehören könnte. Zeichnen Sie ihn oder prüfen Sie den Schlüssel gegen einen anderen Entwurf.</translation>
    </message>
    <message>
        <source>The document does not say how much the interconnect takes, so its connections were not added up. Ask the provider for maxBandwidthMbps.</source>
        <translation>Das Dokument sagt nicht, wie viel der Interconnect nimmt; seine Verbindungen wurden nicht addiert. Erfragen Sie maxBandwidthMbps beim Anbieter.</translation>
    </message>
    <message>
        <source>The document does not say of which channel this maintenance is, so it was not held against others. Record the call with its path, or name the file after it.</source>
        <translation>Das Dokument sagt nicht, zu welchem Kanal diese Wartung gehört; sie wurde nicht mit anderen verglichen. Zeichnen Sie den Aufruf mit seinem Pfad auf oder benennen Sie die Datei danach.</translation>
    </message>
    <message>
        <source>The environment defers its connections and states no timeout. Set deferralTimeoutHours.</source>
        <translation>Die Umgebung gibt ihre Verbindungen ab und nennt keine Frist. Setzen Sie deferralTimeoutHours.</translation>
    </message>
    <message>
        <source>The environment has %1 provider sites, and it must have %2: one for each provider. Correct the list.</source>
        <translation>Die Umgebung hat %1 Standorte und muss %2 haben: einen für jeden Anbieter. Berichtigen Sie die Liste.</translation>
    </message>
    <message>
        <source>The environment of the key is not among the documents, so its size was not checked. Add the environment.</source>
        <translation>Die Umgebung des Schlüssels ist nicht unter den Dokumenten; seine Größe wurde nicht geprüft. Fügen Sie die Umgebung hinzu.</translation>
    </message>
    <message>
        <source>The environment of this connection is not among the documents, so the timeout of its deferral was not checked. Add the environment.</source>
        <translation>Die Umgebung dieser Verbindung ist nicht unter den Dokumenten; die Frist ihrer Abgabe wurde nicht geprüft. Fügen Sie die Umgebung hinzu.</translation>
    </message>
    <message>
        <source>The environment offers %1, and this interconnect does not. Add the feature.</source>
        <translation>Die Umgebung bietet %1, dieser Interconnect nicht. Fügen Sie das Feature hinzu.</translation>
    </message>
    <message>
        <source>The environment offers %1, and this interconnect does not. Add the size.</source>
        <translation>Die Umgebung bietet %1, dieser Interconnect nicht. Fügen Sie die Größe hinzu.</translation>
    </message>
    <message>
        <source>The export left %1 open, as nobody published it. Fill it in before you send the document.</source>
        <translation>Der Export hat %1 offen gelassen, weil niemand es veröffentlicht hat. Tragen Sie es ein, bevor Sie das Dokument senden.</translation>
    </message>
    <message>
        <source>The feature has %1 BGP configurations, and it must have %2: one for each provider. Correct the list.</source>
        <translation>Das Feature hat %1 BGP-Einstellungen und muss %2 haben: eine für jeden Anbieter. Berichtigen Sie die Liste.</translation>
    </message>
    <message>
        <source>The feature has an IPv6 subnet, and this provider no IPv6 address in it. Give it one.</source>
        <translation>Das Feature hat ein IPv6-Subnetz, und dieser Anbieter keine IPv6-Adresse darin. Geben Sie ihm eine.</translation>
    </message>
    <message>
        <source>The features of this connection are not among the documents, so they were not checked. Add the list of its features.</source>
        <translation>Die Features dieser Verbindung sind nicht unter den Dokumenten und wurden nicht geprüft. Fügen Sie die Liste ihrer Features hinzu.</translation>
    </message>
    <message>
        <source>The guidance allows /%1, which does not fit into %2. Correct one of them.</source>
        <translation>Die Vorgabe erlaubt /%1, was nicht in %2 passt. Berichtigen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>The guidance does not allow an MTU of %1. Use the highest that both sides take.</source>
        <translation>Die Vorgabe erlaubt keine MTU von %1. Nehmen Sie die höchste, die beide Seiten nehmen.</translation>
    </message>
    <message>
        <source>The guidance does not allow subnets of length /%1. Use one that it lists.</source>
        <translation>Die Vorgabe erlaubt keine Subnetze der Länge /%1. Nehmen Sie eine, die sie nennt.</translation>
    </message>
    <message>
        <source>The guidance has two entries for one channel. Leave one for each channel.</source>
        <translation>Die Vorgabe hat zwei Einträge für einen Kanal. Lassen Sie einen für jeden Kanal stehen.</translation>
    </message>
    <message>
        <source>The guidance offers only reserved VLANs (%1 to %2). Offer VLANs from %3 on.</source>
        <translation>Die Vorgabe bietet nur reservierte VLANs (%1 bis %2). Bieten Sie VLANs ab %3 an.</translation>
    </message>
    <message>
        <source>The interconnect does not support %1. Use a feature that it lists.</source>
        <translation>Der Interconnect unterstützt %1 nicht. Nehmen Sie ein Feature, das er nennt.</translation>
    </message>
    <message>
        <source>The interconnect has %1 channels, and one in production has at least %2. Add channels, or do not use it in production.</source>
        <translation>Der Interconnect hat %1 Kanäle, im Betrieb müssen es mindestens %2 sein. Fügen Sie Kanäle hinzu oder nutzen Sie ihn nicht im Betrieb.</translation>
    </message>
    <message>
        <source>The interconnect takes %1, and its smallest channel carries %2. A connection must fit on each channel: lower maxBandwidthMbps.</source>
        <translation>Der Interconnect nimmt %1, und sein kleinster Kanal trägt %2. Eine Verbindung muss auf jeden Kanal passen: senken Sie maxBandwidthMbps.</translation>
    </message>
    <message>
        <source>The key has a version other than %1, the only one that is specified. Ask the side that made it for another key.</source>
        <translation>Der Schlüssel hat eine andere Version als %1, die einzige, die es gibt. Erbitten Sie von der Seite, die ihn gemacht hat, einen anderen.</translation>
    </message>
    <message>
        <source>The key is for a size that its environment does not offer. Make a connection of a size that is offered.</source>
        <translation>Der Schlüssel gilt für eine Größe, die seine Umgebung nicht bietet. Legen Sie eine Verbindung mit einer angebotenen Größe an.</translation>
    </message>
    <message>
        <source>The key is for an environment that is not among the documents. Add its document, or correct the key.</source>
        <translation>Der Schlüssel gilt für eine Umgebung, die nicht unter den Dokumenten ist. Fügen Sie ihr Dokument hinzu oder berichtigen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>The key is for another connection than the one that carries it. Correct one of them.</source>
        <translation>Der Schlüssel gilt für eine andere Verbindung als die, die ihn trägt. Berichtigen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>The key is for another environment than %1. Use it there, or ask for a key of this environment.</source>
        <translation>Der Schlüssel gilt für eine andere Umgebung als %1. Benutzen Sie ihn dort oder erbitten Sie einen für diese Umgebung.</translation>
    </message>
    <message>
        <source>The key is for another size than its connection. Ask for a key of this size, or correct bandwidthMbps.</source>
        <translation>Der Schlüssel gilt für eine andere Größe als seine Verbindung. Erbitten Sie einen mit dieser Größe oder berichtigen Sie bandwidthMbps.</translation>
    </message>
    <message>
        <source>The key names a provider that has no site in its environment. Ask the side that made it for another key.</source>
        <translation>Der Schlüssel nennt einen Anbieter ohne Standort in seiner Umgebung. Erbitten Sie von der Seite, die ihn gemacht hat, einen anderen.</translation>
    </message>
    <message>
        <source>The key was made in the future. The side that makes it sets the time at which it was accepted.</source>
        <translation>Der Schlüssel wurde in der Zukunft angelegt. Die anlegende Seite setzt die Zeit, zu der er angenommen wurde.</translation>
    </message>
    <message>
        <source>The key&apos;s destinationEnvironmentUri does not end in the name of an environment. Ask the side that made it for another key.</source>
        <translation>destinationEnvironmentUri des Schlüssels endet nicht mit dem Namen einer Umgebung. Erbitten Sie von der Seite, die ihn gemacht hat, einen anderen.</translation>
    </message>
    <message>
        <source>The key&apos;s sharedConnectionUuid is not a UUID. Ask the side that made it for another key.</source>
        <translation>sharedConnectionUuid des Schlüssels ist keine UUID. Erbitten Sie von der Seite, die ihn gemacht hat, einen anderen.</translation>
    </message>
    <message>
        <source>The maintenance ends before it starts. Correct one of the times.</source>
        <translation>Die Wartung endet, bevor sie beginnt. Berichtigen Sie eine der Zeiten.</translation>
    </message>
    <message>
        <source>The member %1 is missing. Add it.</source>
        <translation>Das Feld %1 fehlt. Fügen Sie es hinzu.</translation>
    </message>
    <message>
        <source>The name does not stand below %1, which the document is about. Correct it.</source>
        <translation>Der Name steht nicht unter %1, wovon das Dokument handelt. Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>The name is not of the form %1. Correct it.</source>
        <translation>Der Name hat nicht die Form %1. Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>The number is outside %1 to %2. Correct it.</source>
        <translation>Die Zahl liegt nicht zwischen %1 und %2. Berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>The provider has an IPv6 address, and the feature no IPv6 subnet. Add the subnet, or leave out the address.</source>
        <translation>Der Anbieter hat eine IPv6-Adresse, und das Feature kein IPv6-Subnetz. Fügen Sie das Subnetz hinzu oder lassen Sie die Adresse weg.</translation>
    </message>
    <message>
        <source>The request holds no key. Put it into encodedKey.</source>
        <translation>Die Anfrage enthält keinen Schlüssel. Setzen Sie ihn in encodedKey.</translation>
    </message>
    <message>
        <source>The site of %1 is not %2, the region that interconnect %3 of the design has. Correct one of them.</source>
        <translation>Der Standort von %1 ist nicht %2, die Region von Interconnect %3 des Entwurfs. Berichtigen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>The specification advises against %1, which is kept for old callers only. Leave it out.</source>
        <translation>Die Spezifikation rät von %1 ab; es ist nur für alte Aufrufer da. Lassen Sie es weg.</translation>
    </message>
    <message>
        <source>The specification has no member %1 in %2. Remove it, or correct its name.</source>
        <translation>Die Spezifikation kennt kein Feld %1 in %2. Entfernen Sie es oder berichtigen Sie den Namen.</translation>
    </message>
    <message>
        <source>The text is empty, and it is required. Fill it in.</source>
        <translation>Der Text ist leer und muss da sein. Tragen Sie ihn ein.</translation>
    </message>
    <message>
        <source>The text is not %1. Correct it.</source>
        <translation>Der Text ist nicht, was hier stehen muss: %1. Berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>The value is none of those that the specification has. Write one of %1.</source>
        <translation>Diesen Wert kennt die Spezifikation nicht. Schreiben Sie einen von %1.</translation>
    </message>
    <message>
        <source>These interconnects share devices so that no plan of %1 maintenance times keeps the channels of each apart. Put a channel on another device.</source>
        <translation>Diese Interconnects teilen Geräte so, dass kein Plan mit %1 Wartungszeiten die Kanäle eines jeden trennt. Legen Sie einen Kanal auf ein anderes Gerät.</translation>
    </message>
    <message>
        <source>These interconnects share so many devices that it was not found out whether they can be maintained. Check them in smaller groups.</source>
        <translation>Diese Interconnects teilen so viele Geräte, dass nicht zu klären war, ob sie gewartet werden können. Prüfen Sie sie in kleineren Gruppen.</translation>
    </message>
    <message>
        <source>Two BGP configurations are for %1. Give each provider one.</source>
        <translation>Zwei BGP-Einstellungen sind für %1. Geben Sie jedem Anbieter eine.</translation>
    </message>
    <message>
        <source>Two channels of one connection use overlapping subnets (%1 and %2). Choose another one.</source>
        <translation>Zwei Kanäle einer Verbindung nutzen Subnetze, die sich überschneiden (%1 und %2). Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Two channels of one interconnect end on one device, so that one failure takes both. Put them on different devices.</source>
        <translation>Zwei Kanäle eines Interconnects enden auf einem Gerät; ein Ausfall trifft beide. Legen Sie sie auf verschiedene Geräte.</translation>
    </message>
    <message>
        <source>Two entries of one list have the same name. Give each its own.</source>
        <translation>Zwei Einträge einer Liste haben denselben Namen. Geben Sie jedem einen eigenen.</translation>
    </message>
    <message>
        <source>Two features of one connection are for the same channel. Leave one for each channel.</source>
        <translation>Zwei Features einer Verbindung sind für denselben Kanal. Lassen Sie eines für jeden Kanal stehen.</translation>
    </message>
    <message>
        <source>Two keys are active on channel %1, and one may be. Deactivate one of them.</source>
        <translation>Auf Kanal %1 sind zwei Schlüssel aktiv, einer darf es sein. Schalten Sie einen ab.</translation>
    </message>
    <message>
        <source>Two ranges overlap at %1. Make them one, or part them.</source>
        <translation>Zwei Bereiche überschneiden sich bei %1. Vereinen oder trennen Sie sie.</translation>
    </message>
    <message>
        <source>Two sites belong to one provider. Give each of the two providers one.</source>
        <translation>Zwei Standorte gehören einem Anbieter. Geben Sie jedem der beiden einen.</translation>
    </message>
    <message>
        <source>VLAN %1 is not among those that the guidance offers. Choose one of its ranges.</source>
        <translation>VLAN %1 ist keines, das die Vorgabe anbietet. Wählen Sie eines aus ihren Bereichen.</translation>
    </message>
    <message>
        <source>VLAN %1 is reserved. Use one from %2 to %3.</source>
        <translation>VLAN %1 ist reserviert. Nehmen Sie eines von %2 bis %3.</translation>
    </message>
    <message>
        <source>VLAN %1 is used twice on channel %2. Choose another one.</source>
        <translation>VLAN %1 ist auf Kanal %2 zweimal vergeben. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The key cannot be read: %1.</source>
        <translation>Der Schlüssel ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>The key disagrees with interconnect %1 of the design: %2.</source>
        <translation>Der Schlüssel passt nicht zu Interconnect %1 des Entwurfs: %2.</translation>
    </message>
    <message>
        <source>A Direct Connect gateway has a pool of inbound prefixes, and each interconnect takes a fixed share of it. The number that fits is derived from these two figures, not published as such.</source>
        <translation>Ein Direct-Connect-Gateway hat einen Vorrat an eingehenden Präfixen, und jeder Interconnect nimmt einen festen Teil davon. Wie viele hineinpassen, ist aus diesen beiden Zahlen abgeleitet und nicht als solches veröffentlicht.</translation>
    </message>
    <message>
        <source>A Direct Connect gateway is global, but an interconnect lands in one AWS region, which decides over its pair, its price tier and the gateways that it reaches. The region is not stated, and the gateways behind do not leave only one choice.</source>
        <translation>Ein Direct-Connect-Gateway ist global, ein Interconnect aber landet in einer AWS-Region; sie bestimmt sein Paar, seine Preisstufe und die Gateways, die er erreicht. Die Region ist nicht angegeben, und die Gateways dahinter lassen nicht nur eine Wahl.</translation>
    </message>
    <message>
        <source>A Direct Connect gateway serves virtual private gateways, or transit gateways, or one core network. AWS refuses the first association of a second kind.</source>
        <translation>Ein Direct-Connect-Gateway bedient Virtual-Private-Gateways oder Transit-Gateways oder ein Core Network. AWS weist die erste Association einer zweiten Art ab.</translation>
    </message>
    <message>
        <source>A Direct Connect gateway takes a limited number of virtual private gateways, transit gateways, core networks and virtual interfaces. These limits cannot be raised.</source>
        <translation>Ein Direct-Connect-Gateway nimmt eine begrenzte Zahl von Virtual-Private-Gateways, Transit-Gateways, Core Networks und virtuellen Schnittstellen auf. Diese Grenzen lassen sich nicht anheben.</translation>
    </message>
    <message>
        <source>A Direct Connect gateway that has transit gateways both in the interconnect&apos;s region and in another one takes no interconnect: attaching it fails. The remote transit gateway can be reached by peering it with the local one.</source>
        <translation>Ein Direct-Connect-Gateway mit Transit-Gateways sowohl in der Region des Interconnects als auch in einer anderen nimmt keinen Interconnect an: Das Anbinden schlägt fehl. Das ferne Transit-Gateway ist erreichbar, indem man es mit dem lokalen verbindet.</translation>
    </message>
    <message>
        <source>A check needs a figure that the drawing does not state and that no default gives, such as the ASN of a router, the size of a line or the limits of a provider. Nothing is assumed: what hangs on it is not checked. One finding for each element says what is missing and which checks were left out.</source>
        <translation>Eine Prüfung braucht eine Angabe, die weder in der Zeichnung steht noch als Vorgabe bekannt ist, etwa die ASN eines Routers, die Größe einer Leitung oder die Grenzen eines Anbieters. Angenommen wird nichts: Was daran hängt, ist nicht geprüft. Ein Befund je Element sagt, was fehlt und welche Prüfungen ausgelassen wurden.</translation>
    </message>
    <message>
        <source>A circuit and the line that serves it are ordered at two companies, and with ExpressRoute both must have the same size: otherwise it cannot be provisioned. Between Oracle and Azure the sizes may differ, and the smaller one rules while both are paid for.</source>
        <translation>Ein Circuit und die Leitung, die ihn bedient, werden bei zwei Firmen bestellt, und bei ExpressRoute müssen beide dieselbe Größe haben: Sonst lässt er sich nicht einrichten. Zwischen Oracle und Azure dürfen die Größen verschieden sein; die kleinere gilt, bezahlt werden beide.</translation>
    </message>
    <message>
        <source>A document of the specification has members of fixed names, types and values. One is missing, unknown, of another type or outside of its list, so the other party&apos;s server refuses the call or reads something else.</source>
        <translation>Ein Dokument der Spezifikation hat Felder mit festen Namen, Typen und Werten. Eines fehlt, ist unbekannt, hat einen anderen Typ oder steht außerhalb seiner Liste; der Server der Gegenseite weist den Aufruf ab oder liest etwas anderes.</translation>
    </message>
    <message>
        <source>A line cannot be wider than the port or router that it ends at. Lines that only together add up to more are allowed, because vendors sell routers as shared, but they cannot all be full at once.</source>
        <translation>Eine Leitung kann nicht breiter sein als der Port oder Router, an dem sie endet. Leitungen, die nur zusammen mehr ergeben, sind erlaubt, weil Hersteller Router als geteilt verkaufen; alle zugleich können sie aber nicht voll sein.</translation>
    </message>
    <message>
        <source>A link, parent, account, flow, policy or view names an id that nothing in the design has. Whatever hangs on the missing element cannot be checked, priced or deployed. Often the id was mistyped, or the element was deleted in another branch before a merge.</source>
        <translation>Eine Verbindung, ein Elternelement, ein Konto, ein Fluss, eine Vorgabe oder eine Ansicht nennt eine Kennung, die nichts im Entwurf hat. Was an dem fehlenden Element hängt, kann weder geprüft noch berechnet noch bereitgestellt werden. Oft ist die Kennung vertippt, oder das Element wurde vor einem Zusammenführen in einem anderen Zweig gelöscht.</translation>
    </message>
    <message>
        <source>A network has more ranges than its provider takes. For AWS the usual limit of five can be raised on request, so this is a warning there; beyond the highest limit nothing helps.</source>
        <translation>Ein Netz hat mehr Bereiche, als sein Anbieter annimmt. Bei AWS lässt sich die übliche Grenze von fünf auf Antrag anheben, darum ist es dort eine Warnung; jenseits der höchsten Grenze hilft nichts.</translation>
    </message>
    <message>
        <source>A network has one attachment to a gateway, in as many zones as you like. AWS refuses a second attachment of the same VPC to the same transit gateway.</source>
        <translation>Ein Netz hat ein Attachment zu einem Gateway, in beliebig vielen Zonen. AWS weist ein zweites Attachment derselben VPC an dasselbe Transit-Gateway ab.</translation>
    </message>
    <message>
        <source>A network, gateway, router or site has no link and no flow. It may be the next thing that you draw, or what is left of something that was removed; gateways cost money even when nothing uses them.</source>
        <translation>Ein Netz, ein Gateway, ein Router oder ein Standort hat keine Verbindung und keinen Fluss. Vielleicht wird es als Nächstes gezeichnet, vielleicht ist es ein Rest von etwas Entferntem; Gateways kosten auch dann Geld, wenn nichts sie nutzt.</translation>
    </message>
    <message>
        <source>A node is drawn inside one that cannot contain it, or stands alone although it belongs inside another one. The parent decides to which network a subnet, router or gateway belongs, and from it region and account are taken. With a wrong parent all of that is wrong too.</source>
        <translation>Ein Knoten ist in einem gezeichnet, der ihn nicht enthalten kann, oder steht allein, obwohl er in einen anderen gehört. Das Elternelement entscheidet, zu welchem Netz ein Subnetz, ein Router oder ein Gateway gehört, und von ihm kommen Region und Konto. Mit einem falschen ist auch all das falsch.</translation>
    </message>
    <message>
        <source>A peering joins two networks and no third one: what is learned over one peering is not passed to the next. The flow would have to cross two in a row, so packets stop at the network between them. Google joins a managed interconnect to the network by a peering, which therefore counts.</source>
        <translation>Ein Peering verbindet zwei Netze und kein drittes: Was über ein Peering gelernt wird, geht nicht an das nächste weiter. Der Fluss müsste zwei hintereinander durchqueren, also enden die Pakete in dem Netz dazwischen. Google bindet einen verwalteten Interconnect mit einem Peering an das Netz an; auch das zählt.</translation>
    </message>
    <message>
        <source>A property has another type than its kind asks for, lies outside its range, or a property that is needed is missing. Such a value cannot be compared, so rules, prices and exports leave it out and the design looks better than it is.</source>
        <translation>Eine Eigenschaft hat einen anderen Typ, als ihre Art verlangt, liegt außerhalb ihres Bereichs, oder eine notwendige Eigenschaft fehlt. Ein solcher Wert lässt sich nicht vergleichen; Regeln, Preise und Exporte lassen ihn aus, und der Entwurf sieht besser aus, als er ist.</translation>
    </message>
    <message>
        <source>A provider may defer provisioning until the other one is ready, but must state a timeout, and roll back once it has passed. Otherwise half of a connection stays behind, and capacity with it.</source>
        <translation>Ein Anbieter darf das Einrichten aufschieben, bis der andere bereit ist, muss aber eine Frist nennen und nach ihrem Ablauf zurückrollen. Sonst bleibt eine halbe Verbindung zurück und mit ihr Kapazität.</translation>
    </message>
    <message>
        <source>A resource takes ASNs of certain ranges only: AWS gateways and Google&apos;s cloud routers the private ones, others any but those that the registries keep back. A core network&apos;s edges must have numbers inside its own ranges. The provider refuses another number when the resource is created.</source>
        <translation>Eine Ressource nimmt nur ASNs bestimmter Bereiche: AWS-Gateways und Googles Cloud Router die privaten, andere alle außer denen, die die Registrierungsstellen zurückhalten. Die Edges eines Core Network brauchen Nummern aus dessen eigenen Bereichen. Eine andere Nummer weist der Anbieter beim Anlegen ab.</translation>
    </message>
    <message>
        <source>A subnet must lie inside one single range of its network; two neighbouring ranges do not count as one. The provider refuses a subnet outside, and nothing announces its addresses.</source>
        <translation>Ein Subnetz muss innerhalb eines einzigen Bereichs seines Netzes liegen; zwei benachbarte Bereiche zählen nicht als einer. Der Anbieter weist ein Subnetz außerhalb ab, und nichts kündigt seine Adressen an.</translation>
    </message>
    <message>
        <source>A virtual private gateway belongs to exactly one VPC and to at most one Direct Connect gateway, and it must be attached to its VPC before it can be associated. For several VPCs there is the transit gateway.</source>
        <translation>Ein Virtual-Private-Gateway gehört zu genau einer VPC und höchstens einem Direct-Connect-Gateway und muss an seiner VPC hängen, bevor es zugeordnet werden kann. Für mehrere VPCs gibt es das Transit-Gateway.</translation>
    </message>
    <message>
        <source>A waiver accepts a finding for a reason and often until a date. This one has run out, its date cannot be read, or what it accepted is no longer reported. Old waivers hide new faults that happen to have the same rule and subjects.</source>
        <translation>Eine Freigabe nimmt einen Befund aus einem Grund hin, oft bis zu einem Datum. Diese ist abgelaufen, ihr Datum ist nicht lesbar, oder was sie hinnahm, wird nicht mehr gemeldet. Alte Freigaben verbergen neue Fehler, die zufällig dieselbe Regel und dieselben Elemente haben.</translation>
    </message>
    <message>
        <source>AWS allows an account two interconnects for each provider, ten in all, four that wait for the partner at once, and one for each region while a partner is in preview. The next one is refused. The quota pages say both for each account and for each region, so across regions this is a warning.</source>
        <translation>AWS erlaubt einem Konto zwei Interconnects je Anbieter, zehn im Ganzen, vier, die zugleich auf den Partner warten, und einen je Region, solange ein Partner in der Vorschau ist. Der nächste wird abgewiesen. Die Seiten zu den Quoten sagen sowohl je Konto als auch je Region, darum ist es über Regionen hinweg eine Warnung.</translation>
    </message>
    <message>
        <source>AWS gives one local interconnect of this size for each region and generally available provider without charge. It can never be turned into a paid one: growing later means to build a second one and to move over. The partner&apos;s side is charged as usual.</source>
        <translation>AWS gibt je Region und allgemein verfügbarem Anbieter einen lokalen Interconnect dieser Größe ohne Entgelt. Er lässt sich nie in einen bezahlten umwandeln: Wer später mehr braucht, baut einen zweiten und zieht um. Die Seite des Partners kostet wie sonst.</translation>
    </message>
    <message>
        <source>AWS refuses to associate a Direct Connect gateway and a transit gateway that have one ASN. Both begin with 64512, so this happens to everybody who changes neither. The number of a Direct Connect gateway cannot be changed afterwards.</source>
        <translation>AWS weist die Association eines Direct-Connect-Gateways mit einem Transit-Gateway derselben ASN ab. Beide beginnen mit 64512, es trifft also jeden, der keine ändert. Die Nummer eines Direct-Connect-Gateways lässt sich später nicht ändern.</translation>
    </message>
    <message>
        <source>AWS takes letters, digits, blanks, hyphens and underscores in the description of an interconnect, up to 255 of them. A colon or a dot is enough for the call to be refused.</source>
        <translation>AWS nimmt in der Beschreibung eines Interconnects Buchstaben, Ziffern, Leerzeichen, Bindestriche und Unterstriche an, höchstens 255. Ein Doppelpunkt oder ein Punkt genügt, damit der Aufruf abgewiesen wird.</translation>
    </message>
    <message>
        <source>Add a subnet named GatewaySubnet of the size that the message names.</source>
        <translation>Ein Subnetz namens GatewaySubnet in der genannten Größe hinzufügen.</translation>
    </message>
    <message>
        <source>Add the missing tunnels, and spread them over both interfaces.</source>
        <translation>Die fehlenden Tunnel ergänzen und auf beide Schnittstellen verteilen.</translation>
    </message>
    <message>
        <source>Adds a GatewaySubnet of the advised size in the first free part of the network, or corrects the name.</source>
        <translation>Fügt ein GatewaySubnet der empfohlenen Größe im ersten freien Teil des Netzes hinzu oder berichtigt den Namen.</translation>
    </message>
    <message>
        <source>Adds the ranges of the subnets to the list.</source>
        <translation>Ergänzt die Bereiche der Subnetze in der Liste.</translation>
    </message>
    <message>
        <source>An AWS account has twelve digits, an Azure subscription is a GUID, an Oracle tenancy an OCID, a Google project an id of its own form; and an element of one provider lives in an account of that provider. A wrong identifier sends an activation key to somebody else, or to nobody.</source>
        <translation>Ein AWS-Konto hat zwölf Ziffern, ein Azure-Abonnement ist eine GUID, eine Oracle-Tenancy eine OCID, ein Google-Projekt eine Kennung eigener Form; und ein Element eines Anbieters lebt in einem Konto dieses Anbieters. Eine falsche Kennung schickt einen Aktivierungsschlüssel an jemand anderen oder an niemanden.</translation>
    </message>
    <message>
        <source>An environment joins exactly two providers, with one site for each. With more or fewer sites nobody knows between which places the interconnects of the environment run.</source>
        <translation>Eine Umgebung verbindet genau zwei Anbieter, mit je einem Standort. Mit mehr oder weniger weiß niemand, zwischen welchen Orten ihre Interconnects verlaufen.</translation>
    </message>
    <message>
        <source>An interconnect for production has at least four channels on separate devices, so that one device can be lost and another be in maintenance. Fewer channels, two on one device or channels of different sizes take that away.</source>
        <translation>Ein Interconnect für Produktion hat mindestens vier Kanäle auf getrennten Geräten, damit eines ausfallen und ein anderes gewartet werden kann. Weniger Kanäle, zwei auf einem Gerät oder Kanäle verschiedener Größe nehmen das weg.</translation>
    </message>
    <message>
        <source>An interconnect has one of a few sizes, and both providers and the pair must offer it. Another size is refused by the side that does not know it, after the first side has already made its half. Where it is not published which of the possible sizes are really offered, the finding says so.</source>
        <translation>Ein Interconnect hat eine von wenigen Größen, und beide Anbieter und das Paar müssen sie anbieten. Eine andere weist die Seite ab, die sie nicht kennt, wenn die erste ihre Hälfte schon angelegt hat. Wo nicht veröffentlicht ist, welche der möglichen Größen wirklich angeboten werden, sagt der Befund es.</translation>
    </message>
    <message>
        <source>Ask Google for a higher quota before you deploy, or use another project.</source>
        <translation>Vor der Bereitstellung bei Google eine höhere Quote beantragen oder ein anderes Projekt verwenden.</translation>
    </message>
    <message>
        <source>Ask for a new key for this connection, and compare account and size.</source>
        <translation>Einen neuen Schlüssel für diese Verbindung anfordern und Konto und Größe vergleichen.</translation>
    </message>
    <message>
        <source>Associate it with a gateway that a network is attached to.</source>
        <translation>Einem Gateway zuordnen, an dem ein Netz hängt.</translation>
    </message>
    <message>
        <source>Associate the local transit gateway only, and peer the remote one with it.</source>
        <translation>Nur das lokale Transit-Gateway zuordnen und das ferne mit ihm verbinden.</translation>
    </message>
    <message>
        <source>At Google&apos;s side of the interconnect no BGP is configured; instead the transport lists the prefixes that AWS learns. What is not listed has no way back: packets arrive and answers do not. A subnet that a flow uses must be covered by the list.</source>
        <translation>Auf Googles Seite des Interconnects wird kein BGP eingerichtet; der Transport zählt stattdessen die Präfixe auf, die AWS lernt. Was nicht aufgezählt ist, hat keinen Rückweg: Pakete kommen an, Antworten nicht. Ein Subnetz, das ein Fluss benutzt, muss von der Liste abgedeckt sein.</translation>
    </message>
    <message>
        <source>Attach exactly one ExpressRoute gateway in the region of the circuit.</source>
        <translation>Genau ein ExpressRoute-Gateway in der Region des Circuits anbinden.</translation>
    </message>
    <message>
        <source>Attach it to one VPC, or use a transit gateway.</source>
        <translation>An eine VPC anbinden oder ein Transit-Gateway verwenden.</translation>
    </message>
    <message>
        <source>Attach the network to the gateway.</source>
        <translation>Das Netz an das Gateway anbinden.</translation>
    </message>
    <message>
        <source>Azure places VPN and ExpressRoute gateways in a subnet whose name must be exactly GatewaySubnet. Without it the gateway cannot be created, and with it everything that hangs on the gateway.</source>
        <translation>Azure stellt VPN- und ExpressRoute-Gateways in ein Subnetz, das genau GatewaySubnet heißen muss. Ohne dieses lässt sich das Gateway nicht anlegen, und nichts, was daran hängt.</translation>
    </message>
    <message>
        <source>Azure refuses a GatewaySubnet below its smallest size, and advises a larger one so that a second gateway, or one with more instances, fits. A GatewaySubnet cannot be resized while a gateway stands in it, so the choice is made once.</source>
        <translation>Azure weist ein GatewaySubnet unter seiner kleinsten Größe ab und empfiehlt ein größeres, damit ein zweites Gateway oder eines mit mehr Instanzen hineinpasst. Solange ein Gateway darin steht, lässt sich seine Größe nicht ändern; die Wahl fällt also einmal.</translation>
    </message>
    <message>
        <source>Both ends can speak BGP, but the tunnel is routed statically. A static route goes on drawing traffic into a tunnel that is dead, and each new range has to be entered on both sides by hand.</source>
        <translation>Beide Enden können BGP sprechen, der Tunnel wird aber statisch geroutet. Eine statische Route zieht weiter Verkehr in einen toten Tunnel, und jeder neue Bereich ist auf beiden Seiten von Hand einzutragen.</translation>
    </message>
    <message>
        <source>Change the ASN of one end, as long as it is not yet deployed.</source>
        <translation>Die ASN eines Endes ändern, solange es noch nicht bereitgestellt ist.</translation>
    </message>
    <message>
        <source>Choose a free /30 that both sides take.</source>
        <translation>Ein freies /30 wählen, das beide Seiten annehmen.</translation>
    </message>
    <message>
        <source>Choose a further range from the same private block, from 100.64.0.0/10 or from public space.</source>
        <translation>Einen weiteren Bereich aus demselben privaten Block, aus 100.64.0.0/10 oder aus dem öffentlichen Raum wählen.</translation>
    </message>
    <message>
        <source>Choose a known kind, or add the kind to your own catalogue.</source>
        <translation>Eine bekannte Art wählen oder die Art im eigenen Katalog ergänzen.</translation>
    </message>
    <message>
        <source>Choose a larger size, or move a flow to another way.</source>
        <translation>Eine größere Größe wählen oder einen Fluss auf einen anderen Weg legen.</translation>
    </message>
    <message>
        <source>Choose a length between the two that the message names.</source>
        <translation>Eine Länge zwischen den beiden genannten wählen.</translation>
    </message>
    <message>
        <source>Choose a name of the form that the message shows.</source>
        <translation>Einen Namen der Form wählen, die die Meldung zeigt.</translation>
    </message>
    <message>
        <source>Choose a number from the ranges that the message names.</source>
        <translation>Eine Nummer aus den genannten Bereichen wählen.</translation>
    </message>
    <message>
        <source>Choose a path that stays inside, or allow the country.</source>
        <translation>Einen Pfad wählen, der innerhalb bleibt, oder das Land erlauben.</translation>
    </message>
    <message>
        <source>Choose a range outside of it.</source>
        <translation>Einen Bereich außerhalb davon wählen.</translation>
    </message>
    <message>
        <source>Choose a shorter path, move the ends closer together, or raise the limit.</source>
        <translation>Einen kürzeren Pfad wählen, die Enden näher zusammenrücken oder die Grenze anheben.</translation>
    </message>
    <message>
        <source>Choose a smaller line, or a larger port or router.</source>
        <translation>Eine kleinere Leitung oder einen größeren Port oder Router wählen.</translation>
    </message>
    <message>
        <source>Choose an ASN outside of the core network&apos;s ranges.</source>
        <translation>Eine ASN außerhalb der Bereiche des Core Network wählen.</translation>
    </message>
    <message>
        <source>Choose another range while renumbering is still cheap.</source>
        <translation>Einen anderen Bereich wählen, solange das Umnummerieren billig ist.</translation>
    </message>
    <message>
        <source>Choose one of the sizes that the message names.</source>
        <translation>Eine der genannten Größen wählen.</translation>
    </message>
    <message>
        <source>Choose smaller sizes, or raise the budget.</source>
        <translation>Kleinere Größen wählen oder das Budget anheben.</translation>
    </message>
    <message>
        <source>Choose the values from the guidance.</source>
        <translation>Die Werte aus den Vorgaben wählen.</translation>
    </message>
    <message>
        <source>Clears host bits of the peering prefix.</source>
        <translation>Löscht Host-Bits des Peering-Präfixes.</translation>
    </message>
    <message>
        <source>Clears the host bits.</source>
        <translation>Löscht die Host-Bits.</translation>
    </message>
    <message>
        <source>Correct the id, or draw what is missing.</source>
        <translation>Die Kennung berichtigen oder das Fehlende zeichnen.</translation>
    </message>
    <message>
        <source>Correct the identifier, or choose the account of the right provider.</source>
        <translation>Die Kennung berichtigen oder das Konto des richtigen Anbieters wählen.</translation>
    </message>
    <message>
        <source>Do not carry production over it alone; draw a second way.</source>
        <translation>Produktion nicht allein darüber führen; einen zweiten Weg zeichnen.</translation>
    </message>
    <message>
        <source>Draw a second path that does not share it.</source>
        <translation>Einen zweiten Pfad zeichnen, der sie nicht teilt.</translation>
    </message>
    <message>
        <source>Draw a second way, or lower the target.</source>
        <translation>Einen zweiten Weg zeichnen oder das Ziel senken.</translation>
    </message>
    <message>
        <source>Draw another path, or take the element off the list.</source>
        <translation>Einen anderen Pfad zeichnen oder das Element von der Liste nehmen.</translation>
    </message>
    <message>
        <source>Draw the size that you will need, or accept the limit.</source>
        <translation>Die Größe zeichnen, die gebraucht werden wird, oder die Grenze hinnehmen.</translation>
    </message>
    <message>
        <source>Each channel carries its own feature of a connection, and the connection counts as served once three of four have accepted. With a missing or doubled feature, or too few accepted ones, it stays without the promised redundancy.</source>
        <translation>Jeder Kanal trägt sein eigenes Feature einer Verbindung, und die Verbindung gilt als bedient, sobald drei von vier angenommen haben. Mit einem fehlenden oder doppelten Feature oder zu wenigen angenommenen bleibt sie ohne die zugesagte Redundanz.</translation>
    </message>
    <message>
        <source>Each cloud keeps some ASNs for itself and drops routes whose path contains them: Azure 65515 to 65520 and 12076, Oracle 31898, Google 16550 outside of partner attachments. A peer with such a number gets a session that comes up and routes that never arrive. Gateways behind a Direct Connect gateway count too, because their number appears in the path.</source>
        <translation>Jede Cloud behält einige ASNs für sich und verwirft Routen, deren Pfad sie enthält: Azure 65515 bis 65520 und 12076, Oracle 31898, Google 16550 außerhalb von Partner-Attachments. Ein Partner mit einer solchen Nummer bekommt eine Sitzung, die zustande kommt, und Routen, die nie ankommen. Gateways hinter einem Direct-Connect-Gateway zählen mit, denn ihre Nummer erscheint im Pfad.</translation>
    </message>
    <message>
        <source>Each kind of link joins certain kinds of ends, as the providers build them: an attachment joins a network and a gateway, an association a Direct Connect gateway and what lies behind it. No provider has a resource that corresponds to the drawn combination, so it can neither carry traffic nor be deployed.</source>
        <translation>Jede Art von Verbindung verbindet bestimmte Arten von Enden, so wie die Anbieter sie bauen: ein Attachment ein Netz mit einem Gateway, eine Association ein Direct-Connect-Gateway mit dem, was dahinter liegt. Zu der gezeichneten Paarung hat kein Anbieter eine Ressource; sie kann weder Verkehr tragen noch bereitgestellt werden.</translation>
    </message>
    <message>
        <source>Each provider takes ranges between a smallest and a largest size for networks and for subnets, and most of them ask for a fixed length for IPv6 subnets. A range outside of that is refused when it is created. The limits stand in the catalogue with source and date.</source>
        <translation>Jeder Anbieter nimmt für Netze und Subnetze Bereiche zwischen einer kleinsten und einer größten Größe an, und die meisten verlangen für IPv6-Subnetze eine feste Länge. Ein Bereich außerhalb davon wird beim Anlegen abgewiesen. Die Grenzen stehen im Katalog, mit Quelle und Datum.</translation>
    </message>
    <message>
        <source>Each tunnel has a small range of its own for the two ends of its BGP session: a /30 of 169.254.0.0/16. AWS keeps some of these for itself, Azure takes two small blocks only, and a range can be used once at a gateway. Otherwise the tunnel comes up and its BGP session does not.</source>
        <translation>Jeder Tunnel hat für die beiden Enden seiner BGP-Sitzung einen kleinen eigenen Bereich: ein /30 aus 169.254.0.0/16. AWS behält einige davon für sich, Azure nimmt nur zwei kleine Blöcke, und an einem Gateway ist ein Bereich nur einmal verwendbar. Sonst kommt der Tunnel zustande, seine BGP-Sitzung aber nicht.</translation>
    </message>
    <message>
        <source>Every interconnect of an environment offers all of its sizes and features, so that a connection can be placed on any of them. One that lacks a size breaks placement and moving; a connection of a size that nobody offers can never be made.</source>
        <translation>Jeder Interconnect einer Umgebung bietet alle ihre Größen und Features, damit eine Verbindung auf jeden gelegt werden kann. Einer, dem eine Größe fehlt, verhindert Platzieren und Umziehen; eine Verbindung in einer Größe, die niemand anbietet, kann nie entstehen.</translation>
    </message>
    <message>
        <source>Following the routes that the drawing gives, hop by hop and both ways, the flow does not arrive: some hop has no route to its destination or back. The finding names that hop and why it knows no route. Where the drawing does not say enough, it is a hint that names the missing fact.</source>
        <translation>Folgt man den Routen, die sich aus der Zeichnung ergeben, Schritt für Schritt und in beiden Richtungen, so kommt der Fluss nicht an: Ein Schritt hat keine Route zum Ziel oder zurück. Der Befund nennt ihn und warum er keine Route kennt. Wo die Zeichnung nicht genug sagt, ist es ein Hinweis, der die fehlende Angabe nennt.</translation>
    </message>
    <message>
        <source>Gateways, sessions and route tables take a limited number of prefixes. Beyond it AWS takes a session down, and others drop what is too much without a word. Some of the figures come from older pages; the finding then says so.</source>
        <translation>Gateways, Sitzungen und Routentabellen nehmen eine begrenzte Zahl von Präfixen auf. Darüber beendet AWS eine Sitzung, und andere verwerfen wortlos, was zu viel ist. Einige der Zahlen stammen von älteren Seiten; der Befund sagt es dann.</translation>
    </message>
    <message>
        <source>Give each of them an ASN of its own.</source>
        <translation>Jedem eine eigene ASN geben.</translation>
    </message>
    <message>
        <source>Give each session a prefix of its own and both ends an address in it.</source>
        <translation>Jeder Sitzung ein eigenes Präfix geben und beiden Enden eine Adresse darin.</translation>
    </message>
    <message>
        <source>Give one of the two another range.</source>
        <translation>Einem von beiden einen anderen Bereich geben.</translation>
    </message>
    <message>
        <source>Give the interconnect four channels of one size on four devices.</source>
        <translation>Dem Interconnect vier Kanäle einer Größe auf vier Geräten geben.</translation>
    </message>
    <message>
        <source>Give the peer another private ASN.</source>
        <translation>Der Gegenseite eine andere private ASN geben.</translation>
    </message>
    <message>
        <source>Give the router Google&apos;s number for partner attachments, or use another router.</source>
        <translation>Dem Router Googles Nummer für Partner-Attachments geben oder einen anderen Router verwenden.</translation>
    </message>
    <message>
        <source>Give the second element an id of its own in the file.</source>
        <translation>Dem zweiten Element in der Datei eine eigene Kennung geben.</translation>
    </message>
    <message>
        <source>Give the transit gateway another ASN before it is created.</source>
        <translation>Dem Transit-Gateway eine andere ASN geben, bevor es angelegt wird.</translation>
    </message>
    <message>
        <source>Gives one of them the lowest allowed ASN that no neighbour has.</source>
        <translation>Gibt einem von ihnen die niedrigste erlaubte ASN, die kein Nachbar hat.</translation>
    </message>
    <message>
        <source>Gives the lowest allowed ASN outside of the ranges.</source>
        <translation>Gibt die niedrigste erlaubte ASN außerhalb der Bereiche.</translation>
    </message>
    <message>
        <source>Gives the lowest allowed ASN that no neighbour has.</source>
        <translation>Gibt die niedrigste erlaubte ASN, die kein Nachbar hat.</translation>
    </message>
    <message>
        <source>Gives the transit gateway the next free ASN.</source>
        <translation>Gibt dem Transit-Gateway die nächste freie ASN.</translation>
    </message>
    <message>
        <source>Google allows one transport for each project and region by default. The second one is refused until the quota is raised, which takes a request and some days.</source>
        <translation>Google erlaubt von Haus aus einen Transport je Projekt und Region. Der zweite wird abgewiesen, bis die Quote angehoben ist; das braucht einen Antrag und einige Tage.</translation>
    </message>
    <message>
        <source>Google refuses a peer whose ASN is that of another cloud router in the same network and region. On AWS, transit gateways on one Direct Connect gateway need numbers of their own, and for peered transit gateways it is advised. Equal ASNs of Google&apos;s own routers are fine.</source>
        <translation>Google weist eine Gegenseite ab, deren ASN die eines anderen Cloud Routers im selben Netz und in derselben Region ist. Bei AWS brauchen Transit-Gateways an einem Direct-Connect-Gateway eigene Nummern; für verbundene Transit-Gateways wird es empfohlen. Gleiche ASNs von Googles eigenen Routern sind in Ordnung.</translation>
    </message>
    <message>
        <source>Google&apos;s partner attachments ask for a cloud router with one particular ASN, 16550; the attachment is refused with another one. A router that already serves a VPN with its own number needs a second router beside it.</source>
        <translation>Googles Partner-Attachments verlangen einen Cloud Router mit einer bestimmten ASN, 16550; mit einer anderen wird das Attachment abgewiesen. Ein Router, der mit eigener Nummer schon ein VPN bedient, braucht einen zweiten neben sich.</translation>
    </message>
    <message>
        <source>Join it to something, or remove it.</source>
        <translation>Mit etwas verbinden oder entfernen.</translation>
    </message>
    <message>
        <source>Join the two ends over a link of their own.</source>
        <translation>Die beiden Enden über eine eigene Verbindung verbinden.</translation>
    </message>
    <message>
        <source>Join, attach or announce what the message names.</source>
        <translation>Verbinden, anbinden oder ankündigen, was die Meldung nennt.</translation>
    </message>
    <message>
        <source>Keep one attachment, and list all its subnets there.</source>
        <translation>Ein Attachment behalten und dort alle seine Subnetze aufzählen.</translation>
    </message>
    <message>
        <source>Keeps the first attachment only.</source>
        <translation>Behält nur das erste Attachment.</translation>
    </message>
    <message>
        <source>List the ranges of the networks behind the gateway, or wider ones.</source>
        <translation>Die Bereiche der Netze hinter dem Gateway aufzählen, oder weitere.</translation>
    </message>
    <message>
        <source>List the ranges of the subnets that AWS should reach.</source>
        <translation>Die Bereiche der Subnetze aufzählen, die AWS erreichen soll.</translation>
    </message>
    <message>
        <source>Lists the ranges of the attached networks.</source>
        <translation>Zählt die Bereiche der angebundenen Netze auf.</translation>
    </message>
    <message>
        <source>MACsec keys are rotated by the manager of the interconnect, one channel at a time, with a rest of two hours between. Rotating two channels at once, rotating again too early, or deleting the active key risks that encrypted traffic stops on all of them.</source>
        <translation>MACsec-Schlüssel wechselt der Verwalter des Interconnects, einen Kanal nach dem anderen, mit zwei Stunden Ruhe dazwischen. Zwei Kanäle zugleich, zu früh noch einmal oder das Löschen des aktiven Schlüssels gefährdet den verschlüsselten Verkehr auf allen.</translation>
    </message>
    <message>
        <source>Make it as large as the message advises.</source>
        <translation>So groß machen, wie die Meldung empfiehlt.</translation>
    </message>
    <message>
        <source>Microsoft documents that an Azure VPN gateway beside an ExpressRoute gateway must have the ASN 65515. Some users report gateways that work with other numbers, so try it before you rely on it; support may still refuse to help.</source>
        <translation>Microsoft dokumentiert, dass ein Azure-VPN-Gateway neben einem ExpressRoute-Gateway die ASN 65515 haben muss. Manche Nutzer berichten von Gateways, die mit anderen Nummern arbeiten; das ist zu erproben, bevor man sich darauf verlässt, und der Support kann trotzdem ablehnen.</translation>
    </message>
    <message>
        <source>Move one end to a region that has a pair, or use a VPN or a partner fabric.</source>
        <translation>Ein Ende in eine Region mit einem Paar verschieben oder ein VPN oder eine Partner-Fabric verwenden.</translation>
    </message>
    <message>
        <source>Move one of the windows, or spread the channels over other devices.</source>
        <translation>Eines der Fenster verschieben oder die Kanäle auf andere Geräte verteilen.</translation>
    </message>
    <message>
        <source>Move the gateway to the interconnect&apos;s region, or use a core network.</source>
        <translation>Das Gateway in die Region des Interconnects verschieben oder ein Core Network verwenden.</translation>
    </message>
    <message>
        <source>Move the node into a parent of the right kind, or take it out.</source>
        <translation>Den Knoten in ein Elternelement der richtigen Art verschieben oder herausnehmen.</translation>
    </message>
    <message>
        <source>Move the subnet inside a range of its network, or add a range to the network.</source>
        <translation>Das Subnetz in einen Bereich seines Netzes verschieben oder dem Netz einen Bereich hinzufügen.</translation>
    </message>
    <message>
        <source>Nodes, links, flows and accounts share one space of ids, because links, waivers and deployments name elements by id alone. When two elements have one id, only the first one is read, so the second one is neither checked nor priced nor deployed.</source>
        <translation>Knoten, Verbindungen, Flüsse und Konten teilen sich einen Vorrat an Kennungen, denn Verbindungen, Freigaben und Bereitstellungen nennen Elemente allein nach ihrer Kennung. Haben zwei Elemente dieselbe, wird nur das erste gelesen; das zweite wird weder geprüft noch berechnet noch bereitgestellt.</translation>
    </message>
    <message>
        <source>Offer the same sizes and features everywhere, and choose a connection size among them.</source>
        <translation>Überall dieselben Größen und Features anbieten und eine Verbindungsgröße daraus wählen.</translation>
    </message>
    <message>
        <source>On a private line each end is told the ASN that its peer should have, and the session comes up only if both are true. Here one end is told another number than its peer has; a router without a number counts with its vendor&apos;s default. Flows over this line are then unreachable.</source>
        <translation>Auf einer privaten Leitung wird jedem Ende die ASN gesagt, die sein Gegenüber haben soll, und die Sitzung kommt nur zustande, wenn beide stimmen. Hier wird einem Ende eine andere Nummer gesagt, als sein Gegenüber hat; ein Router ohne Nummer zählt mit der Vorgabe seines Herstellers. Flüsse über diese Leitung sind dann unerreichbar.</translation>
    </message>
    <message>
        <source>Only one channel of an interconnect may be in maintenance at a time, because the promise of availability counts on the others. Overlapping windows, or devices shared in such a way that no window is possible, break that promise.</source>
        <translation>Nur ein Kanal eines Interconnects darf zugleich in Wartung sein, denn die zugesagte Verfügbarkeit rechnet mit den anderen. Fenster, die sich überschneiden, oder so geteilte Geräte, dass kein Fenster möglich ist, brechen die Zusage.</translation>
    </message>
    <message>
        <source>Order one of them in another facility or zone.</source>
        <translation>Eine von beiden in einem anderen Gebäude oder einer anderen Zone bestellen.</translation>
    </message>
    <message>
        <source>Order one size on both sides.</source>
        <translation>Auf beiden Seiten eine Größe bestellen.</translation>
    </message>
    <message>
        <source>Peer the two ends directly, or join them over a gateway or hub.</source>
        <translation>Die beiden Enden unmittelbar verbinden, oder über ein Gateway oder einen Hub.</translation>
    </message>
    <message>
        <source>Place the connection on another interconnect, or enlarge this one.</source>
        <translation>Die Verbindung auf einen anderen Interconnect legen oder diesen vergrößern.</translation>
    </message>
    <message>
        <source>Providers promise their availability only for a certain number of tunnels: two for an AWS connection, of which one is replaced at times, four between Google HA VPN and AWS, two for each instance of an active-active Azure gateway. Tunnels that all end at one interface count for one. With fewer the connection works, and fails at the first maintenance.</source>
        <translation>Die Anbieter versprechen ihre Verfügbarkeit nur für eine bestimmte Zahl von Tunneln: zwei für eine AWS-Verbindung, von denen einer zeitweise ersetzt wird, vier zwischen Google HA VPN und AWS, zwei je Instanz eines Azure-Gateways im Modus aktiv-aktiv. Tunnel, die alle an einer Schnittstelle enden, zählen wie einer. Mit weniger arbeitet die Verbindung und fällt bei der ersten Wartung aus.</translation>
    </message>
    <message>
        <source>Remove the waiver, or decide again and give it a later date.</source>
        <translation>Die Freigabe entfernen oder neu entscheiden und ein späteres Datum geben.</translation>
    </message>
    <message>
        <source>Removes the position of the missing element from the view.</source>
        <translation>Entfernt die Position des fehlenden Elements aus der Ansicht.</translation>
    </message>
    <message>
        <source>Removes the waiver.</source>
        <translation>Entfernt die Freigabe.</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>Eines von beiden umbenennen.</translation>
    </message>
    <message>
        <source>Renumber one of the two, or part them so that nothing routes both.</source>
        <translation>Eines von beiden umnummerieren oder sie so trennen, dass nichts beide routet.</translation>
    </message>
    <message>
        <source>Replaces each character that is refused by a hyphen.</source>
        <translation>Ersetzt jedes abgewiesene Zeichen durch einen Bindestrich.</translation>
    </message>
    <message>
        <source>Resource names are paths below one another, from the provider over the environment down to channels and features. A name of another form, below another parent, or of something that exists nowhere in the documents, leads to an object that the two parties do not share.</source>
        <translation>Namen von Ressourcen sind Pfade untereinander, vom Anbieter über die Umgebung bis zu Kanälen und Features. Ein Name anderer Form, unter einem anderen Elternelement oder von etwas, das es in den Dokumenten nirgends gibt, führt zu einem Objekt, das die beiden Parteien nicht teilen.</translation>
    </message>
    <message>
        <source>Rotate one channel after the other and keep the rest between.</source>
        <translation>Einen Kanal nach dem anderen wechseln und die Ruhe dazwischen einhalten.</translation>
    </message>
    <message>
        <source>Set the ASN of the VPN gateway to the documented one.</source>
        <translation>Die ASN des VPN-Gateways auf die dokumentierte setzen.</translation>
    </message>
    <message>
        <source>Set the network&apos;s MTU to what the path carries, or clamp the segment size at the edge.</source>
        <translation>Die MTU des Netzes auf das setzen, was der Pfad trägt, oder die Segmentgröße am Rand begrenzen.</translation>
    </message>
    <message>
        <source>Set the size that the preview offers.</source>
        <translation>Die Größe setzen, die die Vorschau anbietet.</translation>
    </message>
    <message>
        <source>Sets IKE version 2.</source>
        <translation>Setzt IKE-Version 2.</translation>
    </message>
    <message>
        <source>Sets the ASN that Google asks for.</source>
        <translation>Setzt die ASN, die Google verlangt.</translation>
    </message>
    <message>
        <source>Sets the Google network&apos;s MTU to what the link carries.</source>
        <translation>Setzt die MTU des Google-Netzes auf das, was die Verbindung trägt.</translation>
    </message>
    <message>
        <source>Sets the documented ASN.</source>
        <translation>Setzt die dokumentierte ASN.</translation>
    </message>
    <message>
        <source>Sets the next larger size that is offered.</source>
        <translation>Setzt die nächstgrößere angebotene Größe.</translation>
    </message>
    <message>
        <source>Sets the only size that is offered.</source>
        <translation>Setzt die einzige angebotene Größe.</translation>
    </message>
    <message>
        <source>Spread them over several Direct Connect gateways.</source>
        <translation>Auf mehrere Direct-Connect-Gateways verteilen.</translation>
    </message>
    <message>
        <source>State a timeout, and roll back or finish what is past it.</source>
        <translation>Eine Frist nennen und zurückrollen oder abschließen, was darüber hinaus ist.</translation>
    </message>
    <message>
        <source>State one feature for each channel, and see why the others were not accepted.</source>
        <translation>Für jeden Kanal ein Feature angeben und klären, warum die anderen nicht angenommen sind.</translation>
    </message>
    <message>
        <source>State one site for each of the two providers.</source>
        <translation>Für jeden der beiden Anbieter einen Standort angeben.</translation>
    </message>
    <message>
        <source>State the ASN that the peer really has.</source>
        <translation>Die ASN angeben, die das Gegenüber wirklich hat.</translation>
    </message>
    <message>
        <source>State the AWS region on the interconnect.</source>
        <translation>Die AWS-Region am Interconnect angeben.</translation>
    </message>
    <message>
        <source>State what is missing, or accept that it is not checked.</source>
        <translation>Das Fehlende angeben oder hinnehmen, dass es nicht geprüft ist.</translation>
    </message>
    <message>
        <source>Summarise ranges, or split the networks over two gateways.</source>
        <translation>Bereiche zusammenfassen oder die Netze auf zwei Gateways verteilen.</translation>
    </message>
    <message>
        <source>Takes a node out that may stand inside nothing.</source>
        <translation>Nimmt einen Knoten heraus, der in nichts stehen darf.</translation>
    </message>
    <message>
        <source>The ASN of a Direct Connect gateway must lie outside the ASN ranges of the core network that it is attached to. A core network that takes all of 64512 to 65534 leaves it only four-byte numbers.</source>
        <translation>Die ASN eines Direct-Connect-Gateways muss außerhalb der ASN-Bereiche des Core Network liegen, an dem es hängt. Ein Core Network, das 64512 bis 65534 ganz belegt, lässt ihm nur Vier-Byte-Nummern.</translation>
    </message>
    <message>
        <source>The Azure side is an ExpressRoute circuit of a special tier, which acts like a Local circuit: exactly one gateway connection, and the gateway in the circuit&apos;s own region. Other regions are reached from there by network peering with gateway transit.</source>
        <translation>Die Azure-Seite ist ein ExpressRoute-Circuit einer besonderen Stufe, der sich wie ein Local Circuit verhält: genau eine Gateway-Verbindung, und das Gateway in der Region des Circuits. Andere Regionen sind von dort über Netz-Peering mit Gateway-Transit erreichbar.</translation>
    </message>
    <message>
        <source>The Direct Connect gateway has an interconnect or line on one side and nothing on the other: no virtual private gateway, transit gateway or core network. It is billed, and no address in AWS is reached through it.</source>
        <translation>Das Direct-Connect-Gateway hat auf einer Seite einen Interconnect oder eine Leitung und auf der anderen nichts: kein Virtual-Private-Gateway, kein Transit-Gateway, kein Core Network. Es kostet, und keine Adresse in AWS ist darüber erreichbar.</translation>
    </message>
    <message>
        <source>The activation key is base64 of five fields, which say for whom it was made: environment, connection, size and account. A key that does not decode, or that disagrees with the connection or the design, activates something else or nothing. Messages never quote a key.</source>
        <translation>Der Aktivierungsschlüssel ist Base64 aus fünf Feldern, die sagen, für wen er gemacht ist: Umgebung, Verbindung, Größe und Konto. Ein Schlüssel, der sich nicht entschlüsseln lässt oder der Verbindung oder dem Entwurf widerspricht, aktiviert etwas anderes oder nichts. Meldungen zitieren nie einen Schlüssel.</translation>
    </message>
    <message>
        <source>The address has bits set behind the prefix length, so two readers may take it for two different ranges. Google and Azure refuse such a range, AWS silently clears the bits, and route tables then differ from the drawing. The message shows the range that the length implies; check that the length itself is the one you meant.</source>
        <translation>In der Adresse sind Bits hinter der Präfixlänge gesetzt; zwei Leser halten sie für zwei verschiedene Bereiche. Google und Azure weisen einen solchen Bereich ab, AWS löscht die Bits stillschweigend, und die Routentabellen weichen dann von der Zeichnung ab. Die Meldung zeigt den Bereich, der sich aus der Länge ergibt; zu prüfen ist, ob die Länge selbst gemeint war.</translation>
    </message>
    <message>
        <source>The allowed prefixes of an association mean two things: towards a transit gateway they are announced literally, so an empty list means that the far side learns nothing; towards a virtual private gateway they are a filter that lets a range of the VPC pass only if it is equal or wider. Lists of two transit gateways must not overlap, and their length is limited.</source>
        <translation>Die erlaubten Präfixe einer Association bedeuten zweierlei: Zu einem Transit-Gateway hin werden sie wörtlich angekündigt, eine leere Liste heißt also, dass die Gegenseite nichts lernt; zu einem Virtual-Private-Gateway hin sind sie ein Filter, der einen Bereich der VPC nur durchlässt, wenn er gleich oder weiter ist. Die Listen zweier Transit-Gateways dürfen sich nicht überschneiden, und ihre Länge ist begrenzt.</translation>
    </message>
    <message>
        <source>The availability that the providers promise for the elements of the path, multiplied, is below the target of the flow. Elements that have another way beside them count with both. Elements without a published promise are left out, so the true figure may be lower still.</source>
        <translation>Die Verfügbarkeit, die die Anbieter für die Elemente des Pfads zusagen, miteinander malgenommen, liegt unter dem Ziel des Flusses. Elemente mit einem anderen Weg daneben zählen mit beiden. Elemente ohne veröffentlichte Zusage bleiben außen vor; die wahre Zahl kann also noch niedriger sein.</translation>
    </message>
    <message>
        <source>The connections on an interconnect add up to more than it takes, or it is closed to new ones. The coordinator must then answer with a conflict so that another interconnect is chosen.</source>
        <translation>Die Verbindungen auf einem Interconnect ergeben mehr, als er aufnimmt, oder er ist für neue geschlossen. Der Koordinator muss dann mit einem Konflikt antworten, damit ein anderer gewählt wird.</translation>
    </message>
    <message>
        <source>The design uses a kind of node or link that the catalogue does not describe. It is kept and drawn as a plain box, but no rule, price or route knows what it is. A newer version of Isthmus may know it, or a folder of facts of your own can describe it.</source>
        <translation>Der Entwurf verwendet eine Art von Knoten oder Verbindung, die der Katalog nicht beschreibt. Sie bleibt erhalten und wird als schlichter Kasten gezeichnet, aber keine Regel, kein Preis und keine Route weiß, was sie ist. Eine neuere Version von Isthmus kennt sie vielleicht, oder ein eigener Ordner mit Fakten kann sie beschreiben.</translation>
    </message>
    <message>
        <source>The estimated round trip of the flow&apos;s path is above the limit that the flow states. It is measured where the catalogue has a measurement for the regions, and otherwise estimated from the distance, never below what light in fibre needs. The finding names the hop that takes most of it.</source>
        <translation>Die geschätzte Umlaufzeit auf dem Pfad des Flusses liegt über der Grenze, die er nennt. Sie ist gemessen, wo der Katalog eine Messung für die Regionen hat, und sonst aus der Entfernung geschätzt, nie unter dem, was Licht in der Faser braucht. Der Befund nennt den Schritt, der das meiste davon braucht.</translation>
    </message>
    <message>
        <source>The flow has an availability target, and the loss of one device, line, zone or facility cuts it. Managed gateways that are redundant inside are no such point; a single router, port, line or tunnel is. Everything in one facility or zone is taken to fail together.</source>
        <translation>Der Fluss hat ein Verfügbarkeitsziel, und der Verlust eines Geräts, einer Leitung, einer Zone oder eines Standorts trennt ihn. Verwaltete Gateways, die in sich redundant sind, sind keine solche Stelle; ein einzelner Router, Port, Tunnel oder eine einzelne Leitung schon. Alles in einem Gebäude oder einer Zone gilt als gemeinsam ausfallend.</translation>
    </message>
    <message>
        <source>The flow names elements, kinds or the internet to be avoided, and every path crosses one of them. A tunnel between two providers, or to a site, crosses the internet.</source>
        <translation>Der Fluss nennt Elemente, Arten oder das Internet, die zu meiden sind, und jeder Pfad durchquert davon etwas. Ein Tunnel zwischen zwei Anbietern oder zu einem Standort durchquert das Internet.</translation>
    </message>
    <message>
        <source>The flow, or a residency policy, names the countries that the traffic may touch, and the path crosses an element in another one. Regions have their country from the catalogue, sites and fabric equipment from the drawing. Where nothing says in which country a device stands, that is reported as a hint.</source>
        <translation>Der Fluss oder eine Vorgabe nennt die Länder, die der Verkehr berühren darf, und der Pfad durchquert ein Element in einem anderen. Regionen haben ihr Land aus dem Katalog, Standorte und Geräte einer Fabric aus der Zeichnung. Wo nichts sagt, in welchem Land ein Gerät steht, wird das als Hinweis gemeldet.</translation>
    </message>
    <message>
        <source>The flows that share a link or device add up to more than it carries, or to more than four fifths of it. Ways of equal worth beside it are counted in, as routers spread load over them. Above the capacity packets are dropped; close to it, bursts are.</source>
        <translation>Die Flüsse, die sich eine Verbindung oder ein Gerät teilen, ergeben mehr, als es trägt, oder mehr als vier Fünftel davon. Gleichwertige Wege daneben zählen mit, denn Router verteilen die Last auf sie. Über der Kapazität werden Pakete verworfen, nahe daran Spitzen.</translation>
    </message>
    <message>
        <source>The interconnect ends at a dynamic routing gateway, and no network is attached to it. Oracle then accepts the circuit, and nothing in Oracle&apos;s cloud uses it.</source>
        <translation>Der Interconnect endet an einem Dynamic Routing Gateway, an dem kein Netz hängt. Oracle nimmt den Circuit dann an, und nichts in Oracles Cloud nutzt ihn.</translation>
    </message>
    <message>
        <source>The layer 3 feature of a channel agrees VLAN, subnet, addresses, ASN and MTU between the two parties within the guidance of the callee. A VLAN that is too low or used twice, host bits, a length, ASN or address outside of the guidance, or an MTU below what both take, gives a session that does not come up or carries less than it could.</source>
        <translation>Das Layer-3-Feature eines Kanals vereinbart VLAN, Subnetz, Adressen, ASN und MTU zwischen den beiden Parteien innerhalb der Vorgaben der angerufenen. Ein zu niedriges oder doppelt verwendetes VLAN, Host-Bits, eine Länge, ASN oder Adresse außerhalb der Vorgaben oder eine MTU unter dem, was beide annehmen, ergibt eine Sitzung, die nicht zustande kommt oder weniger trägt, als sie könnte.</translation>
    </message>
    <message>
        <source>The managed interconnect exists only between certain pairs of regions, one pair for an AWS region and a partner. Between other regions the API knows no environment, so nothing can be ordered. The message names the nearest pairs of both ends; a workload elsewhere can reach one over the provider&apos;s own network.</source>
        <translation>Den verwalteten Interconnect gibt es nur zwischen bestimmten Paaren von Regionen, ein Paar je AWS-Region und Partner. Zwischen anderen Regionen kennt die Schnittstelle keine Umgebung, es lässt sich also nichts bestellen. Die Meldung nennt die nächsten Paare beider Enden; was anderswo steht, kann eines davon über das Netz des Anbieters erreichen.</translation>
    </message>
    <message>
        <source>The monthly cost of both sides, as far as prices are known, is above the budget of the policy. The finding says by how much, and which elements lead. Prices carry their date; what has no price is not in the sum.</source>
        <translation>Die monatlichen Kosten beider Seiten, soweit Preise bekannt sind, liegen über dem Budget der Vorgabe. Der Befund sagt, um wie viel und welche Elemente führen. Preise tragen ihr Datum; was keinen Preis hat, ist nicht in der Summe.</translation>
    </message>
    <message>
        <source>The pair, or the partner as a whole, is in public preview. There is no availability promise, sizes and numbers are limited, and the provider removes what was made in the preview before general availability.</source>
        <translation>Das Paar oder der Partner als Ganzes ist in der öffentlichen Vorschau. Es gibt keine zugesagte Verfügbarkeit, Größen und Anzahl sind begrenzt, und der Anbieter entfernt vor der allgemeinen Verfügbarkeit, was in der Vorschau entstand.</translation>
    </message>
    <message>
        <source>The provider takes names of a certain form only: Google wants lower-case letters, digits and hyphens, Azure allows some more. With another name the resource is refused when it is created, often in the middle of a deployment.</source>
        <translation>Der Anbieter nimmt nur Namen einer bestimmten Form: Google Kleinbuchstaben, Ziffern und Bindestriche, Azure etwas mehr. Mit einem anderen Namen wird die Ressource beim Anlegen abgewiesen, oft mitten in einer Bereitstellung.</translation>
    </message>
    <message>
        <source>The range is accepted, but is known to cause trouble where it is routed: Google&apos;s automatic subnets lie in 10.128.0.0/9, many systems drop 240.0.0.0/4, and Docker uses 172.17.0.0/16 on every host. The trouble shows itself late, as hosts that cannot be reached from some places.</source>
        <translation>Der Bereich wird angenommen, macht aber bekanntermaßen Ärger, wo er geroutet wird: Googles automatische Subnetze liegen in 10.128.0.0/9, viele Systeme verwerfen 240.0.0.0/4, und Docker verwendet 172.17.0.0/16 auf jedem Rechner. Der Ärger zeigt sich spät, als Rechner, die von manchen Orten aus nicht erreichbar sind.</translation>
    </message>
    <message>
        <source>The range touches one that the provider keeps for itself or that no host may have, such as 169.254.0.0/16 or 224.0.0.0/4. The provider refuses it, or traffic to it never leaves the host.</source>
        <translation>Der Bereich berührt einen, den der Anbieter für sich behält oder den kein Rechner haben darf, etwa 169.254.0.0/16 oder 224.0.0.0/4. Der Anbieter weist ihn ab, oder Verkehr dorthin verlässt den Rechner nie.</translation>
    </message>
    <message>
        <source>The region is none of the provider&apos;s codes. Regions decide over prices, round trips and over which interconnects exist, so a mistyped region hides every error behind it. Providers write their codes differently: us-east-1 at AWS, us-east4 at Google, eastus at Azure, us-ashburn-1 at Oracle.</source>
        <translation>Die Region ist keiner der Codes des Anbieters. Von der Region hängen Preise, Umlaufzeiten und die vorhandenen Interconnects ab; eine vertippte verbirgt daher jeden Fehler dahinter. Die Anbieter schreiben ihre Codes verschieden: us-east-1 bei AWS, us-east4 bei Google, eastus bei Azure, us-ashburn-1 bei Oracle.</translation>
    </message>
    <message>
        <source>The text is no address range in the form address/length. An address without a length, a netmask in dots or a length beyond the width of the address are refused by every provider&apos;s API. Until it can be read, overlaps and routes of this range are not checked.</source>
        <translation>Der Text ist kein Adressbereich der Form Adresse/Länge. Eine Adresse ohne Länge, eine Netzmaske mit Punkten oder eine Länge jenseits der Adressbreite weist die Schnittstelle jedes Anbieters ab. Solange er nicht lesbar ist, werden Überschneidungen und Routen dieses Bereichs nicht geprüft.</translation>
    </message>
    <message>
        <source>The two clouds carry packets of different sizes over the link, and the network&apos;s own size differs again. Larger packets are dropped or cut on the way, which shows itself as connections that open and then hang. The path carries the smallest of all sizes, which the message names.</source>
        <translation>Die beiden Clouds tragen Pakete verschiedener Größe über die Verbindung, und die Größe des Netzes ist noch eine andere. Größere Pakete werden unterwegs verworfen oder geteilt; das zeigt sich als Verbindungen, die sich öffnen und dann hängen. Der Pfad trägt die kleinste aller Größen, die die Meldung nennt.</translation>
    </message>
    <message>
        <source>The two ends of a BGP session over a private line have addresses in one small prefix. An address outside of it, the network or broadcast address, the same address twice, a prefix of a length that the provider refuses or one that is used twice at a router keep the session from coming up.</source>
        <translation>Die beiden Enden einer BGP-Sitzung auf einer privaten Leitung haben Adressen in einem kleinen Präfix. Eine Adresse außerhalb davon, die Netz- oder Broadcast-Adresse, zweimal dieselbe Adresse, ein Präfix einer Länge, die der Anbieter abweist, oder eines, das an einem Router zweimal vorkommt, verhindern die Sitzung.</translation>
    </message>
    <message>
        <source>The two ends of a cloud&apos;s BGP session must have different ASNs, because it is external BGP. With equal numbers the session is refused, or every route is dropped as a loop. Defaults count: AWS gateways begin with 64512, Azure&apos;s with 65515.</source>
        <translation>Die beiden Enden einer BGP-Sitzung mit einer Cloud müssen verschiedene ASNs haben, denn es ist externes BGP. Mit gleichen Nummern wird die Sitzung abgewiesen, oder jede Route wird als Schleife verworfen. Auch Vorgabewerte zählen: AWS-Gateways beginnen mit 64512, die von Azure mit 65515.</translation>
    </message>
    <message>
        <source>Two elements of one kind in one place carry the same name. Most providers accept that for some kinds and refuse it for others, and people confuse the two at the next change. Subnets are compared within their network and region, everything else within its account and region, links between the same vendors.</source>
        <translation>Zwei Elemente einer Art tragen am selben Ort denselben Namen. Die meisten Anbieter nehmen das bei manchen Arten an und weisen es bei anderen ab, und Menschen verwechseln die beiden bei der nächsten Änderung. Subnetze werden innerhalb ihres Netzes und ihrer Region verglichen, alles andere innerhalb seines Kontos und seiner Region, Verbindungen zwischen denselben Herstellern.</translation>
    </message>
    <message>
        <source>Two lines of one service to the same party are meant to stand in for one another, and both end in one facility or zone. A power cut or a maintenance there takes both.</source>
        <translation>Zwei Leitungen eines Dienstes zur selben Gegenseite sollen füreinander einstehen, und beide enden in einem Gebäude oder einer Zone. Ein Stromausfall oder eine Wartung dort nimmt beide.</translation>
    </message>
    <message>
        <source>Two networks that the drawn links really route together share addresses. No provider&apos;s interconnect API looks for that: the routes are accepted, one of the two wins, and hosts of the other network cannot be reached. The message names the way over which both are heard.</source>
        <translation>Zwei Netze, die über die gezeichneten Verbindungen wirklich zusammen geroutet werden, haben Adressen gemeinsam. Kein Interconnect eines Anbieters sieht danach: Die Routen werden angenommen, eines der beiden gewinnt, und Rechner des anderen sind nicht erreichbar. Die Meldung nennt den Weg, über den beide gehört werden.</translation>
    </message>
    <message>
        <source>Two subnets of one network share addresses. Every provider refuses the second one, because within a network an address can be in one place only. Secondary ranges count as well.</source>
        <translation>Zwei Subnetze eines Netzes haben Adressen gemeinsam. Jeder Anbieter weist das zweite ab, denn innerhalb eines Netzes kann eine Adresse nur an einem Ort sein. Sekundäre Bereiche zählen mit.</translation>
    </message>
    <message>
        <source>Use BGP, unless one of the devices really cannot.</source>
        <translation>BGP verwenden, sofern nicht eines der Geräte es wirklich nicht kann.</translation>
    </message>
    <message>
        <source>Use IKEv2 on both ends.</source>
        <translation>An beiden Enden IKEv2 verwenden.</translation>
    </message>
    <message>
        <source>Use a Direct Connect gateway for each kind.</source>
        <translation>Für jede Art ein eigenes Direct-Connect-Gateway verwenden.</translation>
    </message>
    <message>
        <source>Use a second Direct Connect gateway.</source>
        <translation>Ein zweites Direct-Connect-Gateway verwenden.</translation>
    </message>
    <message>
        <source>Use another project or account at the far end, or let the partner start the connection.</source>
        <translation>Am fernen Ende ein anderes Projekt oder Konto verwenden oder den Partner beginnen lassen.</translation>
    </message>
    <message>
        <source>Use fewer and larger ones, spread them over accounts, or ask for a higher quota.</source>
        <translation>Weniger und größere verwenden, sie auf Konten verteilen oder eine höhere Quote beantragen.</translation>
    </message>
    <message>
        <source>Use fewer and larger ranges, or ask the provider for a higher limit first.</source>
        <translation>Weniger und größere Bereiche verwenden oder vorher beim Anbieter eine höhere Grenze beantragen.</translation>
    </message>
    <message>
        <source>Use the kind of link that the message names, or join the ends through what lies between them.</source>
        <translation>Die Art von Verbindung verwenden, die die Meldung nennt, oder die Enden über das verbinden, was zwischen ihnen liegt.</translation>
    </message>
    <message>
        <source>Virtual private and transit gateways reach only an interconnect in their own region, over the Direct Connect gateway between them. AWS refuses the association, or nothing is routed. A core network reaches every interconnect, at a higher price tier.</source>
        <translation>Virtual-Private- und Transit-Gateways erreichen über das Direct-Connect-Gateway nur einen Interconnect in ihrer eigenen Region. AWS weist die Association ab, oder es wird nichts geroutet. Ein Core Network erreicht jeden Interconnect, in einer höheren Preisstufe.</translation>
    </message>
    <message>
        <source>When AWS starts an interconnect it is told the account at the other side, and its API takes certain characters only. A domain-scoped Google project such as example.com:name contains a colon and is refused.</source>
        <translation>Beginnt AWS einen Interconnect, so wird ihm das Konto der Gegenseite genannt, und seine Schnittstelle nimmt nur bestimmte Zeichen. Ein Google-Projekt mit Domäne wie example.com:name enthält einen Doppelpunkt und wird abgewiesen.</translation>
    </message>
    <message>
        <source>Which further ranges a VPC may have depends on its first one: beside a range of 10.0.0.0/8, for example, AWS takes none of the other private blocks. Nor may a further range equal or contain a destination that already stands in a route table of the VPC. The API refuses the range, and with it the whole deployment step.</source>
        <translation>Welche weiteren Bereiche eine VPC haben darf, hängt von ihrem ersten ab: Neben einem aus 10.0.0.0/8 nimmt AWS zum Beispiel keinen aus den anderen privaten Blöcken. Auch darf ein weiterer Bereich keinem Ziel gleichen und keines enthalten, das schon in einer Routentabelle der VPC steht. Die Schnittstelle weist den Bereich ab und damit den ganzen Schritt der Bereitstellung.</translation>
    </message>
    <message>
        <source>While Azure&apos;s interconnect is in preview it is offered in one size only. Azure answers another one with an error when the circuit is created.</source>
        <translation>Solange der Interconnect von Azure in der Vorschau ist, gibt es ihn nur in einer Größe. Auf eine andere antwortet Azure beim Anlegen des Circuits mit einem Fehler.</translation>
    </message>
    <message>
        <source>Widens a range that is too small to the provider&apos;s smallest, where there is room for it.</source>
        <translation>Weitet einen zu kleinen Bereich auf den kleinsten des Anbieters, wo Platz dafür ist.</translation>
    </message>
    <message>
        <source>Widens the subnet to the advised size, where there is room.</source>
        <translation>Weitet das Subnetz auf die empfohlene Größe, wo Platz dafür ist.</translation>
    </message>
    <message>
        <source>Write a value of the type that the message names.</source>
        <translation>Einen Wert des Typs schreiben, den die Meldung nennt.</translation>
    </message>
    <message>
        <source>Write it as address/length, such as 10.0.0.0/16.</source>
        <translation>Als Adresse/Länge schreiben, etwa 10.0.0.0/16.</translation>
    </message>
    <message>
        <source>Write the description with these characters only.</source>
        <translation>Die Beschreibung nur mit diesen Zeichen schreiben.</translation>
    </message>
    <message>
        <source>Write the full path of the resource below its own parent.</source>
        <translation>Den vollen Pfad der Ressource unter ihrem eigenen Elternelement schreiben.</translation>
    </message>
    <message>
        <source>Write the member as the specification defines it.</source>
        <translation>Das Feld so schreiben, wie die Spezifikation es festlegt.</translation>
    </message>
    <message>
        <source>Write the provider&apos;s own code, such as one of those that the message names.</source>
        <translation>Den Code des Anbieters schreiben, etwa einen der genannten.</translation>
    </message>
    <message>
        <source>Write the range that the message shows, or correct the length.</source>
        <translation>Den Bereich schreiben, den die Meldung zeigt, oder die Länge berichtigen.</translation>
    </message>
    <message>
        <source>Writes the ASN that the peer states.</source>
        <translation>Schreibt die ASN, die das Gegenüber angibt.</translation>
    </message>
    <message>
        <source>Writes the name in the form that the provider takes, where no other element has that name.</source>
        <translation>Schreibt den Namen in der Form, die der Anbieter annimmt, sofern kein anderes Element so heißt.</translation>
    </message>
    <message>
        <source>Writes the next free /30 that both sides take.</source>
        <translation>Schreibt das nächste freie /30, das beide Seiten annehmen.</translation>
    </message>
    <message>
        <source>Writes the only value that the provider takes.</source>
        <translation>Schreibt den einzigen Wert, den der Anbieter annimmt.</translation>
    </message>
    <message>
        <source>Writes the range that a dotted netmask or stray blanks plainly mean.</source>
        <translation>Schreibt den Bereich, den eine Netzmaske mit Punkten oder überzählige Leerzeichen offenbar meinen.</translation>
    </message>
    <message>
        <source>Writes the region that was plainly meant: other letter case, the region&apos;s full name, a zone of it, or one slip that fits a single region.</source>
        <translation>Schreibt die offenbar gemeinte Region: andere Groß- und Kleinschreibung, der volle Name der Region, eine ihrer Zonen oder ein Tippfehler, zu dem nur eine Region passt.</translation>
    </message>
    <message>
        <source>Gives both the size of the side that has one on offer.</source>
        <translation>Gibt beiden die Größe der Seite, deren Größe angeboten wird.</translation>
    </message>
    <message>
        <source>IKEv1 has been deprecated by the IETF since 2023. Several cloud features, such as more than one subnet pair in a tunnel, need IKEv2.</source>
        <translation>IKEv1 ist von der IETF seit 2023 abgekündigt. Mehrere Funktionen der Clouds, etwa mehr als ein Subnetzpaar in einem Tunnel, brauchen IKEv2.</translation>
    </message>
    <message>
        <source>The flow would have to enter a network, gateway or circuit over one private way and leave it over another, and that party does not carry transit. A Direct Connect gateway does not pass traffic between two interconnects, and Oracle none from the premises.</source>
        <translation>Der Fluss müsste ein Netz, ein Gateway oder einen Circuit über einen privaten Weg betreten und über einen anderen verlassen, und diese Stelle trägt keinen Transit: Ein Direct-Connect-Gateway reicht keinen Verkehr zwischen zwei Interconnects durch, und Oracle keinen vom eigenen Standort.</translation>
    </message>
    <message>
        <source>%1 (%2) lies in %3, in which the automatic network %4 makes a subnet for each region, and they are routed together over %5. Choose another range, or make the network a custom one.</source>
        <translation>%1 (%2) liegt in %3, wo das automatische Netz %4 für jede Region ein Subnetz anlegt, und beide werden über %5 zusammen geroutet. Einen anderen Bereich wählen oder das Netz auf eigene Subnetze umstellen.</translation>
    </message>
    <message>
        <source>%1 allows %2, and AWS takes IPv6 prefixes of /%3 or shorter. Widen it.</source>
        <translation>%1 erlaubt %2, und AWS nimmt IPv6-Präfixe von /%3 oder kürzer. Es weiten.</translation>
    </message>
    <message>
        <source>%1 announces %2 prefixes from Azure, which sends %3. Summarise them.</source>
        <translation>%1 kündigt %2 Präfixe aus Azure an, das %3 sendet. Sie zusammenfassen.</translation>
    </message>
    <message>
        <source>%1 announces %2 prefixes to Azure, which takes %3. Summarise them.</source>
        <translation>%1 kündigt Azure %2 Präfixe an, das %3 annimmt. Sie zusammenfassen.</translation>
    </message>
    <message>
        <source>%1 announces %2, which touches %3; the provider uses that on the link itself. Leave it out.</source>
        <translation>%1 kündigt %2 an, das %3 berührt; das verwendet der Anbieter auf der Verbindung selbst. Es weglassen.</translation>
    </message>
    <message>
        <source>%1 avoids &quot;%2&quot;, which is neither an element nor a kind, so nothing is avoided. Correct it.</source>
        <translation>%1 meidet „%2“, das weder ein Element noch eine Art ist; so wird nichts gemieden. Es berichtigen.</translation>
    </message>
    <message>
        <source>%1 brings %2 routes into the route tables of its VPC, which take %3. Summarise them, or use a transit gateway.</source>
        <translation>%1 bringt %2 Routen in die Routentabellen seiner VPC, die %3 aufnehmen. Sie zusammenfassen oder ein Transit-Gateway verwenden.</translation>
    </message>
    <message>
        <source>%1 cannot be added to %2, because it holds %3, to which a route table of the VPC already has a route. Choose another range, or remove the route.</source>
        <translation>%1 lässt sich %2 nicht hinzufügen, denn es enthält %3, wohin eine Routentabelle der VPC schon eine Route hat. Einen anderen Bereich wählen oder die Route entfernen.</translation>
    </message>
    <message>
        <source>%1 does not state %2, so %3 cannot be checked. State it.</source>
        <translation>%1 nennt %2 nicht; %3: das lässt sich so nicht prüfen. Es angeben.</translation>
    </message>
    <message>
        <source>%1 has %2 %3, and the provider allows %4. Remove one, or use another network.</source>
        <translation>%1 hat %2 %3, und der Anbieter erlaubt %4. Eines entfernen oder ein anderes Netz verwenden.</translation>
    </message>
    <message>
        <source>%1 has a property %2, which its kind does not know, so nothing reads it; %3 may be meant. Correct the name.</source>
        <translation>%1 hat eine Eigenschaft %2, die seine Art nicht kennt; nichts liest sie. Vielleicht ist %3 gemeint. Den Namen berichtigen.</translation>
    </message>
    <message>
        <source>%1 holds the gateway %2 but no subnet named %3, in which Azure places it. Add one of /%4 or larger.</source>
        <translation>%1 enthält das Gateway %2, aber kein Subnetz namens %3, in das Azure es stellt. Eines von /%4 oder größer hinzufügen.</translation>
    </message>
    <message>
        <source>%1 interconnects of one account are started by AWS, and only %2 may wait for the partner at once. Have some accepted before you create the others, or let the partner start.</source>
        <translation>%1 Interconnects eines Kontos beginnt AWS, und nur %2 dürfen zugleich auf den Partner warten. Einige annehmen lassen, bevor die anderen angelegt werden, oder den Partner beginnen lassen.</translation>
    </message>
    <message>
        <source>%1 interconnects to %2 in one account land in %3, and while %2 is in preview AWS allows %4 in a region. Remove the others.</source>
        <translation>%1 Interconnects eines Kontos zu %2 landen in %3, und solange %2 in der Vorschau ist, erlaubt AWS %4 je Region. Die anderen entfernen.</translation>
    </message>
    <message>
        <source>%1 is %2, and Azure refuses a GatewaySubnet smaller than /%3. Make it /%4 or larger.</source>
        <translation>%1 ist %2, und Azure weist ein GatewaySubnet unter /%3 ab. Es auf /%4 oder größer bringen.</translation>
    </message>
    <message>
        <source>%1 is an element of %2, but its account %3 is one of %4. Choose an account of %2.</source>
        <translation>%1 ist ein Element von %2, sein Konto %3 aber eines von %4. Ein Konto von %2 wählen.</translation>
    </message>
    <message>
        <source>%1 names &quot;%2&quot; as a country, which is no code of two capital letters such as US. Correct it.</source>
        <translation>%1 nennt „%2“ als Land; das ist kein Code aus zwei Großbuchstaben wie US. Es berichtigen.</translation>
    </message>
    <message>
        <source>%1 names the environment %2, which joins AWS %3 with %4 %5, but is drawn between AWS %6 and %7 %8. Correct the environment or the regions.</source>
        <translation>%1 nennt die Umgebung %2, die AWS %3 mit %4 %5 verbindet, ist aber zwischen AWS %6 und %7 %8 gezeichnet. Die Umgebung oder die Regionen berichtigen.</translation>
    </message>
    <message>
        <source>%1 of %2 must be a %3. Give it that length.</source>
        <translation>%1 von %2 muss ein %3 sein. Ihm diese Länge geben.</translation>
    </message>
    <message>
        <source>%1 states no bandwidth, and the Azure preview offers %2 only. Set that.</source>
        <translation>%1 nennt keine Bandbreite, und die Vorschau von Azure bietet nur %2. Das setzen.</translation>
    </message>
    <message>
        <source>A provider allows only so many gateways of a kind at one place: one VPN and one ExpressRoute gateway in an Azure network, a handful of transit gateways on a VPC, and a limited number of Direct Connect gateways on a transit gateway or core network. The next one is refused.</source>
        <translation>Ein Anbieter erlaubt an einem Ort nur eine bestimmte Zahl von Gateways einer Art: ein VPN- und ein ExpressRoute-Gateway in einem Azure-Netz, wenige Transit-Gateways an einer VPC und eine begrenzte Zahl von Direct-Connect-Gateways an einem Transit-Gateway oder Core Network. Das nächste wird abgewiesen.</translation>
    </message>
    <message>
        <source>All tunnels of %1 end at one of its interfaces (%2), and it needs %3: %4. Move half of them to the other interface.</source>
        <translation>Alle Tunnel von %1 enden an einer seiner Schnittstellen (%2), und es braucht %3: %4. Die Hälfte auf die andere Schnittstelle legen.</translation>
    </message>
    <message>
        <source>Gives an end that has only its default the lowest allowed ASN that no neighbour has.</source>
        <translation>Gibt einem Ende, das nur seinen Vorgabewert hat, die niedrigste erlaubte ASN, die kein Nachbar hat.</translation>
    </message>
    <message>
        <source>Remove one, or use another network or gateway.</source>
        <translation>Eines entfernen oder ein anderes Netz oder Gateway verwenden.</translation>
    </message>
    <message>
        <source>The design costs at least %1 USD a month; whether it stays within the budget of %2 is not known, because %3 have parts without a known price.</source>
        <translation>Der Entwurf kostet mindestens %1 USD im Monat; ob er im Budget von %2 bleibt, ist nicht bekannt, denn %3 haben Teile ohne bekannten Preis.</translation>
    </message>
    <message>
        <source>The peering prefix %1 of %2 has a length that the provider refuses; it takes %3. Choose one of these.</source>
        <translation>Das Peering-Präfix %1 von %2 hat eine Länge, die der Anbieter abweist; er nimmt %3. Eine davon wählen.</translation>
    </message>
    <message>
        <source>The round trip of %1 is not known, so its limit is not checked: %2.</source>
        <translation>Die Umlaufzeit von %1 ist nicht bekannt, seine Grenze also nicht geprüft: %2.</translation>
    </message>
    <message>
        <source>The subnet %1 of %2 must be named exactly %3 for Azure to place a gateway in it. Correct its name.</source>
        <translation>Das Subnetz %1 von %2 muss genau %3 heißen, damit Azure ein Gateway hineinstellt. Seinen Namen berichtigen.</translation>
    </message>
    <message>
        <source>The waiver of %1 is to end on &quot;%2&quot;, which is no date such as 2027-01-31, so it does not hold. Correct the date, or remove the waiver.</source>
        <translation>Die Freigabe von %1 soll am „%2“ enden; das ist kein Datum wie 2027-01-31, sie gilt also nicht. Das Datum berichtigen oder die Freigabe entfernen.</translation>
    </message>
    <message>
        <source>Whether %1 is offered with %2 between %3 and %4 is not published; prices are for %5. Ask for the region&apos;s profile before you rely on it.</source>
        <translation>Ob %1 mit %2 zwischen %3 und %4 angeboten wird, ist nicht veröffentlicht; Preise gibt es für %5. Vorher das Profil der Region abfragen.</translation>
    </message>
    <message>
        <source>Whether %1 reaches its availability target is not known, because no promise is known for %2.</source>
        <translation>Ob %1 sein Verfügbarkeitsziel erreicht, ist nicht bekannt, denn für %2 ist keine Zusage bekannt.</translation>
    </message>
    <message>
        <source>Writes an availability in percent as a share of one.</source>
        <translation>Schreibt eine Verfügbarkeit in Prozent als Anteil an eins.</translation>
    </message>
</context>
<context>
    <name>isthmus::FlowModel</name>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 nach %3</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Within its limit</source>
        <translation>Innerhalb der Grenze</translation>
    </message>
    <message>
        <source>Slower than its limit</source>
        <translation>Langsamer als die Grenze</translation>
    </message>
    <message>
        <source>Flow and its way</source>
        <translation>Datenfluss und sein Weg</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
</context>
<context>
    <name>isthmus::FlowTableModel</name>
    <message>
        <source>No element has the id “%1”.</source>
        <translation>Kein Element hat die Id „%1“.</translation>
    </message>
    <message>
        <source>“%1” is not a country code. Write two letters, like US.</source>
        <translation>„%1“ ist kein Ländercode. Zwei Buchstaben schreiben, etwa US.</translation>
    </message>
    <message>
        <source>Change flow %1</source>
        <translation>Datenfluss %1 ändern</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>Datenfluss</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Mbps</source>
        <translation>Mbit/s</translation>
    </message>
    <message>
        <source>GB a month</source>
        <translation>GB im Monat</translation>
    </message>
    <message>
        <source>Max. RTT, ms</source>
        <translation>Max. Umlaufzeit, ms</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Stay in</source>
        <translation>Bleibt in</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>Meidet</translation>
    </message>
    <message>
        <source>The least share of time, 0 to 1: 0.999</source>
        <translation>Mindestanteil der Zeit, 0 bis 1: 0.999</translation>
    </message>
    <message>
        <source>Countries that the traffic may cross, like US, DE; empty: anywhere</source>
        <translation>Länder, durch die der Verkehr führen darf, etwa US, DE; leer: überall</translation>
    </message>
    <message>
        <source>Kinds or ids that the traffic must not cross, or internet</source>
        <translation>Arten oder Ids, die der Verkehr meiden muss, oder internet</translation>
    </message>
</context>
<context>
    <name>isthmus::HistoryPage</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Look at the run again as it went</source>
        <translation>Den Lauf noch einmal ansehen, wie er war</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Time in the run</source>
        <translation>Zeit im Lauf</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Write the whole log as JSON lines</source>
        <translation>Das ganze Protokoll als JSON-Zeilen schreiben</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Bereitstellen</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>Abbauen</translation>
    </message>
    <message>
        <source>Roll-back</source>
        <translation>Zurücknahme</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>with the other side</source>
        <translation>bei der anderen Seite</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 · %4</source>
        <translation>%1 · %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Nothing was deployed for this design yet.</source>
        <translation>Für diesen Entwurf wurde noch nichts bereitgestellt.</translation>
    </message>
    <message>
        <source>Not asked yet what was deployed.</source>
        <translation>Noch nicht gefragt, was bereitgestellt wurde.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>isthmus::HistoryPanel</name>
    <message>
        <source>As opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Steps of this session; choose one to go to the state after it.</source>
        <translation>Schritte dieser Sitzung; wählen Sie einen, um zum Stand danach zu gehen.</translation>
    </message>
    <message>
        <source>Choose a step to go to the state after it. The disk marks what is saved.</source>
        <translation>Wählen Sie einen Schritt, um zum Stand danach zu gehen. Die Diskette zeigt, was gespeichert ist.</translation>
    </message>
</context>
<context>
    <name>isthmus::InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>And %1 more in the list of problems</source>
        <translation>Und %1 weitere in der Liste der Probleme</translation>
    </message>
</context>
<context>
    <name>isthmus::JournalModel</name>
    <message>
        <source>Asked for</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>Wiedergefunden</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Run began</source>
        <translation>Lauf begann</translation>
    </message>
    <message>
        <source>Run ended</source>
        <translation>Lauf endete</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>isthmus::KeyCard</name>
    <message>
        <source>Activation key</source>
        <translation>Aktivierungsschlüssel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the key; it leaves the clipboard after a minute</source>
        <translation>Kopiert den Schlüssel; nach einer Minute verlässt er die Zwischenablage</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Schlüssel verwenden</translation>
    </message>
    <message>
        <source>Give this key to the team at %1</source>
        <translation>Geben Sie diesen Schlüssel dem Team bei %1</translation>
    </message>
    <message>
        <source>%1 has minted the activation key of “%2”. The team at %3 pastes it into Isthmus, and “%2” comes up on both sides.</source>
        <translation>%1 hat den Aktivierungsschlüssel von „%2“ ausgestellt. Das Team bei %3 fügt ihn in Isthmus ein, und „%2“ kommt auf beiden Seiten hoch.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Paste the key from the team at %1</source>
        <translation>Fügen Sie den Schlüssel des Teams bei %1 ein</translation>
    </message>
    <message>
        <source>%1 mints the activation key of “%2”, and %3 redeems it. It is checked against the design before it is used.</source>
        <translation>%1 stellt den Aktivierungsschlüssel von „%2“ aus, und %3 löst ihn ein. Er wird gegen den Entwurf geprüft, bevor er verwendet wird.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>The key is a secret. It stays in memory and in the system&apos;s keychain.</source>
        <translation>Der Schlüssel ist ein Geheimnis. Er bleibt im Speicher und im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Copied. It leaves the clipboard after a minute.</source>
        <translation>Kopiert. Nach einer Minute verlässt er die Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>isthmus::LatencyChart</name>
    <message>
        <source>Round trip of each flow against its limit</source>
        <translation>Umlaufzeit jedes Datenflusses gegen seine Grenze</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No flow has a known round trip.</source>
        <translation>Für keinen Datenfluss ist die Umlaufzeit bekannt.</translation>
    </message>
    <message>
        <source>%1: unknown
%2</source>
        <translation>%1: unbekannt
%2</translation>
    </message>
    <message>
        <source>Between %1 and %2</source>
        <translation>Zwischen %1 und %2</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Milliseconds; dashed: limit</source>
        <translation>Millisekunden; gestrichelt: Grenze</translation>
    </message>
</context>
<context>
    <name>isthmus::LatencyPanel</name>
    <message>
        <source>Round trips of the flows</source>
        <translation>Umlaufzeiten der Datenflüsse</translation>
    </message>
    <message>
        <source>This design states no flows. Add one in the inspector, with nothing selected, and its round trip is timed here.</source>
        <translation>Dieser Entwurf nennt keine Datenflüsse. Ohne Auswahl im Inspektor einen hinzufügen; seine Umlaufzeit erscheint dann hier.</translation>
    </message>
    <message>
        <source>Slower than their limit: %1 of %2 flows</source>
        <translation>Langsamer als ihre Grenze: %1 von %2 Datenflüssen</translation>
    </message>
    <message>
        <source>Round trip unknown: %1 of %2 flows</source>
        <translation>Umlaufzeit unbekannt: %1 von %2 Datenflüssen</translation>
    </message>
    <message>
        <source>Every flow keeps its limit</source>
        <translation>Jeder Datenfluss hält seine Grenze ein</translation>
    </message>
    <message>
        <source>No flow states a limit</source>
        <translation>Kein Datenfluss nennt eine Grenze</translation>
    </message>
    <message>
        <source>Show path</source>
        <translation>Weg zeigen</translation>
    </message>
    <message>
        <source>Show the way of the selected flow on the canvas, there and back</source>
        <translation>Den Weg des ausgewählten Datenflusses in der Zeichnung zeigen, hin und zurück</translation>
    </message>
</context>
<context>
    <name>isthmus::LayersPanel</name>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Space shows, dims or hides the layer.</source>
        <translation>Leertaste zeigt, blendet ab oder verbirgt die Ebene.</translation>
    </message>
    <message>
        <source>Click in the last column, or press Space, to show, dim or hide what belongs to a layer.</source>
        <translation>In die letzte Spalte klicken oder Leertaste drücken, um zu zeigen, abzublenden oder zu verbergen, was zu einer Ebene gehört.</translation>
    </message>
    <message>
        <source>Only this</source>
        <translation>Nur diese</translation>
    </message>
    <message>
        <source>Hide the other layers of the same group</source>
        <translation>Die anderen Ebenen derselben Gruppe verbergen</translation>
    </message>
    <message>
        <source>Show every layer in full</source>
        <translation>Jede Ebene voll zeigen</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
    <message>
        <source>Enter goes there, F2 renames, Delete removes.</source>
        <translation>Eingabe geht hin, F2 benennt um, Entf entfernt.</translation>
    </message>
    <message>
        <source>Double-click or press Enter to go there, F2 to rename</source>
        <translation>Doppelklick oder Eingabe geht hin, F2 benennt um</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Bookmark what is in view now, with its layers</source>
        <translation>Lesezeichen für den jetzigen Ausschnitt mit seinen Ebenen setzen</translation>
    </message>
    <message>
        <source>Add a bookmark</source>
        <translation>Lesezeichen setzen</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Dimmed</source>
        <translation>Abgeblendet</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Everything is shown</source>
        <translation>Alles wird gezeigt</translation>
    </message>
    <message>
        <source>Hidden: %1, dimmed: %2</source>
        <translation>Verborgen: %1, abgeblendet: %2</translation>
    </message>
</context>
<context>
    <name>isthmus::LayoutController</name>
    <message>
        <source>Laying out… Esc cancels.</source>
        <translation>Wird angeordnet … Esc bricht ab.</translation>
    </message>
    <message>
        <source>The drawing changed meanwhile: lay it out again.</source>
        <translation>Die Zeichnung hat sich inzwischen geändert: noch einmal anordnen.</translation>
    </message>
    <message>
        <source>Automatic layout</source>
        <translation>Automatisch anordnen</translation>
    </message>
    <message>
        <source>Everything stands as the layout wants it.</source>
        <translation>Alles steht schon so, wie die Anordnung es will.</translation>
    </message>
</context>
<context>
    <name>isthmus::LinksModel</name>
    <message>
        <source>Waits for %1 since %2.</source>
        <translation>Wartet auf %1 seit %2.</translation>
    </message>
    <message>
        <source>Waits for %1 since %2; its time was over at %3.</source>
        <translation>Wartet auf %1 seit %2; die Frist endete am %3.</translation>
    </message>
    <message>
        <source>Waits for %1 since %2; either provider may delete it after %3.</source>
        <translation>Wartet auf %1 seit %2; nach dem %3 darf jeder Anbieter es löschen.</translation>
    </message>
    <message>
        <source>BGP %1</source>
        <translation>BGP %1</translation>
    </message>
    <message>
        <source>MACsec %1</source>
        <translation>MACsec %1</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation>%1 genutzt</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>Nächster Schritt: %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>Interconnects</source>
        <translation>Interconnects</translation>
    </message>
    <message>
        <source>Interconnects: %1</source>
        <translation>Interconnects: %1</translation>
    </message>
</context>
<context>
    <name>isthmus::MainWindow</name>
    <message>
        <source>Design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Palette</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Bereitstellen</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Leiste</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>A deploy is running</source>
        <translation>Eine Bereitstellung läuft</translation>
    </message>
    <message>
        <source>Closing stops it after the calls that are under way. The next deploy of this design goes on from there.</source>
        <translation>Schließen hält sie nach den laufenden Aufrufen an. Die nächste Bereitstellung dieses Entwurfs macht dort weiter.</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open e&amp;xample</source>
        <translation>Be&amp;ispiel öffnen</translation>
    </message>
    <message>
        <source>No design opened so far</source>
        <translation>Bisher kein Entwurf geöffnet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Export specification into a folder</source>
        <translation>Spezifikation in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>Nicht exportiert</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n file(s) to %1</source>
        <translation>
            <numerusform>%n Datei nach %1 geschrieben</numerusform>
            <numerusform>%n Dateien nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>About Isthmus</source>
        <translation>Über Isthmus</translation>
    </message>
    <message>
        <source>&lt;b&gt;Isthmus %1&lt;/b&gt;&lt;p&gt;Networks that span clouds: drawn, checked on both sides, priced, timed and deployed.&lt;/p&gt;&lt;p&gt;Facts as of %2. Licence: GPL-3.0-or-later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Isthmus %1&lt;/b&gt;&lt;p&gt;Netze über Clouds hinweg: gezeichnet, auf beiden Seiten geprüft, mit Preisen und Laufzeiten versehen und bereitgestellt.&lt;/p&gt;&lt;p&gt;Stand der Fakten: %2. Lizenz: GPL-3.0-or-later.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Checked: they are as the specification wants them.</source>
        <translation>Geprüft: sie sind, wie die Spezifikation sie verlangt.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>More of the bar</source>
        <translation>Mehr von der Leiste</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Search and deploy</source>
        <translation>Suchen und bereitstellen</translation>
    </message>
</context>
<context>
    <name>isthmus::MapView</name>
    <message>
        <source>The outlines of the world cannot be shown: %1</source>
        <translation>Die Umrisse der Welt lassen sich nicht zeigen: %1</translation>
    </message>
    <message>
        <source>Nothing of this design has a place: give a region to a network or a gateway.</source>
        <translation>Nichts in diesem Entwurf hat einen Ort: einem Netz oder Gateway eine Region geben.</translation>
    </message>
    <message>
        <source>Not on the map, since nothing says where: %1</source>
        <translation>Nicht auf der Karte, weil nichts sagt, wo: %1</translation>
    </message>
    <message>
        <source>Map of the design</source>
        <translation>Karte des Entwurfs</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, placed by its neighbours: %2</source>
        <translation>%1, nach den Nachbarn gesetzt: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 – %2, %3 km</source>
        <translation>%1 – %2, %3 km</translation>
    </message>
</context>
<context>
    <name>isthmus::NewSiteDialog</name>
    <message>
        <source>Paste as new site</source>
        <translation>Als neuen Standort einfügen</translation>
    </message>
    <message>
        <source>What the new site gets</source>
        <translation>Was der neue Standort bekommt</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>What is in the way</source>
        <translation>Was im Weg ist</translation>
    </message>
    <message>
        <source>Values of the new site</source>
        <translation>Werte des neuen Standorts</translation>
    </message>
    <message>
        <source>&amp;Paste as new site</source>
        <translation>Als neuen Standort &amp;einfügen</translation>
    </message>
    <message>
        <source>Address ranges</source>
        <translation>Adressbereiche</translation>
    </message>
    <message>
        <source>Ranges inside tunnels</source>
        <translation>Bereiche in Tunneln</translation>
    </message>
    <message>
        <source>ASNs</source>
        <translation>ASNs</translation>
    </message>
    <message>
        <source>VLANs</source>
        <translation>VLANs</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) become new; the shape and everything else stay.</source>
        <translation>
            <numerusform>%n Wert wird neu; die Gestalt und alles andere bleiben.</numerusform>
            <numerusform>%n Werte werden neu; die Gestalt und alles andere bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write another value over any of them.</source>
        <translation>Jeder lässt sich überschreiben.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) cannot stand as they are.</source>
        <translation>
            <numerusform>%n Wert kann so nicht bleiben.</numerusform>
            <numerusform>%n Werte können so nicht bleiben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Not a value of this form and length</source>
        <translation>Kein Wert dieser Form und Länge</translation>
    </message>
    <message>
        <source>%1 has it, or overlaps it</source>
        <translation>%1 hat ihn, oder überlappt ihn</translation>
    </message>
    <message>
        <source>The row of %1 says the same</source>
        <translation>Die Zeile von %1 sagt dasselbe</translation>
    </message>
    <message>
        <source>Public addresses stay</source>
        <translation>Öffentliche Adressen bleiben</translation>
    </message>
    <message>
        <source>No free value of this size is left: write one</source>
        <translation>Kein freier Wert dieser Größe ist übrig: bitte einen schreiben</translation>
    </message>
</context>
<context>
    <name>isthmus::NoteEditor</name>
    <message>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>Write; Ctrl+Enter keeps it</source>
        <translation>Schreiben; Strg+Enter behält es</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Edit a note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
</context>
<context>
    <name>isthmus::OutlineModel</name>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Datenflüsse</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Flow from %1 to %2</source>
        <translation>Datenfluss von %1 nach %2</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) inside</source>
        <translation>
            <numerusform>%n Element darin</numerusform>
            <numerusform>%n Elemente darin</numerusform>
        </translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
</context>
<context>
    <name>isthmus::OutlinePanel</name>
    <message>
        <source>Filter the outline</source>
        <translation>Gliederung filtern</translation>
    </message>
    <message>
        <source>Outline of the design</source>
        <translation>Gliederung des Entwurfs</translation>
    </message>
</context>
<context>
    <name>isthmus::PaletteModel</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
</context>
<context>
    <name>isthmus::PalettePanel</name>
    <message>
        <source>Search what to draw</source>
        <translation>Suchen, was zu zeichnen ist</translation>
    </message>
    <message>
        <source>Kinds of elements</source>
        <translation>Arten von Elementen</translation>
    </message>
    <message>
        <source>Drag one onto the canvas, or press Enter to place it.</source>
        <translation>Auf die Zeichenfläche ziehen oder mit der Eingabetaste platzieren.</translation>
    </message>
</context>
<context>
    <name>isthmus::Panels</name>
    <message>
        <source>%1 – %2</source>
        <comment>a link between two elements</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 USD</source>
        <comment>an amount of money</comment>
        <translation>%1 USD</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>minutes and seconds</comment>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours and minutes</comment>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>isthmus::Path</name>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>Effective MTU %1</source>
        <translation>Wirksame MTU %1</translation>
    </message>
    <message>
        <source>Reachable</source>
        <translation>Erreichbar</translation>
    </message>
    <message>
        <source>The way back is another one, over %1: the routes are asymmetric.</source>
        <translation>Der Rückweg ist ein anderer, über %1: Die Routen sind asymmetrisch.</translation>
    </message>
    <message>
        <source>The way back is another one: the routes are asymmetric.</source>
        <translation>Der Rückweg ist ein anderer: Die Routen sind asymmetrisch.</translation>
    </message>
    <message>
        <source>The way back is the same.</source>
        <translation>Der Rückweg ist derselbe.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Unknown. %1</source>
        <translation>Unbekannt. %1</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Unerreichbar</translation>
    </message>
    <message>
        <source>Unreachable, it ends at %1. %2</source>
        <translation>Unerreichbar, es endet bei %1. %2</translation>
    </message>
    <message>
        <source>Unreachable. %1</source>
        <translation>Unerreichbar. %1</translation>
    </message>
    <message>
        <source>learned over %1</source>
        <translation>gelernt über %1</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>gelernt</translation>
    </message>
    <message>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <source>narrowest hop %1 with %2</source>
        <translation>engste Station %1 mit %2</translation>
    </message>
    <message>
        <source>static</source>
        <translation>statisch</translation>
    </message>
    <message numerus="yes">
        <source>Reachable over %n node(s).</source>
        <translation>
            <numerusform>Erreichbar über %n Knoten.</numerusform>
            <numerusform>Erreichbar über %n Knoten.</numerusform>
        </translation>
    </message>
    <message>
        <source>learned from %1</source>
        <translation>gelernt von %1</translation>
    </message>
</context>
<context>
    <name>isthmus::PathModel</name>
    <message>
        <source>ends here</source>
        <translation>endet hier</translation>
    </message>
    <message>
        <source>The smallest MTU on the way</source>
        <translation>Die kleinste MTU auf dem Weg</translation>
    </message>
    <message>
        <source>The narrowest hop on the way</source>
        <translation>Die engste Station auf dem Weg</translation>
    </message>
    <message>
        <source>Hop</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>MTU</source>
        <translation>MTU</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>Bandbreite</translation>
    </message>
    <message>
        <source>From</source>
        <comment>the link that a route was learned over</comment>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>isthmus::PathPanel</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Swap the ends</source>
        <translation>Enden tauschen</translation>
    </message>
    <message>
        <source>Show the path of a flow</source>
        <translation>Den Weg eines Datenflusses zeigen</translation>
    </message>
    <message>
        <source>Copy the path as text</source>
        <translation>Den Weg als Text kopieren</translation>
    </message>
    <message>
        <source>Leave the path (Esc)</source>
        <translation>Den Weg verlassen (Esc)</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Datenflüsse</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Hin</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Choose two ends above, or a flow: the way there and the way back are shown hop by hop, here and on the canvas. With two items selected, P shows the path between them.</source>
        <translation>Wählen Sie oben zwei Enden oder einen Datenfluss: Hin- und Rückweg erscheinen Station für Station, hier und in der Zeichnung. Sind zwei Elemente ausgewählt, zeigt P den Weg zwischen ihnen.</translation>
    </message>
    <message>
        <source>This design states no flows</source>
        <translation>Dieser Entwurf nennt keine Datenflüsse</translation>
    </message>
    <message>
        <source>Not asked for: it starts at the internet.</source>
        <translation>Nicht gefragt: Es beginnt im Internet.</translation>
    </message>
</context>
<context>
    <name>isthmus::PictureController</name>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Pictures (*%1)</source>
        <translation>Bilder (*%1)</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>Nicht exportiert</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>Facts as of %1 · printed on %2</source>
        <translation>Fakten vom %1 · gedruckt am %2</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>Druckvorschau</translation>
    </message>
    <message>
        <source>On one page</source>
        <translation>Auf einer Seite</translation>
    </message>
    <message numerus="yes">
        <source>Printed %n page(s).</source>
        <translation>
            <numerusform>%n Seite gedruckt.</numerusform>
            <numerusform>%n Seiten gedruckt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::PictureDialog</name>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG drawing, text stays text</source>
        <translation>SVG-Zeichnung, Text bleibt Text</translation>
    </message>
    <message>
        <source>PDF document, text stays text</source>
        <translation>PDF-Dokument, Text bleibt Text</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Name and description above</source>
        <translation>&amp;Name und Beschreibung darüber</translation>
    </message>
    <message>
        <source>&amp;Legend below</source>
        <translation>&amp;Legende darunter</translation>
    </message>
    <message>
        <source>The &amp;design inside, so that the picture opens again</source>
        <translation>Den &amp;Entwurf darin, damit sich das Bild wieder öffnen lässt</translation>
    </message>
    <message>
        <source>Only what is &amp;selected</source>
        <translation>Nur das &amp;Ausgewählte</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Sc&amp;ale</source>
        <translation>&amp;Maßstab</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>%1 × %2 cm at its own size</source>
        <translation>%1 × %2 cm in eigener Größe</translation>
    </message>
</context>
<context>
    <name>isthmus::PlanWords</name>
    <message>
        <source>Monthly cost %1 → %2 (%3%4, list prices)</source>
        <translation>Monatliche Kosten %1 → %2 (%3%4, Listenpreise)</translation>
    </message>
    <message numerus="yes">
        <source>, without %n item(s) whose price nobody published</source>
        <translation>
            <numerusform>, ohne %n Posten, dessen Preis niemand veröffentlicht hat</numerusform>
            <numerusform>, ohne %n Posten, deren Preis niemand veröffentlicht hat</numerusform>
        </translation>
    </message>
    <message>
        <source>How long it takes is not known</source>
        <translation>Wie lange es dauert, ist nicht bekannt</translation>
    </message>
    <message>
        <source>about %1, one after the other %2</source>
        <translation>etwa %1, nacheinander %2</translation>
    </message>
    <message numerus="yes">
        <source>, %n step(s) of unknown length</source>
        <translation>
            <numerusform>, %n Schritt von unbekannter Dauer</numerusform>
            <numerusform>, %n Schritte von unbekannter Dauer</numerusform>
        </translation>
    </message>
    <message>
        <source>The activation key of “%1” comes from %2 and is redeemed at %3.</source>
        <translation>Der Aktivierungsschlüssel von „%1“ kommt von %2 und wird bei %3 eingelöst.</translation>
    </message>
    <message>
        <source>These flows stop while it runs: %1.</source>
        <translation>Diese Flüsse stehen, während es läuft: %1.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>%1: unknown until %2 accepts</source>
        <translation>%1: unbekannt, bis %2 annimmt</translation>
    </message>
    <message>
        <source>Dry run: %1</source>
        <translation>Probelauf: %1</translation>
    </message>
</context>
<context>
    <name>isthmus::Problems</name>
    <message>
        <source>Clear fix</source>
        <translation>Klare Behebung</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Behebung</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Unnamed design</source>
        <translation>Unbenannter Entwurf</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>What is behind it</source>
        <translation>Was dahintersteckt</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>auf Dauer</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>isthmus::ProblemsModel</name>
    <message>
        <source>Errors (%1)</source>
        <translation>Fehler (%1)</translation>
    </message>
    <message>
        <source>Warnings (%1)</source>
        <translation>Warnungen (%1)</translation>
    </message>
    <message>
        <source>Hints (%1)</source>
        <translation>Hinweise (%1)</translation>
    </message>
    <message>
        <source>Waived (%1)</source>
        <translation>Ausnahmen (%1)</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Behebung: %1</translation>
    </message>
    <message>
        <source>Waived: %1</source>
        <translation>Ausnahme: %1</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Stale waivers (%1)</source>
        <translation>Überholte Ausnahmen (%1)</translation>
    </message>
    <message>
        <source>The design as a whole</source>
        <translation>Der Entwurf als Ganzes</translation>
    </message>
</context>
<context>
    <name>isthmus::ProblemsPanel</name>
    <message>
        <source>Filter the findings</source>
        <translation>Befunde filtern</translation>
    </message>
    <message>
        <source>Show errors</source>
        <translation>Fehler zeigen</translation>
    </message>
    <message>
        <source>Show warnings</source>
        <translation>Warnungen zeigen</translation>
    </message>
    <message>
        <source>Show hints</source>
        <translation>Hinweise zeigen</translation>
    </message>
    <message>
        <source>Show waived findings</source>
        <translation>Befunde mit Ausnahme zeigen</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>Ausnahme …</translation>
    </message>
    <message>
        <source>Mend the selected finding</source>
        <translation>Ausgewählten Befund beheben</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>Nichts zu beheben</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Befund</numerusform>
            <numerusform>%n Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waive %n finding(s)</source>
        <translation>
            <numerusform>Ausnahme für %n Befund</numerusform>
            <numerusform>Ausnahmen für %n Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n waiver(s)</source>
        <translation>
            <numerusform>%n Ausnahme zurücknehmen</numerusform>
            <numerusform>%n Ausnahmen zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a finding, and the rule that it breaks is explained here.</source>
        <translation>Wählen Sie einen Befund aus, und die Regel, die er verletzt, wird hier erklärt.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n Regel</numerusform>
            <numerusform>%n Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elementen</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked: %1 on %2. Facts as of %3.</source>
        <translation>Geprüft: %1 an %2. Daten vom %3.</translation>
    </message>
    <message>
        <source>Checked: %1 on %2 and %3. Facts as of %4.</source>
        <translation>Geprüft: %1 an %2 und %3. Daten vom %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n flow(s)</source>
        <translation>
            <numerusform>%n Datenfluss</numerusform>
            <numerusform>%n Datenflüssen</numerusform>
        </translation>
    </message>
    <message>
        <source>Group the findings</source>
        <translation>Befunde gruppieren</translation>
    </message>
    <message>
        <source>How the findings are grouped</source>
        <translation>Wie die Befunde gruppiert sind</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Nach Schwere</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>By item</source>
        <translation>Nach Element</translation>
    </message>
    <message>
        <source>Provider of the findings</source>
        <translation>Anbieter der Befunde</translation>
    </message>
    <message>
        <source>Whose items the findings shown concern</source>
        <translation>Wessen Elemente die gezeigten Befunde betreffen</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>Fix all</source>
        <translation>Alle beheben</translation>
    </message>
    <message>
        <source>Mend everything whose mend is clear, as one step that can be undone</source>
        <translation>Alles beheben, wo klar ist, wie, als ein Schritt, der sich rückgängig machen lässt</translation>
    </message>
    <message>
        <source>Explain the rule of the selected finding</source>
        <translation>Die Regel des ausgewählten Befunds erklären</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Copy the selected findings as text, or all of them</source>
        <translation>Die ausgewählten Befunde als Text kopieren, oder alle</translation>
    </message>
    <message>
        <source>Explanation of the rule</source>
        <translation>Erklärung der Regel</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show on the canvas</source>
        <translation>In der Zeichnung zeigen</translation>
    </message>
    <message>
        <source>Show path of %1</source>
        <translation>Weg von %1 zeigen</translation>
    </message>
    <message>
        <source>Copy all as text</source>
        <translation>Alle als Text kopieren</translation>
    </message>
    <message>
        <source>Un-waive</source>
        <translation>Ausnahme aufheben</translation>
    </message>
    <message>
        <source>Accept what is selected, with a reason</source>
        <translation>Das Ausgewählte mit Begründung hinnehmen</translation>
    </message>
    <message>
        <source>No longer accept what is selected</source>
        <translation>Das Ausgewählte nicht mehr hinnehmen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are hidden.</source>
        <translation>
            <numerusform>%n Befund ist ausgeblendet.</numerusform>
            <numerusform>%n Befunde sind ausgeblendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
</context>
<context>
    <name>isthmus::QuickAdd</name>
    <message>
        <source>Type what to draw: tgw, aws subnet, vnet</source>
        <translation>Tippen, was gezeichnet wird: tgw, aws subnet, vnet</translation>
    </message>
    <message>
        <source>Quick add</source>
        <translation>Schnell hinzufügen</translation>
    </message>
    <message>
        <source>Kinds that fit</source>
        <translation>Passende Arten</translation>
    </message>
    <message>
        <source>Nothing in the catalogue is called that.</source>
        <translation>Im Katalog heißt nichts so.</translation>
    </message>
    <message>
        <source>Enter places it.</source>
        <translation>Enter legt es ab.</translation>
    </message>
    <message>
        <source>Tab joins it to %1: %2.</source>
        <translation>Tab verbindet es mit %1: %2.</translation>
    </message>
    <message>
        <source>It cannot be joined to what is selected. Enter places it alone.</source>
        <translation>Es lässt sich nicht mit dem Ausgewählten verbinden. Enter legt es allein ab.</translation>
    </message>
    <message>
        <source>Select one item first to join it to. Enter places it alone.</source>
        <translation>Wählen Sie zuerst ein Element aus, mit dem es verbunden werden soll. Enter legt es allein ab.</translation>
    </message>
</context>
<context>
    <name>isthmus::Rule</name>
    <message>
        <source>A Google partner attachment needs a router with its own ASN</source>
        <translation>Eine Google-Partneranbindung braucht einen Router mit deren ASN</translation>
    </message>
    <message>
        <source>A description that the API refuses</source>
        <translation>Eine Beschreibung, die die API ablehnt</translation>
    </message>
    <message>
        <source>A flow that would need to cross two peerings in a row</source>
        <translation>Ein Datenfluss, der zwei Peerings nacheinander queren müsste</translation>
    </message>
    <message>
        <source>A flow through a party that does not carry transit</source>
        <translation>Ein Datenfluss durch eine Seite, die keinen Transit trägt</translation>
    </message>
    <message>
        <source>A gateway or network that nothing uses</source>
        <translation>Ein Gateway oder Netz, das nichts nutzt</translation>
    </message>
    <message>
        <source>A gateway outside the interconnect&apos;s region</source>
        <translation>Ein Gateway außerhalb der Region des Interconnects</translation>
    </message>
    <message>
        <source>A hop outside the countries that the flow or a policy allows</source>
        <translation>Eine Station außerhalb der Länder, die Datenfluss oder Vorgabe erlauben</translation>
    </message>
    <message>
        <source>A kind that the catalogue does not know</source>
        <translation>Eine Art, die der Katalog nicht kennt</translation>
    </message>
    <message>
        <source>A name that the provider refuses</source>
        <translation>Ein Name, den der Anbieter ablehnt</translation>
    </message>
    <message>
        <source>A network&apos;s MTU differs from what the link carries</source>
        <translation>Die MTU eines Netzes weicht von der der Verbindung ab</translation>
    </message>
    <message>
        <source>A node that cannot be contained there</source>
        <translation>Ein Knoten, der dort nicht stehen kann</translation>
    </message>
    <message>
        <source>A pair meant as redundant that ends in one facility or zone</source>
        <translation>Ein redundant gedachtes Paar, das in einem Standort oder einer Zone endet</translation>
    </message>
    <message>
        <source>A pair or provider in preview</source>
        <translation>Ein Paar oder Anbieter in der Vorschau</translation>
    </message>
    <message>
        <source>A partner account that the AWS API would refuse</source>
        <translation>Ein Partnerkonto, das die AWS-API ablehnen würde</translation>
    </message>
    <message>
        <source>A peering prefix or address that cannot work</source>
        <translation>Ein Peering-Präfix oder eine Adresse, die nicht funktionieren kann</translation>
    </message>
    <message>
        <source>A property of the wrong type or out of range</source>
        <translation>Eine Eigenschaft vom falschen Typ oder außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>A range outside the provider&apos;s sizes</source>
        <translation>Ein Bereich außerhalb der Größen des Anbieters</translation>
    </message>
    <message>
        <source>A range that is allowed but known to hurt</source>
        <translation>Ein Bereich, der erlaubt ist, aber bekanntermaßen stört</translation>
    </message>
    <message>
        <source>A range that the provider forbids</source>
        <translation>Ein Bereich, den der Anbieter verbietet</translation>
    </message>
    <message>
        <source>A second Google transport in one project and region</source>
        <translation>Ein zweiter Google-Transport in einem Projekt und einer Region</translation>
    </message>
    <message>
        <source>A secondary range that the primary range rules out</source>
        <translation>Ein Zweitbereich, den der Hauptbereich ausschließt</translation>
    </message>
    <message>
        <source>A size that is free once, and cannot become paid</source>
        <translation>Eine Größe, die einmal kostenlos ist und nicht bezahlt werden kann</translation>
    </message>
    <message>
        <source>A size that the pair or a provider does not offer</source>
        <translation>Eine Größe, die das Paar oder ein Anbieter nicht anbietet</translation>
    </message>
    <message>
        <source>A subnet not inside one range of its network</source>
        <translation>Ein Subnetz nicht innerhalb eines Bereichs seines Netzes</translation>
    </message>
    <message>
        <source>A tunnel&apos;s inside prefix that cannot be used</source>
        <translation>Ein inneres Präfix eines Tunnels, das nicht nutzbar ist</translation>
    </message>
    <message>
        <source>A virtual private gateway with other than one network</source>
        <translation>Ein Virtual Private Gateway mit nicht genau einem Netz</translation>
    </message>
    <message>
        <source>A waiver that matches no finding, or has run out</source>
        <translation>Eine Ausnahme, die keinen Befund trifft oder abgelaufen ist</translation>
    </message>
    <message>
        <source>AWS region of a global gateway not given and not to be inferred</source>
        <translation>AWS-Region eines globalen Gateways weder angegeben noch ableitbar</translation>
    </message>
    <message>
        <source>Activation key not base64 of its five fields, or not agreeing with connection or design</source>
        <translation>Aktivierungsschlüssel kein Base64 seiner fünf Felder oder nicht passend zu Verbindung oder Entwurf</translation>
    </message>
    <message>
        <source>Allowed prefixes that do not let the networks through</source>
        <translation>Erlaubte Präfixe, die die Netze nicht durchlassen</translation>
    </message>
    <message>
        <source>An ASN that a party of the link keeps for itself</source>
        <translation>Eine ASN, die sich eine Seite der Verbindung vorbehält</translation>
    </message>
    <message>
        <source>An ASN that another router in the same place has</source>
        <translation>Eine ASN, die ein anderer Router am selben Ort hat</translation>
    </message>
    <message>
        <source>An ASN that the resource may not use</source>
        <translation>Eine ASN, die die Ressource nicht nutzen darf</translation>
    </message>
    <message>
        <source>An Azure VPN gateway beside an ExpressRoute gateway needs the ASN 65515</source>
        <translation>Ein Azure-VPN-Gateway neben einem ExpressRoute-Gateway braucht die ASN 65515</translation>
    </message>
    <message>
        <source>An Azure network with a gateway and no GatewaySubnet</source>
        <translation>Ein Azure-Netz mit Gateway und ohne GatewaySubnet</translation>
    </message>
    <message>
        <source>An account identifier of the wrong shape</source>
        <translation>Eine Kontokennung in falscher Form</translation>
    </message>
    <message>
        <source>An end is told another ASN than its peer has</source>
        <translation>Einem Ende wird eine andere ASN genannt, als die Gegenseite hat</translation>
    </message>
    <message>
        <source>An id that is named does not exist</source>
        <translation>Eine genannte Kennung gibt es nicht</translation>
    </message>
    <message>
        <source>Availability of the path below the flow&apos;s target</source>
        <translation>Verfügbarkeit des Wegs unter dem Ziel des Datenflusses</translation>
    </message>
    <message>
        <source>Azure side without exactly one gateway in its region</source>
        <translation>Azure-Seite ohne genau ein Gateway in ihrer Region</translation>
    </message>
    <message>
        <source>Both ends of one BGP session have one ASN</source>
        <translation>Beide Enden einer BGP-Sitzung haben dieselbe ASN</translation>
    </message>
    <message>
        <source>Connections of an interconnect add up to more than it takes, or it is closed to new ones</source>
        <translation>Verbindungen eines Interconnects ergeben mehr, als es aufnimmt, oder es nimmt keine neuen an</translation>
    </message>
    <message>
        <source>Deferral without a timeout, or past it without roll-back</source>
        <translation>Aufschub ohne Frist oder nach ihr ohne Rücknahme</translation>
    </message>
    <message>
        <source>Direct Connect gateway ASN inside the core network&apos;s ranges</source>
        <translation>ASN des Direct-Connect-Gateways in den Bereichen des Core Networks</translation>
    </message>
    <message>
        <source>Direct Connect gateway and transit gateway have one ASN</source>
        <translation>Direct-Connect-Gateway und Transit-Gateway haben dieselbe ASN</translation>
    </message>
    <message>
        <source>Direct Connect gateway with nothing behind it</source>
        <translation>Direct-Connect-Gateway mit nichts dahinter</translation>
    </message>
    <message>
        <source>Environment without exactly one site for each of its two providers</source>
        <translation>Umgebung ohne genau einen Standort je Anbieter</translation>
    </message>
    <message>
        <source>Estimated round trip above the flow&apos;s limit</source>
        <translation>Geschätzte Umlaufzeit über der Grenze des Datenflusses</translation>
    </message>
    <message>
        <source>Fewer tunnels than the gateways&apos; promise needs</source>
        <translation>Weniger Tunnel, als die Zusage der Gateways braucht</translation>
    </message>
    <message>
        <source>Flows on a link add up to more than it carries</source>
        <translation>Datenflüsse einer Verbindung ergeben mehr, als sie trägt</translation>
    </message>
    <message>
        <source>GatewaySubnet too small</source>
        <translation>GatewaySubnet zu klein</translation>
    </message>
    <message>
        <source>Gateways of several kinds on one Direct Connect gateway</source>
        <translation>Gateways verschiedener Arten an einem Direct-Connect-Gateway</translation>
    </message>
    <message>
        <source>Host bits set in an address range</source>
        <translation>Hostbits in einem Adressbereich gesetzt</translation>
    </message>
    <message>
        <source>IKEv1</source>
        <translation>IKEv1</translation>
    </message>
    <message>
        <source>Interconnect without a size or feature of its environment, or connection of a size that is not offered</source>
        <translation>Interconnect ohne Größe oder Feature seiner Umgebung oder Verbindung einer nicht angebotenen Größe</translation>
    </message>
    <message>
        <source>Lines wider than their port or router</source>
        <translation>Leitungen breiter als ihr Port oder Router</translation>
    </message>
    <message>
        <source>MACsec rotation of two channels at once or inside the rest, active key deleted, caller not the manager</source>
        <translation>MACsec-Wechsel zweier Kanäle zugleich oder in der Ruhezeit, aktiver Schlüssel gelöscht, Aufrufer nicht der Verwalter</translation>
    </message>
    <message>
        <source>Member missing, unknown, of the wrong type or outside its values</source>
        <translation>Element fehlt, unbekannt, vom falschen Typ oder außerhalb seiner Werte</translation>
    </message>
    <message>
        <source>Monthly cost above the policy</source>
        <translation>Monatliche Kosten über der Vorgabe</translation>
    </message>
    <message>
        <source>More interconnects on a Direct Connect gateway than its prefixes allow</source>
        <translation>Mehr Interconnects an einem Direct-Connect-Gateway, als dessen Präfixe zulassen</translation>
    </message>
    <message>
        <source>More interconnects than an account may have</source>
        <translation>Mehr Interconnects, als ein Konto haben darf</translation>
    </message>
    <message>
        <source>More on a Direct Connect gateway than it takes</source>
        <translation>Mehr an einem Direct-Connect-Gateway, als es aufnimmt</translation>
    </message>
    <message>
        <source>More prefixes than a gateway, session or table takes</source>
        <translation>Mehr Präfixe, als Gateway, Sitzung oder Tabelle aufnehmen</translation>
    </message>
    <message>
        <source>More ranges than the network may have</source>
        <translation>Mehr Bereiche, als das Netz haben darf</translation>
    </message>
    <message>
        <source>No OCI network attached to the DRG</source>
        <translation>Kein OCI-Netz am DRG angebunden</translation>
    </message>
    <message>
        <source>No region pair for these two regions</source>
        <translation>Kein Regionenpaar für diese beiden Regionen</translation>
    </message>
    <message>
        <source>No route, one way or both</source>
        <translation>Keine Route, in einer Richtung oder in beiden</translation>
    </message>
    <message>
        <source>No such region of that provider</source>
        <translation>Diese Region hat der Anbieter nicht</translation>
    </message>
    <message>
        <source>Not an address range</source>
        <translation>Kein Adressbereich</translation>
    </message>
    <message>
        <source>Not one feature for each channel, or fewer than three of four accepted</source>
        <translation>Nicht ein Feature je Kanal oder weniger als drei von vier angenommen</translation>
    </message>
    <message>
        <source>One device, facility, zone or link whose loss cuts a flow with an availability target</source>
        <translation>Gerät, Standort, Zone oder Verbindung, deren Ausfall einen Datenfluss mit Verfügbarkeitsziel trennt</translation>
    </message>
    <message>
        <source>One network attached twice to one gateway</source>
        <translation>Ein Netz zweimal an dasselbe Gateway angebunden</translation>
    </message>
    <message>
        <source>Resource name not of its format, not below its parent, or of nothing that exists</source>
        <translation>Ressourcenname nicht in seiner Form, nicht unter seinem Elternteil oder von nichts Vorhandenem</translation>
    </message>
    <message>
        <source>Static routes where BGP is possible</source>
        <translation>Statische Routen, wo BGP möglich ist</translation>
    </message>
    <message>
        <source>The Azure preview offers one size only</source>
        <translation>Die Azure-Vorschau bietet nur eine Größe</translation>
    </message>
    <message>
        <source>The Google side does not announce what a flow needs</source>
        <translation>Die Google-Seite kündigt nicht an, was ein Datenfluss braucht</translation>
    </message>
    <message>
        <source>The only path crosses what the flow avoids</source>
        <translation>Der einzige Weg führt über das, was der Datenfluss meidet</translation>
    </message>
    <message>
        <source>The two kinds cannot be joined by this link</source>
        <translation>Diese Verbindung kann die beiden Arten nicht verbinden</translation>
    </message>
    <message>
        <source>Too few channels for production, two on one device, or sizes mixed</source>
        <translation>Zu wenige Kanäle für den Betrieb, zwei auf einem Gerät oder gemischte Größen</translation>
    </message>
    <message>
        <source>Transit gateways in the local and in a remote region</source>
        <translation>Transit-Gateways in der eigenen und in einer fernen Region</translation>
    </message>
    <message>
        <source>Two channels of an interconnect in maintenance at once, or devices that can never be maintained</source>
        <translation>Zwei Kanäle eines Interconnects zugleich in Wartung oder Geräte, die nie gewartet werden können</translation>
    </message>
    <message>
        <source>Two elements of one kind and place share a name</source>
        <translation>Zwei Elemente einer Art am selben Ort haben denselben Namen</translation>
    </message>
    <message>
        <source>Two elements share an id</source>
        <translation>Zwei Elemente haben dieselbe Kennung</translation>
    </message>
    <message>
        <source>Two ends of one circuit with different sizes</source>
        <translation>Zwei Enden einer Leitung mit verschiedenen Größen</translation>
    </message>
    <message>
        <source>Two networks that are routed together overlap</source>
        <translation>Zwei Netze mit gemeinsamen Routen überschneiden sich</translation>
    </message>
    <message>
        <source>Two subnets of one network overlap</source>
        <translation>Zwei Subnetze eines Netzes überschneiden sich</translation>
    </message>
    <message>
        <source>VLAN, subnet, ASN, MTU or BGP address of a feature outside the rules or the guidance</source>
        <translation>VLAN, Subnetz, ASN, MTU oder BGP-Adresse eines Features außerhalb der Regeln oder der Empfehlung</translation>
    </message>
    <message>
        <source>A fact that a check needs is not stated</source>
        <translation>Eine Angabe, die eine Prüfung braucht, fehlt</translation>
    </message>
    <message>
        <source>More gateways than the network or gateway takes</source>
        <translation>Mehr Gateways, als Netz oder Gateway aufnehmen</translation>
    </message>
</context>
<context>
    <name>isthmus::RunChart</name>
    <message>
        <source>Steps of the run over time</source>
        <translation>Schritte des Laufs über die Zeit</translation>
    </message>
</context>
<context>
    <name>isthmus::RunWords</name>
    <message>
        <source>“%1” failed: %2</source>
        <translation>„%1“ schlug fehl: %2</translation>
    </message>
    <message>
        <source>“%1” failed at %2: %3</source>
        <translation>„%1“ schlug bei %2 fehl: %3</translation>
    </message>
    <message>
        <source>    %1 says of its end: %2</source>
        <translation>    %1 sagt zu seinem Ende: %2</translation>
    </message>
    <message>
        <source>Failed: %1, skipped because of it: %2, done: %3. What is done stays done.</source>
        <translation>Fehlgeschlagen: %1, deshalb ausgelassen: %2, erledigt: %3. Was erledigt ist, bleibt erledigt.</translation>
    </message>
    <message>
        <source>More errors: %1. Each stands under its step.</source>
        <translation>Weitere Fehler: %1. Jeder steht unter seinem Schritt.</translation>
    </message>
    <message>
        <source>“%1” waits for %2 since %3.</source>
        <translation>„%1“ wartet auf %2 seit %3.</translation>
    </message>
    <message>
        <source>“%1” waits for %2 since %3; its time was over at %4.</source>
        <translation>„%1“ wartet auf %2 seit %3; die Frist endete am %4.</translation>
    </message>
    <message>
        <source>“%1” waits for %2 since %3; either provider may delete it after %4.</source>
        <translation>„%1“ wartet auf %2 seit %3; nach dem %4 darf jeder Anbieter es löschen.</translation>
    </message>
    <message>
        <source>Rolled back in %1.</source>
        <translation>In %1 zurückgenommen.</translation>
    </message>
    <message>
        <source>Removed at %1 in %2.</source>
        <translation>Bei %1 in %2 entfernt.</translation>
    </message>
    <message>
        <source>Done at %1 in %2.</source>
        <translation>Bei %1 in %2 erledigt.</translation>
    </message>
    <message>
        <source>Done on this side in %1.</source>
        <translation>Auf dieser Seite in %1 erledigt.</translation>
    </message>
    <message>
        <source>Removed on all sides in %1.</source>
        <translation>Auf allen Seiten in %1 entfernt.</translation>
    </message>
    <message>
        <source>Deployed on all sides in %1.</source>
        <translation>Auf allen Seiten in %1 bereitgestellt.</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Zurückziehen …</translation>
    </message>
    <message>
        <source>Plan to remove this side&apos;s end, as the other side did not act in time</source>
        <translation>Plant, das Ende dieser Seite zu entfernen, da die andere nicht rechtzeitig handelte</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut nachsehen</translation>
    </message>
    <message>
        <source>Ask whether the other side has acted</source>
        <translation>Fragen, ob die andere Seite gehandelt hat</translation>
    </message>
    <message>
        <source>%1 on %2 works on this design since %3 (process %4). Nothing was begun.</source>
        <translation>%1 auf %2 arbeitet seit %3 an diesem Entwurf (Prozess %4). Nichts wurde begonnen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Take the design over although its holder seems to live; leaves a line in the log</source>
        <translation>Den Entwurf übernehmen, obwohl sein Inhaber zu leben scheint; hinterlässt eine Zeile im Protokoll</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on where it stopped</source>
        <translation>Dort fortsetzen, wo es anhielt</translation>
    </message>
    <message>
        <source>Cancelled after %1 of %2 steps.</source>
        <translation>Nach %1 von %2 Schritten abgebrochen.</translation>
    </message>
    <message>
        <source>The destroy that %1 began at %2 did not come to its end.</source>
        <translation>Der Abbau, den %1 am %2 begann, kam nicht zu Ende.</translation>
    </message>
    <message>
        <source>The roll-back that %1 began at %2 did not come to its end.</source>
        <translation>Die Zurücknahme, die %1 am %2 begann, kam nicht zu Ende.</translation>
    </message>
    <message>
        <source>The deploy that %1 began at %2 did not come to its end.</source>
        <translation>Die Bereitstellung, die %1 am %2 begann, kam nicht zu Ende.</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Go on where it stopped; makes nothing twice</source>
        <translation>Dort fortsetzen, wo es anhielt; legt nichts doppelt an</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurücknehmen …</translation>
    </message>
    <message>
        <source>Plan to undo what that run did; nothing happens before you have seen it</source>
        <translation>Plant, zurückzunehmen, was jener Lauf tat; nichts geschieht, bevor Sie es gesehen haben</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Bereitstellen</translation>
    </message>
</context>
<context>
    <name>isthmus::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search items, actions and findings (Ctrl+K)</source>
        <translation>Elemente, Aktionen, Befunde suchen (Strg+K)</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Nothing has &quot;%1&quot; in its name, id, prefix or ASN</source>
        <translation>Nichts hat „%1“ in Name, Id, Präfix oder ASN</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Lesezeichen</translation>
    </message>
</context>
<context>
    <name>isthmus::SettingsDialog</name>
    <message>
        <source>Show the grid</source>
        <translation>Raster zeigen</translation>
    </message>
    <message>
        <source>Snap to the grid</source>
        <translation>Am Raster einrasten</translation>
    </message>
    <message>
        <source>Smart guides</source>
        <translation>Hilfslinien</translation>
    </message>
    <message>
        <source>Show the mini-map</source>
        <translation>Übersichtskarte zeigen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source> units</source>
        <translation> Einheiten</translation>
    </message>
    <message>
        <source>By direction: left touches, right contains</source>
        <translation>Je nach Richtung: links berührt, rechts enthält</translation>
    </message>
    <message>
        <source>What it touches</source>
        <translation>Was es berührt</translation>
    </message>
    <message>
        <source>What lies inside</source>
        <translation>Was darin liegt</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Put what is moved on a line with other items, or at equal gaps. Alt suspends it.</source>
        <translation>Was bewegt wird, mit anderen auf eine Linie oder in gleiche Abstände bringen. Alt setzt es aus.</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Grid step</source>
        <translation>Rasterweite</translation>
    </message>
    <message>
        <source>Rubber band selects</source>
        <translation>Auswahlband wählt</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of texts and controls; the drawing has its own zoom.</source>
        <translation>Größe von Texten und Bedienelementen; die Zeichnung hat ihren eigenen Zoom.</translation>
    </message>
    <message>
        <source>Interface scale</source>
        <translation>Größe der Oberfläche</translation>
    </message>
</context>
<context>
    <name>isthmus::ShortcutDialog</name>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Edit shortcuts</source>
        <translation>Tastenkürzel ändern</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>%1 belongs to &quot;%2&quot;. Assigning takes it from there.</source>
        <translation>%1 gehört zu „%2“. Das Zuweisen nimmt es dort weg.</translation>
    </message>
    <message>
        <source>%1 does something on the canvas: choose other keys.</source>
        <translation>%1 hat auf der Zeichenfläche schon eine Wirkung: Wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
</context>
<context>
    <name>isthmus::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>Auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>Move the selection by one grid step</source>
        <translation>Auswahl um einen Rasterschritt verschieben</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Move the selection by one unit</source>
        <translation>Auswahl um eine Einheit verschieben</translation>
    </message>
    <message>
        <source>Shift+Arrow keys</source>
        <translation>Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <source>Move without snapping</source>
        <translation>Ohne Einrasten verschieben</translation>
    </message>
    <message>
        <source>Alt while dragging</source>
        <translation>Alt beim Ziehen</translation>
    </message>
    <message>
        <source>Add to or take from the selection</source>
        <translation>Zur Auswahl hinzufügen oder daraus entfernen</translation>
    </message>
    <message>
        <source>Shift+Click</source>
        <translation>Umschalt+Klick</translation>
    </message>
    <message>
        <source>Move the paper</source>
        <translation>Blatt verschieben</translation>
    </message>
    <message>
        <source>Space or middle button while dragging</source>
        <translation>Leertaste oder mittlere Maustaste beim Ziehen</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Zeiger zoomen</translation>
    </message>
    <message>
        <source>Ctrl+Wheel</source>
        <translation>Strg+Mausrad</translation>
    </message>
    <message>
        <source>Make the selected item larger or smaller</source>
        <translation>Das ausgewählte Element größer oder kleiner machen</translation>
    </message>
    <message>
        <source>Ctrl+Arrow keys</source>
        <translation>Strg+Pfeiltasten</translation>
    </message>
    <message>
        <source>Edit what is selected</source>
        <translation>Das Ausgewählte bearbeiten</translation>
    </message>
    <message>
        <source>Enter or double click</source>
        <translation>Enter oder Doppelklick</translation>
    </message>
    <message>
        <source>Choose what to connect</source>
        <translation>Wählen, was verbunden wird</translation>
    </message>
    <message>
        <source>Arrow keys or Tab, then Enter</source>
        <translation>Pfeiltasten oder Tab, dann Enter</translation>
    </message>
    <message>
        <source>Ask for the kind of link</source>
        <translation>Nach der Art der Verbindung fragen</translation>
    </message>
    <message>
        <source>Shift while connecting</source>
        <translation>Umschalt beim Verbinden</translation>
    </message>
    <message>
        <source>Add to the selection</source>
        <translation>Zur Auswahl dazunehmen</translation>
    </message>
    <message>
        <source>Shift and rubber band</source>
        <translation>Umschalt und Auswahlband</translation>
    </message>
    <message>
        <source>Take from the selection</source>
        <translation>Aus der Auswahl wegnehmen</translation>
    </message>
    <message>
        <source>Ctrl and rubber band</source>
        <translation>Strg und Auswahlband</translation>
    </message>
    <message>
        <source>Give up what was begun</source>
        <translation>Begonnenes aufgeben</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>isthmus::SiteController</name>
    <message>
        <source>The clipboard holds no part of a design.</source>
        <translation>Die Zwischenablage enthält keinen Teil eines Entwurfs.</translation>
    </message>
    <message>
        <source>Paste as new site</source>
        <translation>Als neuen Standort einfügen</translation>
    </message>
    <message>
        <source>Nothing to duplicate: select at least one node.</source>
        <translation>Nichts zu duplizieren: mindestens einen Knoten auswählen.</translation>
    </message>
    <message>
        <source>Duplicate as new site</source>
        <translation>Als neuen Standort duplizieren</translation>
    </message>
    <message>
        <source>Not inserted</source>
        <translation>Nicht eingefügt</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n value(s) made new so that nothing clashes.</source>
        <translation>
            <numerusform>%1: %n Wert erneuert, damit nichts kollidiert.</numerusform>
            <numerusform>%1: %n Werte erneuert, damit nichts kollidiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to keep as a template: select at least one node.</source>
        <translation>Nichts als Vorlage aufzuheben: mindestens einen Knoten auswählen.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gesichert</translation>
    </message>
    <message>
        <source>Kept as a template: %1</source>
        <translation>Als Vorlage aufgehoben: %1</translation>
    </message>
</context>
<context>
    <name>isthmus::SpecDialog</name>
    <message>
        <source>Check specification documents</source>
        <translation>Spezifikationsdokumente prüfen</translation>
    </message>
    <message>
        <source>Choose what to check</source>
        <translation>Wählen Sie, was geprüft werden soll</translation>
    </message>
    <message>
        <source>A folder or files with objects of the Connection Coordinator API: resources, lists, recorded calls, keys.</source>
        <translation>Ein Ordner oder Dateien mit Objekten der Connection-Coordinator-API: Ressourcen, Listen, aufgezeichnete Aufrufe, Schlüssel.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>What is wrong, and what to do</source>
        <translation>Was nicht stimmt und was zu tun ist</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Hold against the open &amp;design</source>
        <translation>Am offenen &amp;Entwurf messen</translation>
    </message>
    <message>
        <source>Keys, sizes, sites and environments must agree with the interconnects of the design</source>
        <translation>Schlüssel, Größen, Standorte und Umgebungen müssen zu den Interconnects des Entwurfs passen</translation>
    </message>
    <message>
        <source>Choose a &amp;folder…</source>
        <translation>&amp;Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose fi&amp;les…</source>
        <translation>&amp;Dateien wählen …</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Check the documents of a folder</source>
        <translation>Dokumente eines Ordners prüfen</translation>
    </message>
    <message>
        <source>Check documents</source>
        <translation>Dokumente prüfen</translation>
    </message>
    <message>
        <source>Documents (*.json);;All files (*)</source>
        <translation>Dokumente (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>There is no document of the specification (*.json) here. Choose another folder, or files.</source>
        <translation>Hier ist kein Dokument der Spezifikation (*.json). Wählen Sie einen anderen Ordner oder Dateien.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>The documents are as the specification wants them</source>
        <translation>Die Dokumente sind, wie die Spezifikation sie verlangt</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s), checked against the specification as of %1</source>
        <translation>
            <numerusform>%n Dokument, geprüft gegen die Spezifikation vom Stand %1</numerusform>
            <numerusform>%n Dokumente, geprüft gegen die Spezifikation vom Stand %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>isthmus::StatusLine</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Monthly cost</source>
        <translation>Monatliche Kosten</translation>
    </message>
    <message>
        <source>Slowest flow</source>
        <translation>Langsamster Datenfluss</translation>
    </message>
    <message>
        <source>Facts as of %1</source>
        <translation>Stand der Fakten: %1</translation>
    </message>
    <message>
        <source>The newest date of a price, limit, region or latency in use</source>
        <translation>Das neueste Datum eines verwendeten Preises, Grenzwerts, einer Region oder Latenz</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 USD/month</source>
        <translation>%1 USD/Monat</translation>
    </message>
    <message numerus="yes">
        <source>%1 USD/month + %n unknown</source>
        <translation>
            <numerusform>%1 USD/Monat + %n unbekannt</numerusform>
            <numerusform>%1 USD/Monat + %n unbekannt</numerusform>
        </translation>
    </message>
    <message>
        <source>Round trip unknown</source>
        <translation>Umlaufzeit unbekannt</translation>
    </message>
    <message>
        <source>No flows</source>
        <translation>Keine Datenflüsse</translation>
    </message>
    <message>
        <source>%1: %2 of %3 ms</source>
        <translation>%1: %2 von %3 ms</translation>
    </message>
    <message>
        <source>%1: %2 ms</source>
        <translation>%1: %2 ms</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>isthmus::StatusModel</name>
    <message>
        <source>%1
%2
%3</source>
        <translation>%1
%2
%3</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
</context>
<context>
    <name>isthmus::TemplateDialog</name>
    <message>
        <source>Insert template</source>
        <translation>Vorlage einfügen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Picture of the template</source>
        <translation>Bild der Vorlage</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>Only templates of your own can be deleted</source>
        <translation>Nur eigene Vorlagen lassen sich löschen</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1 (eigene)</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>Vorlage löschen</translation>
    </message>
    <message>
        <source>Delete the template &quot;%1&quot;? Designs made from it stay.</source>
        <translation>Die Vorlage „%1“ löschen? Daraus gemachte Entwürfe bleiben.</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>Nicht gelöscht</translation>
    </message>
</context>
<context>
    <name>isthmus::TemplateNameDialog</name>
    <message>
        <source>Save as template</source>
        <translation>Als Vorlage sichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>isthmus::ToolSet</name>
    <message>
        <source>Select one link first.</source>
        <translation>Wählen Sie zuerst eine Verbindung aus.</translation>
    </message>
</context>
<context>
    <name>isthmus::ViewsController</name>
    <message>
        <source>Boo&amp;kmarks</source>
        <translation>&amp;Lesezeichen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Bookmark %1</source>
        <translation>Lesezeichen %1</translation>
    </message>
    <message>
        <source>There are no bookmarks. Add one for what is in view with View &gt; Add bookmark.</source>
        <translation>Es gibt keine Lesezeichen. Setzen Sie mit Ansicht &gt; Lesezeichen setzen eines für den jetzigen Ausschnitt.</translation>
    </message>
    <message>
        <source>No bookmarks so far</source>
        <translation>Noch keine Lesezeichen</translation>
    </message>
</context>
<context>
    <name>isthmus::WaiveDialog</name>
    <message>
        <source>Only &amp;until</source>
        <translation>Nur &amp;bis</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>Ausnahme machen</translation>
    </message>
    <message>
        <source>&amp;Why is this accepted? The reason is kept in the design.</source>
        <translation>&amp;Warum wird das hingenommen? Die Begründung bleibt im Entwurf.</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Last day of the waiver</source>
        <translation>Letzter Tag der Ausnahme</translation>
    </message>
</context>
<context>
    <name>isthmus::Welcome</name>
    <message>
        <source>Draw a network that spans clouds</source>
        <translation>Ein Netz über Clouds hinweg zeichnen</translation>
    </message>
    <message>
        <source>Drag a network or a gateway from the palette onto the paper,
then drag from one item&apos;s edge to another to join them.</source>
        <translation>Ein Netz oder Gateway aus der Palette auf das Blatt ziehen,
dann zum Verbinden vom Rand eines Elements zu einem anderen ziehen.</translation>
    </message>
    <message>
        <source>Open an example</source>
        <translation>Ein Beispiel öffnen</translation>
    </message>
    <message>
        <source>Open a design…</source>
        <translation>Einen Entwurf öffnen …</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>Mit einer Vorlage beginnen</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Draw, check, price and deploy networks that span clouds.</source>
        <translation>Netze über Clouds hinweg zeichnen, prüfen, kalkulieren und bereitstellen.</translation>
    </message>
    <message>
        <source>Design file to open.</source>
        <translation>Zu öffnende Entwurfsdatei.</translation>
    </message>
    <message>
        <source>Write a picture (png, svg or pdf by its ending) and end.</source>
        <translation>Ein Bild schreiben (png, svg oder pdf nach der Endung) und beenden.</translation>
    </message>
    <message>
        <source>Pixels per unit of an exported PNG (default 2).</source>
        <translation>Pixel je Einheit eines exportierten PNG (Vorgabe 2).</translation>
    </message>
    <message>
        <source>End once the window has shown the design.</source>
        <translation>Beenden, sobald das Fenster den Entwurf gezeigt hat.</translation>
    </message>
    <message>
        <source>Use the clouds that come with the program.</source>
        <translation>Die mitgelieferten Clouds verwenden.</translation>
    </message>
    <message>
        <source>Use the clouds of this profile.</source>
        <translation>Die Clouds dieses Profils verwenden.</translation>
    </message>
    <message>
        <source>Language of the window: en or de.</source>
        <translation>Sprache des Fensters: en oder de.</translation>
    </message>
    <message>
        <source>light, dark or contrast.</source>
        <translation>light, dark oder contrast.</translation>
    </message>
    <message>
        <source>--export needs a design file</source>
        <translation>--export braucht eine Entwurfsdatei</translation>
    </message>
    <message>
        <source>the themes are missing; install the program&apos;s resources again</source>
        <translation>die Farbschemata fehlen; die Ressourcen des Programms neu installieren</translation>
    </message>
    <message>
        <source>Explain marks and lines below an exported picture.</source>
        <translation>Zeichen und Linien unter einem exportierten Bild erklären.</translation>
    </message>
    <message>
        <source>Put the design into an exported PNG or SVG, so that it opens again.</source>
        <translation>Den Entwurf in ein exportiertes PNG oder SVG legen, damit es sich wieder öffnen lässt.</translation>
    </message>
</context>
</TS>
