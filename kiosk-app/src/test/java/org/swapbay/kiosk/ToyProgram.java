package org.swapbay.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.journal.Records;

/** Some modules with a journal on disk and the production schema in memory, without the rest of the program. */
public final class ToyProgram implements AutoCloseable {

    public final JdbcClient jdbc;
    public final Records records;
    private final FileChannel file;
    private final Clock clock;
    private final AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();

    /**
     * @param leftOut classes that tests make or call themselves, by their simple names with {@code |} in between
     * @param modules by their names, such as {@code fees}
     */
    public ToyProgram(Path data, Clock clock, String leftOut, String... modules) throws IOException {
        this.clock = clock;
        file = FileChannel.open(
                data.resolve("journal"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var pool = MigratedTables.copy();
        jdbc = JdbcClient.create(pool);
        program.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("folder", Map.of("swapbay.data", data.toString())));
        program.registerBean(JdbcClient.class, () -> jdbc);
        program.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(pool)));
        program.registerBean(Clock.class, () -> clock);
        program.registerBean(Journal.class, this::journal);
        program.register(Records.class);
        var scanner = new ClassPathBeanDefinitionScanner(program);
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.(" + leftOut + ")")));
        for (var module : modules) scanner.scan("org.swapbay.kiosk." + module);
        program.refresh();
        records = program.getBean(Records.class);
    }

    public <T> T part(Class<T> type) {
        return program.getBean(type);
    }

    public <T> List<T> parts(Class<T> type) {
        return List.copyOf(program.getBeansOfType(type).values());
    }

    /** Tells what happened to whoever listens. */
    public void publish(Object event) {
        program.publishEvent(event);
    }

    /** Beside the journal, as an import would be that a restored database already has. */
    public void inTransaction(Runnable work) {
        part(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    private Journal journal() {
        try {
            return new Journal(file, parts(Facts.class), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        program.close();
        file.close();
        jdbc.sql("shutdown").update();
    }
}
