# Deutsch. Every sentence of the product; keys are grouped by the room that asks for them.

### vocabulary


# end of vocabulary


### layout


# end of layout


### file

file-inside = { $message } ({ $class } „{ $name }“)
file-class = { $class ->
    [persona] Persona
    [path] Weg
    [owner] Zuständigkeit
    [kind] Art
    [channel] Kanal
    [kpi] Kennzahl
    [source] Quelle
    [lane] Zeile
    [stage] Phase
    [step] Schritt
    [touchpoint] Touchpoint
   *[note] Notiz
}
file-object = { $object ->
    [Journey] der Karte
    [About] „about“
    [Persona] einer Persona
    [Path] einem Weg
    [Owner] einer Zuständigkeit
    [Kind] einer Art von Touchpoint
    [Channel] einem Kanal
    [Kpi] einer Kennzahl
    [Source] einer Quelle
    [Lane] einer Zeile
    [Stage] einer Phase
    [Step] einem Schritt
    [Touchpoint] einem Touchpoint
    [Note] einer Notiz
    [Emotion] einem Gefühl
    [Measurement] einer gemessenen Kennzahl
    [Reading] einem Messwert
    [Picture] einem Bild
    [Comment] einem Kommentar
    [Tick] einem Haken des Audits
   *[other] dem Inhalt dieser Klammern
}
file-expected = { $expected ->
    [text] ein Text in Anführungszeichen, etwa "Lieferung"
    [number] eine Zahl
    [whole-number] eine ganze Zahl
    [truth] true oder false
    [list] eine Liste in eckigen Klammern, etwa [ … ]
    [object] Felder in runden Klammern, etwa ( … )
   *[word] eines der festen Wörter, ohne Anführungszeichen
}

file-not-read = Die Datei ließ sich nicht lesen: { $path }.
file-not-written = Die Datei ließ sich nicht schreiben, nichts wurde geändert: { $path }.
file-cause-not-found = Eine Datei dieses Namens gibt es nicht; prüfen Sie Schreibweise und Ordner.
file-cause-no-folder = Den Ordner gibt es nicht; legen Sie ihn an oder wählen Sie einen anderen.
file-cause-folder = Das ist ein Ordner; nennen Sie eine Datei darin.
file-cause-no-permission-to-read = Ihnen fehlt das Recht, sie zu lesen; fragen Sie den Eigentümer oder kopieren Sie sie in einen eigenen Ordner.
file-cause-no-permission-to-write = Ihnen fehlt das Recht, dort zu schreiben; wählen Sie einen anderen Ordner oder ändern Sie die Rechte.
file-cause-read-only = Der Datenträger ist schreibgeschützt; wählen Sie einen anderen Ort.
file-cause-disk-full = Der Datenträger ist voll; schaffen Sie Platz oder wählen Sie einen anderen Ort.
file-cause-other = Das System meldet: { $text }
file-too-large = Die Datei ist größer als { $most } MB, so groß ist keine Karte: { $path }. Prüfen Sie, ob es die richtige Datei ist.
file-changed-on-disk = Jemand hat die Datei geändert, seit sie geöffnet wurde: { $path }. Speichern Sie Ihre Karte unter einem anderen Namen oder öffnen Sie die Datei neu.

