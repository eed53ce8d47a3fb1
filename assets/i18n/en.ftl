# English. Every sentence of the product; keys are grouped by the room that asks for them.

### the language itself

# Its own name; the marks before decimals, between thousands, and between the cells of a table
meta-name = English
meta-decimal = .
meta-thousands = ,
meta-list-separator = ,

### vocabulary

# What things are called: classes of objects
class-persona = Persona
class-path = Path
class-owner = Owner
class-kind = Kind
class-channel = Channel
class-kpi = KPI
class-source = Source
class-lane = Lane
class-view = Saved view
class-stage = Stage
class-step = Step
class-touchpoint = Touchpoint
class-note = Note

# What a touchpoint says of itself: names of its fields
term-journey = Customer journey
term-kind = Kind
term-channels = Channels
term-interaction = Interaction
term-mode = Mode
term-medium = Medium
term-control = Control
term-owner = Owner
term-accountable = Accountable
term-consulted = Consulted
term-informed = Informed
term-importance = Importance
term-moment-of-truth = Moment of truth
term-breakpoint = Breakpoint
term-breakpoint-reason = Reason for the break
term-goes-to = Where they go
term-expectations = Expectations
term-appropriate = appropriate
term-relevant = relevant
term-useful = useful
term-endearing = endearing
term-consistency = Consistency
term-personalisation = Personalisation
term-methods = Method
term-status = Status
term-same-as = Same as
term-emotion = Emotion
term-evidence = Evidence
term-quote = Quote
term-unnamed = unnamed

# Periods
period-before = Before the purchase
period-during = During the purchase
period-after = After the purchase

# Values of a touchpoint
interaction-direct = Direct
interaction-indirect = Indirect
mode-active = Active
mode-passive = Passive
medium-digital = Digital
medium-physical = Physical
medium-both = Both
control-controlled = Controlled by us
control-influenced = Influenced by us
control-outside = Outside our control
consistency-matches = Matches
consistency-partly = Matches in part
consistency-breaks = Does not match
personalisation-none = None
personalisation-segment = By segment
personalisation-individual = Individual
status-existing = Existing
status-new = New
status-to-change = To change
status-to-drop = To drop
method-mystery-shopping = Mystery shopping
method-focus-group = Focus group
method-customer-feedback = Customer feedback
method-tracking-tools = Tracking tools
method-satisfaction-survey = Satisfaction survey
method-web-analytics = Web analytics
method-crm-data = CRM data
method-statistical-study = Statistical study
purpose-identify-prospect = Identify a prospect
purpose-inform = Inform
purpose-convince = Convince
purpose-trigger-conversion = Trigger a conversion
purpose-support-transaction = Support a transaction
purpose-help = Help
purpose-retain = Retain
purpose-win-referral = Win a referral
role-creates-preference = Creates preference
role-creates-trust = Creates trust
role-creates-loyalty = Creates loyalty
role-removes-friction = Removes friction
criterion-features = Features
criterion-extra-services = Extra services
criterion-price = Price
criterion-experience-of-others = Others’ experience

# The audit's five steps and its check boxes
check-step-list = List
check-step-purpose = Purpose
check-step-role = Role
check-step-owner = Owner
check-step-effectiveness = Effectiveness
check-described = Described as customers meet it
check-classified = Kind and channel named
check-purpose-set = Purpose named
check-purpose-served = Purpose is served
check-role-set = Role in the customer’s eyes named
check-expectations-rated = Four expectations rated
check-owner-set = Owner named
check-owner-agreed = Owner knows and agrees
check-measured = Has a KPI with a reading
check-method-set = Method named
check-judged = Emotion and readings compared with targets

# Notes: one, several, and the line below a lane of them
note-thought = Thought
note-quote = Quote
note-need = Need
note-pain-point = Pain point
note-opportunity = Opportunity
note-idea = Idea
note-question = Question
note-risk = Risk
note-physical-evidence = Physical evidence
note-frontstage = Frontstage action
note-backstage = Backstage action
note-support = Support process
note-free = Note
notes-thought = Thoughts
notes-quote = Quotes
notes-need = Needs
notes-pain-point = Pain points
notes-opportunity = Opportunities
notes-idea = Ideas
notes-question = Questions
notes-risk = Risks
notes-physical-evidence = Physical evidence
notes-frontstage = Frontstage
notes-backstage = Backstage
notes-support = Support processes
notes-free = Notes
notes-thought-subtitle = what customers think
notes-quote-subtitle = what customers say
notes-need-subtitle = what customers need
notes-pain-point-subtitle = what hurts
notes-opportunity-subtitle = what we can do
notes-idea-subtitle = what we can do
notes-question-subtitle = what we do not know yet
notes-risk-subtitle = what can go wrong
notes-physical-evidence-subtitle = what customers see and touch
notes-frontstage-subtitle = what customers see us do
notes-backstage-subtitle = what teams do unseen
notes-support-subtitle = what carries it all
notes-free-subtitle = what else matters
note-status-open = Open
note-status-planned = Planned
note-status-in-progress = In progress
note-status-done = Done
note-status-dropped = Dropped

# The journey
scope-whole = Whole journey
scope-section = Section
state-as-is = As-is
state-to-be = To-be
source-interviews = Interviews
source-observation = Observation
source-survey = Survey
source-analytics = Analytics
source-support-log = Support log
source-study = Study
source-workshop = Workshop
source-assumption = Assumption
evidence-assumed = assumed
evidence-observed = observed
only-for = only { $names }
moment-best = best moment
moment-worst = worst moment
moment-end = end of the journey
persona-goals = Goals
persona-needs = Needs
persona-frustrations = Frustrations

# Lanes
lane-actions = Customer actions
lane-actions-subtitle = what customers do
lane-touchpoints = Touchpoints
lane-touchpoints-subtitle = where they meet us
lane-emotions = Emotions
lane-emotions-subtitle = per persona, −2{"\u00A0"}to{"\u00A0"}+2
lane-channels = Channels
lane-channels-subtitle = by which route
lane-kpis = KPIs
lane-kpis-subtitle = actual · target
lane-owners = Owners
lane-owners-subtitle = who takes care
lane-pictures = Pictures
lane-pictures-subtitle = what it looks like

# KPIs: units, directions, standing
unit-percent = Per cent
unit-number = Number
unit-points = Points from −100 to 100
unit-seconds = Seconds
unit-minutes = Minutes
unit-hours = Hours
unit-days = Days
unit-out-of = Scale up to { $top }
unit-money = Amount in { $currency }
direction-higher = Higher is better
direction-lower = Lower is better
standing-met = Target met
standing-unsure = { $standing }, may be chance
standing-missed = Target missed
trend-better = Better than before
trend-same = Same as before
trend-worse = Worse than before

# Phases of the catalogue of usual touchpoints

catalogue-awareness = Becoming aware
catalogue-consideration = Weighing up
catalogue-purchase = Buying
catalogue-delivery = Receiving
catalogue-use = Using
catalogue-loyalty = Staying loyal
catalogue-cancellation = Leaving

# The catalogue beside the map

catalogue-search = Find a usual touchpoint
catalogue-hint = Click to put it beside what is selected, or drag it onto the map.
catalogue-title = Catalogue
catalogue-or-outline = Left side
catalogue-usual-in = Usual in “{ $stage }”
catalogue-there = { $n } on the map

# Kinds of touchpoints that every journey knows
kind-advertisement = Advertisement
kind-search-result = Search result
kind-press-article = Press article
kind-flyer = Flyer
kind-website-page = Website page
kind-product-page = Product page
kind-guide = Blog or guide
kind-podcast-or-video = Podcast or video
kind-catalogue = Catalogue
kind-sample = Demo or sample
kind-promotional-item = Promotional item
kind-sales-talk = Sales talk
kind-consultation = Consultation
kind-event = Event
kind-offer = Offer
kind-product-comparison = Product comparison
kind-review = Review
kind-testimonial = Testimonial
kind-checkout = Cart and checkout
kind-payment = Payment
kind-contract = Contract
kind-order-confirmation = Order confirmation
kind-delivery = Delivery
kind-tracking = Tracking
kind-parcel = Parcel
kind-manual = Manual
kind-onboarding = Onboarding
kind-app = App
kind-support-request = Support request
kind-complaint = Complaint
kind-return = Return
kind-refund = Refund
kind-survey = Survey
kind-newsletter = Newsletter
kind-coupon = Coupon or daily offer
kind-loyalty-programme = Loyalty programme
kind-referral-bonus = Referral bonus
kind-renewal = Renewal
kind-cancellation = Cancellation
kind-word-of-mouth = Word of mouth

# Channels that every journey knows
channel-website = Website
channel-online-shop = Online shop
channel-mobile-app = Mobile app
channel-search-engine = Search engine
channel-social-media = Social media
channel-email = E-mail
channel-text-message = Text message
channel-telephone = Telephone
channel-live-chat = Live chat
channel-chatbot = Chatbot
channel-video-call = Video call
channel-print = Print
channel-post = Post and parcel
channel-shop = Shop and point of sale
channel-field-sales = Field sales
channel-event = Event
channel-review-portal = Review portal
channel-personal = Personal

# KPIs that every journey knows
kpi-conversion-rate = Conversion rate
kpi-time-on-site = Time on site
kpi-csat = Satisfaction (CSAT)
kpi-nps = Recommendation (NPS)
kpi-ces = Effort (CES)
kpi-repurchase-rate = Repurchase rate
kpi-return-rate = Return rate
kpi-support-requests = Support requests
kpi-delivery-time = Delivery time
kpi-on-time-rate = On-time rate
kpi-response-time = Response time
kpi-waiting-time = Waiting time
kpi-click-through-rate = Click-through rate
kpi-review-rating = Review rating
kpi-churn = Churn
kpi-leads = Leads
kpi-revenue = Revenue
kpi-return-on-investment = Return on investment

# Numbers with what they count; the space between does not break
percent = { $number }%
value-seconds = { $number }{"\u00A0"}s
value-minutes = { $number }{"\u00A0"}min
value-hours = { $number }{"\u00A0"}h
value-out-of = { $number }{"\u00A0"}/{"\u00A0"}{ $top }
value-own = { $number }{"\u00A0"}{ $unit }
value-money-sign = { $sign }{ $currency }{ $number }
value-money-code = { $sign }{ $currency }{"\u00A0"}{ $number }
# How sure a reading is
reading-margin = ±{"\u00A0"}{ $margin }
reading-between = { $low }–{ $high }
reading-n = n{"\u00A0"}={"\u00A0"}{ $n }
quoted = “{ $text }”
date = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }

# Lengths of time
span-seconds = { $n ->
    [one] { $n }{"\u00A0"}second
   *[other] { $n }{"\u00A0"}seconds
}
span-minutes = { $n ->
    [one] { $n }{"\u00A0"}minute
   *[other] { $n }{"\u00A0"}minutes
}
span-hours = { $n ->
    [one] { $n }{"\u00A0"}hour
   *[other] { $n }{"\u00A0"}hours
}
span-days = { $n ->
    [one] { $n }{"\u00A0"}day
   *[other] { $n }{"\u00A0"}days
}
span-weeks = { $n ->
    [one] { $n }{"\u00A0"}week
   *[other] { $n }{"\u00A0"}weeks
}
span-months = { $n ->
    [one] { $n }{"\u00A0"}month
   *[other] { $n }{"\u00A0"}months
}
span-years = { $n ->
    [one] { $n }{"\u00A0"}year
   *[other] { $n }{"\u00A0"}years
}

# What is asked of touchpoints by a filter
filter-period = Period
filter-text = Words
filter-or = or
filter-without-owner = without owner
filter-importance = { $least } or more
filter-without-importance = not set
filter-bad-emotion = below zero
filter-audit = Open in the audit

# end of vocabulary


### layout

# Badges
picture-as-is = AS-IS
picture-to-be = TO-BE
picture-status-new = NEW
picture-status-to-change = CHANGE
picture-status-to-drop = DROPPED
picture-leads-back = back to { $step }
picture-waits = waits { $span }

# Lanes
picture-target = Target { $value }
picture-no-reading = no reading yet
picture-of-stage = the whole stage
picture-of-step = the whole step
picture-share = { $share } of{"\u00A0"}customers
picture-no-owner = no owner
picture-line-of-interaction = Line of interaction
picture-line-of-visibility = Line of visibility
picture-line-of-internal-interaction = Line of internal interaction

# Legend and footer
picture-legend-moment-of-truth = { term-moment-of-truth }
picture-legend-breakpoint = { term-breakpoint }
picture-legend-importance = { term-importance } 1–5
picture-legend-observed = { evidence-observed }
picture-legend-assumed = { evidence-assumed }
picture-sample = n{"\u00A0"}={"\u00A0"}{ $n }
picture-as-of = As of { $date }
picture-version = Version { $version }
picture-sources = { $count ->
    [one] Source: { $sources }
   *[other] Sources: { $sources }
}

# Where something is still empty; never exported but for names that have to stand somewhere
picture-untitled-map = Untitled map
picture-untitled-stage = Unnamed stage
picture-untitled-touchpoint = Untitled
picture-hint-step = What does the person do here?
picture-hint-scenario = Scenario: who is on the way, where to, and why?

# Notes
picture-due = by { $date }
picture-votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
}
picture-legend-breakpoint-share = Breakpoint · share that drops out here
picture-legend-assumed-curve = assumed curve
picture-legend-path = a path of its own
picture-legend-assumed-path = a path of its own, assumed
picture-legend-inherited = owner taken from the channel
picture-legend-met = target met
picture-legend-missed = target missed
picture-legend-bridged = gap: nothing known
picture-legend-range = range of the touchpoints

# Pictures and connections
picture-missing = File missing: { $file }
picture-unreadable = The picture cannot be read
picture-legend-twins = appears more than once
picture-legend-better = better than the reading before
picture-legend-worse = worse than the reading before
picture-legend-same = as in the reading before
picture-legend-target = target
picture-legend-n = n = number of cases that a value rests on
picture-legend-best-and-worst = best, worst moment
picture-legend-spread = from the lowest persona to the highest
picture-legend-onward = goes on in the next row
picture-legend-channel = channel in which it happens
picture-legend-other-channel = further channel
picture-legend-several-channels = several channels in one step
picture-legend-way = way through the channels
# Filtered pictures
picture-filter-dims = Highlighted
picture-filter-hides = Only
picture-stages-left = { $left } of { $of } stages

picture-only-persona = Persona only
picture-persona-of = { $name } (1 of { $of } personas)
picture-mean = Mean
picture-mean-subtitle = mean of the personas, −2{"\u00A0"}to{"\u00A0"}+2
picture-mean-by-share = of { $count } personas, by share of customers
picture-mean-alike = of { $count } personas, all weighted alike
picture-furthest-apart = furthest apart ({ $by } points) at { $step }

# Only a part of the map
picture-excerpt = Excerpt
picture-excerpt-stages = { $count ->
    [one] stage { $stages } of { $of }
   *[other] stages { $stages } of { $of }
}

# Marks of pages: which part of the map it is.
page-stages = { $count ->
    [one] Stage { $stages } of { $of }
   *[other] Stages { $stages } of { $of }
}
page-lanes = { $count ->
    [one] Lane { $lanes } of { $of }
   *[other] Lanes { $lanes } of { $of }
}
picture-continued = { $name } (continued)
page-lane-part = Part { $number } of { $of }
page-number = Page { $number } of { $of }

