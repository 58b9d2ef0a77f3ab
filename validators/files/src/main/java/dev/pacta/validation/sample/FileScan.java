/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.schema.PropertyDraft;
import dev.pacta.validation.Location;
import dev.pacta.validation.Mode;
import dev.pacta.validation.files.FileForm;
import dev.pacta.validation.files.FileRecords;
import dev.pacta.validation.files.FileSettings;
import dev.pacta.validation.files.FileStates;
import dev.pacta.validation.files.ProgressListener;
import dev.pacta.validation.files.UnreadableDataException;
import dev.pacta.validation.scan.PersonalScan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Looks for personal data in files, record by record, by the readers that validate them. Used by one thread. */
public final class FileScan {
    private static final long SEED = 20_261_122L;
    private static final double WHOLE = 100;

    private FileScan() {}

    /**
     * Looks at the files as one set of data.
     *
     * @param percent about so many of a hundred records are looked at, always the same ones; 100 for all. All are read.
     * @throws UnreadableDataException when a file is missing, is not what its ending says, or changes meanwhile
     */
    public static void read(List<Path> files, double percent, PersonalScan scan, ProgressListener listener)
            throws UnreadableDataException, IOException {
        read(files, FileSettings.of(Mode.REPORT, null, Clock.systemUTC()), null, percent, scan, listener);
    }

    /**
     * Looks at the files, or at a state of a table, as one set of data.
     *
     * @param settings whose moment names the state
     * @param object whose sheet of a workbook is looked at; without one all sheets are, and their columns are called by both names
     * @param percent as above
     */
    public static void read(
            List<Path> files,
            FileSettings settings,
            @Nullable SchemaObject object,
            double percent,
            PersonalScan scan,
            ProgressListener listener)
            throws UnreadableDataException, IOException {
        Looking looking = new Looking(scan, percent);
        SchemaObject any = PropertyDraft.object("data", null, false, List.of());
        FileStates before = FileStates.of(files);
        for (Path file : files) {
            Optional<List<String>> table = FileRecords.readTable(
                    file, settings, any, looking, none -> listener.progress(file, 0, 0, looking.seen));
            if (table.isPresent()) {
                table.get().forEach(scan::column);
                continue;
            }
            FileForm form = FileRecords.form(file);
            long size = Files.isRegularFile(file) ? Files.size(file) : 0;
            List<String> sheets = sheets(file, form, object);
            for (String sheet : sheets) {
                looking.in(sheets.size() > 1 ? sheet : null);
                FileRecords.read(
                        file,
                        form,
                        PropertyDraft.object(sheet, null, false, List.of()),
                        settings,
                        looking,
                        bytes -> listener.progress(file, bytes, size, looking.seen));
            }
            if (form.isTyped()) {
                FileRecords.columns(file, form).keySet().forEach(scan::column);
            }
        }
        before.demandSame();
    }

    private static List<String> sheets(Path file, FileForm form, @Nullable SchemaObject object)
            throws UnreadableDataException, IOException {
        if (form != FileForm.EXCEL) {
            return List.of("data");
        }
        return object == null ? FileRecords.sheets(file) : List.of(FileRecords.sheet(file, object));
    }

    private static final class Looking implements FileRecords.Visitor {
        private final PersonalScan scan;
        private final double percent;
        private final Random random = new Random(SEED);
        private long seen;
        private @Nullable String sheet;

        Looking(PersonalScan scan, double percent) {
            this.scan = scan;
            this.percent = percent;
        }

        /** From now on the records are of that sheet, or of nothing that has several. */
        void in(@Nullable String next) {
            sheet = next;
        }

        private boolean isWanted() {
            seen++;
            boolean wanted = percent >= WHOLE || random.nextDouble() * WHOLE < percent;
            if (!wanted) {
                scan.leaveOut();
            }
            return wanted;
        }

        @Override
        public boolean json(byte[] record, Location location) {
            if (isWanted()) {
                try {
                    scan.accept(JsonRecords.read(record));
                } catch (IOException malformed) {
                    scan.unreadable();
                }
            }
            return true;
        }

        @Override
        public boolean parsed(Map<String, @Nullable Object> record, Location location) {
            if (isWanted()) {
                scan.accept(sheet == null ? record : Map.of(sheet, record));
            }
            return true;
        }

        @Override
        public boolean unreadable(String reason, Location location) {
            seen++;
            scan.unreadable();
            return true;
        }
    }
}
