# Scenarios kept on this device
library-title = Scenarios on this device
library-search = Find a name or a version’s note
library-name = Name
library-met = Met
library-changed = Changed
library-on-desk = Being edited
library-on-desk-changed = Being edited, with changes not saved
library-met-of = { $met }/{ $total }
library-versions = { $count ->
    [one] 1 version
   *[other] { $count } versions
}
library-open = Open “{ $name }”
library-rename = Rename “{ $name }”
library-new-name = New name of “{ $name }”
library-duplicate = Duplicate “{ $name }”
library-show-versions = Versions of “{ $name }”
library-file = Save “{ $name }” as a file
library-delete = Delete “{ $name }”
library-none = No scenario is saved yet. Give the current one a name, and it is kept in this device’s browser.
library-nothing = Nothing found for “{ $sought }”.
library-note-of = Note of the version of { $at }
library-note-empty = A note, such as: draft for review
library-restore = Restore the version of { $at }
library-restore-short = Restore
library-newest = Newest
library-since = Since the last: { $what }
library-the-last = the last version
library-aside = Could not be read
library-aside-note = Not as it was saved; set aside as it is, nothing was deleted.
library-aside-nameless = No name
library-aside-file = Save as a file: “{ $name }”, which cannot be read
library-aside-forget = Delete the unreadable “{ $name }”
library-file-short = Save as a file
library-delete-short = Delete
library-newer = Saved by a newer version of this page, which this one cannot read; left as they are: { $names }. Reload the page to open them.
library-deleted = Recently deleted
library-bring-back = Bring back “{ $name }”
library-bring-back-short = Bring back
library-save-work = Save the current scenario
library-save-title = Save the scenario
library-save-name = Name
library-save-note = Note of the version
library-save-note-hint = May be left empty
library-save-taken = The name is taken; it will be saved as “{ $name }”.
library-save-where = Kept in this device’s browser and not uploaded; for another device use a link or a scenario file.
library-save = Save
library-cancel = Cancel
tale-deleted = “{ $name }” is deleted.
tale-deleted-then = It can also be brought back later, from “Recently deleted” under all scenarios.
tale-undo = Undo deleting
tale-other-tab = Another tab has just saved “{ $name }”.
tale-other-tab-then = The changes of this page are not saved in it; the current scenario is as it was.
tale-take-theirs = Open theirs
tale-keep-both = Keep both
tale-save-over = Save as a new version
tale-stale = Another tab has just changed “{ $name }”.
tale-stale-then = Nothing was done; the list is up to date now, please try again.
tale-not-saved = “{ $name }” is not saved.
tale-not-saved-refused = The browser does not let this page store anything; the current scenario is as it was. Save it as a scenario file.
tale-not-saved-full = The browser’s storage for this page is full; what was saved before is still there. Save a scenario file, or delete scenarios that are not needed.
tale-not-saved-large = Its texts are too long for the browser; save it as a scenario file.
tale-set-aside = Scenarios that cannot be read: { $names }.
tale-set-aside-then = They are not as they were saved; set aside as they are, nothing was deleted. The others open as before.
tale-show = Show
# After undo and redo
step-undone = Undone: { $what }
step-redone = Redone: { $what }
step-opened = opening of “{ $title }”
step-changed = { $more ->
    [0] { $name }, { $from } → { $to }
   *[other] { $name }, { $from } → { $to }, and { $more } more
}

# Continue in the next plan
draft-mark = draft
rolled-title = { $title } (continued)
rolled-project = { $city }: { $kind }, start { $year }
rolled-doubt = { $year } has not been observed yet. Projected values are carried on, not counted ones; carry on again once the count is there.
roll-title = Continue in the next plan: { $first }–{ $last }
roll-title-none = Continue in the next plan
roll-intro = A new scenario starts from the end of { $year } of “{ $title }”; the old one stays as it is, one undo leads back to it. No new plan has been issued, so the earlier targets go on until you set your own.
roll-refused = Cannot be carried on: { $fault }
roll-save = Save as file
roll-make = Create “{ $title }”
roll-col-name = Base figures carried on, { $base }
roll-col-carried = Carried on
roll-col-before = Placeholder
roll-projects = { $count } projects carried on
roll-projects-note = Projects whose places are still coming into use; those in full use are part of the base figures.
roll-not = Not carried on
roll-not-note = Levers return to their defaults; observed figures, own targets and random draws stay with the old scenario. Free places, teachers and training capacity are spread over the cities with their students.

# Own targets
target-title = Target: { $name }
target-empty = Leave empty for no target.
target-range = Please enter a number from { $low } to { $high }.
target-set = Use
target-back = Back to the plan’s { $target }
