package org.swapbay.kiosk.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JournalConfiguration {

    @Bean
    Journal journal(@Value("${swapbay.data}") Path folder, List<Facts> facts, Clock clock) throws IOException {
        Files.createDirectories(folder);
        var path = folder.resolve("journal");
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        // The new file's name must be as durable as its content.
        try (var directory = FileChannel.open(folder)) {
            directory.force(true);
        }
        return new Journal(file, facts, clock);
    }
}
