package org.swapbay.kiosk.alerts;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * Sends alerts as plain mail, to one address: a server that refuses one of several must not keep it from the others. The
 * same {@code Message-ID} at each try lets a mailbox drop what came twice.
 */
final class MailChannel implements AlertChannel {

    private final String name;
    private final JavaMailSender sender;
    private final InternetAddress from;
    private final InternetAddress to;

    /**
     * @param number of several, from 1
     * @throws IllegalArgumentException when an address is none
     */
    MailChannel(int number, JavaMailSender sender, String from, String to) {
        name = number == 1 ? "mail" : "mail " + number;
        this.sender = sender;
        this.from = address(from);
        this.to = address(to);
    }

    /** Without the address: names of channels stand in the log. */
    @Override
    public String name() {
        return name;
    }

    @Override
    public void tell(Letter letter) throws MessagingException {
        var mail = sender.createMimeMessage();
        mail.setFrom(from);
        mail.setRecipient(Message.RecipientType.TO, to);
        mail.setSubject(letter.subject(), "UTF-8");
        mail.setText(letter.text(), "UTF-8");
        // No holiday notes in answer, please: RFC 3834.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Message-ID", "<" + letter.id() + "." + name.replace(' ', '-') + "@alerts.swapbay>");
        sender.send(mail);
    }

    private static InternetAddress address(String text) {
        try {
            return new InternetAddress(text, true);
        } catch (AddressException none) {
            throw new IllegalArgumentException("it is no address", none);
        }
    }
}
