package org.swapbay.kiosk.safekeeping;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.swapbay.kiosk.journal.DiskFolder;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Folder;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.journal.Records;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SafekeepingProperties.class)
class SafekeepingConfiguration {

    @Bean
    StartUp startUp(
            @Value("${swapbay.data}") Path data,
            @Value("${swapbay.safe-mode:false}") boolean distrusted,
            SafekeepingProperties properties,
            List<Facts> facts,
            Clock clock) {
        var limits = new Journal.Limits(
                properties.journalFile().toBytes(), properties.floor().toBytes());
        var second = Optional.ofNullable(properties.secondFolder()).<Folder>map(DiskFolder::new);
        return new StartUp(new DiskFolder(data), second, facts, clock, limits, distrusted);
    }

    /** Closed by {@link StartUp}. */
    @Bean(destroyMethod = "")
    Journal journal(StartUp startUp) {
        return startUp.journal();
    }

    @Bean
    Backups backups(StartUp startUp, DataSource source, Records records, Clock clock) {
        return new Backups(startUp.folder(), startUp.elsewhere(), source, records, startUp.journal(), clock);
    }

    @Bean
    Tidying tidying(DataSource source, Records records) {
        return new Tidying(source, records);
    }
}