file-empty = Die Datei ist leer. Eine Karte beginnt mit „(wegmarke: 1, about: (title: "…"))“.
file-not-utf8 = Ab hier ist das kein Text in UTF-8. Speichern Sie die Datei im Editor als UTF-8, oder prüfen Sie, ob sie eine Karte ist.
file-not-a-map = Das ist keine Wegmarke-Karte: Sie beginnt nicht mit „(wegmarke: 1,“. Prüfen Sie, ob es die richtige Datei ist.
file-newer = Diese Karte stammt aus einer neueren Version von Wegmarke: Sie hat Format { $found }, diese Version liest bis { $known }. Installieren Sie die aktuelle Version, um sie zu öffnen.
file-no-such-version = Ein Format „{ $found }“ gibt es nicht. Schreiben Sie „wegmarke: { $known }“, falls die Datei das enthält.

file-unclosed-text = Dieser Text wird nie geschlossen: Setzen Sie an sein Ende ein Anführungszeichen ".
file-unclosed-comment = Dieser Kommentar wird nie geschlossen: Setzen Sie an sein Ende */.
file-unclosed-bracket = Die Klammer „{ $bracket }“ wird nie geschlossen: Setzen Sie „{ $closing }“, wo sie endet.
file-bracket-closes-nothing = „{ $found }“ schließt nichts: Entfernen Sie sie, oder ergänzen Sie die Klammer, zu der sie gehört.
file-wrong-bracket = „{ $found }“ passt nicht zu „{ $bracket }“ aus Zeile { $line }: Fehlt davor ein „{ $closing }“?
file-missing-comma = Hier fehlt ein Komma.
file-missing-colon = Hier fehlt ein Doppelpunkt zwischen einem Feld und seinem Wert.
file-missing-name = Hier müsste der Name eines Feldes stehen, ohne Anführungszeichen, aber es steht „{ $found }“ da. Fehlt davor eine Klammer?
file-missing-bracket = Hier müsste „{ $bracket }“ stehen, aber es steht „{ $found }“ da.
file-bad-escape = Nach einem Rückstrich sind nur \" \\ \n \r \t und \u{"{"}…{"}"} bekannt. Für den Rückstrich selbst schreiben Sie \\.
file-text-after-end = Die Karte ist schon vorher zu Ende. Entfernen Sie, was folgt, oder prüfen Sie die Klammern darüber.
file-unexpected-end = Die Datei endet zu früh: Hier fehlt etwas.
file-unexpected = „{ $found }“ hat hier keine Bedeutung. Vergleichen Sie mit den Zeilen ringsum.

file-unknown-field = Unbekanntes Feld „{ $found }“.
file-unknown-value = Unbekannter Wert „{ $found }“.
file-did-you-mean = Meinten Sie „{ $nearest }“?
file-allowed = Erlaubt ist hier: { $names }.
file-field-twice = Das Feld „{ $field }“ steht hier zum zweiten Mal: Entfernen Sie eines von beiden.
file-missing-field = Bei { $object } fehlt das Feld „{ $field }“: Ergänzen Sie es zwischen diesen Klammern.
file-wrong-type = Hier müsste stehen: { $expected }. Es steht „{ $found }“ da.
file-number-too-large = Die Zahl { $found } passt hier nicht: Sie ist zu groß, oder sie liegt unter null, wo gezählt wird.
file-range = { $found } liegt außerhalb des Bereichs: Erlaubt ist { $low } bis { $high }.
file-date = „{ $found }“ ist kein Tag des Kalenders: Schreiben Sie Jahr, Monat, Tag, etwa "2026-11-18".
file-colour = „{ $found }“ ist keine Farbe: Schreiben Sie sie als "#rrggbb", etwa "#1f6feb".
file-id-form = „{ $found }“ kann keine Kennung sein: Verwenden Sie 1 bis 64 der Zeichen a–z, 0–9, - und _.
file-not-finite = { $found } ist keine Zahl, mit der sich rechnen lässt: Schreiben Sie eine gewöhnliche.
file-unknown-id = Mit der Kennung „{ $id }“ gibt es in dieser Karte nichts von dieser Art: { $class }.
file-id-twice = Die Kennung „{ $id }“ ist schon vergeben ({ $class }): Geben Sie einem von beiden eine andere.

file-emotion-twice = Die Persona „{ $persona }“ hat hier zwei Gefühle: Entfernen Sie eines.
file-measurement-twice = Die Kennzahl „{ $kpi }“ wird hier zweimal gemessen: Führen Sie die Messwerte in einem Eintrag zusammen.
file-leads-forward = Ein Schritt kann nur zu einem früheren zurückführen: Nennen Sie einen früheren oder entfernen Sie das Feld.
file-run-backward = Eine Notiz kann nur von ihrem Schritt bis zu einem späteren reichen: Nennen Sie einen späteren oder entfernen Sie „until“.
file-same-as-itself = Ein Touchpoint kann nicht „derselbe wie“ er selbst sein: Nennen Sie einen anderen oder entfernen Sie das Feld.
file-negative-span = Eine Dauer kann nicht negativ sein: Schreiben Sie eine Zahl ab null.
file-lane-height = Eine Zeile muss höher als null sein: Schreiben Sie eine größere Zahl oder entfernen Sie das Feld.
file-other = Das lässt sich nicht lesen: { $text }

# end of file


### audit


# end of audit


### exchange


# end of exchange


### cli

cli-about = Zeichnet Kundenreisen auf. Ohne Befehl öffnet sich das Fenster, gegebenenfalls mit FILE.
cli-usage = Aufruf:
cli-commands = Befehle
cli-arguments = Argumente
cli-options = Optionen
cli-command-check = Prüft Karten: FILE:LINE:COLUMN, was falsch ist und wie es zu beheben ist
cli-argument-file = Die Karte, die geöffnet werden soll
cli-argument-files = Die Karten, die geprüft werden sollen
cli-argument-lang = Sprache der Meldungen: de oder en; sonst WEGMARKE_LANG, sonst die des Systems
cli-argument-help = Diese Hilfe zeigen
cli-argument-version = Die Version zeigen
cli-check-sound = { $path }: in Ordnung
cli-no-window = Dieser Bau von Wegmarke hat kein Fenster; wegmarke --help zeigt, was er kann.

# end of cli


### templates


# end of templates


### app: menus and commands


# end of app: menus and commands


### app: panels


# end of app: panels


### app: dialogs


# end of app: dialogs


### app: messages


# end of app: messages


