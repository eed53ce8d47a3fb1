# Deutsch. Every sentence of the product; keys are grouped by the room that asks for them.

### vocabulary


# end of vocabulary


### layout


# end of layout


### file


# end of file


### audit


# end of audit


### exchange


# end of exchange


### cli


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
template-blank-summary = Eine Phase, ein Schritt, die üblichen Zeilen: gleich lostippen

# end of templates


### app: menus and commands


# end of app: menus and commands


### app: panels


# end of app: panels


### app: dialogs


# end of app: dialogs


### app: messages


# end of app: messages


