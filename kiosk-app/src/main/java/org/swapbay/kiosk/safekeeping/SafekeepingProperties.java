package org.swapbay.kiosk.safekeeping;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param floor must be free on the disk before a visit may begin
 * @param journalFile {@code journal-file}: the journal goes on in a new file after so much
 * @param secondFolder {@code second-folder}: each backup is copied there too; best on another disk
 */
@ConfigurationProperties("swapbay.records")
record SafekeepingProperties(
        @DefaultValue("200MB") DataSize floor,
        @DefaultValue("4MB") DataSize journalFile,
        @Nullable Path secondFolder) {}
