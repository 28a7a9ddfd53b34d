# Work in the background: chances, reasons, ways
analysis-long = Working, { $part }% done
analysis-long-said = The calculation takes a moment.
analysis-stop = Stop
analysis-stopped = The calculation was stopped: chances, reasons and ways on the page may be of an earlier scenario.
analysis-again = Calculate again
analysis-replaced = A background program did not answer and was replaced.
analysis-replaced-then = What it had not finished is being calculated again; the projection is not affected.
analysis-alone = Nothing can run in the background, so the page calculates by itself.
analysis-alone-then = The browser may be too old, your organisation or this site may not allow it, or a file did not load. The results are the same; they take longer.
analysis-other-build = The site was updated: the background program is of another version than this page.
analysis-other-build-then = The page calculates by itself, by its own version. Reload to use the new one; the scenario is kept.
analysis-reload = Reload
