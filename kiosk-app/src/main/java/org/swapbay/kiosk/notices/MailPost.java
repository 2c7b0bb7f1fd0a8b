package org.swapbay.kiosk.notices;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Hands mails to the SMTP server, one at a time, and reads from its answers what to do next. */
@Component
class MailPost {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>]+@[^\\s<>]+");
    private static final Pattern TO_ONE_LINE = Pattern.compile("\\s+");
    private static final int LONGEST_REASON = 280;

    private final JavaMailSender server;
    private final String host;
    private final MailSettings settings;

    MailPost(JavaMailSender server, @Value("${spring.mail.host}") String host, MailSettings settings) {
        this.server = server;
        this.host = host;
        this.settings = settings;
    }

    /** Whether mail is set up at all. */
    boolean open() {
        return settings.from() != null && !host.isBlank();
    }

    /** Blocks until the server has answered or its time is up. */
    Posting send(Letter letter) {
        var from = settings.from();
        if (from == null || !open()) return new Posting.Away("mail is not set up");
        try {
            var mail = server.createMimeMessage();
            mail.setFrom(from);
            if (settings.replyTo() != null) mail.setReplyTo(InternetAddress.parse(settings.replyTo()));
            mail.setRecipients(Message.RecipientType.TO, letter.to());
            mail.setSubject(letter.subject(), "UTF-8");
            mail.setContent(letter.picture().isPresent() ? pictured(letter) : both(letter));
            mail.setHeader("Content-Language", letter.language().toLanguageTag());
            // No holiday notes in answer, please: RFC 3834.
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setHeader("Message-ID", letter.messageId());
            server.send(mail);
            return new Posting.Sent();
        } catch (MailAuthenticationException e) {
            return new Posting.Away(plain("the server does not let us in", e));
        } catch (MailException e) {
            return judge(e);
        } catch (MessagingException e) {
            return new Posting.Refused(plain("it cannot be written", e));
        }
    }

    /** The same words twice, the plain ones first: RFC 2046, 5.1.4. */
    private static MimeMultipart both(Letter letter) throws MessagingException {
        var plain = new MimeBodyPart();
        plain.setText(letter.text(), "UTF-8");
        var page = new MimeBodyPart();
        page.setText(MailPage.of(letter), "UTF-8", "html");
        return new MimeMultipart("alternative", plain, page);
    }

    private static MimeMultipart pictured(Letter letter) throws MessagingException {
        var words = new MimeBodyPart();
        words.setContent(both(letter));
        var all = new MimeMultipart(words);
        if (letter.picture().isPresent()) {
            var file = letter.picture().get();
            var picture = new MimeBodyPart();
            picture.setDataHandler(new DataHandler(new ByteArrayDataSource(file.png(), "image/png")));
            picture.setFileName(file.name());
            picture.setDisposition(Part.INLINE);
            all.addBodyPart(picture);
        }
        return all;
    }

    /** RFC 5321, 4.2.1: what begins with 5 is for good, with 4 for now; and silence tells nothing. */
    private static Posting judge(MailException failed) {
        var causes = causes(failed);
        for (var cause : causes) {
            var code = code(cause);
            if (code.isEmpty()) continue;
            var reason = plain(Integer.toString(code.getAsInt()), cause);
            if (code.getAsInt() >= 500) return new Posting.Refused(reason);
            if (code.getAsInt() >= 400) return new Posting.Later(reason);
        }
        var reached = causes.stream().anyMatch(SendFailedException.class::isInstance)
                || causes.stream().anyMatch(SMTPSendFailedException.class::isInstance);
        var reason = plain("no answer", causes.getLast());
        // Nothing was said of this mail: the line broke before it, or in it.
        return reached || inTheMiddle(failed) ? new Posting.Later(reason) : new Posting.Away(reason);
    }

    private static boolean inTheMiddle(MailException failed) {
        return failed instanceof MailSendException sending
                && !sending.getFailedMessages().isEmpty()
                && !String.valueOf(sending.getMessage()).contains("connection failed");
    }

    private static OptionalInt code(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException refused -> OptionalInt.of(refused.getReturnCode());
            case SMTPSenderFailedException refused -> OptionalInt.of(refused.getReturnCode());
            case SMTPSendFailedException refused -> OptionalInt.of(refused.getReturnCode());
            default -> OptionalInt.empty();
        };
    }

    /** Also those that Jakarta Mail chains beside the cause. */
    private static List<Throwable> causes(MailException failed) {
        var causes = new ArrayList<Throwable>();
        collect(failed, causes);
        if (failed instanceof MailSendException sending) {
            for (var each : sending.getMessageExceptions()) collect(each, causes);
        }
        return causes;
    }

    private static void collect(Throwable thrown, List<Throwable> causes) {
        for (Throwable next = thrown; next != null && !causes.contains(next); next = next.getCause()) {
            causes.add(next);
            if (next instanceof MessagingException chained) {
                Optional.ofNullable(chained.getNextException()).ifPresent(beside -> collect(beside, causes));
            }
        }
    }

    /** Servers like to repeat the address they refuse. */
    private static String plain(String what, Throwable cause) {
        var said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        var words = what + ": "
                + TO_ONE_LINE.matcher(ADDRESS.matcher(said).replaceAll("…")).replaceAll(" ");
        return words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) : words;
    }
}
