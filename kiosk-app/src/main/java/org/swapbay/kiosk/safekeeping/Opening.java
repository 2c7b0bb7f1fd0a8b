package org.swapbay.kiosk.safekeeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Folder;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.journal.JournalDamaged;
import org.swapbay.kiosk.journal.Position;
import org.swapbay.kiosk.journal.SetAside;
import org.swapbay.kiosk.safekeeping.BackupFile.Manifest;
import org.swapbay.kiosk.safekeeping.Database.Look;
import org.swapbay.kiosk.safekeeping.Trust.Cause;
import org.swapbay.kiosk.safekeeping.Trust.Damage;
import org.swapbay.kiosk.safekeeping.Trust.Restored;
import org.swapbay.kiosk.safekeeping.Trust.SafeMode;
import org.swapbay.kiosk.safekeeping.Trust.Sound;

/**
 * Decides at the start whether the records can be trusted, brings the database back where it must, and never fails: what
 * cannot be decided here is safe mode. The journal is the truth; it is never repaired and never replaced. Nothing is
 * deleted: what is replaced is set aside under the moment's name.
 *
 * @see "Decision 0008: what the start believes"
 */
public final class Opening {

    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    private final Folder folder;
    private final Collection<Facts> facts;
    private final Clock clock;
    private final Journal.Limits limits;
    private final Database database;
    private final BackupStore here;
    private final Optional<BackupStore> elsewhere;

    /** @param elsewhere a second folder with backups, if there is one */
    public Opening(
            Folder folder, Optional<Folder> elsewhere, Collection<Facts> facts, Clock clock, Journal.Limits limits) {
        this.folder = folder;
        this.facts = facts;
        this.clock = clock;
        this.limits = limits;
        database = new Database(folder);
        here = new BackupStore(folder, Backups.BELOW);
        this.elsewhere = elsewhere.map(second -> new BackupStore(second, ""));
    }

    /**
     * @param journal one that takes nothing in safe mode
     * @param held the database, where it was opened for use already: to be closed once somebody is connected to it
     */
    public record Opened(Trust trust, Journal journal, Optional<Held> held) {

        static Opened safe(Cause cause, Clock clock) {
            return new Opened(new SafeMode(cause), Journal.none(clock), Optional.empty());
        }

        /** The address of the database, for which there is none in safe mode. */
        public String url(Folder folder) {
            return held.map(Held::url).orElseGet(() -> Database.url(folder));
        }
    }

    /**
     * A backup that is what was written.
     *
     * @param ours this kiosk made it: it lies beside the records, or is sealed by their key
     */
    private record Choice(BackupStore store, BackupStore.Kept kept, Manifest manifest, boolean ours) {}

    public Opened open() {
        Optional<Journal> journal = Optional.empty();
        Optional<Held> held = Optional.empty();
        try {
            var found = Journal.in(folder, facts, clock, limits);
            journal = Optional.of(found);
            held = database.hold(sound -> asItIs(sound, found));
            var trust = held.isPresent() ? new Sound(false) : judge(found);
            if (trust instanceof SafeMode(var cause)) return safe(cause, journal, held);
            found.goOn();
            return new Opened(trust, found, held);
        } catch (JournalDamaged e) {
            log.error("records: the journal cannot be gone on with", e);
            return safe(causeOf(e), journal, held);
        } catch (IOException | UncheckedIOException | SQLException e) {
            log.error("records: the disk failed while they were opened", e);
            return safe(Cause.DISK, journal, held);
        } catch (RuntimeException e) {
            log.error("records: they could not be judged", e);
            return safe(Cause.START_FAILED, journal, held);
        }
    }

    private Opened safe(Cause cause, Optional<Journal> journal, Optional<Held> held) {
        held.ifPresent(Held::drop);
        try {
            if (journal.isPresent()) journal.get().close();
        } catch (IOException e) {
            log.warn("records: the journal could not be closed", e);
        }
        return Opened.safe(cause, clock);
    }

    /** What nearly every start finds: nothing has to be done to the file. */
    private boolean asItIs(Look.Sound sound, Journal journal) {
        var position = sound.position();
        return sound.current()
                && position.seq() <= journal.lastSeq()
                && (position.hash().isEmpty() || journal.wentThrough(position))
                && changesLost(journal, position.seq()) == 0
                && !new FaultNote(folder).lies();
    }

    private Trust judge(Journal journal) throws IOException, SQLException {
        return switch (database.look()) {
            case Look.Missing() ->
                journal.lastSeq() == 0 && backups().isEmpty() ? first() : bringBack(Damage.MISSING, journal);
            case Look.Damaged(var why) -> {
                log.error("records: the database is damaged: {}", why);
                yield bringBack(Damage.DAMAGED, journal);
            }
            case Look.Newer() -> new SafeMode(Cause.DATABASE_NEWER);
            case Look.InUse() -> new SafeMode(Cause.IN_USE);
            case Look.Sound(var position, var current) -> {
                if (position.seq() > journal.lastSeq()) yield new SafeMode(Cause.JOURNAL_INCOMPLETE);
                if (!position.hash().isEmpty() && !journal.wentThrough(position)) {
                    yield bringBack(Damage.OTHER_PAST, journal);
                }
                var lost = changesLost(journal, position.seq());
                // A newer backup has what an older database lost.
                if (lost > 0) yield caughtUp(position, lost, journal);
                // After a disk fault what is read back may be in memory only, and no later force would write it.
                if (!current || new FaultNote(folder).lies()) database.migrate();
                yield new Sound(false);
            }
        };
    }

