package org.swapbay.kiosk.alerts;

import java.util.List;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends alerts as plain mail. */
final class MailChannel implements AlertChannel {

    private final JavaMailSender sender;
    private final String from;
    private final List<String> to;

    MailChannel(JavaMailSender sender, String from, List<String> to) {
        this.sender = sender;
        this.from = from;
        this.to = List.copyOf(to);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public void tell(Letter letter) {
        var mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(to.toArray(String[]::new));
        mail.setSubject(letter.subject());
        mail.setText(letter.text());
        sender.send(mail);
    }
}
