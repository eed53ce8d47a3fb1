# English. Every sentence of the product; keys are grouped by the room that asks for them.

### vocabulary


# end of vocabulary


### layout


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

file-empty = The file is empty. A map begins with “(wegmarke: 1, about: (title: "…"))”.
file-not-utf8 = From here on this is not text in UTF-8. Save the file as UTF-8 in your editor, or check that it is a map.
file-not-a-map = This is not a Wegmarke map: it does not begin with “(wegmarke: 1,”. Check that it is the right file.
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
file-unknown-id = No { $class } in this map has the id “{ $id }”.
file-id-twice = A second { $class } has the id “{ $id }”: give one of them another id.

file-emotion-twice = The persona “{ $persona }” has two emotions here: remove one.
file-measurement-twice = The KPI “{ $kpi }” is measured twice here: join the readings under one entry.
file-leads-forward = A step can lead back only to one before it: name an earlier step or remove the field.
file-run-backward = A note can run only from its step to a later one: name a later step or remove “until”.
file-same-as-itself = A touchpoint cannot be “the same as” itself: name another one or remove the field.
file-negative-span = A length of time cannot be negative: write a number from zero up.
file-lane-height = The height of a lane must be above zero: write a larger number or remove the field.
file-other = This cannot be read: { $text }

# end of file


### audit


# end of audit


### exchange


# end of exchange


### cli

cli-about = Maps customer journeys. Without a command it opens the window, with FILE if there is one.
cli-usage = Usage:
cli-commands = Commands
cli-arguments = Arguments
cli-options = Options
cli-command-check = Validates maps: FILE:LINE:COLUMN, what is wrong, and how to mend it
cli-argument-file = The map to open
cli-argument-files = The maps to look at
cli-argument-lang = Language of messages: de or en; else WEGMARKE_LANG, else the system’s
cli-argument-help = Show this help
cli-argument-version = Show the version
cli-check-sound = { $path }: sound
cli-no-window = This build of Wegmarke has no window; wegmarke --help shows what it can do.

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


