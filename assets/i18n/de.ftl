# Deutsch. Every sentence of the product; keys are grouped by the room that asks for them.

### the language itself

# Its own name; the marks before decimals, between thousands, and between the cells of a table
meta-name = Deutsch
meta-decimal = ,
meta-thousands = .
meta-list-separator = ;

### vocabulary

# What things are called: classes of objects
class-persona = Persona
class-path = Weg
class-owner = Zuständigkeit
class-kind = Art
class-channel = Kanal
class-kpi = Kennzahl
class-source = Quelle
class-lane = Zeile
class-view = Ansicht
class-stage = Phase
class-step = Schritt
class-touchpoint = Berührungspunkt
class-note = Notiz

# What a touchpoint says of itself: names of its fields
term-journey = Kundenreise
term-kind = Art
term-channels = Kanäle
term-interaction = Begegnung
term-mode = Wirkweise
term-medium = Medium
term-control = Kontrolle
term-owner = Zuständigkeit
term-accountable = Letztverantwortung
term-consulted = Wird gefragt
term-informed = Wird informiert
term-importance = Gewicht
term-moment-of-truth = Moment der Wahrheit
term-breakpoint = Bruchstelle
term-breakpoint-reason = Grund des Bruchs
term-goes-to = Wohin sie gehen
term-expectations = Erwartungen
term-appropriate = angebracht
term-relevant = relevant
term-useful = nützlich
term-endearing = liebenswert
term-consistency = Stimmigkeit
term-personalisation = Personalisierung
term-methods = Messmethode
term-status = Status
term-same-as = Dasselbe wie
term-emotion = Gefühl
term-evidence = Beleg
term-quote = Zitat
term-unnamed = ohne Namen

# Periods
period-before = Vor dem Kauf
period-during = Während des Kaufs
period-after = Nach dem Kauf

# Values of a touchpoint
interaction-direct = Direkt
interaction-indirect = Indirekt
mode-active = Aktiv
mode-passive = Passiv
medium-digital = Digital
medium-physical = Physisch
medium-both = Beides
control-controlled = In unserer Hand
control-influenced = Beeinflussbar
control-outside = Außerhalb unserer Kontrolle
consistency-matches = Stimmig
consistency-partly = Teilweise stimmig
consistency-breaks = Fällt aus dem Rahmen
personalisation-none = Keine
personalisation-segment = Je Segment
personalisation-individual = Individuell
status-existing = Bestehend
status-new = Neu
status-to-change = Zu ändern
status-to-drop = Entfällt
method-mystery-shopping = Testkauf (Mystery Shopping)
method-focus-group = Fokusgruppe
method-customer-feedback = Kundenfeedback
method-tracking-tools = Tracking-Werkzeuge
method-satisfaction-survey = Zufriedenheitsumfrage
method-web-analytics = Webanalyse
method-crm-data = CRM-Daten
method-statistical-study = Statistische Studie
purpose-identify-prospect = Interessenten erkennen
purpose-inform = Informieren
purpose-convince = Überzeugen
purpose-trigger-conversion = Konversion auslösen
purpose-support-transaction = Transaktion begleiten
purpose-help = Helfen
purpose-retain = Binden
purpose-win-referral = Empfehlung gewinnen
role-creates-preference = Schafft Vorliebe
role-creates-trust = Schafft Vertrauen
role-creates-loyalty = Schafft Treue
role-removes-friction = Räumt Hürden aus
criterion-features = Eigenschaften
criterion-extra-services = Zusatzleistungen
criterion-price = Preis
criterion-experience-of-others = Erfahrungen anderer

# The audit's five steps and its check boxes
check-step-list = Auflisten
check-step-purpose = Zweck
check-step-role = Rolle
check-step-owner = Zuständigkeit
check-step-effectiveness = Wirksamkeit
check-described = Beschrieben, wie Kunden es erleben
check-classified = Art und Kanal benannt
check-purpose-set = Zweck benannt
check-purpose-served = Zweck wird erfüllt
check-role-set = Rolle aus Kundensicht benannt
check-expectations-rated = Vier Erwartungen bewertet
check-owner-set = Zuständigkeit geklärt
check-owner-agreed = Zuständige wissen davon und sind einverstanden
check-measured = Kennzahl mit Messwert vorhanden
check-method-set = Messmethode benannt
check-judged = Gefühl und Messwerte mit den Zielen verglichen

# Notes: one, several, and the line below a lane of them
note-thought = Gedanke
note-quote = Zitat
note-need = Bedürfnis
note-pain-point = Schmerzpunkt
note-opportunity = Chance
note-idea = Idee
note-question = Frage
note-risk = Risiko
note-physical-evidence = Sichtbarer Beleg
note-frontstage = Handlung vor den Kulissen
note-backstage = Handlung hinter den Kulissen
note-support = Unterstützender Prozess
note-free = Notiz
notes-thought = Gedanken
notes-quote = Zitate
notes-need = Bedürfnisse
notes-pain-point = Schmerzpunkte
notes-opportunity = Chancen
notes-idea = Ideen
notes-question = Fragen
notes-risk = Risiken
notes-physical-evidence = Sichtbare Belege
notes-frontstage = Vor den Kulissen
notes-backstage = Hinter den Kulissen
notes-support = Unterstützende Prozesse
notes-free = Notizen
notes-thought-subtitle = was Kunden denken
notes-quote-subtitle = was Kunden sagen
notes-need-subtitle = was Kunden brauchen
notes-pain-point-subtitle = was stört
notes-opportunity-subtitle = was wir tun können
notes-idea-subtitle = was wir tun können
notes-question-subtitle = was wir noch nicht wissen
notes-risk-subtitle = was schiefgehen kann
notes-physical-evidence-subtitle = was Kunden sehen und anfassen
notes-frontstage-subtitle = was Kunden von uns sehen
notes-backstage-subtitle = was Teams im Verborgenen tun
notes-support-subtitle = worauf alles ruht
notes-free-subtitle = was sonst wichtig ist
note-status-open = Offen
note-status-planned = Geplant
note-status-in-progress = In Arbeit
note-status-done = Erledigt
note-status-dropped = Verworfen

# The journey
scope-whole = Ganze Reise
scope-section = Abschnitt
state-as-is = Ist-Zustand
state-to-be = Soll-Zustand
source-interviews = Interviews
source-observation = Beobachtung
source-survey = Umfrage
source-analytics = Nutzungsdaten
source-support-log = Kundendienst-Protokolle
source-study = Studie
source-workshop = Workshop
source-assumption = Annahme
evidence-assumed = angenommen
evidence-observed = beobachtet
only-for = nur { $names }
moment-best = bester Moment
moment-worst = schlechtester Moment
moment-end = Ende der Reise
persona-goals = Ziele
persona-needs = Bedürfnisse
persona-frustrations = Ärgernisse

# Lanes
lane-actions = Handlungen
lane-actions-subtitle = was Kunden tun
lane-touchpoints = Berührungspunkte
lane-touchpoints-subtitle = wo sie uns treffen
lane-emotions = Gefühle
lane-emotions-subtitle = je Persona, −2{"\u00A0"}bis{"\u00A0"}+2
lane-channels = Kanäle
lane-channels-subtitle = auf welchem Weg
lane-kpis = Kennzahlen
lane-kpis-subtitle = Ist · Ziel
lane-owners = Zuständigkeiten
lane-owners-subtitle = wer sich kümmert
lane-pictures = Bilder
lane-pictures-subtitle = wie es aussieht

# KPIs: units, directions, standing
unit-percent = Prozent
unit-number = Anzahl
unit-points = Punkte von −100 bis 100
unit-seconds = Sekunden
unit-minutes = Minuten
unit-hours = Stunden
unit-days = Tage
unit-out-of = Skala bis { $top }
unit-money = Betrag in { $currency }
direction-higher = Mehr ist besser
direction-lower = Weniger ist besser
standing-met = Ziel erreicht
standing-unsure = { $standing }, vielleicht Zufall
standing-missed = Ziel verfehlt
trend-better = Besser als zuvor
trend-same = Wie zuvor
trend-worse = Schlechter als zuvor

# Phases of the catalogue of usual touchpoints

catalogue-awareness = Aufmerksam werden
catalogue-consideration = Abwägen
catalogue-purchase = Kaufen
catalogue-delivery = Erhalten
catalogue-use = Nutzen
catalogue-loyalty = Treu bleiben
catalogue-cancellation = Gehen

# The catalogue beside the map

catalogue-search = Üblichen Berührungspunkt suchen
catalogue-hint = Klick setzt ihn neben das Gewählte; oder auf die Karte ziehen.
catalogue-title = Katalog
catalogue-or-outline = Links
catalogue-usual-in = Üblich in „{ $stage }“
catalogue-there = { $n } auf der Karte

# Kinds of touchpoints that every journey knows
kind-advertisement = Anzeige
kind-search-result = Suchergebnis
kind-press-article = Presseartikel
kind-flyer = Flyer
kind-website-page = Webseite
kind-product-page = Produktseite
kind-guide = Blog oder Ratgeber
kind-podcast-or-video = Podcast oder Video
kind-catalogue = Katalog
kind-sample = Muster oder Vorführprodukt
kind-promotional-item = Werbeartikel
kind-sales-talk = Verkaufsgespräch
kind-consultation = Beratung
kind-event = Veranstaltung
kind-offer = Angebot
kind-product-comparison = Produktvergleich
kind-review = Kundenbewertung
kind-testimonial = Kundenstimme
kind-checkout = Warenkorb und Kasse
kind-payment = Zahlung
kind-contract = Vertrag
kind-order-confirmation = Auftragsbestätigung
kind-delivery = Lieferung
kind-tracking = Sendungsverfolgung
kind-parcel = Paket
kind-manual = Anleitung
kind-onboarding = Onboarding
kind-app = App
kind-support-request = Supportanfrage
kind-complaint = Beschwerde
kind-return = Rücksendung
kind-refund = Erstattung
kind-survey = Umfrage
kind-newsletter = Newsletter
kind-coupon = Gutschein oder Tagesangebot
kind-loyalty-programme = Treueprogramm
kind-referral-bonus = Empfehlungsprämie
kind-renewal = Vertragsverlängerung
kind-cancellation = Kündigung
kind-word-of-mouth = Mundpropaganda

# Channels that every journey knows
channel-website = Website
channel-online-shop = Onlineshop
channel-mobile-app = Mobile App
channel-search-engine = Suchmaschine
channel-social-media = Soziale Medien
channel-email = E-Mail
channel-text-message = SMS und Kurznachricht
channel-telephone = Telefon
channel-live-chat = Live-Chat
channel-chatbot = Chatbot
channel-video-call = Videogespräch
channel-print = Print
channel-post = Post und Paket
channel-shop = Geschäft und Verkaufsstelle
channel-field-sales = Außendienst
channel-event = Veranstaltung
channel-review-portal = Bewertungsportal
channel-personal = Persönlich

# KPIs that every journey knows
kpi-conversion-rate = Konversionsrate
kpi-time-on-site = Verweildauer
kpi-csat = Zufriedenheit (CSAT)
kpi-nps = Weiterempfehlung (NPS)
kpi-ces = Mühe (CES)
kpi-repurchase-rate = Wiederkaufrate
kpi-return-rate = Retourenquote
kpi-support-requests = Supportanfragen
kpi-delivery-time = Lieferzeit
kpi-on-time-rate = Pünktlichkeit
kpi-response-time = Antwortzeit
kpi-waiting-time = Wartezeit
kpi-click-through-rate = Klickrate
kpi-review-rating = Sternebewertung
kpi-churn = Abwanderung
kpi-leads = Leads
kpi-revenue = Umsatz
kpi-return-on-investment = Kapitalrendite

# Numbers with what they count; the space between does not break
percent = { $number }{"\u00A0"}%
value-seconds = { $number }{"\u00A0"}s
value-minutes = { $number }{"\u00A0"}min
value-hours = { $number }{"\u00A0"}h
value-out-of = { $number }{"\u00A0"}/{"\u00A0"}{ $top }
value-own = { $number }{"\u00A0"}{ $unit }
value-money-sign = { $sign }{ $number }{"\u00A0"}{ $currency }
value-money-code = { $sign }{ $number }{"\u00A0"}{ $currency }
# Wie sicher ein Messwert ist
reading-margin = ±{"\u00A0"}{ $margin }
reading-between = { $low }–{ $high }
reading-n = n{"\u00A0"}={"\u00A0"}{ $n }
quoted = „{ $text }“
date = { TWO_DIGITS($day) }.{ TWO_DIGITS($month) }.{ $year }

# Lengths of time
span-seconds = { $n ->
    [one] { $n }{"\u00A0"}Sekunde
   *[other] { $n }{"\u00A0"}Sekunden
}
span-minutes = { $n ->
    [one] { $n }{"\u00A0"}Minute
   *[other] { $n }{"\u00A0"}Minuten
}
span-hours = { $n ->
    [one] { $n }{"\u00A0"}Stunde
   *[other] { $n }{"\u00A0"}Stunden
}
span-days = { $n ->
    [one] { $n }{"\u00A0"}Tag
   *[other] { $n }{"\u00A0"}Tage
}
span-weeks = { $n ->
    [one] { $n }{"\u00A0"}Woche
   *[other] { $n }{"\u00A0"}Wochen
}
span-months = { $n ->
    [one] { $n }{"\u00A0"}Monat
   *[other] { $n }{"\u00A0"}Monate
}
span-years = { $n ->
    [one] { $n }{"\u00A0"}Jahr
   *[other] { $n }{"\u00A0"}Jahre
}

# What is asked of touchpoints by a filter
filter-period = Abschnitt
filter-text = Wörter
filter-or = oder
filter-without-owner = ohne Zuständige
filter-importance = ab { $least }
filter-without-importance = nicht gesetzt
filter-bad-emotion = unter null
filter-audit = Offen im Audit

# end of vocabulary


### layout

# Badges
picture-as-is = IST-ZUSTAND
picture-to-be = SOLL-ZUSTAND
picture-status-new = NEU
picture-status-to-change = ÄNDERN
picture-status-to-drop = ENTFÄLLT
picture-leads-back = zurück zu { $step }
picture-waits = wartet { $span }

# Lanes
picture-target = Ziel { $value }
picture-no-reading = noch kein Messwert
picture-of-stage = ganze Phase
picture-of-step = ganzer Schritt
picture-share = { $share } der{"\u00A0"}Kunden
picture-no-owner = ohne Zuständige
picture-line-of-interaction = Linie der Interaktion
picture-line-of-visibility = Linie der Sichtbarkeit
picture-line-of-internal-interaction = Linie der internen Interaktion

# Legend and footer
picture-legend-moment-of-truth = { term-moment-of-truth }
picture-legend-breakpoint = { term-breakpoint }
picture-legend-importance = { term-importance } 1–5
picture-legend-observed = { evidence-observed }
picture-legend-assumed = { evidence-assumed }
picture-sample = n{"\u00A0"}={"\u00A0"}{ $n }
picture-as-of = Stand { $date }
picture-version = Version { $version }
picture-sources = { $count ->
    [one] Quelle: { $sources }
   *[other] Quellen: { $sources }
}

# Where something is still empty; never exported but for names that have to stand somewhere
picture-untitled-map = Karte ohne Titel
picture-untitled-stage = Phase ohne Namen
picture-untitled-touchpoint = Ohne Titel
picture-hint-step = Was tut die Person hier?
picture-hint-scenario = Szenario: Wer ist unterwegs, wohin und warum?

# Notes
picture-due = bis { $date }
picture-votes = { $n ->
    [one] { $n } Stimme
   *[other] { $n } Stimmen
}
picture-legend-breakpoint-share = Bruchstelle · Anteil, der hier abspringt
picture-legend-assumed-curve = angenommener Verlauf
picture-legend-path = eigener Weg
picture-legend-assumed-path = eigener Weg, angenommen
picture-legend-inherited = Zuständigkeit vom Kanal übernommen
picture-legend-met = Ziel erreicht
picture-legend-missed = Ziel verfehlt
picture-legend-bridged = Lücke: nichts bekannt
picture-legend-range = Spanne der Berührungspunkte

# Bilder und Verbindungen
picture-missing = Datei fehlt: { $file }
picture-unreadable = Das Bild lässt sich nicht lesen
picture-legend-twins = steht an mehreren Stellen
picture-legend-better = besser als beim Messwert davor
picture-legend-worse = schlechter als beim Messwert davor
picture-legend-same = wie beim Messwert davor
picture-legend-target = Zielwert
picture-legend-n = n = Zahl der Fälle, auf denen ein Wert beruht
picture-legend-best-and-worst = bester, schlechtester Moment
picture-legend-spread = von der niedrigsten bis zur höchsten Persona
picture-legend-onward = geht in der nächsten Reihe weiter
picture-legend-channel = Kanal, über den es geschieht
picture-legend-other-channel = weiterer Kanal
picture-legend-several-channels = mehrere Kanäle in einem Schritt
picture-legend-way = Weg über die Kanäle
# Filtered pictures
picture-filter-dims = Hervorgehoben
picture-filter-hides = Nur
picture-stages-left = { $left } von { $of } Phasen

# Only one of several personas
picture-only-persona = Nur Persona
picture-persona-of = { $name } (1 von { $of } Personas)
picture-mean = Mittel
picture-mean-subtitle = Mittel der Personas, −2{"\u00A0"}bis{"\u00A0"}+2
picture-mean-by-share = aus { $count } Personas, nach Anteil der Kunden
picture-mean-alike = aus { $count } Personas, alle gleich gewichtet
picture-furthest-apart = am weitesten auseinander ({ $by } Punkte) bei { $step }

# Only a part of the map
picture-excerpt = Ausschnitt
picture-excerpt-stages = { $count ->
    [one] Phase { $stages } von { $of }
   *[other] Phasen { $stages } von { $of }
}

# Marks of pages: which part of the map it is.
page-stages = { $count ->
    [one] Phase { $stages } von { $of }
   *[other] Phasen { $stages } von { $of }
}
page-lanes = { $count ->
    [one] Zeile { $lanes } von { $of }
   *[other] Zeilen { $lanes } von { $of }
}
picture-continued = { $name } (Fortsetzung)
page-lane-part = Teil { $number } von { $of }
page-number = Seite { $number } von { $of }

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
    [view] Ansicht
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

