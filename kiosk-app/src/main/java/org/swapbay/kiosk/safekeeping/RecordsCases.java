package org.swapbay.kiosk.safekeeping;

import org.springframework.stereotype.Component;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;

/** Tells staff what happened to the records: one case for each time the disk failed and for each damaged file. */
@Component
class RecordsCases implements Projection {

    private final StaffCases cases;

    RecordsCases(StaffCases cases) {
        this.cases = cases;
    }

    @Override
    public void apply(Entry entry) {
        if (!(entry.fact() instanceof RecordsFact fact)) return;
        switch (fact) {
            case RecordsFact.DiskFailed(var since) -> open(CaseKind.DISK_FAILED, since.toString(), entry);
            case RecordsFact.ClosedFileDamaged(var file) -> open(CaseKind.JOURNAL_FILE_DAMAGED, file, entry);
        }
    }

    private void open(CaseKind kind, String which, Entry entry) {
        cases.open(kind + "/" + which, kind, null, null, null, null, entry.at());
    }
}
