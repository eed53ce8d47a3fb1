# Deutsch. Every sentence of the product; keys are grouped by the room that asks for them.

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
term-purposes = Zweck
term-roles = Rolle
term-owner = Zuständigkeit
term-accountable = Letztverantwortung
term-consulted = Wird gefragt
term-informed = Wird informiert
term-importance = Gewicht
term-moment-of-truth = Moment der Wahrheit
term-breakpoint = Bruchstelle
term-breakpoint-reason = Grund des Bruchs
term-drop-off = Anteil, der aussteigt
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

# Lanes
lane-actions = Handlungen
lane-actions-subtitle = was Kunden tun
lane-touchpoints = Berührungspunkte
lane-touchpoints-subtitle = wo sie uns treffen
lane-emotions = Gefühle
lane-emotions-subtitle = je Persona, −2 bis +2
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
standing-missed = Ziel verfehlt
trend-better = Besser als zuvor
trend-same = Wie zuvor
trend-worse = Schlechter als zuvor

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

# end of vocabulary


### layout

# Badges
picture-as-is = IST-ZUSTAND
picture-to-be = SOLL-ZUSTAND
picture-status-new = NEU
picture-status-to-change = ÄNDERN
picture-status-to-drop = ENTFÄLLT
picture-leads-back = ↻ zurück zu { $step }
picture-path = { $name } · { $share }
picture-waits = wartet { $span }
picture-drop-off = { $share } steigen aus
picture-persona = { $name }, { $age }

# Lanes
picture-target = Ziel { $value }
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
picture-legend-unknown = nicht bekannt
picture-legend-range = Spanne der Berührungspunkte
picture-sample = n{"\u00A0"}={"\u00A0"}{ $n }
picture-as-of = Stand { $date }
picture-version = Version { $version }
picture-page = Seite { $page } von { $pages }
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
picture-legend-to-drop = entfällt
picture-legend-assumed-curve = angenommen
picture-legend-path = eigener Weg

# end of layout


### file


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
finding-long-low = Lange Strecke im Minus: von { $from } bis { $to }
finding-long-low-detail = { $count } Schritte hintereinander unter null. Gefühl im Mittel: { $felt }.
finding-breakpoint = Bruchstelle: { $place }
finding-breakpoint-detail = Hier verlieren wir Kunden.
finding-kpi-missed = Ziel verfehlt: { $kpi } – { $place }
finding-kpi-missed-detail = Zuletzt { $value }, Ziel { $target }.
finding-pain-point = Schmerzpunkt: { $place }
finding-pain-point-detail = { $text }
finding-expectation-unmet = Erwartung nicht erfüllt: { $place }
finding-expectation-unmet-detail = Aus Kundensicht zu wenig { $expectations } (niedrigste Bewertung: { $rating } von 5).
finding-consistency-breaks = Fällt aus dem Rahmen: { $place }
finding-consistency-breaks-detail = Passt weder zur Marke noch zu den Berührungspunkten daneben.
finding-hand-over = Gefühl fällt bei der Übergabe an { $taking }
finding-hand-over-detail = Von { $from } ({ $giving }) zu { $place } ({ $taking }). Gefühl danach: { $felt }.

# What may be known besides
fact-step = Schritt: { $step }.
fact-lowest = Tiefpunkt der Reise für { $lowest }.
fact-waiting = Wartezeit: { $waiting }.
fact-share = { $share } steigen aus.
fact-met = Berührungspunkte dort: { $met }.
fact-reason = Grund: { $reason }
fact-goes-to = Sie gehen zu: { $goes-to }
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
gap-after-thin = Die Zeit danach ist dünner erfasst als die davor: Berührungspunkte { $after } gegen { $before }
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
    [one] { $owners } hat viel auf einmal: { $most } von { $all } Berührungspunkten
   *[other] { $owners } haben viel auf einmal: je bis zu { $most } von { $all } Berührungspunkten
}
gap-no-importance = { $count ->
    [one] Ein Berührungspunkt hat kein Gewicht
   *[other] { $count } Berührungspunkte haben kein Gewicht
}
gap-no-kpi = { $count ->
    [one] Ein Berührungspunkt hat keine Kennzahl
   *[other] { $count } Berührungspunkte haben keine Kennzahl
}
gap-moment-without-kpi = { $count ->
    [one] Ein Moment der Wahrheit hat keine Kennzahl
   *[other] { $count } Momente der Wahrheit haben keine Kennzahl
}
gap-no-reading = { $count ->
    [one] An einer Stelle steht eine Kennzahl ohne Messwert
   *[other] An { $count } Stellen stehen Kennzahlen ohne Messwert
}
gap-reading-old = { $count ->
    [one] An einer Stelle ist der letzte Messwert älter als ein Jahr
   *[other] An { $count } Stellen ist der letzte Messwert älter als ein Jahr
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
    [one] Ein Berührungspunkt außerhalb unserer Kontrolle wird nicht beobachtet
   *[other] { $count } Berührungspunkte außerhalb unserer Kontrolle werden nicht beobachtet
}
gap-drop-off-unknown = { $count ->
    [one] Bei einer Bruchstelle ist offen, wie viele aussteigen
   *[other] Bei { $count } Bruchstellen ist offen, wie viele aussteigen
}
gap-pain-unrated = { $count ->
    [one] Bei einem Schmerzpunkt ist offen, wie schwer er wiegt
   *[other] Bei { $count } Schmerzpunkten ist offen, wie schwer sie wiegen
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
    [one] An einer Stelle fehlt die Quelle einer Beobachtung oder Messung
   *[other] An { $count } Stellen fehlt die Quelle einer Beobachtung oder Messung
}

audit-unnamed = ohne Namen
audit-and = { $first } und { $last }

# end of audit


### exchange

# The audit as a checklist, in Markdown, tables and on the terminal
exchange-checklist-title = Audit der Berührungspunkte: { $title }
exchange-round = Durchgang { $round }
exchange-as-of = Stand { $date }
exchange-author = von { $text }
exchange-version = Version { $text }
exchange-progress-title = Fortschritt
exchange-progress = { $done } von { $of } · { $percent }
exchange-problems = Kundenprobleme
exchange-no-problems = Nichts auf dieser Karte tut Kunden weh, soweit sie es weiß.
exchange-priority-hint = Priorität = Gewicht × Schwere, höchstens 25. Wo das Gewicht nicht bekannt ist, steht die Schwere an seiner Stelle.
exchange-gaps = Lücken in der Karte
exchange-no-gaps = Die Karte lässt nichts offen.
exchange-no-touchpoints = Kein Berührungspunkt.
exchange-more = und { $count } weitere
exchange-proven = aus der Karte
exchange-step = Schritt: { $step }
exchange-owner = Zuständig: { $owner }
exchange-due = Fällig: { $due }
exchange-importance = { term-importance } { $value }
exchange-list-problem = Kundenproblem
exchange-list-gap = Lücke
exchange-list-check = Prüfpunkt
exchange-column-list = Liste
exchange-column-stage = { class-stage }
exchange-column-step = { class-step }
exchange-column-touchpoint = { class-touchpoint }
exchange-column-audit-step = Auditschritt
exchange-column-check = Prüfpunkt
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

# end of exchange


### cli


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


