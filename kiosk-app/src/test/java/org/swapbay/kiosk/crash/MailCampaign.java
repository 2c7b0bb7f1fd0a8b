package org.swapbay.kiosk.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.swapbay.kiosk.whole.Visitor;

/**
 * Letters wait, and the program dies while it sends them, start after start. The mail server is the test's and goes on. No
 * letter may be lost, and what the record calls sent the server has. One that left before that was written down leaves
 * once more, under the same name, so that whoever reads it sees one.
 */
final class MailCampaign implements AutoCloseable {

    private static final int KILLED = 137;
    /** The first round of mail is three quarters of a minute after the start. */
    private static final Duration A_ROUND = Duration.ofSeconds(150);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Stand stand;
    private final List<String> rows = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private boolean open;
    private int planned;
    private int inDoubt;

    MailCampaign() throws IOException, InterruptedException {
        server.start();
        stand = new Stand("", _ -> open ? mail() : List.of());
    }

    /** These hand something in while no mail is set up; then it is, and each has an address. */
    void plan(List<Visitor> students) throws SQLException {
        for (var student : students) {
            assertThat(new Walk(stand, student).swap()).isTrue();
            stand.leaveWithEverything(student);
        }
        stand.kiosk().stop();
        try (var connection = stand.kiosk().record();
                var contact = connection.prepareStatement("insert into contact (person_id, email) values (?, ?)")) {
            for (var student : students) {
                contact.setString(1, student.id());
                contact.setString(2, student.id() + "@family.example");
                contact.executeUpdate();
            }
        }
        planned = students.size();
        open = true;
    }

    /** The next start, up to this point; what the one before left is looked at while it does not send yet. */
    void dies(KillPoint.AtPoint point) throws IOException {
        stand.orders().give(point);
        stand.restart();
        stand.awaitWelcome();
        audit();
        assertThat(stand.kiosk().awaitEnd(A_ROUND)).isEqualTo(KILLED);
        stand.orders().withdraw();
        if (point.name().equals("mail.posted")) inDoubt++;
        tell("`" + point.order() + "`");
    }

    void sendsTheRest() throws IOException {
        stand.restart();
        stand.awaitWelcome();
        audit();
        await("every letter is sent")
                .atMost(A_ROUND)
                .pollInSameThread()
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> stand.now(books -> sent(books).size() == planned));
        audit();
        if (count(letters()) != planned + inDoubt) violations.add("letters: " + copies(letters()));
        tell("nowhere");
    }

    List<String> violations() {
        return violations;
    }

    String markdown() {
        return Stream.concat(
                        Stream.of("| Killed at | letters with the server | of each name |", "|---|--:|---|"),
                        rows.stream())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() throws IOException {
        stand.close();
        server.stop();
    }

    /** Held against the record while nothing is on its way. */
    private void audit() throws IOException {
        var letters = letters();
        try (var books = stand.books()) {
            for (var name : sent(books)) {
                if (!letters.containsKey(name)) violations.add("called sent, and never came: " + name);
            }
            var rest = books.count("select count(*) from mail where state not in ('SENT', 'WAITING')");
            if (rest > 0) violations.add("%d neither sent nor waiting".formatted(rest));
            // Whoever has one twice finds the record saying that it may be so.
            var said = books.rows("select message_id from mail where answer like '%may come twice'").stream()
                    .map(mail -> String.valueOf(mail.get("message_id")))
                    .collect(Collectors.toSet());
            letters.forEach((name, copies) -> {
                if (copies.size() > 1 && !said.contains(name)) violations.add("twice without a word: " + name);
            });
            violations.addAll(Audit.of(books, stand.bench().world().bays(), stand.pulses(), stand.carried()));
        }
        if (count(letters) > planned + inDoubt) violations.add("more than were cut off: " + copies(letters));
        letters.values().stream()
                .filter(copies -> copies.stream().distinct().count() > 1)
                .forEach(copies -> violations.add("one name, two letters: " + copies));
    }

    private void tell(String when) {
        var letters = letters();
        rows.add("| %s | %d | %s |".formatted(when, count(letters), copies(letters)));
    }

    /** What the server has, by the name of the letter. */
    private Map<String, List<String>> letters() {
        var letters = new LinkedHashMap<String, List<String>>();
        for (var letter : server.getReceivedMessages()) {
            try {
                var words = ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
                var read = letter.getAllRecipients()[0] + ": " + letter.getSubject() + "\n" + words;
                letters.computeIfAbsent(letter.getMessageID(), _ -> new ArrayList<>())
                        .add(read);
            } catch (MessagingException | IOException e) {
                throw new AssertionError(e);
            }
        }
        return letters;
    }

    private static int count(Map<String, List<String>> letters) {
        return letters.values().stream().mapToInt(List::size).sum();
    }

    private static String copies(Map<String, List<String>> letters) {
        return letters.values().stream()
                .map(copies -> String.valueOf(copies.size()))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" and "), copies -> copies.isEmpty() ? "–" : copies));
    }

    private static List<String> sent(Books books) {
        return books.rows("select message_id from mail where state = 'SENT'").stream()
                .map(mail -> String.valueOf(mail.get("message_id")))
                .toList();
    }

    private List<String> mail() {
        return List.of(
                "-Dspring.mail.host=127.0.0.1",
                "-Dspring.mail.port=" + server.getSmtp().getPort(),
                // The server of the test speaks plainly.
                "-Dspring.mail.properties.mail.smtp.starttls.enable=false",
                "-Dspring.mail.properties.mail.smtp.starttls.required=false",
                "-Dswapbay.mail.from=kiosk@school.example");
    }
}
