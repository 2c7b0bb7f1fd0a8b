package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.time.Clock;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.Families;
import org.swapbay.kiosk.roster.FamilyFile;
import org.swapbay.kiosk.roster.FamilyPlan;
import org.swapbay.kiosk.roster.FamilyReading;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/** Who answers for whom, taken from the district's file: what it would change stands here before anything is changed. */
@Route(value = "console/families", layout = ConsoleLayout.class)
@Needs(Permission.SEE_FEES)
class FamilyImportView extends Div implements HasDynamicTitle {

    private static final int LONGEST_COLUMN = 80;

    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final Families families;
    private final Roster roster;
    private final Records records;
    private final Staff staff;
    private final Clock clock;
    private final Times times;
    private final TextField column = new TextField();
    private final Div preview = new Div();
    private final Div imports = new Div();

    FamilyImportView(Families families, Roster roster, Records records, Staff staff, Clock clock) {
        this.families = families;
        this.roster = roster;
        this.records = records;
        this.staff = staff;
        this.clock = clock;
        times = new Times(clock, getLocale());
        addClassName("console-view");
        preview.setId("preview");
        imports.setId("imports");
        var back = new RouterLink("", FeesView.class);
        back.addClassName("back");
        back.add(VaadinIcon.ARROW_LEFT.create(), new Span(texts.say("nav.fees")));
        var body = new Div(
                back,
                new H1(texts.say("families.title")),
                new Paragraph(texts.say("families.about")),
                new Paragraph(texts.say("families.privacy")));
        body.addClassName("calendar");
        if (staff.may(Permission.WORK_ON_FEES)) body.add(column(), upload());
        body.add(preview, new H2(texts.say("families.imports")), imports);
        add(body);
        showImports();
    }

    @Override
    public String getPageTitle() {
        return texts.say("families.title") + " – Swapbay";
    }

    private TextField column() {
        column.setLabel(texts.say("families.column"));
        column.setHelperText(texts.say("families.column.help"));
        column.setPlaceholder("metadata.reducedRate");
        column.setMaxLength(LONGEST_COLUMN);
        column.setWidthFull();
        column.setMaxWidth("420px");
        column.setId("reduced-column");
        return column;
    }

    private Upload upload() {
        var upload = new Upload((UploadHandler) this::receive);
        upload.setMaxFileSize(FamilyFile.LARGEST);
        upload.setUploadButton(new Button(texts.say("families.upload")));
        upload.setDropLabel(new Span(texts.say("families.drop")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setId("families-file");
        return upload;
    }

    /** Reads no more than is allowed, whatever the request claims. */
    private void receive(UploadEvent event) throws IOException {
        byte[] file;
        try (var stream = event.getInputStream()) {
            file = stream.readNBytes(FamilyFile.LARGEST + 1);
        }
        event.getUI().access(() -> read(file));
    }

    void read(byte[] file) {
        preview.removeAll();
        switch (FamilyFile.read(file, column.getValue())) {
            case FamilyReading.Refused(var why) ->
                preview.add(
                        Mark.wrong(texts.say("families.refused", why)),
                        new Paragraph(texts.say("families.nothing-changed")));
            case FamilyReading.Read read ->
                preview.add(new FamilyChanges(families.plan(read), read, roster, texts, chosen -> apply(read, chosen)));
        }
    }

    /** A roster that somebody changed meanwhile is not written over: what is applied is what was shown. */
    private void apply(FamilyReading.Read read, FamilyPlan shown) {
        var by = staff.signs(Permission.WORK_ON_FEES);
        preview.removeAll();
        if (!families.plan(read).equals(shown)) {
            Notification.show(texts.say("families.changed-meanwhile"));
            preview.add(new FamilyChanges(families.plan(read), read, roster, texts, chosen -> apply(read, chosen)));
            return;
        }
        records.commit(() -> families.apply(shown, by, clock.instant()));
        Notification.show(texts.say("families.applied"));
        showImports();
    }

    private void showImports() {
        imports.removeAll();
        var all = families.imports();
        if (all.isEmpty()) {
            imports.add(new Paragraph(texts.say("families.no-imports")));
            return;
        }
        var list = new UnorderedList();
        all.stream()
                .limit(20)
                .forEach(one -> list.add(new ListItem(texts.say(
                        "families.import",
                        times.say(one.madeAt()),
                        one.madeBy(),
                        one.joined(),
                        one.parted(),
                        one.granted(),
                        one.ended()))));
        imports.add(list);
    }
}
