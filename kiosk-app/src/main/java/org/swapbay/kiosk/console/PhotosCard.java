package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import org.swapbay.kiosk.repairs.LogEntry;
import org.swapbay.kiosk.repairs.PhotoShelf;
import org.swapbay.kiosk.repairs.Workshop;

/** Photos of the damage. A phone offers its camera. */
final class PhotosCard extends TicketCard {

    private final Div upload;

    PhotosCard(TicketTools tools) {
        super(tools, "photo.title");
        upload = tools.mayAct() ? form(upload()) : new Div();
        add(upload);
    }

    @Override
    void show(TicketSheet sheet) {
        var texts = tools.texts();
        var photos = sheet.file().standing(LogEntry.PhotoAdded.class);
        shown.removeAll();
        upload.setVisible(photos.size() < Workshop.MOST_PHOTOS);
        if (photos.isEmpty()) {
            shown.add(quiet(texts.say("photo.none")));
            return;
        }
        var strip = new Div();
        strip.addClassName("photos");
        for (var n = 0; n < photos.size(); n++) {
            var photo = photos.get(n);
            var name = texts.say("photo.name", n + 1, tools.times().say(photo.at()));
            var address = TicketPhotos.address(sheet.line().number(), photo.sha256());
            var picture = new Image(address, name);
            picture.getElement().setAttribute("loading", "lazy");
            picture.getElement().setAttribute("width", Integer.toString(photo.width()));
            picture.getElement().setAttribute("height", Integer.toString(photo.height()));
            var link = new Anchor(address, picture);
            link.setTarget("_blank");
            link.getElement().setAttribute("rel", "noopener");
            link.setRouterIgnore(true);
            var frame = new Div(link);
            frame.addClassName("photo");
            if (tools.mayAct()) frame.add(withdraw(photo, name));
            strip.add(frame);
        }
        shown.add(strip);
    }

    private Upload upload() {
        var texts = tools.texts();
        var upload = new Upload((UploadHandler) this::receive);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png");
        upload.setMaxFileSize(PhotoShelf.LARGEST_UPLOAD);
        upload.setUploadButton(new Button(texts.say("photo.add"), VaadinIcon.CAMERA.create()));
        upload.setDropLabel(quiet(texts.say("photo.drop")));
        upload.setI18n(words());
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setId("photos");
        return upload;
    }

    private UploadI18N words() {
        var texts = tools.texts();
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(texts.say("refused.too-large"))
                        .setIncorrectFileType(texts.say("refused.not-a-picture"))
                        .setTooManyFiles(texts.say("refused.too-many-photos", Workshop.MOST_PHOTOS)));
    }

    /** Reads no more than is allowed, whatever the request claims; the name of the file is never looked at. */
    private void receive(UploadEvent event) throws IOException {
        byte[] picture;
        try (var stream = event.getInputStream()) {
            picture = stream.readNBytes(PhotoShelf.LARGEST_UPLOAD + 1);
        }
        var answer = tools.workshop().photograph(tools.number(), picture, tools.me());
        event.getUI().access(() -> tools.done(answer));
    }
}