# end of layout


### file

file-inside = { $message } ({ $class } “{ $name }”)
file-class = { $class ->
    [persona] persona
    [path] path
    [owner] owner
    [kind] kind of touchpoint
    [channel] channel
    [kpi] KPI
    [source] source
    [lane] lane
    [view] saved view
    [stage] stage
    [step] step
    [touchpoint] touchpoint
   *[note] note
}
file-object = { $object ->
    [Journey] The journey
    [About] “about”
    [Persona] A persona
    [Path] A path
    [Owner] An owner
    [Kind] A kind of touchpoint
    [Channel] A channel
    [Kpi] A KPI
    [Source] A source
    [Lane] A lane
    [Stage] A stage
    [Step] A step
    [Touchpoint] A touchpoint
    [Note] A note
    [Emotion] An emotion
    [Measurement] A measured KPI
    [Reading] A reading
    [Picture] A picture
    [Comment] A comment
    [Tick] A tick of the audit
   *[other] What is in these brackets
}
file-expected = { $expected ->
    [text] a text in quotation marks, such as "Delivery"
    [number] a number
    [whole-number] a whole number
    [truth] true or false
    [list] a list in square brackets, such as [ … ]
    [object] fields in round brackets, such as ( … )
   *[word] one of the fixed words, without quotation marks
}

file-not-read = The file could not be read: { $path }.
file-not-written = The file could not be written, and nothing has changed: { $path }.
file-cause-not-found = There is no file of this name; check the spelling and the folder.
file-cause-no-folder = The folder does not exist; create it or choose another.
file-cause-folder = This is a folder; name a file in it.
file-cause-no-permission-to-read = You lack the permission to read it; ask its owner, or copy it to a folder of your own.
file-cause-no-permission-to-write = You lack the permission to write there; choose another folder or change the permissions.
file-cause-read-only = The disk is write-protected; choose another place.
file-cause-disk-full = The disk is full; make room or choose another place.
file-cause-other = The system says: { $text }
file-too-large = The file is larger than { $most } MB, which no map is: { $path }. Check that it is the right file.
file-changed-on-disk = Somebody else has changed the file since it was opened: { $path }. Save your map under another name, or open the file again.