    private Trust first() throws IOException, SQLException {
        database.make(connection -> {});
        return new Sound(true);
    }

    private Trust caughtUp(Position position, long lost, Journal journal) throws IOException, SQLException {
        var newest = backups().stream()
                .filter(Choice::ours)
                .mapToLong(b -> b.manifest().position().seq())
                .max();
        if (newest.orElse(0) > position.seq()) return bringBack(Damage.FELL_BACK, journal);
        log.warn("records: the database lost its end; the journal tells it again, but {} changes are lost", lost);
        database.migrate();
        return new Restored(Damage.FELL_BACK, Instant.EPOCH, lost, List.of());
    }

    private Trust bringBack(Damage damage, Journal journal) throws IOException, SQLException {
        for (var backup : backups()) {
            // What a backup has seen was in the journal once.
            if (backup.manifest().position().seq() > journal.lastSeq()) return new SafeMode(Cause.JOURNAL_INCOMPLETE);
        }
        for (var backup : backups()) {
            var position = backup.manifest().position();
            if (!backup.ours() || !journal.wentThrough(position)) continue;
            var restoring = restoring(backup);
            if (restoring.isEmpty()) continue;
            var lost = changesLost(journal, position.seq());
            var aside = setAside();
            database.make(connection -> restoring.get().into(connection));
            log.warn(
                    "records: the database was {}; brought back from {}, the journal gives it {} entries, {} changes are lost",
                    damage,
                    backup.kept().name(),
                    journal.lastSeq() - position.seq(),
                    lost);
            return new Restored(damage, backup.manifest().madeAt(), lost, aside);
        }
        if (changesLost(journal, 0) > 0 || !wholeFromTheStart(journal)) return new SafeMode(Cause.DATABASE_LOST);
        var aside = setAside();
        database.make(connection -> {});
        log.warn("records: the database was {}; there is no backup, the journal tells everything", damage);
        return new Restored(damage, Instant.EPOCH, 0, aside);
    }

    /** Newest first; those that are not what was written are passed over, and said so. */
    private List<Choice> backups() throws IOException {
        var good = new ArrayList<Choice>(in(here, _ -> true));
        if (elsewhere.isPresent()) {
            var seal = BackupSeal.of(folder);
            good.addAll(in(elsewhere.get(), manifest -> seal.filter(own -> own.isOn(manifest))
                    .isPresent()));
        }
        good.sort((one, other) -> other.kept().madeAt().compareTo(one.kept().madeAt()));
        return good;
    }

    private static List<Choice> in(BackupStore store, Predicate<Manifest> ours) throws IOException {
        var good = new ArrayList<Choice>();
        for (var kept : store.all()) {
            try {
                var manifest = store.manifest(kept);
                good.add(new Choice(store, kept, manifest, ours.test(manifest)));
            } catch (IOException e) {
                log.warn("records: the backup {} is no good: {}", kept.name(), e.getMessage());
            }
        }
        return good;
    }

    /** How to bring it back, if it can be: tried at a scratch place. */
    private Optional<Scratch.Restoring> restoring(Choice backup) {
        try {
            var restoring = from(backup);
            return new Scratch(folder).restores(backup.manifest(), restoring)
                    ? Optional.of(restoring)
                    : Optional.empty();
        } catch (IOException | SQLException | RuntimeException e) {
            log.warn("records: the backup {} cannot be restored", backup.kept().name(), e);
            return Optional.empty();
        }
    }

    /** Others may write elsewhere, also between a look and a restore: what is run is looked at here. */
    private Scratch.Restoring from(Choice backup) throws IOException {
        if (backup.store() == here) return into -> here.restore(backup.kept(), into);
        here.fetch(backup.store(), backup.kept());
        if (!here.unfinished().equals(backup.manifest())) throw new IOException("it is another one meanwhile");
        return here::restoreUnfinished;
    }

    private List<String> setAside() throws IOException {
        if (!folder.has(Database.FILE)) return List.of();
        var name = "set-aside/" + SetAside.name(clock.instant(), Database.FILE);
        folder.rename(Database.FILE, name);
        folder.sync();
        log.warn("records: the old database is kept as {}", name);
        return List.of(name);
    }

    /**
     * Changes after an entry of which the journal only knows that there were. The last one does not count: a power cut
     * may have come between it and the change, which then nobody was told of.
     */
    private static long changesLost(Journal journal, long after) {
        var unconfirmed = new Unconfirmed();
        journal.readAfter(after, unconfirmed);
        return unconfirmed.confirmed();
    }

    private static boolean wholeFromTheStart(Journal journal) {
        try {
            journal.verify();
            return true;
        } catch (JournalDamaged archived) {
            return false;
        }
    }

    private static Cause causeOf(JournalDamaged damaged) {
        return switch (damaged.damage()) {
            case BROKEN -> Cause.JOURNAL_BROKEN;
            case INCOMPLETE -> Cause.JOURNAL_INCOMPLETE;
            case OTHER_FORMAT -> Cause.JOURNAL_OTHER_FORMAT;
        };
    }
}
