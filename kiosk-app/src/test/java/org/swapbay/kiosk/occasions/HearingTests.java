package org.swapbay.kiosk.occasions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class HearingTests {

    private sealed interface News {
        record Good(String what) implements News {}

        record Bad(String what) implements News {}
    }

    private final AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();
    private final List<Object> heard = new ArrayList<>();

    @BeforeEach
    void start() {
        program.register(Rounds.class, Prompter.class, NoMethodsRead.class);
    }

    @AfterEach
    void end() {
        program.close();
    }

    @Test
    void whatIsPublishedIsHeardOnceByWhoeverAskedForItsType() {
        begin(when -> {
            when.told(News.class, news -> heard.add("news: " + news));
            when.told(News.Good.class, news -> heard.add("good: " + news.what()));
            when.told(String.class, words -> heard.add("words: " + words));
        });
        program.publishEvent(new News.Good("spring"));
        program.publishEvent(new News.Bad("rain"));
        assertThat(heard).containsExactly("news: Good[what=spring]", "good: spring", "news: Bad[what=rain]");
    }

    @Test
    void theEndOfTheProgramIsHeardOnce() {
        begin(when -> when.told(ContextClosedEvent.class, heard::add));
        program.close();
        assertThat(heard).hasSize(1);
    }

    @Test
    void whatIsCommittedIsHeardAfterItIsThrough() {
        begin(when -> when.committed(News.class, heard::add));
        transaction().executeWithoutResult(_ -> {
            program.publishEvent(new News.Good("told"));
            assertThat(heard).isEmpty();
        });
        assertThat(heard).containsExactly(new News.Good("told"));
    }

    @Test
    void whatIsTakenBackIsNeverHeard() {
        begin(when -> when.committed(News.class, heard::add));
        transaction().executeWithoutResult(status -> {
            program.publishEvent(new News.Good("untrue"));
            status.setRollbackOnly();
        });
        assertThat(heard).isEmpty();
    }

    @Test
    void whoeverFailsKeepsNeitherTheWriterNorTheOthersFromGoingOn() {
        begin(when -> {
            when.committed(News.class, _ -> {
                throw new IllegalStateException("of a test: this one fails");
            });
            when.committed(News.class, heard::add);
        });
        transaction().executeWithoutResult(_ -> program.publishEvent(new News.Bad("rain")));
        assertThat(heard).hasSize(1);
    }

    @Test
    void withoutATransactionItIsHeardAtOnce() {
        begin(when -> when.committed(News.class, heard::add));
        program.publishEvent(new News.Good("at once"));
        assertThat(heard).hasSize(1);
    }

    private void begin(Unasked bean) {
        program.registerBean(Unasked.class, () -> bean);
        program.refresh();
    }

    private static TransactionTemplate transaction() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:");
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }
}