file-empty = The file is empty. A map begins with “(wegmarke: 2, about: (title: "…"))”.
file-not-utf8 = From here on this is not text in UTF-8. Save the file as UTF-8 in your editor, or check that it is a map.
file-not-a-map = This is not a Wegmarke map: it does not begin with “(wegmarke:”. Check that it is the right file.
file-newer = This map is from a newer version of Wegmarke: it has format { $found }, and this version reads up to { $known }. Install the current version to open it.
file-no-such-version = There is no format “{ $found }”. Write “wegmarke: { $known }”, if that is what the file holds.

file-unclosed-text = This text is never closed: put a quotation mark " at its end.
file-unclosed-comment = This comment is never closed: put */ at its end.
file-unclosed-bracket = The bracket “{ $bracket }” is never closed: put “{ $closing }” where it ends.
file-bracket-closes-nothing = “{ $found }” closes nothing: remove it, or add the bracket that it belongs to.
file-wrong-bracket = “{ $found }” does not match “{ $bracket }” of line { $line }: is there a “{ $closing }” missing before?
file-missing-comma = A comma is missing here.
file-missing-colon = A colon is missing here, between a field and its value.
file-missing-name = The name of a field was expected, without quotation marks, but here stands “{ $found }”. Is there a bracket missing before?
file-missing-bracket = “{ $bracket }” was expected, but here stands “{ $found }”.
file-bad-escape = After a backslash, only \" \\ \n \r \t and \u{"{"}…{"}"} are known. Write \\ for a backslash itself.
file-text-after-end = The map has ended before this. Remove what follows, or check the brackets above.
file-unexpected-end = The file ends too early: something is missing here.
file-unexpected = “{ $found }” has no meaning here. Compare it with the lines around it.

file-unknown-field = Unknown field “{ $found }”.
file-unknown-value = Unknown value “{ $found }”.
file-did-you-mean = Did you mean “{ $nearest }”?
file-allowed = Allowed here: { $names }.
file-field-twice = The field “{ $field }” stands here a second time: remove one of the two.
file-missing-field = { $object } needs the field “{ $field }”: add it between these brackets.
file-wrong-type = Expected { $expected }, but here stands “{ $found }”.
file-number-too-large = The number { $found } does not fit here: it is too large, or below zero where only counts are meant.
file-range = { $found } is out of range: allowed is { $low } to { $high }.
file-date = “{ $found }” is not a day of the calendar: write the date as year, month, day, such as "2026-11-18".
file-colour = “{ $found }” is not a colour: write it as "#rrggbb", such as "#1f6feb".
file-id-form = “{ $found }” cannot be an id: use 1 to 64 of the characters a–z, 0–9, - and _.
file-not-finite = { $found } is not a number to count with: write an ordinary one.
file-interval = { $found } is no interval: write its lower and its upper end, such as (58.1, 65.9).
file-unknown-id = No { $class } in this map has the id “{ $id }”.
file-id-twice = A second { $class } has the id “{ $id }”: give one of them another id.

file-emotion-twice = The persona “{ $persona }” has two emotions here: remove one.
file-measurement-twice = The KPI “{ $kpi }” is measured twice here: join the readings under one entry.
file-leads-forward = A step can lead back only to one before it: name an earlier step or remove the field.
file-run-backward = A note can run only from its step to a later one: name a later step or remove “until”.
file-same-as-itself = A touchpoint cannot be “the same as” itself: name another one or remove the field.
file-negative-span = A length of time cannot be negative: write a number from zero up.
file-step-width = A step can be { $low } to { $high } wide: write such a number or remove the field.
file-lane-height = The height of a lane must be above zero: write a larger number or remove the field.
file-view-zoom = The zoom of a view must be above zero: write a larger number.
file-other = This cannot be read: { $text }

# Pictures
file-base64 = This is no picture in base64: embed the picture again, or name a file with "file".
file-not-a-picture = These data are neither PNG nor JPEG nor WebP: embed such a picture.
file-picture-too-large = An embedded picture may have { $most }{"\u00A0"}MB at most: link it with "file".

# end of file


### audit

# Problems of customers: a title and what is known of it
finding-moment-of-truth-hurts = Moment of truth that feels bad: { $place }
finding-moment-of-truth-hurts-detail = This is where customers decide whether to stay. Emotion: { $felt }.
finding-bad-feeling = Bad feeling at { $place }
finding-bad-feeling-detail = Emotion: { $felt }.
finding-waiting-hurts = Waiting hurts: { $place }
finding-waiting-hurts-detail = Emotion: { $felt }.
finding-lowest-point = Low point at { $place }
finding-lowest-point-detail = Emotion: { $felt }.
finding-ends-low = The journey ends below zero: { $place }
finding-ends-low-detail = Emotion: { $felt }.
finding-long-low = Long stretch below zero: from { $from } to { $to }
finding-long-low-detail = { $count } steps in a row below zero. Mean emotion: { $felt }.
finding-no-high-point = No high point for { $personas }
finding-no-high-point-detail = No step reaches { $high-point }. Best: { $best }.
finding-breakpoint = Breakpoint: { $place }
finding-breakpoint-detail = Customers are lost here.
finding-kpi-missed = Target missed: { $kpi } – { $place }
finding-kpi-missed-detail = Last reading { $value }, target { $target }.
finding-kpi-worse = Getting worse: { $kpi } – { $place }
finding-kpi-worse-detail = Last reading { $value }, { $before } before.
finding-pain-point = Pain point: { $place }
finding-pain-point-detail = { $text }
finding-expectation-unmet = Expectation not met: { $place }
finding-expectation-unmet-detail = Rated too low: { $expectations } (lowest rating: { $rating } of 5).
finding-consistency-breaks = Out of character: { $place }
finding-consistency-breaks-detail = Matches neither the brand nor the touchpoints beside it.
finding-hand-over = Emotion drops after the hand-over: { $giving } → { $taking }
finding-hand-over-detail = From { $from } to { $place }. Emotion afterwards: { $felt }.
finding-channel-break = Emotion drops with the change of channel: { $giving } → { $taking }
finding-channel-break-detail = From { $from } to { $place }. Emotion afterwards: { $felt }.

# What may be known besides
fact-step = Step: { $step }.
fact-lowest = Lowest point of the journey for { $lowest }.
fact-end = The journey ends here for { $end }.
fact-waiting = Waiting time: { $waiting }.
fact-channel-after = The channel changes as well: { $channel-before } → { $channel-after }.
fact-share = { $share } leave.
fact-met = Touchpoints there: { $met }.
fact-reason = Reason: { $reason }
fact-goes-to = They go to: { $goes-to }
fact-interval = The target lies within the reading’s 95{"\u00A0"}% interval ({ $interval }): the gap may be chance.
fact-votes = { $votes ->
    [one] One vote.
   *[other] { $votes } votes.
}

# Gaps in the map, a line each
gap-no-persona = The map names no persona: feelings belong to nobody
gap-stage-empty = { $count ->
    [one] One stage has no touchpoint
   *[other] { $count } stages have no touchpoint
}
gap-period-empty = { $lacking ->
    [one] The period { $periods } has no touchpoint at all
   *[other] The periods { $periods } have no touchpoint at all
}
gap-after-thin = { $later } has less than { $after-share } of the touchpoints of { $earlier }: { $after } against { $before }
gap-only-digital = { $count ->
    [one] One stage is only digital
   *[other] { $count } stages are only digital
}
gap-only-physical = { $count ->
    [one] One stage is only physical
   *[other] { $count } stages are only physical
}
gap-twice-in-step = { $count ->
    [one] One touchpoint stands twice in its step
   *[other] { $count } touchpoints stand twice in their steps
}
gap-no-kind = { $count ->
    [one] One touchpoint has no kind
   *[other] { $count } touchpoints have no kind
}
gap-no-channel = { $count ->
    [one] One touchpoint has no channel
   *[other] { $count } touchpoints have no channel
}
gap-no-purpose = { $count ->
    [one] One touchpoint has no purpose
   *[other] { $count } touchpoints have no purpose
}
gap-only-active = { $count ->
    [one] One stage has only active touchpoints
   *[other] { $count } stages have only active touchpoints
}
gap-only-passive = { $count ->
    [one] One stage has only passive touchpoints
   *[other] { $count } stages have only passive touchpoints
}
gap-no-role = { $count ->
    [one] One touchpoint has no role in the customer’s eyes
   *[other] { $count } touchpoints have no role in the customer’s eyes
}
gap-expectations-unrated = { $count ->
    [one] One touchpoint is not rated on all four expectations
   *[other] { $count } touchpoints are not rated on all four expectations
}
gap-no-owner = { $count ->
    [one] One touchpoint has no owner
   *[other] { $count } touchpoints have no owner
}
gap-owner-overload = { $count ->
    [one] { $owners } answers for { $most } of { $all } touchpoints, more than { $owner-share }
   *[other] { $owners } answer for up to { $most } of { $all } touchpoints each, more than { $owner-share }
}
gap-no-importance = { $count ->
    [one] One touchpoint has no importance
   *[other] { $count } touchpoints have no importance
}
gap-no-kpi = { $count ->
    [one] One touchpoint has no KPI
   *[other] { $count } touchpoints have no KPI
}
gap-no-moment-of-truth = No touchpoint is marked as a moment of truth
gap-moment-without-kpi = { $count ->
    [one] One moment of truth has no KPI
   *[other] { $count } moments of truth have no KPI
}
gap-no-reading = { $count ->
    [one] In one place a KPI has no reading
   *[other] In { $count } places KPIs have no reading
}
gap-reading-old = { $count ->
    [one] In one place the last reading is more than { $reading-age } old
   *[other] In { $count } places the last reading is more than { $reading-age } old
}
gap-no-target = { $count ->
    [one] In one place a KPI has no target
   *[other] In { $count } places KPIs have no target
}
gap-no-method = { $count ->
    [one] One touchpoint has no method of measuring
   *[other] { $count } touchpoints have no method of measuring
}
gap-unmonitored = { $count ->
    [one] One touchpoint outside the brand’s control is not monitored
   *[other] { $count } touchpoints outside the brand’s control are not monitored
}
gap-drop-off-unknown = { $count ->
    [one] At one breakpoint it is not known how many leave
   *[other] At { $count } breakpoints it is not known how many leave
}
gap-pain-unrated = { $count ->
    [one] One pain point has no severity
   *[other] { $count } pain points have no severity
}
gap-tick-without = { $count ->
    [one] At one touchpoint something is ticked that is not on the map
   *[other] At { $count } touchpoints something is ticked that is not on the map
}
gap-no-action = { $count ->
    [one] For one step that hurts the map names no action
   *[other] For { $count } steps that hurt the map names no action
}
gap-action-overdue = { $count ->
    [one] One action is overdue
   *[other] { $count } actions are overdue
}
gap-action-open = { $count ->
    [one] One action lacks an owner or a due date
   *[other] { $count } actions lack an owner or a due date
}
gap-action-unrated = { $count ->
    [one] One action does not say its effort or its impact
   *[other] { $count } actions do not say their effort or their impact
}
gap-feeling-missing = { $count ->
    [one] One step lacks an emotion
   *[other] { $count } steps lack an emotion
}
gap-assumed = { $count ->
    [one] In one place a statement is only assumed
   *[other] In { $count } places statements are only assumed
}
gap-no-source = { $count ->
    [one] In one place an observation or reading names no source
   *[other] In { $count } places observations or readings name no source
}

# Why a rule finds what it finds, after the step of the audit that asks for it
audit-reason = Step { $number }, { $step }: { $reason }
reason-moment-of-truth-hurts = At a moment of truth customers make up their minds about the brand. There even an emotion just below zero loses some.
reason-bad-feeling = An emotion of { $bad-feeling } or worse stays in mind where the touchpoint matters (importance { $matters } or more, or not set).
reason-waiting-hurts = Waiting is often the low point, for nobody is there to make it easier. From an emotion of { $bad-feeling } down it does harm.
reason-lowest-point = The best moment, the worst and the end are what is remembered, even where the worst is mild.
reason-ends-low = The end colours the memory of the whole journey.
reason-long-low = From { $long-stretch } steps in a row below zero on, a stretch wears people out, though none of its steps may stand out.
reason-no-high-point = People tell others what pleased and surprised them. That takes a step which reaches { $high-point }.
reason-breakpoint = Who leaves here does not arrive. From { $grave-loss } lost on, the severity is the highest.
reason-kpi-missed = A missed target shows that something does not do what it is there for. Missed by more than { $grave-miss }, the severity is the highest; it is 2 at most where the target lies within the reading’s interval.
reason-kpi-worse = A change for the worse by more than { $worse-share } is a reason to look, even before a target is missed.
reason-pain-point = What customers complain about stays on the list until it is done or dropped.
reason-expectation-unmet = Customers expect a touchpoint to be appropriate, relevant, useful and endearing. A rating of { $unmet-rating } or less means: not met.
reason-consistency-breaks = What matches neither the brand nor the rest of the journey makes customers doubt that they are in the right place.
reason-hand-over = Between two owners things get lost most easily. What counts is a drop by at least { $drop } to below zero.
reason-channel-break = Who has to change the channel often starts all over again. What counts is a drop by at least { $drop } to below zero.
reason-no-persona = A journey is somebody’s. Without a persona nobody knows whose emotions the curve shows.
reason-stage-empty = The audit begins with a list of all touchpoints in every stage.
reason-period-empty = A journey begins before the purchase and ends long after it. An empty period is mostly a forgotten one.
reason-after-thin = What comes after is forgotten most often, and decides about loyalty.
reason-only-digital = Who would rather hold something or talk to somebody finds nothing there. Checked from { $stage-size } touchpoints on, where the rarer medium has at least { $medium-share } of the map.
reason-only-physical = Who is on the move or comes after hours finds nothing there. Checked from { $stage-size } touchpoints on, where the rarer medium has at least { $medium-share } of the map.
reason-twice-in-step = What is listed twice is rated and ticked twice.
reason-no-kind = The kind says by what a touchpoint is to be measured.
reason-no-channel = Without a channel nobody knows where customers meet it, and who runs it.
reason-no-purpose = A touchpoint without a purpose is there only because it has always been.
reason-only-active = Where each touchpoint asks for an action, customers feel pushed. Checked before and after the purchase, from { $stage-size } touchpoints on.
reason-only-passive = Where no touchpoint asks for an action, the stage leads nowhere. Checked from { $stage-size } touchpoints on.
reason-no-role = What the company wants is one side; what the touchpoint does in the customer’s eyes is the other.
reason-expectations-unrated = Only all four ratings together (appropriate, relevant, useful, endearing) show what is lacking.
reason-no-owner = What nobody owns, nobody mends.
reason-owner-overload = Who answers for nearly everything looks after nothing. Checked from { $owner-touchpoints } touchpoints and { $owner-count } owners on the map on; too much is more than { $owner-share }.
reason-no-importance = Without importance nothing can be ranked.
reason-no-kpi = What is not measured cannot be shown to have become better.
reason-no-moment-of-truth = Of { $map-size } touchpoints or more some decide about the rest. The map should say which.
reason-moment-without-kpi = Measuring starts where customers make up their minds.
reason-no-reading = A KPI without a reading is only an intention.
reason-reading-old = What is more than { $reading-age } old tells of another time.
reason-no-target = Without a target a reading is neither good nor bad.
reason-no-method = The method says how a reading comes about and what it is worth.
reason-unmonitored = What the brand cannot control (reviews, word of mouth) it has to watch.
reason-drop-off-unknown = A breakpoint weighs as much as the share that leaves there.
reason-pain-unrated = Without a severity a pain point stands in the wrong place of the list.
reason-tick-without = A tick says that somebody knows it: purpose, role, rating, owner, measurement. Then it can stand on the map, too.
reason-no-action = An audit leads to actions. There is no opportunity or idea on the step, its touchpoints or its stage.
reason-action-overdue = An action is done, or wants another day.
reason-action-open = A plan says of each action who does it and by when. Else nobody does.
reason-action-unrated = What comes first is decided between effort and impact.
reason-feeling-missing = A hole in the curve may hide its lowest point.
reason-assumed = Assumptions are allowed, but still to be tested.
reason-no-source = An observation can be checked only where its source is named.

# The numbers by which the rules judge
threshold-after-share = Time after too thin, held against before, below
threshold-stage-size = Judge the mix within a stage only from
threshold-medium-share = Miss a medium in a stage from a share of the map of
threshold-map-size = Expect a moment of truth from
threshold-unmet-rating = Expectation not met up to
threshold-owner-touchpoints = Check for overload from
threshold-owner-share = Too much for one owner above
threshold-owner-count = Check for overload only from
threshold-drop = Drop to the next step that counts from
threshold-bad-feeling = Bad emotion from
threshold-matters = Emotion counts from importance
threshold-long-stretch = Long stretch below zero from
threshold-high-point = High point from
threshold-grave-loss = Highest severity of a breakpoint from
threshold-grave-miss = Highest severity of a missed target above
threshold-worse-share = Tell a change for the worse above
threshold-reading-age = Reading is old after
counted-steps = steps
counted-touchpoints = touchpoints
counted-owners = owners
counted-score = on the scale −2 to +2
counted-rating = of 5

# The health score
audit-since = Findings at touchpoints since round { $round }: { $list }
audit-health = Health score
audit-health-formula = A touchpoint has 100 without a customer problem, else 20 less for each level of its worst (severity 1 to 5). A problem of the step counts for each of its touchpoints, a wait like a touchpoint. The score is the mean by importance; where that is not set it counts as 3. Gaps in the map do not lower it.
audit-health-basis = rests on { $known } of { $all } touchpoints{ $waits ->
    [0] {""}
    [one] {" "}(one of them a wait)
   *[other] {" "}({ $waits } of them waits)
}: those with an emotion, a reading or a problem
audit-health-map = Whole map

audit-actions = { $count ->
    [one] Action: { $list }.
   *[other] Actions: { $list }.
}
audit-and = { $first } and { $last }

# end of audit


### exchange

# The audit as a checklist, in Markdown, tables and on the terminal
exchange-checklist-title = Touchpoint audit: { $title }
exchange-round = Round { $round }
exchange-silenced = { $count ->
    [one] { $count } finding is silenced
   *[other] { $count } findings are silenced
}
exchange-silenced-title = Silenced findings
exchange-as-of = As of { $date }
exchange-author = by { $text }
exchange-version = Version { $text }
exchange-progress-title = Progress
exchange-progress = { $done } of { $of } · { $percent }
exchange-problems = Customer problems
exchange-no-problems = Nothing here hurts customers, as far as the map knows.
exchange-priority-hint = Priority = importance × severity, at most 25. Where the importance is not known, the severity stands in for it.
exchange-gaps = Gaps in the map
exchange-no-gaps = Here the map leaves nothing open.
exchange-no-touchpoints = No touchpoint.
exchange-more = and { $count } more
exchange-proven = from the map
exchange-step = Step: { $step }
exchange-owner = Owner: { $owner }
exchange-due = Due: { $due }
exchange-importance = { term-importance } { $value }
exchange-sheet-checklist = Checklist
exchange-sheet-findings = Findings
exchange-sheet-kpis = KPIs
exchange-sheet-owners = Owners
exchange-sheet-actions = Actions
exchange-sheet-acquisition = { acquisition-name }
exchange-unowned = Nobody owns it
exchange-share = To be done by: { $owner }
exchange-by-owner = By owner
exchange-stage = Stage: { $stage }
# How spreadsheets are to write a day, in signs of their own
exchange-day-format = d mmm yyyy
exchange-html-skip = To the checklist
exchange-html-bar = Keep what is filled in
exchange-html-name = Your name
exchange-html-changed = Changed:
exchange-html-copy = Copy as CSV
exchange-html-copied = Copied
exchange-html-save = Save as CSV
exchange-list-problem = Customer problem
exchange-list-gap = Gap
exchange-list-silenced = Silenced
exchange-list-standard = Standard
exchange-thresholds = Thresholds that differ: { $list }
exchange-health = Health score, { $name }: { $score } (rests on { $basis })
exchange-health-basis = { $known } of { $all } touchpoints{ $waits ->
    [0] {""}
    [one] {" "}– one of them a wait
   *[other] {" "}– { $waits } of them waits
}
exchange-column-health-of = Part
exchange-column-health-basis = Rests on
exchange-list-check = Check
exchange-list-measure = Measure
exchange-column-list = List
exchange-column-stage = { class-stage }
exchange-column-step = { class-step }
exchange-column-touchpoint = { class-touchpoint }
exchange-column-audit-step = Audit step
exchange-column-check = Check
exchange-column-interval = 95 % interval
exchange-column-round = Round
exchange-column-done = Done
exchange-column-by = By
exchange-column-date = Date
exchange-column-remark = Remark
exchange-column-owner = { term-owner }
exchange-column-due = Due date
exchange-column-importance = { term-importance }
exchange-column-severity = Severity
exchange-column-priority = Priority
exchange-column-finding = Finding
exchange-column-detail = Details
exchange-column-problem = Problem
exchange-column-where = Where
exchange-column-key = Key (do not change)
exchange-column-copy = At export: { $column }
exchange-column-kind = { term-kind }
exchange-column-action = Action
exchange-column-customer-action = What customers do
exchange-column-emotion = { term-emotion }
exchange-column-impact = Impact
exchange-column-effort = Effort
exchange-column-status = { term-status }
exchange-column-votes = Votes
exchange-column-kpi = KPI
exchange-column-unit = Unit
exchange-column-target = Target
exchange-column-reading = Reading
exchange-column-n = n
exchange-column-source = Source
exchange-column-standing = Target status
exchange-column-trend = Trend
exchange-column-touchpoints = Touchpoints
exchange-column-moments = Moments of truth
exchange-column-checks-done = Checks done
exchange-column-checks = Checks in all
exchange-column-share = Share done
exchange-column-problems = Customer problems
exchange-column-highest-priority = Highest priority
exchange-column-actions = Actions
exchange-column-other-differences = Others
exchange-column-difference = Difference
exchange-column-mark = Difference
exchange-column-class = Kind of thing
exchange-column-name = Name
exchange-column-what = In what
exchange-column-place = Stage · step

# A checklist that comes back filled in
filled-row = Row { $row }
filled-row-of-sheet = { $sheet }, row { $row }
filled-open = open
filled-done = done
filled-both = Map: { $map }. File: { $file }.
filled-sum = { $rows ->
    [one] { $rows } row read
   *[other] { $rows } rows read
} · { $changes ->
    [0] nothing new
    [one] { $changes } change
   *[other] { $changes } changes
} · { $conflicts ->
    [0] no conflicts
    [one] { $conflicts } conflict
   *[other] { $conflicts } conflicts
}
filled-other-rounds = These ticks belong to round { $rounds } and go there; the map is in round { $now }.
filled-both-changed = Changed in the map and in the file since the export.
filled-no-copy = The hidden columns are gone, so nobody can tell who changed it.
filled-unknown-owner = The map knows no such owner: { $owner }.
filled-several-owners = The rows of this touchpoint name different owners: { $names }.
filled-owner-of-channel = The owner is the channel’s and can only be taken away there.
filled-gone = The map has no such thing any more.
filled-new-action = New: { $action } – on { $on }
filled-no-place = A new action, but the map has “{ $name }” nowhere, or more than once.
filled-no-key = The key of this row is gone or changed.
filled-unreadable = “{ $text }” does not fit the column “{ $column }”.
filled-proven = The map shows it by itself; without a tick it is done all the same.
filled-not-ticked = Filled in, but not ticked. Name and date belong to a tick.
filled-remark = Note: { $text }
filled-twice = Row { $row } says something else of the same.
filled-no-checklist = There is no checklist of Wegmarke in it. The headings and the column “{ exchange-column-key }” have to be there still.
filled-too-large = This file is too large for a checklist.
filled-broken = This file cannot be read as a table ({ $why }). Save it once more as .xlsx or .csv.

# Columns of a pasted table: all words by which a column is known, parted by commas
pasted-column-title = touchpoint, touchpoints, touch point, touch points, touch-point, customer touchpoint, customer touchpoints, contact point, contact points, interaction point, touchpoint name, title, name
pasted-column-stage = stage, stages, phase, phases, journey phase, journey phases, journey stage, journey stages, customer journey phase, customer journey stage, lifecycle stage, section
pasted-column-step = step, steps, journey step, journey steps, action, customer action, user action, activity, customer activity, task, user story
pasted-column-owner = owner, owners, touchpoint owner, responsible, responsibility, responsible team, accountable team, team, department
pasted-column-channel = channel, channels, medium or channel, media, platform
pasted-column-kind = kind, type, touchpoint type
pasted-column-importance = importance, weight, weighting, relevance, priority
pasted-column-emotion = emotion, feeling, mood, sentiment, customer emotion, customer feeling, emotion score, sentiment score, experience, satisfaction score
pasted-column-moment-of-truth = moment of truth, MoT
pasted-column-note = note, notes, remark, remarks, comment, comments, description, details
pasted-yes = yes, y, x, ✓, ✔, ☑, ☒, true, 1
pasted-no = no, n, -, –, ☐, false, 0

# Maps as tables, and tables as maps
sheet-grid = Map
sheet-stages = Stages
sheet-personas = Personas
sheet-map = About the map
sheet-purpose = Purpose
sheet-role = Role for customers
sheet-interval-low = Interval from
sheet-interval-high = Interval to
sheet-kpi-target = target { $target }
sheet-left-out = { $what } – not in the table ({ $count })
sheet-lost-audit-settings = thresholds and round of the audit
sheet-lost-note = assessment, owner, due date, status, votes, evidence and personas
sheet-lost-touchpoint = everything but title, channels, owner, KPIs and notes
sheet-lost-stage = goals, behaviour, criteria, strengths and weaknesses
sheet-lost-source = number and period
sheet-lost-map = scenario, goal, author and client
sheet-lost-persona = age, share, role, quote, goals, needs and frustrations
sheet-lost-defaults = owner, medium, control and KPIs for its touchpoints
sheet-lost-arrangement = title and arrangement
sheet-lost-same-name = a name that does not differ from another one
sheet-lost-width = width
sheet-lost-readings = readings and targets
sheet-persona = Customer
sheet-period-before = before, pre, pre-purchase, before the purchase
sheet-period-during = during, at purchase, during the purchase, stay, visit, trip
sheet-period-after = after, afterwards, post, post-purchase, after the purchase
sheet-at = sheet “{ $sheet }”, row { $row }
sheet-at-row = row { $row }
sheet-at-sheet = sheet “{ $sheet }”
sheet-trouble = { $at }: { $why }
sheet-unreadable = “{ $text }” does not fit here
sheet-no-touchpoint = “{ $text }” belongs to no touchpoint
sheet-whose = not clear to which touchpoint “{ $text }” belongs
sheet-nothing = nothing in it that the map can hold
sheet-known = “{ $name }” is on the map already and stays as it is
sheet-off-scale = “{ $text }” is no score from −2 to +2 and is left out
sheet-no-rating = “{ $text }” is no number from 1 to 5 and is left out
sheet-twice = the same as row { $row }, taken once
sheet-again = “{ $text }” is left out; row { $row } is about the same touchpoint and counts
sheet-titled = “{ $text }” is the title of the map
sheet-total-row = “{ $text }” is a row of totals and is left out
sheet-of-step = the row names no touchpoint: “{ $text }” is taken for the step “{ $step }”
sheet-left-aside = left out, other sheets are read
sheet-not-read = left out, no heading in it is known
sheet-periods = Nothing says what comes before, during and after; taken by the names: { $periods }
sheet-period-names = { $period }: { $names }
sheet-otherwise = { $what } is “{ $map }” on the map and “{ $file }” in the file; the map stays as it is
sheet-emptied = empty here; “{ $value }” stays on the map
sheet-elsewhere = “{ $name }” is new here; the file does not name the one in “{ $place }”. If it has moved, delete it there.
sheet-missing = On the map, but not in the file: { $names }
sheet-persona-quote = Quote of the persona
sheet-totals = total, totals, grand total, subtotal, sum, average, mean, count
sheet-no-such-place = there is no “{ $name }” on the map
sheet-no-day = “{ $text }” has no date and is no reading
sheet-thought = “{ $text }” is no score from −2 to +2 and is now a thought on the map
sheet-joined = “{ $text }” covers several steps and stands at the first
sheet-unnamed = “{ $text }” is not matched to anything and is left out
sheet-new-stages = { $count ->
    [one] { $count } stage
   *[other] { $count } stages
}
sheet-new-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
sheet-new-touchpoints = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
sheet-new-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
sheet-new-readings = { $count ->
    [one] { $count } reading
   *[other] { $count } readings
}
sheet-changed = { $count } changed
sheet-nothing-new = There is nothing in the table that the map does not have.
sheet-no-map = There is nothing in the table that can become a map.
sheet-same = { $count ->
    [one] One touchpoint is on the map as it is in the file.
   *[other] { $count } touchpoints are on the map as they are in the file.
}
sheet-imported-from = { $count ->
    [one] Imported from sheet { $sheets }: { $what }
   *[other] Imported from sheets { $sheets }: { $what }
}
sheet-headings-unknown = No heading in it is known: { $headings }. Say with --map what the columns hold, such as --map "{ $first }=Touchpoint".
sheet-headings-choose = No heading in it is known. Choose above the columns what they hold.
sheet-comes = This comes onto the map: { $what }
sheet-imported = Imported: { $what }
sheet-imported-in-part = Imported: { $what }; { $count ->
    [one] one particular is
   *[other] { $count } particulars are
} not taken
# Further words by which columns and rows of other people's tables are known
sheet-also-period = periods, time period
sheet-also-accountable = accountability
sheet-also-consulted = consult
sheet-also-informed = inform
sheet-also-break = break, breakpoint, drop-off reason
sheet-also-drop-off = drop-off, drop off, abandonment, abandonment rate
sheet-also-interaction = interactions
sheet-also-mode = modes
sheet-also-purpose = purposes, function, job
sheet-also-role = role, roles, effect on customers
sheet-also-useful = usefulness
sheet-also-methods = methods, measurement method, measured by
sheet-also-personas = personas, audience, segment
sheet-also-goal = customer goal, customer goals, goals of customers
sheet-also-duration = time, time needed
sheet-also-step = activity, activities, actions, customer actions, user actions, what customers do, doing
sheet-also-emotion = emotions, feelings, emotional journey, emotion curve
sheet-also-pain-point = pain, pains, pain point, pain points, painpoint, painpoints, customer pain, issue, issues, problems, problem, frustrations, barriers
sheet-also-opportunity = opportunity, opportunities, gain, gains, potential, improvement potential
sheet-also-thought = thinking, thought, customer thoughts, what customers think, thoughts and feelings
sheet-also-idea = solution, solutions, ideas, improvements, measures
sheet-also-frontstage = frontstage, front stage, onstage
sheet-also-backstage = backstage, back stage
sheet-also-support = system, systems, support process, support, processes

# Tables of other programs
table-unclosed = In line { $line } a cell begins with a quotation mark, and none ends it. Write one behind the cell, or take this one away.
table-file-empty = There is nothing in the file.
table-not-text = This is no text file. Save the table as CSV and choose that file.
table-too-large = The file has more than { $most } MB. Choose a shorter period, or fewer columns.
table-unreadable = The file cannot be read: { $why }
table-column = Column { $number }
table-months = January, February, March, April, May, June, July, August, September, October, November, December

# Answers of a survey: what is no answer
survey-no-answer = n/a, na, not applicable, not specified, no answer, no response, don’t know, don't know, dont know, prefer not to say, -, –, ?
survey-empty = { $count ->
    [one] One row has no answer: line { $lines }
   *[other] { $count } rows have no answer: lines { $lines }
}
survey-not-on-scale = { $count ->
    [one] “{ $text }” is no answer from { $low } to { $high }: line { $lines }
   *[other] “{ $text }” is no answer from { $low } to { $high }, { $count } times: lines { $lines }
}
survey-no-number = { $count ->
    [one] “{ $text }” is no answer that counts: line { $lines }
   *[other] “{ $text }” is no answer that counts, { $count } times: lines { $lines }
}
survey-shorter-scale = None of the { $count } answers is above { $highest }, but the question goes from { $low } to { $high }. Another scale makes a wrong figure.
survey-longer-scale = Answers go up to { $highest }, but the question goes from { $low } to { $high }. Another scale makes a wrong figure.
survey-no-interval = confidence interval unknown
survey-found = { $what }: { $value } ({ $certainty })

# Readings from a table: words that head columns, with commas between; what becomes of rows
readings-column-touchpoint = touchpoint, touchpoints, touch point, contact point, page, page title, screen, url, landing page, object
readings-column-step = step, steps, customer action, action
readings-column-stage = stage, stages, phase
readings-column-kpi = KPI, metric, measure, indicator, key figure, event name
readings-column-date = date, day, month, week, quarter, period, time, date of survey
readings-column-value = value, reading, result, score, actual, total, rate
readings-column-count = n, count, sample, sample size, responses, answers, number of answers, cases
readings-column-source = source, data source, system, origin
readings-added = { $count ->
    [0] no new reading
    [one] 1 new reading
   *[other] { $count } new readings
}
readings-replaced = { $count ->
    [one] 1 replaced
   *[other] { $count } replaced
}
readings-same = { $count ->
    [one] 1 was there already
   *[other] { $count } were there already
}
readings-troubles = { $count ->
    [one] 1 row cannot be used
   *[other] { $count } rows cannot be used
}
readings-no-place = No touchpoint, step or stage is named.
readings-unknown-place = The map has no “{ $name }”.
readings-ambiguous-place = Several are called “{ $name }”: name the stage or step in a column of its own.
readings-felt-on-stage = Only a stage is named, and emotions are those of a step or a touchpoint.
readings-no-kpi = No KPI is named.
readings-unknown-kpi = There is no KPI “{ $name }”.
readings-ambiguous-kpi = Several KPIs are called “{ $name }”.
readings-no-date = There is no date.
readings-bad-date = “{ $text }” is no date that can be read: write 2026-11-28, 28.11.2026, 11/2026 or 2026-Q3.
readings-unclear-date = “{ $text }” may be read in two ways: write it as 2026-11-28.
readings-no-value = There is no value.
readings-bad-value = “{ $text }” is no number.
readings-bad-count = “{ $text }” is no number of answers.

# end of exchange


### pictures

picture-error-missing = Picture not found: { $file }
picture-error-unreadable = The picture cannot be read: { $file }
picture-error-kind = This is no PNG, JPEG or WebP: { $file }
picture-error-size = The picture is too large: { $file }

# end of pictures


### cli

cli-about = Maps customer journeys. Without a command it opens the window, with FILE if there is one.
cli-usage = Usage:
cli-commands = Commands
cli-arguments = Arguments
cli-options = Options
cli-command-check = Validates maps: FILE:LINE:COLUMN, what is wrong, and how to mend it
cli-argument-file = The maps to open
cli-argument-files = The maps to look at
cli-argument-lang = Language of messages and of the words that Wegmarke puts into exports: de or en; else WEGMARKE_LANG, else the system’s
cli-argument-help = Show this help
cli-argument-version = Show the version
cli-check-sound = { $path }: sound
cli-no-window = No window can be opened here: { $why }. Without a display, wegmarke export MAP.ron -o PICTURE.png draws a map; wegmarke --help shows the rest.
cli-command-templates = Lists the templates: name, title, stages
cli-command-new = Makes a map from a template
cli-command-export = Exports maps as pictures, pages, slides, reports, tables and journey diagrams
cli-argument-template = Which template; wegmarke templates lists them
cli-argument-output = Where the result goes; - is standard output
cli-argument-map = The map
cli-argument-maps = The maps to read
cli-argument-out_dir = Folder for the results; with it, several maps and formats at once
cli-argument-format = What to write into the folder, with commas between: png, svg, pdf, pptx, html, md, csv, xlsx, mmd
cli-argument-name = How the files in the folder are called: {"{name}"} is the map's file, {"{theme}"}, {"{paper}"} and {"{persona}"} what was asked for; usually {"{name}"}
cli-argument-paper = On pages of this size, with type that can be read: scaled if that does, else its stages in bands, else on several pages
cli-argument-portrait = The paper upright; usually as needs fewer pages
cli-argument-landscape = The paper lying; usually as needs fewer pages
cli-argument-up = Pages as large as the sheet (1), its half (2) or its quarter (4), to be placed two or four to a sheet
cli-argument-min_text = The smallest type on paper, in points; usually 7
cli-argument-dry_run = Only says how the map would come onto paper or slides
cli-argument-no_header = Without title, scenario and personas
cli-argument-no_legend = Without legend, sources and date
cli-argument-no_marks = Without the signs on cards: moment of truth, breakpoint, status, evidence, targets
cli-argument-svg_text = SVG: text that can be edited, in the font Inter or what stands in for it; usually outlines, which look the same everywhere
plan-whole = the whole map on one page
plan-folded = its stages in { $bands } bands on one page
plan-split = on { $pages } pages
plan-too-small = That is less than asked for: something on the map is larger than a page.
cli-plan-slides = { $path }: { $slides } slides
cli-plan = { $path }: { $paper }, { $way }, smallest type { $points } pt
cli-pages-to-standard-output = The map has { $pages } pages, and a picture holds one: write them to files, or as PDF.
cli-several-maps-one-output = Several maps do not fit into one output: use --out-dir and --format.
cli-output-twice = { $path } would be written twice: use --name with a pattern that tells them apart.
cli-option-without-effect = { $option } does nothing for this format; it is meant for: { $formats }.
cli-unknown-placeholder = { $pattern }: unknown placeholder. Known are { $known }.
loss-not-accessible = The PDF may not call itself accessible (PDF/UA): { $why }
loss-quotes-without-room = { $count ->
    [one] One quote for which the curve has no room: { $list }
   *[other] { $count } quotes for which the curve has no room: { $list }
}
loss-not-on-slides = { $pictures ->
    [one] One picture of the map, not on the slides
   *[other] { $pictures } pictures of the map, not on the slides
}
loss-not-in-report = { $pictures ->
    [one] A picture of the map, not in the report
   *[other] { $pictures } pictures of the map, not in the report
}
loss-without-pictures = { $pictures ->
    [one] The picture of the report: it is a file of its own and goes with a report that is written into a file
   *[other] The { $pictures } pictures of the report: they are files of their own and go with a report that is written into a file
}
loss-findings-outside = { $findings ->
    [one] One finding, about what the report does not show
   *[other] { $findings } findings, about what the report does not show
}
# What does not come along on the way into another format, or out of it
loss-at-line = Line { $line }: { $what }
loss-touchpoints = Touchpoints, not in the diagram
loss-notes = Notes, not in the diagram
loss-measurements = KPIs, not in the diagram
loss-quotes = Quotes about emotions, not in the diagram
loss-evidence = Evidence of emotions, not in the diagram
loss-times = Duration and waiting time, not in the diagram
loss-paths = Side paths and ways back, not in the diagram
loss-only-for = Steps that only some personas take; the diagram does not say so
loss-pictures = Pictures, not in the diagram
loss-periods = Periods (before, during, after), not in the diagram
loss-stage-details = Other details of stages, not in the diagram
loss-persona-details = What is said of personas beside their name, not in the diagram
loss-map-details = Details of the map, not in the diagram
loss-owners = Owners, not in the diagram
loss-own-terms = Kinds, channels and KPIs of your own, not in the diagram
loss-sources = Sources, not in the diagram
loss-lanes = Lanes of the map, not in the diagram
loss-views = Saved views, not in the diagram
loss-apart = Personas feel differently, the step stands there once for each score
loss-without-emotion = Without an emotion, stands there with 3, the middle, and without a persona
loss-without-curve = Personas who feel nothing anywhere, not in the diagram
loss-same-name = Personas of the same name are one in the diagram
loss-too-long = Mermaid draws diagrams of up to 50,000 characters unless its settings are changed
loss-clamped = Outside of 1 to 5, set to the end of the scale
loss-not-a-number = Not a number, so without an emotion
loss-without-score = No score, so without an emotion
loss-nobodys = A score, but nobody who feels it
loss-persona-made = The diagram names nobody, its scores belong to this new persona
loss-rest = What stands behind the names; Mermaid does not read it, either
loss-accessible-title = Title for screen readers, not taken over
loss-settings = Settings of Mermaid, not taken over
loss-comments = Comments, not taken over
loss-diagrams = Further diagrams in the text, not taken over; each is a file of its own
loss-prose = Text that is neither heading nor list, not taken over
loss-around = Text around the diagram, not taken over
loss-periods-unknown = The file does not say what comes before, during and after; taken by the names
loss-title = Title and scenario of the diagram; the map has its own
mermaid-customer = Customer
mermaid-no-journey = A journey diagram begins with “journey” in small letters.
mermaid-journey-again = “journey” stands at the beginning only; no task may begin with it, either.
mermaid-no-score = After a task there must be a colon and its score.
mermaid-no-name = There is no task before the colon.
mermaid-semicolon = A semicolon must be written as #59;.
mermaid-no-section-name = After “section” a name is missing.
mermaid-colon-in-section = In the name of a “section” a colon must be written as #58;.
mermaid-unclosed = The brace is not closed.
mermaid-too-much = This is more than fits on a map.
text-import-no-text = This is no text file.
text-import-nothing = There is nothing in it that can become a map.
text-import-too-much = That is too much: up to { $most } lines and 16 MB.
# A map told in words
account-share = Share
account-leads-back = Leads back to
account-picture = Picture
account-purposes = Purpose
account-roles = Role
twin-skip = To the content in words
twin-contents = Stages
twin-picture = The map as a picture
twin-fit = Fitted to the width of the page
compare-picture = Both maps as a picture
compare-alt = Comparison: { $maps }. What differs follows in tables.
twin-alt = Map: { $title }. What it shows follows in words.
twin-personas = Personas
twin-notes = Notes
twin-whole = On the map as a whole
# A map as a report; $parts are counted stages, steps and so on
report-summary = Summary
report-stages = Stage by stage
report-extent = The map shows { $parts } ({ $state }).
report-extent-part = This report is about a part of the map, and so are its counts: { $parts } ({ $state }).
report-personas = { $count ->
    [0] no personas
    [one] { $count } persona
   *[other] { $count } personas
}
report-picture-map = Overview: “{ $title }”
report-picture-stage = Stage “{ $stage }”: { $steps }
report-picture-empty = Stage “{ $stage }”, without steps
report-best = highest at { $step } with { $score }
report-worst = lowest at { $step } with { $score }
report-end = at the end { $score } at { $step }
report-weakest-stage = Weakest stage
report-weakest = { $stage }, with a mean emotion of { $score } on the scale from −2 to +2.
report-problems = As of { $date }, the audit finds { $count ->
    [one] one customer problem
   *[other] { $count } customer problems
}{ $grave ->
    [0] , none of severity 4 or 5
    [one] , one of severity 4 or 5
   *[other] , { $grave } of severity 4 or 5
}. Most pressing: { $pressing }.
report-priority = { $problem } (priority { $priority } of 25)
report-gaps = { $count ->
    [one] One question is open.
   *[other] { $count } questions are open.
}
report-silenced = { $count ->
    [one] One finding is silenced and not told.
   *[other] { $count } findings are silenced and not told.
}
report-kpis = { $missed ->
    [0] { $of ->
        [one] The one KPI that is measured against a target meets it.
       *[other] All { $of } KPIs that are measured against a target meet it.
    }
   *[other] { $missed } of { $of } KPIs that are measured against a target { $missed ->
        [one] misses
       *[other] miss
    } it:
}
report-missed = { $kpi }, { $place }: { $reading }, target { $target }
report-actions = { $count ->
    [one] { $count } action in the plan
   *[other] { $count } actions in the plan
}
report-actions-unowned = { $count } without an owner
report-actions-overdue = { $count } overdue
report-by-importance = Touchpoints by importance
report-by-control = Touchpoints by control
report-by-medium = Touchpoints by medium
report-evidence = Of { $of ->
    [one] one emotion
   *[other] { $of } emotions
}, { $observed } { $observed ->
    [one] rests
   *[other] rest
} on observation and { $assumed } on assumption.
report-at = At { $name }:
cli-argument-scale = Size: 1 is as on the screen, 2 twice as large
cli-argument-width = Width in pixels
cli-argument-theme = Colours
cli-argument-stages = Only these stages, with commas between
cli-argument-lanes = Only these lanes, with commas between
cli-argument-persona = Only this persona; with --emotion the one who feels so; with import the one whose emotions the table tells; a new map has her under this name
cli-argument-curves = The emotion curves of all personas together, or their mean, weighted by share of customers
cli-argument-persona_cards = Explains the personas in the head: quote, goals, needs, frustrations
cli-argument-transparent = Without the paper behind the map
cli-written = { $path }: written
cli-output-not-written = The result could not be written to standard output: { $text }
cli-unknown-name = There is no “{ $name }”.
cli-known-names = There are: { $names }.
cli-no-names = The map has nothing of this kind.
cli-one-template = Name one template.
cli-unknown-format = What to write follows from the ending of the name, and this one is not known: { $path }. Possible: { $formats }.
cli-picture-too-large = The picture would have { $width } × { $height } pixels; no side may have more than { $longest }. Choose a smaller --scale or --width.
cli-picture-empty = At this size the picture would have no pixels. Choose a larger --scale or --width.
cli-no-mean = A mean takes at least two personas who feel something.
cli-command-audit = Audits a map: what hurts, what the map does not know, and the checklist (.xlsx, .csv, .html, .md, .json)
cli-argument-json = As JSON, for other programs
cli-argument-by = What the checklist is parted by; with --owner by owner, else by stage
cli-argument-owner = Only what is this owner’s to do; none is what nobody owns
cli-argument-read_back = Reads a filled-in checklist (.xlsx, .csv) back and tells what is new in it; with -o MAP.ron the map is written with it. Conflicts stay as the map has them
cli-one-owner = --owner takes a single name.
cli-unreadable = { $path } cannot be read: { $why }
cli-command-import = Makes a map of files of other programs: tables (CSV, Excel; list or grid), Mermaid journey diagrams (.mmd, .md), indented lists (.md, .txt)
cli-import-only-tables = Only tables can be added to a map with --into, and only they know --map and --persona; diagrams and lists become a map of their own.
cli-import-is-map = { $path } is a map already. It opens with: wegmarke { $path }
cli-import-no-map = { $path }: An import makes a map, and a map ends in .ron. Tables are written by wegmarke export.
cli-command-kpi = Puts readings of KPIs into a map, from a table (--readings) or from the answers of a survey (--answers); without -o into the map itself
cli-argument-answers = A table with an answer a row: NPS, CSAT, CES, mean or share of them is one reading, with count and 95 % interval
cli-argument-readings = A table with a reading a row (touchpoint, KPI, date, value, n, source), or a KPI a column; headings in German or English
cli-argument-column = In which column the answers stand, by heading or number
cli-argument-kpi = Which KPI it is, if no column says so
cli-argument-measure = What is computed of the answers; else what is usual for the KPI
cli-argument-share_of = Share of these answers, with commas between; without it of those who say yes
cli-argument-touchpoint = On which touchpoint it is, if no column says so
cli-argument-step = On which step it is, or where the touchpoint stands
cli-argument-stage = On which stage it is, or where step and touchpoint stand
cli-argument-emotion = Answers from 1 to 5 as emotion of --persona at --step or --touchpoint
cli-argument-date = Date of the reading, if no column says so; of answers else the latest in the table, else today
cli-argument-source = Where the figures are from; else the name of the file
cli-command-diff = What two maps differ in, on the terminal or as a file. Ends with 0 whether or not they differ
cli-argument-old = The map as it was, or the as-is
cli-argument-new = The map as it is, or the to-be
cli-kpi-no-place = On what is it measured? Name it with --touchpoint, --step or --stage.
cli-kpi-no-kpi = Name the KPI with --kpi.
cli-kpi-no-step = Emotions are those of a step or touchpoint: name it with --step or --touchpoint.
cli-kpi-doubt = If it is this scale after all, name the formula with --as.
cli-kpi-no-answers = { $path }: there is no answer in “{ $column }”.
cli-kpi-no-values = { $path }: no column holds values. Head it “value”, or with the name of a KPI.
cli-kpi-which-column = In which column are the answers? Name it with --column. There are: { $names }.
cli-kpi-ambiguous = Several are called “{ $name }”: name the stage or step, too.
cli-kpi-not-there = There is no “{ $name }” in that stage and step.
cli-argument-dpi = Resolution that the file claims, for programs that put it on paper
cli-argument-foreign = Table (.csv, .xlsx: a list with a touchpoint a row, or a grid with stages and steps side by side), Mermaid journey diagram (.mmd, or a block in .md), or indented list (.md, .txt)
cli-argument-into = Map to which the table is added; else a new one is made
cli-argument-update = Changes what is on the map already, as the table says; empty cells and missing rows take nothing away
cli-argument-holds = What a column (of a grid: a row) holds, where its heading does not say so: "Contact=Touchpoint"
cli-argument-table = What the CSV file holds: a list with a touchpoint a row (list), or the grid with stages and steps side by side (grid). Excel files hold both.
cli-argument-fold = Folds the stages into bands no wider than this, at scale 1

# Filters and saved views
cli-argument-filter = Only what matches is drawn at full strength: conditions with semicolons between, values with commas between: "owner=Marketing,none;importance>=4;emotion<0;moment_of_truth". Attributes: owner, channel, kind, period, stage, persona, control, status, importance, emotion, moment_of_truth, breakpoint, evidence, open, text. A value with a comma or semicolon stands in "…"
cli-argument-filter_hide = Leaves out what does not match the filter, instead of drawing it pale
cli-argument-view = Draws the map as this saved view shows it: its filter and its curves
cli-filter-at = --filter, character { $at }: { $message }
cli-filter-no-value = "{ $attribute }" needs a value: { $example }.
cli-filter-form = "{ $attribute }" is written like this: { $example }.
cli-filter-open-quote = The quotation mark is not closed.

# end of cli


### templates

template-six-stages = Six stages
template-six-stages-summary = From awareness to loyalty: the whole journey as it is most often told
template-four-stages = Four stages
template-four-stages-summary = Search, comparison, decision with delivery, after-sales: brief, and at home in retail
template-ten-stages = Ten stages
template-ten-stages-summary = Puts the weight on the time after the purchase: from raising awareness to engagement
template-online-after-checkout = Online shop after the checkout
template-online-after-checkout-summary = From the confirmation through shipping and return to the follow-up offer
template-omnichannel = Omnichannel retail
template-omnichannel-summary = Shop and online shop on one map, with the channels as a row of their own
template-acquisition-canvas = Acquisition canvas
template-acquisition-canvas-summary = Maturity, actions and emotion on the way to a customer, with measures for each department
template-cancellation = Cancellation
template-cancellation-summary = Why somebody leaves, how easy it is made and what is remembered
template-onboarding = Onboarding
template-onboarding-summary = From the welcome to the review after 90 days, with rows for the work behind it
template-blank = Blank map
template-blank-summary = No stages, only the usual rows: just start typing

# end of templates


### app: menus and commands

menu-file = File
menu-edit = Edit
menu-view = View
menu-map = Map
menu-audit = Audit
menu-help = Help
menu-interface-size = Size of the interface
menu-sizes = Width and height
menu-picture = Picture
menu-recent = Open recent
menu-recent-none = No files yet
menu-examples = Examples
menu-example-running-shoes = Buying running shoes online (German)
menu-example-cancellation = Cancelling a contract
menu-example-omnichannel = Omnichannel retailer
menu-no-file = no file yet
menu-unsaved = not saved
menu-saved = saved
menu-saved-now = just saved
menu-saved-minutes = saved { $n }{"\u00A0"}min ago
menu-saved-hours = saved { $n }{"\u00A0"}h ago
menu-window-language = Language of the window
menu-language = Language

command-new = New map
command-open = Open…
command-save = Save
command-save-as = Save as…
command-export = Export as picture, PDF or table…
command-export-checklist = Export checklist…
command-read-checklist = Read checklist back…
command-import-map = Import a map…
command-import-readings = Import readings…
command-import-answers = Import survey answers…
command-quit = Quit
command-undo = Undo
command-redo = Redo
command-rename = Rename
command-duplicate = Duplicate
command-delete = Delete
command-type-quote = Type quote
command-type-value = Type value
command-type-duration = Type duration
command-type-waiting = Type waiting time
command-rename-period = Rename period
command-remove-score = Remove point of the curve
command-remove-measurement = Remove KPI here
command-remove-duration = Remove duration
command-remove-waiting = Remove waiting time
command-select-all = Select all
command-select-in-stage = Select all in the stage
command-select-in-lane = Select all in the lane
command-deselect = Deselect
command-add-touchpoint = New touchpoint
command-add-step = New step
command-add-stage = New stage
command-add-note = New note
command-add-persona = New persona
command-add-owner = New owner
command-add-lane = New lane
command-move-earlier = Move earlier
command-move-later = Move later
command-move-up = Move up
command-move-down = Move down
command-zoom-in = Zoom in
command-zoom-out = Zoom out
command-zoom-fit = Show the whole map
command-zoom-full = Actual size
command-toggle-outline = Outline
command-toggle-catalogue = Catalogue of usual touchpoints
command-toggle-inspector = Properties
command-theme-system = Light or dark like the system
command-theme-light = Light
command-theme-dark = Dark
command-theme-contrast = High contrast
command-interface-larger = Larger interface
command-interface-smaller = Smaller interface
command-interface-usual = Interface at its usual size
command-show-audit = Show audit
command-new-audit-round = Begin a new audit round
command-map-details = About this map
command-next-area = Next area
command-previous-area = Previous area
command-next-language = Next language
command-about = About Wegmarke

# Commands about the window itself, and what a command would do now
command-what = { $command }: { $what }
command-show-history = History
command-hide-lane = Show or hide lane
command-moment-of-truth = Moment of truth
command-palette = Find commands
command-shortcuts = Keyboard shortcuts
command-open-menus = Menu bar
command-context-menu = Context menu

# Answers to “which one?”: in menus and when searching commands
question-owner = Owner
question-owner-none = Nobody
question-importance = { term-importance }
question-finding = Silence a finding
question-importance-none = Not set
question-emotion = { term-emotion }
question-emotion-none = Not stated
question-persona = Personas shown
# Presenting
command-present = Present
command-present-on-white = Present on white
toolbar-present = Present
present-hint = Space or → next · ← back · 1–9 stage · B black · L light or dark · P personas and mean · Esc ends
present-back = Back (←)
present-next = Next (Space or →)
present-end = End the presentation (Esc)
present-whole = Whole map
present-position = { $n } of { $count }

# Preferences
command-preferences = Preferences
preferences = Preferences
preferences-theme = Colours
preferences-theme-system = System
preferences-theme-contrast = Contrast
preferences-accent = Accent
preferences-accent-own = the theme’s own
preferences-accent-blue = Blue
preferences-accent-violet = Violet
preferences-accent-magenta = Magenta
preferences-accent-amber = Amber
preferences-accent-green = Green
preferences-accent-petrol = Petrol
preferences-accent-grey = Grey
preferences-size = Size
preferences-motion = Motion
preferences-on = on
preferences-off = off
preferences-present = Presenting
preferences-present-dark = on dark
preferences-present-white = on white
preferences-language = Interface
preferences-author = Your name
preferences-author-hint = stands beside ticks and comments
preferences-note = Everything holds at once, and at the next start.

key-ctrl = Ctrl
key-alt = Alt
key-shift = Shift
key-enter = Enter
key-escape = Esc
key-delete = Del
key-backspace = Backspace
key-insert = Ins
key-home = Home
key-end = End
key-page-up = Page Up
key-page-down = Page Down
key-space = Space
key-tab = Tab
key-menu = Menu key
key-left = ←
key-right = →
key-up = ↑
key-down = ↓

# Feelings and sizes by hand and by keyboard
command-raise-emotion = Better feeling
command-lower-emotion = Worse feeling
command-feel-good = Feeling: very good (+2)
command-feel-neutral = Feeling: neutral (0)
command-feel-bad = Feeling: very bad (−2)
command-wider-step = Wider column
command-narrower-step = Narrower column
command-taller-lane = Taller lane
command-lower-lane = Lower lane
command-automatic-size = Automatic size
canvas-resize-step = Drag the width ({ $less } and { $more }); double click: automatic
canvas-point-hint = Drag: another score · double click: quote
canvas-mean-hint = The mean is computed: to change it, choose a persona above
canvas-curve-in-focus = Drags and clicks are about { $name }’s curve
canvas-curve-focus = Let drags and clicks be about { $name }’s curve
canvas-resize-lane = Drag the height ({ $less } and { $more }); double click: automatic
# The clipboard
command-cut = Cut
command-copy = Copy
command-paste = Paste
command-copy-picture = Copy as picture

# Several maps
command-close-map = Close map
command-next-map = Next map
command-previous-map = Previous map
command-show-map-1 = Show map 1
command-show-map-2 = Show map 2
command-show-map-3 = Show map 3
command-show-map-4 = Show map 4
command-show-map-5 = Show map 5
command-show-map-6 = Show map 6
command-show-map-7 = Show map 7
command-show-map-8 = Show map 8
# Connecting, pictures, status
command-path-from-selection = Path from the selection
command-lead-back = Leads back to …
command-go-to-twin = Show the same one elsewhere
command-add-comment = Comment
command-choose-picture = Choose a picture …
command-link-picture = Link a picture …
command-crop-picture = Crop the picture …
command-remove-picture = Remove the picture
command-status-existing = Status: existing
command-status-new = Status: new
command-status-to-change = Status: to change
command-status-to-drop = Status: to drop
obstacle-select-steps = Select steps first
obstacle-select-later-step = Select a step first that has others before it
obstacle-no-twin = Select a touchpoint first that stands in several places
obstacle-select-note = Select a note first
obstacle-select-found = Select a touchpoint with a finding first
obstacle-select-touchpoint = Select a touchpoint first
obstacle-no-picture-place = Select a step, a persona or the map first
obstacle-no-picture = There is no picture here yet
# Finding, filtering, views
command-find = Find …
command-find-next = Next hit
command-find-previous = Previous hit
command-replace = Replace …
command-replace-this = Replace this hit
command-replace-all = Replace all hits
command-filter = Filter
command-filter-hides = Hide what does not match
command-clear-filter = Clear the filter
command-save-view = Save this view
command-update-view = Update view to what is shown
command-toggle-table = Tables below the map
command-show-touchpoints = Table of touchpoints
command-add-action = New action
command-show-plan = Action plan
command-show-priorities = Priorities: importance and emotion
command-show-responsibilities = Responsibilities: who has which part
command-show-acquisition = Acquisition matrix: what customers do and what we do about it
command-toggle-minimap = Minimap
command-toggle-persona-cards = Persona cards on the sheet
obstacle-nothing-looked-for = Type what to look for first
obstacle-nothing-to-replace = Nothing has been found that can be replaced
obstacle-no-filter = Set a filter first
obstacle-select-view = Select a saved view first

# end of app: menus and commands


# Why a command cannot be done now, and what would help
obstacle-no-map = Open a map first
obstacle-no-touchpoint = There is no touchpoint on the map yet.
obstacle-nothing-to-undo = There is nothing to undo
obstacle-nothing-to-redo = There is nothing to redo
obstacle-nothing-selected = Select something first
obstacle-select-on-the-way = Select something on the map first
obstacle-select-step = Select a step or a touchpoint first
obstacle-no-actions-lane = The lane of actions is not shown: show it first
obstacle-select-lane = Select a lane first
obstacle-no-persona = Add a persona first
obstacle-mean = The mean of all personas is shown: choose a persona to change its curve
obstacle-select-movable = Select something that can be moved that way
obstacle-select-owned = Select a touchpoint or a note first
obstacle-select-felt = Select a step or touchpoint first, and add a persona
obstacle-presenting = End the presentation first
obstacle-one-map = Open a second map first
obstacle-fewer-maps = Fewer maps are open
obstacle-largest = It does not get any larger
obstacle-smallest = It does not get any smaller
obstacle-usual-size = The interface has its usual size already

### app: panels

# History
history-title = History
history-close = Close history
history-hint = A click goes back to there. What came after stays until you do something new.
history-begin = Beginning
history-here = now
history-spoken-here = { $what }, you are here
history-spoken-undone = { $what }, undone

# Outline
outline-stages = Stages
outline-lanes = Lanes
outline-personas = Personas
outline-owners = Owners
outline-paths = Paths
outline-no-stages = No stages yet: add one with +
outline-no-lanes = No lanes yet: add one with +
outline-no-personas = No personas yet: add one with +
outline-no-owners = No owners yet: add one with +
outline-add-stage = Add a stage
outline-add-lane = Add a lane
outline-add-persona = Add a persona
outline-add-owner = Add an owner
outline-add-path = Add a path
outline-without-owner = without owner
outline-select-without-owner = { $count ->
    [one] Select the touchpoint without owner
   *[other] Select { $count } touchpoints without owner
}
outline-owned = sees to { $count }
outline-touchpoints = { $count ->
    [one] one touchpoint
   *[other] { $count } touchpoints
}
term-dropped = { $count ->
    [one] { $count } of them to be dropped
   *[other] { $count } of them to be dropped
}
outline-show-lane = Show the lane “{ $lane }”
outline-hide-lane = Hide the lane “{ $lane }”
outline-only-persona = Show this persona only
outline-new-name = New name

# Toolbar
toolbar-touchpoint = Touchpoint
toolbar-step = Step
toolbar-stage = Stage
toolbar-note = Note
toolbar-lane = Lane
toolbar-note-on = Note on: { $name }
toolbar-note-on-map = Note on the whole map
toolbar-all-personas = All personas
toolbar-mean-of-personas = Mean of all personas
toolbar-mean = Mean
toolbar-personas = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
toolbar-show-personas = Personas on the map
toolbar-theme = Colours
toolbar-audit = Audit
toolbar-audit-count = Audit { $count }
toolbar-export = Export
toolbar-more-lanes = Notes as a lane

# Audit
audit-panel-title = Audit
audit-panel-steps-done = Round { $round } · { $done } of { $of } steps
audit-panel-progress = { $step }: { $done } of { $of } checks done
audit-panel-checks = { $done } of { $of } checks
audit-panel-checks-hint = Each check counts by itself; the table counts touchpoints at which all checks of the step are done.
audit-panel-lists = List
audit-panel-problems = Problems ({ $count })
audit-panel-gaps = Gaps ({ $count })
audit-panel-no-problems = No open problems
audit-panel-no-problems-hint = As far as the map knows, nothing hurts on this journey. Emotions, pain points and readings may change that.
audit-panel-no-gaps = No gaps
audit-panel-no-gaps-hint = The map answers every question of the audit.
audit-panel-weight = Importance { $importance } × severity { $severity }
audit-panel-weight-open = Severity { $severity } · importance open
audit-panel-urgent = urgent
audit-panel-part-urgent = Urgent ({ $count })
audit-panel-part-others = Others ({ $count })
audit-panel-select-all = Select all
audit-panel-checklist = Checklist
audit-panel-export = Export…
audit-panel-read-back = Read back…
audit-panel-back = Close the audit
audit-settings = Standards: thresholds and health score
audit-settings-health = Show the health score
audit-settings-thresholds = Thresholds
audit-settings-hint = They hold for this map and stand in its file.
audit-settings-usual = { $unit } · usually { $usual }
audit-settings-reset = Back to the usual value: { $threshold }
audit-settings-reset-all = Reset all
audit-health-stages = Stages
audit-health-owners = Owners
audit-health-known = { $known } of { $all }
audit-health-none = –
audit-panel-silent = { $count ->
    [one] { $count } finding is silenced; it stands in the table under findings.
   *[other] { $count } findings are silenced; they stand in the table under findings.
}

# What stands below the map
below-name = Below the map
below-now = { $name }: { $face }
plan-name = Plan
plan-text = Action
plan-rank = Rank
plan-rank-meaning = Rank: impact against effort. What changes more than it costs comes first
plan-place = Where
plan-whole-journey = whole journey
plan-overdue = { $date } · overdue
plan-late = { $count } overdue
plan-for-rows = for { $count } actions
plan-value-hint = Enter takes it, Esc gives up.
plan-votes-unreadable = That is no count. Write a whole number, for example 3.
plan-due-month = month
plan-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
plan-no-date = no date
plan-add = New action
plan-add-hint = { plan-add }: type it, Enter adds it
plan-empty = Nothing to do yet. Opportunities and ideas come here by themselves, pain points, needs and risks with an owner or a due date.
plan-nothing-matches = No action matches the filter.
parts-name = Responsibilities
parts-open = { $count } without an owner
acquisition-name = Acquisition matrix
acquisition-actions = What the customer does
acquisition-actions-of = What { $persona } does and feels
acquisition-actions-mean = What customers do and feel on average
acquisition-nobody = No owner yet
acquisition-whole-journey = For the whole journey
acquisition-add = Measure
acquisition-new = New measure, { $owner }: { $action }
acquisition-measure = { $text } ({ $what }), { $owner }
acquisition-by-channel = owner from the channel
acquisition-hint = Drag: another owner or step. Double click: rename
acquisition-empty = No steps yet. Ctrl+Enter on the map adds the first.
raci-responsible = Responsible
priorities-name = Priorities
priorities-against = Importance × { $what }
priorities-mean = Emotion, mean of all
priorities-feeling = Emotion · { $persona }
priorities-kpis = KPIs against target
priorities-plot = Importance against { $what }, { $count } touchpoints
priorities-value = Importance { $importance }, { $what }: { $value }. { $quadrant }
priorities-mend = Mend first
priorities-keep = Keep strong
priorities-later = Mend when there is time
priorities-enough = Do not overdo
priorities-met = Target met
priorities-missed = Target missed
priorities-no-target = no target
priorities-from-step = Emotion of the step
priorities-where = { $stage } · { $period }
priorities-aside = Without a place yet
priorities-all-placed = All have their place.
priorities-lacks-importance = lacks importance
priorities-lacks-emotion = lacks emotion
priorities-lacks-both = lacks importance and emotion
priorities-drag-hint = Dragging (finer with Alt) or arrow keys change the value
priorities-empty = No touchpoint has importance and emotion yet. Both are in the form and in the table.

# The table of touchpoints
table-name = Touchpoints
table-close = Close the table
table-count-of = { $count } of { $of }
table-guide = Audit steps { $done }/{ $of }
table-guide-step = { $step }: done at { $done } of { $of } touchpoints
table-guide-cell = { $step } in the stage { $stage }: { $done } of { $of } done
table-guide-hint = Shows what is open here, with the columns for it. Once more: everything again
table-guide-measure = Counts touchpoints at which all checks of the step are done; what is to be dropped does not count.
table-guide-done = { $done } of { $of } done
table-group-by = Groups: { $name }
table-ungrouped = none
table-group = Group { $name }: { $count } touchpoints
table-without = not set
table-columns = Columns
table-columns-of = Columns: { $step }
table-own-columns = My columns
table-usual-columns = Columns as at first
table-topic-place = Where and for whom
table-topic-nature = What it is
table-topic-weight = Who, and how important
table-topic-effect = What it does
table-topic-audit = Audit
table-personas = For whom
table-findings = Findings
table-check-described = Described
table-check-classified = Classified
table-check-purpose-set = Purpose named
table-check-purpose-served = Purpose served
table-check-role-set = Role named
table-check-expectations-rated = Expectations rated
table-check-owner-set = Owned
table-check-owner-agreed = Agreed
table-check-measured = Measured
table-check-method-set = Method
table-check-judged = Compared
table-ascending = ascending
table-descending = descending
table-sort-hint = Click: ascending, descending, as the journey goes
table-yes = yes
table-all = all
table-nobody = nobody
table-ticked = done
table-open = open
table-told = Not changed here. A double click shows the touchpoint on the map
table-proven = by the map
table-inherited = { $value }: inherited from the channel
table-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
table-gaps = { $count ->
    [one] { $count } gap
   *[other] { $count } gaps
}
table-period-hint = Holds for the whole step.
table-reopened = { $count } open again
table-reopened-check = was done, open again
table-changes = Since the round before
table-solved = { $count } solved
table-new = { $count } new
table-unchanged = { $count } as before
table-earlier = Round { $round }: { $tick }
table-silent = { $count } silent
table-silence = Silence: { $finding }
table-silence-reason = Why this is no trouble here
table-silenced = { $finding } · silenced: { $reason }
table-wake = Tell again: { $finding }
table-nothing-found = The audit has found nothing here.
table-for-rows = for { $count } touchpoints
table-own-words = Words of your own
table-measure = What is measured
table-value-hint = The value counts from today. Enter takes it over.
table-empty = No touchpoints yet. Enter on the map adds the first.
table-nothing-matches = No touchpoint matches the filter.

# Status line
status-touchpoints = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
status-stages = { $count ->
    [one] { $count } stage
   *[other] { $count } stages
}
status-personas = { $count ->
    [one] { $count } persona
   *[other] { $count } personas
}
status-problems = { $count ->
    [one] { $count } customer problem
   *[other] { $count } customer problems
}
status-urgent = { $problems }, { $count } urgent
status-hint = { $keys }: { $what }
status-selected = { $count } selected
status-hint-pan = Space + drag: move the map
status-hint-point = change the feeling
status-hint-priorities = Tab: next touchpoint   Arrows: importance and emotion
status-hint-parts = R A C I: give and take a part   Space: next part   Enter: choose
status-hint-acquisition = Arrows: walk   letter, Enter: type   Alt+arrows: move the measure   Delete: delete
status-hint-acquisition-typing = Enter: take it and go on   Esc: give up
status-hint-table = Enter: open the cell   Space: tick   Shift+↓: several rows
status-hint-table-told = Not changed here   Enter: show on the map   Shift+↓: several rows
status-hint-table-title = Enter: accept   Esc: discard
status-hint-table-list = Type: search   ↑ · ↓: choose   Enter: accept   Esc: close
status-hint-table-form = Tab: next   Esc: close
status-zoom = Zoom { $percent }

# Inspector: what stands everywhere
inspector-unset = not set
inspector-title = Title
inspector-name = Name
inspector-text = Text
inspector-date = Date
inspector-value = Value
inspector-unit = Unit
inspector-search = Search…
inspector-search-or-new = Search, or type a new name…
inspector-no-match = Nothing found
inspector-add-named = Add “{ $name }”
inspector-remove-named = Remove “{ $name }”
inspector-clear-named = { $name }: clear the value
inspector-one-a-line = One a line
inspector-done-of = { $done } of { $of }
inspector-for-personas = For whom (none chosen: all)
inspector-no-personas = No personas on the map yet
inspector-number-missing = A number is needed here
inspector-number-unreadable = This is not a number
inspector-number-whole = Whole numbers only
inspector-number-low = At least { $low }
inspector-number-range = From { $low } to { $high }
inspector-date-example = e.g. { $date }
inspector-date-unreadable = Not a date; write it like { $example }

# Inspector: touchpoint and step
inspector-place-in-stage = { $stage } · step { $step } of { $of }
inspector-new-kind = New kind…
inspector-new-channel = New channel…
inspector-new-owner = New owner…
inspector-new-path = New path…
inspector-new-source = New source…
inspector-add-channel = Add a channel
inspector-make-main-channel = Make this the main channel
inspector-from-channel = taken from the channel
inspector-marks = Marks
inspector-drop-off = Drop-off in %
inspector-own-purpose = A purpose in your own words
inspector-own-role = A role in your own words
inspector-emotion-hint = Click, drag or use the arrow keys; finer with Alt
inspector-quote-hint = What does this person say here?
inspector-quote-of-step = At the step: { $quote }
inspector-no-evidence = No evidence given
inspector-quote-and-evidence = Quote and evidence
inspector-sample = Sample n
inspector-interval = 95{"\u00A0"}% interval: { $interval }
inspector-period = Period
inspector-duration = Duration
inspector-waiting = Waiting
inspector-leads-back = Leads back to
inspector-picture = Picture
inspector-picture-file = File beside the map
inspector-picture-alt = What it shows
inspector-unit-weeks = weeks
inspector-unit-months = months
inspector-unit-years = years

# Inspector: KPIs
inspector-add-kpi = Add a KPI
inspector-new-kpi = New KPI…
inspector-no-kpis = Nothing measured yet
inspector-no-reading = no reading
inspector-target = Target
inspector-new-reading = New reading
inspector-new-reading-hint = Today’s value
inspector-remove-reading = Remove the reading
inspector-remove-kpi = Remove the KPI here
inspector-define-kpi = Set unit and direction
inspector-kpi-earlier = Move up
inspector-direction = Direction
inspector-unit-scale = Scale up to…
inspector-unit-money = Amount of money
inspector-unit-own = Unit of your own
inspector-unit-top = Scale up to
inspector-unit-name = Name of the unit
inspector-currency = Currency

# Inspector: audit
inspector-audit = Audit
inspector-audit-steps = { $done } of { $of } steps
inspector-gaps = Gaps and what is silenced
inspector-gaps-silent = { $open } · { $silent } silenced
inspector-check-proven = The map shows it already. A tick records who has checked it.
inspector-sign = Your name, once for all ticks
inspector-remark = Remark

# Inspector: notes
inspector-add-note = Add a note
inspector-no-notes = No notes yet
inspector-note-on = On: { $name }
inspector-note-hint = What is there to say?
inspector-until = Reaches to
inspector-severity = Severity
inspector-impact = Impact
inspector-effort = Effort
inspector-due = Due
inspector-votes = Votes
inspector-fewer-votes = One vote less
inspector-more-votes = One vote more
inspector-comments = Comments
inspector-comments-open = { $count } open
inspector-comment-numbered = Comment { $n }
inspector-new-comment = New comment, Enter adds it
inspector-remove-comment = Remove the comment
inspector-resolved = Resolved

# Inspector: stage and lane
inspector-stage-place = Stage { $place } of { $of }
inspector-stage-goal = Customers’ goal
inspector-motivation = Motivation
inspector-behaviour = Behaviour
inspector-usual-here = Usual, and not on the map yet
inspector-add-usual = Add { $name }
inspector-criteria = What customers compare by
inspector-own-criterion = A criterion in your own words
inspector-company-goal = Our goal
inspector-judgement = Judgement
inspector-strengths = Strengths
inspector-weaknesses = Weaknesses
inspector-growth-levers = Growth levers
inspector-colour = Colour
inspector-colour-automatic = Automatic
inspector-colour-code = Colour as a code
inspector-colour-unreadable = Not a colour; write it like #2f5bd8
inspector-shows = Shows
inspector-note-kinds = Which kinds of notes?
inspector-subtitle = Subtitle
inspector-height = Least height
inspector-height-automatic = by content
inspector-visibility = Visibility
inspector-shown = Shown
inspector-hidden = Hidden

# Inspector: people and lists
inspector-age = Age
inspector-persona-role = Who this is
inspector-goals = Goals
inspector-frustrations = Frustrations
inspector-share = Share in %
inspector-initials = Initials
inspector-icon = Icon
inspector-channel-defaults = Holds for all touchpoints of this channel that do not say otherwise
inspector-from = From
inspector-to = To

# Inspector: the map itself
inspector-scenario = Scenario
inspector-study-goal = Goal of the study
inspector-state = State
inspector-scope = Scope
inspector-language = Language
inspector-period-names = Names of the periods
inspector-period-before = Before
inspector-period-during = Meanwhile
inspector-period-after = After
inspector-imprint = Header and footer
inspector-author = Author
inspector-version = Version
inspector-confidentiality = Confidentiality
inspector-client = Client
inspector-logo = Logo
inspector-accent = Accent colour instead of the blue
inspector-sources = Sources
inspector-paths = Paths
inspector-kinds = Own kinds
inspector-channels = Own channels and defaults
inspector-kpis = Own KPIs
inspector-add-source = Add a source
inspector-add-path = Add a path
inspector-add-kind = Add a kind
inspector-add-own-channel = Add a channel
inspector-add-own-kpi = Add a KPI
inspector-you = Who works here
inspector-author-is = Ticks and comments bear the name { $name }.
inspector-author-unset = Ticks and comments bear no name.

# Inspector: counts
inspector-owns = { $count ->
    [0] Owns no touchpoint
    [one] Owns one touchpoint
   *[other] Owns { $count } touchpoints
}
inspector-several = { $count ->
    [one] One object selected
   *[other] { $count } objects selected
}

# Inspector: several at once
inspector-mixed = mixed
inspector-some-of = { $name } · { $count }/{ $of }
inspector-give-to-all = give to all { $count }
inspector-selected-list = Selected


# The row of open maps
tab-close = Close { $name }
tab-list = All open maps
# Pictures, paths, connections
inspector-picture-none = No picture yet. Drag one onto the map, or paste it.
inspector-picture-embedded = embedded, { $size }{"\u00A0"}KB
inspector-picture-linked = linked
inspector-picture-embed = Embed
inspector-uncrop = Show the whole picture
inspector-stands-on = Stands on
inspector-reply = Reply, Enter adds it
inspector-steps = Steps
inspector-show-step = Show the step
inspector-add-step-to-path = Add a step
inspector-adapt-built-in = Adapt a built-in one …
inspector-twins = Stands here, too:
inspector-colour-faint = Hardly to be seen on this sheet: contrast { $contrast }{"\u00A0"}:{"\u00A0"}1.
colour-blue = Blue
colour-orange = Orange
colour-green = Green
colour-violet = Violet
colour-berry = Berry
colour-ochre = Ochre
colour-petrol = Petrol
colour-brown = Brown
colour-night = Night blue
colour-grey = Grey
# Find bar, filter bar, minimap, saved views
find-words = Find
find-with = Replace with
find-count = { $at } of { $count }
find-nothing = Nothing found
find-close = Close (Esc)
find-match-case = Match case
find-whole-words = Whole words
find-replace-this = Replace
find-replace-all = All
toolbar-filter = Filter
toolbar-filter-count = Filter { $count }
filter-add = Filter
filter-add-condition = Add a filter
filter-clear = Clear
filter-close = Close the filter bar
filter-dims = Dim others
filter-hides = Hide others
filter-others = What does not match
filter-count = { $of ->
    [one] { $count } of { $of } touchpoint
   *[other] { $count } of { $of } touchpoints
}
filter-words = Text in title or note…
filter-remove = Remove: { $condition }
minimap-hint = Click or drag to move the view
outline-views = Views
outline-add-view = Save this view
inspector-view-filter = Filter
inspector-view-no-filter = none
inspector-view-cards = Persona cards
inspector-view-both-states = both
inspector-view-as-is = As-is
inspector-view-to-be = To-be
value-off = off
value-on = on
inspector-view-zoom = Zoom
inspector-view-show = Go there

# end of app: panels

# The map, read aloud
access-period = Period
access-of = { $what }: { $whom }
feeling-range = from { $low } to { $high }
access-empty = empty
access-yes = yes
access-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
feeling-very-good = very good
feeling-good = good
feeling-neutral = neutral
feeling-bad = bad
feeling-very-bad = very bad

### app: dialogs

# Searching commands
palette-hint = Command, place on the map or file
palette-nothing = Nothing matches.
palette-recent = Recently used
palette-commands = Commands
palette-map = On this map
palette-files = Files and templates
palette-open = open
palette-file = recently opened
palette-template = template

# Shortcuts
shortcuts-title = Keyboard shortcuts
shortcuts-search = Find a command or keys
shortcuts-hint = Choose a row to change its keys. Delete takes them away, Backspace brings the usual ones back.
shortcuts-press = { $command }: press the new keys. Esc leaves everything as it is.
shortcuts-taken = { $keys } belongs to “{ $command }”.
shortcuts-take = Take it over
shortcuts-none = No keys
shortcuts-usual = Usual keys
shortcuts-all-usual = Reset all
shortcuts-others = Window
shortcuts-refused-typing = This key writes a character. Add Ctrl or Alt.
shortcuts-refused-altgr = Ctrl+Alt is AltGr on many keyboards and writes characters. Leave one of the two out.
shortcuts-refused-walking = This key moves through the window. Add Ctrl or Alt.
shortcuts-refused-clipboard = These keys belong to the clipboard, also while typing. Choose others.

# Buttons
dialog-save = Save
dialog-save-as = Save under another name…
dialog-discard = Discard
dialog-cancel = Cancel
dialog-close = Close
dialog-open = Open
dialog-overwrite = Overwrite
dialog-replace = Replace
dialog-other-name = Another name
dialog-restore = Restore
dialog-later = Decide later
dialog-keep = Keep
dialog-discard-finally = Discard for good
dialog-copy = Copy text

# Before a map is left
dialog-unsaved = Save “{ $title }”?
dialog-unsaved-detail = It has changes that are in no file yet. If you discard them, they are lost.
dialog-replace-files = { $count ->
    [one] There is a file of this name. Replace it?
   *[other] There are { $count } files of these names. Replace them?
}
dialog-changed = “{ $file }” has changed meanwhile
dialog-changed-detail = Somebody else or another program has written the file since you opened it. If you overwrite it, that version is lost.

# Work that was recovered
dialog-recovered = Unsaved work found
dialog-recovered-detail = { $count ->
    [one] Wegmarke did not end properly last time. This map had not been saved.
   *[other] Wegmarke did not end properly. These { $count } maps had not been saved.
}
dialog-never-saved = in no file yet
dialog-discard-draft-really = This work is nowhere else. Really discard it?
dialog-today = today, { $time }
dialog-yesterday = yesterday, { $time }

# What is wrong with files
dialog-not-opened = The map could not be opened
dialog-not-written = The file could not be written
dialog-place = { $file }, line { $line }, column { $column }

# About the program
dialog-about-version = Version { $version }
dialog-about-what = Map, audit and show customer journeys: without a network, without an account, in a file of your own.
dialog-about-licence = Wegmarke is free software under the MIT licence or the Apache License 2.0.
dialog-about-inter = Type: Inter by Rasmus Andersson, SIL Open Font License 1.1.
dialog-about-phosphor = Icons: Phosphor Icons, MIT licence.

# Choosing files
dialog-open-map = Open a map
dialog-save-map = Save the map
dialog-export = Save the export
dialog-export-checklist = Save the checklist
dialog-read-checklist = Choose a filled-in checklist
dialog-kind-map = maps (.ron)
dialog-kind-mermaid = Mermaid diagrams (.mmd)
dialog-kind-svg = SVG drawings (.svg)
dialog-kind-pdf = PDF files (.pdf)
dialog-kind-pptx = PowerPoint slides (.pptx)
dialog-kind-png = PNG pictures (.png)
dialog-kind-markdown = Markdown files (.md)
dialog-kind-csv = CSV files (.csv)
dialog-kind-xlsx = Excel workbooks (.xlsx)
dialog-kind-html = HTML pages (.html)
dialog-kind-json = JSON files (.json)
dialog-kind-checklist = Checklists (.xlsx, .csv)
dialog-place-home = Home
dialog-place-documents = Documents
dialog-place-desktop = Desktop
dialog-place-recent = Used lately
dialog-up = To the folder above
dialog-folder-empty = There are no { $kind } here
dialog-folder-lacks = Nothing here is called “{ $name }”
dialog-file-name = File name
dialog-file-or-path = File or path
dialog-overwrite-really = “{ $file }” is there already. Replace it?
dialog-no-folder = There is no such folder: { $path }
dialog-no-file = There is no such file: { $path }
dialog-folder-unreadable = The folder cannot be read: { $path } ({ $why })
dialog-no-name = Give the file a name.

# Closing with several maps
dialog-all-unsaved = Save { $count } maps?
dialog-all-unsaved-detail = They have changes that are in no file yet. Discarding loses them.
dialog-save-all = Save all
dialog-discard-all = Discard all
drop-hint = Let go to open or paste

# Start page
start-claim = Map, audit and show customer journeys. Offline, in a file of your own.
start-open = Open a map…
start-recent = Opened lately
start-missing = no longer there
start-forget = Take { $name } off the list
start-new = New map
start-size = { $steps ->
    [one] { $steps } step
   *[other] { $steps } steps
} · { $touchpoints ->
    [one] { $touchpoints } touchpoint
   *[other] { $touchpoints } touchpoints
}
start-examples = Examples to look at

# Exporting the checklist
checklist-title = Export checklist
checklist-format = Format
checklist-order = Order
checklist-by-stage = by stage
checklist-by-owner = by owner
checklist-share = For whom
checklist-share-all = Everybody
checklist-hint-xlsx = A workbook with checklist, findings, KPIs, owners and actions. Filled in, it can be read back.
checklist-hint-csv = One table for any program. Filled in, it can be read back.
checklist-hint-html = A page to tick in a browser and to print, without a network. It saves what was filled in as CSV, which can be read back.
checklist-hint-markdown = Text with task lists, for wikis and repositories.
checklist-hint-json = Data for other programs.

# Reading a checklist back
read-back-title = Read checklist back: { $file }
read-back-conflicts = To be decided
read-back-changes = Will be taken
read-back-of-map = Map: { $text }
read-back-of-file = File: { $text }
read-back-keep = Keep the map’s
read-back-use = Take the file’s
read-back-take = { $count ->
    [0] Nothing to take
    [one] Take { $count } change
   *[other] Take { $count } changes
}

# Exporting a picture
export-title = Export
import-title = Import a table
import-file = { $file } · { $count ->
    [one] 1 row
   *[other] { $count } rows
}
import-kind = Import as
import-readings = Readings
import-answers = Survey answers
import-touchpoints = Touchpoints
import-touchpoints-hint = Each row becomes a touchpoint, with its stage, step, owner and whatever else the headings name. Next you choose what the columns hold.
import-headings = The first row holds headings
import-column = Column “{ $column }” holds
import-nothing = not imported
import-on = Go on…
import-back = Back
import-periods = Periods
import-period-of = Period of “{ $stage }”
import-sheet = Sheet
import-manner = The table is
import-as-list = a list: a touchpoint a row
import-as-grid = a grid: stages side by side
import-row = Row “{ $row }” holds
import-target = Where to
import-target-new = New map
import-target-here = Into “{ $map }”
import-update = Change what the map has already, as the table says
import-whose = Whose emotions
import-at = Measured on
import-choose = Please choose
import-place-column = Touchpoint is named in
import-place-together = no column: all are about one
import-share-choose = Name the answers whose share counts, such as “yes”.
import-found-apart = { $what }: { $count ->
    [one] measured at one place of the map
   *[other] measured at { $count } places of the map
}
import-date-hint = e.g. { $date }
import-no-values = Choose above one of the columns that it holds the value, or the values of a KPI.
import-lines = { $count ->
    [one] Line { $lines }: { $why }
   *[other] Lines { $lines }: { $why }
}
import-new = new
import-same = there already
import-replaces = replaces the one of that day
import-answer-column = Answers in
import-becomes = Becomes
import-formula = Calculation
import-formula-nps = NPS: 9–10 less 0–6
import-formula-csat = CSAT: share of 4 and 5
import-formula-ces = CES: mean of 1 to 7
import-formula-mean = Mean
import-formula-share = Share of certain answers
import-share-of = Share of
import-share-of-hint = yes, or answers with commas between
import-answers-choose = Choose the column, what becomes of it, and on what it was measured.
import-no-answers = There is no answer in this column.
import-nothing-changes = The map has this reading already.
import-left-out = { $count ->
    [one] 1 row does not count:
   *[other] { $count } rows do not count:
}
import-go = Import
import-not-taken-title = Not taken, or taken differently
export-go = Export…
export-preview = Preview
export-format = Format
export-hint-png = A picture of pixels for documents, slides and the web.
export-hint-svg = A drawing, sharp at every size; each object is a named group.
export-hint-pdf = To print and to hand on: text can be searched, copied and read aloud.
export-hint-pptx = Slides for PowerPoint, Keynote and Impress: the whole map, then each stage; shapes and text can be edited, the details stand in the notes.
export-hint-html = A page for every browser: the map as a picture and all of it in words, also for screen readers.
export-hint-markdown = A report for Word, wikis and converters such as Pandoc: summary, stage by stage, findings and actions; pictures are linked.
export-hint-xlsx = A workbook with the map as a grid and all lists. It can be read back in.
export-hint-list = A touchpoint a row. It can be read back in.
export-hint-grid = Stages and steps side by side, lanes below each other. It can be read back in.
export-hint-mermaid = A journey diagram for Mermaid, shown as a picture in Markdown, wikis and repositories. It can be read back in.
export-diagram = Journey diagram
export-workbook = Workbook
export-list = List of touchpoints
export-grid = The map as a grid
export-table = Table
export-as-list = List
export-as-grid = Grid
export-paper = Paper
export-no-paper = none: as large as the map
export-slide = Slide 16:9
export-orientation = Orientation
export-orientation-either = What fits better
export-orientation-landscape = Landscape
export-orientation-portrait = Portrait
export-up = Share of the sheet
export-up-to = { $count ->
    [1] Whole
    [2] Half
   *[other] Quarter
}
export-least-type = Smallest type, pt
export-letters = Letters
export-letters-outlines = As outlines
export-letters-text = As text
export-extent = Extent
export-whole-map = Whole map
export-selection = Selection only
export-laying-out = Being laid out…
export-page = { $what ->
    [slide] Slide
    [picture] Picture
   *[page] Page
} { $page } of { $of }
export-page-before = { $what ->
    [slide] Slide before
    [picture] Picture before
   *[page] Page before
} (Page up)
export-page-after = { $what ->
    [slide] Slide after
    [picture] Picture after
   *[page] Page after
} (Page down)
export-size = { $width } × { $height } cm
export-plan = Pages of { $width } × { $height } cm, smallest type { $points } pt
export-slides = { $slides ->
    [one] One slide
   *[other] { $slides } slides
}
export-report = A report and { $pictures ->
    [one] one picture
   *[other] { $pictures } pictures
}
export-report-pictures = The pictures lie beside it, in the folder “…-files”: { $width } cm wide, type of at least { $points } pt.
export-smallest = smallest type { $points } pt
export-numbered = Each page becomes a file, numbered from 1 to { $pages }.
export-losses-title = Not in the file
export-nothing-lost = All that is on the map is in it, too.
export-what-is-lost = What is missing
export-scale = Size
export-times = { $n }×
export-width = Width in pixels
export-width-hint = Width in pixels, at most { $longest }
export-px = px
export-resolution = Resolution
export-dpi = { $dpi } dpi
export-theme = Theme
export-theme-light = Light
export-theme-dark = Dark
export-theme-contrast = Contrast
export-theme-print = Print
export-parts = Parts
export-header = Header
export-persona-cards = Persona cards
export-footer = Legend and footer
export-marks = Marks
export-transparent = Transparent ground
export-filter = Apply the filter
export-fold = In rows
export-fold-off = No
export-fold-narrow = Narrow
export-fold-medium = Medium
export-fold-wide = Wide
export-persona = Curves
export-persona-all = All together
export-stages = Stages
export-lanes = Lanes
export-pixels = { $width } × { $height } pixels
export-centimetres = { $width } × { $height } cm at { $dpi } dpi
export-small-type = In print, the smallest type will be only { $points } pt. A larger size, fewer dpi or a fold makes it legible.
export-nothing = Nothing of the map is left this way.
export-too-large = The picture gets too large: no side may have more than { $longest } pixels.
export-too-many = The picture gets too large: more than { $most } million pixels do not fit into memory.
export-not-written = The file could not be written: { $why }

# Pictures
dialog-choose-picture = Choose a picture
dialog-kind-picture = pictures (.png, .jpg, .webp)
dialog-choose-table = Choose a table
dialog-kind-import = tables, Mermaid diagrams and lists (.xlsx, .csv, .mmd, .md, .txt)
dialog-choose-import = Choose a file for a map
dialog-kind-table = tables (.csv, .tsv, .txt)

# end of app: dialogs


### app: messages

# Steps of history; $class is what it was done to, $count to how many.
edit-object = { $class ->
    [persona] { $count ->
        [one] persona
       *[other] { $count } personas
    }
    [path] { $count ->
        [one] path
       *[other] { $count } paths
    }
    [owner] { $count ->
        [one] owner
       *[other] { $count } owners
    }
    [kind] { $count ->
        [one] kind
       *[other] { $count } kinds
    }
    [channel] { $count ->
        [one] channel
       *[other] { $count } channels
    }
    [kpi] { $count ->
        [one] KPI
       *[other] { $count } KPIs
    }
    [source] { $count ->
        [one] source
       *[other] { $count } sources
    }
    [lane] { $count ->
        [one] lane
       *[other] { $count } lanes
    }
    [view] { $count ->
        [one] saved view
       *[other] { $count } saved views
    }
    [stage] { $count ->
        [one] stage
       *[other] { $count } stages
    }
    [step] { $count ->
        [one] step
       *[other] { $count } steps
    }
    [touchpoint] { $count ->
        [one] touchpoint
       *[other] { $count } touchpoints
    }
    [note] { $count ->
        [one] note
       *[other] { $count } notes
    }
    [journey] map details
   *[several] { $count } things
}
edit-field = { $field ->
    [name] name
    [title] title
    [emotions] emotion
    [measurements] measurement
    [scenario] scenario
    [goal] goal
    [language] language
    [scope] scope
    [state] as-is or to-be
    [period-names] names of the periods
    [author] author
    [date] date
    [version] version
    [confidentiality] confidentiality
    [client] client
    [accent] accent colour
    [owner] owner
    [importance] importance
    [channels] channels
    [kind] kind
    [moment-of-truth] moment of truth
    [breakpoint] breakpoint
    [status] status
    [interaction] interaction
    [mode] mode
    [medium] medium
    [control] control
    [purpose] purpose
    [role] role
    [expectations] expectations
    [consistency] consistency
    [personalisation] personalisation
    [method] method
    [evidence] evidence
    [personas] personas
    [path] path
    [same-as] link to its twin
    [ticks] check
    [silenced] silenced findings
    [period] period
    [duration] duration
    [waiting] waiting time
    [leads-back] way back
    [picture] picture
    [colour] colour
    [share] share
    [quote] quote
    [initials] initials
    [icon] icon
    [unit] unit
    [subtitle] subtitle
    [height] height
    [shown] visibility
    [content] content
    [motivation] motivation
    [behaviour] behaviour
    [criteria] criteria
    [severity] severity
    [effort] effort
    [due] due date
    [votes] votes
    [comments] comments
    [span] span
    [parts] parts in it
    [age] age
    [about] description
    [goals] goals
    [needs] needs
    [frustrations] frustrations
    [kpis] usual KPIs
    [direction] direction
    [answers] number of cases
    [filter] filter
    [company-goal] company's goal
    [strengths] strengths
    [weaknesses] weaknesses
    [growth-levers] growth levers
    [width] width
    [audit-round] audit round
   *[other] attribute
}
edit-add = Add { edit-object }{ $name }
edit-remove = Delete { edit-object }{ $name }
edit-rename = Rename { edit-object }{ $name }
edit-change = Change { edit-object }{ $name }
edit-set = Change { edit-field }: { edit-object }{ $name }
edit-move = Move { edit-object }{ $name }
edit-reorder = Reorder { edit-object }{ $name }
edit-duplicate = Duplicate { edit-object }{ $name }
edit-paste = Paste { edit-object }{ $name }
edit-error-no-such-object = This map no longer has that.
edit-error-cannot-stand-there = That cannot be put there.
edit-error-journey-itself = The map itself can be neither removed nor moved.
edit-error-unsound = That does not fit the rest of the map. Nothing was changed.

# Passing messages
toast-does-not-match = It does not match the filter and is pale for that reason.
toast-close = Close message
toast-exporting = Writing { $file }…
toast-exported = { $file } saved, { $width } × { $height } pixels
toast-export-saved = { $file } saved
toast-exported-files = { $files } files saved, from { $file } on
toast-export-cancelled = Export cancelled. Nothing was written.
toast-export-lost = The export ended unexpectedly. Nothing was written.

command-start-page = Start page
toast-settings-unreadable = The settings could not be read and now lie in { $path }; the usual ones apply.
toast-no-drafts = Unsaved work cannot be kept aside at the moment: { $why }
toast-settings-not-written = The settings could not be written: { $why }
toast-checklist-written = Checklist written: { $name }
toast-read-back = { $count ->
    [one] { $count } change taken from the checklist
   *[other] { $count } changes taken from the checklist
}
toast-checklist-unreadable = { $file }: { $why }
toast-restored = Restored. Not saved yet.
toast-score-removed = Feeling removed
toast-score-assumed = Set by hand: no longer what people answered, so it is assumed
toast-done = { $deed ->
    [edit-add] Added
    [edit-remove] Deleted
    [edit-move] Moved
    [edit-reorder] Reordered
    [edit-duplicate] Duplicated
    [edit-paste] Pasted
   *[other] Changed
} { edit-object }{ $name }
canvas-rename = Edit text
new-persona = New persona
new-owner = New owner
file-name-untitled = map

# The clipboard, and files that are dropped
toast-pasted = Pasted { $what }
toast-pasted-take-marks = Read marks as attributes
toast-pasted-in-part = Pasted { $what }. Left out: { $names }
toast-paste-nothing = There is nothing on the clipboard that can be pasted.
toast-paste-too-much = That is too much at once: up to { $most } lines can be pasted.
toast-paste-broken = What was copied from Wegmarke was damaged on its way: { $why }
toast-paste-diagram = A Mermaid diagram that cannot be read. Line { $line }: { $why }
toast-picture-copied = Picture on the clipboard, { $width } × { $height } pixels
toast-picture-not-copied = No picture could be made of this selection.
toast-drop-unknown = { $file } is neither a map nor a text or a table.
toast-drop-unreadable = { $file } could not be read.
toast-drop-figures = There are figures in this table. Open the map that they are about, then drop it again.
toast-drop-checklist = { $file } is a workbook or checklist. Open the map to which it belongs, then drop it again.
# Pictures, paths, deleting
toast-picture-removed = Picture removed
toast-picture-made-smaller = Picture of { $width }{"\u00A0"}×{"\u00A0"}{ $height } pixels embedded at a smaller size
toast-picture-no-place = Select a step, a persona or the map first: that is where the picture goes.
toast-deleted-with = { $count ->
    [one] Deleted
   *[other] { $count } items deleted
}; { $mended ->
    [one] a reference to it is removed
   *[other] { $mended } references to it are removed
}
new-path = New path
canvas-choose-target = From { $step } back to { $target }: click a step, or choose with ← → and press Enter. Esc gives up.
canvas-crop = Drag to move the part that is shown; the wheel or + and − magnify. Enter keeps it, Esc does not.
canvas-drop-picture = Let go over a step, a persona or the title
# Finding and views
toast-replaced = { $count ->
    [one] One place replaced.
   *[other] { $count } places replaced.
}
toast-not-replaced = { $count ->
    [one] One stands in the name of a kind, channel or KPI and stays.
   *[other] { $count } stand in names of kinds, channels or KPIs and stay.
}
toast-view-updated = View updated
toast-audit-round = Audit round { $round } has begun. The ticks before it stay in the map.
new-view = View { $count }
# Capturing with the keyboard
capture-name = Capture
capture-importance-of = Importance { $n }
capture-new-owner = New owner “{ $name }”
capture-new-channel = New channel “{ $name }”
capture-feels-very-good = very good
capture-feels-good = good
capture-feels-neutral = neutral
capture-feels-bad = bad
capture-feels-very-bad = very bad
capture-key-next-touchpoint = next
capture-key-first-touchpoint = touchpoint
capture-key-step = step
capture-key-first-step = first step
capture-key-stage = stage
capture-key-attributes = attributes
capture-key-done = done
capture-key-end = end
capture-key-give-up = discard
capture-key-take = take
capture-key-take-new = make new
capture-key-stays-text = keep as text
capture-usual = usually: { $channel }
capture-key-choose = choose
capture-key-next-attribute = next attribute
capture-key-to-title = to the title
canvas-empty = The map is still empty. Just start typing, or:
canvas-empty-stage = a stage, such as “Awareness”
canvas-empty-step = a step: what customers do
canvas-empty-touchpoint = a touchpoint: where they meet you
canvas-empty-more = While you type, @ # ! and :) offer what goes with it.

# end of app: messages

### merge

compare-yes = yes
compare-no = no
compare-unset = not set
compare-target = target { $target }
compare-map = Map
compare-added = New
compare-removed = Dropped
compare-moved = Moved
compare-reordered = Reordered
compare-changed = Changed
compare-felt = Emotion of { $persona }
compare-line = { $what }: { $old } → { $new }
compare-from-to = { $old } → { $new }
compare-line-old = { $what }: { $old }
compare-line-new = → { $new }
compare-title = Comparison: { $maps }
compare-before = Before
compare-after = After
compare-nothing = The two maps do not differ in anything.
compare-audit = { $count ->
    [one] One entry of the audit differs as well (ticks, silenced findings, round); it is no change of the service.
   *[other] { $count } entries of the audit differ as well (ticks, silenced findings, round); they are no changes of the service.
}
compare-all-personas = all
compare-sum-touchpoints = Touchpoints: { $sum }
compare-sum-others = Other items: { $sum }
compare-sum-emotion = Mean emotion{ $whose }: { $old } → { $new }
compare-count-added = { $count } new
compare-count-removed = { $count } dropped
compare-count-moved = { $count } moved
compare-count-changed = { $count } changed
compare-count-none = nothing
compare-stages = By stage
compare-figures-below = what has changed
compare-figures = KPIs
compare-changes = Differences
compare-whole = Whole map
compare-emotion-of = Emotion, { $side }
compare-badge = COMPARISON
compare-everybody = Mean of all personas
compare-stage-emotion = Emotion: { $old } → { $new }
compare-was = before: { $value }
compare-no-longer = no longer there
compare-no-reading = no reading
compare-more = { $count ->
    [one] and one more difference
   *[other] and { $count } more differences
}
compare-legend-gain = becomes better
compare-legend-loss = becomes worse
compare-legend-added = was not there before
compare-legend-removed = is not there any more
compare-legend-moved = stands elsewhere
compare-legend-changed = what is different, before → after
compare-moved-to = To: { $place }
compare-moved-from = From: { $place }
command-compare = Compare with another map…
obstacle-comparing = End the comparison first (Esc)
compare-sheet = Comparison: { $maps }
compare-back = Back to the map
compare-turn = Swap before and after
compare-older = Before
compare-newer = After
compare-choose = Choose a map
compare-choose-tip = Choose another map to compare with
compare-file = From a file…
compare-whose = Whose emotions are compared
compare-export = Export the comparison
compare-choose-title = Compare with what?
compare-choose-hint = Choose a map that is open, or a file. Both then stand side by side, stage by stage, with everything that is new, dropped, moved or changed.
compare-show-kind = Shows these differences or leaves them out
compare-go-to-tip = Double-click or Enter: show it on its map
toast-comparison-written = Comparison written: { $name }
dialog-compare-with = Compare with which map?
dialog-export-comparison = Export the comparison
file-name-comparison = comparison
command-make-to-be = Make a to-be map from this one
toast-to-be-made = A to-be map, not saved yet. The as-is map stays as it is; comparing them knows what is the same.
picture-only-state = Only
picture-state-as-recorded = emotions, figures and notes as recorded
command-show-both-states = As-is and to-be together
command-show-as-is = Only as-is
command-show-to-be = Only to-be
menu-state = As-is and to-be
status-only-state = { $state } only{ $count ->
    [0] {""}
   *[other] , { $count } hidden
}
cli-argument-state = Everything with marks, only as it is, or only as it is to be
