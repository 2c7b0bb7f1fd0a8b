package org.swapbay.kiosk.notices;

import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.Contact;
import org.swapbay.kiosk.roster.Contacts;
import org.swapbay.kiosk.roster.PersonId;

/** What staff do about notices: addresses, another copy, and having told somebody themselves. Each is on record. */
@Component
public class NoticeDesk {

    private final Contacts contacts;
    private final MailPost post;
    private final Records records;

    NoticeDesk(Contacts contacts, MailPost post, Records records) {
        this.contacts = contacts;
        this.post = post;
        this.records = records;
    }

    /** Whether anything is mailed at all. */
    public boolean mails() {
        return post.open();
    }

    /** @param by the staff account */
    public void keep(Contact contact, String by) {
        records.commit(() -> contacts.keep(contact));
        records.record(new NoticeFact.AddressChanged(contact.personId(), by));
    }

    /** @param by the staff account */
    public void forget(PersonId person, String by) {
        records.commit(() -> contacts.forget(person));
        records.record(new NoticeFact.AddressChanged(person, by));
    }

    /** @param by the staff account */
    public void sendAgain(String notice, PersonId person, String by) {
        records.record(new NoticeFact.SendAgainAsked(notice, person, by));
    }

    /** @param by the staff account */
    public void told(String notice, PersonId person, String by) {
        records.record(new NoticeFact.ToldByStaff(notice, person, by));
    }
}
