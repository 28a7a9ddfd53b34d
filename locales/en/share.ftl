# Sharing
share-title = Share “{ $title }”
share-link = Link
share-copy = Copy link
share-copied = Copied
share-select = The browser does not let this page copy; the link is selected, press Ctrl+C
share-length = { $count } characters. The scenario is entirely after # and never reaches this site’s server; the app you send it with does carry it, so do not send unpublished figures that way. The address bar has the same link.
share-result = Result fingerprint
share-result-note = If the receiver sees the same one, all indicators are equal to the last digit.
share-holds = Holds
share-ten = Indicators
share-together = Together
share-together-others = with the other { $count ->
    [one] scenario
   *[other] { $count } scenarios
} of the comparison
share-together-most = The comparison has more than { $count } scenarios, too many for one link
share-nothing = Status quo, no lever or assumption changed
share-levers = { $count ->
    [one] 1 lever
   *[other] { $count } levers
}
share-projects = { $count ->
    [one] 1 college project
   *[other] { $count } college projects
}
share-cities = { $count ->
    [one] separate growth for 1 city
   *[other] separate growth for { $count } cities
}
share-figures = { $count ->
    [one] 1 changed figure
   *[other] { $count } changed figures
}
share-observed = { $count ->
    [one] 1 year observed
   *[other] { $count } years observed
}
share-reasons = { $count ->
    [one] 1 reason for a change
   *[other] { $count } reasons for changes
}
share-texts = title and note
share-and = ,_
share-no-figures = ;_assumptions unchanged
share-changes = What was changed against the status quo
share-code = QR code of this link
paper-link = Scan the code or type the link to open this very scenario; with the same result fingerprint { $result }, all indicators are equal to the last digit.
share-no-code = The link is too long for a code that can be read from paper; send the link or the scenario file.
share-too-long = The notes are too long for a link; send the scenario file instead, which holds every word.
share-summary = Copy summary
share-save-code = Save QR code
share-system = System share
share-words = { $title }: { $verdict }

# Opening a link
link-same = Same result as the sender, to the last bit.
link-same-shown = Same result as the sender, to the digits shown.
link-moved = { $title }, against { $baseline }: { $moved }
link-unmoved = { $title }: { $moved }
link-back = Back to the earlier scenario
link-leave = Do not open
link-impossible-title = Today’s figures cannot run the scenario of this link
link-impossible-then = Nothing was opened; the current scenario is unchanged.
link-older-title = { $count ->
    [one] Then and now: one indicator changed
   *[other] Then and now: { $count } indicators changed
}
link-newer-title = { $count ->
    [one] Made by a newer version of this page: one indicator differs
   *[other] Made by a newer version of this page: { $count } indicators differ
}
link-older-account = This link was made on { $date }. Every lever was read exactly; what changed are figures or formulas updated since
link-newer-account = This link was made on { $date } with newer figures or formulas than this page has; reload the page or have it updated to see the sender’s figures
link-turned = { $count ->
    [0] No target turned from met to missed or back
    [one] One target turned from met to missed or back
   *[other] { $count } targets turned from met to missed or back
}
sentences = { $first }. { $second }.
date-long = { $day } { $month ->
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
   *[other] December
} { $year }
link-open-now = Open with today’s figures
link-open-then = See it as it was
link-open-both = Side by side
link-then-title = (figures of { $date })
then-indicator = Indicator
then-then = Then
then-now = Today
then-change = Change
then-because = Because
then-rest = { $count ->
    [one] The other one
   *[other] The other { $count }
}
then-rest-same = same figures
cause-figure = { $name }: { $then } → { $now } { $unit }
cause-data = another data set, whose figures are not known here
cause-formula = the model’s formulas, version { $then } → { $now }
cause-later = the sender’s figures or formulas are newer than this page
cause-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}

link-damaged-title = The link is incomplete; nothing was opened
link-wrapped-title = Something is before, after or inside the link; nothing was opened
link-foreign-title = What follows # is not a scenario link
link-newer-format-title = The link was made by a newer version of this page; this one cannot read it yet
link-too-long = The text is longer than any scenario link.
link-foreign = Nothing was opened. Check that all of it was copied: a link looks like …/#1 and a run of letters and digits.
link-newer-format = It has format { $version }, or content that this page does not know. Reload the page; if it still cannot be read, ask the sender for the scenario file.
link-short = { $count ->
    [one] One character is missing, most likely
   *[other] { $count } characters are missing, most likely
} cut off at the end by a messenger. Ask the sender for the whole link or for a QR code.
link-long = { $count ->
    [one] There is one character too many
   *[other] There are { $count } characters too many
}, and it is not clear which. Ask the sender for the link again.
link-sign = It has “{ $sign }”, which no link has. Ask the sender for the link again.
link-lowered = All capital letters were turned into small ones, and the check code does not fit. Copy and paste the link, or ask for a QR code.
link-altered = The check code does not fit: a character was changed or moved. Ask the sender for the link again.
link-wrapped = There is a whole link in it, but { $found }. You can open the whole link alone.
link-before = “{ $text }” comes before it
link-after = “{ $text }” comes after it
link-gaps = { $count ->
    [one] there is a blank or line break inside it
   *[other] there are { $count } blanks or line breaks inside it
}
link-blanks = there are blanks around it
link-read = readable
link-unread = cannot be read
link-uncertain = readable, but unchecked: do not rely on it
link-no-title = no title given
link-version = version { $version }, which this page reads
link-check-right = fits the whole link
link-check-missing = missing
link-check-wrong = does not fit
link-part-format = Format
link-part-title = Title
link-part-levers = Intake, training, quality
link-part-colleges = Colleges and cities
link-part-check = Check code
link-open-inside = Open the whole link
link-open-uncertain = Open what could be read
link-cannot-run = What could be read cannot be run ({ $why }), so it cannot be opened.
link-paste = Paste the whole link
link-paste-label = Paste the whole link here