file-empty = Die Datei ist leer. Eine Karte beginnt mit „(wegmarke: 2, about: (title: "…"))“.
file-not-utf8 = Ab hier ist das kein Text in UTF-8. Speichern Sie die Datei im Editor als UTF-8, oder prüfen Sie, ob sie eine Karte ist.
file-not-a-map = Das ist keine Wegmarke-Karte: Sie beginnt nicht mit „(wegmarke:“. Prüfen Sie, ob es die richtige Datei ist.
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
file-interval = { $found } ist kein Intervall: Schreiben Sie das untere und das obere Ende, etwa (58.1, 65.9).
file-unknown-id = Mit der Kennung „{ $id }“ gibt es in dieser Karte nichts von dieser Art: { $class }.
file-id-twice = Die Kennung „{ $id }“ ist schon vergeben ({ $class }): Geben Sie einem von beiden eine andere.

file-emotion-twice = Die Persona „{ $persona }“ hat hier zwei Gefühle: Entfernen Sie eines.
file-measurement-twice = Die Kennzahl „{ $kpi }“ wird hier zweimal gemessen: Führen Sie die Messwerte in einem Eintrag zusammen.
file-leads-forward = Ein Schritt kann nur zu einem früheren zurückführen: Nennen Sie einen früheren oder entfernen Sie das Feld.
file-run-backward = Eine Notiz kann nur von ihrem Schritt bis zu einem späteren reichen: Nennen Sie einen späteren oder entfernen Sie „until“.
file-same-as-itself = Ein Touchpoint kann nicht „derselbe wie“ er selbst sein: Nennen Sie einen anderen oder entfernen Sie das Feld.
file-negative-span = Eine Dauer kann nicht negativ sein: Schreiben Sie eine Zahl ab null.
file-step-width = Ein Schritt kann { $low } bis { $high } breit sein: Schreiben Sie eine solche Zahl oder entfernen Sie das Feld.
file-lane-height = Eine Zeile muss höher als null sein: Schreiben Sie eine größere Zahl oder entfernen Sie das Feld.
file-view-zoom = Der Zoom einer Ansicht muss größer als null sein: Schreiben Sie eine größere Zahl.
file-other = Das lässt sich nicht lesen: { $text }

# Bilder
file-base64 = Das ist kein Bild in Base64: Betten Sie das Bild neu ein, oder nennen Sie mit "file" eine Datei.
file-not-a-picture = Diese Daten sind weder PNG noch JPEG noch WebP: Betten Sie ein solches Bild ein.
file-picture-too-large = Ein eingebettetes Bild darf höchstens { $most }{"\u00A0"}MB groß sein: Verknüpfen Sie es mit "file".

# end of file


### audit

# Problems of customers: a title and what is known of it
finding-moment-of-truth-hurts = Moment der Wahrheit mit schlechtem Gefühl: { $place }
finding-moment-of-truth-hurts-detail = Hier entscheidet sich, ob Kunden bleiben. Gefühl: { $felt }.
finding-bad-feeling = Schlechtes Gefühl bei { $place }
finding-bad-feeling-detail = Gefühl: { $felt }.
finding-waiting-hurts = Warten belastet: { $place }
finding-waiting-hurts-detail = Gefühl: { $felt }.
finding-lowest-point = Tiefpunkt bei { $place }
finding-lowest-point-detail = Gefühl: { $felt }.
finding-ends-low = Die Reise endet im Minus: { $place }
finding-ends-low-detail = Gefühl: { $felt }.
finding-long-low = Lange Strecke im Minus: von { $from } bis { $to }
finding-long-low-detail = { $count } Schritte hintereinander unter null. Gefühl im Mittel: { $felt }.
finding-no-high-point = Kein Höhepunkt für { $personas }
finding-no-high-point-detail = Kein Schritt erreicht { $high-point }. Bester Wert: { $best }.
finding-breakpoint = Bruchstelle: { $place }
finding-breakpoint-detail = Hier gehen Kunden verloren.
finding-kpi-missed = Ziel verfehlt: { $kpi } – { $place }
finding-kpi-missed-detail = Zuletzt { $value }, Ziel { $target }.
finding-kpi-worse = Wird schlechter: { $kpi } – { $place }
finding-kpi-worse-detail = Zuletzt { $value }, davor { $before }.
finding-pain-point = Schmerzpunkt: { $place }
finding-pain-point-detail = { $text }
finding-expectation-unmet = Erwartung nicht erfüllt: { $place }
finding-expectation-unmet-detail = Zu niedrig bewertet: { $expectations } (niedrigste Bewertung: { $rating } von 5).
finding-consistency-breaks = Fällt aus dem Rahmen: { $place }
finding-consistency-breaks-detail = Passt weder zur Marke noch zu den Berührungspunkten daneben.
finding-hand-over = Gefühl fällt nach der Übergabe: { $giving } → { $taking }
finding-hand-over-detail = Von { $from } zu { $place }. Gefühl danach: { $felt }.
finding-channel-break = Gefühl fällt beim Kanalwechsel: { $giving } → { $taking }
finding-channel-break-detail = Von { $from } zu { $place }. Gefühl danach: { $felt }.

# What may be known besides
fact-step = Schritt: { $step }.
fact-lowest = Tiefpunkt der Reise für { $lowest }.
fact-end = Hier endet die Reise für { $end }.
fact-waiting = Wartezeit: { $waiting }.
fact-channel-after = Zugleich wechselt der Kanal: { $channel-before } → { $channel-after }.
fact-share = { $share } steigen aus.
fact-met = Berührungspunkte dort: { $met }.
fact-reason = Grund: { $reason }
fact-goes-to = Sie gehen zu: { $goes-to }
fact-interval = Das Ziel liegt im 95-%-Intervall des Messwerts ({ $interval }): Der Abstand kann Zufall sein.
fact-votes = { $votes ->
    [one] Eine Stimme.
   *[other] { $votes } Stimmen.
}

# Gaps in the map, a line each
gap-no-persona = Die Karte nennt keine Persona: Gefühle lassen sich niemandem zuordnen
gap-stage-empty = { $count ->
    [one] Eine Phase hat keinen Berührungspunkt
   *[other] { $count } Phasen haben keinen Berührungspunkt
}
gap-period-empty = { $lacking ->
    [one] Im Abschnitt { $periods } fehlt jeder Berührungspunkt
   *[other] In den Abschnitten { $periods } fehlt jeder Berührungspunkt
}
gap-after-thin = { $later } hat weniger als { $after-share } der Berührungspunkte von { $earlier }: { $after } gegenüber { $before }
gap-only-digital = { $count ->
    [one] Eine Phase gibt es nur digital
   *[other] { $count } Phasen gibt es nur digital
}
gap-only-physical = { $count ->
    [one] Eine Phase gibt es nur physisch, ohne digitalen Weg
   *[other] { $count } Phasen gibt es nur physisch, ohne digitalen Weg
}
gap-twice-in-step = { $count ->
    [one] Ein Berührungspunkt steht in seinem Schritt doppelt
   *[other] { $count } Berührungspunkte stehen in ihrem Schritt doppelt
}
gap-no-kind = { $count ->
    [one] Bei einem Berührungspunkt fehlt die Art
   *[other] Bei { $count } Berührungspunkten fehlt die Art
}
gap-no-channel = { $count ->
    [one] Bei einem Berührungspunkt fehlt der Kanal
   *[other] Bei { $count } Berührungspunkten fehlt der Kanal
}
gap-no-purpose = { $count ->
    [one] Ein Berührungspunkt hat keinen Zweck
   *[other] { $count } Berührungspunkte haben keinen Zweck
}
gap-only-active = { $count ->
    [one] Eine Phase hat nur aktive Berührungspunkte
   *[other] { $count } Phasen haben nur aktive Berührungspunkte
}
gap-only-passive = { $count ->
    [one] Eine Phase hat nur passive Berührungspunkte
   *[other] { $count } Phasen haben nur passive Berührungspunkte
}
gap-no-role = { $count ->
    [one] Bei einem Berührungspunkt ist die Rolle aus Kundensicht offen
   *[other] Bei { $count } Berührungspunkten ist die Rolle aus Kundensicht offen
}
gap-expectations-unrated = { $count ->
    [one] Bei einem Berührungspunkt sind nicht alle vier Erwartungen bewertet
   *[other] Bei { $count } Berührungspunkten sind nicht alle vier Erwartungen bewertet
}
gap-no-owner = { $count ->
    [one] Für einen Berührungspunkt ist niemand zuständig
   *[other] Für { $count } Berührungspunkte ist niemand zuständig
}
gap-owner-overload = { $count ->
    [one] { $owners } verantwortet { $most } von { $all } Berührungspunkten, mehr als { $owner-share }
   *[other] { $owners } verantworten je bis zu { $most } von { $all } Berührungspunkten, mehr als { $owner-share }
}
gap-no-importance = { $count ->
    [one] Ein Berührungspunkt hat kein Gewicht
   *[other] { $count } Berührungspunkte haben kein Gewicht
}
gap-no-kpi = { $count ->
    [one] Ein Berührungspunkt hat keine Kennzahl
   *[other] { $count } Berührungspunkte haben keine Kennzahl
}
gap-no-moment-of-truth = Kein Berührungspunkt ist als Moment der Wahrheit markiert
gap-moment-without-kpi = { $count ->
    [one] Ein Moment der Wahrheit hat keine Kennzahl
   *[other] { $count } Momente der Wahrheit haben keine Kennzahl
}
gap-no-reading = { $count ->
    [one] An einer Stelle steht eine Kennzahl ohne Messwert
   *[other] An { $count } Stellen stehen Kennzahlen ohne Messwert
}
gap-reading-old = { $count ->
    [one] An einer Stelle ist der letzte Messwert älter als { $reading-age }
   *[other] An { $count } Stellen ist der letzte Messwert älter als { $reading-age }
}
gap-no-target = { $count ->
    [one] An einer Stelle steht eine Kennzahl ohne Ziel
   *[other] An { $count } Stellen stehen Kennzahlen ohne Ziel
}
gap-no-method = { $count ->
    [one] Bei einem Berührungspunkt fehlt die Messmethode
   *[other] Bei { $count } Berührungspunkten fehlt die Messmethode
}
gap-unmonitored = { $count ->
    [one] Ein Berührungspunkt außerhalb der eigenen Kontrolle wird nicht beobachtet
   *[other] { $count } Berührungspunkte außerhalb der eigenen Kontrolle werden nicht beobachtet
}
gap-drop-off-unknown = { $count ->
    [one] Bei einer Bruchstelle ist offen, wie viele aussteigen
   *[other] Bei { $count } Bruchstellen ist offen, wie viele aussteigen
}
gap-pain-unrated = { $count ->
    [one] Bei einem Schmerzpunkt ist offen, wie schwer er wiegt
   *[other] Bei { $count } Schmerzpunkten ist offen, wie schwer sie wiegen
}
gap-tick-without = { $count ->
    [one] Bei einem Berührungspunkt ist etwas abgehakt, das auf der Karte fehlt
   *[other] Bei { $count } Berührungspunkten ist etwas abgehakt, das auf der Karte fehlt
}
gap-no-action = { $count ->
    [one] Zu einem Schritt, der wehtut, nennt die Karte keine Maßnahme
   *[other] Zu { $count } Schritten, die wehtun, nennt die Karte keine Maßnahme
}
gap-action-overdue = { $count ->
    [one] Eine Maßnahme ist überfällig
   *[other] { $count } Maßnahmen sind überfällig
}
gap-action-open = { $count ->
    [one] Bei einer Maßnahme fehlt Zuständigkeit oder Termin
   *[other] Bei { $count } Maßnahmen fehlt Zuständigkeit oder Termin
}
gap-action-unrated = { $count ->
    [one] Bei einer Maßnahme ist Aufwand oder Wirkung offen
   *[other] Bei { $count } Maßnahmen ist Aufwand oder Wirkung offen
}
gap-feeling-missing = { $count ->
    [one] In einem Schritt fehlt ein Gefühl
   *[other] In { $count } Schritten fehlt ein Gefühl
}
gap-assumed = { $count ->
    [one] An einer Stelle ist eine Aussage nur angenommen
   *[other] An { $count } Stellen sind Aussagen nur angenommen
}
gap-no-source = { $count ->
    [one] An einer Stelle nennt eine Beobachtung oder Messung keine Quelle
   *[other] An { $count } Stellen nennen Beobachtungen oder Messungen keine Quelle
}

# Why a rule finds what it finds, after the step of the audit that asks for it
audit-reason = Schritt { $number }, { $step }: { $reason }
reason-moment-of-truth-hurts = An einem Moment der Wahrheit bildet sich das Urteil über die Marke. Dort kostet schon ein Gefühl knapp unter null Kunden.
reason-bad-feeling = Ein Gefühl von { $bad-feeling } oder schlechter bleibt hängen, wo der Berührungspunkt zählt (Gewicht ab { $matters } oder offen).
reason-waiting-hurts = Warten ist oft der Tiefpunkt, weil niemand da ist, der es leichter macht. Ab einem Gefühl von { $bad-feeling } schadet es.
reason-lowest-point = In Erinnerung bleiben Höhepunkt, Tiefpunkt und Ende einer Reise, auch wenn der Tiefpunkt mild ausfällt.
reason-ends-low = Das Ende färbt die Erinnerung an die ganze Reise.
reason-long-low = Ab { $long-stretch } Schritten hintereinander unter null zermürbt eine Strecke, auch wenn kein Schritt für sich auffällt.
reason-no-high-point = Weitererzählt wird, was freut und überrascht. Dafür braucht es einen Schritt, der { $high-point } erreicht.
reason-breakpoint = Wer hier aussteigt, kommt nicht ans Ziel. Ab { $grave-loss } Verlust gilt die höchste Schwere.
reason-kpi-missed = Ein verfehltes Ziel zeigt, dass etwas nicht leistet, wofür es da ist. Bei mehr als { $grave-miss } Abstand gilt die höchste Schwere, und höchstens Schwere 2, wenn das Ziel im Intervall des Messwerts liegt.
reason-kpi-worse = Eine Verschlechterung um mehr als { $worse-share } ist ein Grund nachzusehen, auch wenn noch kein Ziel verfehlt ist.
reason-pain-point = Was Kunden beklagen, bleibt auf der Liste, bis es erledigt oder verworfen ist.
reason-expectation-unmet = Kunden erwarten, dass ein Berührungspunkt angebracht, relevant, nützlich und liebenswert ist. Eine Bewertung von { $unmet-rating } oder weniger heißt: nicht erfüllt.
reason-consistency-breaks = Was nicht zur Marke und zum Rest der Reise passt, lässt Kunden zweifeln, ob sie richtig sind.
reason-hand-over = Zwischen zwei Zuständigen geht am leichtesten etwas verloren. Auffällig ist ein Abfall um mindestens { $drop } auf unter null.
reason-channel-break = Wer den Kanal wechseln muss, fängt oft von vorn an. Auffällig ist ein Abfall um mindestens { $drop } auf unter null.
reason-no-persona = Eine Reise gehört jemandem. Ohne Persona ist offen, wessen Gefühle die Kurve zeigt.
reason-stage-empty = Das Audit beginnt damit, in jeder Phase alle Berührungspunkte aufzulisten.
reason-period-empty = Eine Reise beginnt vor dem Kauf und endet lange danach. Ein leerer Abschnitt ist meist ein vergessener.
reason-after-thin = Die Zeit danach wird am häufigsten vergessen und entscheidet über die Treue.
reason-only-digital = Wer lieber etwas in der Hand hat oder mit jemandem spricht, findet dort nichts. Geprüft ab { $stage-size } Berührungspunkten, sofern das seltenere Medium mindestens { $medium-share } der Karte ausmacht.
reason-only-physical = Wer von unterwegs oder nach Ladenschluss kommt, findet dort nichts. Geprüft ab { $stage-size } Berührungspunkten, sofern das seltenere Medium mindestens { $medium-share } der Karte ausmacht.
reason-twice-in-step = Was doppelt aufgelistet ist, wird auch doppelt bewertet und abgehakt.
reason-no-kind = Die Art sagt, woran ein Berührungspunkt zu messen ist.
reason-no-channel = Ohne Kanal ist offen, wo Kunden ihn antreffen und wer ihn betreibt.
reason-no-purpose = Ein Berührungspunkt ohne Zweck ist nur da, weil er immer da war.
reason-only-active = Wo jeder Berührungspunkt eine Handlung verlangt, fühlen Kunden sich gedrängt. Geprüft vor und nach dem Kauf, ab { $stage-size } Berührungspunkten.
reason-only-passive = Wo kein Berührungspunkt eine Handlung verlangt, führt die Phase nicht weiter. Geprüft ab { $stage-size } Berührungspunkten.
reason-no-role = Was das Unternehmen will, ist die eine Seite; was der Berührungspunkt in den Augen der Kunden bewirkt, die andere.
reason-expectations-unrated = Erst alle vier Bewertungen zusammen (angebracht, relevant, nützlich, liebenswert) zeigen, woran es fehlt.
reason-no-owner = Was niemandem gehört, verbessert niemand.
reason-owner-overload = Wer fast alles verantwortet, kann sich um nichts richtig kümmern. Geprüft ab { $owner-touchpoints } Berührungspunkten und { $owner-count } Zuständigen auf der Karte; zu viel ist mehr als { $owner-share }.
reason-no-importance = Ohne Gewicht lässt sich nichts nach Dringlichkeit ordnen.
reason-no-kpi = Was nicht gemessen wird, lässt sich nicht nachweislich verbessern.
reason-no-moment-of-truth = Ab { $map-size } Berührungspunkten gibt es einige, die über den Rest entscheiden. Die Karte sollte sagen, welche.
reason-moment-without-kpi = Gemessen wird zuerst dort, wo Kunden sich entscheiden.
reason-no-reading = Eine Kennzahl ohne Messwert ist nur eine Absicht.
reason-reading-old = Was älter ist als { $reading-age }, beschreibt eine andere Zeit.
reason-no-target = Ohne Ziel ist ein Messwert weder gut noch schlecht.
reason-no-method = Die Messmethode sagt, wie ein Messwert zustande kommt und was er taugt.
reason-unmonitored = Was die Marke nicht steuern kann (Bewertungen, Mundpropaganda), muss sie im Blick behalten.
reason-drop-off-unknown = Eine Bruchstelle wiegt so schwer wie der Anteil, der dort aussteigt.
reason-pain-unrated = Ohne Schwere steht ein Schmerzpunkt an der falschen Stelle der Liste.
reason-tick-without = Ein Haken sagt, dass es jemand weiß: Zweck, Rolle, Bewertung, Zuständigkeit, Messung. Auf der Karte kann es dann auch stehen.
reason-no-action = Ein Audit mündet in Maßnahmen. Weder am Schritt noch an seinen Berührungspunkten noch an seiner Phase steht eine Chance oder Idee.
reason-action-overdue = Eine Maßnahme ist erledigt oder braucht einen neuen Termin.
reason-action-open = Ein Plan nennt zu jeder Maßnahme, wer sie erledigt und bis wann. Sonst erledigt sie niemand.
reason-action-unrated = Was zuerst kommt, entscheidet sich zwischen Aufwand und Wirkung.
reason-feeling-missing = Eine Lücke in der Kurve verdeckt womöglich den Tiefpunkt.
reason-assumed = Annahmen sind erlaubt, aber noch zu prüfen.
reason-no-source = Eine Beobachtung lässt sich nur nachprüfen, wenn ihre Quelle dabeisteht.

# The numbers by which the rules judge
threshold-after-share = Zeit danach zu dünn, gemessen an davor, unter
threshold-stage-size = Mischung in einer Phase erst beurteilen ab
threshold-medium-share = Medium in einer Phase vermissen ab Anteil an der Karte
threshold-map-size = Moment der Wahrheit erwarten ab
threshold-unmet-rating = Erwartung nicht erfüllt bis
threshold-owner-touchpoints = Überlastung prüfen ab
threshold-owner-share = Zu viel für einen Zuständigen über
threshold-owner-count = Überlastung erst prüfen ab
threshold-drop = Auffälliger Abfall zum nächsten Schritt ab
threshold-bad-feeling = Schlechtes Gefühl ab
threshold-matters = Gefühl zählt ab Gewicht
threshold-long-stretch = Lange Strecke im Minus ab
threshold-high-point = Höhepunkt ab
threshold-grave-loss = Höchste Schwere einer Bruchstelle ab
threshold-grave-miss = Höchste Schwere eines verfehlten Ziels über
threshold-worse-share = Verschlechterung melden über
threshold-reading-age = Messwert veraltet nach
counted-steps = Schritte
counted-touchpoints = Berührungspunkte
counted-owners = Zuständige
counted-score = auf der Skala −2 bis +2
counted-rating = von 5

# The health score
audit-since = Befunde an Berührungspunkten seit Durchgang { $round }: { $list }
audit-health = Gesundheitswert
audit-health-formula = Ein Berührungspunkt hat 100 ohne Kundenproblem, sonst 20 weniger für jede Stufe seines schwersten (Schwere 1 bis 5). Ein Problem des Schritts zählt für jeden seiner Berührungspunkte, eine Wartezeit wie ein Berührungspunkt. Der Wert ist das Mittel nach Gewicht; ein offenes Gewicht zählt 3. Lücken der Karte senken ihn nicht.
audit-health-basis = beruht auf { $known } von { $all } Berührungspunkten{ $waits ->
    [0] {""}
    [one] {" "}(darunter eine Wartezeit)
   *[other] {" "}(darunter { $waits } Wartezeiten)
}: denen mit Gefühl, Messwert oder Problem
audit-health-map = Ganze Karte

audit-actions = { $count ->
    [one] Maßnahme: { $list }.
   *[other] Maßnahmen: { $list }.
}
audit-and = { $first } und { $last }

# end of audit


### exchange

# The audit as a checklist, in Markdown, tables and on the terminal
exchange-checklist-title = Audit der Berührungspunkte: { $title }
exchange-round = Durchgang { $round }
exchange-silenced = { $count ->
    [one] { $count } Befund ist stumm geschaltet
   *[other] { $count } Befunde sind stumm geschaltet
}
exchange-silenced-title = Stumme Befunde
exchange-as-of = Stand { $date }
exchange-author = von { $text }
exchange-version = Version { $text }
exchange-progress-title = Fortschritt
exchange-progress = { $done } von { $of } · { $percent }
exchange-problems = Kundenprobleme
exchange-no-problems = Nichts davon tut Kunden weh, soweit die Karte es weiß.
exchange-priority-hint = Priorität = Gewicht × Schwere, höchstens 25. Wo das Gewicht nicht bekannt ist, steht die Schwere an seiner Stelle.
exchange-gaps = Lücken in der Karte
exchange-no-gaps = Hier lässt die Karte nichts offen.
exchange-no-touchpoints = Kein Berührungspunkt.
exchange-more = und { $count } weitere
exchange-proven = aus der Karte
exchange-step = Schritt: { $step }
exchange-owner = Zuständig: { $owner }
exchange-due = Fällig: { $due }
exchange-importance = { term-importance } { $value }
exchange-sheet-checklist = Checkliste
exchange-sheet-findings = Befunde
exchange-sheet-kpis = Kennzahlen
exchange-sheet-owners = Zuständige
exchange-sheet-actions = Maßnahmen
exchange-sheet-acquisition = { acquisition-name }
exchange-unowned = Niemand zuständig
exchange-share = Was zu tun ist für: { $owner }
exchange-by-owner = Nach Zuständigkeit
exchange-stage = Phase: { $stage }
# Wie Tabellenprogramme einen Tag schreiben sollen, in ihren eigenen Zeichen
exchange-day-format = dd.mm.yyyy
exchange-html-skip = Zur Checkliste
exchange-html-bar = Ausgefülltes sichern
exchange-html-name = Ihr Name
exchange-html-changed = Geändert:
exchange-html-copy = Als CSV kopieren
exchange-html-copied = Kopiert
exchange-html-save = Als CSV sichern
exchange-list-problem = Kundenproblem
exchange-list-gap = Lücke
exchange-list-silenced = Stumm
exchange-list-standard = Maßstab
exchange-thresholds = Abweichende Schwellen: { $list }
exchange-health = Gesundheitswert { $name }: { $score } (beruht auf { $basis })
exchange-health-basis = { $known } von { $all } Berührungspunkten{ $waits ->
    [0] {""}
    [one] {" "}– darunter eine Wartezeit
   *[other] {" "}– darunter { $waits } Wartezeiten
}
exchange-column-health-of = Bereich
exchange-column-health-basis = Beruht auf
exchange-list-check = Prüfpunkt
exchange-list-measure = Maßnahme
exchange-column-list = Liste
exchange-column-stage = { class-stage }
exchange-column-step = { class-step }
exchange-column-touchpoint = { class-touchpoint }
exchange-column-audit-step = Auditschritt
exchange-column-check = Prüfpunkt
exchange-column-interval = 95-%-Intervall
exchange-column-round = Durchgang
exchange-column-done = Erledigt
exchange-column-by = Von
exchange-column-date = Datum
exchange-column-remark = Bemerkung
exchange-column-owner = { term-owner }
exchange-column-due = Fällig am
exchange-column-importance = { term-importance }
exchange-column-severity = Schwere
exchange-column-priority = Priorität
exchange-column-finding = Befund
exchange-column-detail = Einzelheiten
exchange-column-problem = Problem
exchange-column-where = Wo
exchange-column-key = Schlüssel (nicht ändern)
exchange-column-copy = Beim Export: { $column }
exchange-column-kind = { term-kind }
exchange-column-action = Maßnahme
exchange-column-customer-action = Was Kunden tun
exchange-column-emotion = { term-emotion }
exchange-column-impact = Wirkung
exchange-column-effort = Aufwand
exchange-column-status = { term-status }
exchange-column-votes = Stimmen
exchange-column-kpi = Kennzahl
exchange-column-unit = Einheit
exchange-column-target = Ziel
exchange-column-reading = Messwert
exchange-column-n = n
exchange-column-source = Quelle
exchange-column-standing = Zielerreichung
exchange-column-trend = Verlauf
exchange-column-touchpoints = Berührungspunkte
exchange-column-moments = Momente der Wahrheit
exchange-column-checks-done = Prüfpunkte erledigt
exchange-column-checks = Prüfpunkte gesamt
exchange-column-share = Anteil erledigt
exchange-column-problems = Kundenprobleme
exchange-column-highest-priority = Höchste Priorität
exchange-column-actions = Maßnahmen
exchange-column-other-differences = Anderes
exchange-column-difference = Differenz
exchange-column-mark = Unterschied
exchange-column-class = Was
exchange-column-name = Name
exchange-column-what = Worin
exchange-column-place = Phase · Schritt

# Eine ausgefüllte Checkliste, zurückgelesen
filled-row = Zeile { $row }
filled-row-of-sheet = { $sheet }, Zeile { $row }
filled-open = offen
filled-done = erledigt
filled-both = Karte: { $map }. Tabelle: { $file }.
filled-sum = { $rows ->
    [one] { $rows } Zeile gelesen
   *[other] { $rows } Zeilen gelesen
} · { $changes ->
    [0] nichts Neues
    [one] { $changes } Änderung
   *[other] { $changes } Änderungen
} · { $conflicts ->
    [0] keine Konflikte
    [one] { $conflicts } Konflikt
   *[other] { $conflicts } Konflikte
}
filled-other-rounds = Diese Haken gehören zu Durchgang { $rounds } und kommen auch dorthin; auf der Karte läuft Durchgang { $now }.
filled-both-changed = Seit dem Export in der Karte und in der Tabelle geändert.
filled-no-copy = Die ausgeblendeten Spalten fehlen: Wer hier geändert hat, ist nicht zu erkennen.
filled-unknown-owner = Diese Zuständigkeit kennt die Karte nicht: { $owner }.
filled-several-owners = Die Zeilen dieses Berührungspunkts nennen verschiedene Zuständige: { $names }.
filled-owner-of-channel = Die Zuständigkeit kommt vom Kanal und lässt sich nur dort wegnehmen.
filled-gone = Das gibt es auf der Karte nicht mehr.
filled-new-action = Neu: { $action } – an { $on }
filled-no-place = Eine neue Maßnahme, aber „{ $name }“ gibt es auf der Karte nicht oder mehrmals.
filled-no-key = Der Schlüssel dieser Zeile fehlt oder ist verändert.
filled-unreadable = „{ $text }“ passt nicht in die Spalte „{ $column }“.
filled-proven = Die Karte belegt es selbst; ohne Haken ist es trotzdem erledigt.
filled-not-ticked = Ausgefüllt, aber ohne Haken. Name und Datum gehören zu einem Haken.
filled-remark = Notiz: { $text }
filled-twice = Zeile { $row } sagt etwas anderes über dasselbe.
filled-no-checklist = Darin ist keine Checkliste aus Wegmarke. Die Überschriften und die Spalte „{ exchange-column-key }“ müssen noch da sein.
filled-too-large = Für eine Checkliste ist diese Datei zu groß.
filled-broken = Diese Datei lässt sich nicht als Tabelle lesen ({ $why }). Speichern Sie sie noch einmal als .xlsx oder .csv.

# Spalten einer eingefügten Tabelle: alle Wörter, an denen eine Spalte zu erkennen ist, durch Kommas getrennt
pasted-column-title = Berührungspunkt, Berührungspunkte, Kontaktpunkt, Kontaktpunkte, Kundenkontaktpunkt, Kundenkontaktpunkte, Touchpoint, Touch-Point, Kontakt, Name des Touchpoints, Titel, Name, Bezeichnung
pasted-column-stage = Phase, Phasen, Stufe, Etappe, Journey-Phase, Journey Phase, Journey-Phasen, Customer-Journey-Phase, Customer Journey Phase, Kundenphase, Reisephase, Lebenszyklusphase
pasted-column-step = Schritt, Schritte, Teilschritt, Prozessschritt, Handlung, Handlungsschritt, Aktion, Kundenaktion, Kundenhandlung, Tätigkeit, Aufgabe des Kunden
pasted-column-owner = Zuständigkeit, Zuständig, Verantwortlich, Verantwortliche, Verantwortlicher, Verantwortliche Stelle, Verantwortlichkeit, Verantwortung, Team, Abteilung, Fachbereich, Bereich
pasted-column-channel = Kanal, Kanäle, Kommunikationskanal, Medien, Plattform
pasted-column-kind = Art, Typ, Touchpoint-Typ, Art des Berührungspunkts
pasted-column-importance = Gewicht, Gewichtung, Wichtigkeit, Bedeutung, Relevanz, Priorität
pasted-column-emotion = Gefühl, Emotion, Stimmung, Stimmungswert, Emotionswert, Kundenemotion, Empfinden, Erlebnis, Bewertung des Gefühls
pasted-column-moment-of-truth = Moment der Wahrheit, MdW
pasted-column-note = Notiz, Notizen, Bemerkung, Bemerkungen, Kommentar, Kommentare, Anmerkung, Anmerkungen, Beschreibung, Details
pasted-yes = ja, j, x, ✓, ✔, ☑, ☒, wahr, 1
pasted-no = nein, n, -, –, ☐, falsch, 0

# Maps as tables, and tables as maps
sheet-grid = Karte
sheet-stages = Phasen
sheet-personas = Personas
sheet-map = Zur Karte
sheet-purpose = Zweck
sheet-role = Rolle für Kunden
sheet-interval-low = Intervall von
sheet-interval-high = Intervall bis
sheet-kpi-target = Ziel { $target }
sheet-left-out = { $what } – nicht in der Tabelle ({ $count })
sheet-lost-audit-settings = Schwellen und Runde des Audits
sheet-lost-note = Bewertung, Zuständigkeit, Termin, Status, Stimmen, Belege und Personas
sheet-lost-touchpoint = alles außer Titel, Kanälen, Zuständigkeit, KPIs und Notizen
sheet-lost-stage = Ziele, Verhalten, Kriterien, Stärken und Schwächen
sheet-lost-source = Anzahl und Zeitraum
sheet-lost-map = Szenario, Ziel, Autor und Kunde
sheet-lost-persona = Alter, Anteil, Rolle, Zitat, Ziele, Bedürfnisse und Frust
sheet-lost-defaults = Zuständigkeit, Medium, Kontrolle und KPIs für seine Berührungspunkte
sheet-lost-arrangement = Titel und Anordnung
sheet-lost-same-name = Name, der sich von keinem anderen unterscheidet
sheet-lost-width = Breite
sheet-lost-readings = Messwerte und Ziele
sheet-persona = Kundin oder Kunde
sheet-period-before = vor, davor, vorher, vor dem Kauf, Vorkauf, Vorkaufphase
sheet-period-during = während, währenddessen, beim Kauf, während des Kaufs, Aufenthalt, Besuch
sheet-period-after = nach, danach, nachher, nach dem Kauf, Nachkauf, Nachkaufphase
sheet-at = Blatt „{ $sheet }“, Zeile { $row }
sheet-at-row = Zeile { $row }
sheet-at-sheet = Blatt „{ $sheet }“
sheet-trouble = { $at }: { $why }
sheet-unreadable = „{ $text }“ passt hier nicht
sheet-no-touchpoint = „{ $text }“ gehört zu keinem Berührungspunkt
sheet-whose = nicht klar, zu welchem Berührungspunkt „{ $text }“ gehört
sheet-nothing = darin steht nichts, was die Karte aufnehmen kann
sheet-known = „{ $name }“ ist schon auf der Karte und bleibt, wie es ist
sheet-off-scale = „{ $text }“ ist kein Wert von −2 bis +2 und entfällt
sheet-no-rating = „{ $text }“ ist keine Zahl von 1 bis 5 und entfällt
sheet-twice = gleich mit Zeile { $row }, nur einmal übernommen
sheet-again = „{ $text }“ entfällt; Zeile { $row } handelt vom selben Berührungspunkt und gilt
sheet-titled = „{ $text }“ ist der Titel der Karte
sheet-total-row = „{ $text }“ ist eine Summenzeile und entfällt
sheet-of-step = die Zeile nennt keinen Berührungspunkt: „{ $text }“ gilt für den Schritt „{ $step }“
sheet-left-aside = nicht übernommen, gelesen sind andere Blätter
sheet-not-read = nicht übernommen, keine Überschrift darin ist bekannt
sheet-periods = Was davor, währenddessen und danach liegt, sagt die Tabelle nicht; nach den Namen übernommen: { $periods }
sheet-period-names = { $period }: { $names }
sheet-otherwise = { $what } ist auf der Karte „{ $map }“, in der Datei „{ $file }“; die Karte bleibt, wie sie ist
sheet-emptied = hier leer; „{ $value }“ bleibt auf der Karte
sheet-elsewhere = „{ $name }“ ist hier neu; den in „{ $place }“ nennt die Datei nicht. Ist er umgezogen, löschen Sie ihn dort.
sheet-missing = Auf der Karte, aber nicht in der Datei: { $names }
sheet-persona-quote = Zitat der Persona
sheet-totals = Summe, Summen, Gesamt, Gesamtsumme, Zwischensumme, insgesamt, Total, Durchschnitt, Mittelwert, Anzahl
sheet-no-such-place = „{ $name }“ gibt es auf der Karte nicht
sheet-no-day = „{ $text }“ ist ohne Datum kein Messwert
sheet-thought = „{ $text }“ ist kein Wert von −2 bis +2 und steht jetzt als Gedanke auf der Karte
sheet-joined = „{ $text }“ reicht über mehrere Schritte und steht am ersten
sheet-unnamed = „{ $text }“ ist nicht zugeordnet und wird nicht übernommen
sheet-new-stages = { $count ->
    [one] { $count } Phase
   *[other] { $count } Phasen
}
sheet-new-steps = { $count ->
    [one] { $count } Schritt
   *[other] { $count } Schritte
}
sheet-new-touchpoints = { $count ->
    [one] { $count } Berührungspunkt
   *[other] { $count } Berührungspunkte
}
sheet-new-notes = { $count ->
    [one] { $count } Notiz
   *[other] { $count } Notizen
}
sheet-new-readings = { $count ->
    [one] { $count } Messwert
   *[other] { $count } Messwerte
}
sheet-changed = { $count } geändert
sheet-nothing-new = In der Tabelle steht nichts, was die Karte noch nicht hat.
sheet-no-map = In der Tabelle steht nichts, woraus eine Karte werden kann.
sheet-same = { $count ->
    [one] Ein Berührungspunkt ist auf der Karte wie in der Datei.
   *[other] { $count } Berührungspunkte sind auf der Karte wie in der Datei.
}
sheet-imported-from = { $count ->
    [one] Eingelesen aus dem Blatt { $sheets }: { $what }
   *[other] Eingelesen aus den Blättern { $sheets }: { $what }
}
sheet-headings-unknown = Keine Überschrift darin ist bekannt: { $headings }. Sagen Sie mit --map, was die Spalten enthalten, etwa --map "{ $first }=Berührungspunkt".
sheet-headings-choose = Keine Überschrift darin ist bekannt. Wählen Sie über den Spalten, was sie enthalten.
sheet-comes = Das kommt auf die Karte: { $what }
sheet-imported = Eingelesen: { $what }
sheet-imported-in-part = Eingelesen: { $what }; { $count ->
    [one] eine Angabe ist
   *[other] { $count } Angaben sind
} nicht übernommen
# Further words by which columns and rows of other people's tables are known
sheet-also-period = Abschnitte, Zeitraum, Periode
sheet-also-accountable = Rechenschaft, accountable
sheet-also-consulted = konsultiert, consulted
sheet-also-informed = informiert, informed
sheet-also-break = Abbruch, Abbruchgrund
sheet-also-drop-off = Ausstieg, Abbruchquote, Absprungrate
sheet-also-interaction = Interaktion
sheet-also-mode = Modus
sheet-also-purpose = Zwecke, Funktion, Aufgabe
sheet-also-role = Rolle, Rollen, Wirkung auf Kunden
sheet-also-useful = aussagekräftig
sheet-also-methods = Messmethoden, Methode, Messung
sheet-also-personas = Personas, Zielgruppe, Zielgruppen
sheet-also-goal = Kundenziel, Kundenziele, Ziele der Kunden
sheet-also-duration = Zeit, Zeitbedarf
sheet-also-step = Aktivität, Aktivitäten, Aktionen, Kundenaktionen, Handlungen, Kundenhandlungen, Was Kunden tun, Was der Kunde tut
sheet-also-emotion = Gefühle, Emotionen, Stimmungskurve, Emotionskurve, Gefühlskurve
sheet-also-pain-point = Pain, Pains, Pain Point, Pain Points, Pain-Point, Pain-Points, Painpoint, Painpoints, Schmerzpunkt, Schmerzpunkte, Probleme, Problem, Frustpunkte, Barrieren, Hürden
sheet-also-opportunity = Chance, Chancen, Opportunity, Opportunities, Potenziale, Potenzial, Verbesserungspotenzial
sheet-also-thought = Gedanke, Was Kunden denken, Was der Kunde denkt, Gedanken und Gefühle
sheet-also-idea = Idee, Ideen, Lösung, Lösungen, Lösungsideen, Verbesserungen, Maßnahmen
sheet-also-frontstage = Frontstage, Onstage
sheet-also-backstage = Backstage
sheet-also-support = System, Systeme, Unterstützung, Support, Prozesse

# Tabellen anderer Programme
table-unclosed = In Zeile { $line } beginnt eine Zelle mit einem Anführungszeichen, und keines beendet sie. Setzen Sie eines hinter die Zelle, oder nehmen Sie dieses weg.
table-file-empty = In der Datei steht nichts.
table-not-text = Das ist keine Textdatei. Speichern Sie die Tabelle als CSV und wählen Sie diese Datei.
table-too-large = Die Datei hat mehr als { $most } MB. Wählen Sie einen kürzeren Zeitraum oder weniger Spalten.
table-unreadable = Die Datei ist nicht zu lesen: { $why }
table-column = Spalte { $number }
table-months = Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember

# Antworten einer Umfrage: was keine Antwort ist
survey-no-answer = k. A., k.A., kA, keine Angabe, keine Antwort, ohne Angabe, weiß nicht, weiss nicht, entfällt, nicht zutreffend, trifft nicht zu, -, –, ?
survey-empty = { $count ->
    [one] Eine Zeile hat keine Antwort: Zeile { $lines }
   *[other] { $count } Zeilen haben keine Antwort: Zeilen { $lines }
}
survey-not-on-scale = { $count ->
    [one] „{ $text }“ ist keine Antwort von { $low } bis { $high }: Zeile { $lines }
   *[other] „{ $text }“ ist keine Antwort von { $low } bis { $high }, { $count }-mal: Zeilen { $lines }
}
survey-no-number = { $count ->
    [one] „{ $text }“ ist keine Antwort, die zählt: Zeile { $lines }
   *[other] „{ $text }“ ist keine Antwort, die zählt, { $count }-mal: Zeilen { $lines }
}
survey-shorter-scale = Keine der { $count } Antworten liegt über { $highest }, gefragt wird aber von { $low } bis { $high }. Eine andere Skala ergibt eine falsche Zahl.
survey-longer-scale = Antworten reichen bis { $highest }, gefragt wird aber von { $low } bis { $high }. Eine andere Skala ergibt eine falsche Zahl.
survey-no-interval = Konfidenzintervall unbekannt
survey-found = { $what }: { $value } ({ $certainty })

# Messwerte aus einer Tabelle: Wörter über Spalten, mit Kommas dazwischen; was aus Zeilen wird
readings-column-touchpoint = Berührungspunkt, Berührungspunkte, Kontaktpunkt, Kundenkontaktpunkt, Touchpoint, Seite, Seitentitel, Bildschirm, Objekt
readings-column-step = Schritt, Schritte, Handlung, Kundenhandlung
readings-column-stage = Phase, Phasen, Stufe, Etappe
readings-column-kpi = Kennzahl, Kennzahlen, Messgröße, Indikator, KPI
readings-column-date = Datum, Tag, Monat, Woche, KW, Quartal, Zeitraum, Periode, Stichtag, Zeitpunkt
readings-column-value = Wert, Messwert, Ergebnis, Ist, Ist-Wert, Anteil, Quote
readings-column-count = n, Anzahl, Stichprobe, Antworten, Anzahl Antworten, Fälle, Teilnehmer
readings-column-source = Quelle, Datenquelle, System, Herkunft
readings-added = { $count ->
    [0] kein neuer Messwert
    [one] 1 neuer Messwert
   *[other] { $count } neue Messwerte
}
readings-replaced = { $count ->
    [one] 1 ersetzt
   *[other] { $count } ersetzt
}
readings-same = { $count ->
    [one] 1 war schon da
   *[other] { $count } waren schon da
}
readings-troubles = { $count ->
    [one] 1 Zeile ist nicht brauchbar
   *[other] { $count } Zeilen sind nicht brauchbar
}
readings-no-place = Es ist weder Berührungspunkt noch Schritt noch Phase genannt.
readings-unknown-place = „{ $name }“ gibt es in der Karte nicht.
readings-ambiguous-place = Mehrere heißen „{ $name }“: Nennen Sie Phase oder Schritt in einer eigenen Spalte.
readings-felt-on-stage = Nur eine Phase ist genannt, und Gefühle sind die eines Schritts oder Berührungspunkts.
readings-no-kpi = Es ist keine Kennzahl genannt.
readings-unknown-kpi = Die Kennzahl „{ $name }“ gibt es nicht.
readings-ambiguous-kpi = Mehrere Kennzahlen heißen „{ $name }“.
readings-no-date = Das Datum fehlt.
readings-bad-date = „{ $text }“ ist kein lesbares Datum: Schreiben Sie 28.11.2026, 2026-11-28, 11/2026 oder 2026-Q3.
readings-unclear-date = „{ $text }“ lässt sich auf zwei Arten lesen: Schreiben Sie 2026-11-28.
readings-no-value = Der Wert fehlt.
readings-bad-value = „{ $text }“ ist keine Zahl.
readings-bad-count = „{ $text }“ ist keine Anzahl von Antworten.

# end of exchange


### pictures

picture-error-missing = Bild nicht gefunden: { $file }
picture-error-unreadable = Das Bild lässt sich nicht lesen: { $file }
picture-error-kind = Das ist kein PNG, JPEG oder WebP: { $file }
picture-error-size = Das Bild ist zu groß: { $file }

# end of pictures


### cli

cli-about = Zeichnet Kundenreisen auf. Ohne Befehl öffnet sich das Fenster, gegebenenfalls mit FILE.
cli-usage = Aufruf:
cli-commands = Befehle
cli-arguments = Argumente
cli-options = Optionen
cli-command-check = Prüft Karten: FILE:LINE:COLUMN, was falsch ist und wie es zu beheben ist
cli-argument-file = Die Karten, die geöffnet werden sollen
cli-argument-files = Die Karten, die geprüft werden sollen
cli-argument-lang = Sprache der Meldungen und der Wörter, die Wegmarke in Exporte setzt: de oder en; sonst WEGMARKE_LANG, sonst die des Systems
cli-argument-help = Diese Hilfe zeigen
cli-argument-version = Die Version zeigen
cli-check-sound = { $path }: in Ordnung
cli-no-window = Hier lässt sich kein Fenster öffnen: { $why }. Ohne Bildschirm zeichnet wegmarke export KARTE.ron -o BILD.png; wegmarke --help zeigt alles Weitere.
cli-command-templates = Listet die Vorlagen auf: Name, Titel, Phasen
cli-command-new = Legt eine Karte aus einer Vorlage an
cli-command-export = Exportiert Karten als Bilder, Seiten, Folien, Berichte, Tabellen und Journey-Diagramme
cli-argument-template = Welche Vorlage; wegmarke templates listet sie auf
cli-argument-output = Wohin das Ergebnis geht; - ist die Standardausgabe
cli-argument-map = Die Karte
cli-argument-maps = Die Karten, die gelesen werden
cli-argument-out_dir = Ordner für die Ergebnisse; damit gehen mehrere Karten und Formate auf einmal
cli-argument-format = Was in den Ordner geschrieben wird, mit Kommas dazwischen: png, svg, pdf, pptx, html, md, csv, xlsx, mmd
cli-argument-name = Wie die Dateien im Ordner heißen: {"{name}"} ist die Datei der Karte, {"{theme}"}, {"{paper}"} und {"{persona}"} das Gewünschte; sonst {"{name}"}
cli-argument-paper = Auf Seiten dieser Größe, in lesbarer Schrift: verkleinert, wenn das reicht, sonst mit den Phasen in Bändern, sonst auf mehreren Seiten
cli-argument-portrait = Papier im Hochformat; sonst so, dass es weniger Seiten werden
cli-argument-landscape = Papier im Querformat; sonst so, dass es weniger Seiten werden
cli-argument-up = Seiten so groß wie das ganze Blatt (1), seine Hälfte (2) oder ein Viertel (4): um zwei oder vier nebeneinander zu setzen
cli-argument-min_text = Kleinste Schrift auf dem Papier in Punkt; sonst 7
cli-argument-dry_run = Sagt nur, wie die Karte aufs Papier oder auf Folien käme
cli-argument-no_header = Ohne Titel, Szenario und Personas
cli-argument-no_legend = Ohne Legende, Quellen und Datum
cli-argument-no_marks = Ohne die Zeichen auf den Karten: Moment der Wahrheit, Bruchstelle, Status, Belege, Ziele
cli-argument-svg_text = SVG: Text, der bearbeitet werden kann, in der Schrift Inter oder was für sie einspringt; sonst Umrisse, die überall gleich aussehen
plan-whole = die ganze Karte auf einer Seite
plan-folded = die Phasen in { $bands } Bändern auf einer Seite
plan-split = auf { $pages } Seiten
plan-too-small = Das ist weniger als gewünscht: Etwas auf der Karte ist größer als eine Seite.
cli-plan-slides = { $path }: { $slides } Folien
cli-plan = { $path }: { $paper }, { $way }, kleinste Schrift { $points } pt
cli-pages-to-standard-output = Die Karte hat { $pages } Seiten, ein Bild nur eine: Schreiben Sie sie in Dateien oder als PDF.
cli-several-maps-one-output = Mehrere Karten passen nicht in eine Ausgabe: Nehmen Sie --out-dir und --format.
cli-output-twice = { $path } würde zweimal geschrieben: Nehmen Sie --name mit einem Muster, das sie unterscheidet.
cli-option-without-effect = { $option } bewirkt bei diesem Format nichts; gemeint für: { $formats }.
cli-unknown-placeholder = { $pattern }: unbekannter Platzhalter. Bekannt sind { $known }.
loss-not-accessible = Das PDF darf sich nicht barrierefrei nennen (PDF/UA): { $why }
loss-quotes-without-room = { $count ->
    [one] Ein Zitat, für das bei der Kurve kein Platz ist: { $list }
   *[other] { $count } Zitate, für die bei der Kurve kein Platz ist: { $list }
}
loss-not-on-slides = { $pictures ->
    [one] Ein Bild der Karte, nicht auf den Folien
   *[other] { $pictures } Bilder der Karte, nicht auf den Folien
}
loss-not-in-report = { $pictures ->
    [one] Ein Bild der Karte, nicht im Bericht
   *[other] { $pictures } Bilder der Karte, nicht im Bericht
}
loss-without-pictures = { $pictures ->
    [one] Das Bild des Berichts: Es ist eine eigene Datei und kommt mit, wenn der Bericht in eine Datei geschrieben wird
   *[other] Die { $pictures } Bilder des Berichts: Sie sind eigene Dateien und kommen mit, wenn der Bericht in eine Datei geschrieben wird
}
loss-findings-outside = { $findings ->
    [one] Ein Befund zu etwas, was der Bericht nicht zeigt
   *[other] { $findings } Befunde zu etwas, was der Bericht nicht zeigt
}
# Was auf dem Weg in ein anderes Format, oder aus ihm, nicht mitkommt
loss-at-line = Zeile { $line }: { $what }
loss-touchpoints = Berührungspunkte, nicht im Diagramm
loss-notes = Notizen, nicht im Diagramm
loss-measurements = Kennzahlen, nicht im Diagramm
loss-quotes = Zitate zu Gefühlen, nicht im Diagramm
loss-evidence = Belege von Gefühlen, nicht im Diagramm
loss-times = Dauer und Wartezeit, nicht im Diagramm
loss-paths = Nebenwege und Rücksprünge, nicht im Diagramm
loss-only-for = Schritte, die nur manche Personas gehen; das Diagramm sagt es nicht
loss-pictures = Bilder, nicht im Diagramm
loss-periods = Abschnitte (vor, während, nach), nicht im Diagramm
loss-stage-details = Weitere Angaben zu Phasen, nicht im Diagramm
loss-persona-details = Angaben zu Personas außer dem Namen, nicht im Diagramm
loss-map-details = Angaben zur Karte, nicht im Diagramm
loss-owners = Zuständige, nicht im Diagramm
loss-own-terms = Eigene Arten, Kanäle und Kennzahlen, nicht im Diagramm
loss-sources = Quellen, nicht im Diagramm
loss-lanes = Zeilen der Karte, nicht im Diagramm
loss-views = Gespeicherte Ansichten, nicht im Diagramm
loss-apart = Personas fühlen verschieden, der Schritt steht für jeden Wert einmal da
loss-without-emotion = Ohne Gefühl, steht mit 3, der Mitte, und ohne Persona da
loss-without-curve = Personas, die nirgends etwas fühlen, nicht im Diagramm
loss-same-name = Personas mit demselben Namen sind im Diagramm eine
loss-too-long = Mermaid zeichnet nur Diagramme mit höchstens 50 000 Zeichen, wenn nichts anderes eingestellt ist
loss-clamped = Außerhalb von 1 bis 5, an den Rand gesetzt
loss-not-a-number = Keine Zahl, deshalb ohne Gefühl
loss-without-score = Ohne Wert, deshalb ohne Gefühl
loss-nobodys = Ein Wert, aber niemand, der es fühlt
loss-persona-made = Das Diagramm nennt niemanden, seine Werte gehören dieser neuen Persona
loss-rest = Was hinter den Namen steht, auch Mermaid liest es nicht
loss-accessible-title = Titel für Vorlesehilfen, nicht übernommen
loss-settings = Einstellungen von Mermaid, nicht übernommen
loss-comments = Kommentare, nicht übernommen
loss-diagrams = Weitere Diagramme im Text, nicht übernommen; jedes ist eine eigene Datei
loss-prose = Text, der weder Überschrift noch Liste ist, nicht übernommen
loss-around = Text um das Diagramm, nicht übernommen
loss-periods-unknown = Was davor, währenddessen und danach liegt, sagt die Datei nicht; nach den Namen übernommen
loss-title = Titel und Szenario des Diagramms, die Karte hat ihre eigenen
mermaid-customer = Kunde
mermaid-no-journey = Ein Diagramm einer Journey beginnt mit „journey“ in kleinen Buchstaben.
mermaid-journey-again = „journey“ steht nur am Anfang; auch keine Aufgabe darf so beginnen.
mermaid-no-score = Nach einer Aufgabe müssen ein Doppelpunkt und ihr Wert stehen.
mermaid-no-name = Vor dem Doppelpunkt steht keine Aufgabe.
mermaid-semicolon = Ein Semikolon muss als #59; dastehen.
mermaid-no-section-name = Nach „section“ fehlt ein Name.
mermaid-colon-in-section = Im Namen einer „section“ muss ein Doppelpunkt als #58; dastehen.
mermaid-unclosed = Die geschweifte Klammer wird nicht geschlossen.
mermaid-too-much = Das ist mehr, als auf eine Karte passt.
text-import-no-text = Das ist keine Textdatei.
text-import-nothing = Darin steht nichts, was eine Karte werden kann.
text-import-too-much = Das ist zu viel: höchstens { $most } Zeilen und 16 MB.
# A map told in words
account-share = Anteil
account-leads-back = Führt zurück zu
account-picture = Bild
account-purposes = Zweck
account-roles = Rolle
twin-skip = Zum Inhalt in Worten
twin-contents = Phasen
twin-picture = Die Karte als Bild
twin-fit = Auf die Breite der Seite verkleinert
compare-picture = Beide Karten als Bild
compare-alt = Vergleich: { $maps }. Was sich unterscheidet, folgt in Tabellen.
twin-alt = Karte: { $title }. Was auf ihr steht, folgt in Worten.
twin-personas = Personas
twin-notes = Notizen
twin-whole = Zur ganzen Karte
# A map as a report; $parts are counted stages, steps and so on
report-summary = Zusammenfassung
report-stages = Phase für Phase
report-extent = Die Karte zeigt { $parts } ({ $state }).
report-extent-part = Dieser Bericht handelt von einem Teil der Karte, auch was er zählt: { $parts } ({ $state }).
report-personas = { $count ->
    [0] keine Persona
    [one] { $count } Persona
   *[other] { $count } Personas
}
report-picture-map = Überblick: „{ $title }“
report-picture-stage = Phase „{ $stage }“: { $steps }
report-picture-empty = Phase „{ $stage }“, ohne Schritte
report-best = am höchsten bei { $step } mit { $score }
report-worst = am tiefsten bei { $step } mit { $score }
report-end = am Ende { $score } bei { $step }
report-weakest-stage = Schwächste Phase
report-weakest = { $stage }, mit einem mittleren Gefühl von { $score } auf der Skala von −2 bis +2.
report-problems = Mit Stand { $date } findet das Audit { $count ->
    [one] ein Kundenproblem
   *[other] { $count } Kundenprobleme
}{ $grave ->
    [0] , keines mit Schwere 4 oder 5
    [one] , eines mit Schwere 4 oder 5
   *[other] , { $grave } mit Schwere 4 oder 5
}. Am dringendsten: { $pressing }.
report-priority = { $problem } (Priorität { $priority } von 25)
report-gaps = { $count ->
    [one] Eine Frage ist offen.
   *[other] { $count } Fragen sind offen.
}
report-silenced = { $count ->
    [one] Ein Befund ist stumm geschaltet und nicht genannt.
   *[other] { $count } Befunde sind stumm geschaltet und nicht genannt.
}
report-kpis = { $missed ->
    [0] { $of ->
        [one] Die eine Kennzahl, die an einem Ziel gemessen wird, erreicht es.
       *[other] Alle { $of } Kennzahlen, die an einem Ziel gemessen werden, erreichen es.
    }
   *[other] { $missed } von { $of } Kennzahlen, die an einem Ziel gemessen werden, { $missed ->
        [one] verfehlt
       *[other] verfehlen
    } es:
}
report-missed = { $kpi }, { $place }: { $reading }, Ziel { $target }
report-actions = { $count ->
    [one] { $count } Maßnahme im Plan
   *[other] { $count } Maßnahmen im Plan
}
report-actions-unowned = { $count } ohne Zuständige
report-actions-overdue = { $count } überfällig
report-by-importance = Berührungspunkte nach Gewicht
report-by-control = Berührungspunkte nach Kontrolle
report-by-medium = Berührungspunkte nach Medium
report-evidence = Von { $of ->
    [one] einem Gefühl
   *[other] { $of } Gefühlen
} { $observed ->
    [one] beruht eines
   *[other] beruhen { $observed }
} auf Beobachtung und { $assumed ->
    [one] eines
   *[other] { $assumed }
} auf Annahme.
report-at = Bei { $name }:
cli-argument-scale = Größe: 1 ist wie auf dem Bildschirm, 2 doppelt so groß
cli-argument-width = Breite in Pixeln
cli-argument-theme = Farben
cli-argument-stages = Nur diese Phasen, durch Kommas getrennt
cli-argument-lanes = Nur diese Zeilen, durch Kommas getrennt
cli-argument-persona = Nur diese Persona; bei --emotion die, die so fühlt; mit import die, deren Gefühle die Tabelle nennt; eine neue Karte hat sie unter diesem Namen
cli-argument-curves = Die Gefühlskurven aller Personas zusammen oder ihr Mittel, gewichtet nach dem Anteil der Kunden
cli-argument-persona_cards = Erklärt die Personas im Kopf: Zitat, Ziele, Bedürfnisse, Ärgernisse
cli-argument-transparent = Ohne das Papier hinter der Karte
cli-written = { $path }: geschrieben
cli-output-not-written = Das Ergebnis ließ sich nicht auf die Standardausgabe schreiben: { $text }
cli-unknown-name = „{ $name }“ gibt es nicht.
cli-known-names = Es gibt: { $names }.
cli-no-names = Die Karte hat nichts dergleichen.
cli-one-template = Nennen Sie eine Vorlage.
cli-unknown-format = Was geschrieben wird, ergibt sich aus der Endung des Namens, und diese ist nicht bekannt: { $path }. Möglich ist: { $formats }.
cli-picture-too-large = Das Bild hätte { $width } × { $height } Pixel; keine Seite darf mehr als { $longest } haben. Wählen Sie --scale oder --width kleiner.
cli-picture-empty = In dieser Größe hätte das Bild keine Pixel. Wählen Sie --scale oder --width größer.
cli-no-mean = Für ein Mittel braucht es mindestens zwei Personas mit Gefühlen.
cli-command-audit = Prüft eine Karte: was schmerzt, was die Karte noch nicht weiß, und die Checkliste (.xlsx, .csv, .html, .md, .json)
cli-argument-json = Als JSON, für andere Programme
cli-argument-by = Wonach die Checkliste gegliedert ist; mit --owner nach Zuständigkeit, sonst nach Phase
cli-argument-owner = Nur was diese Zuständigen betrifft; none ist, wofür niemand zuständig ist
cli-argument-read_back = Liest eine ausgefüllte Checkliste (.xlsx, .csv) zurück und zeigt, was sie Neues sagt; mit -o KARTE.ron wird die Karte damit geschrieben. Konflikte bleiben, wie die Karte sie hat
cli-one-owner = --owner nimmt einen einzigen Namen.
cli-unreadable = { $path } lässt sich nicht lesen: { $why }
cli-command-import = Macht aus Dateien anderer Programme eine Karte: Tabellen (CSV, Excel; Liste oder Raster), Journey-Diagramme von Mermaid (.mmd, .md), eingerückte Listen (.md, .txt)
cli-import-only-tables = Nur Tabellen lassen sich mit --into zu einer Karte hinzufügen, und nur sie kennen --map und --persona; aus Diagrammen und Listen wird eine eigene Karte.
cli-import-is-map = { $path } ist schon eine Karte. So öffnet sie sich: wegmarke { $path }
cli-import-no-map = { $path }: Ein Import macht eine Karte, und eine Karte endet auf .ron. Tabellen schreibt wegmarke export.
cli-command-kpi = Trägt Messwerte von Kennzahlen in eine Karte ein, aus einer Tabelle (--readings) oder aus den Antworten einer Umfrage (--answers); ohne -o in die Karte selbst
cli-argument-answers = Eine Tabelle mit einer Antwort je Zeile: NPS, CSAT, CES, Mittel oder Anteil daraus ist ein Messwert, mit Anzahl und 95-%-Intervall
cli-argument-readings = Eine Tabelle mit einem Messwert je Zeile (Berührungspunkt, Kennzahl, Datum, Wert, n, Quelle) oder einer Kennzahl je Spalte; Überschriften deutsch oder englisch
cli-argument-column = In welcher Spalte die Antworten stehen, nach Überschrift oder Nummer
cli-argument-kpi = Welche Kennzahl es ist, wenn keine Spalte es sagt
cli-argument-measure = Was aus den Antworten berechnet wird; sonst das für die Kennzahl Übliche
cli-argument-share_of = Anteil dieser Antworten, mit Kommas dazwischen; ohne Angabe derer, die ja sagen
cli-argument-touchpoint = An welchem Berührungspunkt es ist, wenn keine Spalte es sagt
cli-argument-step = An welchem Schritt es ist, oder wo der Berührungspunkt steht
cli-argument-stage = An welcher Phase es ist, oder wo Schritt und Berührungspunkt stehen
cli-argument-emotion = Antworten von 1 bis 5 als Gefühl von --persona bei --step oder --touchpoint
cli-argument-date = Datum des Messwerts, wenn keine Spalte es sagt; bei Antworten sonst das späteste der Tabelle, sonst heute
cli-argument-source = Woher die Zahlen sind; sonst der Name der Datei
cli-command-diff = Worin sich zwei Karten unterscheiden, auf dem Terminal oder als Datei. Endet mit 0, ob sie sich unterscheiden oder nicht
cli-argument-old = Die Karte, wie sie war, oder das Ist
cli-argument-new = Die Karte, wie sie ist, oder das Soll
cli-kpi-no-place = Woran wurde gemessen? Nennen Sie es mit --touchpoint, --step oder --stage.
cli-kpi-no-kpi = Nennen Sie die Kennzahl mit --kpi.
cli-kpi-no-step = Gefühle sind die eines Schritts oder Berührungspunkts: Nennen Sie ihn mit --step oder --touchpoint.
cli-kpi-doubt = Ist es doch diese Skala, nennen Sie die Formel mit --as.
cli-kpi-no-answers = { $path }: In „{ $column }“ steht keine Antwort.
cli-kpi-no-values = { $path }: In keiner Spalte stehen Werte. Schreiben Sie „Wert“ darüber oder den Namen einer Kennzahl.
cli-kpi-which-column = In welcher Spalte stehen die Antworten? Nennen Sie sie mit --column. Es gibt: { $names }.
cli-kpi-ambiguous = Mehrere heißen „{ $name }“: Nennen Sie auch Phase oder Schritt.
cli-kpi-not-there = „{ $name }“ gibt es in dieser Phase und diesem Schritt nicht.
cli-argument-dpi = Auflösung, die in der Datei steht, für Programme, die das Bild aufs Papier setzen
cli-argument-foreign = Tabelle (.csv, .xlsx: eine Liste mit einem Berührungspunkt je Zeile, oder ein Raster mit Phasen und Schritten nebeneinander), Journey-Diagramm von Mermaid (.mmd, oder als Block in .md) oder eingerückte Liste (.md, .txt)
cli-argument-into = Karte, zu der die Tabelle kommt; sonst entsteht eine neue
cli-argument-update = Ändert, was schon auf der Karte steht, so wie es in der Tabelle steht; leere Zellen und fehlende Zeilen nehmen nichts weg
cli-argument-holds = Was eine Spalte (im Raster: eine Zeile) enthält, wenn ihre Überschrift es nicht sagt: "Kontakt=Berührungspunkt"
cli-argument-table = Was in der CSV-Datei steht: eine Liste mit einem Berührungspunkt je Zeile (list) oder das Raster mit Phasen und Schritten nebeneinander (grid). Excel-Dateien enthalten beides.
cli-argument-fold = Bricht die Phasen in Bänder um, keines breiter als angegeben (bei Größe 1)

# Filters and saved views
cli-argument-filter = Nur was passt, erscheint in voller Stärke: Bedingungen mit Strichpunkten, Werte mit Kommas getrennt: "owner=Marketing,none;importance>=4;emotion<0;moment_of_truth". Merkmale: owner, channel, kind, period, stage, persona, control, status, importance, emotion, moment_of_truth, breakpoint, evidence, open, text. Ein Wert mit Komma oder Strichpunkt steht in "…"
cli-argument-filter_hide = Lässt weg, was nicht zum Filter passt, statt es blass zu zeichnen
cli-argument-view = Zeichnet die Karte, wie diese gespeicherte Ansicht sie zeigt: mit ihrem Filter und ihren Kurven
cli-filter-at = --filter, Zeichen { $at }: { $message }
cli-filter-no-value = „{ $attribute }“ braucht einen Wert: { $example }.
cli-filter-form = „{ $attribute }“ schreibt man so: { $example }.
cli-filter-open-quote = Das Anführungszeichen wird nicht geschlossen.

# end of cli


### templates

template-six-stages = Sechs Phasen
template-six-stages-summary = Von der Wahrnehmung bis zur Loyalität: die ganze Reise, wie sie am häufigsten erzählt wird
template-four-stages = Vier Phasen
template-four-stages-summary = Suche, Vergleich, Entscheidung mit Lieferung, After-Sales: knapp und für den Handel geeignet
template-ten-stages = Zehn Phasen
template-ten-stages-summary = Legt das Gewicht auf die Zeit nach dem Kauf: von der Sensibilisierung bis zum Engagement
template-online-after-checkout = Online-Shop nach der Bestellung
template-online-after-checkout-summary = Von der Bestätigung über Versand und Retoure bis zum Folgeangebot
template-omnichannel = Omnichannel-Handel
template-omnichannel-summary = Filiale und Online-Shop auf einer Karte, mit den Kanälen als eigener Zeile
template-acquisition-canvas = Akquisitions-Canvas
template-acquisition-canvas-summary = Reifegrad, Handlungen und Gefühl auf dem Weg zum Kauf, dazu Maßnahmen je Abteilung
template-cancellation = Kündigung
template-cancellation-summary = Warum jemand geht, wie leicht es gelingt und was in Erinnerung bleibt
template-onboarding = Onboarding
template-onboarding-summary = Vom Willkommen bis zur Bilanz nach 90 Tagen, mit Zeilen für die Arbeit im Hintergrund
template-blank = Leere Karte
template-blank-summary = Keine Phase, nur die üblichen Zeilen: sofort schreiben

# end of templates


### app: menus and commands

menu-file = Datei
menu-edit = Bearbeiten
menu-view = Ansicht
menu-map = Karte
menu-audit = Audit
menu-help = Hilfe
menu-interface-size = Größe der Oberfläche
menu-sizes = Breite und Höhe
menu-picture = Bild
menu-recent = Zuletzt geöffnet
menu-recent-none = Noch keine Dateien
menu-examples = Beispiele
menu-example-running-shoes = Laufschuhe online kaufen
menu-example-cancellation = Kündigung
menu-example-omnichannel = Händler mit allen Kanälen
menu-no-file = noch keine Datei
menu-unsaved = nicht gespeichert
menu-saved = gespeichert
menu-saved-now = gerade gespeichert
menu-saved-minutes = gespeichert vor { $n }{"\u00A0"}min
menu-saved-hours = gespeichert vor { $n }{"\u00A0"}h
menu-window-language = Sprache des Fensters
menu-language = Sprache

command-new = Neue Karte
command-open = Öffnen …
command-save = Speichern
command-save-as = Speichern unter …
command-export = Als Bild, PDF oder Tabelle exportieren …
command-export-checklist = Checkliste exportieren …
command-read-checklist = Checkliste zurücklesen …
command-import-map = Karte importieren …
command-import-readings = Messwerte importieren …
command-import-answers = Umfrageantworten importieren …
command-quit = Beenden
command-undo = Rückgängig
command-redo = Wiederholen
command-rename = Umbenennen
command-duplicate = Duplizieren
command-delete = Löschen
command-type-quote = Zitat eingeben
command-type-value = Wert eingeben
command-type-duration = Dauer eingeben
command-type-waiting = Wartezeit eingeben
command-rename-period = Abschnitt umbenennen
command-remove-score = Punkt der Kurve entfernen
command-remove-measurement = KPI hier entfernen
command-remove-duration = Dauer entfernen
command-remove-waiting = Wartezeit entfernen
command-select-all = Alle auswählen
command-select-in-stage = Alle in der Phase auswählen
command-select-in-lane = Alle in der Zeile auswählen
command-deselect = Auswahl aufheben
command-add-touchpoint = Neuer Berührungspunkt
command-add-step = Neuer Schritt
command-add-stage = Neue Phase
command-add-note = Neue Notiz
command-add-persona = Neue Persona
command-add-owner = Neue Zuständigkeit
command-add-lane = Neue Zeile
command-move-earlier = Nach links
command-move-later = Nach rechts
command-move-up = Weiter nach oben
command-move-down = Weiter nach unten
command-zoom-in = Vergrößern
command-zoom-out = Verkleinern
command-zoom-fit = Ganze Karte zeigen
command-zoom-full = Originalgröße
command-toggle-outline = Gliederung
command-toggle-catalogue = Katalog üblicher Berührungspunkte
command-toggle-inspector = Eigenschaften
command-theme-system = Hell oder dunkel wie das System
command-theme-light = Hell
command-theme-dark = Dunkel
command-theme-contrast = Hoher Kontrast
command-interface-larger = Oberfläche größer
command-interface-smaller = Oberfläche kleiner
command-interface-usual = Oberfläche in üblicher Größe
command-show-audit = Audit zeigen
command-new-audit-round = Neuen Audit-Durchgang beginnen
command-map-details = Angaben zur Karte
command-next-area = Nächster Bereich
command-previous-area = Voriger Bereich
command-next-language = Nächste Sprache
command-about = Über Wegmarke

# Befehle, die das Fenster selbst betreffen, und was ein Befehl gerade täte
command-what = { $command }: { $what }
command-show-history = Verlauf
command-hide-lane = Zeile ein- oder ausblenden
command-moment-of-truth = Moment der Wahrheit
command-palette = Befehle suchen
command-shortcuts = Tastenkürzel
command-open-menus = Menüleiste
command-context-menu = Kontextmenü

# Antworten auf „welche?“: in Menüs und in der Befehlssuche
question-owner = Zuständigkeit
question-owner-none = Niemand
question-importance = { term-importance }
question-finding = Befund stumm schalten
question-importance-none = Nicht gesetzt
question-emotion = { term-emotion }
question-emotion-none = Keine Angabe
question-persona = Gezeigte Personas
# Presenting
command-present = Präsentieren
command-present-on-white = Auf Weiß präsentieren
toolbar-present = Präsentieren
present-hint = Leertaste oder → weiter · ← zurück · 1–9 Phase · B schwarz · L hell oder dunkel · P Personas und Mittel · Esc beendet
present-back = Zurück (←)
present-next = Weiter (Leertaste oder →)
present-end = Präsentation beenden (Esc)
present-whole = Ganze Karte
present-position = { $n } von { $count }

# Preferences
command-preferences = Einstellungen
preferences = Einstellungen
preferences-theme = Farben
preferences-theme-system = System
preferences-theme-contrast = Kontrast
preferences-accent = Akzent
preferences-accent-own = wie im Thema
preferences-accent-blue = Blau
preferences-accent-violet = Violett
preferences-accent-magenta = Magenta
preferences-accent-amber = Bernstein
preferences-accent-green = Grün
preferences-accent-petrol = Petrol
preferences-accent-grey = Grau
preferences-size = Größe
preferences-motion = Bewegung
preferences-on = an
preferences-off = aus
preferences-present = Präsentieren
preferences-present-dark = auf Dunkel
preferences-present-white = auf Weiß
preferences-language = Oberfläche
preferences-author = Ihr Name
preferences-author-hint = steht bei Häkchen und Kommentaren
preferences-note = Alles gilt sofort und auch nach dem nächsten Start.

key-ctrl = Strg
key-alt = Alt
key-shift = Umschalt
key-enter = Enter
key-escape = Esc
key-delete = Entf
key-backspace = Rücktaste
key-insert = Einfg
key-home = Pos1
key-end = Ende
key-page-up = Bild auf
key-page-down = Bild ab
key-space = Leertaste
key-tab = Tab
key-menu = Menütaste
key-left = ←
key-right = →
key-up = ↑
key-down = ↓

# Feelings and sizes by hand and by keyboard
command-raise-emotion = Gefühl besser
command-lower-emotion = Gefühl schlechter
command-feel-good = Gefühl: sehr gut (+2)
command-feel-neutral = Gefühl: neutral (0)
command-feel-bad = Gefühl: sehr schlecht (−2)
command-wider-step = Spalte breiter
command-narrower-step = Spalte schmaler
command-taller-lane = Zeile höher
command-lower-lane = Zeile niedriger
command-automatic-size = Größe automatisch
canvas-resize-step = Breite ziehen ({ $less } und { $more }); Doppelklick: automatisch
canvas-point-hint = Ziehen: anderer Wert · Doppelklick: Zitat
canvas-mean-hint = Das Mittel wird berechnet: zum Ändern oben eine Persona wählen
canvas-curve-in-focus = Ziehen und Klicken gelten der Kurve von { $name }
canvas-curve-focus = Ziehen und Klicken sollen der Kurve von { $name } gelten
canvas-resize-lane = Höhe ziehen ({ $less } und { $more }); Doppelklick: automatisch
# Zwischenablage
command-cut = Ausschneiden
command-copy = Kopieren
command-paste = Einfügen
command-copy-picture = Als Bild kopieren

# Mehrere Karten
command-close-map = Karte schließen
command-next-map = Nächste Karte
command-previous-map = Vorige Karte
command-show-map-1 = Karte 1 zeigen
command-show-map-2 = Karte 2 zeigen
command-show-map-3 = Karte 3 zeigen
command-show-map-4 = Karte 4 zeigen
command-show-map-5 = Karte 5 zeigen
command-show-map-6 = Karte 6 zeigen
command-show-map-7 = Karte 7 zeigen
command-show-map-8 = Karte 8 zeigen
# Verbinden, Bilder, Status
command-path-from-selection = Weg aus der Auswahl
command-lead-back = Führt zurück zu …
command-go-to-twin = Dasselbe anderswo zeigen
command-add-comment = Kommentieren
command-choose-picture = Bild wählen …
command-link-picture = Bild verknüpfen …
command-crop-picture = Bildausschnitt …
command-remove-picture = Bild entfernen
command-status-existing = Status: bestehend
command-status-new = Status: neu
command-status-to-change = Status: zu ändern
command-status-to-drop = Status: entfällt
obstacle-select-steps = Erst Schritte auswählen
obstacle-select-later-step = Erst einen Schritt auswählen, vor dem es andere gibt
obstacle-no-twin = Erst einen Berührungspunkt auswählen, der mehrmals vorkommt
obstacle-select-note = Erst eine Notiz auswählen
obstacle-select-found = Erst einen Berührungspunkt mit einem Befund auswählen
obstacle-select-touchpoint = Erst einen Berührungspunkt auswählen
obstacle-no-picture-place = Erst einen Schritt, eine Persona oder die Karte auswählen
obstacle-no-picture = Hier ist noch kein Bild
# Finding, filtering, views
command-find = Suchen …
command-find-next = Nächster Treffer
command-find-previous = Voriger Treffer
command-replace = Ersetzen …
command-replace-this = Diesen Treffer ersetzen
command-replace-all = Alle Treffer ersetzen
command-filter = Filter
command-filter-hides = Nicht Passendes ausblenden
command-clear-filter = Filter aufheben
command-save-view = Ansicht speichern
command-update-view = Ansicht auf den jetzigen Stand bringen
command-toggle-table = Tabellen unter der Karte
command-show-touchpoints = Tabelle der Berührungspunkte
command-add-action = Neue Maßnahme
command-show-plan = Maßnahmenplan
command-show-priorities = Prioritäten: Gewicht und Gefühl
command-show-responsibilities = Zuständigkeiten: wer welche Rolle hat
command-show-acquisition = Akquisitionsmatrix: was Kunden tun und was wir dafür tun
command-toggle-minimap = Übersichtskarte
command-toggle-persona-cards = Personakarten auf dem Blatt
obstacle-nothing-looked-for = Erst eingeben, was gesucht wird
obstacle-nothing-to-replace = Es ist nichts gefunden, was sich ersetzen lässt
obstacle-no-filter = Erst einen Filter setzen
obstacle-select-view = Erst eine gespeicherte Ansicht auswählen

# end of app: menus and commands


# Warum ein Befehl jetzt nicht geht, und was hilft
obstacle-no-map = Erst eine Karte öffnen
obstacle-no-touchpoint = Auf der Karte steht noch kein Berührungspunkt.
obstacle-nothing-to-undo = Es gibt nichts rückgängig zu machen
obstacle-nothing-to-redo = Es gibt nichts zu wiederholen
obstacle-nothing-selected = Erst etwas auswählen
obstacle-select-on-the-way = Erst etwas auf der Karte auswählen
obstacle-select-step = Erst einen Schritt oder Berührungspunkt auswählen
obstacle-no-actions-lane = Die Zeile der Handlungen ist nicht zu sehen: Blenden Sie sie ein
obstacle-select-lane = Erst eine Zeile auswählen
obstacle-no-persona = Erst eine Persona anlegen
obstacle-mean = Gezeigt wird das Mittel aller Personas: zum Ändern eine Persona wählen
obstacle-select-movable = Erst etwas auswählen, das sich dorthin verschieben lässt
obstacle-select-owned = Erst einen Berührungspunkt oder eine Notiz auswählen
obstacle-select-felt = Erst einen Schritt oder Berührungspunkt auswählen und eine Persona anlegen
obstacle-presenting = Erst die Präsentation beenden
obstacle-one-map = Erst eine zweite Karte öffnen
obstacle-fewer-maps = So viele Karten sind nicht geöffnet
obstacle-largest = Größer geht es nicht
obstacle-smallest = Kleiner geht es nicht
obstacle-usual-size = Die Oberfläche hat schon ihre übliche Größe

### app: panels

# History
history-title = Verlauf
history-close = Verlauf schließen
history-hint = Ein Klick geht dorthin zurück. Was danach kam, bleibt erhalten, bis Sie etwas Neues tun.
history-begin = Anfang
history-here = jetzt
history-spoken-here = { $what }, hier stehen Sie
history-spoken-undone = { $what }, rückgängig gemacht

# Outline
outline-stages = Phasen
outline-lanes = Zeilen
outline-personas = Personas
outline-owners = Zuständig
outline-paths = Wege
outline-no-stages = Noch keine Phasen: mit + anlegen
outline-no-lanes = Noch keine Zeilen: mit + anlegen
outline-no-personas = Noch keine Personas: mit + anlegen
outline-no-owners = Noch niemand zuständig: mit + anlegen
outline-add-stage = Phase anlegen
outline-add-lane = Zeile anlegen
outline-add-persona = Persona anlegen
outline-add-owner = Zuständige anlegen
outline-add-path = Weg anlegen
outline-without-owner = ohne Zuständige
outline-select-without-owner = { $count ->
    [one] Den Berührungspunkt ohne Zuständige auswählen
   *[other] { $count } Berührungspunkte ohne Zuständige auswählen
}
outline-owned = zuständig für { $count }
outline-touchpoints = { $count ->
    [one] ein Berührungspunkt
   *[other] { $count } Berührungspunkte
}
term-dropped = { $count ->
    [one] davon { $count } entfällt
   *[other] davon { $count } entfallen
}
outline-show-lane = Zeile „{ $lane }“ zeigen
outline-hide-lane = Zeile „{ $lane }“ ausblenden
outline-only-persona = Nur diese Persona zeigen
outline-new-name = Neuer Name

# Toolbar
toolbar-touchpoint = Berührungspunkt
toolbar-step = Schritt
toolbar-stage = Phase
toolbar-note = Notiz
toolbar-lane = Zeile
toolbar-note-on = Notiz: { $name }
toolbar-note-on-map = Notiz zur ganzen Karte
toolbar-all-personas = Alle Personas
toolbar-mean-of-personas = Mittel aller Personas
toolbar-mean = Mittel
toolbar-personas = { $count ->
    [one] { $count } Persona
   *[other] { $count } Personas
}
toolbar-show-personas = Personas auf der Karte
toolbar-theme = Farben
toolbar-audit = Audit
toolbar-audit-count = Audit { $count }
toolbar-export = Exportieren
toolbar-more-lanes = Notizen als Zeile

# Audit
audit-panel-title = Audit
audit-panel-steps-done = Durchgang { $round } · { $done } von { $of } Schritten
audit-panel-progress = { $step }: { $done } von { $of } Prüfungen erledigt
audit-panel-checks = { $done } von { $of } Prüfungen
audit-panel-checks-hint = Gezählt wird jede Prüfung einzeln; die Tabelle zählt Berührungspunkte, an denen alle Prüfungen des Schritts erledigt sind.
audit-panel-lists = Liste
audit-panel-problems = Kundenprobleme ({ $count })
audit-panel-gaps = Lücken der Karte ({ $count })
audit-panel-no-problems = Keine offenen Probleme
audit-panel-no-problems-hint = Nach allem, was die Karte weiß, tut auf dieser Reise nichts weh. Gefühle, Schmerzpunkte und Messwerte ändern das.
audit-panel-no-gaps = Keine Lücken
audit-panel-no-gaps-hint = Die Karte beantwortet alle Fragen des Audits.
audit-panel-weight = Gewicht { $importance } × Schwere { $severity }
audit-panel-weight-open = Schwere { $severity } · Gewicht offen
audit-panel-urgent = dringend
audit-panel-part-urgent = Dringend ({ $count })
audit-panel-part-others = Weitere ({ $count })
audit-panel-select-all = Alle auswählen
audit-panel-checklist = Checkliste
audit-panel-export = Exportieren …
audit-panel-read-back = Zurücklesen …
audit-panel-back = Audit schließen
audit-settings = Maßstab: Schwellen und Gesundheitswert
audit-settings-health = Gesundheitswert zeigen
audit-settings-thresholds = Schwellen
audit-settings-hint = Sie gelten für diese Karte und stehen in ihrer Datei.
audit-settings-usual = { $unit } · üblich { $usual }
audit-settings-reset = Auf den üblichen Wert: { $threshold }
audit-settings-reset-all = Alle zurücksetzen
audit-health-stages = Phasen
audit-health-owners = Zuständige
audit-health-known = { $known } von { $all }
audit-health-none = –
audit-panel-silent = { $count ->
    [one] { $count } Befund ist stumm; er steht in der Tabelle unter Befunde.
   *[other] { $count } Befunde sind stumm; sie stehen in der Tabelle unter Befunde.
}

# Was unter der Karte steht
below-name = Unter der Karte
below-now = { $name }: { $face }
plan-name = Maßnahmen
plan-text = Maßnahme
plan-rank = Rang
plan-rank-meaning = Rang: Wirkung gegen Aufwand. Vorn steht, was mehr ändert, als es kostet
plan-place = Wo
plan-whole-journey = ganze Reise
plan-overdue = { $date } · überfällig
plan-late = { $count } überfällig
plan-for-rows = für { $count } Maßnahmen
plan-value-hint = Enter übernimmt, Esc verwirft.
plan-votes-unreadable = Das ist keine Anzahl. Schreibe eine ganze Zahl, zum Beispiel 3.
plan-due-month = Monat
plan-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
plan-no-date = ohne Termin
plan-add = Neue Maßnahme
plan-add-hint = { plan-add }: schreiben, Enter fügt sie hinzu
plan-empty = Noch nichts zu tun. Chancen und Ideen stehen hier von selbst, Schmerzpunkte, Bedürfnisse und Risiken mit Zuständigkeit oder Termin.
plan-nothing-matches = Keine Maßnahme passt zum Filter.
parts-name = Zuständigkeiten
parts-open = { $count } ohne Zuständigkeit
acquisition-name = Akquisitionsmatrix
acquisition-actions = Was die Kundin oder der Kunde tut
acquisition-actions-of = Was { $persona } tut und fühlt
acquisition-actions-mean = Was Kunden tun und im Mittel fühlen
acquisition-nobody = Noch ohne Zuständigkeit
acquisition-whole-journey = Für die ganze Reise
acquisition-add = Maßnahme
acquisition-new = Neue Maßnahme, { $owner }: { $action }
acquisition-measure = { $text } ({ $what }), { $owner }
acquisition-by-channel = Zuständigkeit vom Kanal
acquisition-hint = Ziehen: andere Zuständigkeit oder anderer Schritt. Doppelklick: umbenennen
acquisition-empty = Noch keine Schritte. Strg+Enter auf der Karte legt den ersten an.
raci-responsible = Zuständig
priorities-name = Prioritäten
priorities-against = Gewicht × { $what }
priorities-mean = Gefühl, Mittel aller
priorities-feeling = Gefühl · { $persona }
priorities-kpis = Kennzahlen gegen Ziel
priorities-plot = Gewicht gegen { $what }, { $count } Berührungspunkte
priorities-value = Gewicht { $importance }, { $what }: { $value }. { $quadrant }
priorities-mend = Zuerst verbessern
priorities-keep = Stark halten
priorities-later = Verbessern, wenn Zeit ist
priorities-enough = Nicht übertreiben
priorities-met = Ziel erreicht
priorities-missed = Ziel verfehlt
priorities-no-target = kein Ziel
priorities-from-step = Gefühl vom Schritt
priorities-where = { $stage } · { $period }
priorities-aside = Noch ohne Platz
priorities-all-placed = Alle haben ihren Platz.
priorities-lacks-importance = Gewicht fehlt
priorities-lacks-emotion = Gefühl fehlt
priorities-lacks-both = Gewicht und Gefühl fehlen
priorities-drag-hint = Ziehen (mit Alt feiner) oder Pfeiltasten ändern den Wert
priorities-empty = Noch kein Berührungspunkt hat Gewicht und Gefühl. Beides steht im Formular und in der Tabelle.

# Die Tabelle der Berührungspunkte
table-name = Berührungspunkte
table-close = Tabelle schließen
table-count-of = { $count } von { $of }
table-guide = Audit-Schritte { $done }/{ $of }
table-guide-step = { $step }: bei { $done } von { $of } Berührungspunkten erledigt
table-guide-cell = { $step } in der Phase { $stage }: { $done } von { $of } erledigt
table-guide-hint = Zeigt, was hier offen ist, mit den passenden Spalten. Noch einmal: wieder alles
table-guide-measure = Gezählt sind Berührungspunkte, an denen alle Prüfungen des Schritts erledigt sind; was entfällt, zählt nicht mit.
table-guide-done = { $done } von { $of } fertig
table-group-by = Gruppen: { $name }
table-ungrouped = keine
table-group = Gruppe { $name }: { $count } Berührungspunkte
table-without = ohne Angabe
table-columns = Spalten
table-columns-of = Spalten: { $step }
table-own-columns = Eigene Spalten
table-usual-columns = Spalten wie am Anfang
table-topic-place = Wo und für wen
table-topic-nature = Was es ist
table-topic-weight = Wer und wie wichtig
table-topic-effect = Was es bewirkt
table-topic-audit = Audit
table-personas = Für wen
table-findings = Befunde
table-check-described = Beschrieben
table-check-classified = Eingeordnet
table-check-purpose-set = Zweck benannt
table-check-purpose-served = Zweck erfüllt
table-check-role-set = Rolle benannt
table-check-expectations-rated = Erwartungen bewertet
table-check-owner-set = Zuständig
table-check-owner-agreed = Einverstanden
table-check-measured = Gemessen
table-check-method-set = Messmethode
table-check-judged = Verglichen
table-ascending = aufsteigend
table-descending = absteigend
table-sort-hint = Klick: aufsteigend, absteigend, wie die Reise geht
table-yes = ja
table-all = alle
table-nobody = niemand
table-ticked = erledigt
table-open = offen
table-told = Wird nicht hier geändert. Doppelklick zeigt den Berührungspunkt auf der Karte
table-proven = laut Karte
table-inherited = { $value }: geerbt vom Kanal
table-problems = { $count ->
    [one] { $count } Problem
   *[other] { $count } Probleme
}
table-gaps = { $count ->
    [one] { $count } Lücke
   *[other] { $count } Lücken
}
table-period-hint = Gilt für den ganzen Schritt.
table-reopened = { $count } wieder offen
table-reopened-check = war erledigt, wieder offen
table-changes = Seit dem Durchgang davor
table-solved = { $count } gelöst
table-new = { $count } neu
table-unchanged = { $count } wie zuvor
table-earlier = Durchgang { $round }: { $tick }
table-silent = { $count } stumm
table-silence = Stumm schalten: { $finding }
table-silence-reason = Warum das hier kein Problem ist
table-silenced = { $finding } · stumm: { $reason }
table-wake = Wieder melden: { $finding }
table-nothing-found = Hier hat das Audit nichts gefunden.
table-for-rows = für { $count } Berührungspunkte
table-own-words = Eigene Worte
table-measure = Was gemessen wird
table-value-hint = Der Wert gilt ab heute. Enter übernimmt.
table-empty = Noch keine Berührungspunkte. Enter auf der Karte legt den ersten an.
table-nothing-matches = Kein Berührungspunkt passt zum Filter.

# Status line
status-touchpoints = { $count ->
    [one] { $count } Berührungspunkt
   *[other] { $count } Berührungspunkte
}
status-stages = { $count ->
    [one] { $count } Phase
   *[other] { $count } Phasen
}
status-personas = { $count ->
    [one] { $count } Persona
   *[other] { $count } Personas
}
status-problems = { $count ->
    [one] { $count } Kundenproblem
   *[other] { $count } Kundenprobleme
}
status-urgent = { $problems }, { $count } dringend
status-hint = { $keys }: { $what }
status-selected = { $count } ausgewählt
status-hint-pan = Leertaste + Ziehen: Karte verschieben
status-hint-point = Gefühl ändern
status-hint-priorities = Tab: nächster Berührungspunkt   Pfeile: Gewicht und Gefühl
status-hint-parts = R A C I: Rolle geben und nehmen   Leertaste: nächste Rolle   Enter: auswählen
status-hint-acquisition = Pfeile: gehen   Buchstabe, Enter: schreiben   Alt+Pfeile: Maßnahme verschieben   Entf: löschen
status-hint-acquisition-typing = Enter: übernehmen und weiterschreiben   Esc: verwerfen
status-hint-table = Enter: Zelle öffnen   Leertaste: abhaken   Umschalt+↓: mehrere Zeilen
status-hint-table-told = Nicht hier zu ändern   Enter: auf der Karte zeigen   Umschalt+↓: mehrere Zeilen
status-hint-table-title = Enter: übernehmen   Esc: verwerfen
status-hint-table-list = Tippen: suchen   ↑ · ↓: wählen   Enter: übernehmen   Esc: schließen
status-hint-table-form = Tab: weiter   Esc: schließen
status-zoom = Zoom { $percent }

# Inspector: what stands everywhere
inspector-unset = nicht gesetzt
inspector-title = Titel
inspector-name = Name
inspector-text = Text
inspector-date = Datum
inspector-value = Wert
inspector-unit = Einheit
inspector-search = Suchen …
inspector-search-or-new = Suchen oder neuen Namen eingeben …
inspector-no-match = Nichts gefunden
inspector-add-named = „{ $name }“ hinzufügen
inspector-remove-named = „{ $name }“ entfernen
inspector-clear-named = { $name }: Wert löschen
inspector-one-a-line = Eins je Zeile
inspector-done-of = { $done } von { $of }
inspector-for-personas = Für wen (keine Wahl: alle)
inspector-no-personas = Noch keine Personas auf der Karte
inspector-number-missing = Hier wird eine Zahl gebraucht
inspector-number-unreadable = Das ist keine Zahl
inspector-number-whole = Nur ganze Zahlen
inspector-number-low = Mindestens { $low }
inspector-number-range = Von { $low } bis { $high }
inspector-date-example = z. B. { $date }
inspector-date-unreadable = Kein Datum; so wird es gelesen: { $example }

# Inspector: touchpoint and step
inspector-place-in-stage = { $stage } · Schritt { $step } von { $of }
inspector-new-kind = Neue Art …
inspector-new-channel = Neuer Kanal …
inspector-new-owner = Neue Zuständigkeit …
inspector-new-path = Neuer Weg …
inspector-new-source = Neue Quelle …
inspector-add-channel = Kanal hinzufügen
inspector-make-main-channel = Zum Hauptkanal machen
inspector-from-channel = vom Kanal übernommen
inspector-marks = Merkmale
inspector-drop-off = Ausstieg in %
inspector-own-purpose = Eigener Zweck
inspector-own-role = Eigene Rolle
inspector-emotion-hint = Klicken, ziehen oder Pfeiltasten; mit Alt feiner
inspector-quote-hint = Was sagt die Person hier?
inspector-quote-of-step = Im Schritt: { $quote }
inspector-no-evidence = Beleg fehlt
inspector-quote-and-evidence = Zitat und Beleg
inspector-sample = Anzahl n
inspector-interval = 95-%-Intervall: { $interval }
inspector-period = Abschnitt
inspector-duration = Dauer
inspector-waiting = Wartezeit
inspector-leads-back = Führt zurück zu
inspector-picture = Bild
inspector-picture-file = Datei neben der Karte
inspector-picture-alt = Was zu sehen ist
inspector-unit-weeks = Wochen
inspector-unit-months = Monate
inspector-unit-years = Jahre

# Inspector: KPIs
inspector-add-kpi = Kennzahl hinzufügen
inspector-new-kpi = Neue Kennzahl …
inspector-no-kpis = Noch nichts gemessen
inspector-no-reading = kein Messwert
inspector-target = Ziel
inspector-new-reading = Neuer Messwert
inspector-new-reading-hint = Wert von heute
inspector-remove-reading = Messwert entfernen
inspector-remove-kpi = Kennzahl hier entfernen
inspector-define-kpi = Einheit und Richtung festlegen
inspector-kpi-earlier = Nach oben
inspector-direction = Richtung
inspector-unit-scale = Skala bis …
inspector-unit-money = Betrag in Währung
inspector-unit-own = Eigene Einheit
inspector-unit-top = Skala bis
inspector-unit-name = Name der Einheit
inspector-currency = Währung

# Inspector: audit
inspector-audit = Audit
inspector-audit-steps = { $done } von { $of } Schritten
inspector-gaps = Lücken und Stummes
inspector-gaps-silent = { $open } · { $silent } stumm
inspector-check-proven = Die Karte zeigt es bereits. Ein Häkchen hält fest, wer es geprüft hat.
inspector-sign = Ihr Name, einmal für alle Häkchen
inspector-remark = Bemerkung

# Inspector: notes
inspector-add-note = Notiz hinzufügen
inspector-no-notes = Noch keine Notizen
inspector-note-on = Auf: { $name }
inspector-note-hint = Was ist zu sagen?
inspector-until = Reicht bis
inspector-severity = Schwere
inspector-impact = Wirkung
inspector-effort = Aufwand
inspector-due = Fällig am
inspector-votes = Stimmen
inspector-fewer-votes = Eine Stimme weniger
inspector-more-votes = Eine Stimme mehr
inspector-comments = Kommentare
inspector-comments-open = { $count } offen
inspector-comment-numbered = Kommentar { $n }
inspector-new-comment = Neuer Kommentar, Enter fügt ihn hinzu
inspector-remove-comment = Kommentar entfernen
inspector-resolved = Geklärt

# Inspector: stage and lane
inspector-stage-place = Phase { $place } von { $of }
inspector-stage-goal = Ziel der Kunden
inspector-motivation = Motivation
inspector-behaviour = Verhalten
inspector-usual-here = Üblich und noch nicht auf der Karte
inspector-add-usual = { $name } anlegen
inspector-criteria = Wonach Kunden vergleichen
inspector-own-criterion = Eigenes Kriterium
inspector-company-goal = Unser Ziel
inspector-judgement = Einschätzung
inspector-strengths = Stärken
inspector-weaknesses = Schwächen
inspector-growth-levers = Wachstumshebel
inspector-colour = Farbe
inspector-colour-automatic = Automatisch
inspector-colour-code = Farbe als Code
inspector-colour-unreadable = Keine Farbe; so wird sie gelesen: #2f5bd8
inspector-shows = Zeigt
inspector-note-kinds = Notizen welcher Art?
inspector-subtitle = Untertitel
inspector-height = Mindesthöhe
inspector-height-automatic = nach Inhalt
inspector-visibility = Sichtbarkeit
inspector-shown = Zu sehen
inspector-hidden = Ausgeblendet

# Inspector: people and lists
inspector-age = Alter
inspector-persona-role = Wer das ist
inspector-goals = Ziele
inspector-frustrations = Ärgernisse
inspector-share = Anteil in %
inspector-initials = Kürzel
inspector-icon = Symbol
inspector-channel-defaults = Gilt für alle Berührungspunkte dieses Kanals, die nichts anderes sagen
inspector-from = Von
inspector-to = Bis

# Inspector: the map itself
inspector-scenario = Szenario
inspector-study-goal = Ziel der Studie
inspector-state = Stand
inspector-scope = Umfang
inspector-language = Sprache
inspector-period-names = Namen der Abschnitte
inspector-period-before = Davor
inspector-period-during = Währenddessen
inspector-period-after = Danach
inspector-imprint = Kopf und Fuß
inspector-author = Verfasst von
inspector-version = Version
inspector-confidentiality = Vertraulichkeit
inspector-client = Auftraggeber
inspector-logo = Logo
inspector-accent = Akzentfarbe statt des Blaus
inspector-sources = Quellen
inspector-paths = Wege
inspector-kinds = Eigene Arten
inspector-channels = Eigene Kanäle und Vorgaben
inspector-kpis = Eigene Kennzahlen
inspector-add-source = Quelle hinzufügen
inspector-add-path = Weg hinzufügen
inspector-add-kind = Art hinzufügen
inspector-add-own-channel = Kanal hinzufügen
inspector-add-own-kpi = Kennzahl hinzufügen
inspector-you = Wer hier arbeitet
inspector-author-is = Häkchen und Kommentare tragen den Namen { $name }.
inspector-author-unset = Häkchen und Kommentare bleiben ohne Namen.

# Inspector: counts
inspector-owns = { $count ->
    [0] Zuständig für keinen Berührungspunkt
    [one] Zuständig für einen Berührungspunkt
   *[other] Zuständig für { $count } Berührungspunkte
}
inspector-several = { $count ->
    [one] Ein Objekt ausgewählt
   *[other] { $count } Objekte ausgewählt
}

# Inspector: several at once
inspector-mixed = verschieden
inspector-some-of = { $name } · { $count }/{ $of }
inspector-give-to-all = allen { $count } geben
inspector-selected-list = Ausgewählt


# Die Reihe der offenen Karten
tab-close = { $name } schließen
tab-list = Alle offenen Karten
# Bilder, Wege, Verbindungen
inspector-picture-none = Noch kein Bild. Ziehen Sie eines auf die Karte, oder fügen Sie es ein.
inspector-picture-embedded = eingebettet, { $size }{"\u00A0"}KB
inspector-picture-linked = verknüpft
inspector-picture-embed = Einbetten
inspector-uncrop = Ganzes Bild zeigen
inspector-stands-on = Steht an
inspector-reply = Antworten, Enter fügt die Antwort hinzu
inspector-steps = Schritte
inspector-show-step = Schritt zeigen
inspector-add-step-to-path = Schritt hinzufügen
inspector-adapt-built-in = Eingebaute anpassen …
inspector-twins = Steht auch hier:
inspector-colour-faint = Auf diesem Blatt kaum zu sehen: Kontrast { $contrast }{"\u00A0"}:{"\u00A0"}1.
colour-blue = Blau
colour-orange = Orange
colour-green = Grün
colour-violet = Violett
colour-berry = Beere
colour-ochre = Ocker
colour-petrol = Petrol
colour-brown = Braun
colour-night = Nachtblau
colour-grey = Grau
# Find bar, filter bar, minimap, saved views
find-words = Suchen
find-with = Ersetzen durch
find-count = { $at } von { $count }
find-nothing = Kein Treffer
find-close = Schließen (Esc)
find-match-case = Groß-/Kleinschreibung beachten
find-whole-words = Nur ganze Wörter
find-replace-this = Ersetzen
find-replace-all = Alle
toolbar-filter = Filter
toolbar-filter-count = Filter { $count }
filter-add = Filter
filter-add-condition = Filter hinzufügen
filter-clear = Aufheben
filter-close = Filterleiste schließen
filter-dims = Rest blass
filter-hides = Rest weg
filter-others = Was nicht passt
filter-count = { $of ->
    [one] { $count } von { $of } Berührungspunkt
   *[other] { $count } von { $of } Berührungspunkten
}
filter-words = Text in Titel oder Notiz …
filter-remove = Entfernen: { $condition }
minimap-hint = Klicken oder ziehen verschiebt den Ausschnitt
outline-views = Ansichten
outline-add-view = Ansicht speichern
inspector-view-filter = Filter
inspector-view-no-filter = keiner
inspector-view-cards = Persona-Karten
inspector-view-both-states = beide
inspector-view-as-is = Ist
inspector-view-to-be = Soll
value-off = aus
value-on = an
inspector-view-zoom = Zoom
inspector-view-show = Dorthin gehen

# end of app: panels

# The map, read aloud
access-period = Abschnitt
access-of = { $what }: { $whom }
feeling-range = von { $low } bis { $high }
access-empty = leer
access-yes = ja
access-steps = { $count ->
    [one] { $count } Schritt
   *[other] { $count } Schritte
}
feeling-very-good = sehr gut
feeling-good = gut
feeling-neutral = neutral
feeling-bad = schlecht
feeling-very-bad = sehr schlecht

### app: dialogs

# Searching commands
palette-hint = Befehl, Ort auf der Karte oder Datei
palette-nothing = Dazu passt nichts.
palette-recent = Zuletzt benutzt
palette-commands = Befehle
palette-map = Auf dieser Karte
palette-files = Dateien und Vorlagen
palette-open = geöffnet
palette-file = zuletzt geöffnet
palette-template = Vorlage

# Shortcuts
shortcuts-title = Tastenkürzel
shortcuts-search = Befehl oder Tasten suchen
shortcuts-hint = Zeile wählen, um die Tasten zu ändern. Entf nimmt sie weg, die Rücktaste stellt die üblichen wieder her.
shortcuts-press = { $command }: Drücken Sie die neuen Tasten. Esc lässt alles, wie es ist.
shortcuts-taken = { $keys } gehört zu „{ $command }“.
shortcuts-take = Übernehmen
shortcuts-none = Ohne Tasten
shortcuts-usual = Übliche Tasten
shortcuts-all-usual = Alle wie üblich
shortcuts-others = Fenster
shortcuts-refused-typing = Diese Taste schreibt ein Zeichen. Nehmen Sie Strg oder Alt dazu.
shortcuts-refused-altgr = Strg+Alt ist auf vielen Tastaturen AltGr und schreibt Zeichen. Lassen Sie eine der beiden weg.
shortcuts-refused-walking = Mit dieser Taste bewegt man sich durch das Fenster. Nehmen Sie Strg oder Alt dazu.
shortcuts-refused-clipboard = Diese Tasten gehören der Zwischenablage, auch beim Tippen. Wählen Sie andere.

# Buttons
dialog-save = Speichern
dialog-save-as = Unter anderem Namen speichern …
dialog-discard = Verwerfen
dialog-cancel = Abbrechen
dialog-close = Schließen
dialog-open = Öffnen
dialog-overwrite = Überschreiben
dialog-replace = Ersetzen
dialog-other-name = Anderer Name
dialog-restore = Wiederherstellen
dialog-later = Später entscheiden
dialog-keep = Behalten
dialog-discard-finally = Endgültig verwerfen
dialog-copy = Text kopieren

# Before a map is left
dialog-unsaved = „{ $title }“ speichern?
dialog-unsaved-detail = Sie enthält Änderungen, die noch in keiner Datei stehen. Beim Verwerfen gehen sie verloren.
dialog-replace-files = { $count ->
    [one] Diese Datei gibt es schon. Ersetzen?
   *[other] Diese { $count } Dateien gibt es schon. Ersetzen?
}
dialog-changed = „{ $file }“ wurde inzwischen geändert
dialog-changed-detail = Jemand anderes oder ein anderes Programm hat die Datei geschrieben, seit Sie sie geöffnet haben. Beim Überschreiben geht diese Fassung verloren.

# Work that was recovered
dialog-recovered = Ungespeicherte Arbeit gefunden
dialog-recovered-detail = { $count ->
    [one] Wegmarke wurde beim letzten Mal nicht ordentlich beendet. Diese Karte war noch nicht gespeichert.
   *[other] Wegmarke wurde nicht ordentlich beendet. Diese { $count } Karten waren noch nicht gespeichert.
}
dialog-never-saved = noch in keiner Datei
dialog-discard-draft-really = Diese Arbeit steht sonst nirgends. Wirklich verwerfen?
dialog-today = heute, { $time }
dialog-yesterday = gestern, { $time }

# What is wrong with files
dialog-not-opened = Die Karte ließ sich nicht öffnen
dialog-not-written = Die Datei ließ sich nicht schreiben
dialog-place = { $file }, Zeile { $line }, Spalte { $column }

# About the program
dialog-about-version = Version { $version }
dialog-about-what = Kundenreisen abbilden, prüfen und zeigen: ohne Netz, ohne Konto, in einer Datei, die Ihnen gehört.
dialog-about-licence = Wegmarke ist freie Software unter der MIT-Lizenz oder der Apache-Lizenz 2.0.
dialog-about-inter = Schrift: Inter von Rasmus Andersson, SIL Open Font License 1.1.
dialog-about-phosphor = Zeichen: Phosphor Icons, MIT-Lizenz.

# Choosing files
dialog-open-map = Karte öffnen
dialog-save-map = Karte speichern
dialog-export = Export speichern
dialog-export-checklist = Checkliste speichern
dialog-read-checklist = Ausgefüllte Checkliste wählen
dialog-kind-map = Karten (.ron)
dialog-kind-mermaid = Mermaid-Diagramme (.mmd)
dialog-kind-svg = SVG-Zeichnungen (.svg)
dialog-kind-pdf = PDF-Dateien (.pdf)
dialog-kind-pptx = PowerPoint-Folien (.pptx)
dialog-kind-png = PNG-Bilder (.png)
dialog-kind-markdown = Markdown-Dateien (.md)
dialog-kind-csv = CSV-Dateien (.csv)
dialog-kind-xlsx = Excel-Arbeitsmappen (.xlsx)
dialog-kind-html = HTML-Seiten (.html)
dialog-kind-json = JSON-Dateien (.json)
dialog-kind-checklist = Checklisten (.xlsx, .csv)
dialog-place-home = Persönlicher Ordner
dialog-place-documents = Dokumente
dialog-place-desktop = Schreibtisch
dialog-place-recent = Zuletzt benutzt
dialog-up = Zum übergeordneten Ordner
dialog-folder-empty = Hier liegen keine { $kind }
dialog-folder-lacks = Nichts heißt hier „{ $name }“
dialog-file-name = Dateiname
dialog-file-or-path = Datei oder Pfad
dialog-overwrite-really = „{ $file }“ gibt es schon. Soll die Datei ersetzt werden?
dialog-no-folder = Diesen Ordner gibt es nicht: { $path }
dialog-no-file = Diese Datei gibt es nicht: { $path }
dialog-folder-unreadable = Der Ordner lässt sich nicht lesen: { $path } ({ $why })
dialog-no-name = Geben Sie der Datei einen Namen.

# Closing with several maps
dialog-all-unsaved = { $count } Karten speichern?
dialog-all-unsaved-detail = Sie enthalten Änderungen, die noch in keiner Datei stehen. Beim Verwerfen gehen sie verloren.
dialog-save-all = Alle speichern
dialog-discard-all = Alle verwerfen
drop-hint = Loslassen, um zu öffnen oder einzufügen

# Start page
start-claim = Kundenreisen abbilden, prüfen und zeigen. Offline, in einer Datei, die Ihnen gehört.
start-open = Karte öffnen …
start-recent = Zuletzt geöffnet
start-missing = nicht mehr da
start-forget = { $name } aus der Liste nehmen
start-new = Neue Karte
start-size = { $steps ->
    [one] { $steps } Schritt
   *[other] { $steps } Schritte
} · { $touchpoints ->
    [one] { $touchpoints } Berührungspunkt
   *[other] { $touchpoints } Berührungspunkte
}
start-examples = Beispiele zum Ansehen

# Exporting the checklist
checklist-title = Checkliste exportieren
checklist-format = Format
checklist-order = Gliederung
checklist-by-stage = nach Phase
checklist-by-owner = nach Zuständigkeit
checklist-share = Für wen
checklist-share-all = Alle
checklist-hint-xlsx = Arbeitsmappe mit Checkliste, Befunden, Kennzahlen, Zuständigen und Maßnahmen. Ausgefüllt lässt sie sich zurücklesen.
checklist-hint-csv = Eine Tabelle für jedes Programm. Ausgefüllt lässt sie sich zurücklesen.
checklist-hint-html = Eine Seite zum Abhaken im Browser und zum Drucken, ohne Netz. Sie sichert das Ausgefüllte als CSV, das sich zurücklesen lässt.
checklist-hint-markdown = Text mit Aufgabenlisten, für Wikis und Repositorien.
checklist-hint-json = Daten für andere Programme.

# Reading a checklist back
read-back-title = Checkliste zurücklesen: { $file }
read-back-conflicts = Zu entscheiden
read-back-changes = Wird übernommen
read-back-of-map = Karte: { $text }
read-back-of-file = Tabelle: { $text }
read-back-keep = Karte behalten
read-back-use = Tabelle übernehmen
read-back-take = { $count ->
    [0] Nichts zu übernehmen
    [one] { $count } Änderung übernehmen
   *[other] { $count } Änderungen übernehmen
}

# Exporting a picture
export-title = Exportieren
import-title = Tabelle importieren
import-file = { $file } · { $count ->
    [one] 1 Zeile
   *[other] { $count } Zeilen
}
import-kind = Importieren als
import-readings = Messwerte
import-answers = Umfrageantworten
import-touchpoints = Berührungspunkte
import-touchpoints-hint = Jede Zeile wird ein Berührungspunkt, mit Phase, Schritt, Zuständigkeit und allem, was die Überschriften sonst nennen. Als Nächstes wählen Sie, was die Spalten enthalten.
import-headings = Die erste Zeile enthält Überschriften
import-column = Spalte „{ $column }“ enthält
import-nothing = nicht übernehmen
import-back = Zurück
import-periods = Abschnitte
import-period-of = Abschnitt von „{ $stage }“
import-on = Weiter …
import-sheet = Blatt
import-manner = Die Tabelle ist
import-as-list = eine Liste: je Zeile ein Berührungspunkt
import-as-grid = ein Raster: Phasen nebeneinander
import-row = Zeile „{ $row }“ enthält
import-target = Wohin
import-target-new = Neue Karte
import-target-here = In „{ $map }“
import-update = Ändern, was die Karte schon hat, so wie es in der Tabelle steht
import-whose = Wessen Gefühle
import-at = Gemessen an
import-choose = Bitte wählen
import-place-column = Berührungspunkt steht in
import-place-together = keiner Spalte: alle gelten einem
import-share-choose = Nennen Sie die Antworten, deren Anteil zählt, etwa „ja“.
import-found-apart = { $what }: { $count ->
    [one] an einer Stelle der Karte gemessen
   *[other] an { $count } Stellen der Karte gemessen
}
import-date-hint = z. B. { $date }
import-no-values = Wählen Sie über einer der Spalten, dass sie den Wert enthält oder die Werte einer Kennzahl.
import-lines = { $count ->
    [one] Zeile { $lines }: { $why }
   *[other] Zeilen { $lines }: { $why }
}
import-new = neu
import-same = schon da
import-replaces = ersetzt den von diesem Tag
import-answer-column = Antworten in
import-becomes = Daraus wird
import-formula = Berechnung
import-formula-nps = NPS: 9–10 minus 0–6
import-formula-csat = CSAT: Anteil von 4 und 5
import-formula-ces = CES: Mittel von 1 bis 7
import-formula-mean = Mittelwert
import-formula-share = Anteil bestimmter Antworten
import-share-of = Anteil von
import-share-of-hint = ja, oder Antworten mit Kommas dazwischen
import-answers-choose = Wählen Sie die Spalte, was daraus wird und woran gemessen wurde.
import-no-answers = In dieser Spalte steht keine Antwort.
import-nothing-changes = Diesen Messwert hat die Karte schon.
import-left-out = { $count ->
    [one] 1 Zeile zählt nicht:
   *[other] { $count } Zeilen zählen nicht:
}
import-go = Importieren
import-not-taken-title = Nicht oder anders übernommen
export-go = Exportieren …
export-preview = Vorschau
export-format = Format
export-hint-png = Ein Bild aus Pixeln für Dokumente, Folien und das Web.
export-hint-svg = Eine Zeichnung, scharf in jeder Größe; jedes Objekt ist eine benannte Gruppe.
export-hint-pdf = Zum Drucken und Weitergeben: Text lässt sich suchen, kopieren und vorlesen.
export-hint-pptx = Folien für PowerPoint, Keynote und Impress: die ganze Karte, dann jede Phase; Formen und Text lassen sich bearbeiten, die Einzelheiten stehen in den Notizen.
export-hint-html = Eine Seite für jeden Browser: die Karte als Bild und alles darauf in Worten, auch zum Vorlesen.
export-hint-markdown = Ein Bericht für Word, Wikis und Umwandler wie Pandoc: Zusammenfassung, Phase für Phase, Befunde und Maßnahmen; Bilder sind verlinkt.
export-hint-xlsx = Eine Mappe mit der Karte als Raster und allen Listen. Sie lässt sich wieder einlesen.
export-hint-list = Eine Zeile je Berührungspunkt. Sie lässt sich wieder einlesen.
export-hint-grid = Phasen und Schritte nebeneinander, Zeilen untereinander. Es lässt sich wieder einlesen.
export-hint-mermaid = Ein Reisediagramm für Mermaid, das in Markdown, Wikis und Repositorien als Bild erscheint. Es lässt sich wieder einlesen.
export-diagram = Reisediagramm
export-workbook = Arbeitsmappe
export-list = Liste der Berührungspunkte
export-grid = Die Karte als Raster
export-table = Tabelle
export-as-list = Liste
export-as-grid = Raster
export-paper = Papier
export-no-paper = keines: so groß wie die Karte
export-slide = Folie 16:9
export-orientation = Lage
export-orientation-either = Was besser passt
export-orientation-landscape = Quer
export-orientation-portrait = Hoch
export-up = Anteil am Blatt
export-up-to = { $count ->
    [1] Ganz
    [2] Halb
   *[other] Viertel
}
export-least-type = Kleinste Schrift, pt
export-letters = Buchstaben
export-letters-outlines = Als Umrisse
export-letters-text = Als Text
export-extent = Umfang
export-whole-map = Ganze Karte
export-selection = Nur die Auswahl
export-laying-out = Wird angeordnet …
export-page = { $what ->
    [slide] Folie
    [picture] Bild
   *[page] Seite
} { $page } von { $of }
export-page-before = { $what ->
    [slide] Folie davor
    [picture] Bild davor
   *[page] Seite davor
} (Bild auf)
export-page-after = { $what ->
    [slide] Folie danach
    [picture] Bild danach
   *[page] Seite danach
} (Bild ab)
export-size = { $width } × { $height } cm
export-plan = Seiten zu { $width } × { $height } cm, kleinste Schrift { $points } pt
export-slides = { $slides ->
    [one] Eine Folie
   *[other] { $slides } Folien
}
export-report = Ein Bericht und { $pictures ->
    [one] ein Bild
   *[other] { $pictures } Bilder
}
export-report-pictures = Die Bilder liegen daneben, im Ordner „…-files“: { $width } cm breit, Schrift ab { $points } pt.
export-smallest = kleinste Schrift { $points } pt
export-numbered = Je Seite entsteht eine Datei, von 1 bis { $pages } gezählt.
export-losses-title = Nicht in der Datei
export-nothing-lost = Alles, was auf der Karte steht, steht auch darin.
export-what-is-lost = Was fehlt
export-scale = Größe
export-times = { $n }×
export-width = Breite in Pixeln
export-width-hint = Breite in Pixeln, höchstens { $longest }
export-px = px
export-resolution = Auflösung
export-dpi = { $dpi } dpi
export-theme = Darstellung
export-theme-light = Hell
export-theme-dark = Dunkel
export-theme-contrast = Kontrast
export-theme-print = Druck
export-parts = Teile
export-header = Kopf
export-persona-cards = Personakarten
export-footer = Legende und Fuß
export-marks = Zeichen
export-transparent = Transparenter Grund
export-filter = Filter anwenden
export-fold = In Reihen
export-fold-off = Nein
export-fold-narrow = Schmale
export-fold-medium = Mittlere
export-fold-wide = Breite
export-persona = Kurven
export-persona-all = Alle zusammen
export-stages = Phasen
export-lanes = Zeilen
export-pixels = { $width } × { $height } Pixel
export-centimetres = { $width } × { $height } cm bei { $dpi } dpi
export-small-type = Die kleinste Schrift wird im Druck nur { $points } pt hoch. Mehr Größe, weniger dpi oder ein Umbruch macht sie lesbar.
export-nothing = So bleibt von der Karte nichts übrig.
export-too-large = Das Bild wird zu groß: keine Seite darf mehr als { $longest } Pixel haben.
export-too-many = Das Bild wird zu groß: mehr als { $most } Millionen Pixel passen nicht in den Speicher.
export-not-written = Die Datei ließ sich nicht schreiben: { $why }

# Bilder
dialog-choose-picture = Bild wählen
dialog-kind-picture = Bilder (.png, .jpg, .webp)
dialog-choose-table = Tabelle wählen
dialog-kind-import = Tabellen, Mermaid-Diagramme und Listen (.xlsx, .csv, .mmd, .md, .txt)
dialog-choose-import = Datei für eine Karte wählen
dialog-kind-table = Tabellen (.csv, .tsv, .txt)

# end of app: dialogs


### app: messages

# Steps of history; $class is what it was done to, $count to how many.
edit-object = { $class ->
    [persona] { $count ->
        [one] Persona
       *[other] { $count } Personas
    }
    [path] { $count ->
        [one] Weg
       *[other] { $count } Wege
    }
    [owner] { $count ->
        [one] Zuständigkeit
       *[other] { $count } Zuständigkeiten
    }
    [kind] { $count ->
        [one] Art
       *[other] { $count } Arten
    }
    [channel] { $count ->
        [one] Kanal
       *[other] { $count } Kanäle
    }
    [kpi] { $count ->
        [one] Kennzahl
       *[other] { $count } Kennzahlen
    }
    [source] { $count ->
        [one] Quelle
       *[other] { $count } Quellen
    }
    [lane] { $count ->
        [one] Zeile
       *[other] { $count } Zeilen
    }
    [view] { $count ->
        [one] Ansicht
       *[other] { $count } Ansichten
    }
    [stage] { $count ->
        [one] Phase
       *[other] { $count } Phasen
    }
    [step] { $count ->
        [one] Schritt
       *[other] { $count } Schritte
    }
    [touchpoint] { $count ->
        [one] Berührungspunkt
       *[other] { $count } Berührungspunkte
    }
    [note] { $count ->
        [one] Notiz
       *[other] { $count } Notizen
    }
    [journey] Angaben zur Karte
   *[several] { $count } Dinge
}
edit-field = { $field ->
    [name] Name
    [title] Titel
    [emotions] Gefühl
    [measurements] Messung
    [scenario] Szenario
    [goal] Ziel
    [language] Sprache
    [scope] Umfang
    [state] Ist oder Soll
    [period-names] Namen der Abschnitte
    [author] Verfasser
    [date] Datum
    [version] Version
    [confidentiality] Vertraulichkeit
    [client] Kunde
    [accent] Akzentfarbe
    [owner] Zuständigkeit
    [importance] Gewicht
    [channels] Kanäle
    [kind] Art
    [moment-of-truth] Moment der Wahrheit
    [breakpoint] Bruchstelle
    [status] Status
    [interaction] Interaktion
    [mode] Modus
    [medium] Medium
    [control] Kontrolle
    [purpose] Zweck
    [role] Rolle
    [expectations] Erwartungen
    [consistency] Stimmigkeit
    [personalisation] Personalisierung
    [method] Messmethode
    [evidence] Beleg
    [personas] Personas
    [path] Weg
    [same-as] Verweis auf denselben
    [ticks] Prüfung
    [silenced] stumme Befunde
    [period] Abschnitt
    [duration] Dauer
    [waiting] Wartezeit
    [leads-back] Rückweg
    [picture] Bild
    [colour] Farbe
    [share] Anteil
    [quote] Zitat
    [initials] Kürzel
    [icon] Zeichen
    [unit] Einheit
    [subtitle] Untertitel
    [height] Höhe
    [shown] Sichtbarkeit
    [content] Inhalt
    [motivation] Motivation
    [behaviour] Verhalten
    [criteria] Kriterien
    [severity] Schwere
    [effort] Aufwand
    [due] Termin
    [votes] Stimmen
    [comments] Kommentare
    [span] Spanne
    [parts] Mitwirkung
    [age] Alter
    [about] Beschreibung
    [goals] Ziele
    [needs] Bedürfnisse
    [frustrations] Ärgernisse
    [kpis] übliche Kennzahlen
    [direction] Richtung
    [answers] Zahl der Fälle
    [filter] Filter
    [company-goal] Ziel des Unternehmens
    [strengths] Stärken
    [weaknesses] Schwächen
    [growth-levers] Wachstumshebel
    [width] Breite
    [audit-round] Prüfrunde
   *[other] Eigenschaft
}
edit-add = { edit-object }{ $name } hinzufügen
edit-remove = { edit-object }{ $name } löschen
edit-rename = { edit-object }{ $name } umbenennen
edit-change = { edit-object }{ $name } ändern
edit-set = { edit-field } ändern: { edit-object }{ $name }
edit-move = { edit-object }{ $name } verschieben
edit-reorder = { edit-object }{ $name } umordnen
edit-duplicate = { edit-object }{ $name } duplizieren
edit-paste = { edit-object }{ $name } einfügen
edit-error-no-such-object = Das gibt es in dieser Karte nicht mehr.
edit-error-cannot-stand-there = Das lässt sich dort nicht ablegen.
edit-error-journey-itself = Die Karte selbst lässt sich weder entfernen noch verschieben.
edit-error-unsound = Das passt nicht zum Rest der Karte. Nichts wurde geändert.

# Passing messages
toast-does-not-match = Passt nicht zum Filter und ist deshalb blass.
toast-close = Meldung schließen
toast-exporting = { $file } wird geschrieben …
toast-exported = { $file } gespeichert, { $width } × { $height } Pixel
toast-export-saved = { $file } gespeichert
toast-exported-files = { $files } Dateien gespeichert, von { $file } an
toast-export-cancelled = Export abgebrochen. Es wurde nichts geschrieben.
toast-export-lost = Der Export ist unerwartet abgebrochen. Es wurde nichts geschrieben.

command-start-page = Startseite
toast-settings-unreadable = Die Einstellungen waren nicht lesbar und liegen jetzt in { $path }; es gelten die üblichen.
toast-no-drafts = Ungespeicherte Arbeit kann gerade nicht beiseitegelegt werden: { $why }
toast-settings-not-written = Die Einstellungen ließen sich nicht schreiben: { $why }
toast-checklist-written = Checkliste geschrieben: { $name }
toast-read-back = { $count ->
    [one] { $count } Änderung aus der Checkliste übernommen
   *[other] { $count } Änderungen aus der Checkliste übernommen
}
toast-checklist-unreadable = { $file }: { $why }
toast-restored = Wiederhergestellt. Noch nicht gespeichert.
toast-done = { edit-object }{ $name } { $deed ->
    [edit-add] hinzugefügt
    [edit-remove] gelöscht
    [edit-move] verschoben
    [edit-reorder] umgeordnet
    [edit-duplicate] dupliziert
    [edit-paste] eingefügt
   *[other] geändert
}
toast-score-removed = Gefühl entfernt
toast-score-assumed = Von Hand gesetzt: nicht mehr, was die Befragten sagten, also angenommen
canvas-rename = Text bearbeiten
new-persona = Neue Persona
new-owner = Neue Zuständigkeit
file-name-untitled = karte

# Zwischenablage und abgelegte Dateien
toast-pasted = { $what } eingefügt
toast-pasted-take-marks = Zeichen als Angaben lesen
toast-pasted-in-part = { $what } eingefügt. Nicht übernommen: { $names }
toast-paste-nothing = In der Zwischenablage steht nichts, was sich einfügen lässt.
toast-paste-too-much = Das ist zu viel auf einmal: höchstens { $most } Zeilen lassen sich einfügen.
toast-paste-broken = Was aus Wegmarke kopiert wurde, ist unterwegs beschädigt worden: { $why }
toast-paste-diagram = Ein Diagramm von Mermaid, das sich nicht lesen lässt. Zeile { $line }: { $why }
toast-picture-copied = Bild in der Zwischenablage, { $width } × { $height } Pixel
toast-picture-not-copied = Von dieser Auswahl ließ sich kein Bild machen.
toast-drop-unknown = { $file } ist weder eine Karte noch ein Text oder eine Tabelle.
toast-drop-unreadable = { $file } ließ sich nicht lesen.
toast-drop-figures = In dieser Tabelle stehen Zahlen. Öffnen Sie die Karte, zu der sie gehören, und ziehen Sie die Datei noch einmal herein.
toast-drop-checklist = { $file } ist eine Arbeitsmappe oder Checkliste. Öffnen Sie die Karte, zu der sie gehört, und ziehen Sie die Datei noch einmal herein.
# Bilder, Wege, Löschen
toast-picture-removed = Bild entfernt
toast-picture-made-smaller = Bild mit { $width }{"\u00A0"}×{"\u00A0"}{ $height } Pixeln verkleinert eingebettet
toast-picture-no-place = Erst einen Schritt, eine Persona oder die Karte auswählen: Dort kommt das Bild hin.
toast-deleted-with = { $count ->
    [one] Gelöscht
   *[other] { $count } Elemente gelöscht
}; { $mended ->
    [one] ein Verweis darauf ist entfernt
   *[other] { $mended } Verweise darauf sind entfernt
}
new-path = Neuer Weg
canvas-choose-target = Von { $step } zurück zu { $target }: Schritt anklicken oder mit ← → wählen und Enter drücken. Esc bricht ab.
canvas-crop = Ziehen verschiebt den Ausschnitt, Mausrad oder + und − vergrößern. Enter übernimmt, Esc verwirft.
canvas-drop-picture = Auf einem Schritt, einer Persona oder dem Titel loslassen
# Finding and views
toast-replaced = { $count ->
    [one] Eine Stelle ersetzt.
   *[other] { $count } Stellen ersetzt.
}
toast-not-replaced = { $count ->
    [one] Eine steht im Namen einer Art, eines Kanals oder einer Kennzahl und bleibt.
   *[other] { $count } stehen in Namen von Arten, Kanälen oder Kennzahlen und bleiben.
}
toast-view-updated = Ansicht aktualisiert
toast-audit-round = Audit-Durchgang { $round } hat begonnen. Frühere Häkchen bleiben in der Karte.
new-view = Ansicht { $count }
# Erfassen mit der Tastatur
capture-name = Erfassen
capture-importance-of = Gewicht { $n }
capture-new-owner = Neue Zuständigkeit „{ $name }“
capture-new-channel = Neuer Kanal „{ $name }“
capture-feels-very-good = sehr gut
capture-feels-good = gut
capture-feels-neutral = neutral
capture-feels-bad = schlecht
capture-feels-very-bad = sehr schlecht
capture-key-next-touchpoint = nächster
capture-key-first-touchpoint = Berührungspunkt
capture-key-step = Schritt
capture-key-first-step = erster Schritt
capture-key-stage = Phase
capture-key-attributes = Angaben
capture-key-done = fertig
capture-key-end = Ende
capture-key-give-up = verwerfen
capture-key-take = übernehmen
capture-key-take-new = neu anlegen
capture-key-stays-text = bleibt Text
capture-usual = üblich: { $channel }
capture-key-choose = auswählen
capture-key-next-attribute = nächste Angabe
capture-key-to-title = zum Titel
canvas-empty = Die Karte ist noch leer. Tippen Sie los, oder:
canvas-empty-stage = Phase, zum Beispiel „Wahrnehmung“
canvas-empty-step = Schritt: was Kundinnen und Kunden tun
canvas-empty-touchpoint = Berührungspunkt: wo sie Ihnen begegnen
canvas-empty-more = Beim Tippen bieten @ # ! und :) an, was dazugehört.

# end of app: messages

### merge

compare-yes = ja
compare-no = nein
compare-unset = nicht gesetzt
compare-target = Ziel { $target }
compare-map = Karte
compare-added = Neu
compare-removed = Entfällt
compare-moved = Verschoben
compare-reordered = Umgeordnet
compare-changed = Geändert
compare-felt = Gefühl von { $persona }
compare-line = { $what }: { $old } → { $new }
compare-from-to = { $old } → { $new }
compare-line-old = { $what }: { $old }
compare-line-new = → { $new }
compare-title = Vergleich: { $maps }
compare-before = Vorher
compare-after = Nachher
compare-nothing = Die beiden Karten unterscheiden sich in nichts.
compare-audit = { $count ->
    [one] Dazu unterscheidet sich ein Eintrag der Prüfung (Haken, stumme Befunde, Durchgang); er ist keine Änderung der Leistung.
   *[other] Dazu unterscheiden sich { $count } Einträge der Prüfung (Haken, stumme Befunde, Durchgang); sie sind keine Änderungen der Leistung.
}
compare-all-personas = alle
compare-sum-touchpoints = Berührungspunkte: { $sum }
compare-sum-others = Anderes: { $sum }
compare-sum-emotion = Mittleres Gefühl{ $whose }: { $old } → { $new }
compare-count-added = { $count } neu
compare-count-removed = { $count } { $count ->
    [one] entfällt
   *[other] entfallen
}
compare-count-moved = { $count } verschoben
compare-count-changed = { $count } geändert
compare-count-none = nichts
compare-stages = Nach Phasen
compare-figures-below = was sich verändert hat
compare-figures = Kennzahlen
compare-changes = Unterschiede
compare-whole = Ganze Karte
compare-emotion-of = Gefühl, { $side }
compare-badge = VERGLEICH
compare-everybody = Mittel aller Personas
compare-stage-emotion = Gefühl: { $old } → { $new }
compare-was = vorher { $value }
compare-no-longer = entfällt
compare-no-reading = kein Messwert
compare-more = { $count ->
    [one] und ein weiterer Unterschied
   *[other] und { $count } weitere Unterschiede
}
compare-legend-gain = wird besser
compare-legend-loss = wird schlechter
compare-legend-added = gab es vorher nicht
compare-legend-removed = gibt es danach nicht mehr
compare-legend-moved = steht anderswo
compare-legend-changed = was anders ist, vorher → nachher
compare-moved-to = Nach: { $place }
compare-moved-from = Von: { $place }
command-compare = Mit anderer Karte vergleichen …
obstacle-comparing = Erst den Vergleich beenden (Esc)
compare-sheet = Vergleich: { $maps }
compare-back = Zurück zur Karte
compare-turn = Vorher und Nachher tauschen
compare-older = Vorher
compare-newer = Nachher
compare-choose = Karte wählen
compare-choose-tip = Andere Karte zum Vergleich wählen
compare-file = Aus einer Datei …
compare-whose = Wessen Gefühle verglichen werden
compare-export = Vergleich exportieren
compare-choose-title = Womit vergleichen?
compare-choose-hint = Eine geöffnete Karte oder eine Datei wählen. Beide stehen dann Phase für Phase nebeneinander, mit allem, was neu, entfallen, verschoben oder geändert ist.
compare-show-kind = Zeigt diese Unterschiede oder lässt sie weg
compare-go-to-tip = Doppelklick oder Eingabetaste: in der Karte zeigen
toast-comparison-written = Vergleich geschrieben: { $name }
dialog-compare-with = Mit welcher Karte vergleichen?
dialog-export-comparison = Vergleich exportieren
file-name-comparison = vergleich
command-make-to-be = Soll-Karte aus dieser Karte machen
toast-to-be-made = Eine Soll-Karte, noch nicht gespeichert. Die Ist-Karte bleibt, wie sie ist; der Vergleich erkennt, was dasselbe ist.
picture-only-state = Nur
picture-state-as-recorded = Gefühle, Kennzahlen und Notizen wie erhoben
command-show-both-states = Ist und Soll zusammen
command-show-as-is = Nur den Ist-Zustand
command-show-to-be = Nur den Soll-Zustand
menu-state = Ist und Soll
status-only-state = nur { $state }{ $count ->
    [0] {""}
   *[other] , { $count } ausgeblendet
}
cli-argument-state = Alles mit Kennzeichen, nur den Ist-Zustand oder nur den Soll-Zustand
